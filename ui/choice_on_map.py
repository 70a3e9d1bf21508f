"""A list and the map: each row has its sign there, and a click on it chooses the row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolPan
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QPushButton, QTreeView, QWidget

from .asset_marks import AssetMarks
from .borrowed_map import BorrowedMap
from .change_text import label_text
from .icons import icon
from .mark_tool import MarkTool
from .plain_text import without_mnemonic

translate = QCoreApplication.translate


class ChoiceOnMap(QObject):
    """Of a tree whose model is grouped and knows `index_of(uid)` and `sign_of(row)`. `offered`: what a right click
    offers. `gently`: only the hand gives way to our tool, which moves the map as well; else all but an edit."""

    chosen = pyqtSignal()

    def __init__(
        self,
        canvas: QgsMapCanvas | None,
        tree: QTreeView,
        button: QPushButton,
        offered: Sequence[QPushButton],
        *,
        gently: bool,
    ) -> None:
        super().__init__(tree)
        self._canvas, self._tree, self._button = canvas, tree, button
        self._offered, self._gently = offered, gently
        self._model: Any = tree.model()
        self.marks = AssetMarks(canvas, self._model.sign_of)
        self.tool: MarkTool | None = None
        self._map = BorrowedMap(canvas) if canvas is not None else None
        self._was_offered = False
        self._model.modelReset.connect(self._put)
        self._model.dataChanged.connect(lambda *_: self.marks.renew())
        tree.selectionModel().currentChanged.connect(lambda *_: self._mark_current())
        button.setVisible(canvas is not None)
        button.clicked.connect(self._on_button)

    def begin(self) -> None:
        """Once the tree is seen."""
        if self._canvas is None or self._map is None or self.tool is not None or sip.isdeleted(self._canvas):
            return
        self.tool = MarkTool(self._canvas, self.marks, self._offer)
        self.tool.chosen.connect(self._choose)
        self._canvas.mapToolSet.connect(self._on_tool)
        self._put()

    def end(self) -> None:
        self.marks.clear()
        tool, self.tool, self._was_offered = self.tool, None, False
        if tool is None or self._canvas is None or self._map is None or sip.isdeleted(self._canvas):
            return
        self._canvas.mapToolSet.disconnect(self._on_tool)
        self._map.give_back()
        self._button.setChecked(False)
        if not sip.isdeleted(tool):
            tool.deleteLater()

    def _put(self) -> None:
        if self.tool is None or self._canvas is None or self._map is None:
            return
        rows = self._model.rows()
        self.marks.put(rows)
        self._mark_current()
        if rows and not self._was_offered:
            self._was_offered = True  # whoever takes another tool then is not asked again
            if self._gives_way(self._canvas.mapTool()):
                self._map.take(self.tool)

    def _gives_way(self, tool: QgsMapTool | None) -> bool:
        if tool is None or isinstance(tool, QgsMapToolPan):
            return True
        return not self._gently and not tool.flags() & QgsMapTool.Flag.EditTool

    def _on_button(self, checked: bool) -> None:
        if self._map is None or self.tool is None:
            self._button.setChecked(False)
        elif checked:
            self._map.take(self.tool)
        else:
            self._map.give_back()

    def _on_tool(self, *_: Any) -> None:
        self._button.setChecked(self._map is not None and self._map.is_ours)

    def _mark_current(self) -> None:
        row = self._model.row(self._tree.currentIndex())
        self.marks.choose(row.uid if row is not None else None)

    def _choose(self, uid: str) -> None:
        place = self._model.index_of(uid)
        if not place.isValid():
            return
        self.chosen.emit()
        self._tree.setCurrentIndex(place)
        self._tree.scrollTo(place)
        self._tree.window().activateWindow()
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)  # the keys of the list decide

    def _offer(self, menu: QMenu) -> None:
        """Above what QGIS offers at each place of the map."""
        row = self._model.row(self._tree.currentIndex())
        if row is None:
            return
        others = menu.actions()
        title = menu.addAction(icon(self._model.sign_of(row)), without_mnemonic(label_text(row.label, row.uid)))
        title.setEnabled(False)
        for button in self._offered:
            if not button.isHidden():
                action = menu.addAction(button.icon(), button.text() or button.accessibleName())
                action.setEnabled(button.isEnabled())
                action.triggered.connect(button.click)
        menu.addSeparator()
        for action in others:  # to the end
            menu.removeAction(action)
            menu.addAction(action)


def pick_button(parent: QWidget) -> QPushButton:
    """For people who have taken another tool of the map meanwhile."""
    button = QPushButton(icon("pick"), "", parent)
    button.setCheckable(True)
    button.setAutoDefault(False)
    button.setAccessibleName(translate("SmartTerritory", "Choose on the map"))
    button.setToolTip(translate(
        "SmartTerritory", "A click on a sign on the map chooses its asset; one more click, the next one there"
    ))
    return button
