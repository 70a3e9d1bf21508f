"""Sentences for a stored sign-in that only the territory's file names."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .facts import Facts
from .message import Message, Sentences, filled

translate = QCoreApplication.translate


def _sign_in_not_allowed(facts: Facts) -> Message:
    if facts.get("problem") == "missing":
        return _missing(facts)
    title = translate("SmartTerritory", "“{connection}” asks for a stored sign-in that you have not allowed there")
    if facts.get("photos") == "true":
        title = translate(
            "SmartTerritory", "The photos of “{connection}” ask for a stored sign-in that you have not allowed there"
        )
    return filled(
        title,
        translate(
            "SmartTerritory",
            "The territory's file names QGIS's sign-in “{sign_in}” for {origins}; a file may come from anybody, so "
            "nothing was sent there."
        ),
        translate(
            "SmartTerritory",
            "If you know this server, open the territory once in QGIS on this computer and allow it in the message bar."
        ),
        facts,
    )


def _missing(facts: Facts) -> Message:
    cause = translate(
        "SmartTerritory", "The territory's file names QGIS's sign-in {authcfg} for {origins}; nothing was sent there."
    )
    if facts.get("photos") == "true":
        return filled(
            translate("SmartTerritory", "The photos of “{connection}” ask for a stored sign-in that is not here"),
            cause,
            translate(
                "SmartTerritory",
                "Write the id of one of yours into the file; QGIS lists them under Settings ▸ Options ▸ Authentication."
            ),
            facts,
        )
    return filled(
        translate("SmartTerritory", "“{connection}” asks for a stored sign-in that is not on this computer"),
        cause,
        translate("SmartTerritory", "Choose one of yours: Change this territory ▸ Authentication."),
        facts,
    )


SENTENCES: Sentences = {"sign_in_not_allowed": _sign_in_not_allowed}
