"""Where one writes to, always in sight: a pill in the territory's own colour."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter
from qgis.PyQt.QtWidgets import QWidget

from ..i18n.facts import short
from ..workspace.territory import Municipality, Territory
from .plain_text import plain_tool_tip
from .value_text import number_text

translate = QCoreApplication.translate

# Okabe–Ito without the colours that mean a sensor's state
COLOURS = ("#0072B2", "#56B4E9", "#CC79A7", "#F0E442", "#7A5195", "#3B5B66")
NAMED = 12  # towns told in the tool tip
PADDING = 8
HALF_LIGHT = 0.45  # the relative luminance from which black ink reads better than white


def colour_of(territory: Territory) -> QColor:
    """The one its file gives; without one, always the same for the same name."""
    given = QColor(territory.colour or "")
    return given if given.isValid() else QColor(COLOURS[zlib.crc32(territory.name.encode()) % len(COLOURS)])


def writable_towns(territory: Territory) -> list[Municipality]:
    """Towns that have a place on some platform."""
    return [
        town
        for town in territory.municipalities
        if any(connection.scope_of(town.code) is not None for connection in territory.connections)
    ]


def badge_text(territory: Territory) -> str:
    towns = writable_towns(territory)
    if not territory.connections:
        return translate("SmartTerritory", "working copy only")
    if len(towns) == 1:
        return translate("SmartTerritory", "writing to: {town}").format(town=short(towns[0].name, 40))
    if not towns:
        return translate("SmartTerritory", "writing to: no town")
    return translate("SmartTerritory", "writing to: {count} towns").format(count=number_text(len(towns)))


def towns_text(towns: Sequence[Municipality]) -> str:
    lines = [f"{short(town.name)} ({short(town.code)})" for town in towns[:NAMED]]
    if len(towns) > NAMED:
        lines.append(translate("SmartTerritory", "{count} more").format(count=number_text(len(towns) - NAMED)))
    return "\n".join(lines)


def ink_on(colour: QColor) -> QColor:
    light = 0.2126 * colour.redF() ** 2.2 + 0.7152 * colour.greenF() ** 2.2 + 0.0722 * colour.blueF() ** 2.2
    return QColor(Qt.GlobalColor.black if light > HALF_LIGHT else Qt.GlobalColor.white)


class ScopeBadge(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.colour = QColor(Qt.GlobalColor.gray)

    def show_territory(self, territory: Territory | None) -> None:
        self.text = badge_text(territory) if territory else ""
        self.colour = colour_of(territory) if territory else QColor(Qt.GlobalColor.gray)
        self.setToolTip(plain_tool_tip(self._hint(territory) if territory else ""))
        self.setAccessibleName(self.text)
        self.setVisible(bool(self.text))
        self.updateGeometry()
        self.update()

    def _hint(self, territory: Territory) -> str:
        if not territory.connections:
            return translate("SmartTerritory", "Changes stay in the working copy: this territory has no platform.")
        hosts = "\n".join(short(connection.url) for connection in territory.connections)
        return f"{towns_text(writable_towns(territory))}\n\n{hosts}".strip()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text) + 2 * PADDING + 2, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, _event: Any) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour)
        room = QRectF(self.rect())
        painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)
        painter.setPen(ink_on(self.colour))
        inner = self.rect().adjusted(PADDING, 0, -PADDING, 0)
        shown = self.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter), shown)
        painter.end()
