"""Sentences for the working copy, and for what has no better place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

from .facts import Facts
from .message import Message, Sentences, filled
from .system_words import SAID, system_words

translate = QCoreApplication.translate


def _unexpected(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The plugin does not know what this is"),
        translate(
            "SmartTerritory", "Something happened that nobody foresaw. What was done before it is kept."
        ),
        translate("SmartTerritory", "Copy the details and send them to those who look after the plugin."),
        facts,
    )


def _cancelled(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "Stopped"),
        translate("SmartTerritory", "It was stopped on request; what was done until then is whole and kept."),
        translate("SmartTerritory", "Start it again to go on from there."),
        facts,
    )


def _missing_library(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "This QGIS lacks {library}"),
        translate("SmartTerritory", "The Python library {library} is needed for this, and is not installed."),
        translate(
            "SmartTerritory",
            "Install it for QGIS's Python: python3 -m pip install {library}. Then start QGIS again."
        ),
        facts,
    )


def _writer_stopped(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "Writing the working copy ended too early"),
        translate("SmartTerritory", "The process that writes it ended before its work was done."),
        translate(
            "SmartTerritory", "Pull again; what was written is whole. If it happens again, look into the log."
        ),
        facts,
    )


def _unsaved_edits(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "Layers hold edits that are not saved"),
        translate("SmartTerritory", "Saving them later would go over what arrives now: {layers}."),
        translate("SmartTerritory", "Save or discard the edits of these layers, then try again."),
        facts,
    )


def _demo_not_started(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The demo platform did not start"),
        translate("SmartTerritory", "It should answer on this computer within {seconds} s, and did not."),
        translate("SmartTerritory", "Close other demonstrations and open it again; a firewall may be in the way."),
        facts,
    )


def _working_copy(facts: Facts) -> Message:
    if facts.get("problem") == "disk I/O error":  # SQLite's word also for a quota's end and a share that is gone
        return filled(
            translate("SmartTerritory", "The working copy cannot be read or written"),
            translate("SmartTerritory", "The disk or share of {path} refused; the last step was undone."),
            translate(
                "SmartTerritory",
                "Check that the disk or share is connected, and that there is room on it and in your quota."
            ),
            facts,
        )
    facts["problem"] = system_words(facts.get("problem", ""))
    is_plain = facts["problem"] in {words() for words in SAID.values()}  # SQLite's own words are for the details
    return filled(
        translate("SmartTerritory", "The working copy cannot be used"),
        translate("SmartTerritory", "{path}: {problem}.") if is_plain
        else translate("SmartTerritory", "{path} could not be read or written as it should be."),
        translate(
            "SmartTerritory", "Check that the file is there and that no other program is writing to it."
        ),
        facts,
    )


def _not_a_working_copy(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "This file is not a working copy"),
        translate("SmartTerritory", "{path} is missing, or was not made by Smart Territory."),
        translate("SmartTerritory", "Choose another file, or let a pull make a new one in another place."),
        facts,
    )


def _newer_format(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The working copy was written by a newer version"),
        translate(
            "SmartTerritory", "Its format is {found}; this version of the plugin knows formats up to {known}."
        ),
        translate("SmartTerritory", "Update the plugin: Plugins ▸ Manage and Install Plugins."),
        facts,
    )


def _locked(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "Another program holds the working copy"),
        translate("SmartTerritory", "{path} stayed locked while it was waited for."),
        translate(
            "SmartTerritory",
            "Save the edits of the layers, close other programs that use the file, and try again."
        ),
        facts,
    )


def _read_only(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The working copy cannot be written"),
        translate("SmartTerritory", "{path} or its folder is read-only, or not there."),
        translate(
            "SmartTerritory",
            "Give yourself permission to write there, or keep the working copy in another folder."
        ),
        facts,
    )


def _disk_full(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The disk is full"),
        translate(
            "SmartTerritory", "There is no room left for {path}; the last step was undone, the file is whole."
        ),
        translate("SmartTerritory", "Free some space and try again."),
        facts,
    )


DAMAGES: Mapping[str, Callable[[], str]] = {
    "corrupt JSON": lambda: translate("SmartTerritory", "a text in it cannot be read"),
    "cut": lambda: translate("SmartTerritory", "its end is missing"),
    "missing": lambda: translate("SmartTerritory", "a table or a column is missing ({found})"),
    "text": lambda: translate("SmartTerritory", "a text in it cannot be read"),
}


_NAMED = re.compile(r"no such \w+: |table | has no column named")  # SQLite's words around the names


def _damaged(facts: Facts) -> Message:
    problem = DAMAGES.get(facts.get("problem", ""))
    facts["found"] = _NAMED.sub("", facts["found"])
    cause = "{path}: " + (problem() if problem else translate("SmartTerritory", "parts of it cannot be read")) + "."
    return filled(
        translate("SmartTerritory", "The working copy is damaged"),
        cause,
        translate(
            "SmartTerritory",
            "Set a copy of the file aside, restore it from a backup, or pull into a new file; unsent changes "
            "live in this one only."
        ),
        facts,
    )


def _no_platform(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "There is no platform to send to"),
        translate("SmartTerritory", "The territory “{territory}” lives in its working copy alone."),
        translate(
            "SmartTerritory", "Change the territory and give it a platform; your changes wait until then."
        ),
        facts,
    )


SENTENCES: Sentences = {
    "unexpected": _unexpected,
    "cancelled": _cancelled,
    "missing_library": _missing_library,
    "writer_stopped": _writer_stopped,
    "demo_not_started": _demo_not_started,
    "unsaved_edits": _unsaved_edits,
    "no_platform": _no_platform,
    "working_copy": _working_copy,
    "not_a_working_copy": _not_a_working_copy,
    "newer_format": _newer_format,
    "locked": _locked,
    "read_only": _read_only,
    "disk_full": _disk_full,
    "damaged": _damaged,
}
