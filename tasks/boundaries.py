"""Boundaries of municipalities for a territory: from a layer that the user names, a file, or the official services."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..errors import PlatformError, TerritoryError, TerritoryFileError
from ..providers.boundaries import Boundary, official_boundaries
from ..workspace.file_names import beside
from ..workspace.towns import boundaries as known_boundaries
from ..workspace.towns import put_boundaries
from .qgis_transport import QgisTransport
from .task import BackgroundTask, Control
from .territory_job import TerritoryJob

WGS84 = "EPSG:4326"


def boundaries_from_layer(
    layer: QgsVectorLayer, code_field: str, name_field: str = "", codes: Sequence[str] | None = None
) -> list[Boundary]:
    """One for each code, lon/lat; features without a code or a place are passed over. Main thread, or a layer of the
    calling thread's own."""
    return _from_source(layer, code_field, name_field, codes)


def boundaries_from_file(file: Path, code_field: str, name_field: str = "") -> list[Boundary]:
    """From any file that QGIS reads as polygons. Raises TerritoryFileError."""
    layer = QgsVectorLayer(str(file), file.stem, "ogr")
    if not layer.isValid() or layer.fields().indexOf(code_field) < 0:
        raise TerritoryFileError(file=str(file), line=0, problem="boundaries", found=code_field)
    return _from_source(layer, code_field, name_field, None)


def _from_source(
    layer: QgsVectorLayer, code_field: str, name_field: str, codes: Sequence[str] | None
) -> list[Boundary]:
    transform = QgsCoordinateTransform(
        layer.crs(), QgsCoordinateReferenceSystem(WGS84), QgsProject.instance().transformContext()
    )
    wanted = set(codes) if codes is not None else None
    fields = [field for field in (code_field, name_field) if field]
    request = QgsFeatureRequest().setSubsetOfAttributes(fields, layer.fields())
    found: dict[str, Boundary] = {}
    source = QgsVectorLayerFeatureSource(layer)  # must outlive its features
    for feature in source.getFeatures(request):
        code, geometry = _text(feature[code_field]), feature.geometry()
        if not code or geometry.isEmpty() or (wanted is not None and code not in wanted):
            continue
        geometry.transform(transform)
        name = _text(feature[name_field]) if name_field else ""
        found[code] = Boundary(code, name or code, json.loads(geometry.asJson(7)))
    return list(found.values())


def _text(value: Any) -> str:
    """A code as text; spreadsheets make 6095.0 out of it."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return ""
    text = str(value).strip()
    return text[:-2] if text.endswith(".0") and text[:-2].isdigit() else text


class OfficialBoundaries(QObject):
    """Asks the services of IGN/CNIG and DGT: `found(Boundary)` and `missing(code, TerritoryError)`, then `done()`."""

    found = pyqtSignal(object)
    missing = pyqtSignal(str, object)
    done = pyqtSignal()

    def __init__(self, codes: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes = list(codes)
        self._task: BackgroundTask | None = None

    def start(self) -> None:
        self._task = BackgroundTask("Smart Territory", self._work)
        self._task.done.connect(self._on_end)
        self._task.failed.connect(self._on_end)
        self._task.start()

    def cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _work(self, control: Control) -> None:
        for code, answer in official_boundaries(self._codes, QgisTransport(None, control.cancelled)):
            if isinstance(answer, PlatformError):
                self.missing.emit(code, answer)
            else:
                self.found.emit(answer)

    def _on_end(self, ended: TerritoryError | None) -> None:
        self._task = None
        if isinstance(ended, TerritoryError):
            self.missing.emit("", ended)
        self.done.emit()


def _beside(territory: Path, name: str) -> Path:
    """A territory that came from elsewhere must not make QGIS open just any file or address."""
    folder = territory.parent.resolve()
    file = beside(folder, name).resolve()
    if not file.is_relative_to(folder) or not file.is_file():
        raise TerritoryFileError(file=str(territory), line=0, problem="boundaries_file", found=name)
    return file


def ensure_boundaries(job: TerritoryJob) -> None:
    """Puts the boundaries that the territory's file names into its working copy, where some are missing there.

    Services are asked by the wizard, once; what they answered is kept in a file beside the territory's.
    """
    named = job.territory.boundaries
    if not named.get("file"):
        return
    with job.store() as store:
        missing = {m.code for m in job.territory.municipalities} - set(known_boundaries(store))
        if missing:
            fields = str(named.get("code_field", "code")), str(named.get("name_field", ""))
            found = boundaries_from_file(_beside(job.file, str(named["file"])), *fields)
            put_boundaries(store, {b.code: b.geometry for b in found if b.code in missing})
