"""An office that prepares surveys with their projects, and QGIS's own hands in the field. Not a test."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QImage
from smart_territory.errors import TerritoryError
from smart_territory.layers.survey_dressing import TABLE
from smart_territory.layers.survey_project import write_project
from smart_territory.tasks.survey_preparing import WriteProject, prepared
from smart_territory.tasks.territory_job import TerritoryJob
from smart_territory.tests.layers.conftest import Opened
from smart_territory.workspace.report import Step
from smart_territory.workspace.survey.prepare import PreparedSurvey
from smart_territory.workspace.survey.request import SurveyRequest

LIGHTS = ("street_light",)


@dataclass
class Watch:
    """What a task gives to its work."""

    stop_at: str = ""
    said: list[str] = field(default_factory=list)

    def progress(self, step: Step) -> None:
        self.said.append(step.key)

    def cancelled(self) -> bool:
        return bool(self.stop_at) and self.stop_at in self.said


def office_of(opened: Opened, out: Path) -> Office:
    file = opened.working_copy.with_name("town.territory.yaml")
    return Office(TerritoryJob(file, opened.working_copy, opened.territory, opened.catalog), out)


@dataclass
class Office:
    job: TerritoryJob
    out: Path

    def prepare(
        self, name: str = "North", classes: tuple[str, ...] = LIGHTS, *, basemap: Path | None = None,
        watch: Watch | None = None, write: WriteProject = write_project, **more: Any,
    ) -> PreparedSurvey:  # fmt: skip
        """In a thread, as a task does, while the window's events go on."""
        asked = SurveyRequest(name, classes, **{"editor": "Ana", "device": "tablet 1", **more})
        self.out.mkdir(exist_ok=True)
        came: dict[str, Any] = {}

        def work() -> None:
            try:
                came["made"] = prepared(self.job, asked, self.out, basemap, write, watch or Watch())
            except TerritoryError as error:
                came["error"] = error

        thread = threading.Thread(target=work)
        thread.start()
        while thread.is_alive():
            QCoreApplication.processEvents()
            thread.join(0.01)
        if "error" in came:
            raise came["error"]
        return came["made"]


def text_of(made: PreparedSurvey) -> str:
    return project_path(made.folder).read_text(encoding="utf-8")


def project_path(folder: Path) -> Path:
    (found,) = folder.glob("* project.qgs")
    return found


@contextmanager
def in_the_field(folder: Path) -> Iterator[Mapping[str, Any]]:
    """The project as a QGIS opens it that never heard of the plugin; layers by their table."""
    project = QgsProject.instance()
    project.clear()
    assert project.read(str(project_path(folder)))
    layers = {str(layer.customProperty(TABLE)): layer for layer in project.mapLayers().values()}
    assert all(layer.isValid() for layer in layers.values())
    try:
        yield layers
    finally:
        project.clear()


def add(layer: QgsVectorLayer, x: float, y: float, **values: Any) -> str:
    """As a form does: with the default values of the layer. Gives the new name."""
    fields = layer.fields()
    place = QgsGeometry.fromPointXY(QgsPointXY(x, y)) if layer.isSpatial() else QgsGeometry()
    told = {fields.indexOf(key): value for key, value in values.items()}
    context = layer.createExpressionContext()
    made = QgsVectorLayerUtils.createFeature(layer, place, told, context)
    assert layer.isEditable() or layer.startEditing()
    assert layer.addFeature(made)
    return str(made["uid"])


def change(layer: QgsVectorLayer, uid: str, **values: Any) -> None:
    assert layer.isEditable() or layer.startEditing()
    for key, value in values.items():
        assert layer.changeAttributeValue(feature(layer, uid).id(), layer.fields().indexOf(key), value)


def delete(layer: QgsVectorLayer, uid: str) -> None:
    assert layer.isEditable() or layer.startEditing()
    assert layer.deleteFeature(feature(layer, uid).id())


def save(*layers: QgsVectorLayer) -> None:
    for layer in layers:
        assert layer.commitChanges(), layer.commitErrors()


def feature(layer: QgsVectorLayer, uid: str) -> Any:
    return next(found for found in layer.getFeatures() if found["uid"] == uid)


def take_picture(path: Path, colour: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    image = QImage(32, 24, QImage.Format.Format_RGB32)
    image.fill(colour)
    assert image.save(str(path), "JPG")
    return path
