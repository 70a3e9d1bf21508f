"""The territory in numbers: for a status line, a cron job, and the list of towns that begins with the worst."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ..providers.base import Mapper
from ..providers.connection import Connection
from .changes import each_unsent
from .report import AssetChange, Status, TownSummary
from .store import Store
from .territory import Territory


def status(store: Store, mappers: Mapping[str, Mapper]) -> Status:
    """Assets that know no municipality count under ""."""
    counts = _counts(store)
    waits = Counter(change.conflict for change in each_unsent(store, mappers))
    return Status(
        assets=sum(n for towns in counts.values() for n in towns.values()),
        changes=sum(waits.values()),
        conflicts=waits[True],
        counts=counts,
        sensors=sum(store.tally("sensor", "municipality").values()),
    )


def overview(
    store: Store,
    territory: Territory,
    mappers: Mapping[str, Mapper],
    changes: Iterable[AssetChange] | None = None,
) -> list[TownSummary]:
    """Worst first: errors, then conflicts, then what is unsent; the others by name. `changes`: all that is unsent,
    where that was read already."""
    counts = _counts(store)
    waiting: Counter[str] = Counter()
    conflicts: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for change in each_unsent(store, mappers) if changes is None else changes:
        town = change.municipality or ""
        waiting[town] += 1
        conflicts[town] += change.conflict
        failed[town] += change.error is not None
    sensors: Counter[str] = Counter()
    stale: Counter[str] = Counter()
    for (town, state), number in store.tally("sensor", "municipality", "state").items():
        sensors[town or ""] += number
        stale[town or ""] += number * (state == "stale")
    synced, broken = _syncs(store, territory)
    names = {town.code: town.name for town in territory.municipalities}
    elsewhere = {code for towns in counts.values() for code in towns} | set(waiting) | set(sensors)
    found = [
        TownSummary(
            code,
            names.get(code, code),
            {key: towns[code] for key, towns in counts.items() if code in towns},
            waiting[code],
            conflicts[code],
            failed[code] + broken[code],
            sensors[code],
            stale[code],
            synced.get(code),
        )
        for code in [*names, *sorted(elsewhere - set(names))]
    ]
    return sorted(found, key=lambda town: (-town.errors, -town.conflicts, -town.unsent, town.name.casefold()))


def _counts(store: Store) -> dict[str, dict[str, int]]:
    """Class to municipality to number."""
    counts: dict[str, dict[str, int]] = {}
    for key in store.catalog.classes:
        towns: Counter[str] = Counter()
        for (town,), number in store.tally(key, "municipality").items():
            towns[town or ""] += number
        if towns:
            counts[key] = dict(towns)
    return counts


def _syncs(store: Store, territory: Territory) -> tuple[dict[str, str], Counter[str]]:
    """By town: when the list that is oldest was synced, and how many paths could not be read."""
    synced: dict[str, str] = {}
    broken: Counter[str] = Counter()
    failing: set[tuple[str, str]] = set()
    for key, scope, when, error in store.tally("st_scope", "connection", "scope", "synced", "error"):
        for code in _towns_of(territory.connection(key), territory, scope):
            if when:
                synced[code] = min(synced.get(code, when), when)
            if error and (code, scope) not in failing:
                failing.add((code, scope))
                broken[code] += 1
    return synced, broken


def _towns_of(connection: Connection | None, territory: Territory, scope: str) -> Iterable[str]:
    """All towns whose path lies under what was asked for."""
    if connection is None:
        return
    for town in territory.municipalities:
        path = connection.scope_of(town.code)
        if path is not None and _covers(scope, path):
            yield town.code


def _covers(asked: str, path: str) -> bool:
    if not asked.endswith("/#"):
        return asked == path
    return asked == "/#" or path == asked[:-2] or path.startswith(asked[:-1])
