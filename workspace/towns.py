"""The municipalities of a territory in the working copy, and which of them an asset lies in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..errors import BadGeometryError
from ..providers.model import GEOMETRY
from .geometry import Geometry, problem_of
from .locate import Towns
from .sides import Sides
from .store import Store, TownRow
from .territory import Territory


def put_towns(store: Store, territory: Territory) -> None:
    """Table `town` as the territory has it; boundaries that are there stay. Writes only what differs."""
    known = {town.code: town for town in store.towns()}
    wanted = {m.code: TownRow(m.code, m.name, m.crs, _boundary(known.get(m.code))) for m in territory.municipalities}
    changed = [town for code, town in wanted.items() if known.get(code) != town]
    gone = [code for code in known if code not in wanted]
    if changed or gone:
        with store.applying():
            store.put_towns(changed)
            store.remove_towns(gone)


def _boundary(town: TownRow | None) -> Geometry | None:
    return town.geometry if town else None


def put_boundaries(store: Store, boundaries: Mapping[str, Mapping[str, Any]]) -> int:
    """`boundaries`: code to GeoJSON polygon, lon/lat. How many were of towns that are here. Raises BadGeometryError.

    Assets that came before them, and had no municipality for that, get theirs.
    """
    for code, geometry in boundaries.items():
        problem = problem_of(geometry)
        if problem or geometry["type"] not in ("Polygon", "MultiPolygon"):
            raise BadGeometryError(uid=code, problem=problem or "shape")
    rows = [
        TownRow(town.code, town.name, town.crs, dict(boundaries[town.code]))
        for town in store.towns()
        if town.code in boundaries
    ]
    with store.applying():
        store.put_towns(rows)
        towns = locator(store)
        for asset_class in store.catalog.classes.values() if towns else ():
            homeless = store.homeless(asset_class)
            found = {
                row.uid: towns.town_of(row.values.get(GEOMETRY))
                for row in (store.rows(asset_class, homeless).values() if homeless else ())
            }
            store.set_municipality(asset_class, {uid: town for uid, town in found.items() if town})
    return len(rows)


def boundaries(store: Store) -> dict[str, Geometry]:
    return {town.code: town.geometry for town in store.towns() if town.geometry}


def locator(store: Store) -> Towns:
    return Towns(boundaries(store).items())


def town_for(store: Store, territory: Territory, geometry: Mapping[str, Any] | None) -> str | None:
    """By the boundaries; without any, the only municipality where there is but one."""
    return _town(locator(store), territory, geometry)


def _town(towns: Towns, territory: Territory, geometry: Mapping[str, Any] | None) -> str | None:
    if towns:
        return towns.town_of(geometry)
    return territory.municipalities[0].code if len(territory.municipalities) == 1 else None


def towns_of_new(store: Store, territory: Territory, touched: Iterable[Sides]) -> dict[str, str]:
    """uid to municipality for the new assets that name none and lie in one; nothing is written."""
    new = [s for s in touched if s.kind == "create" and s.row and not s.row.municipality]
    towns = locator(store) if new else Towns(())
    found = ((s.uid, _town(towns, territory, s.row.values.get(GEOMETRY)) if s.row else None) for s in new)
    return {uid: town for uid, town in found if town}


def fill_in(store: Store, territory: Territory) -> int:
    """Gives new assets that name no municipality theirs; how many. It counts as no edit."""
    new: dict[str, list[str]] = {}
    for note in store.changes():
        if note.kind == "create" and note.asset_class in store.catalog.classes:
            new.setdefault(note.asset_class, []).append(note.uid)
    if not new:
        return 0
    towns, filled = locator(store), 0
    with store.applying():
        for key, uids in new.items():
            asset_class = store.catalog.classes[key]
            found: dict[str, str] = {}
            for row in store.rows(asset_class, uids).values():
                town = None if row.municipality else _town(towns, territory, row.values.get(GEOMETRY))
                if town:
                    found[row.uid] = town
            store.set_municipality(asset_class, found)
            filled += len(found)
    return filled
