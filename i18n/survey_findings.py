"""What a person reads about a survey that came back: what was mended or left out, a line for each finding."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from .facts import Facts, facts_of

translate = QCoreApplication.translate

PHOTO_PROBLEMS: Mapping[str, Callable[[], str]] = {
    "cut_short": lambda: translate("SmartTerritory", "it was copied in part"),
    "empty": lambda: translate("SmartTerritory", "it is empty"),
    "not_a_picture": lambda: translate("SmartTerritory", "it is no picture"),
    "too_large": lambda: translate("SmartTerritory", "it is too large"),
}

FINDINGS: Mapping[str, Callable[[], str]] = {
    "bad_geometry": lambda: translate(
        "SmartTerritory", "{layer}: places that cannot be read: {count}; the former ones were kept."
    ),
    "base_restored": lambda: translate(
        "SmartTerritory", "The values that it left with were damaged; this computer had kept them."
    ),
    "class_unknown": lambda: translate(
        "SmartTerritory", "{layer}: the catalog no longer has this class; its edits stay in the survey's file."
    ),
    "columns_missing": lambda: translate(
        "SmartTerritory", "{layer}: columns were deleted ({columns}); what the assets had there stays."
    ),
    "copied_in_use": lambda: translate(
        "SmartTerritory", "It was copied while a program had it open: the last edits may be missing. Copy it again."
    ),
    "crs_changed": lambda: translate(
        "SmartTerritory", "{layer}: it came back in {crs}, and was transformed to longitude and latitude."
    ),
    "journal_recovered": lambda: translate(
        "SmartTerritory", "An edit had been interrupted; what was not saved there was undone."
    ),
    "layer_missing": lambda: translate(
        "SmartTerritory", "{layer}: the layer is missing; its assets stay as they are."
    ),
    "layer_renamed": lambda: translate(
        "SmartTerritory", "{layer}: the layer is called {found} now, and was known by its assets."
    ),
    "manifest_missing": lambda: translate("SmartTerritory", "survey.json is missing; the file itself told enough."),
    "migrated": lambda: translate("SmartTerritory", "It was prepared in an older format ({found}), and was converted."),
    "no_places": lambda: translate("SmartTerritory", "{layer}: the places are missing; the former ones were kept."),
    "older_catalog": lambda: translate(
        "SmartTerritory",
        "{layer}: assets with edits of attributes that are no longer in the catalog: {count} ({columns})."
    ),
    "other_copy": lambda: translate(
        "SmartTerritory", "It was prepared from another working copy of this territory."
    ),
    "photo_missing": lambda: translate("SmartTerritory", "The photo {file} is named by an asset, and is not there."),
    "photo_refused": lambda: translate("SmartTerritory", "The photo {file} was not taken: {problem}."),
    "photo_unreferenced": lambda: translate("SmartTerritory", "The photo {file} belongs to no asset."),
    "renamed_assets": lambda: translate(
        "SmartTerritory", "{layer}: rows without a name of their own, taken for new assets: {count}."
    ),
    "rows_lost": lambda: translate(
        "SmartTerritory", "{layer}: assets missing without a trace, and not taken for deleted: {count}."
    ),
    "triggers_lost": lambda: translate(
        "SmartTerritory", "{layer}: the layer was replaced; its edits were found by comparing all values."
    ),
}


def finding_sentence(found: Any, names: Mapping[str, str] | None = None) -> str:
    """For a finding with `key` and `details`. `names` gives the words for class keys."""
    facts = facts_of(found.details)
    layer = found.details.get("layer")
    if names and layer in names:
        facts["layer"] = names[layer]
    if facts.get("problem") in PHOTO_PROBLEMS:
        facts["problem"] = PHOTO_PROBLEMS[facts["problem"]]()
    said = FINDINGS.get(found.key)
    return said().format_map(Facts(facts)) if said else str(found.key)
