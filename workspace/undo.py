"""The way back: an asset as it was, and the last push taken back. Both are planned first, and both are edits like any
other: the journal notes them, a push reads again before it sends them, and they can be undone in their turn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..catalog.model import AssetClass
from ..errors import AttributeGoneError, NoVersionError
from ..providers.base import Mapper
from ..providers.model import Value
from .history import PUSH, RESTORE, UNDO, HistoryEntry, action_entries
from .home import Homes
from .report import FieldChange
from .sides import label_of, writable
from .store import HistoryLine, Row, Store
from .values import same, types_of
from .versions import AFTER, Version, version_at

# Why something is left as it is.
AS_BEFORE, CHANGED, DELETED_SINCE, IS_THERE, IN_CONFLICT, UNKNOWN, READ_ONLY = (
    "as_before", "changed", "deleted", "is_there", "in_conflict", "unknown", "read_only"
)  # fmt: skip


@dataclass(frozen=True)
class PlannedEdit:
    """One asset's edit. `kind`: create, update, delete; each field's `before` is what the asset says now."""

    uid: str
    asset_class: str
    municipality: str | None
    kind: str
    label: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class LeftAlone:
    """`attribute` is None for the whole asset; `found` is what it says instead of what was `expected`."""

    uid: str
    asset_class: str
    label: str
    why: str
    attribute: str | None = None
    expected: Value = None
    found: Value = None


@dataclass(frozen=True)
class Plan:
    """What will be done, and what will be left as it is; `at` and `editor` are those of what is gone back to."""

    kind: str  # restore, undo
    edits: tuple[PlannedEdit, ...] = ()
    left: tuple[LeftAlone, ...] = ()
    at: str | None = None
    editor: str | None = None
    action: int | None = None


@dataclass
class _Draft:
    homes: Homes
    edits: list[PlannedEdit] = field(default_factory=list)
    left: list[LeftAlone] = field(default_factory=list)


def plan_restore(store: Store, mappers: Mapping[str, Mapper], uid: str, version: int, side: str = AFTER) -> Plan:
    """`version` is an entry's; `side`: as it was right "after" it, or "before". Writes nothing.

    Raises NoVersionError, and AttributeGoneError where what the entry changed is no longer in the catalog.
    """
    lines = store.told_of(uid)[::-1]
    wanted = version_at(lines, version, side)
    asset_class = store.catalog.classes.get(lines[-1].line.asset_class) if lines else None
    if wanted is None or asset_class is None:
        raise NoVersionError(uid=uid, version=version)
    gone = sorted(wanted.touched - set(types_of(asset_class)))
    if gone and wanted.exists:
        raise AttributeGoneError(uid=uid, attributes=gone)
    draft = _Draft(Homes(store))
    _plan_version(store, mappers, uid, asset_class, wanted, draft)
    return Plan(RESTORE, tuple(draft.edits), tuple(draft.left), wanted.told.at, wanted.told.editor)


def restore_version(store: Store, mappers: Mapping[str, Mapper], uid: str, version: int, side: str = AFTER) -> Plan:
    """Does what `plan_restore` tells, in one transaction; again, it finds nothing left to do."""
    with store.editing(RESTORE):
        plan = plan_restore(store, mappers, uid, version, side)
        _carry_out(store, plan)
    return plan


def plan_undo(store: Store, action: int | None = None) -> Plan:
    """Of a push by its action, or of the last one; an empty plan where nothing was ever pushed. Writes nothing."""
    chosen = store.last_action(PUSH) if action is None else action
    entries = action_entries(store, chosen, limit=None) if chosen is not None else []
    entries = [entry for entry in entries if entry.kind == PUSH]
    if not entries:
        return Plan(UNDO)
    return _plan_undo(store, entries)


def undo_last_push(store: Store, action: int | None = None) -> Plan:
    """What was pushed becomes what was before, where it still is what was pushed. Again, it finds nothing to do."""
    with store.editing(UNDO):
        plan = plan_undo(store, action)
        _carry_out(store, plan)
    return plan


def _plan_version(
    store: Store,
    mappers: Mapping[str, Mapper],
    uid: str,
    asset_class: AssetClass,
    wanted: Version,
    draft: _Draft,
) -> None:
    row = store.rows(asset_class, [uid]).get(uid)
    base = store.bases([uid]).get(uid)
    if not wanted.exists:
        if row is not None:
            draft.edits.append(_deletion(asset_class, row))
        return
    mapper = mappers.get(base.key.connection) if base else None
    known = mapper.values(asset_class, base.entity) if mapper and base else {}
    values = {**(row.values if row else {}), **known, **wanted.values}
    draft.left += [
        LeftAlone(uid, asset_class.key, label_of(asset_class, values, uid), UNKNOWN, key, value)
        for key, value in wanted.values.items()
        if key not in types_of(asset_class) and value is not None
    ]
    if row is None:
        draft.edits.append(_creation(store, draft, asset_class, uid, values))
        return
    waiting = {conflict.item.attribute for conflict in store.conflicts([uid]).get(uid, ())}
    fields = []
    for key, kind in writable(asset_class).items():
        now, then = row.values.get(key), values.get(key)
        if same(kind, now, then):
            continue
        if key in waiting:
            draft.left.append(_left(asset_class, row, IN_CONFLICT, key, then, now))
        else:
            fields.append(FieldChange(key, now, then))
    if fields:
        draft.edits.append(_update(asset_class, row, fields))


def _plan_undo(store: Store, entries: list[HistoryEntry]) -> Plan:
    draft = _Draft(Homes(store))
    by_class: dict[str, list[HistoryEntry]] = {}
    for entry in entries:
        by_class.setdefault(entry.asset_class, []).append(entry)
    for key, some in by_class.items():
        asset_class = store.catalog.classes.get(key)
        if asset_class is None:
            draft.left += [LeftAlone(entry.uid, key, entry.uid, UNKNOWN) for entry in some]
            continue
        uids = [entry.uid for entry in some]
        rows, conflicts = store.rows(asset_class, uids), store.conflicts(uids)
        for entry in some:
            waiting = {conflict.item.attribute for conflict in conflicts.get(entry.uid, ())}
            _undo(store, asset_class, entry, rows.get(entry.uid), waiting, draft)
    last = entries[-1]
    return Plan(UNDO, tuple(draft.edits), tuple(draft.left), last.at, last.editor, last.action)


def _undo(
    store: Store, asset_class: AssetClass, entry: HistoryEntry, row: Row | None, waiting: set[str], draft: _Draft
) -> None:
    if entry.change == "delete":
        old = {change.attribute: change.before for change in entry.fields}
        if row is None:
            draft.edits.append(_creation(store, draft, asset_class, entry.uid, old))
        else:
            draft.left.append(_left(asset_class, row, IS_THERE if _differs(asset_class, row, old) else AS_BEFORE))
    elif row is None:
        label = label_of(asset_class, {change.attribute: change.now for change in entry.fields}, entry.uid)
        why = AS_BEFORE if entry.change == "create" else DELETED_SINCE
        draft.left.append(LeftAlone(entry.uid, asset_class.key, label, why))
    elif waiting:
        draft.left.append(_left(asset_class, row, IN_CONFLICT))
    elif entry.change == "create":
        pushed = {change.attribute: change.now for change in entry.fields}
        changed = _differs(asset_class, row, pushed)
        draft.left += [_left(asset_class, row, CHANGED, k, pushed.get(k), row.values.get(k)) for k in changed]
        if not changed:
            draft.edits.append(_deletion(asset_class, row))
    else:
        _undo_update(asset_class, entry, row, draft)


def _undo_update(asset_class: AssetClass, entry: HistoryEntry, row: Row, draft: _Draft) -> None:
    types, known, fields = writable(asset_class), types_of(asset_class), []
    for change in entry.fields:
        key, now = change.attribute, row.values.get(change.attribute)
        if key not in types:
            draft.left.append(_left(asset_class, row, READ_ONLY if key in known else UNKNOWN, key, change.now))
        elif same(types[key], now, change.before):
            draft.left.append(_left(asset_class, row, AS_BEFORE, key, change.now, now))
        elif same(types[key], now, change.now):
            fields.append(FieldChange(key, now, change.before))
        else:
            draft.left.append(_left(asset_class, row, CHANGED, key, change.now, now))
    if fields:
        draft.edits.append(_update(asset_class, row, fields))


def _carry_out(store: Store, plan: Plan) -> None:
    """Inside the store's `editing` block."""
    lines: list[HistoryLine] = []
    for key, edits in _by_class(plan.edits).items():
        asset_class = store.catalog.classes[key]
        rows = store.rows(asset_class, [edit.uid for edit in edits])
        put = []
        for edit in edits:
            values = {change.attribute: change.now for change in edit.fields}
            row = rows.get(edit.uid)
            if edit.kind != "delete":
                put.append(Row(edit.uid, edit.municipality, {**(row.values if row else {}), **values}))
            lines += _lines(edit, row, values)
        store.put_rows(asset_class, put)
        store.remove_rows(asset_class, [edit.uid for edit in edits if edit.kind == "delete"])
    if lines:
        store.record(plan.kind, lines)


def _lines(edit: PlannedEdit, row: Row | None, values: Mapping[str, Value]) -> list[HistoryLine]:
    if edit.kind == "create":
        return [HistoryLine(edit.uid, edit.asset_class, "create", None, None, dict(values))]
    if edit.kind == "delete":
        return [HistoryLine(edit.uid, edit.asset_class, "delete", None, dict(row.values) if row else None, None)]
    return [HistoryLine(edit.uid, edit.asset_class, "update", c.attribute, c.before, c.now) for c in edit.fields]


def _by_class(edits: Iterable[PlannedEdit]) -> dict[str, list[PlannedEdit]]:
    found: dict[str, list[PlannedEdit]] = {}
    for edit in edits:
        found.setdefault(edit.asset_class, []).append(edit)
    return found


def _creation(
    store: Store, draft: _Draft, asset_class: AssetClass, uid: str, values: Mapping[str, Value]
) -> PlannedEdit:
    """It returns to the town of its path; where none is known, the next push finds one by its place."""
    known = store.bases([uid]).get(uid) or store.former([uid]).get(uid)
    town = draft.homes.of(asset_class, known.key if known else None)
    kept = {key: values[key] for key in types_of(asset_class) if values.get(key) is not None}
    fields = tuple(FieldChange(key, None, value) for key, value in kept.items())
    return PlannedEdit(uid, asset_class.key, town, "create", label_of(asset_class, kept, uid), fields)


def _deletion(asset_class: AssetClass, row: Row) -> PlannedEdit:
    label = label_of(asset_class, row.values, row.uid)
    return PlannedEdit(row.uid, asset_class.key, row.municipality, "delete", label, ())


def _update(asset_class: AssetClass, row: Row, fields: Iterable[FieldChange]) -> PlannedEdit:
    label = label_of(asset_class, row.values, row.uid)
    return PlannedEdit(row.uid, asset_class.key, row.municipality, "update", label, tuple(fields))


def _left(
    asset_class: AssetClass, row: Row, why: str, attribute: str | None = None, expected: Value = None,
    found: Value = None,
) -> LeftAlone:  # fmt: skip
    label = label_of(asset_class, row.values, row.uid)
    return LeftAlone(row.uid, asset_class.key, label, why, attribute, expected, found)


def _differs(asset_class: AssetClass, row: Row, values: Mapping[str, Value]) -> list[str]:
    types = writable(asset_class)
    return [key for key, kind in types.items() if key in values and not same(kind, row.values.get(key), values[key])]
