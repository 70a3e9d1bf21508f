"""Sentences for what goes wrong on the way to a platform, or on it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .facts import Facts
from .message import Message, Sentences, filled
from .reasons import with_reason

translate = QCoreApplication.translate


def _platform(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "{host} could not do this"),
        with_reason(
            translate("SmartTerritory", "The platform answered in a way that stops the work."), facts
        ),
        translate("SmartTerritory", "Try again; if it stays, copy the details for the platform's operator."),
        facts,
    )


def _unreachable(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "{host} cannot be reached"),
        with_reason(translate("SmartTerritory", "Nothing answers at this address."), facts),
        translate(
            "SmartTerritory",
            "Check the network, the address in the territory, and the proxy in QGIS's network options."
        ),
        facts,
    )


def _tls(facts: Facts) -> Message:
    unsafe = translate("SmartTerritory", "The connection would not be safe, so nothing was sent.")
    return filled(
        translate("SmartTerritory", "The certificate of {host} is not trusted"),
        f"{with_reason('', facts)} {unsafe}".strip(),
        translate(
            "SmartTerritory",
            "Ask the platform's operator for a valid one. If it has an authority of its own, or you know this "
            "certificate, add it in QGIS: Settings ▸ Options ▸ Authentication ▸ Manage Certificates."
        ),
        facts,
    )


def _timed_out(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "{host} does not answer in time"),
        translate("SmartTerritory", "No answer came within {seconds} seconds."),
        translate(
            "SmartTerritory",
            "Try again in a while, or with fewer municipalities, or allow more time in the options."
        ),
        facts,
    )


def _cut_answer(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The answer of {host} was cut off"),
        translate(
            "SmartTerritory", "The connection ended in the middle of an answer; nothing of it was used."
        ),
        translate(
            "SmartTerritory",
            "Try again; if it happens often, ask whoever looks after the network or the proxy."
        ),
        facts,
    )


def _authentication(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "{host} does not accept the credentials"),
        with_reason(
            translate("SmartTerritory", "The user, the password or the token is wrong or has expired."), facts
        ),
        translate("SmartTerritory", "Open the territory's connection and enter them again."),
        facts,
    )


def _access_denied(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "{host} does not allow this"),
        with_reason(
            translate("SmartTerritory", "You are known there, but without the right to do this."), facts
        ),
        translate(
            "SmartTerritory",
            "Ask the platform's operator for the permission; check the tenant and the service path."
        ),
        facts,
    )


def _not_found(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "{host} does not have it"),
        with_reason(
            translate("SmartTerritory", "What was asked for is not, or no longer, on the platform."), facts
        ),
        translate("SmartTerritory", "Check the address, the tenant and the service path; then pull again."),
        facts,
    )


def _already_exists(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The platform already has an asset with this identity"),
        with_reason(translate("SmartTerritory", "What is there differs from what you created."), facts),
        translate("SmartTerritory", "Pull; the difference then waits for you among the conflicts."),
        facts,
    )


def _ambiguous(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "More than one entity answers to this identity"),
        with_reason(
            translate(
                "SmartTerritory", "The platform holds the same identifier several times, so nothing was sent."
            ),
            facts,
        ),
        translate("SmartTerritory", "Ask the platform's operator to remove the duplicate."),
        facts,
    )


def _refused(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The platform refuses what was sent"),
        with_reason(translate("SmartTerritory", "A value or a name is not as the platform wants it."), facts),
        translate("SmartTerritory", "Correct the value and push again; your change is kept meanwhile."),
        facts,
    )


def _forbidden_characters(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "“{attribute}” has characters that the platform refuses"),
        translate("SmartTerritory", "It does not take {characters}; nothing was sent for this asset."),
        translate(
            "SmartTerritory",
            "Write the value without them, or choose in the territory's connection how such characters are to"
            " be sent."
        ),
        facts,
    )


def _too_large(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The request is larger than {host} takes"),
        with_reason(translate("SmartTerritory", "One asset or one group of assets is too large."), facts),
        translate(
            "SmartTerritory", "Simplify the geometry or shorten the long texts of the asset, then push again."
        ),
        facts,
    )


def _busy(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "{host} asks to slow down"),
        translate(
            "SmartTerritory", "It gets more requests than it accepts; waiting and asking again did not help."
        ),
        translate(
            "SmartTerritory",
            "Wait a few minutes and try again, with fewer municipalities at once."
        ),
        facts,
    )


def _platform_fault(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "{host} has a fault of its own"),
        with_reason(
            translate("SmartTerritory", "It answers with the server error {status}, also when asked again."),
            facts,
        ),
        translate(
            "SmartTerritory", "Try again later; if it stays, copy the details for the platform's operator."
        ),
        facts,
    )


def _not_json(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "What answers at {host} is not the platform"),
        with_reason(
            translate(
                "SmartTerritory",
                "A page came instead of data: from a proxy, a sign-in page or another program."
            ),
            facts,
        ),
        translate("SmartTerritory", "Open the address in a browser, and check address, port and proxy."),
        facts,
    )


def _answer_too_large(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "{host} sends more than is accepted"),
        translate(
            "SmartTerritory",
            "The answer is larger or deeper than a platform's answer should be; it was not used."
        ),
        translate(
            "SmartTerritory",
            "Check the address; if it is right, ask the platform's operator what it sends."
        ),
        facts,
    )


def _redirect_refused(facts: Facts) -> Message:
    facts.setdefault("target", facts.get("location", facts.get("to", "–")))
    return filled(
        translate("SmartTerritory", "{host} points to another address"),
        translate(
            "SmartTerritory",
            "It was not followed there, so that your credentials stay where they belong: {target}"
        ),
        translate(
            "SmartTerritory",
            "If the platform has moved, enter its new address in the territory's connection."
        ),
        facts,
    )


def _unstable_list(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The list kept changing while it was read"),
        translate("SmartTerritory", "In all {expected} were announced, and {got} came, three times over."),
        translate(
            "SmartTerritory", "Pull again when fewer changes are being made there; what did come is kept."
        ),
        facts,
    )


def _empty_list(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The platform lists nothing where assets are known"),
        translate(
            "SmartTerritory",
            "The working copy holds {expected} of {scope}, and the platform's list has none of them."
        ),
        translate(
            "SmartTerritory",
            "Nothing was deleted here. Check the tenant, the service path and your permissions; then pull again."
        ),
        facts,
    )


SENTENCES: Sentences = {
    "platform": _platform,
    "unreachable": _unreachable,
    "tls": _tls,
    "timed_out": _timed_out,
    "cut_answer": _cut_answer,
    "authentication": _authentication,
    "access_denied": _access_denied,
    "not_found": _not_found,
    "already_exists": _already_exists,
    "ambiguous": _ambiguous,
    "refused": _refused,
    "forbidden_characters": _forbidden_characters,
    "too_large": _too_large,
    "busy": _busy,
    "platform_fault": _platform_fault,
    "not_json": _not_json,
    "answer_too_large": _answer_too_large,
    "redirect_refused": _redirect_refused,
    "unstable_list": _unstable_list,
    "empty_list": _empty_list,
}
