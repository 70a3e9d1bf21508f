"""The map lent to a tool of ours: whoever had it before gets it back, unless the user has taken another meanwhile."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip


class BorrowedMap:
    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._tool: Any = None
        self._before: QgsMapTool | None = None

    @property
    def is_ours(self) -> bool:
        return not sip.isdeleted(self._canvas) and self._tool is not None and self._canvas.mapTool() is self._tool

    def take(self, tool: Any) -> None:
        if self.is_ours:
            return
        before = self._canvas.mapTool()
        self._before = getattr(before, "instead_of", before)  # another of ours may be gone by then
        self._tool, tool.instead_of = tool, self._before
        self._canvas.setMapTool(tool)

    def give_back(self) -> None:
        if self.is_ours:
            self._canvas.unsetMapTool(self._tool)
            if self._before is not None and not sip.isdeleted(self._before):
                self._canvas.setMapTool(self._before)
        self._tool = self._before = None
