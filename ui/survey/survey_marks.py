"""An asset that a survey brought, on the map: in the field a circle, at the office a diamond, as it left a cross."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip

from ...providers.model import GEOMETRY
from ...workspace.report import Conflict, ConflictItem
from ...workspace.store import Row
from ...workspace.survey.review import SurveyChange
from ..conflict_marks import WGS84, ConflictMarks


def places_of(change: SurveyChange, other: Row | None) -> ConflictItem | None:
    """As it left, in the field, at the office. `other`: what a new one may be the same as."""
    found = next((one for one in change.fields if one.attribute == GEOMETRY), None)
    there = other.values.get(GEOMETRY) if other is not None else None
    if found is not None:
        return ConflictItem(GEOMETRY, found.base, found.mine, there or found.theirs)
    if change.where is None:
        return None
    here: Any = {"type": "Point", "coordinates": list(change.where)}
    if change.kind == "delete":
        return ConflictItem(GEOMETRY, here, None, None)
    return ConflictItem(GEOMETRY, None, here, there)


class SurveyMarks:
    def __init__(self, canvas: QgsMapCanvas | None) -> None:
        self._canvas = canvas
        self.marks = ConflictMarks(canvas)
        self._where: tuple[float, float] | None = None

    def show(self, change: SurveyChange | None, other: Row | None = None) -> None:
        self._where = change.where if change is not None else None
        places = places_of(change, other) if change is not None else None
        if change is None or places is None:
            self.marks.clear()
            return
        self.marks.show(Conflict(change.uid, change.asset_class, None, "", (places,), ""))

    def clear(self) -> None:
        self._where = None
        self.marks.clear()

    def bring_into_sight(self) -> None:
        """The map stays where it is if the asset can be seen there; else it moves, at the same scale."""
        canvas = self._canvas
        if self._where is None or canvas is None or sip.isdeleted(canvas):
            return
        crs = canvas.mapSettings().destinationCrs()
        turn = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), crs, QgsProject.instance())
        try:
            place = turn.transform(QgsPointXY(*self._where))
        except QgsCsException:
            return
        if not canvas.extent().contains(place):
            canvas.setCenter(place)
            canvas.refresh()
