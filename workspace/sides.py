"""What is known of a touched asset before anybody is asked: the row here, the base, what was sent, what waits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..catalog.model import AssetClass
from ..errors import TerritoryError, error_from_key
from ..providers.base import Mapper
from ..providers.model import GEOMETRY, Value
from .store import Base, ChangeNote, OpenConflict, OutboxEntry, Row, Store
from .values import types_of


@dataclass(frozen=True)
class Sides:
    """`sent` is what an earlier push sent without learning whether it arrived; `failure` why one did not go."""

    uid: str
    asset_class: AssetClass
    types: Mapping[str, str]  # the attributes that we may write, with their types
    note: ChangeNote
    row: Row | None
    base: Base | None
    sent: OutboxEntry | None
    failure: TerritoryError | None
    waiting: tuple[OpenConflict, ...] = ()
    former: Base | None = None  # what the platform said of it before it was deleted there, where it returns

    @property
    def kind(self) -> str:
        """create, update or delete: as the row and the base tell, whatever the journal called it."""
        if self.row is None:
            return "delete"
        return "update" if self.base else "create"

    @property
    def connection(self) -> str | None:
        if self.base:
            return self.base.key.connection
        return self.sent.key.connection if self.sent else None


def writable(asset_class: AssetClass) -> dict[str, str]:
    types = types_of(asset_class)
    for attribute in asset_class.columns:
        if attribute.read_only:
            del types[attribute.key]
    return types


def gather(
    store: Store, uids: Iterable[str] | None = None, known: Mapping[str, Base] = MappingProxyType({})
) -> list[Sides]:
    """All touched assets, or those of `uids` that are, as the journal lists them. `known`: bases that need not be read
    again."""
    wanted = None if uids is None else list(dict.fromkeys(uids))
    notes = [note for note in store.changes(wanted) if note.asset_class in store.catalog.classes]
    touched = [note.uid for note in notes]
    by_class: dict[str, list[str]] = {}
    for note in notes:
        by_class.setdefault(note.asset_class, []).append(note.uid)
    rows: dict[str, Row] = {}
    for key, some in by_class.items():
        rows.update(store.rows(store.catalog.classes[key], some))
    types = {key: writable(store.catalog.classes[key]) for key in by_class}
    bases = {**known, **store.bases([uid for uid in touched if uid not in known])}
    outbox, conflicts = store.outbox(touched), store.conflicts(touched)
    former = store.former(uid for uid in touched if uid not in bases)
    return [
        Sides(
            note.uid,
            store.catalog.classes[note.asset_class],
            types[note.asset_class],
            note,
            rows.get(note.uid),
            bases.get(note.uid),
            _sent(outbox.get(note.uid)),
            _failure(outbox.get(note.uid)),
            tuple(conflicts.get(note.uid, ())),
            former.get(note.uid),
        )
        for note in notes
    ]


def _sent(entry: OutboxEntry | None) -> OutboxEntry | None:
    """A line that only tells of a failure names no kind: nothing was sent."""
    return entry if entry and entry.kind else None


def _failure(entry: OutboxEntry | None) -> TerritoryError | None:
    return error_from_key(entry.error, dict(entry.details or {})) if entry and entry.error else None


def known_values(sides: Sides, mappers: Mapping[str, Mapper]) -> dict[str, Value] | None:
    """What the platform was last known to say; None where it never said anything, or its connection is not open."""
    mapper = mappers.get(sides.base.key.connection) if sides.base else None
    return mapper.values(sides.asset_class, sides.base.entity) if mapper and sides.base else None


def label_of(asset_class: AssetClass, values: Mapping[str, Value], uid: str) -> str:
    """What a list calls the asset: its label, else its name on the platform."""
    found = values.get(asset_class.label) if asset_class.label else None
    return str(found) if found not in (None, "") else uid


def place_of(values: Mapping[str, Value]) -> tuple[float, float] | None:
    """A point to zoom to."""
    node = (values.get(GEOMETRY) or {}).get("coordinates")
    while node and isinstance(node[0], (list, tuple)):
        node = node[0]
    return (float(node[0]), float(node[1])) if node else None
