"""What one asset was and is: attribute, before, now."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from .table_model import Column, RowsModel

translate = QCoreApplication.translate


class DifferencesModel(RowsModel):
    """Its rows are `change_text.Difference`."""

    def __init__(self, parent: Any = None) -> None:
        columns = [
            Column(translate("SmartTerritory", "Attribute"), lambda row: row.attribute),
            Column(translate("SmartTerritory", "Before"), lambda row: row.before),
            Column(translate("SmartTerritory", "Now"), lambda row: row.now),
        ]
        super().__init__(columns, parent=parent)

    def put_rows(self, rows: Any) -> None:
        self.put(self._columns, rows)
