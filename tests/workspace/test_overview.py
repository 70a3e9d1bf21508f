from __future__ import annotations

from pathlib import Path

import pytest
from smart_territory.errors import RefusedError
from smart_territory.tests.workspace.push_scene import OLIVENZA, VALVERDE, Desk, light, scene, urn
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.overview import overview, status


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = scene(tmp_path / "copy.gpkg", range(6))
    desk.broker.put(VALVERDE, light(50))
    desk.take_in()
    return desk


def test_a_fresh_copy_has_nothing_to_tell(desk: Desk) -> None:
    found = status(desk.store, desk.mappers)
    assert (found.assets, found.changes, found.conflicts, found.sensors) == (7, 0, 0, 0)
    assert found.counts == {"street_light": {"06095": 6, "06158": 1}}


def test_an_asset_in_a_conflict_counts_as_both(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    desk.edit(2, circuit="mine")
    desk.delete(3)
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), circuit={"type": "Text", "value": "theirs"})
    desk.broker.patch(OLIVENZA, "Streetlight", urn(3), status={"type": "Text", "value": "theirs"})
    desk.push()
    found = status(desk.store, desk.mappers)
    assert (found.assets, found.changes, found.conflicts) == (6, 2, 2)


def test_it_can_be_read_from_a_copy_that_may_not_be_written(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    with GeoPackageStore.open_existing(desk.path, desk.store.catalog, read_only=True) as store:
        assert status(store, desk.mappers).changes == 1
        assert len(overview(store, desk.territory, desk.mappers)) == 2


def test_the_worst_town_comes_first(desk: Desk) -> None:
    towns = overview(desk.store, desk.territory, desk.mappers)
    assert [town.name for town in towns] == ["Olivenza", "Valverde de Leganés"]
    desk.edit(1, circuit="X")
    desk.edit(50, circuit="X")
    desk.assets.refusal = lambda write: RefusedError() if write.key.scope == VALVERDE else None
    desk.push()
    desk.edit(2, circuit="X")
    worst, other = overview(desk.store, desk.territory, desk.mappers)
    assert (worst.code, worst.unsent, worst.errors) == ("06158", 1, 1)
    assert (other.code, other.unsent, other.errors, other.counts) == ("06095", 1, 0, {"street_light": 6})


def test_deletions_count_in_the_town_that_they_are_missing_from(desk: Desk) -> None:
    desk.delete(1)
    found = {town.code: town.unsent for town in overview(desk.store, desk.territory, desk.mappers)}
    assert found == {"06095": 1, "06158": 0}


def test_assets_of_no_town_are_not_hidden(desk: Desk) -> None:
    desk.add(None)
    found = {town.code: town.counts for town in overview(desk.store, desk.territory, desk.mappers)}
    assert found[""] == {"street_light": 1}


def test_a_path_that_could_not_be_read_counts_as_one_error_however_many_lists(desk: Desk) -> None:
    for kind, error in (("Streetlight", "timed_out"), ("WasteContainer", "timed_out"), ("Device", None)):
        desk.sql(
            "INSERT INTO st_scope(connection, scope, type, synced, error) VALUES ('platform', ?, ?, ?, ?)",
            OLIVENZA, kind, f"2026-01-0{len(kind) % 9 + 1}", error,
        )  # fmt: skip
    desk.sql("INSERT INTO st_scope(connection, scope, type, synced) VALUES ('platform', '/#', 'X', '2026-02-01')")
    worst, other = overview(desk.store, desk.territory, desk.mappers)
    assert (worst.code, worst.errors) == ("06095", 1)
    assert worst.last_sync is not None
    assert worst.last_sync < "2026-02-01"
    assert other.last_sync == "2026-02-01"


def test_sensors_and_stale_ones_are_counted_by_town(desk: Desk) -> None:
    for number, state in enumerate(["normal", "stale", "stale", "no_data"]):
        desk.sql("INSERT INTO sensor(uid, municipality, state) VALUES (?, '06095', ?)", f"s{number}", state)
    olivenza = next(t for t in overview(desk.store, desk.territory, desk.mappers) if t.code == "06095")
    assert (olivenza.sensors, olivenza.stale) == (4, 2)
    assert status(desk.store, desk.mappers).sensors == 4
