"""The five states of a sensor: sign, word and order; told apart by shape as well as by colour."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from .icons import icon

translate = QCoreApplication.translate

WORST_FIRST = ("alarm", "warning", "stale", "no_data", "normal")
ALERTS = ("alarm", "warning", "stale")


def severity(state: str) -> int:
    """0 is the worst; what is not known comes with no data."""
    return WORST_FIRST.index(state if state in WORST_FIRST else "no_data")


def state_symbol(state: str) -> QIcon:
    return icon(f"state-{state if state in WORST_FIRST else 'no_data'}")


def state_text(state: str) -> str:
    return {
        "normal": translate("SmartTerritory", "Normal"),
        "warning": translate("SmartTerritory", "Warning"),
        "alarm": translate("SmartTerritory", "Alarm"),
        "stale": translate("SmartTerritory", "Stale"),
    }.get(state, translate("SmartTerritory", "No data"))
