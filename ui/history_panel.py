"""Who changed what and when: of the asset that is selected, or of everything, action by action."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ..layers.selection import SelectedAsset
from ..tasks.territory_history import PAGE, AssetHistory
from ..workspace.history import HistoryEntry, oldest
from ..workspace.store import ActionCounts
from .change_text import label_text
from .history_export_menu import HistoryExportMenu
from .history_model import DetailsModel, HistoryModel
from .history_view import HistoryView
from .panel import Panel
from .place_marks import PlaceMarks
from .value_text import asset_class_text

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

    from ..tasks.open_territory import OpenTerritory

translate = QCoreApplication.translate


class HistoryPanel(Panel):
    """Follows the map's selection. Reads only while it is seen."""

    restore_wanted = pyqtSignal(str, object, str)  # uid, version, "after" or "before"
    undo_wanted = pyqtSignal(object)  # a push's action
    export_wanted = pyqtSignal(object)  # uids; None for all

    def __init__(self, canvas: QgsMapCanvas | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = PlaceMarks(canvas)
        self.model, self.details = HistoryModel(self), DetailsModel(parent=self)
        self.view = HistoryView(self.model, self.details, self.body)
        self.selected = SelectedAsset(self)
        self.export_menu = HistoryExportMenu(self.selected, self.view.export)
        self.view.export.setMenu(self.export_menu)
        self.asset: tuple[str, str] | None = None  # class and uid; None: all actions
        self.about: AssetHistory | None = None
        self._rows: list[Any] = []
        self._is_whole = True
        self._is_old = False
        self._of_action: list[HistoryEntry] = []
        self._asked: object = None  # stands for the read of an action's assets
        self._chosen: object = None
        self._connect()
        self._set_enabled()

    def show_territory(self, opened: Any, layers: Any) -> None:
        if self.opened is not None:
            self.opened.busy_changed.disconnect(self._set_enabled)
        self.asset, self.about = None, None
        super().show_territory(opened, layers)
        if opened is not None:
            opened.busy_changed.connect(self._set_enabled)
        classes = opened.catalog.classes if opened is not None and layers is not None else ()
        self.selected.watch(layers.layer(key) for key in classes)
        self._say_what()

    def show_asset(self, asset_class: str, uid: str) -> None:
        self._turn_to((asset_class, uid))

    def show_all(self) -> None:
        self._turn_to(None)

    def _turn_to(self, asset: tuple[str, str] | None) -> None:
        if asset == self.asset or self.opened is None:
            return
        self.asset, self.about = asset, None
        self._rows, self._is_whole, self._question = [], True, None
        self._say_what()
        self._show_working(translate("SmartTerritory", "Reading the working copy…"))
        self.refresh()

    def refresh(self) -> None:
        self._is_old = not self.isVisible()
        if not self._is_old:
            super().refresh()

    def _read(self, opened: OpenTerritory, then: Callable[[Sequence[Any]], None]) -> None:
        self._read_page(opened, None, then)

    def _read_page(self, opened: OpenTerritory, before: int | None, then: Callable[[Sequence[Any]], None]) -> None:
        asset, filtered = self.asset, self.view.kinds()

        def of_asset(found: AssetHistory) -> None:
            if asset == self.asset:
                self.about, self._is_whole = found, found.is_whole
                then(found.entries)

        def of_all(found: list[ActionCounts]) -> None:
            if (asset, filtered) == (self.asset, self.view.kinds()):
                self._is_whole = len(found) < PAGE
                then(found)

        if asset is not None:
            opened.history.of(*asset, before, of_asset)
        else:
            opened.history.actions(before, filtered, of_all)

    def _more(self) -> None:
        """The page that follows, under those that are shown."""
        before = oldest(self._rows) if self.asset else getattr(self._rows[-1], "action", None) if self._rows else None
        if self.opened is None or before is None:
            return
        shown = self._rows

        def arrived(rows: Sequence[Any]) -> None:
            if self._rows is shown:
                self._show_rows([*shown, *rows])

        self._read_page(self.opened, before, arrived)

    def _show_rows(self, rows: Sequence[Any]) -> None:
        self._rows = list(rows)
        catalog = self.opened.catalog if self.opened else None
        kinds = self.view.kinds()
        wanted = [row for row in rows if kinds is None or row.kind in kinds]
        self.model.put(catalog, wanted if catalog else [])
        keys = [_key(row) for row in wanted]
        self.view.list.setCurrentIndex(self.model.index(keys.index(self._chosen) if self._chosen in keys else 0))
        self.view.more.setVisible(not self._is_whole)
        self._say_what()
        self._show_current()

    def _say_empty(self) -> tuple[str, str, str, Callable[[], None] | None]:
        if self.asset is None:
            title = translate("SmartTerritory", "No history yet")
            text = translate(
                "SmartTerritory", "What is received, sent, decided and undone from here appears here, action by action."
            )
            return title, text, "", None
        title = translate("SmartTerritory", "Nothing is recorded of this asset")
        text = translate("SmartTerritory", "It is as it first came. What changes from now on appears here.")
        return title, text, translate("SmartTerritory", "All actions"), self.show_all

    def _show_empty(self) -> None:
        """A filter that lets nothing through keeps its list, so that it can be changed."""
        if self.asset is None and self.view.kinds() is not None and self.opened is not None:
            self._stack.setCurrentWidget(self.body)
            return
        super()._show_empty()

    def _say_what(self) -> None:
        """The head: which asset, or that it is all."""
        self.view.all.setVisible(self.asset is not None)
        self.export_menu.uid = self.asset[1] if self.asset else None
        if self.asset is None or self.opened is None:
            self.view.title.setText(translate("SmartTerritory", "All actions"))
        else:
            asset_class, uid = self.asset
            name = label_text(self.about.label if self.about else "", uid)
            self.view.title.setText(f"{name} · {asset_class_text(self.opened.catalog, asset_class)}")
        self._set_enabled()

    def current(self) -> Any:
        return self.model.row(self.view.list.currentIndex())

    def _show_current(self) -> None:
        row = self.current()
        catalog = self.opened.catalog if self.opened else None
        if row is not None:
            self._chosen = _key(row)
        self._of_action, self._asked = [], None
        entries = [row] if isinstance(row, HistoryEntry) else []
        self.details.put_entries(catalog, entries, several=False)
        self.view.fit_details(several=False)
        self.marks.show(row.fields if isinstance(row, HistoryEntry) and self.isVisible() else ())
        self._set_enabled()
        if isinstance(row, ActionCounts):
            self._read_action(row, 0)

    def _read_action(self, counts: ActionCounts, after: int) -> None:
        if self.opened is None or not self.isVisible():
            return
        asked = self._asked = object()

        def arrived(entries: list[HistoryEntry]) -> None:
            if self.opened is not None and self._asked is asked:
                self._of_action += entries
                self.details.put_entries(self.opened.catalog, self._of_action, several=True)
                self.view.fit_details(several=True)
                self.view.rest.setVisible(bool(entries) and sum(map(_lines, self._of_action)) < counts.lines)

        self.opened.history.in_action(counts.action, after, arrived)

    def _rest_of_action(self) -> None:
        row = self.current()
        if isinstance(row, ActionCounts) and self._of_action:
            self._read_action(row, max(entry.version or 0 for entry in self._of_action))

    def _set_enabled(self, _busy: bool = False) -> None:
        row, free = self.current(), self.opened is not None and not self.opened.busy
        view = self.view
        of_asset = self.asset is not None
        view.restore.setVisible(of_asset)
        view.zoom.setVisible(of_asset)
        view.undo.setVisible(not of_asset)
        view.restore.setEnabled(free and getattr(row, "version", None) is not None)
        view.undo.setEnabled(free and isinstance(row, ActionCounts) and row.kind == "push")
        view.zoom.setEnabled(self.about is not None and self.about.where is not None)
        view.export.setEnabled(free)
        if not isinstance(row, ActionCounts):
            view.rest.hide()

    def _restore(self, side: str = "") -> None:
        row = self.current()
        if isinstance(row, HistoryEntry) and row.version is not None:
            usual = "before" if row.change == "delete" else "after"
            self.restore_wanted.emit(row.uid, row.version, side or usual)

    def _undo(self) -> None:
        row = self.current()
        if isinstance(row, ActionCounts) and row.kind == "push":
            self.undo_wanted.emit(row.action)

    def _zoom_to(self) -> None:
        if self.asset is not None and self.layers is not None:
            self.layers.zoom_to(*self.asset, self.about.where if self.about else None)

    def _on_detail(self, index: QModelIndex) -> None:
        """From an action to one of its assets."""
        if self.asset is None and index.isValid():
            entry, _field = self.details.rows[index.row()]
            self.show_asset(entry.asset_class, entry.uid)

    def menu_for(self, index: QModelIndex) -> QMenu | None:
        row = self.model.row(index)
        if not isinstance(row, HistoryEntry) or row.version is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sides = {}
        if row.change != "delete":
            sides["after"] = translate("SmartTerritory", "Restore as it was after this…")
        if row.change != "create":
            sides["before"] = translate("SmartTerritory", "Restore as it was before this…")
        for side, words in sides.items():
            action = menu.addAction(words)
            action.setEnabled(self.view.restore.isEnabled())
            action.triggered.connect(lambda _checked=False, side=side: self._restore(side))
        return menu

    def _show_menu(self, place: Any) -> None:
        menu = self.menu_for(self.view.list.indexAt(place))
        if menu is not None:
            menu.popup(self.view.list.viewport().mapToGlobal(place))

    def _on_filter(self) -> None:
        if self.asset is None:
            self._rows, self._question = [], None
            self.refresh()
        else:
            self._show_rows(self._rows)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._is_old:
            self.refresh()
        self._show_current()

    def hideEvent(self, event: Any) -> None:
        self.marks.clear()
        super().hideEvent(event)

    def _connect(self) -> None:
        view = self.view
        self.selected.chosen.connect(self.show_asset)
        view.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        view.list.customContextMenuRequested.connect(self._show_menu)
        view.entered.connect(lambda: self._restore() if self.asset else self._on_detail(self.details.index(0, 0)))
        view.detail_entered.connect(self._on_detail)
        view.filter.currentIndexChanged.connect(lambda _place: self._on_filter())
        view.all.clicked.connect(self.show_all)
        view.more.clicked.connect(self._more)
        view.rest.clicked.connect(self._rest_of_action)
        view.zoom.clicked.connect(self._zoom_to)
        view.restore.clicked.connect(lambda: self._restore())
        view.undo.clicked.connect(self._undo)
        self.export_menu.wanted.connect(self.export_wanted)


def _key(row: Any) -> object:
    return row.action if isinstance(row, ActionCounts) else (row.kind, row.version, row.at)


def _lines(entry: HistoryEntry) -> int:
    return len(entry.fields) if entry.change == "update" else 1
