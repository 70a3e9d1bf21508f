"""Sentences for one asset that cannot go on; the others go their way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

from .facts import Facts
from .message import Message, Sentences, filled

translate = QCoreApplication.translate

PROBLEMS: Mapping[str, Callable[[], str]] = {
    "empty": lambda: translate("SmartTerritory", "its geometry is empty"),
    "kind": lambda: translate("SmartTerritory", "its kind of geometry cannot be kept here"),
    "numbers": lambda: translate("SmartTerritory", "its coordinates are not all numbers"),
    "swapped": lambda: translate(
        "SmartTerritory", "it lies far from its municipality: longitude and latitude seem to be swapped"
    ),
    "shape": lambda: translate("SmartTerritory", "its geometry is not whole"),
    "not_a_point": lambda: translate(
        "SmartTerritory", "a point is expected, and another geometry stands there"
    ),
    "outside_world": lambda: translate("SmartTerritory", "its coordinates lie outside the world"),
    "number": lambda: translate("SmartTerritory", "the number is too large to be kept"),
    "not_a_number": lambda: translate(
        "SmartTerritory", "where a number should stand is none, such as NaN or infinity"
    ),
    "too_deep": lambda: translate("SmartTerritory", "it is nested more deeply than is accepted"),
    "no_identity": lambda: translate("SmartTerritory", "it has no id or no type"),
    "text": lambda: translate("SmartTerritory", "the text holds broken characters"),
}


def _named(facts: Facts) -> Facts:
    """A problem that nobody foresaw is told in words of ours, with its own behind them."""
    known = PROBLEMS.get(facts.get("problem", ""))
    other = translate("SmartTerritory", "something in it cannot be read ({problem})").format_map(facts)
    facts["problem"] = known() if known else other
    return facts


def _asset(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "One asset cannot go on"),
        translate("SmartTerritory", "Asset {uid}: {problem}"),
        translate("SmartTerritory", "Look at it in the list of changes; the other assets are not affected."),
        facts,
    )


def _town_unknown(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "An asset is in no municipality"),
        translate(
            "SmartTerritory",
            "{uid} lies outside all boundaries of the territory, and names no municipality itself."
        ),
        translate("SmartTerritory", "Move it, or choose its municipality in its form; then push again."),
        facts,
    )


def _no_scope(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The municipality has no place on the platform"),
        translate(
            "SmartTerritory",
            "No service path is given for {municipality}, so its assets can be neither pulled nor pushed."
        ),
        translate(
            "SmartTerritory",
            "Enter its service path, or a pattern for all, in the territory's municipalities."
        ),
        facts,
    )


def _town_changed(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "An asset cannot move to another municipality"),
        translate(
            "SmartTerritory",
            "{uid} is kept on the platform under {was}, and a platform cannot move it to {municipality}."
        ),
        translate(
            "SmartTerritory",
            "Give it back to {was}; or copy it as a new asset into {municipality} and delete this one."
        ),
        facts,
    )


def _not_verified(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The platform did not keep what was sent"),
        translate("SmartTerritory", "Read again, {attributes} differs from what was sent."),
        translate(
            "SmartTerritory",
            "Pull to see what is there now. Your change is kept; push again if it is still right."
        ),
        facts,
    )


def _bad_geometry(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The place of an asset cannot be kept"),
        translate("SmartTerritory", "{uid}: {problem}."),
        translate(
            "SmartTerritory", "Have its place corrected where it came from; all other assets were taken."
        ),
        _named(facts),
    )


def _nobody(facts: Facts) -> Message:
    facts["number"] = str(facts["uid"]).rstrip(".")
    return filled(
        translate("SmartTerritory", "What a platform listed is no asset"),
        translate("SmartTerritory", "Number {number} of the list of {scope} has no id or no type."),
        translate("SmartTerritory", "Have it corrected where it came from; all other assets were taken."),
        facts,
    )


def _bad_value(facts: Facts) -> Message:
    if facts.get("problem") == "no_identity":
        return _nobody(facts)
    return filled(
        translate("SmartTerritory", "A value of an asset cannot be kept"),
        translate("SmartTerritory", "{uid}, “{attribute}”: {problem}."),
        translate(
            "SmartTerritory", "Have the value corrected where it came from; all other assets were taken."
        ),
        _named(facts),
    )


SENTENCES: Sentences = {
    "asset": _asset,
    "bad_geometry": _bad_geometry,
    "bad_value": _bad_value,
    "town_unknown": _town_unknown,
    "no_scope": _no_scope,
    "town_changed": _town_changed,
    "not_verified": _not_verified,
}
