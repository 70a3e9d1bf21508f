"""One line of plain text that gives way: shortened where there is little room, whole in its tool tip."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPalette
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from .ink import quiet
from .plain_text import plain_tool_tip


class ElidedLabel(QWidget):
    def __init__(self, parent: QWidget | None = None, *, is_quiet: bool = False, right: bool = False) -> None:
        super().__init__(parent)
        self._text = self._brief = ""
        self._is_quiet = is_quiet
        self._side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return self._text

    def setText(self, text: str, brief: str = "") -> None:
        """`brief` is what stands there, if it fits, where `text` does not: then nothing is shortened."""
        self._text, self._brief = text, brief
        self.setToolTip(plain_tool_tip(text))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._text), self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def shown(self) -> str:
        measure = self.fontMetrics()
        if not self._brief:
            return measure.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        return next((text for text in (self._text, self._brief) if measure.horizontalAdvance(text) <= self.width()), "")

    def paintEvent(self, _event: Any) -> None:
        painter = QPainter(self)
        role = QPalette.ColorRole.WindowText
        painter.setPen(quiet(self.palette(), role) if self._is_quiet else self.palette().color(role))
        painter.drawText(self.rect(), int(self._side | Qt.AlignmentFlag.AlignVCenter), self.shown())
        painter.end()
