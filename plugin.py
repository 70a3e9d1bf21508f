"""Wiring: the window, Processing, and what happens when a territory is opened or closed; undone in `unload`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject

from .i18n.locale import install_translator, remove_translator


class SmartTerritoryPlugin:
    """What is heavy is imported when it is first used: QGIS's start must not feel us."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.opened: Any = None
        self.layers: Any = None
        self._demo: Any = None
        self._translator: Any = None
        self._provider: Any = None
        self._window: Any = None  # what only a QGIS with a window has

    def initProcessing(self) -> None:
        """All that `qgis_process` asks for."""
        if self._provider is None:
            from .analysis.provider import TerritoryProvider

            self._provider = TerritoryProvider()
            QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        from .ui.plugin_window import PluginWindow

        self._translator = install_translator()
        self.initProcessing()
        self._window = PluginWindow(self)

    def unload(self) -> None:
        self.close_territory()
        if self._window is not None:
            self._window.remove()
            self._window = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            remove_translator(self._translator)
            self._translator = None

    def open_territory(self, file: Path, working_copy: Path | None = None, demo: Any = None) -> Any:
        """Opens a territory's file in the place of the one that is open; returns it, still reading.

        None where unsaved edits keep the other one open.
        """
        from .tasks.open_territory import OpenTerritory

        if not self._make_room(file, working_copy):
            return None
        self._demo = demo
        opened = self.opened = OpenTerritory(file, working_copy)
        opened.ready.connect(self._on_ready)
        opened.busy_changed.connect(self._hold_layers)
        if self._window is not None:
            self._window.watch(opened)
        opened.open(demo.wait if demo else None)
        return opened

    def open_demo(self, url: str | None = None) -> Any:
        """The demo territory on the platform at `url`, or on one that is started here; None as `open_territory`."""
        from .tasks.demo import Demo

        if not self.leave_territory():  # first of all: a new demo clears away the files of the one before
            return None
        demo = Demo(url)
        return self.open_territory(demo.file, demo=demo)

    def leave_territory(self) -> bool:
        """Closes the territory and takes its layers out of the project; False, and nothing done, where they hold
        unsaved edits."""
        unsaved = self.layers.unsaved() if self.layers is not None else []
        if unsaved:
            if self._window is not None:
                self._window.say_unsaved(unsaved)
            return False
        layers = self.layers
        self.close_territory()
        if layers is not None:
            layers.remove()
            QgsProject.instance().removeEntry("smart_territory", "file")
        return True

    def close_territory(self) -> None:
        """Closes the territory; its layers stay in the project, and nothing of ours listens to them any more."""
        if self.opened is None:
            return
        opened, self.opened = self.opened, None
        opened.close()
        if self._window is not None:
            self._window.show(None, None)
        if self.layers is not None:
            self.layers.hold(False)
            self.layers.release()
            self.layers = None
        if self._demo is not None:
            self._demo.stop()
            self._demo = None
        opened.deleteLater()

    def _make_room(self, file: Path, working_copy: Path | None) -> bool:
        """The same territory, opened again, finds its layers as they stand."""
        from .tasks.settings import Settings

        before = self.opened
        place = working_copy or Settings().working_copy_of(file)
        if before is not None and (before.file, before.working_copy) == (file, place):
            self.close_territory()
            return True
        return self.leave_territory()

    def _hold_layers(self, busy: bool) -> None:
        if self.layers is not None and self.opened is not None:
            self.layers.hold(busy and self.opened.changes_assets)

    def _on_ready(self) -> None:
        from .layers.survey_project import write_project
        from .layers.territory_layers import TerritoryLayers
        from .tasks.settings import Settings

        opened, project = self.opened, QgsProject.instance()
        known = project.readEntry("smart_territory", "file", "")[0] == str(opened.file)
        was_saved = known and not project.isDirty()
        self.layers = TerritoryLayers(opened, self.iface)
        self.layers.build()
        self.layers.hold(False)
        opened.surveys.write_project = write_project
        opened.unsaved_layers = lambda: [layer.name() for layer in self.layers.unsaved()] if self.layers else []
        project.writeEntry("smart_territory", "file", str(opened.file))
        if was_saved:
            project.setDirty(False)  # a project that brings its territory along is none that somebody changed
        Settings().opened(opened.file)
        if self._window is not None:
            self._window.show(opened, self.layers)
