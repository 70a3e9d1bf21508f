"""What is unsent, asset by asset with its old and new values; and the way back to what the platform last said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..errors import TownChangedError
from ..providers.base import Mapper
from ..providers.model import Value
from .equality import same, untouched
from .home import Homes
from .report import AssetChange, FieldChange
from .sealed_changes import SealedChanges
from .sides import Sides, gather, known_values, label_of, place_of
from .sql import chunks
from .store import HistoryLine, Row, Store
from .verdict import CONFLICT, CREATE, SAME, WRITES, Verdict, judge_offline

PART = 500


def unsent(store: Store, mappers: Mapping[str, Mapper], uids: Iterable[str] | None = None) -> list[AssetChange]:
    """In the order of the journal. Asks no platform and writes nothing."""
    return list(each_unsent(store, mappers, uids))


def each_unsent(
    store: Store, mappers: Mapping[str, Mapper], uids: Iterable[str] | None = None
) -> Iterator[AssetChange]:
    """The same one after the other: of all that is compared, only a part is in memory at a time."""
    homes = Homes(store)
    sealed = SealedChanges(store, mappers)
    wanted = None if uids is None else list(dict.fromkeys(uids))
    for notes in chunks(store.changes(wanted), PART):
        found = sealed.of(notes)
        for sides in gather(store, [note.uid for note in notes if note.uid not in found]):
            found[sides.uid] = _change(sides, known_values(sides, mappers), homes)
        for note in notes:
            if change := found.get(note.uid):
                yield change


def _change(sides: Sides, known: Mapping[str, Value] | None, homes: Homes) -> AssetChange | None:
    verdict: Verdict | None = None
    fields: tuple[FieldChange, ...] = ()
    if known is not None and _is_plain(sides):
        fields = _edited(sides, known)
        if not fields and not _is_stuck(sides):
            return None
    elif known is not None or sides.base is None:  # else its connection is not at hand, and nothing can be compared
        verdict = judge_offline(sides, known)
        fields = _fields(sides, verdict)
        if verdict.kind not in (*WRITES, CONFLICT) and not fields and not _is_stuck(sides):
            return None
    values = sides.row.values if sides.row else known or (sides.sent.values if sides.sent else {})
    return AssetChange(
        sides.uid,
        sides.asset_class.key,
        _town(sides, homes),
        sides.kind,
        label_of(sides.asset_class, values, sides.uid),
        fields,
        sides.note.first,
        sides.note.last,
        sides.note.editor,
        verdict is not None and verdict.kind == CONFLICT,
        place_of(values),
        sides.failure,
    )


def _is_plain(sides: Sides) -> bool:
    """Nothing but its row was changed, so that its base is all that it must be compared with."""
    return bool(sides.row and sides.base and not sides.base.gone and not sides.sent and not sides.waiting)


def _edited(sides: Sides, known: Mapping[str, Value]) -> tuple[FieldChange, ...]:
    """What `judge_offline` comes to for these, without the detour over a merge."""
    mine, types = sides.row.values if sides.row else {}, sides.types
    shared = ((key, types[key], before, mine.get(key)) for key, before in known.items() if key in types)
    changed = {
        key: FieldChange(key, before, now)
        for key, kind, before, now in shared
        if (now != before or kind == "json") and not untouched(kind, now, before)
    }
    return tuple(changed[key] for key in types if key in changed) if len(changed) > 1 else tuple(changed.values())


def _is_stuck(sides: Sides) -> bool:
    """Nothing but its town was changed, and that cannot be sent."""
    return isinstance(sides.failure, TownChangedError) and sides.row is not None


def _town(sides: Sides, homes: Homes) -> str | None:
    if sides.row:
        return sides.row.municipality
    return homes.of(sides.asset_class, sides.base.key) if sides.base else None


def _fields(sides: Sides, verdict: Verdict) -> tuple[FieldChange, ...]:
    if sides.row is None:
        return ()
    mine = sides.row.values
    if verdict.kind == CREATE:
        return tuple(FieldChange(key, None, value) for key, value in verdict.values.items())
    before = dict(verdict.before)
    keys = set(verdict.values)
    if verdict.merged:
        keys |= {*verdict.merged.unsent, *(item.attribute for item in verdict.conflicts)}
    elif verdict.kind == CONFLICT:
        keys |= set(verdict.conflicts[0].mine or {})
    if sides.sent and verdict.kind == SAME:
        # Taken back here after it was sent: the platform may have it, and will be told.
        sent = sides.sent.values
        told = {k: sent[k] for k, kind in sides.types.items() if k in sent and not same(kind, sent[k], mine.get(k))}
        before.update(told)
        keys |= set(told)
    return tuple(FieldChange(key, before.get(key), mine.get(key)) for key in sides.types if key in keys)


def revert(store: Store, mappers: Mapping[str, Mapper], uids: Iterable[str]) -> int:
    """Back to what the platform last said, in one transaction; what it never knew is removed. How many went back.

    What was sent and never answered stays in the list: the platform may have it, and the next push takes it back there.
    """
    lines: list[HistoryLine] = []
    count = 0
    with store.applying():
        homes = Homes(store)
        for sides in gather(store, uids):
            known = known_values(sides, mappers)
            if sides.base and known is None:
                continue  # its connection is not at hand: nobody knows what to go back to
            changed = judge_offline(sides, known).kind in (*WRITES, CONFLICT) or _is_stuck(sides)
            count += changed
            lines += _back(store, sides, known, homes)
        if lines:
            store.record("revert", lines)
    return count


def _back(
    store: Store, sides: Sides, known: Mapping[str, Value] | None, homes: Homes
) -> list[HistoryLine]:
    uid, key, row = sides.uid, sides.asset_class.key, sides.row
    nowhere = known is None or (sides.base is not None and sides.base.gone)
    store.drop_conflicts(uid)
    if sides.sent:
        store.set_kind(uid, key, "delete" if nowhere else "update")
    else:
        store.forget_outbox([uid])
        store.settle(uid, sides.note.touched)
    if known is None or nowhere:
        store.remove_rows(sides.asset_class, [uid])
        store.remove_bases([uid])
        return [HistoryLine(uid, key, "delete", None, dict(row.values), None)] if row else []
    home = homes.of(sides.asset_class, sides.base.key if sides.base else None)
    if row is None:
        store.put_rows(sides.asset_class, [Row(uid, home, known)])
        return [HistoryLine(uid, key, "create", None, None, dict(known))]
    town = home if _is_stuck(sides) else row.municipality
    store.put_rows(sides.asset_class, [Row(uid, town, {**row.values, **known})])
    return [
        HistoryLine(uid, key, "update", name, row.values.get(name), known.get(name))
        for name, kind in sides.types.items()
        if name in known and not same(kind, row.values.get(name), known[name])
    ]
