"""What did not go into a file of changes, asset by asset, with why."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from ...workspace.survey.bundle import WrittenBundle
from ..change_text import label_text
from ..result_dialog import ResultDialog
from ..table_model import Column
from .result_text import written_text

translate = QCoreApplication.translate


def left_dialog(result: WrittenBundle, parent: QWidget | None = None) -> ResultDialog:
    columns = [
        Column(translate("SmartTerritory", "Asset"), lambda row: label_text("", row[0]), tip=lambda row: row[0]),
    ]
    title = translate("SmartTerritory", "Changes by file")
    said = written_text(result)
    return ResultDialog(title, said, columns, result.left, lambda row: row[1], lambda _row: True, parent)
