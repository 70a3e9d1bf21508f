"""Tables that a survey's forms want beside the assets: who is at work, and the words of lists with several choices."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from ...catalog.model import Catalog
from ..database import connect, failures_named
from ..schema import create_feature_table
from .manifest import Manifest

SURVEYOR = "surveyor"  # one row; who writes another name into it is the editor from then on
CHOICES = "choices"
_SURVEYOR_COLUMNS = "name TEXT, device TEXT"
_CHOICE_COLUMNS = "list TEXT, value TEXT, label TEXT, place INTEGER"
_FIELDS = {"editor": "name", "device": "device"}


def add_field_tables(path: Path, manifest: Manifest, catalog: Catalog) -> None:
    """The journal's triggers read `editor` and `device` in st_meta: a form can write there only through a table."""
    with failures_named(path), closing(connect(path, wal=False)) as database:
        database.execute("BEGIN IMMEDIATE")
        create_feature_table(database, SURVEYOR, None, _SURVEYOR_COLUMNS)
        create_feature_table(database, CHOICES, None, _CHOICE_COLUMNS)
        who = (manifest.editor, manifest.device)
        database.execute(f'INSERT INTO "{SURVEYOR}"(name, device) VALUES (?, ?)', who)
        for event in ("INSERT", "UPDATE"):
            database.execute(_trigger(event))
        database.executemany(
            f'INSERT INTO "{CHOICES}"(list, value, label, place) VALUES (?, ?, ?, ?)',
            [
                (key, value, label, place)
                for key, words in lists_of(catalog, manifest.language).items()
                for place, (value, label) in enumerate(words.items())
            ],
        )
        database.execute("COMMIT")


def _trigger(event: str) -> str:
    tell = " ".join(
        f"UPDATE st_meta SET value=NEW.{column} WHERE key='{key}' AND coalesce(NEW.{column}, '')<>'';"
        for key, column in _FIELDS.items()
    )
    return f'CREATE TRIGGER "st_{SURVEYOR}_{event.lower()}" AFTER {event} ON "{SURVEYOR}" BEGIN {tell} END'


def lists_of(catalog: Catalog, language: str) -> Mapping[str, Mapping[str, str]]:
    """Of attributes with several choices: each list's values that are offered, in order, with their words."""
    used = {a.codes for c in catalog.classes.values() for a in c.columns if a.type == "codes" and a.codes}
    return {
        key: {
            code.value: code.names.to(language)
            for code in catalog.code_lists[key].codes
            if code.value not in catalog.code_lists[key].retired
        }
        for key in sorted(used)
    }
