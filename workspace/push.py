"""Sends what is unsent, and nothing else; `dry_run` tells what would be sent and changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..errors import AssetError, CancelledError, NoPlatformError, TerritoryError
from ..providers.base import Assets, Mapper
from ..providers.model import PlannedRequest, Write
from .destination import Destinations, Errand, batches
from .push_run import PushRun, planned, write_of
from .report import Progress, PushResult, Step
from .reread import Answer, Reader
from .sides import Sides, gather, known_values
from .sql import chunks
from .store import Store
from .territory import Territory
from .towns import fill_in, towns_of_new
from .triage import Triage, sort_out
from .verdict import WRITES, judge

PART = 2000  # assets that are looked at together before anything is sent


def _silent(_step: Step) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


def push(
    store: Store,
    territory: Territory,
    platforms: Mapping[str, Assets],
    uids: Iterable[str] | None = None,
    progress: Progress = _silent,
    cancelled: Callable[[], bool] = _never,
    *,
    keeps_requests: bool = True,
) -> PushResult:
    """Each asset has its result, whatever happened to the others. `keeps_requests`: the result names all that was sent.

    Raises NoPlatformError, WorkingCopyError.
    """
    _check(territory, platforms)
    fill_in(store, territory)
    destinations = Destinations(territory, platforms)
    run = PushRun(store, destinations, platforms, progress, cancelled, keeps_requests=keeps_requests)
    try:
        triage = _sorted_out(_touched(store, uids, progress, cancelled), destinations, run.mappers)
    except CancelledError:
        return PushResult(cancelled=True)
    return run.run(triage)


def _touched(
    store: Store, uids: Iterable[str] | None, progress: Progress, cancelled: Callable[[], bool]
) -> Iterator[list[Sides]]:
    """A part at a time, so that a wish to stop is noticed."""
    wanted = None if uids is None else list(dict.fromkeys(uids))
    for some in chunks((note.uid for note in store.changes(wanted)), PART):
        progress(Step("preparing"))
        if cancelled():
            raise CancelledError
        yield gather(store, some)


def _sorted_out(
    touched: Iterable[Iterable[Sides]], destinations: Destinations, mappers: Mapping[str, Mapper]
) -> Triage:
    """Of what is to travel only as much is kept as tells of it: it is read again when its turn comes, and a hundred
    thousand whole assets are more than a small machine holds."""
    found = Triage()
    for some in touched:
        part = sort_out(some, destinations, mappers)
        found.errands += [replace(errand, sides=_in_short(errand.sides)) for errand in part.errands]
        found.idle += part.idle
        found.waiting += map(_in_short, part.waiting)
        found.failed += [(_in_short(sides), error) for sides, error in part.failed]
    return found


def _in_short(sides: Sides) -> Sides:
    """What a list of results and the order of travel need of it."""
    base, row, label = sides.base, sides.row, sides.asset_class.label
    if row is not None:
        row = replace(row, values={key: value for key, value in row.values.items() if key == label})
    return replace(sides, row=row, base=base and replace(base, entity={}), sent=None, former=None, waiting=())


def dry_run(
    store: Store,
    territory: Territory,
    platforms: Mapping[str, Assets],
    uids: Iterable[str] | None = None,
    progress: Progress = _silent,
    cancelled: Callable[[], bool] = _never,
) -> tuple[PlannedRequest, ...]:
    """The writes that `push` would send now. Reads the platform, and raises its error where nothing can be read."""
    _check(territory, platforms)
    mappers = {key: assets.mapper for key, assets in platforms.items()}
    towns: dict[str, str] = {}
    destinations = Destinations(territory, platforms, towns)

    def touched() -> Iterator[list[Sides]]:
        for some in _touched(store, uids, progress, cancelled):
            towns.update(towns_of_new(store, territory, some))
            yield some

    errands = _sorted_out(touched(), destinations, mappers).errands
    reader, requests, done = Reader(platforms), list[PlannedRequest](), 0
    errors: list[TerritoryError] = []
    for batch in batches(store.catalog, errands):
        if cancelled():
            raise CancelledError
        progress(Step("checking", {"done": done, "total": len(errands)}, done / len(errands)))
        answers = reader.read([errand.key for errand in batch])
        errors += [answer for answer in answers.values() if isinstance(answer, TerritoryError)]
        whole = {sides.uid: sides for sides in gather(store, [errand.sides.uid for errand in batch])}
        again = [replace(errand, sides=whole[errand.sides.uid]) for errand in batch if errand.sides.uid in whole]
        writes = [w for errand in again for w in _would_write(errand, answers[errand.key], destinations, mappers)]
        requests += _planned_everywhere(platforms, writes)
        done += len(batch)
    if errors and len(errors) == len(errands):
        raise errors[0]
    return tuple(requests)


def _check(territory: Territory, platforms: Mapping[str, Assets]) -> None:
    if not platforms:
        raise NoPlatformError(territory=territory.name)


def _would_write(
    errand: Errand, answer: Answer, destinations: Destinations, mappers: Mapping[str, Mapper]
) -> Iterator[Write]:
    sides = errand.sides
    if isinstance(answer, TerritoryError):
        return
    theirs = mappers[answer.key.connection].values(sides.asset_class, answer.entity) if answer else None
    verdict = judge(sides, known_values(sides, mappers), theirs)
    if verdict.kind in WRITES:
        try:
            yield write_of(verdict, sides, answer, destinations)
        except AssetError:
            return


def _planned_everywhere(platforms: Mapping[str, Assets], writes: Sequence[Write]) -> list[PlannedRequest]:
    connections = dict.fromkeys(write.key.connection for write in writes)
    return [
        request
        for connection in connections
        for request in planned(platforms[connection], [w for w in writes if w.key.connection == connection])
    ]
