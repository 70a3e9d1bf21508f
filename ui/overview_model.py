"""The towns of a territory as a table: what each has, what is unsent, what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt

from ..catalog.model import Catalog
from ..i18n.facts import short
from ..workspace.report import TownSummary
from .moment_text import full_moment_text, since_text
from .state_page import warning_icon
from .table_model import Column, RowsModel
from .value_text import asset_class_text, number_text, with_unit

translate = QCoreApplication.translate

STALE_WORTH_A_WARNING = 0.05
ZERO = "–"


def stale_share(town: TownSummary) -> float:
    return town.stale / town.sensors if town.sensors else 0.0


def wants_attention(town: TownSummary) -> bool:
    return bool(town.errors or town.conflicts) or stale_share(town) > STALE_WORTH_A_WARNING


def worst_first(towns: Sequence[TownSummary]) -> list[TownSummary]:
    def badness(town: TownSummary) -> tuple[Any, ...]:
        return (-town.errors, -town.conflicts, -stale_share(town), -town.unsent, town.name.casefold())

    return sorted(towns, key=lambda town: (not wants_attention(town), *badness(town)))


def town_text(town: TownSummary) -> str:
    return short(town.name or town.code) or translate("SmartTerritory", "No town")


def columns_for(catalog: Catalog, classes: Sequence[str], towns: Sequence[TownSummary]) -> list[Column]:
    """What is unsent or wrong comes first, where a narrow dock shows it; then the classes that have something."""
    counted = [key for key in classes if any(town.counts.get(key) for town in towns)]
    return [
        Column(translate("SmartTerritory", "Town"), town_text),
        _count_column(
            "unsent",
            translate("SmartTerritory", "Unsent"),
            translate("SmartTerritory", "Changes made here that the platform does not know yet"),
        ),
        _count_column(
            "conflicts",
            translate("SmartTerritory", "Conflicts"),
            translate("SmartTerritory", "Assets changed here and on the platform"),
        ),
        _count_column(
            "errors",
            translate("SmartTerritory", "Errors"),
            translate("SmartTerritory", "Assets that break a rule or that the platform refused"),
        ),
        Column(
            translate("SmartTerritory", "Stale"),
            _stale_text,
            stale_share,
            number=True,
            hint=translate("SmartTerritory", "Share of the sensors whose last reading is too old"),
        ),
        Column(
            translate("SmartTerritory", "Last sync"),
            lambda town: since_text(town.last_sync) or ZERO,
            lambda town: town.last_sync or "",
            number=True,
            tip=lambda town: full_moment_text(town.last_sync),
        ),
        *(_class_column(catalog, key) for key in counted),
    ]


def _class_column(catalog: Catalog, key: str) -> Column:
    name = asset_class_text(catalog, key)
    return Column(
        name, lambda town: _count(town.counts.get(key, 0)), lambda town: town.counts.get(key, 0), number=True, hint=name
    )


def _count_column(name: str, title: str, hint: str) -> Column:
    return Column(
        title, lambda town: _count(getattr(town, name)), lambda town: getattr(town, name), number=True, hint=hint
    )


def _count(number: int) -> str:
    return number_text(number) if number else ZERO


def _stale_text(town: TownSummary) -> str:
    return with_unit(number_text(round(100 * stale_share(town))), "%") if town.sensors else ZERO


class OverviewModel(RowsModel):
    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DecorationRole:
            return warning_icon() if index.column() == 0 and wants_attention(self.rows[index.row()]) else None
        return super().data(index, role)
