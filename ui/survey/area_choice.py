"""The area of a survey on its way from the map to a polygon, and how many assets lie in it."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from ...errors import TerritoryError
from ...layers.survey_area import around, drawn_area, selected_in, view_area
from ...tasks.task import BackgroundTask
from ..borrowed_map import BorrowedMap
from ..geometry_text import geometry_from
from .area_tool import AreaTool, area_band
from .draft import DRAWN, SELECTED, VIEW, SurveyDraft

WGS84 = "EPSG:4326"


class AreaChoice(QObject):
    """`leave` takes everything of it off the map."""

    moved = pyqtSignal()  # the map shows something else, or something else is selected
    drawn = pyqtSignal()
    counted = pyqtSignal()

    def __init__(
        self, draft: SurveyDraft, opened: Any, layers: Any, canvas: QgsMapCanvas | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._draft, self._opened, self._layers, self._canvas = draft, opened, layers, canvas
        self.drawing: dict[str, Any] | None = None
        self._question: object | None = None  # the count under way: late answers to older ones are dropped
        self._tool: AreaTool | None = None
        self._map = BorrowedMap(canvas) if canvas is not None else None
        self._band: Any = None
        self._watched = self._asset_layers()
        for layer in self._watched:
            layer.selectionChanged.connect(self._on_moved)
        if canvas is not None:
            canvas.extentsChanged.connect(self._on_moved)
        opened.failed.connect(self._on_failed)

    @property
    def has_map(self) -> bool:
        return self._canvas is not None

    def selected(self) -> int:
        return sum(layer.selectedFeatureCount() for layer in self._watched if not sip.isdeleted(layer))

    def take_place(self) -> None:
        """As the draft names it now; what only counting finds out is not known yet."""
        draft = self._draft
        draft.counts, self._question = None, None
        draft.polygon = {VIEW: self._view, DRAWN: lambda: self.drawing}.get(draft.place, lambda: None)()
        self._show()

    def count(self, metres: float) -> None:
        """Ends with `counted`."""
        question = self._question = object()
        if self._draft.place != SELECTED:
            self._ask(question)
            return
        selected, context = selected_in(self._watched), QgsProject.instance().transformContext()
        task = BackgroundTask("Smart Territory", lambda _control: around(selected, metres, context), quiet=True)
        task.done.connect(lambda polygon: self._on_around(question, polygon))
        task.failed.connect(self._on_failed)
        task.start()

    def draw(self) -> None:
        """A map tool takes over until the area is drawn or given up."""
        if self._canvas is None or self._map is None:
            return
        if self._tool is None:
            self._tool = AreaTool(self._canvas)
            self._tool.drawn.connect(self._on_drawn)
            self._tool.given_up.connect(self._on_given_up)
        self._map.take(self._tool)
        self._canvas.window().activateWindow()
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self._question = None
        self._opened.failed.disconnect(self._on_failed)
        for layer in self._watched:
            if not sip.isdeleted(layer):
                layer.selectionChanged.disconnect(self._on_moved)
        self._watched = []
        if self._canvas is None or sip.isdeleted(self._canvas):
            return
        self._canvas.extentsChanged.disconnect(self._on_moved)
        self._give_back()
        if self._tool is not None:
            self._tool.take_away()
        if self._band is not None and not sip.isdeleted(self._band):
            self._canvas.scene().removeItem(self._band)
        self._band = None

    def _asset_layers(self) -> list[Any]:
        found = [self._layers.layer(c.key) for c in self._draft.classes] if self._layers is not None else []
        return [layer for layer in found if layer is not None]

    def _view(self) -> dict[str, Any] | None:
        if self._canvas is None:
            return None
        context = QgsProject.instance().transformContext()
        return view_area(self._canvas.extent(), self._canvas.mapSettings().destinationCrs(), context)

    def _on_moved(self, *_: Any) -> None:
        self.moved.emit()

    def _on_around(self, question: object, polygon: dict[str, Any] | None) -> None:
        if question is self._question:
            self._draft.polygon = polygon
            self._show()
            self._ask(question)

    def _ask(self, question: object) -> None:
        if not self._draft.has_area or not self._draft.classes:
            self._on_counted(question, None)
            return
        self._opened.surveys.expected(
            self._draft.count_request(), lambda counts: self._on_counted(question, counts)
        )

    def _on_counted(self, question: object, counts: dict[str, int] | None) -> None:
        if question is self._question and not sip.isdeleted(self):
            self._question = None
            self._draft.counts = counts
            self.counted.emit()

    def _on_failed(self, _error: TerritoryError) -> None:
        """The message bar tells of it."""
        if self._question is not None:
            self._on_counted(self._question, None)

    def _on_drawn(self, drawing: QgsGeometry) -> None:
        assert self._canvas is not None
        crs = self._canvas.mapSettings().destinationCrs()
        self.drawing = drawn_area(drawing, crs, QgsProject.instance().transformContext()) or self.drawing
        self._give_back()
        self.drawn.emit()

    def _on_given_up(self) -> None:
        self._give_back()
        self.drawn.emit()

    def _give_back(self) -> None:
        if self._map is not None:
            self._map.give_back()

    def _show(self) -> None:
        """The area on the map; a whole territory and towns are where they are."""
        if self._canvas is None or sip.isdeleted(self._canvas):
            return
        if self._band is None:
            self._band = area_band(self._canvas)
        geometry = geometry_from(self._draft.polygon) if self._draft.place in (DRAWN, SELECTED) else QgsGeometry()
        if geometry.isNull():
            self._band.reset(Qgis.GeometryType.Polygon)
            return
        self._band.setToGeometry(geometry, QgsCoordinateReferenceSystem(WGS84))
