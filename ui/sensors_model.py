"""Sensors with their last value, state and age; thousands of them, so that text is made only for what is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt

from ..catalog.model import Catalog, Property
from ..catalog.thresholds import moment_of
from ..i18n.facts import short
from ..i18n.locale import language
from ..workspace.report import SensorReading
from ..workspace.territory import Territory
from .moment_text import age_text, full_moment_text
from .plain_text import plain_tool_tip
from .sensor_state import severity, state_symbol, state_text
from .value_text import reading_text

translate = QCoreApplication.translate

NAME, VALUE, AGE = range(3)


class SensorsModel(QAbstractTableModel):
    """Holds all readings, shows those of `states` (all where empty) that have every word looked for."""

    def __init__(self, states: tuple[str, ...] = (), parent: Any = None) -> None:
        super().__init__(parent)
        self.shown: list[SensorReading] = []
        self._readings: list[SensorReading] = []
        self._states = states
        self._sought: list[str] = []
        self._common: dict[tuple[str | None, ...], str] = {}
        self._sorted_by, self._descending = NAME, False
        self._territory: Territory | None = None
        self._catalog: Catalog | None = None

    def put(self, territory: Territory | None, catalog: Catalog | None, readings: Sequence[SensorReading]) -> None:
        self._territory, self._catalog, self._common = territory, catalog, {}
        self._readings = [r for r in readings if not self._states or r.state in self._states]
        self._show()

    def search(self, text: str) -> None:
        self._sought = text.casefold().split()
        self._show()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by, self._descending = max(column, NAME), order == Qt.SortOrder.DescendingOrder
        self._show()

    def row_of(self, uid: str | None) -> int | None:
        return next((row for row, reading in enumerate(self.shown) if reading.uid == uid), None)

    def _show(self) -> None:
        """The same sensors in the same order keep selection and scroll: a live refresh moves nothing."""
        shown = [r for r in self._readings if not self._sought or self._is_sought(r)]
        shown.sort(key=lambda r: self._order(r, self._sorted_by), reverse=self._descending)
        if shown and [r.uid for r in shown] == [r.uid for r in self.shown]:
            self.shown = shown
            self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, AGE))
            return
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def _is_sought(self, reading: SensorReading) -> bool:
        said = f"{reading.name}\n{reading.uid}".casefold() + self._common_words(reading)
        return all(word in said for word in self._sought)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        reading, column = self.shown[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(reading, column)
        if role == Qt.ItemDataRole.DecorationRole and column == NAME:
            return state_symbol(reading.state)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tool_tip(self._hint(reading))
        if role == Qt.ItemDataRole.AccessibleTextRole and column == NAME:
            return f"{self._text(reading, NAME)}, {state_text(reading.state)}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column != NAME:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section == NAME else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("SmartTerritory", "Sensor"),
            translate("SmartTerritory", "Last reading"),
            translate("SmartTerritory", "Age"),
        )[section]

    def _text(self, reading: SensorReading, column: int) -> str:
        if column == NAME:
            return short(reading.name or reading.uid.rsplit(":", 1)[-1])
        if column == AGE:
            return age_text(reading.observed_at)
        return self._value(reading)

    def _order(self, reading: SensorReading, column: int) -> Any:
        if column == NAME:
            return severity(reading.state), (reading.name or reading.uid).casefold()
        if column == AGE:
            return _age_order(reading.observed_at)
        number = isinstance(reading.value, (int, float))
        return reading.kind, reading.property, not number, reading.value if number else 0, str(reading.value)

    def _value(self, reading: SensorReading) -> str:
        if self._catalog is None:
            return ""
        return reading_text(self._catalog, self._property(reading), reading.value, reading.unit)

    def _property(self, reading: SensorReading) -> Property | None:
        kind = self._catalog.sensor_kinds.get(reading.kind) if self._catalog else None
        return next((p for p in kind.properties if p.key == reading.property), None) if kind else None

    def _property_name(self, reading: SensorReading) -> str:
        prop = self._property(reading)
        return short(prop.names.to(language()) if prop else reading.property)

    def _kind_name(self, reading: SensorReading) -> str:
        kind = self._catalog.sensor_kinds.get(reading.kind) if self._catalog else None
        return short(kind.names.to(language()) if kind else reading.kind)

    def _town_name(self, reading: SensorReading) -> str:
        town = self._territory.municipality(reading.municipality) if self._territory else None
        return short(town.name if town else reading.municipality or "")

    def _common_words(self, reading: SensorReading) -> str:
        """What many sensors have in common is put into words once."""
        key = reading.kind, reading.property, reading.municipality, reading.state
        if key not in self._common:
            names = (self._kind_name(reading), self._property_name(reading), self._town_name(reading))
            self._common[key] = "\n".join(("", *names, state_text(reading.state))).casefold()
        return self._common[key]

    def _hint(self, reading: SensorReading) -> str:
        lines = (
            self._text(reading, NAME),
            f"{state_text(reading.state)} · {self._kind_name(reading)}",
            f"{self._property_name(reading)}: {self._value(reading)}",
            full_moment_text(reading.observed_at),
            self._town_name(reading),
        )
        return "\n".join(line for line in lines if line)


def _age_order(observed_at: str | None) -> float:
    """The newest first; the timeless come last."""
    moment = moment_of(observed_at)
    return -moment.timestamp() if moment else float("inf")
