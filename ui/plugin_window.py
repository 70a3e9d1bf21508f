"""What of ours stands in QGIS's own window: menu, toolbar button, panel, options page, locator filter, message bar."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QDialog, QFileDialog, QMenu

from ..layers.history_action import HistoryAction
from .asset_locator import AssetLocatorFilter
from .basemap_menu import BasemapMenu
from .icons import icon
from .options_page import OptionsFactory
from .survey.menu import SurveyMenu
from .upkeep_menu import UpkeepMenu

translate = QCoreApplication.translate
A_MOMENT_MS = 40  # panels and layers first: all at once, they would keep the window waiting
DOCK_LETTERS = 64  # wide enough at first for its tabs; QGIS keeps what the user makes of it


class PluginWindow:
    """`plugin` opens and closes territories; this tells it to, and shows what comes of it. `remove` undoes it all."""

    def __init__(self, plugin: Any) -> None:
        self._plugin, self._iface = plugin, plugin.iface
        self._dock: Any = None
        self._wizard: Any = None
        self._about: Any = None
        self._bar: Any = None
        self._menu = QMenu(translate("SmartTerritory", "&Smart Territory"), self._iface.mainWindow())
        self._menu.setIcon(icon("smart-territory"))
        self._recent = QMenu(translate("SmartTerritory", "Open &recent"), self._menu)
        self._basemaps = BasemapMenu(self._menu)
        self._upkeep = UpkeepMenu(plugin, lambda: self.bar, self._menu)
        self._surveys = SurveyMenu(plugin, lambda: self.bar, lambda: self.dock, self._menu)
        self._untold: list[tuple[str, Any]] = []  # results that the message bar is about to tell
        self._telling = QTimer(self._menu)
        self._telling.setSingleShot(True)
        self._telling.setInterval(A_MOMENT_MS)
        self._telling.timeout.connect(self._tell_all)
        self._fill_menu()
        self._iface.pluginMenu().addMenu(self._menu)
        self._iface.addToolBarIcon(self._panel)
        self._options = OptionsFactory()
        self._iface.registerOptionsWidgetFactory(self._options)
        self._history = HistoryAction(
            translate("SmartTerritory", "Show history"), icon("history"), self._is_asset, self._show_history
        )
        self._locator = AssetLocatorFilter(self._plugin)
        self._iface.registerLocatorFilter(self._locator)
        project = QgsProject.instance()
        project.readProject.connect(self._on_project_read)
        project.cleared.connect(self._plugin.close_territory)

    def _fill_menu(self) -> None:
        self._panel = self._action("smart-territory", translate("SmartTerritory", "Territory &panel"), self._toggle)
        self._panel.setCheckable(True)
        demo = self._action("demo", translate("SmartTerritory", "Open the &demo territory"), self.open_demo)
        new = self._action("new-territory", translate("SmartTerritory", "&New territory…"), self.new_territory)
        other = self._action("open-territory", translate("SmartTerritory", "&Open territory…"), self.open_file)
        edit = translate("SmartTerritory", "&Change this territory…")
        close = translate("SmartTerritory", "C&lose the territory")
        self._edit = self._action("edit-territory", edit, self.edit_territory)
        undo = translate("SmartTerritory", "&Undo the last push…")
        self._undo = self._action("revert", undo, lambda: self.dock.flow.undo_push())
        self._close = self._action("close-territory", close, self._plugin.leave_territory)
        options = self._action("settings", translate("SmartTerritory", "O&ptions…"), self._show_options)
        about = self._action("about", translate("SmartTerritory", "&About…"), self._show_about)
        self._menu.addAction(self._panel)
        self._menu.addSeparator()
        self._menu.addActions([demo, new, other])
        self._menu.addMenu(self._recent)
        self._menu.addActions([self._edit, self._close])
        self._menu.addAction(self._undo)
        self._menu.addMenu(self._surveys)
        self._menu.addMenu(self._upkeep)
        self._menu.addMenu(self._basemaps)
        self._menu.addSeparator()
        self._menu.addActions([options, about])
        self._menu.aboutToShow.connect(self._enable_actions)
        self._recent.aboutToShow.connect(self._fill_recent)

    def _action(self, name: str, text: str, do: Any) -> QAction:
        action = QAction(text, self._menu)
        if name:
            action.setIcon(icon(name))
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _enable_actions(self) -> None:
        ready = self._plugin.opened is not None and self._plugin.opened.is_ready
        self._edit.setEnabled(ready)
        self._undo.setEnabled(ready and not self._plugin.opened.busy)
        self._close.setEnabled(self._plugin.opened is not None)
        self._upkeep.enable()
        self._surveys.enable()

    def _fill_recent(self) -> None:
        from ..tasks.settings import Settings

        self._recent.clear()
        for file in Settings().recent:
            action = self._recent.addAction(str(file).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, file=file: self._plugin.open_territory(file))
        if self._recent.isEmpty():
            self._recent.addAction(translate("SmartTerritory", "None yet")).setEnabled(False)

    @property
    def dock(self) -> Any:
        if self._dock is None:
            from .dock import TerritoryDock

            self._dock = TerritoryDock(self._iface, self._iface.mainWindow())
            window = self._iface.mainWindow()
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
            window.resizeDocks([self._dock], [self._dock.fontMetrics().averageCharWidth() * DOCK_LETTERS],
                               Qt.Orientation.Horizontal)
            self._dock.visibilityChanged.connect(self._panel.setChecked)
            self._dock.asked.connect(self._on_asked)
        return self._dock

    @property
    def bar(self) -> Any:
        if self._bar is None:
            from .message_bar import MessageBar

            self._bar = MessageBar(self._iface)
        return self._bar

    def _toggle(self) -> None:
        is_new = self._dock is None  # one that is made shows itself
        self.dock.setUserVisible(is_new or not self.dock.isUserVisible())

    def _on_asked(self, what: str) -> None:
        {"new": self.new_territory, "open": self.open_file, "demo": self.open_demo}[what]()

    def watch(self, opened: Any) -> None:
        """Tells the user what comes of its actions."""
        self.bar.watch(opened)
        opened.failed.connect(self.bar.error)
        opened.finished.connect(self._on_finished)

    def show(self, opened: Any, layers: Any) -> None:
        self._basemaps.show_territory(layers)
        if opened is not None or self._dock is not None:
            self.dock.show_territory(opened, layers)
        self._surveys.show_territory(opened, self._dock)
        if opened is not None:
            self.dock.show()

    def _is_asset(self, class_key: str) -> bool:
        opened = self._plugin.opened
        return opened is not None and opened.is_ready and class_key in opened.catalog.classes

    def _show_history(self, class_key: str, uid: str) -> None:
        self.dock.show_history(class_key, uid)

    def say_unsaved(self, layers: Sequence[Any]) -> None:
        """Why the territory stays open."""
        said = translate("SmartTerritory", "Layers with unsaved edits: {layers}. Save or discard them first.")
        self.bar.warning(said.format(layers=", ".join(layer.name() for layer in layers)))

    def _on_finished(self, action: str, result: Any) -> None:
        if action not in ("open", "export") and self._plugin.layers is not None:
            self._plugin.layers.refresh_soon()
        self._untold.append((action, result))
        self._telling.start()

    def _tell_all(self) -> None:
        untold, self._untold = self._untold, []
        for action, result in untold:
            self._tell(action, result)

    def _tell(self, action: str, result: Any) -> None:
        self._upkeep.on_finished(action, result)
        if self._surveys.on_finished(action, result):
            return
        if action == "pull":
            self.bar.pulled(result)
        elif action == "push":
            self.bar.pushed(result)
        elif said := _done_text(action, result):
            self.bar.info(said)

    def open_demo(self) -> None:
        from ..errors import TerritoryError

        try:
            opened = self._plugin.open_demo()
        except TerritoryError as error:
            self.bar.error(error)
            return
        if opened is not None:
            opened.ready.connect(opened.pull)

    def open_file(self) -> None:
        from ..tasks.settings import Settings

        kinds = translate("SmartTerritory", "Territory files (*.yaml *.yml)")
        title = translate("SmartTerritory", "Open territory")
        chosen, _ = QFileDialog.getOpenFileName(self._iface.mainWindow(), title, str(Settings().folder), kinds)
        if chosen:
            self._plugin.open_territory(Path(chosen))

    def new_territory(self) -> None:
        self._run_wizard(None)

    def edit_territory(self) -> None:
        self._run_wizard(self._plugin.opened.file)

    def _run_wizard(self, file: Path | None) -> None:
        from ..catalog.loader import load_catalog
        from ..errors import TerritoryError
        from .territory_wizard import TerritoryWizard

        _close(self._wizard)
        try:
            self._wizard = TerritoryWizard(load_catalog(), self._iface.mainWindow(), file=file)
        except TerritoryError as error:  # somebody was at its file
            self.bar.error(error)
            return
        self._wizard.created.connect(self._plugin.open_territory)
        _show(self._wizard)

    def _show_options(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), "smart_territory")

    def _show_about(self) -> None:
        from .about_dialog import AboutDialog

        _close(self._about)
        self._about = AboutDialog(self._iface.mainWindow(), self._plugin.opened)
        _show(self._about)

    def _on_project_read(self) -> None:
        """A saved project brings its territory along."""
        file, there = QgsProject.instance().readEntry("smart_territory", "file", "")
        if not there or not file:
            return
        if Path(file).is_file():
            self._plugin.open_territory(Path(file))
            return
        said = translate(
            "SmartTerritory",
            "The project's territory is no longer at {file}. Its layers can be edited; open the territory from its new "
            "place to pull and push."
        )
        self.bar.warning(said.format(file=file))

    def remove(self) -> None:
        project = QgsProject.instance()
        self._telling.stop()
        project.readProject.disconnect(self._on_project_read)
        project.cleared.disconnect(self._plugin.close_territory)
        _close(self._wizard)
        _close(self._about)
        self._upkeep.remove()
        self._surveys.remove()
        if self._bar is not None:
            self._bar.remove()
        if self._dock is not None:
            self._iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
        self._history.remove()
        self._iface.deregisterLocatorFilter(self._locator)
        self._iface.unregisterOptionsWidgetFactory(self._options)
        self._iface.removeToolBarIcon(self._panel)
        self._iface.pluginMenu().removeAction(self._menu.menuAction())
        self._menu.deleteLater()


def _done_text(action: str, result: Any) -> str:
    from .conflict_text import undone_text
    from .history_text import done_text, exported_text

    said = {"undo": done_text, "restore": done_text, "export": exported_text, "reopen": undone_text}.get(action)
    return said(result) if said else ""


def _show(window: QDialog) -> None:
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()


def _close(window: QDialog | None) -> None:
    if window is not None and not sip.isdeleted(window):
        window.close()
