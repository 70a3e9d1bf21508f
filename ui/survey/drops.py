"""Surveys that are dropped onto a window: folders, zips, GeoPackages. QGIS itself would open them as layers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QWidget

ENDINGS = (".zip",)
SIGN = "survey.json"


class Drops(QObject):
    def __init__(self, target: QWidget, take: Callable[[list[Path]], None]) -> None:
        super().__init__(target)
        self._take = take
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: Any, event: Any) -> bool:
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            if surveys_in(event.mimeData()):
                event.acceptProposedAction()
                return True
        elif event.type() == QEvent.Type.Drop:
            paths = surveys_in(event.mimeData())
            if paths:
                event.acceptProposedAction()
                self._take(paths)
                return True
        return bool(super().eventFilter(watched, event))


def surveys_in(data: Any) -> list[Path]:
    """What may be surveys; the reading finds out. Not a GeoPackage alone: QGIS opens those."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [path for path in paths if is_survey(path)]


def is_survey(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS or (path / SIGN).is_file()


