"""Layers that see their rows while somebody else writes.

QGIS puts a GeoPackage back to a rollback journal when it closes the last handle of it, as it does while it opens the
first layer, and then reads without any lock: such layers read nothing from the moment when a writer turns to a
write-ahead log, until they are opened anew. Once one layer is open beside a log, the log stays for as long as any is.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsVectorLayer

from ..errors import WorkingCopyError
from ..workspace.database import connect

_WAIT_MS = 50  # the window must not wait for a writer


def open_beside_a_log(path: Path, layers: Iterable[QgsVectorLayer]) -> None:
    """Where nobody can write, or on a share, layers stay as they are. What is being edited has a log already."""
    if not path.is_file():
        return
    try:
        connect(path, timeout_ms=_WAIT_MS).close()
    except WorkingCopyError:
        return  # a writer that holds the file keeps a log itself; what is wrong with it is told by who opened it
    for layer in layers:
        if layer.providerType() == "ogr" and not layer.isEditable():
            layer.dataProvider().reloadData()
