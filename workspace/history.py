"""Who changed what and when, here and, where the platform tells, there: of one asset, of one action, of everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..catalog.model import AssetClass
from ..providers.base import Mapper
from ..providers.model import Value
from .changes import unsent
from .report import FieldChange
from .sides import label_of
from .store import ActionCounts, Base, Store, Told
from .values import same, types_of

EDIT, THERE = "edit", "there"  # what is not sent yet; what the platform dates and nothing here has a line on
PULL, PUSH, RESOLVE, REVERT, RESTORE, UNDO = "pull", "push", "resolve", "revert", "restore", "undo"
SURVEY, IMPORT, REOPEN = "survey", "import", "reopen"
RECORDED = (PULL, PUSH, RESOLVE, REOPEN, REVERT, RESTORE, UNDO, SURVEY, IMPORT)
LINES = 1000  # of one asset, read at a time


@dataclass(frozen=True)
class HistoryEntry:
    """What one action did to one asset. `version` names it for `restore_version`; what is not recorded has none.
    `first` is where it begins: an older page is asked for before it.

    `there`: when the platform dates what a pull brought. `conflict`: an unsent edit that waits for a decision.
    """

    uid: str
    asset_class: str
    kind: str  # edit, there, or one of RECORDED
    change: str  # create, update, delete
    at: str | None
    editor: str | None
    fields: tuple[FieldChange, ...]
    action: int | None = None
    version: int | None = None
    first: int | None = None
    there: str | None = None
    conflict: bool = False
    label: str = ""

    @property
    def is_sent(self) -> bool:
        return self.kind != EDIT


def history_of(
    store: Store,
    mappers: Mapping[str, Mapper],
    uid: str,
    before: int | None = None,
    limit: int = LINES,
    there: bool = False,
) -> list[HistoryEntry]:
    """The newest first, unsent edits before all. `before`: the `oldest` of the page before. `there`: with the
    platform's own dates."""
    lines = store.told_of(uid, before, limit)
    if len(lines) == limit and limit:
        lines += _rest_of_action(store, uid, lines[-1])
    entries = entries_of(store, reversed(lines))[::-1]
    if before is not None:
        return entries
    return _not_sent(store, mappers, uid) + (_with_dates(store, mappers, uid, entries) if there else entries)


def oldest(entries: Iterable[HistoryEntry]) -> int | None:
    """Where the next page begins; None where nothing older was recorded here. The platform's own dates have no place
    in our record, and may stand last."""
    return min((entry.first for entry in entries if entry.first is not None), default=None)


def actions(
    store: Store, limit: int = 100, before: int | None = None, kinds: Iterable[str] | None = None
) -> list[ActionCounts]:
    """Pulls, pushes, decisions…, each whole, the newest first; `before`: the action that the page before ended with."""
    return store.action_counts(limit, before, None if kinds is None else tuple(kinds))


def action_entries(store: Store, action: int, after: int = 0, limit: int | None = LINES) -> list[HistoryEntry]:
    """What an action did, asset by asset; `after`: the highest version of the page before."""
    return entries_of(store, store.told_in(action, after, limit))


def all_entries(store: Store, size: int = 2000) -> Iterator[HistoryEntry]:
    """Everything that is recorded, the oldest first, a page at a time: between pages the file is free for others."""
    last = 0
    while lines := store.told_after(last, size):
        yield from entries_of(store, lines)
        last = lines[-1].number


def entries_of(store: Store, lines: Iterable[Told]) -> list[HistoryEntry]:
    """Lines of one action on one asset become one entry, in the order of their first."""
    groups: dict[tuple[int, str], list[Told]] = {}
    for told in lines:
        groups.setdefault((told.action, told.line.uid), []).append(told)
    return [_entry(store, group) for group in groups.values()]


def labelled(store: Store, entries: list[HistoryEntry]) -> list[HistoryEntry]:
    """What a list calls their assets; one that is gone by what it was called last."""
    by_class: dict[str, set[str]] = {}
    for entry in entries:
        by_class.setdefault(entry.asset_class, set()).add(entry.uid)
    labels: dict[str, str] = {}
    for entry in reversed(entries):
        if (asset_class := store.catalog.classes.get(entry.asset_class)) is not None:
            told = {field.attribute: field.before if field.now is None else field.now for field in entry.fields}
            if entry.change != "update":
                labels[entry.uid] = label_of(asset_class, told, entry.uid)
    for key, uids in by_class.items():
        if (asset_class := store.catalog.classes.get(key)) is not None:
            rows = store.rows(asset_class, uids)
            labels.update({uid: label_of(asset_class, row.values, uid) for uid, row in rows.items()})
    return [replace(entry, label=labels.get(entry.uid, entry.uid)) for entry in entries]


def _entry(store: Store, group: list[Told]) -> HistoryEntry:
    last = group[-1]
    asset_class = store.catalog.classes.get(last.line.asset_class)
    fields: dict[str, FieldChange] = {}
    for told in group:
        for field in fields_of(told):
            earlier = fields.get(field.attribute)
            fields[field.attribute] = replace(field, before=earlier.before) if earlier else field
    return HistoryEntry(
        last.line.uid,
        last.line.asset_class,
        last.kind,
        next((told.line.change for told in reversed(group) if told.line.change != "update"), "update"),
        last.at,
        last.editor,
        tuple(_in_order(asset_class, fields)),
        last.action,
        last.number,
        group[0].number,
    )


def fields_of(told: Told) -> list[FieldChange]:
    """A creation and a deletion tell of each value that was there."""
    line = told.line
    if line.attribute is not None:
        return [FieldChange(line.attribute, line.old, line.new)]
    old, new = _values(line.old), _values(line.new)
    return [
        FieldChange(key, old.get(key), new.get(key))
        for key in {**old, **new}
        if old.get(key) is not None or new.get(key) is not None
    ]


def _values(told: Value) -> Mapping[str, Value]:
    return told if isinstance(told, Mapping) else {}


def _in_order(asset_class: AssetClass | None, fields: Mapping[str, FieldChange]) -> Iterator[FieldChange]:
    """As the form has them; what the catalog no longer knows comes last."""
    known = types_of(asset_class) if asset_class else {}
    for key in [*(k for k in known if k in fields), *(k for k in fields if k not in known)]:
        yield fields[key]


def _rest_of_action(store: Store, uid: str, last: Told) -> list[Told]:
    """A page ends between two actions."""
    rest: list[Told] = []
    for told in store.told_of(uid, last.number, LINES):
        if told.action != last.action:
            break
        rest.append(told)
    return rest


def _not_sent(store: Store, mappers: Mapping[str, Mapper], uid: str) -> list[HistoryEntry]:
    return [
        HistoryEntry(
            uid, change.asset_class, EDIT, change.kind, change.last, change.editor, change.fields,
            conflict=change.conflict,
        )
        for change in unsent(store, mappers, [uid])
    ]  # fmt: skip


def _with_dates(
    store: Store,
    mappers: Mapping[str, Mapper],
    uid: str,
    entries: list[HistoryEntry],
) -> list[HistoryEntry]:
    """The platform's dates: on the entries that brought its present values, and as entries of their own for others."""
    base = store.bases([uid]).get(uid)
    asset_class = store.catalog.classes.get(base.asset_class) if base else None
    mapper = mappers.get(base.key.connection) if base else None
    if base is None or base.gone or asset_class is None or mapper is None:
        return entries
    values, types = mapper.values(asset_class, base.entity), types_of(asset_class)
    found = list(entries)
    apart: dict[str, dict[str, FieldChange]] = {}
    for key, date in mapper.dates(asset_class, base.entity).items():
        place = _bringer(found, types.get(key, ""), key, values.get(key))
        if place is None:
            apart.setdefault(date, {})[key] = FieldChange(key, None, values.get(key))
        elif found[place].kind != PUSH:
            found[place] = replace(found[place], there=max(date, found[place].there or ""))
    if not apart and base.modified and not any(e.there or e.kind == PUSH for e in found):
        apart[base.modified] = {}
    for date in sorted(apart, reverse=True):
        _insert(found, _there(base, date, tuple(_in_order(asset_class, apart[date]))))
    return found


def _bringer(entries: list[HistoryEntry], kind: str, key: str, value: Value) -> int | None:
    """The last entry that the attribute has, if it is the platform's present value that it brought or sent."""
    for place, entry in enumerate(entries):
        field = next((field for field in entry.fields if field.attribute == key), None)
        if field is not None and entry.kind in (PULL, PUSH):
            return place if same(kind, field.now, value) else None
    return None


def _there(base: Base, date: str, fields: tuple[FieldChange, ...]) -> HistoryEntry:
    return HistoryEntry(base.uid, base.asset_class, THERE, "update", date, None, fields)


def _insert(entries: list[HistoryEntry], new: HistoryEntry) -> None:
    """Where its date belongs, as far as two clocks can tell."""
    date = str(new.at or "")  # a spoiled file may hold bytes
    place = next((n for n, entry in enumerate(entries) if str(entry.at or "") <= date), len(entries))
    entries.insert(place, new)
