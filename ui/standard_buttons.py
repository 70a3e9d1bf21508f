"""Words for the buttons that Qt names itself: its own translations are not on every machine."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QDialogButtonBox, QMessageBox

translate = QCoreApplication.translate


def name_standard_buttons(box: QDialogButtonBox | QMessageBox) -> None:
    kinds = type(box).StandardButton
    for kind, words in (
        (kinds.Close, translate("SmartTerritory", "&Close")),
        (kinds.Cancel, translate("SmartTerritory", "Cancel")),
    ):
        button = box.button(kind)
        if button is not None:
            button.setText(words)
