"""Why a platform could not be reached or did not accept somebody, as far as it is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

from .facts import Facts

translate = QCoreApplication.translate

REASONS: Mapping[str, Callable[[], str]] = {
    "expired": lambda: translate("SmartTerritory", "It has expired, or is not valid yet."),
    "handshake": lambda: translate("SmartTerritory", "No encrypted connection could be agreed upon."),
    "name": lambda: translate("SmartTerritory", "There is no computer of this name."),
    "no_credentials": lambda: translate(
        "SmartTerritory", "This QGIS keeps no user, password or token for it."
    ),
    "no_token": lambda: translate("SmartTerritory", "The identity service gave no token."),
    "other": lambda: translate("SmartTerritory", "No connection could be made."),
    "other_host": lambda: translate("SmartTerritory", "It was made out for another address."),
    "proxy": lambda: translate("SmartTerritory", "The proxy does not let it through."),
    "qgis": lambda: translate("SmartTerritory", "QGIS could not apply the authentication that was chosen for it."),
    "route": lambda: translate("SmartTerritory", "No way leads there from this network."),
    "self_signed": lambda: translate("SmartTerritory", "It has signed itself, and no authority vouches for it."),
    "token_characters": lambda: translate(
        "SmartTerritory", "The token has characters that no header can carry."
    ),
    "unknown_issuer": lambda: translate(
        "SmartTerritory", "It is signed by an authority that this computer does not know."
    ),
    "url": lambda: translate("SmartTerritory", "The address is not written as an address."),
}


def with_reason(cause: str, facts: Facts) -> str:
    """The cause, what is known of it, and the platform's own words where it gave some."""
    reason = facts.get("reason", "")
    if reason in REASONS:
        cause = REASONS[reason]()
    if facts.get("description"):
        facts["description"] = facts["description"].rstrip(". ")
        cause += " " + translate("SmartTerritory", "It says: “{description}”.")
    return cause
