"""What a long action is at, in one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from .facts import Facts, facts_of, short

translate = QCoreApplication.translate


def _pulling(facts: Facts) -> str:
    if facts.get("class") and facts.get("town"):
        said = translate("SmartTerritory", "Pulling {class}: {town}")
    elif facts.get("town") or facts.get("class"):
        facts.setdefault("what", facts.get("town") or facts["class"])
        said = translate("SmartTerritory", "Pulling: {what}")
    else:
        said = translate("SmartTerritory", "Pulling")
    return said + _count(facts)


def _count(facts: Facts) -> str:
    if not facts.get("done"):
        return ""
    if facts.number("total"):
        return " " + translate("SmartTerritory", "{done} of {total}")
    return " {done}"


STEPS: Mapping[str, Callable[[Facts], str]] = {
    "pulling": _pulling,
    "checking": lambda facts: translate("SmartTerritory", "Comparing with the platform") + _count(facts),
    "sending": lambda facts: translate("SmartTerritory", "Sending changes:") + _count(facts),
    "verifying": lambda facts: translate("SmartTerritory", "Reading again what was sent:") + _count(facts),
    "preparing": lambda _: translate("SmartTerritory", "Preparing"),
    "sweeping": lambda facts: (
        translate("SmartTerritory", "Looking for what was deleted on the platform") + _count(facts)
    ),
    "exporting": lambda facts: translate("SmartTerritory", "Writing the history:") + _count(facts),
    "copying_basemap": lambda _: translate("SmartTerritory", "Copying the basemap"),
    "writing_project": lambda _: translate("SmartTerritory", "Writing the map's project"),
    "accepting": lambda facts: translate("SmartTerritory", "Taking in the survey:") + _count(facts),
    "deciding": lambda facts: translate("SmartTerritory", "Deciding conflicts:") + _count(facts),
    "sending_photos": lambda facts: translate("SmartTerritory", "Sending photos:") + _count(facts),
    "checking_copy": lambda _: translate("SmartTerritory", "Checking the working copy"),
    "mending_copy": lambda _: translate("SmartTerritory", "Repairing the working copy"),
    "finishing": lambda _: translate("SmartTerritory", "Finishing"),
    "waiting": lambda _: translate("SmartTerritory", "Asking again in {seconds} s"),
}


def step_sentence(step: Any, names: Mapping[str, str] | None = None) -> str:
    """`names` gives the words for class keys, where the caller knows the catalog."""
    facts = facts_of(step.details)
    asked = step.details.get("class")
    if asked and names:
        facts["class"] = names.get(asked, facts["class"]) if isinstance(asked, str) else _listed(asked, names)
    said = STEPS.get(step.key, lambda facts: translate("SmartTerritory", "Working") + _count(facts))(facts)
    return said.format_map(facts).rstrip(": ")


def _listed(keys: Any, names: Mapping[str, str]) -> str:
    return short(", ".join(names.get(str(key), str(key)) for key in keys))
