"""The assets of a list as small signs on the map, each with the icon that it has in the list."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from math import hypot, inf, isfinite
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPixmap

from ..layers.turns import Turns
from .conflict_marks import WGS84
from .icons import icon

SIGN, RING = 17, 30  # pixels across
AT_ONCE = 400  # signs for each turn of the main thread
MOST = 20000  # of more, those that stand first in the list
# Of the palette of Okabe and Ito; the icons differ, too.
COLOURS = {"passed": "#009E73", "failed": "#5F5F5F", "merge": "#0072B2", "unknown": "#E69F00", "conflict": "#D55E00"}
_DARK, _WHITE = "#1A1A1A", "#FFFFFF"

Placed = tuple[float, float, int, Any]  # in the map's reference system; its place in the list, the row


class AssetMarks:
    """`sign_of` names a row's icon; a row has `uid` and `where`. Signs are placed and drawn a few at a time."""

    def __init__(self, canvas: QgsMapCanvas | None, sign_of: Callable[[Any], str]) -> None:
        self._canvas, self._sign_of = canvas, sign_of
        self._rows: list[Any] = []
        self._placed: list[Placed] | None = None
        self._turns = Turns()
        self.item: MarksItem | None = None
        self.chosen: str | None = None

    @property
    def are_drawn(self) -> bool:
        return self._turns.is_over

    def put(self, rows: Sequence[Any]) -> None:
        if self._canvas is None or sip.isdeleted(self._canvas):
            return
        self._rows, self._placed = [row for row in rows[:MOST] if row.where is not None], None
        if self._rows and self.item is None:
            self.item = MarksItem(self._canvas, self.renew)
            self._canvas.destinationCrsChanged.connect(self._on_system)
        self.renew()

    def renew(self) -> None:
        """Something else is said of some, or the map looks elsewhere."""
        if self.item is not None:
            self._turns.put(self._steps(self.item))

    def choose(self, uid: str | None) -> None:
        self.chosen = uid
        self._ring()

    def clear(self) -> None:
        self._turns.stop()
        self._rows, self._placed, item, self.item = [], None, self.item, None
        if item is None or self._canvas is None or sip.isdeleted(self._canvas):
            return
        self._canvas.destinationCrsChanged.disconnect(self._on_system)
        if not sip.isdeleted(item):
            self._canvas.scene().removeItem(item)

    def under(self, place: QgsPointXY, radius: float) -> list[str]:
        """The nearest first. `radius` in units of the map."""
        found = []
        for x, y, order, row in self._between(place.x() - radius, place.x() + radius):
            apart = hypot(x - place.x(), y - place.y())
            if apart <= radius:
                found.append((apart, order, row.uid))
        return [uid for _apart, _order, uid in sorted(found)]

    def _between(self, west: float, east: float) -> list[Placed]:
        placed = self._placed or []
        return placed[bisect_left(placed, (west, -inf, 0, None)) : bisect_right(placed, (east, inf, 0, None))]

    def _on_system(self) -> None:
        self._placed = None
        self.renew()

    def _steps(self, item: MarksItem) -> Iterator[Callable[[], None]]:
        """Drawn lazily: each sees what the one before has done."""
        if sip.isdeleted(item):
            return
        if self._placed is None:
            placed: list[Placed] = []
            turn = self._to_map()
            for start in range(0, len(self._rows), AT_ONCE):
                yield partial(_place, placed, self._rows[start : start + AT_ONCE], start, turn)
            self._placed = sorted(placed)
            yield self._ring
        if sip.isdeleted(item):
            return
        seen = item.seen()
        shown = self._between(seen.xMinimum(), seen.xMaximum())
        shown.sort(key=lambda one: -one[2])  # what needs a person first lies on top
        picture = item.blank()
        for start in range(0, len(shown), AT_ONCE):
            yield partial(self._draw, item, picture, shown[start : start + AT_ONCE])
        yield partial(_show, item, picture)

    def _to_map(self) -> QgsCoordinateTransform:
        assert self._canvas is not None
        there = self._canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), there, QgsProject.instance())

    def _draw(self, item: MarksItem, picture: QPixmap, some: Sequence[Placed]) -> None:
        if sip.isdeleted(item):
            return
        painter, ratio = QPainter(picture), picture.devicePixelRatioF()
        for x, y, _order, row in some:
            _put_sign(painter, item.pixel(x, y), sign_picture(self._sign_of(row), ratio))
        painter.end()

    def _ring(self) -> None:
        if self.item is None or sip.isdeleted(self.item):
            return
        found = next((one for one in self._placed or () if one[3].uid == self.chosen), None)
        self.item.ring(QgsPointXY(found[0], found[1]) if found else None, found and partial(self._sign_of, found[3]))


def _place(placed: list[Placed], rows: Sequence[Any], start: int, turn: QgsCoordinateTransform) -> None:
    for order, row in enumerate(rows, start):
        try:
            point = turn.transform(*row.where)
        except QgsCsException:  # somewhere that the map's system does not know
            continue
        if isfinite(point.x()) and isfinite(point.y()):
            placed.append((point.x(), point.y(), order, row))


def _show(item: MarksItem, picture: QPixmap) -> None:
    if not sip.isdeleted(item):
        item.show_picture(picture)


class MarksItem(QgsMapCanvasItem):
    """As large as the map: one picture of all signs, and the chosen one above."""

    def __init__(self, canvas: QgsMapCanvas, renew: Callable[[], None]) -> None:
        super().__init__(canvas)
        self._canvas, self._renew = canvas, renew
        self.picture: QPixmap | None = None
        self.chosen: QgsPointXY | None = None
        self._sign: Callable[[], str] | None = None
        self.setZValue(-1)  # below the sides of the chosen one

    def updatePosition(self) -> None:
        self.prepareGeometryChange()
        self.setPos(0, 0)
        self.picture = None  # of another place
        self._renew()

    def seen(self) -> Any:
        return self._canvas.mapSettings().visibleExtent()

    def pixel(self, x: float, y: float) -> QPointF:
        return self._canvas.getCoordinateTransform().transform(x, y).toQPointF()

    def blank(self) -> QPixmap:
        ratio = self._canvas.devicePixelRatioF()
        picture = QPixmap(self._canvas.mapSettings().outputSize() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(Qt.GlobalColor.transparent))
        return picture

    def show_picture(self, picture: QPixmap) -> None:
        self.picture = picture
        self.update()

    def ring(self, place: QgsPointXY | None, sign: Callable[[], str] | None) -> None:
        self.chosen, self._sign = place, sign
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self._canvas.viewport().rect())

    def paint(self, painter: QPainter, _option: Any = None, _widget: Any = None) -> None:
        if self.picture is not None:
            painter.drawPixmap(0, 0, self.picture)
        if self.chosen is None or self._sign is None:
            return
        middle = self.pixel(self.chosen.x(), self.chosen.y())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(255, 255, 255, 120))
        for colour, width in ((QColor(_DARK), 7.0), (self._canvas.selectionColor(), 4.0)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(middle, RING / 2, RING / 2)
        _put_sign(painter, middle, sign_picture(self._sign(), self._canvas.devicePixelRatioF()))


def _put_sign(painter: QPainter, middle: QPointF, picture: QPixmap) -> None:
    painter.drawPixmap(middle - QPointF(SIGN / 2, SIGN / 2), picture)


@lru_cache(maxsize=32)
def sign_picture(name: str, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(SIGN, SIGN) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(_WHITE), 1.5))
    painter.setBrush(QColor(COLOURS.get(name, _DARK)))
    painter.drawEllipse(QRectF(1, 1, SIGN - 2, SIGN - 2))
    inside = QRectF(3.5, 3.5, SIGN - 7, SIGN - 7).toRect()
    icon(name, _WHITE).paint(painter, inside)
    painter.end()
    return picture
