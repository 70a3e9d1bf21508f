"""The words for each line of *Test connection*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...catalog.model import Catalog
from ...i18n.facts import facts_of, short
from ...providers.model import CheckStep

translate = QCoreApplication.translate


def step_words(step: CheckStep) -> str:
    passed, failed, untold = _words().get(step.name, (short(step.name),) * 3)
    words = {True: passed, False: failed, None: untold}[step.passed]
    if step.name == "reading" and step.passed and step.details.get("total") is not None:
        words = translate("SmartTerritory", "Reading works: {total} entities there")
    return words.format_map(facts_of(step.details))


def _words() -> Mapping[str, tuple[str, str, str]]:
    """Where it passed, where it did not, and where it is not known."""
    return {
        "reachability": (
            translate("SmartTerritory", "The platform answers"),
            translate("SmartTerritory", "The platform does not answer"),
            translate("SmartTerritory", "Whether the platform answers was not tested"),
        ),
        "tls": (
            translate("SmartTerritory", "The connection is encrypted, and its certificate is trusted"),
            translate("SmartTerritory", "The connection is not safe"),
            translate("SmartTerritory", "The connection is not encrypted (http)"),
        ),
        "authentication": (
            translate("SmartTerritory", "The platform accepts you"),
            translate("SmartTerritory", "The platform does not accept you"),
            translate("SmartTerritory", "Whether the platform accepts you was not tested"),
        ),
        "types": (
            translate("SmartTerritory", "The platform lists its entity types"),
            translate("SmartTerritory", "The platform does not list its entity types"),
            translate("SmartTerritory", "The entity types were not tested"),
        ),
        "reading": (
            translate("SmartTerritory", "Reading works"),
            translate("SmartTerritory", "Reading does not work"),
            translate("SmartTerritory", "Reading was not tested"),
        ),
        "writing": (
            translate("SmartTerritory", "Writing works"),
            translate("SmartTerritory", "Writing is not allowed"),
            translate("SmartTerritory", "Whether you may write is known only at the first push"),
        ),
    }


def types_of(step: CheckStep, catalog: Catalog, language: str) -> Iterator[str]:
    """The platform's types with their counts; those that the catalog knows come first, in the user's words."""
    found = [item for item in step.details.get("types") or () if isinstance(item, Mapping)]
    rows = [(_known(item, catalog, language), short(item.get("type")), item.get("count")) for item in found]
    for known, name, count in sorted(rows, key=lambda row: (not row[0], row[0] or row[1])):
        words = f"{known} ({name})" if known else name
        yield f"{words}: {_number(count)}" if isinstance(count, int) else words
    if step.name == "types" and step.passed and not any(known for known, _, _ in rows):
        yield translate(
            "SmartTerritory", "None of them is known to the catalog: check tenant and service path."
        )


def _known(item: Mapping[str, Any], catalog: Catalog, language: str) -> str:
    if asset_class := catalog.classes.get(item.get("class") or ""):
        return short(asset_class.plural.to(language))
    kind = catalog.sensor_kinds.get(item.get("sensor") or "")
    return short(kind.names.to(language)) if kind else ""


def _number(count: int) -> str:
    return QLocale().toString(count) if abs(count) < 2**63 else str(count)
