"""What a person has accepted of a survey goes into the office's working copy, as the surveyor's ordinary edits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from ...catalog.model import AssetClass
from ...providers.base import Mapper
from ...providers.model import GEOMETRY, Value
from ..geopackage import GeoPackageStore
from ..locate import Towns
from ..report import Progress, Step
from ..store import HistoryLine, Row
from ..towns import locator
from .brought import Brought, ReturnedSurvey
from .judging import judge_brought
from .ledger import Ledger
from .photos import store as store_photos
from .review import attached, by_class, new_photos, office_rows
from .settling import (
    ADDED,
    ALREADY,
    CHANGED,
    JOINED,
    KEPT_OUT,
    LEFT,
    REMOVED,
    WAITS,
    Case,
    Decision,
    Settled,
    settle,
)

BATCH = 500
TAKE, WAIT = "take", "wait"
_NO_DECISIONS: Mapping[str, Decision] = MappingProxyType({})
_NO_MAPPERS: Mapping[str, Mapper] = MappingProxyType({})


@dataclass(frozen=True)
class SurveyResult:
    """Counts of assets. `here`: what the office had already. `waiting`: uids with something undecided.

    `action`: their number in the history; None where nothing was changed. `lost_photos`: those that could not be
    stored whole, which stay where they are.
    """

    added: int = 0
    changed: int = 0
    deleted: int = 0
    merged: int = 0
    refused: int = 0
    here: int = 0
    photos: int = 0
    waiting: tuple[str, ...] = ()
    lost_photos: tuple[str, ...] = ()
    action: int | None = None
    cancelled: bool = False


def _silent(_step: Step) -> None:
    """Nobody watches."""


def accept(
    store: GeoPackageStore,
    returned: ReturnedSurvey,
    decisions: Mapping[str, Decision] = _NO_DECISIONS,
    *,
    undecided: str = TAKE,
    mappers: Mapping[str, Mapper] = _NO_MAPPERS,
    progress: Progress = _silent,
    cancelled: Callable[[], bool] = lambda: False,
) -> SurveyResult:
    """`decisions`: by the uid in the survey. `undecided`: take what needs no person (conflicts wait), or wait with all.

    One transaction for some hundred assets: killed between two, the next call does the rest, and nothing twice.
    `mappers` tell what the platform knows of assets that the office deleted, where one of them is to return.
    """
    if undecided not in (TAKE, WAIT):
        raise ValueError(f"not a policy: {undecided}")
    run = _Run(store, returned, decisions, undecided == TAKE, mappers)
    classes = by_class(store, returned.assets, run.targets)
    lots = [lot for asset_class, some in classes for lot in _lots(asset_class, some)]
    done, total = 0, sum(len(some) for _, some in lots)
    for asset_class, some in lots:
        if cancelled():
            run.cancelled = True
            break
        progress(Step("accepting", {"done": done, "total": total}, done / total))
        run.lot(asset_class, some)
        done += len(some)
    return run.result()


def _lots(asset_class: AssetClass, some: list[Brought]) -> Iterator[tuple[AssetClass, list[Brought]]]:
    """New ones first, so that what was merged or refers to them finds them."""
    ordered = sorted(some, key=lambda brought: brought.base is not None)
    for at in range(0, len(ordered), BATCH):
        yield asset_class, ordered[at : at + BATCH]


@dataclass
class _Run:
    store: GeoPackageStore
    returned: ReturnedSurvey
    decisions: Mapping[str, Decision]
    take: bool
    mappers: Mapping[str, Mapper]
    cancelled: bool = False
    action: int | None = None
    counts: Counter[str] = field(default_factory=Counter)
    waiting: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ledger = Ledger(self.store)
        self.targets = self.ledger.targets()
        self.editor, self.device = self.store.meta("editor"), self.store.meta("device")
        self._towns: Towns | None = None

    def result(self) -> SurveyResult:
        n = self.counts
        return SurveyResult(
            n[ADDED], n[CHANGED], n[REMOVED], n[JOINED], n[KEPT_OUT], n[ALREADY], n["photos"], tuple(self.waiting),
            tuple(self.lost), self.action, self.cancelled,
        )  # fmt: skip

    def lot(self, asset_class: AssetClass, some: list[Brought]) -> None:
        whole = self._store_photos(some)
        with self.store.editing("survey"):
            self.ledger.note_brought(
                self.returned.id, self.returned.name, self.returned.editor, self.returned.device
            )
            pairs = [(case, settle(case, decision)) for case, decision in self._cases(asset_class, some)]
            for editor, device, group in _by_surveyor(pairs):
                with self._as(editor, device):
                    self._write(asset_class, group)
            self.ledger.remember((s.remembered for _, s in pairs if s.remembered), self.editor)
            photos = self._attach(pairs, whole)
        self.counts.update(settled.status for _, settled in pairs)
        self.counts["photos"] += photos
        self.waiting += [case.brought.uid for case, settled in pairs if settled.status == WAITS]
        self.targets = self.ledger.targets()

    def _cases(self, asset_class: AssetClass, some: list[Brought]) -> Iterator[tuple[Case, Decision | None]]:
        """Judged by what the office has within this transaction, whatever a review saw."""
        remembered = self.ledger.remembered(self.returned.id, (b.uid for b in some))
        rows = office_rows(self.store, asset_class, some, self.targets)
        wanted = [self._target(b.uid) for b in some]
        targets = self.store.rows(asset_class, [uid for uid in wanted if uid])
        for brought, into in zip(some, wanted):
            decision = self.decisions.get(brought.uid)
            if decision is None and not self.take:
                continue
            row = rows.get(self.targets.get(brought.uid, brought.uid))
            before = remembered.get(brought.uid)
            judged = judge_brought(brought, asset_class, before, row, self.returned.eiel_states)
            yield Case(
                self.returned.id, self.returned.eiel_states, brought, asset_class, judged, before, row,
                targets.get(into) if into else None,
                self._former(asset_class, brought) if row is None and brought.mine is not None else None,
                brought.municipality or (self._town(brought) if row is None else None),
            ), decision  # fmt: skip

    def _target(self, uid: str) -> str | None:
        """Where it was merged into another one itself, that one."""
        decision = self.decisions.get(uid)
        into = decision.merge_into if decision else None
        return self.targets.get(into, into) if into else None

    def _write(self, asset_class: AssetClass, group: list[Settled]) -> None:
        by_uid: dict[str, Row] = {}
        for settled in group:
            if settled.row is not None:
                earlier = by_uid.get(settled.uid)
                by_uid[settled.uid] = _over(earlier, settled) if earlier else settled.row
        self.store.put_rows(asset_class, by_uid.values())
        self.store.remove_rows(asset_class, [settled.uid for settled in group if settled.removed])
        lines: list[HistoryLine] = [line for settled in group for line in settled.lines]
        if lines:
            self.action = self.store.record("survey", lines, self.action)

    @contextmanager
    def _as(self, editor: str | None, device: str | None) -> Iterator[None]:
        """The journal and the history name the surveyor. Where the transaction fails, none of this stays."""
        self.store.set_meta(editor=editor or self.editor, device=device or self.device)
        yield
        self.store.set_meta(editor=self.editor, device=self.device)

    def _store_photos(self, some: list[Brought]) -> set[str]:
        """Before the transaction that names them: a photo without its line is harmless, the other way is not."""
        photos = {
            photo.sha256: photo
            for brought in some
            if self._is_taken(brought)
            for photo in brought.photos
        }
        whole = store_photos(photos.values(), self.store.path.parent)
        self.lost += [photo.file for photo in photos.values() if photo.sha256 not in whole]
        return whole

    def _is_taken(self, brought: Brought) -> bool:
        decision = self.decisions.get(brought.uid)
        return decision.take if decision else self.take

    def _is_put_off(self, brought: Brought) -> bool:
        decision = self.decisions.get(brought.uid)
        return decision is not None and decision.wait

    def _attach(self, pairs: list[tuple[Case, Settled]], whole: set[str]) -> int:
        known = attached(self.store, [settled.uid for _, settled in pairs])
        count = 0
        for case, settled in pairs:
            stands = settled.row is not None or case.row is not None or settled.status == JOINED
            if settled.status == KEPT_OUT or settled.removed or not stands or self._is_put_off(case.brought):
                continue
            for photo in new_photos(case.brought, case.remembered, known):
                if photo.sha256 in whole and (settled.uid, photo.sha256) not in known:
                    self.store.database.execute(
                        "INSERT OR REPLACE INTO st_attachment(uid, file, sha256, state) VALUES (?,?,?,'queued')",
                        (settled.uid, photo.stored, photo.sha256),
                    )
                    count += 1
        return count

    def _town(self, brought: Brought) -> str | None:
        if self._towns is None:
            self._towns = locator(self.store)
        place: Value = (brought.mine or {}).get(GEOMETRY)
        return self._towns.town_of(place)

    def _former(self, asset_class: AssetClass, brought: Brought) -> Mapping[str, Value] | None:
        """What the office last knew of what it deleted: by the history, else by the platform's word."""
        for told in self.store.told_of(brought.uid, limit=100):
            if told.line.change == "delete" and isinstance(told.line.old, Mapping):
                return told.line.old
        bases = {**self.store.former([brought.uid]), **self.store.bases([brought.uid])}
        base = bases.get(brought.uid)
        mapper = self.mappers.get(base.key.connection) if base else None
        return mapper.values(asset_class, base.entity) if base and mapper else None


def _over(earlier: Row, settled: Settled) -> Row:
    """Two that were merged into one asset in the same lot: the later one's lines over the earlier one's row."""
    changed = {line.attribute: line.new for line in settled.lines if line.attribute is not None}
    return replace(earlier, values={**earlier.values, **changed})


def _by_surveyor(
    pairs: list[tuple[Case, Settled]],
) -> Iterator[tuple[str | None, str | None, list[Settled]]]:
    groups: dict[tuple[str | None, str | None], list[Settled]] = {}
    for case, settled in pairs:
        if settled.row is not None or settled.removed or settled.lines:
            groups.setdefault((case.brought.editor, case.brought.device), []).append(settled)
    for (editor, device), group in groups.items():
        yield editor, device, group


__all__ = ["LEFT", "TAKE", "WAIT", "Decision", "SurveyResult", "accept"]
