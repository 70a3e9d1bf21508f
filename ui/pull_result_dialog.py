"""What came of a pull, town by town; what could not be taken follows."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from ..i18n.facts import short
from ..workspace.report import PullResult, TownResult
from .result_dialog import ResultDialog
from .result_text import pull_text
from .table_model import Column
from .value_text import number_text

translate = QCoreApplication.translate


class PullResultDialog(ResultDialog):
    def __init__(self, result: PullResult, parent: QWidget | None = None) -> None:
        columns = [
            Column(translate("SmartTerritory", "Town"), lambda row: short(row.name or row.code)),
            _count(translate("SmartTerritory", "Received"), "pulled"),
            _count(translate("SmartTerritory", "Deleted"), "deleted"),
            _count(translate("SmartTerritory", "Conflicts"), "conflicts"),
        ]
        problems = [TownResult("", "–", error=problem) for problem in result.problems]
        super().__init__(
            translate("SmartTerritory", "Pull"),
            pull_text(result),
            columns,
            [*result.towns, *problems],
            lambda row: row.error,
            lambda row: row.error is not None,
            parent,
        )


def _count(title: str, name: str) -> Column:
    """A problem of one asset has no numbers."""
    return Column(
        title,
        lambda row: number_text(getattr(row, name)) if row.code else "",
        lambda row: getattr(row, name),
        number=True,
    )
