"""Sentences for field surveys and bundles that cannot be prepared, read or taken in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

from .facts import Facts
from .message import Message, Sentences, filled

translate = QCoreApplication.translate
Words = Mapping[str, Callable[[], str]]

REQUEST_PROBLEMS: Words = {
    "area": lambda: translate("SmartTerritory", "The area is no polygon: {found}"),
    "classes": lambda: translate("SmartTerritory", "No class of assets is chosen, or one is not known: {found}"),
    "fields": lambda: translate("SmartTerritory", "A field that was chosen is not one of its class: {found}"),
    "name": lambda: translate("SmartTerritory", "“{found}” cannot be the name of a folder everywhere."),
}
BASEMAP_PROBLEMS: Words = {
    "missing": lambda: translate("SmartTerritory", "{path} is not there."),
    "no_tiles": lambda: translate("SmartTerritory", "{path} holds no map tiles."),
    "vector": lambda: translate("SmartTerritory", "{path} holds vector tiles, which have no look of their own."),
}
NOT_A_SURVEY: Words = {
    "base": lambda: translate(
        "SmartTerritory", "The values that it left with are damaged in {path}, and this computer does not have them."
    ),
    "classes": lambda: translate("SmartTerritory", "None of its layers can be found in {path}."),
    "manifest": lambda: translate(
        "SmartTerritory", "{path} does not tell which survey it is: survey.json is missing or damaged."
    ),
    "missing": lambda: translate("SmartTerritory", "There is no GeoPackage of a survey in {path}."),
    "other_manifest": lambda: translate(
        "SmartTerritory", "In {path}, survey.json and the GeoPackage belong to two different surveys."
    ),
}
ARCHIVE_PROBLEMS: Words = {
    "bomb": lambda: translate("SmartTerritory", "{member} would grow far beyond its size in the zip."),
    "damaged": lambda: translate("SmartTerritory", "It is not whole: {member} cannot be unpacked."),
    "encrypted": lambda: translate("SmartTerritory", "{member} is locked with a password."),
    "link": lambda: translate("SmartTerritory", "{member} is a link to another place."),
    "name": lambda: translate("SmartTerritory", "{member} has a name that cannot be written everywhere."),
    "outside": lambda: translate("SmartTerritory", "{member} would be written outside of its folder."),
    "too_large": lambda: translate("SmartTerritory", "Unpacked, it would be too large."),
    "too_many": lambda: translate("SmartTerritory", "There are too many files in it."),
    "twice": lambda: translate("SmartTerritory", "{member} is in it twice."),
}
BUNDLE_PROBLEMS: Words = {
    "altered": lambda: translate("SmartTerritory", "{path} was altered or damaged since it was written."),
    "manifest": lambda: translate("SmartTerritory", "{path} is no bundle of changes."),
    "missing": lambda: translate("SmartTerritory", "{path} is not there."),
    "unanswered": lambda: translate("SmartTerritory", "{path} has not been pushed yet: it holds no answers."),
}


def _problem(words: Words, facts: Facts) -> str:
    known = words.get(facts.get("problem", ""))
    return known() if known else "{path} {problem}"


def _survey(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The field survey cannot be used"),
        "{path} {problem}",
        translate("SmartTerritory", "Check its folder, or prepare it again."),
        facts,
    )


def _request(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The field survey cannot be prepared like this"),
        _problem(REQUEST_PROBLEMS, facts),
        translate("SmartTerritory", "Choose it otherwise, then prepare the survey again."),
        facts,
    )


def _exists(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "There is a survey of this name already"),
        translate("SmartTerritory", "{path} is there, and was left as it is."),
        translate("SmartTerritory", "Choose another name or another folder."),
        facts,
    )


def _count(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "Not all assets went into the survey"),
        translate(
            "SmartTerritory",
            "{asset_class}: {expected} in the area, {packed} packed. Nothing was written."
        ),
        translate("SmartTerritory", "Repair the working copy: its spatial index or its names are damaged."),
        facts,
    )


def _basemap(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "This basemap cannot go along"),
        _problem(BASEMAP_PROBLEMS, facts),
        translate("SmartTerritory", "Choose an MBTiles file or a GeoPackage with tiles that are pictures, or none."),
        facts,
    )


def _not_a_survey(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "This is not a field survey"),
        _problem(NOT_A_SURVEY, facts),
        translate(
            "SmartTerritory", "Choose the survey's whole folder, or a zip of it, as it came from the tablet."
        ),
        facts,
    )


def _half_copied(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The survey's file is not whole"),
        translate("SmartTerritory", "{path} was copied in part, or is damaged."),
        translate("SmartTerritory", "Copy it from the tablet once more; what is there is not touched."),
        facts,
    )


def _unsafe_archive(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "The zip is refused"),
        _problem(ARCHIVE_PROBLEMS, facts),
        translate("SmartTerritory", "Ask for a zip of the survey's folder as it is; nothing of this one was taken."),
        facts,
    )


def _foreign(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "It belongs to another territory"),
        translate("SmartTerritory", "It was prepared for {found}; open here is {expected}."),
        translate("SmartTerritory", "Open the territory that it was prepared from, and bring it back there."),
        facts,
    )


def _not_a_bundle(facts: Facts) -> Message:
    return filled(
        translate("SmartTerritory", "This bundle of changes cannot be used"),
        _problem(BUNDLE_PROBLEMS, facts),
        translate("SmartTerritory", "Take the file as it was written, or write a new one; nothing is lost by that."),
        facts,
    )


SENTENCES: Sentences = {
    "survey": _survey,
    "survey_request": _request,
    "survey_exists": _exists,
    "survey_count": _count,
    "survey_basemap": _basemap,
    "not_a_survey": _not_a_survey,
    "half_copied": _half_copied,
    "unsafe_archive": _unsafe_archive,
    "foreign_survey": _foreign,
    "not_a_bundle": _not_a_bundle,
}
