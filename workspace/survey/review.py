"""The list that a person looks through before anything of a survey reaches the office's working copy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...catalog.model import AssetClass
from ...providers.model import GEOMETRY, Value
from ..geopackage import GeoPackageStore
from ..report import DELETED
from ..sides import label_of, place_of
from ..sql import chunks, marks
from ..store import Row
from ..values import same
from ..verdict import CREATE
from .brought import Brought, ReturnedSurvey, brought_from_json
from .judging import CLEAN, CONFLICTS, HERE, MERGES, NOTHING, Judged, judge_brought, redirected
from .ledger import Ledger, Remembered
from .near import Grid, NearDuplicate, near_at_office
from .near import place_of as middle_of
from .photos import Photo
from .request import SURVEY_STATE

__all__ = ["CLEAN", "CONFLICTS", "HERE", "MERGES", "SurveyChange", "SurveyField", "review", "waiting_surveys"]


@dataclass(frozen=True)
class SurveyField:
    """`mine` is the survey's, `theirs` the office's now. `conflict`: both moved; else the survey's may be taken."""

    attribute: str
    base: Value
    mine: Value
    theirs: Value
    conflict: bool = False


@dataclass(frozen=True)
class SurveyChange:
    """`state`: clean, merges, conflict, here. `kind`: create, update, delete. `decided`: what was said of it before.

    `noticed`: False where it was found by comparing only; such a deletion is taken if a person says so, not by default.
    `near`: for a new asset, others that may be the same thing, the nearest first.
    """

    survey: str
    uid: str
    asset_class: str
    kind: str
    state: str
    label: str
    municipality: str | None
    fields: tuple[SurveyField, ...] = ()
    photos: tuple[Photo, ...] = ()
    editor: str | None = None
    device: str | None = None
    first: str | None = None
    last: str | None = None
    where: tuple[float, float] | None = None
    noticed: bool = True
    near: tuple[NearDuplicate, ...] = ()
    decided: str = ""


def review(
    returned: ReturnedSurvey, store: GeoPackageStore, others: Sequence[ReturnedSurvey] = ()
) -> list[SurveyChange]:
    """In the order of the file. Writes nothing. `others`: surveys that lie open beside it, for near-duplicates."""
    ledger = Ledger(store)
    remembered = ledger.remembered(returned.id)
    targets = ledger.targets()
    found = []
    for asset_class, some in by_class(store, returned.assets, targets):
        rows = office_rows(store, asset_class, some, targets)
        known = attached(store, [targets.get(b.uid, b.uid) for b in some])
        near = _Nearby(store, returned, asset_class, others)
        for brought in some:
            before = remembered.get(brought.uid)
            row = rows.get(targets.get(brought.uid, brought.uid))
            judged = judge_brought(brought, asset_class, before, row, returned.eiel_states)
            photos = new_photos(brought, before, known) if row or judged.is_open else ()
            if judged.state != NOTHING or photos:
                found.append(_change(returned, brought, asset_class, judged, before, row, photos, near))
    return found


def by_class(
    store: GeoPackageStore, assets: Iterable[Brought], targets: Mapping[str, str]
) -> Iterable[tuple[AssetClass, list[Brought]]]:
    found: dict[str, list[Brought]] = {}
    for brought in assets:
        asset_class = store.catalog.classes.get(brought.asset_class)
        if asset_class:
            found.setdefault(asset_class.key, []).append(redirected(brought, asset_class, targets))
    return [(store.catalog.classes[key], some) for key, some in found.items()]


def office_rows(
    store: GeoPackageStore, asset_class: AssetClass, some: Iterable[Brought], targets: Mapping[str, str]
) -> dict[str, Row]:
    return store.rows(asset_class, [targets.get(brought.uid, brought.uid) for brought in some])


def attached(store: GeoPackageStore, uids: Iterable[str]) -> set[tuple[str, str]]:
    """uid and hash of the photos that the office has."""
    found: set[tuple[str, str]] = set()
    for some in chunks(uids):
        asked = f"SELECT uid, sha256 FROM st_attachment WHERE uid IN ({marks(some)})"
        found.update(store.database.execute(asked, some).fetchall())
    return found


def waiting_surveys(store: GeoPackageStore) -> list[ReturnedSurvey]:
    """What waits for a decision, survey by survey, without their folders: it outlives restarts and lost tablets."""
    ledger = Ledger(store)
    found = []
    for known in ledger.surveys():
        if not known.waiting:
            continue
        stash = [one.waiting for one in ledger.remembered(known.id).values() if one.waiting is not None]
        states = any(bool(said.get("eiel_states")) for said in stash)
        assets = tuple(brought_from_json({k: v for k, v in said.items() if k != "eiel_states"}) for said in stash)
        found.append(ReturnedSurvey(known.id, known.name, known.editor or "", known.device or "", states, assets))
    return found


def new_photos(
    brought: Brought, remembered: Remembered | None, known: set[tuple[str, str]]
) -> tuple[Photo, ...]:
    if remembered is not None and (remembered.decision == "refused" or remembered.deleted):
        return ()
    uid = remembered.target if remembered and remembered.target else brought.uid
    return tuple(photo for photo in brought.photos if (uid, photo.sha256) not in known)


def _change(
    returned: ReturnedSurvey,
    brought: Brought,
    asset_class: AssetClass,
    judged: Judged,
    remembered: Remembered | None,
    row: Row | None,
    photos: tuple[Photo, ...],
    near: _Nearby,
) -> SurveyChange:
    values: Mapping[str, Any] = brought.mine or (row.values if row else brought.base or {})
    shown = {**(row.values if row else {}), **values}
    state = CLEAN if photos and judged.state in (NOTHING, HERE) else judged.state
    return SurveyChange(
        returned.id, brought.uid, asset_class.key, _kind(brought, judged), state,
        label_of(asset_class, shown, brought.uid), brought.municipality or (row.municipality if row else None),
        fields_of(brought, judged, row), photos, brought.editor, brought.device, brought.first, brought.last,
        place_of(shown), brought.noticed, near.of(brought, judged, row), remembered.decision if remembered else "",
    )  # fmt: skip


def _kind(brought: Brought, judged: Judged) -> str:
    if brought.mine is None:
        return "delete"
    return CREATE if judged.known is None or judged.verdict.kind == CREATE else "update"


def fields_of(brought: Brought, judged: Judged, row: Row | None) -> tuple[SurveyField, ...]:
    if brought.mine is None:
        return tuple(SurveyField(DELETED, i.base, i.mine, i.theirs, True) for i in judged.conflicts)
    theirs = row.values if row else {}
    before, mine = judged.known or {}, brought.mine
    torn = {item.attribute for item in judged.conflicts}
    kinds = judged.types
    edited = [key for key in judged.edited if row is None or not same(kinds[key], mine.get(key), theirs.get(key))]
    fields = [SurveyField(k, before.get(k), mine.get(k), theirs.get(k), k in torn) for k in edited]
    if judged.confirmed:
        was, now_mine, now_theirs = (values.get(SURVEY_STATE) for values in (before, mine, theirs))
        fields.append(SurveyField(SURVEY_STATE, was, now_mine, now_theirs))
    if DELETED in torn:
        fields.insert(0, SurveyField(DELETED, dict(before), dict(mine), None, True))
    return tuple(fields)


class _Nearby:
    def __init__(
        self,
        store: GeoPackageStore,
        returned: ReturnedSurvey,
        asset_class: AssetClass,
        others: Sequence[ReturnedSurvey],
    ) -> None:
        self.store, self.asset_class = store, asset_class
        self.left = returned.left
        self.deleted = {b.uid for b in returned.assets if b.mine is None}
        self.grids = [(other.id, Grid(_new_places(other, asset_class))) for other in others if other.id != returned.id]

    def of(self, brought: Brought, judged: Judged, row: Row | None) -> tuple[NearDuplicate, ...]:
        place = middle_of(brought.mine) if brought.mine and brought.mine.get(GEOMETRY) else None
        if row is not None or judged.known is not None or place is None or not judged.is_open:
            return ()
        here = [
            NearDuplicate(uid, far, None, uid in self.left)
            for uid, far in near_at_office(self.store, self.asset_class, place)
            if uid != brought.uid and uid not in self.deleted
        ]
        known = {one.uid for one in here}
        there = [
            NearDuplicate(uid, far, survey)
            for survey, grid in self.grids
            for uid, far in grid.near(place)
            if uid != brought.uid and uid not in known
        ]
        return tuple(sorted([*here, *there], key=lambda one: (one.distance_m, one.uid)))


def _new_places(survey: ReturnedSurvey, asset_class: AssetClass) -> Iterable[tuple[str, tuple[float, float]]]:
    for brought in survey.assets:
        if brought.asset_class == asset_class.key and brought.base is None and brought.mine:
            place = middle_of(brought.mine)
            if place:
                yield brought.uid, place
