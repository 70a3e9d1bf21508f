"""Sentences for broken catalog and territory files: file and line, what is wrong there, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

from .facts import Facts
from .message import Message, Sentences, filled
from .system_words import system_words
from .yaml_words import yaml_words

translate = QCoreApplication.translate
Words = Mapping[str, Callable[[], str]]

CATALOG_PROBLEMS: Words = {
    "aliases": lambda: translate("SmartTerritory", "references such as “*{subject}” are not followed"),
    "encoding": lambda: translate("SmartTerritory", "the file is no UTF-8 text"),
    "extreme_scale": lambda: translate(
        "SmartTerritory", "by a scale of {subject}, numbers would become nothing, or infinite"
    ),
    "former_taken": lambda: translate(
        "SmartTerritory", "“{subject}” cannot be a former name: something else is, or was, called so"
    ),
    "kept_here": lambda: translate(
        "SmartTerritory", "a photo or file is kept here; no attribute of the platform can hold it"
    ),
    "language_missing": lambda: translate("SmartTerritory", "the name lacks the language “{subject}”"),
    "missing_key": lambda: translate("SmartTerritory", "the entry “{subject}” is missing"),
    "not_a_code": lambda: translate(
        "SmartTerritory", "“{subject}” has no code list, so it cannot be the status"
    ),
    "not_a_mapping": lambda: translate("SmartTerritory", "the file does not hold “key: value” lines"),
    "not_snake_case": lambda: translate(
        "SmartTerritory", "“{subject}” cannot be the name of a table or column"
    ),
    "not_yaml": lambda: translate("SmartTerritory", "this is not YAML: {subject}"),
    "range_reversed": lambda: translate("SmartTerritory", "the range “{subject}” ends before it begins"),
    "repeated_code": lambda: translate("SmartTerritory", "the code “{subject}” stands there twice"),
    "repeated_key": lambda: translate("SmartTerritory", "the key “{subject}” stands there twice"),
    "repeated_platform_name": lambda: translate(
        "SmartTerritory", "two attributes go to the platform's “{subject}”"
    ),
    "reserved_key": lambda: translate("SmartTerritory", "“{subject}” is a column of the working copy itself"),
    "too_deep": lambda: translate("SmartTerritory", "it is nested more than {subject} levels deep"),
    "too_large": lambda: translate("SmartTerritory", "the file is larger than {subject}"),
    "type_taken": lambda: translate(
        "SmartTerritory", "the platform's type “{subject}” belongs to {known} already"
    ),
    "unknown_attribute": lambda: translate("SmartTerritory", "there is no attribute “{subject}”"),
    "unknown_class": lambda: translate("SmartTerritory", "there is no asset class “{subject}”"),
    "unknown_code": lambda: translate("SmartTerritory", "there is no other code “{subject}” in the list"),
    "unknown_code_list": lambda: translate("SmartTerritory", "there is no code list “{subject}”"),
    "unknown_common": lambda: translate("SmartTerritory", "common.yaml has no attribute “{subject}”"),
    "unknown_key": lambda: translate("SmartTerritory", "the entry “{subject}” is not known"),
    "unknown_tab": lambda: translate("SmartTerritory", "there is no tab “{subject}”"),
    "unknown_value": lambda: translate("SmartTerritory", "the value “{subject}” is not known"),
    "unreadable": lambda: translate("SmartTerritory", "the file cannot be read"),
    "wrong_type": lambda: translate("SmartTerritory", "“{subject}” is of the wrong kind"),
    "zero_scale": lambda: translate("SmartTerritory", "the scale is zero"),
}

CATALOG_CURES: Words = {
    "add_key": lambda: translate("SmartTerritory", "Add “{subject}”."),
    "add_language": lambda: translate("SmartTerritory", "Add a line for each of en, es, pt and ca."),
    "check_path": lambda: translate(
        "SmartTerritory", "Check that the file is where the territory says, and may be read."
    ),
    "choose_another": lambda: translate("SmartTerritory", "Choose another name than “{subject}”."),
    "mend_yaml": lambda: translate(
        "SmartTerritory", "Look at this line and the one before: colons, quotes, indentation."
    ),
    "remove_it": lambda: translate("SmartTerritory", "Remove “{subject}”."),
    "remove_one": lambda: translate("SmartTerritory", "Remove one of the two."),
    "save_as_utf8": lambda: translate("SmartTerritory", "Save it as UTF-8 text, which any editor can do."),
    "split_file": lambda: translate(
        "SmartTerritory", "Look whether it is the right file; a catalog may be split into several."
    ),
    "use_known": lambda: translate("SmartTerritory", "Use one of: {known}."),
    "write_list": lambda: translate("SmartTerritory", "Write a list: [one, two]."),
    "write_list_of_mappings": lambda: translate(
        "SmartTerritory", "Write a list whose items are “key: value” lines."
    ),
    "write_mapping": lambda: translate("SmartTerritory", "Write “key: value” lines."),
    "write_number": lambda: translate(
        "SmartTerritory", "Write a number other than zero, with a point for decimals."
    ),
    "write_out": lambda: translate("SmartTerritory", "Write there what the reference stands for."),
    "write_range": lambda: translate("SmartTerritory", "Write two numbers, the smaller first: [0, 60]."),
    "write_snake_case": lambda: translate(
        "SmartTerritory", "Write lower-case letters, digits and _: water_point."
    ),
    "write_text": lambda: translate("SmartTerritory", "Write a text."),
}

TERRITORY_PROBLEMS: Words = {
    "aliases": lambda: translate("SmartTerritory", "its references (*) stand for far too much, or for themselves"),
    "boundaries": lambda: translate("SmartTerritory", "it holds no polygons with a field “{found}”"),
    "boundaries_file": lambda: translate("SmartTerritory", "the boundaries “{found}” are not a file in its folder"),
    "choice": lambda: translate("SmartTerritory", "“{found}” is not among what {where} may say"),
    "code_not_text": lambda: translate(
        "SmartTerritory", "the municipality's code {found} stands there as a number"
    ),
    "crs": lambda: translate("SmartTerritory", "“{found}” is not a coordinate reference system"),
    "encoding": lambda: translate("SmartTerritory", "the file is no UTF-8 text"),
    "endless_number": lambda: translate("SmartTerritory", "“{found}” is far too long for a number"),
    "format": lambda: translate("SmartTerritory", "the territory's format is “{found}”"),
    "kept_here": lambda: translate(
        "SmartTerritory", "a photo or file is kept here; no attribute of the platform can hold it"
    ),
    "key": lambda: translate("SmartTerritory", "“{found}” cannot be the key of a connection"),
    "kind": lambda: translate("SmartTerritory", "the kind of platform “{found}” is not known"),
    "mapping": lambda: translate("SmartTerritory", "{where} should hold “key: value” lines"),
    "name": lambda: translate("SmartTerritory", "“{found}” cannot be a name on the platform"),
    "no_folder": lambda: translate("SmartTerritory", "the folder {found} is not there"),
    "range": lambda: translate("SmartTerritory", "{where} cannot be “{found}”"),
    "scale": lambda: translate("SmartTerritory", "“{found}” is no number to multiply with"),
    "secret": lambda: translate("SmartTerritory", "a secret stands in the file, under {where}"),
    "sequence": lambda: translate("SmartTerritory", "{where} should be a list"),
    "text": lambda: translate("SmartTerritory", "{where} is missing or is not a text"),
    "too_deep": lambda: translate("SmartTerritory", "it is nested more than {found} levels deep"),
    "too_large": lambda: translate("SmartTerritory", "the file is larger than {found}"),
    "twice": lambda: translate("SmartTerritory", "“{found}” stands there twice"),
    "unknown_key": lambda: translate("SmartTerritory", "the entry {where} is not known"),
    "unreadable": lambda: translate("SmartTerritory", "the file cannot be read: {found}"),
    "url": lambda: translate("SmartTerritory", "“{found}” is not an address"),
    "yaml": lambda: translate("SmartTerritory", "this is not YAML: {found}"),
}

TERRITORY_CURES: Words = {
    "aliases": lambda: translate("SmartTerritory", "Write there what the reference stands for."),
    "boundaries": lambda: translate(
        "SmartTerritory", "Name a file with the boundaries, and its field with the codes."
    ),
    "boundaries_file": lambda: translate(
        "SmartTerritory", "Put the file with the boundaries beside the territory's file, and write its name there."
    ),
    "choice": lambda: translate("SmartTerritory", "Use one of: {allowed}."),
    "code_not_text": lambda: translate(
        "SmartTerritory", "Put the code in quotes, so that a zero in front is kept: '06015'."
    ),
    "crs": lambda: translate("SmartTerritory", "Write it as {allowed}."),
    "encoding": lambda: translate("SmartTerritory", "Save it as UTF-8 text, which any editor can do."),
    "endless_number": lambda: translate(
        "SmartTerritory", "Put it in quotes if it is a text; look whether it is the right file."
    ),
    "format": lambda: translate(
        "SmartTerritory", "This version reads format {allowed}; begin the file with “territory: {allowed}”."
    ),
    "kept_here": lambda: translate(
        "SmartTerritory", "Take it out; the platform is told the photo's address, as “image” or as “attachments” says."
    ),
    "key": lambda: translate("SmartTerritory", "Use letters, digits, _ and - only."),
    "kind": lambda: translate("SmartTerritory", "Use one of: {allowed}."),
    "mapping": lambda: translate("SmartTerritory", "Write “key: value” lines."),
    "name": lambda: translate("SmartTerritory", "Write it with {allowed}."),
    "no_folder": lambda: translate("SmartTerritory", "Make the folder, or choose another place."),
    "range": lambda: translate("SmartTerritory", "Write a number within {allowed}."),
    "scale": lambda: translate(
        "SmartTerritory", "Write a number other than zero, with a point for decimals."
    ),
    "secret": lambda: translate(
        "SmartTerritory", "Take it out, and enter it in the territory's connection: QGIS keeps it encrypted."
    ),
    "sequence": lambda: translate("SmartTerritory", "Write one line per item, each beginning with “- ”."),
    "text": lambda: translate(
        "SmartTerritory", "Write a text there, in quotes where it looks like a number."
    ),
    "too_deep": lambda: translate(
        "SmartTerritory", "Look at this line and the one before: colons, quotes, indentation."
    ),
    "too_large": lambda: translate(
        "SmartTerritory", "Look whether it is the right file: a territory's takes a few pages."
    ),
    "twice": lambda: translate("SmartTerritory", "Remove one of the two."),
    "unknown_key": lambda: translate("SmartTerritory", "Remove it, or use one of: {allowed}."),
    "unreadable": lambda: translate(
        "SmartTerritory", "Check that the file is there, may be read, and is UTF-8 text."
    ),
    "url": lambda: translate("SmartTerritory", "Write it as {allowed}, without user or password."),
    "yaml": lambda: translate(
        "SmartTerritory", "Look at this line and the one before: colons, quotes, indentation."
    ),
}


def _place(facts: Facts, problem: str) -> str:
    if facts.number("line"):
        return translate("SmartTerritory", "{file}, line {line}:") + " " + problem
    return "{file}: " + problem if facts.get("file") else problem


def _other_problem() -> str:
    return translate("SmartTerritory", "something in it is not as it should be ({problem})")


def _other_cure() -> str:
    return translate("SmartTerritory", "Compare it with the description in docs/territory-file.md.")


def _problem(words: Words, facts: Facts, found: str, key: str) -> str:
    """`key`: the problem that is said in the YAML library's words, which stand under `found`."""
    if facts.get("problem") == "unreadable" and facts.get(found):
        facts[found] = system_words(facts[found])
    if facts.get("problem") == key:
        facts[found] = yaml_words(facts.get(found, ""))
        if not facts[found]:
            return translate("SmartTerritory", "this is not YAML")
    return words.get(facts.get("problem", ""), _other_problem)()


def _catalog(facts: Facts) -> Message:
    problem = _problem(CATALOG_PROBLEMS, facts, "subject", "not_yaml")
    cure = CATALOG_CURES.get(facts.get("cure", ""), _other_cure)()
    title = translate("SmartTerritory", "A file of the catalog is broken")
    return filled(title, _place(facts, problem) + ".", cure, facts)


def _territory_file(facts: Facts) -> Message:
    problem = _problem(TERRITORY_PROBLEMS, facts, "found", "yaml")
    cure = TERRITORY_CURES.get(facts.get("problem", ""), _other_cure)()
    title = translate("SmartTerritory", "The territory's file cannot be used")
    return filled(title, _place(facts, problem) + ".", cure, facts)


SENTENCES: Sentences = {"catalog": _catalog, "territory_file": _territory_file}
