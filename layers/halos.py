"""Where something waits to be sent or decided: read from the journal, drawn as halos under the assets' symbols."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.PyQt import sip

from ..errors import WorkingCopyError
from ..tasks.task import BackgroundTask, Control
from ..workspace.database import connect, failures_named
from ..workspace.geometry import geometry_or_blob
from .turns import Turns

FEW = 1000  # more are read in the background, and come a few at a time
_AT_ONCE = 250
_WAIT_MS = 50  # the map must not wait for a writer: the halos are drawn the next time

_Waiting = tuple[str, str, int, Any]  # uid, class, whether in conflict, (x, y) or None


class Halos:
    """Keeps a layer as the journal is. One that is busy is passed over: then the halos stay as they were."""

    def __init__(self) -> None:
        self._turns = Turns()
        self._task: BackgroundTask | None = None

    def fill(self, layer: QgsVectorLayer, path: Path, tables: Sequence[str]) -> None:
        self.stop()
        try:
            if _count(path) <= FEW:
                _put(layer, list(_waiting(path, tables)))
                return
        except WorkingCopyError:
            return

        def read(control: Control) -> list[_Waiting]:
            found = []
            for row in _waiting(path, tables):
                found.append(row)
                if len(found) % FEW == 0 and control.cancelled():
                    break
            return found

        task = self._task = BackgroundTask("Smart Territory", read, quiet=True)
        task.done.connect(lambda found: self._put_in_turns(layer, found) if self._task is task else None)
        task.start()

    def stop(self) -> None:
        """What is under way is not drawn any more."""
        self._turns.stop()
        if self._task is not None and not sip.isdeleted(self._task):
            self._task.cancel()
        self._task = None

    def _put_in_turns(self, layer: QgsVectorLayer, found: list[_Waiting]) -> None:
        def steps() -> Iterator[Any]:
            yield lambda: layer.dataProvider().truncate()
            for at in range(0, len(found), _AT_ONCE):
                yield lambda at=at: _add(layer, found[at : at + _AT_ONCE])
            yield lambda: _show(layer)

        self._task = None
        self._turns.put(step for step in steps() if not sip.isdeleted(layer))


def _put(layer: QgsVectorLayer, found: Iterable[_Waiting]) -> None:
    layer.dataProvider().truncate()
    _add(layer, found)
    _show(layer)


def _add(layer: QgsVectorLayer, found: Iterable[_Waiting]) -> None:
    layer.dataProvider().addFeatures([_feature(layer, *row) for row in found])


def _show(layer: QgsVectorLayer) -> None:
    layer.updateExtents()
    layer.triggerRepaint()


def _count(path: Path) -> int:
    with failures_named(path), closing(connect(path, read_only=True, timeout_ms=_WAIT_MS)) as database:
        counted = "SELECT (SELECT count(*) FROM st_change) + (SELECT count(*) FROM st_conflict)"
        return int(database.execute(counted).fetchone()[0])


def _waiting(path: Path, tables: Iterable[str]) -> Iterator[_Waiting]:
    with failures_named(path), closing(connect(path, read_only=True, timeout_ms=_WAIT_MS)) as database:
        for table in tables:
            rows = database.execute(
                f"SELECT uid, '{table}', uid IN (SELECT uid FROM st_conflict), geom FROM \"{table}\" "  # noqa: S608
                "WHERE uid IN (SELECT uid FROM st_change UNION SELECT uid FROM st_conflict)"
            )
            for uid, key, conflict, blob in rows:
                place = geometry_or_blob(blob)
                is_point = place is not None and place["type"] == "Point"
                yield uid, key, conflict, tuple(place["coordinates"][:2]) if place and is_point else None


def _feature(layer: QgsVectorLayer, uid: str, table: str, conflict: int, place: Any) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    feature.setAttributes([uid, table, conflict])
    if place is not None:
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
    return feature
