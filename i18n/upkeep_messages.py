"""Sentences for photos and documents, and for the stores that they go to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

from .facts import Facts
from .message import Message, Sentences, filled

translate = QCoreApplication.translate

PROBLEMS: Mapping[str, Callable[[], str]] = {
    "missing": lambda: translate("SmartTerritory", "the file is not there any more"),
    "empty": lambda: translate("SmartTerritory", "it is empty"),
    "too_large": lambda: translate("SmartTerritory", "it is too large"),
    "not_a_picture": lambda: translate("SmartTerritory", "it is neither a picture nor a PDF"),
    "cut_short": lambda: translate("SmartTerritory", "it was copied in part"),
    "changed": lambda: translate("SmartTerritory", "it is not what it was when it was added"),
}


def _attachment(facts: Facts) -> Message:
    problem = PROBLEMS.get(str(facts.get("problem", "")))
    facts["why"] = problem() if problem else translate("SmartTerritory", "it cannot be read")
    return filled(
        translate("SmartTerritory", "A photo cannot be used"),
        translate("SmartTerritory", "{file}: {why}."),
        translate("SmartTerritory", "Choose the photo again, from where it was copied; the asset itself is kept."),
        facts,
    )


def _photo_held_back(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "A photo is on this computer only"),
        translate(
            "SmartTerritory",
            "“{attribute}” names {file}: it is not sent, since the platform could do nothing with it. All else is."
        ),
        translate(
            "SmartTerritory",
            "The address follows as soon as the photo is on the store that the territory names for photos; or write "
            "another address."
        ),
        facts,
    )


def _storage_full(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The store for photos is full"),
        translate("SmartTerritory", "{host} has no room left for another file."),
        translate("SmartTerritory", "Ask its operator for room; the photos wait here and go with the next push."),
        facts,
    )


def _upload_differs(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "A photo did not arrive as it was sent"),
        translate("SmartTerritory", "{url} holds {got} bytes, or others than the {expected} that were sent."),
        translate("SmartTerritory", "Push again. If it stays so, ask the store's operator to look at this file."),
        facts,
    )


SENTENCES: Sentences = {
    "attachment": _attachment,
    "photo_held_back": _photo_held_back,
    "storage_full": _storage_full,
    "upload_differs": _upload_differs,
}
