"""One inventory of street lights, changed here and there since both sides last agreed: three GeoPackages, and the
platform's pages that tell of what changed there."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from ...catalog.loader import load_catalog
from ...providers.connection import Connection
from ...providers.model import Capabilities, PageQuery, RawPage
from ...providers.registry import open_mapper
from ...workspace.geometry import blob_from_geometry
from ...workspace.geopackage import GeoPackageStore
from ...workspace.open import open_store
from ...workspace.pull import pull
from ...workspace.store import Row
from ...workspace.territory import Municipality, Territory
from .lights import PAGE, light, lights

CATALOG = load_catalog()
LIGHT = CATALOG.classes["street_light"]
SCOPE = "/olivenza"
CONNECTION = Connection("platform", "ngsi-v2", "https://broker.example", scopes={"06095": SCOPE})
TERRITORY = Territory("Bench", (Municipality("06095", "Olivenza"),), (CONNECTION,), (LIGHT.key,))
MAPPERS = {CONNECTION.key: open_mapper(CONNECTION, CATALOG)}
CLOCK, LATER = "2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"
PLACED = 5  # every fifth of those that are changed is moved, too

Cell = tuple[str, str]  # an asset's name and the attribute


class Told:
    """A platform in memory, that tells what it was given; fulfils what a pull asks of Assets."""

    def __init__(self, entities: Iterator[dict[str, Any]], total: int, clock: str) -> None:
        self.mapper = MAPPERS[CONNECTION.key]
        self.capabilities = Capabilities(modified_since=True, total_count=True, page_size=PAGE)
        self.total, self.clock = total, clock
        self._bodies: list[bytes] = []
        while some := list(islice(entities, PAGE)):
            self._bodies.append(json.dumps(some, ensure_ascii=False, separators=(",", ":")).encode())

    def pages(self, query: PageQuery, first: RawPage | None = None) -> Iterator[RawPage]:  # noqa: ARG002
        bodies = self._bodies if LIGHT.ngsi_type in query.types else []
        for number, body in enumerate(bodies or [b"[]"]):
            yield RawPage(query, number * PAGE, None, body, self.clock)

    def first_pages(self, queries: Sequence[PageQuery]) -> Iterator[RawPage]:
        for query in queries:
            if query.count_only:
                yield RawPage(query, 0, self.count(query), b"[]", self.clock)
            else:
                yield next(self.pages(query))

    def count(self, query: PageQuery) -> int:
        return self.total if LIGHT.ngsi_type in query.types else 0


class TwoSides:
    """`before`, `mine` and `theirs` are GeoPackages of the same schema, closed; `told` is what the platform tells of
    theirs. Of what is changed, `conflicts` cells were changed on both sides, and as many assets in other attributes.
    """

    def __init__(self, work: Path, count: int, changed: int, in_conflict: int, new: int) -> None:
        self.before, self.mine, self.theirs = (work / f"{name}.gpkg" for name in ("before", "mine", "theirs"))
        with closing(open_store(self.before, TERRITORY, CATALOG)) as store:
            for entities in (lights(count), iter(())):  # the second pull seals what the first brought
                pull(store, TERRITORY, {CONNECTION.key: Told(entities, count, CLOCK)})  # type: ignore[dict-item]
        for side in (self.mine, self.theirs):
            shutil.copy(self.before, side)
        order = list(range(count))
        Random(5).shuffle(order)
        updated = changed - new
        self.conflicts: set[Cell] = set()
        both, apart = order[:in_conflict], order[in_conflict : 2 * in_conflict]
        here = order[:updated]
        there = [*both, *apart, *order[updated : 2 * updated - 2 * in_conflict]]
        self._edit_here(here, new)
        self.told = self._edit_there(there, set(both), set(apart), count, new)

    def _edit_here(self, numbers: list[int], new: int) -> None:
        """As a person would: in the file, with the journal looking on."""
        with closing(GeoPackageStore.open_existing(self.mine, CATALOG)) as store:
            run = store.database
            run.execute("BEGIN")
            for turn, number in enumerate(numbers):
                run.execute(
                    "UPDATE street_light SET status='brokenLantern', lamp_power_w=? WHERE uid=?",
                    (number + 0.5, urn(number)),
                )
                if turn % PLACED == 0:
                    blob = blob_from_geometry(_moved(number, 38.1))
                    run.execute("UPDATE street_light SET geom=? WHERE uid=?", (blob, urn(number)))
            for number in range(new):
                run.execute(
                    "INSERT INTO street_light(municipality, code, geom) VALUES ('06095', ?, ?)",
                    (f"new {number}", blob_from_geometry(_moved(number, 38.2))),
                )
            run.execute("COMMIT")
            run.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _edit_there(self, numbers: list[int], both: set[int], apart: set[int], count: int, new: int) -> Told:
        wanted = {number: turn for turn, number in enumerate(numbers)}
        changed = [
            self._changed(copy.deepcopy(entity), number, wanted[number], both, apart)
            for number, entity in enumerate(lights(count))
            if number in wanted
        ]
        random = Random(6)
        changed += [light(random, count + number) for number in range(new)]
        mapper = MAPPERS[CONNECTION.key]
        with closing(GeoPackageStore.open_existing(self.theirs, CATALOG)) as store:
            with store.applying():
                store.put_rows(LIGHT, [Row(e["id"], "06095", mapper.values(LIGHT, e)) for e in changed])
            store.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return Told(iter(changed), count + new, LATER)

    def _changed(
        self, entity: dict[str, Any], number: int, turn: int, both: set[int], apart: set[int]
    ) -> dict[str, Any]:
        if number in apart:
            entity["circuit"]["value"] = f"theirs {number}"
            entity["streetName"]["value"] = "theirs"
            return entity
        entity["status"]["value"] = "columnIssue"
        entity["powerRating"]["value"] = number + 0.25
        touched = ["status", "lamp_power_w"]
        if turn % PLACED == 0:
            entity["location"]["value"] = _moved(number, 38.3)
            touched.append("geometry")
        if number in both:
            self.conflicts |= {(urn(number), attribute) for attribute in touched}
        return entity


def urn(number: int) -> str:
    return f"urn:ngsi-ld:Streetlight:06095:{number:06d}"


def _moved(number: int, north: float) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [round(-7.1 + number / 1e6, 7), north]}
