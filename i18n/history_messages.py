"""Sentences for what of the history cannot be brought back, or not be written into a file."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .facts import Facts
from .message import Message, Sentences, filled
from .system_words import system_words

translate = QCoreApplication.translate


def _attribute_gone(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "This version cannot be restored"),
        translate("SmartTerritory", "The catalog no longer has what was changed then: {attributes}."),
        translate("SmartTerritory", "Choose another version, or bring the attribute back into the catalog."),
        facts,
    )


def _no_version(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The history does not know this version"),
        translate("SmartTerritory", "It is not, or no longer, in this working copy: {uid}."),
        translate("SmartTerritory", "Look at the asset's history again and choose a version there."),
        facts,
    )


def _file_not_written(facts: Facts) -> Message:
    facts["problem"] = system_words(facts.get("problem", ""))
    return filled(
        translate("SmartTerritory", "The file could not be written"),
        translate("SmartTerritory", "{path}: {problem}."),
        translate(
            "SmartTerritory", "Close programs that have it open, or choose another folder. The disk may be full."
        ),
        facts,
    )


SENTENCES: Sentences = {
    "attribute_gone": _attribute_gone,
    "no_version": _no_version,
    "file_not_written": _file_not_written,
}
