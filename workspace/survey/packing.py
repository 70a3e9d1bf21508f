"""The GeoPackage of a survey: a working copy of its own, whose base are the values that the office has now."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from ...catalog.model import AssetClass, Catalog
from ...errors import SurveyCountError
from ...providers.model import Value
from ..database import failures_named, uri_of
from ..geopackage import GeoPackageStore
from ..schema import create_feature_table
from ..store import Row
from ..values import types_of
from .area import count, select
from .eiel_states import create_state_triggers
from .manifest import META, Manifest, PackedClass, base_hash
from .office import OFFICE, base_of, text_of
from .request import SurveyRequest

PHOTO_TABLE = "photo"
REMOVED_TABLE = "st_removed"  # made in the field and deleted there again: the office may have had it meanwhile
PHOTO_COLUMNS = "uid TEXT, file TEXT, taken DATETIME, note TEXT"
_ON_REMOVAL = """CREATE TRIGGER "st_{table}_removed" AFTER DELETE ON "{table}"
  WHEN (SELECT value FROM st_meta WHERE key='applying')='0' AND OLD.uid<>''
  AND NOT EXISTS (SELECT 1 FROM st_base WHERE uid=OLD.uid) BEGIN
  INSERT INTO st_removed VALUES (OLD.uid, '{table}');
END"""
BaseLine = tuple[str, str, str, str]  # uid, class, municipality, values


@contextmanager
def one_moment(store: GeoPackageStore) -> Iterator[None]:
    """Whatever others write meanwhile, all that is read within is of one moment."""
    with failures_named(store.path):
        store.database.execute("BEGIN")
        try:
            yield
        finally:
            store.database.execute("COMMIT")


def pack(
    store: GeoPackageStore, request: SurveyRequest, catalog: Catalog, manifest: Manifest, path: Path
) -> tuple[Manifest, list[BaseLine]]:
    """Raises SurveyCountError where not all that lies in the area went in."""
    lines: list[BaseLine] = []
    expected: dict[str, int] = {}
    with closing(GeoPackageStore.create(path, catalog, manifest.territory)) as packed:
        packed.database.execute("PRAGMA journal_mode=DELETE")
        packed.database.execute("PRAGMA synchronous=OFF")  # nobody opens it before it is synced whole
        with packed.applying():
            create_feature_table(packed.database, PHOTO_TABLE, None, PHOTO_COLUMNS)
            with one_moment(store):
                for key, asset_class in catalog.classes.items():
                    lines += _pack_class(store, packed, store.catalog.classes[key], asset_class, request)
                    expected[key] = count(store, store.catalog.classes[key], request.area)
                packed.put_towns(town for town in store.towns() if town.code in {line[2] for line in lines})
            packed.database.execute(f"CREATE TABLE {REMOVED_TABLE} (uid TEXT NOT NULL, class TEXT NOT NULL)")
            for asset_class in catalog.classes.values():
                packed.database.execute(_ON_REMOVAL.format(table=asset_class.key))
                if request.eiel_states:
                    create_state_triggers(packed.database, asset_class)
            manifest = replace(
                manifest,
                classes={key: PackedClass(n, _fields(catalog.classes[key])) for key, n in expected.items()},
                base=base_hash((uid, key, text) for uid, key, _, text in lines),
            )
            who = {"editor": manifest.editor or None, "device": manifest.device or None, "action": "survey"}
            packed.set_meta(**who, **{META: manifest.text()})
        packed.note_extents(key for key, c in catalog.classes.items() if c.geometry != "none")
    check_counts(path, expected)
    return manifest, lines


def _pack_class(
    store: GeoPackageStore,
    packed: GeoPackageStore,
    whole: AssetClass,
    asset_class: AssetClass,
    request: SurveyRequest,
) -> list[BaseLine]:
    kept = types_of(asset_class)
    found = store.rows(whole, select(store, whole, request.area))
    rows = [Row(row.uid, row.municipality, _kept(row, kept)) for row in found.values()]
    packed.insert_rows(asset_class, rows)
    lines = []
    for row in rows:
        base = base_of(asset_class.key, row)
        lines.append((row.uid, asset_class.key, base.key.scope, text_of(base.entity)))
    packed.database.executemany(
        "INSERT INTO st_base(uid, class, connection, scope, type, id, entity) VALUES (?,?,?,?,?,?,?)",
        [(uid, key, OFFICE, town, key, uid, text) for uid, key, town, text in lines],
    )
    return lines


def _kept(row: Row, kept: Mapping[str, str]) -> dict[str, Value]:
    return {key: row.values.get(key) for key in kept}


def _fields(asset_class: AssetClass) -> dict[str, str]:
    return types_of(asset_class)


def check_counts(path: Path, expected: Mapping[str, int]) -> None:
    """By what is in the file now, read by itself. Raises SurveyCountError."""
    with closing(sqlite3.connect(f"{uri_of(path.absolute())}?mode=ro", uri=True)) as database:
        for key, number in expected.items():
            rows = database.execute(f'SELECT count(*), count(DISTINCT uid) FROM "{key}"').fetchone()
            bases = database.execute("SELECT count(*) FROM st_base WHERE class=?", (key,)).fetchone()
            if {number} != {*rows, *bases}:
                raise SurveyCountError(asset_class=key, expected=number, packed=min(*rows, *bases))
