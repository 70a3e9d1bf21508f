"""Values that a code list has given up: they stay, until a person lets them be replaced, as ordinary edits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..catalog.model import AssetClass, Catalog, CodeList
from .geopackage import GeoPackageStore
from .store import HistoryLine
from .values import from_column, to_column

RECODE = "recode"


@dataclass(frozen=True)
class Retired:
    asset_class: str
    attribute: str
    value: str
    successor: str
    uids: tuple[str, ...]


def retired_in(store: GeoPackageStore) -> list[Retired]:
    """Those that have a successor."""
    found: dict[tuple[str, str, str, str], list[str]] = {}
    for asset_class, attribute, kind, codes in _coded(store.catalog):
        successors = {code: new for code in codes.retired if (new := codes.successor(code))}
        if not successors:
            continue
        asked = f'SELECT uid, "{attribute}" FROM "{asset_class.key}" WHERE "{attribute}" IS NOT NULL AND uid<>\'\''
        with store._failures():
            rows = store.database.execute(asked).fetchall()
        for uid, value in rows:
            for one in _values(kind, value):
                if one in successors:
                    found.setdefault((asset_class.key, attribute, one, successors[one]), []).append(uid)
    return [Retired(*key, tuple(uids)) for key, uids in sorted(found.items())]


def replace_retired(store: GeoPackageStore) -> int:
    """In one transaction, as edits that the next push sends and that can be reverted. How many values."""
    some = retired_in(store)
    kinds = {(c.key, name): kind for c, name, kind, _ in _coded(store.catalog)}
    with store.editing(RECODE):
        lines = [line for one in some for line in _replace(store, one, kinds[one.asset_class, one.attribute])]
        if lines:
            store.record(RECODE, lines)
    return len(lines)


def _replace(store: GeoPackageStore, one: Retired, kind: str) -> Iterator[HistoryLine]:
    for uid in one.uids:
        asked = f'SELECT "{one.attribute}" FROM "{one.asset_class}" WHERE uid=?'
        before = store.database.execute(asked, (uid,)).fetchone()[0]
        values = [one.successor if value == one.value else value for value in _values(kind, before)]
        after = to_column(kind, list(dict.fromkeys(values)) if kind == "codes" else values[0])
        store.database.execute(
            f'UPDATE "{one.asset_class}" SET "{one.attribute}"=? WHERE uid=?', (after, uid)
        )
        old, new = from_column(kind, before), from_column(kind, after)
        yield HistoryLine(uid, one.asset_class, "update", one.attribute, old, new)


def _values(kind: str, value: object) -> list[str]:
    found = from_column(kind, value)
    return [str(one) for one in (found if isinstance(found, list) else [found])]


def _coded(catalog: Catalog) -> Iterator[tuple[AssetClass, str, str, CodeList]]:
    for asset_class in catalog.classes.values():
        for attribute in asset_class.columns:
            if attribute.codes and attribute.type in ("code", "codes") and not attribute.read_only:
                yield asset_class, attribute.key, attribute.type, catalog.code_lists[attribute.codes]
