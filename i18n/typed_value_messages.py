"""Sentences for a value that somebody typed and the catalog refuses."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

from .facts import Facts
from .message import Message, Sentences, filled

translate = QCoreApplication.translate

PROBLEMS: Mapping[str, Callable[[], str]] = {
    "no_number": lambda: translate("SmartTerritory", "“{attribute}” wants a number."),
    "no_whole": lambda: translate("SmartTerritory", "“{attribute}” wants a whole number."),
    "below": lambda: translate("SmartTerritory", "“{attribute}” may not be below {least}."),
    "above": lambda: translate("SmartTerritory", "“{attribute}” may not be above {most}."),
    "no_code": lambda: translate("SmartTerritory", "“{attribute}” wants one of the values of its list."),
    "no_date": lambda: translate("SmartTerritory", "“{attribute}” wants a date."),
    "no_truth": lambda: translate("SmartTerritory", "“{attribute}” wants yes or no."),
    "required": lambda: translate("SmartTerritory", "“{attribute}” may not stay empty."),
    "text": lambda: translate("SmartTerritory", "“{attribute}” cannot keep this text."),
    "place": lambda: translate("SmartTerritory", "A place cannot be typed; choose one of the two."),
    "unknown": lambda: translate("SmartTerritory", "The catalog has no attribute “{attribute}”."),
}


def _typed_value(facts: Facts) -> Message:
    problem = PROBLEMS.get(facts.get("problem", ""), PROBLEMS["text"])
    return filled(
        translate("SmartTerritory", "This value cannot be taken"),
        problem(),
        translate("SmartTerritory", "Type another value, or choose mine or theirs; nothing was changed."),
        facts,
    )


SENTENCES: Sentences = {"typed_value": _typed_value}
