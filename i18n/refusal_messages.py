"""Sentences for what is refused here, before anything is sent: no platform of this kind would take it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

from .facts import Facts
from .message import Message, Sentences, filled

translate = QCoreApplication.translate

Words = Mapping[str, Callable[[], str]]

VALUES: Words = {
    "identifier": lambda: translate(
        "SmartTerritory",
        "“{found}” is no identifier: 1 to 256 letters, digits and signs, without accents, spaces and any of"
        " < > \" ' = ; ( ) & ? / #."
    ),
    "no_geometry": lambda: translate("SmartTerritory", "Its geometry is not whole."),
    "unreadable": lambda: translate(
        "SmartTerritory", "Its geometry cannot be read here: no platform takes curves or surfaces."
    ),
    "no_json": lambda: translate("SmartTerritory", "{found} is no value that a platform can keep."),
    "other_form": lambda: translate(
        "SmartTerritory", "The platform keeps this place as {held}, which cannot hold a {shape}."
    ),
    "outside_world": lambda: translate("SmartTerritory", "Its coordinates lie outside the world: {found}."),
    "point_for_outline": lambda: translate(
        "SmartTerritory", "The platform keeps a {held} there, and a point would replace it."
    ),
    "upright_only": lambda: translate(
        "SmartTerritory", "The platform keeps this place as an upright rectangle, and the new outline is none."
    ),
}

SCOPES: Words = {
    "service_path": lambda: translate(
        "SmartTerritory",
        "“{found}” is no service path: / and up to ten levels of letters, digits and _, such as /town/lighting."
    ),
    "tenant": lambda: translate(
        "SmartTerritory", "“{found}” is no tenant: up to 50 letters, digits and _."
    ),
}


def _unsendable(facts: Facts) -> Message:
    said = VALUES.get(facts.get("reason", ""), _other)()
    return filled(
        translate("SmartTerritory", "“{attribute}” cannot be sent as it is"),
        said,
        translate(
            "SmartTerritory", "Nothing was sent for this asset. Correct the value and push again; it is kept here."
        ),
        facts,
    )


def _wrong_scope(facts: Facts) -> Message:
    said = SCOPES.get(facts.get("reason", ""), _other)()
    return filled(
        translate("SmartTerritory", "The tenant or the service path cannot be right"),
        said,
        translate("SmartTerritory", "Correct it in the territory's connection."),
        facts,
    )


def _other() -> str:
    return translate("SmartTerritory", "No platform of this kind takes it.")


SENTENCES: Sentences = {"unsendable": _unsendable, "wrong_scope": _wrong_scope}
