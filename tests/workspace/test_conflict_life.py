from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from smart_territory.providers.connection import Connection
from smart_territory.providers.registry import open_mapper
from smart_territory.tests.workspace.push_scene import CATALOG, OLIVENZA, Desk, counts, scene, urn
from smart_territory.workspace.conflicts import open_conflicts
from smart_territory.workspace.pull import pull
from smart_territory.workspace.report import DELETED, Conflict, ConflictItem


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return scene(tmp_path / "copy.gpkg")


def elsewhere(desk: Desk, number: int, **values: object) -> None:
    attributes = {name: {"type": "Text", "value": value} for name, value in values.items()}
    desk.broker.patch(OLIVENZA, "Streetlight", urn(number), **attributes)


def moved(desk: Desk, number: int, lon: float, lat: float) -> None:
    place = {"type": "geo:json", "value": {"type": "Point", "coordinates": [lon, lat]}}
    desk.broker.patch(OLIVENZA, "Streetlight", urn(number), location=place)


def move(desk: Desk, number: int, lon: float, lat: float) -> None:
    from smart_territory.workspace.geometry import blob_from_point

    desk.edit(number, geom=blob_from_point(lon, lat))


def waiting(desk: Desk) -> dict[str, Conflict]:
    return {conflict.uid: conflict for conflict in open_conflicts(desk.store, desk.mappers)}


def item_of(desk: Desk, number: int = 1) -> ConflictItem:
    (item,) = waiting(desk)[urn(number)].items
    return item


def again(desk: Desk) -> None:
    """Restart, pull and push: what waits goes on waiting."""
    desk.again()
    pull(desk.store, desk.territory, desk.platforms)
    desk.push()


@pytest.fixture
def in_conflict(desk: Desk) -> Desk:
    desk.edit(1, circuit="mine")
    elsewhere(desk, 1, circuit="theirs")
    pull(desk.store, desk.territory, desk.platforms)
    return desk


def test_it_lives_through_restarts_pulls_and_pushes(in_conflict: Desk) -> None:
    for _ in range(3):
        again(in_conflict)
        item = item_of(in_conflict)
        assert (item.base, item.mine, item.theirs) == ("C1", "mine", "theirs")
        assert in_conflict.unsent()[urn(1)].conflict
        assert in_conflict.assets.log == []


def test_when_it_was_found_stays(in_conflict: Desk) -> None:
    found = waiting(in_conflict)[urn(1)].found_at
    elsewhere(in_conflict, 1, circuit="newer")
    again(in_conflict)
    assert waiting(in_conflict)[urn(1)].found_at == found


def test_theirs_that_changes_again_is_shown(in_conflict: Desk) -> None:
    elsewhere(in_conflict, 1, circuit="newer")
    again(in_conflict)
    item = item_of(in_conflict)
    assert (item.base, item.mine, item.theirs) == ("C1", "mine", "newer")


def test_theirs_that_becomes_mine_settles_it(in_conflict: Desk) -> None:
    elsewhere(in_conflict, 1, circuit="mine ")
    again(in_conflict)
    assert waiting(in_conflict) == {}
    assert in_conflict.store.changes() == []
    assert in_conflict.store.conflicts() == {}


def test_theirs_that_goes_back_leaves_mine_to_be_sent(in_conflict: Desk) -> None:
    elsewhere(in_conflict, 1, circuit="C1")
    pull(in_conflict.store, in_conflict.territory, in_conflict.platforms)
    assert waiting(in_conflict) == {}
    assert counts(in_conflict.push()) == (1, 1, 0, 0)
    assert in_conflict.there(1, "circuit") == "mine"


def test_mine_that_is_edited_again_is_shown(in_conflict: Desk) -> None:
    in_conflict.edit(1, circuit="better")
    again(in_conflict)
    item = item_of(in_conflict)
    assert (item.base, item.mine, item.theirs) == ("C1", "better", "theirs")


def test_a_place_moved_on_both_sides_waits(desk: Desk) -> None:
    move(desk, 1, -7.1001, 38.6001)
    moved(desk, 1, -7.1002, 38.6001)
    again(desk)
    item = item_of(desk)
    assert item.attribute == "geometry"
    assert item.mine["coordinates"][0] == pytest.approx(-7.1001)
    assert item.theirs["coordinates"][0] == pytest.approx(-7.1002)


def test_a_place_and_an_attribute_merge_by_themselves(desk: Desk) -> None:
    move(desk, 1, -7.1001, 38.6001)
    elsewhere(desk, 1, circuit="theirs")
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.cell(1, "circuit") == "theirs"
    assert desk.there(1, "location")["coordinates"] == pytest.approx([-7.1001, 38.6001])


@pytest.mark.parametrize(
    ("column", "mine", "attribute", "theirs"),
    [
        ("lantern_height_m", 9, "lanternHeight", "9.0"),
        ("lantern_height_m", 0.1 + 0.2, "lanternHeight", 0.3),
        ("circuit", "Línea 2 ", "circuit", "Li\u0301nea 2"),
        ("lamp_changed_on", "2026-01-01 01:00:00+01:00", "dateLastLampChange", "2026-01-01T00:00:00Z"),
    ],
)
def test_equal_words_on_both_sides_are_no_conflict(
    desk: Desk, column: str, mine: Any, attribute: str, theirs: Any
) -> None:
    desk.edit(1, **{column: mine})
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), **{attribute: {"type": "T", "value": theirs}})
    again(desk)
    assert waiting(desk) == {}
    assert desk.unsent() == {}
    assert desk.assets.log == []


def test_the_order_of_metadata_is_no_change(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    metadata = {"b": {"type": "T", "value": 1}, "a": {"type": "T", "value": 2}}
    turned = {"a": metadata["a"], "b": metadata["b"]}
    for order in (metadata, turned):
        same = {"type": "Text", "value": "C1", "metadata": order}
        desk.broker.patch(OLIVENZA, "Streetlight", urn(1), circuit=same)
        pull(desk.store, desk.territory, desk.platforms)
        assert waiting(desk) == {}
    assert counts(desk.push()) == (1, 1, 0, 0)


def test_a_platform_that_rounds_keeps_what_it_made_of_mine(desk: Desk) -> None:
    def round_it(write: Any) -> None:
        if "geometry" in write.values:
            lon, lat = write.values["geometry"]["coordinates"]
            moved(desk, 1, round(lon, 6), round(lat, 6))

    move(desk, 1, -7.10001234, 38.60001234)
    desk.assets.after_write = round_it
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.unsent() == {}
    again(desk)
    assert waiting(desk) == {}
    assert len(desk.assets.log) == 1


def test_a_platform_that_began_to_round_is_in_conflict_with_nobody(desk: Desk) -> None:
    moved(desk, 1, -7.10001234, 38.60001234)
    moved(desk, 2, -7.10001234, 38.60001234)
    pull(desk.store, desk.territory, desk.platforms)
    move(desk, 1, -7.2, 38.7)
    desk.delete(2)
    for number in (1, 2):
        moved(desk, number, -7.100012, 38.600012)
    assert counts(desk.push()) == (2, 2, 0, 0)
    assert desk.there(1, "location")["coordinates"] == [-7.2, 38.7]


def test_a_deletion_against_their_change_lives_on_and_shows_all_of_it(desk: Desk) -> None:
    desk.delete(1)
    elsewhere(desk, 1, status="defectiveLamp")
    again(desk)
    elsewhere(desk, 1, circuit="theirs")
    again(desk)
    item = item_of(desk)
    assert (item.attribute, item.mine) == (DELETED, None)
    assert item.theirs == {"status": "defectiveLamp", "circuit": "theirs"}


def test_a_deletion_that_only_they_rephrase_goes_through(desk: Desk) -> None:
    desk.delete(1)
    elsewhere(desk, 1, circuit="C1 ")
    assert counts(desk.push()) == (1, 1, 0, 0)


def test_who_and_when_on_both_sides(tmp_path: Path) -> None:
    desk = scene(tmp_path / "copy.gpkg")
    desk.store.set_meta(editor="surveyor 2", device="tablet 3")
    desk.edit(1, circuit="mine")
    told = {
        "dateModified": {"type": "DateTime", "value": "2026-03-01T09:00:00.000Z"},
        "modifiedBy": {"type": "Text", "value": "ana"},
    }
    desk.broker.patch(
        OLIVENZA, "Streetlight", urn(1), circuit={"type": "Text", "value": "theirs", "metadata": told}
    )
    pull(desk.store, desk.territory, desk.platforms)
    mappers = {"platform": open_mapper(Connection("platform", "ngsi-v2", "http://p.example"), CATALOG)}
    (conflict,) = open_conflicts(desk.store, mappers)
    assert (conflict.mine_by, conflict.mine_device) == ("surveyor 2", "tablet 3")
    assert conflict.mine_when
    assert conflict.theirs_dates == {"circuit": "2026-03-01T09:00:00.000Z"}
    assert conflict.theirs_by == {"circuit": "ana"}


def test_what_was_undecided_is_undecided_still_when_a_deleted_asset_returns(in_conflict: Desk) -> None:
    desk, entity = in_conflict, in_conflict.broker.entities[OLIVENZA, "Streetlight", urn(1)]
    desk.broker.remove(OLIVENZA, "Streetlight", urn(1))
    again(desk)
    assert item_of(desk).attribute == DELETED
    desk.broker.put(OLIVENZA, entity)
    again(desk)
    item = item_of(desk)
    assert (item.attribute, item.base, item.mine, item.theirs) == ("circuit", "C1", "mine", "theirs")
    assert desk.there(1, "circuit") == "theirs"
