"""Where something waits to be sent or decided: read from the journal, drawn as halos under the assets' symbols."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

from ..errors import WorkingCopyError
from ..workspace.database import connect, failures_named
from ..workspace.geometry import geometry_from_blob

_WAIT_MS = 50  # the map must not wait for a writer: the halos are drawn the next time


def fill(layer: QgsVectorLayer, path: Path, tables: Iterable[str]) -> bool:
    """False where the file was busy: then the halos stay as they were."""
    try:
        found = list(_waiting(path, tables))
    except WorkingCopyError:
        return False
    provider = layer.dataProvider()
    provider.truncate()
    provider.addFeatures([_feature(layer, *row) for row in found])
    layer.updateExtents()
    layer.triggerRepaint()
    return True


def _waiting(path: Path, tables: Iterable[str]) -> Iterator[tuple[str, str, int, bytes | None]]:
    with failures_named(path), closing(connect(path, read_only=True, timeout_ms=_WAIT_MS)) as database:
        for table in tables:
            yield from database.execute(
                f"SELECT uid, '{table}', uid IN (SELECT uid FROM st_conflict), geom FROM \"{table}\" "  # noqa: S608
                "WHERE uid IN (SELECT uid FROM st_change UNION SELECT uid FROM st_conflict)"
            )


def _feature(layer: QgsVectorLayer, uid: str, table: str, conflict: int, blob: Any) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    feature.setAttributes([uid, table, conflict])
    place = geometry_from_blob(blob)
    if place is not None and place["type"] == "Point":
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place["coordinates"][:2])))
    return feature
