"""What the marks of a conflict on the map mean, and how far apart the two places are."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QWidget

from ..providers.model import Value
from .conflict_marks import BEFORE, MINE, THEIRS
from .geometry_text import geometry_from, length_text, metres_between
from .plain_text import plain_label

translate = QCoreApplication.translate

_SIDE = 16
_SAMPLES = (("circle", MINE), ("diamond", THEIRS), ("cross", BEFORE))


class ConflictLegend(QWidget):
    def __init__(self, parent: QWidget | None = None, sides: tuple[str, str, str] | None = None) -> None:
        """`sides`: other words for mine, theirs and before."""
        super().__init__(parent)
        self.distance = plain_label()
        self.distance.setWordWrap(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 0)
        names = sides or (
            translate("SmartTerritory", "Mine"),
            translate("SmartTerritory", "Theirs"),
            translate("SmartTerritory", "Base"),
        )
        for sample, name in zip(_SAMPLES, names):
            sign = QLabel()
            sign.setPixmap(_drawn(sample, self.devicePixelRatioF()))
            layout.addWidget(sign)
            layout.addWidget(plain_label(name))
        layout.addStretch()
        layout.addWidget(self.distance)
        self.hide()

    def show_places(self, places: tuple[Value, Value, Value] | None) -> None:
        self.setVisible(places is not None)
        if places is None:
            return
        mine, theirs = (geometry_from(value) for value in places[1:])
        if mine.isNull() or theirs.isNull():
            self.distance.setText("")
            return
        apart = length_text(metres_between(mine.centroid().asPoint(), theirs.centroid().asPoint()))
        self.distance.setText(translate("SmartTerritory", "{distance} apart").format(distance=apart))


def _drawn(sample: tuple[str, str], ratio: float) -> QPixmap:
    shape, colour = sample
    picture = QPixmap(int(_SIDE * ratio), int(_SIDE * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 2.0))
    room = QRectF(2, 2, _SIDE - 4, _SIDE - 4)
    if shape == "circle":
        painter.drawEllipse(room)
    elif shape == "diamond":
        middle = room.center()
        corners = ((middle.x(), room.top()), (room.right(), middle.y()), (middle.x(), room.bottom()),
                   (room.left(), middle.y()))  # fmt: skip
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    else:
        painter.drawLine(room.topLeft(), room.bottomRight())
        painter.drawLine(room.topRight(), room.bottomLeft())
    painter.end()
    return picture
