"""Edits of sealed rows, row against seal: what the platform said of each need not be read again to list them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

from ..catalog.model import AssetClass
from ..providers.base import Mapper
from ..providers.model import GEOMETRY, Value
from .equality import untouched
from .geometry import geometry_or_blob
from .report import AssetChange, FieldChange
from .sides import label_of, place_of, writable
from .store import ChangeNote, SealedRow, Store
from .values import from_column

Found = dict[str, Optional[AssetChange]]


class SealedChanges:
    """For one listing."""

    def __init__(self, store: Store, mappers: Mapping[str, Mapper]) -> None:
        self.store, self.mappers = store, mappers
        self._types: dict[tuple[str, str], dict[str, str]] = {}

    def of(self, notes: Sequence[ChangeNote]) -> Found:
        """By uid, None for what was put back; those that are not named must be looked at closely."""
        by_class: dict[str, list[ChangeNote]] = {}
        for note in notes:
            by_class.setdefault(note.asset_class, []).append(note)
        found: Found = {}
        for key, some in by_class.items():
            if asset_class := self.store.catalog.classes.get(key):
                rows = self.store.sealed_rows(asset_class, [note.uid for note in some])
                for note in some:
                    row = rows.get(note.uid)
                    if row and row.connection in self.mappers:
                        found[note.uid] = self._change(asset_class, note, row)
        return found

    def _change(self, asset_class: AssetClass, note: ChangeNote, row: SealedRow) -> AssetChange | None:
        types, fields = self._sent(asset_class, row.connection), []
        for name, mine, before in zip(row.columns, row.mine, row.before):
            kind = types.get(name) if mine != before else None
            if kind:
                now, was = _read(kind, mine), _read(kind, before)
                if not untouched(kind, now, was):
                    fields.append(FieldChange(name, was, now))
        if not fields:
            return None
        if len(fields) > 1:
            places = {key: place for place, key in enumerate(types)}
            fields.sort(key=lambda field: places[field.attribute])
        shown = dict(zip(row.columns, row.mine))
        place = place_of({GEOMETRY: _read(GEOMETRY, shown.get(GEOMETRY))})
        label = label_of(asset_class, shown, note.uid)
        return AssetChange(
            note.uid, asset_class.key, row.municipality, "update", label, tuple(fields), note.first, note.last,
            note.editor, where=place,
        )  # fmt: skip

    def _sent(self, asset_class: AssetClass, connection: str) -> dict[str, str]:
        """The attributes that we may write and the platform has, with their types."""
        asked = asset_class.key, connection
        if asked not in self._types:
            there = self.mappers[connection].values(asset_class, {})
            self._types[asked] = {key: kind for key, kind in writable(asset_class).items() if key in there}
        return self._types[asked]


def _read(kind: str, value: Any) -> Value:
    return geometry_or_blob(value) if kind == GEOMETRY else from_column(kind, value)
