"""The hand that chooses: a click on a sign chooses its asset, dragging moves the map as ever."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QMenu

from .asset_marks import SIGN, AssetMarks

_Cursor = Qt.CursorShape


class MarkTool(QgsMapTool):
    """`offer` puts what can be done with the chosen asset into QGIS's own menu of the map."""

    chosen = pyqtSignal(str)  # uid

    def __init__(self, canvas: QgsMapCanvas, marks: AssetMarks, offer: Callable[[QMenu], None]) -> None:
        super().__init__(canvas)
        self._canvas, self._marks, self._offer = canvas, marks, offer
        self._start: QPoint | None = None
        self._is_dragging = False
        self._last: QgsPointXY | None = None
        self._under: list[str] = []  # of the last click
        self.setCursor(_Cursor.OpenHandCursor)

    def flags(self) -> Any:
        return QgsMapTool.Flag.AllowZoomRect | QgsMapTool.Flag.ShowContextMenu

    def canvasPressEvent(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._start = event.pos()

    def canvasMoveEvent(self, event: Any) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            is_above = bool(self._marks.under(*self._around(event.pos())))
            self._canvas.setCursor(_Cursor.PointingHandCursor if is_above else _Cursor.OpenHandCursor)
            return
        if self._start is None:
            return
        if not self._is_dragging:
            if (event.pos() - self._start).manhattanLength() < QApplication.startDragDistance():
                return
            self._is_dragging = True
            self._canvas.setCursor(_Cursor.ClosedHandCursor)
        self._canvas.panAction(event)

    def canvasReleaseEvent(self, event: Any) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._is_dragging:
            self._canvas.panActionEnd(event.pos())
            self._canvas.setCursor(_Cursor.OpenHandCursor)
        else:
            self._click(event.pos())
        self._start, self._is_dragging = None, False

    def populateContextMenuWithEvent(self, menu: QMenu, event: Any) -> bool:
        """Of the signs under the mouse: the chosen one, so that the second of two can be had; else the nearest."""
        under = self._marks.under(*self._around(event.pos()))
        if not under:
            return False
        if self._marks.chosen not in under:
            self.chosen.emit(under[0])
        self._offer(menu)
        return True

    def _click(self, pixel: QPoint) -> None:
        """In the same place once more: the next of those that lie there."""
        place, radius = self._around(pixel)
        is_again = self._last is not None and self._last.distance(place) <= radius / 2
        if not is_again or self._marks.chosen not in self._under:
            self._last, self._under = place, self._marks.under(place, radius)
            following = 0
        else:
            following = self._under.index(self._marks.chosen) + 1
        if self._under:
            self.chosen.emit(self._under[following % len(self._under)])

    def _around(self, pixel: QPoint) -> tuple[QgsPointXY, float]:
        """As far as QGIS's identify tool looks, and all of a sign."""
        radius = max(QgsMapTool.searchRadiusMU(self._canvas), SIGN / 2 * self._canvas.mapUnitsPerPixel())
        return self.toMapCoordinates(pixel), radius
