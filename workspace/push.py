"""Sends what is unsent, and nothing else; `dry_run` tells what would be sent and changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ..errors import AssetError, CancelledError, NoPlatformError, TerritoryError
from ..providers.base import Assets, Mapper
from ..providers.model import PlannedRequest, Write
from .destination import Destinations, Errand, batches
from .push_run import PushRun, planned, write_of
from .report import Progress, PushResult, Step
from .reread import Answer, Reader
from .sides import gather, known_values
from .store import Store
from .territory import Territory
from .towns import fill_in, towns_of_new
from .triage import sort_out
from .verdict import WRITES, judge


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
) -> PushResult:
    """Each asset has its result, whatever happened to the others. Raises NoPlatformError, WorkingCopyError."""
    _check(territory, platforms)
    fill_in(store, territory)
    run = PushRun(store, Destinations(territory, platforms), platforms, progress, cancelled)
    return run.run(sort_out(gather(store, uids), run.destinations, run.mappers))


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
    touched = gather(store, uids)
    destinations = Destinations(territory, platforms, towns_of_new(store, territory, touched))
    errands = sort_out(touched, destinations, mappers).errands
    reader, requests, done = Reader(platforms), list[PlannedRequest](), 0
    errors: list[TerritoryError] = []
    for batch in batches(store.catalog, errands):
        if cancelled():
            raise CancelledError
        progress(Step("checking", {"done": done, "total": len(errands)}, done / len(errands)))
        answers = reader.read([errand.key for errand in batch])
        errors += [answer for answer in answers.values() if isinstance(answer, TerritoryError)]
        writes = [w for errand in batch for w in _would_write(errand, answers[errand.key], destinations, mappers)]
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
