"""The question before anything of a survey is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ...i18n.facts import short
from ..standard_buttons import name_standard_buttons
from .review_text import told_counts

translate = QCoreApplication.translate


def ask_to_take_in(name: str, states: Iterable[str], answered: Callable[[bool], None], parent: QWidget) -> QMessageBox:
    """Not modal to QGIS's work: the answer comes when it comes."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("SmartTerritory", "Take in the survey"))
    box.setText(translate("SmartTerritory", "Take in “{survey}”?").format(survey=short(name)))
    promise = translate(
        "SmartTerritory",
        "It becomes unsent changes under the surveyors' names: nothing reaches the platform before you push."
    )
    box.setInformativeText(f"{told_counts(states)}\n\n{promise}")
    take = box.addButton(translate("SmartTerritory", "&Take in"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(take)
    name_standard_buttons(box)
    box.finished.connect(lambda _result: answered(box.clickedButton() is take))
    box.open()
    return box
