"""The territory's file or the catalog is changed under a working copy: nothing of it is lost, and what is new comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from smart_territory.catalog.loader import load_catalog
from smart_territory.catalog.model import AssetClass, Attribute, Catalog, Names
from smart_territory.providers.registry import open_mapper
from smart_territory.tests.workspace.pull_scene import (
    BOUNDARIES,
    CATALOG,
    LIGHT,
    OLIVENZA,
    VALVERDE,
    Desk,
    container,
    light,
    urn,
)
from smart_territory.workspace.changes import unsent
from smart_territory.workspace.open import open_store
from smart_territory.workspace.push import push
from smart_territory.workspace.territory import Municipality
from smart_territory.workspace.territory_file import territory_as_text, territory_from_text
from smart_territory.workspace.towns import put_boundaries


@pytest.fixture
def desk(platform: Any, tmp_path: Path) -> Iterator[Desk]:
    platform.create(*(light(i) for i in range(30)), scope=OLIVENZA)
    platform.create(*(light(i, VALVERDE) for i in range(12)), container(1), scope=VALVERDE)
    desk = Desk(platform, tmp_path)
    yield desk
    desk.store.close()


def territory(desk: Desk, *codes: str, **connection: Any) -> None:
    desk.connection = replace(desk.connection, **connection)
    towns = tuple(Municipality(code, code) for code in codes)
    desk.territory = replace(desk.territory, municipalities=towns, connections=(desk.connection,))
    desk.again()


@pytest.mark.parametrize("subtree", [None, "/"])
def test_a_municipality_that_is_taken_out_keeps_its_rows_and_its_edits(desk: Desk, subtree: str | None) -> None:
    territory(desk, "06095", "06158", subtree=subtree)
    desk.pull()
    desk.edit(urn(3, VALVERDE), circuit="MINE")
    desk.sql("DELETE FROM street_light WHERE uid=?", urn(4, VALVERDE))
    territory(desk, "06095", subtree=subtree)
    desk.remove(urn(7))
    for full in (False, True):
        assert desk.pull(full=full).failed == 0
    assert desk.sql("SELECT municipality, count(*) FROM street_light GROUP BY 1") == [("06095", 29), ("06158", 11)]
    assert desk.cell(urn(3, VALVERDE), "circuit") == "MINE"
    assert desk.sql("SELECT uid, kind FROM st_change ORDER BY 1") == [
        (urn(3, VALVERDE), "update"), (urn(4, VALVERDE), "delete")
    ]  # fmt: skip
    result = push(desk.store, desk.territory, desk.platforms())
    assert (result.pushed + result.failed, result.conflicts) == (2, 0)


@pytest.mark.parametrize("subtree", [None, "/"])
def test_a_municipality_that_is_added_comes_whole(desk: Desk, subtree: str | None) -> None:
    territory(desk, "06095", subtree=subtree)
    desk.pull()
    assert desk.count() == 30
    desk.sql("UPDATE st_scope SET watermark='2100-01-01T00:00:00.000Z'")  # nothing of it will change
    territory(desk, "06095", "06158", subtree=subtree)
    desk.pull()
    assert desk.sql("SELECT municipality, count(*) FROM street_light GROUP BY 1") == [("06095", 30), ("06158", 12)]


def test_a_class_that_is_taken_out_keeps_its_rows_and_its_edits(desk: Desk) -> None:
    desk.pull()
    desk.sql("UPDATE waste_container SET serial_number='MINE'")
    desk.with_classes("street_light")
    desk.again()
    for full in (False, True):
        assert desk.pull(full=full).failed == 0
    assert desk.sql("SELECT serial_number FROM waste_container") == [("MINE",)]
    assert desk.sql("SELECT kind FROM st_change") == [("update",)]
    assert push(desk.store, desk.territory, desk.platforms()).pushed == 1


def test_a_path_that_two_towns_share_stays_the_others_when_one_is_taken_out(platform: Any, tmp_path: Path) -> None:
    platform.create(*(light(i) for i in range(3)), scope="/shared")
    desk = Desk(platform, tmp_path, scopes={"06095": "/shared", "06158": "/shared"})
    territory(desk, "06158")
    assert desk.pull().pulled == 3
    assert desk.sql("SELECT municipality, count(*) FROM street_light GROUP BY 1") == [("06158", 3)]
    desk.store.close()


def with_attribute(key: str, **more: Any) -> Catalog:
    attribute = Attribute(key, Names({"en": "x"}), "json", **more)
    return replace(CATALOG, classes={**CATALOG.classes, LIGHT.key: with_more(LIGHT, attribute)})


def with_more(asset_class: AssetClass, attribute: Attribute) -> AssetClass:
    others = tuple(a for a in asset_class.attributes if a.key != attribute.key)
    return replace(asset_class, attributes=(*others, attribute))


def reopened(desk: Desk, catalog: Catalog) -> None:
    desk.store.close()
    desk.store = open_store(desk.path, desk.territory, catalog)


def fields(desk: Desk, catalog: Catalog) -> dict[str, set[str]]:
    found = unsent(desk.store, {"platform": open_mapper(desk.connection, catalog)})
    return {change.uid: {field.attribute for field in change.fields} for change in found}


def test_an_attribute_that_the_catalog_gained_has_its_values_and_is_no_edit(desk: Desk) -> None:
    desk.pull()
    desk.edit(urn(3), circuit="MINE")
    more = with_attribute("old_code", ngsi="oldInventoryCode")
    reopened(desk, more)
    assert desk.cell(urn(5), "old_code") == '{"line": 5}'
    desk.edit(urn(4), circuit="MINE")
    assert fields(desk, more) == {urn(3): {"circuit"}, urn(4): {"circuit"}}
    assert desk.sql("SELECT count(*) FROM st_change") == [(2,)]
    reopened(desk, more)
    assert desk.sql("SELECT count(*) FROM st_change") == [(2,)]


def test_what_was_kept_here_alone_is_unsent_once_the_platform_has_a_place_for_it(desk: Desk) -> None:
    local = with_attribute("old_code")
    desk.pull()
    reopened(desk, local)
    desk.edit(urn(3), old_code='{"mine":1}')
    assert fields(desk, local) == {}
    desk.sql("DELETE FROM st_change")  # as a push leaves it: there is nothing to send
    there = with_attribute("old_code", ngsi="anotherCode")
    reopened(desk, there)
    assert desk.cell(urn(3), "old_code") == '{"mine":1}'
    assert fields(desk, there) == {urn(3): {"old_code"}}


def test_codes_that_a_connection_reads_otherwise_are_read_again(desk: Desk) -> None:
    desk.pull()
    desk.edit(urn(3), circuit="MINE", status="columnIssue")
    overrides = {"classes": {"street_light": {"attributes": {"status": {"codes": {"defectiveLamp": "ok"}}}}}}
    territory(desk, "06095", "06158", overrides=overrides)
    assert desk.cell(urn(4), "status") == "defectiveLamp"
    assert desk.cell(urn(3), "status") == "columnIssue"
    desk.edit(urn(4), circuit="MINE")
    assert fields(desk, CATALOG) == {urn(3): {"circuit", "status"}, urn(4): {"circuit"}}


def test_a_class_whose_file_is_gone_for_a_while_keeps_its_rows_and_its_edits(desk: Desk) -> None:
    desk.pull()
    desk.sql("UPDATE waste_container SET serial_number='MINE'")
    reopened(desk, replace(CATALOG, classes={LIGHT.key: LIGHT}))
    desk.sql("INSERT INTO waste_container(uid, municipality) VALUES ('urn:ngsi-ld:A:1', '06158')")
    for full in (False, True):
        assert desk.pull(full=full).failed == 0
    assert push(desk.store, desk.territory, desk.platforms()).pushed == 0
    reopened(desk, CATALOG)
    assert desk.sql("SELECT serial_number FROM waste_container ORDER BY fid") == [("MINE",), (None,)]
    assert push(desk.store, desk.territory, desk.platforms()).pushed == 2


def test_boundaries_that_come_after_the_assets_tell_their_towns(platform: Any, tmp_path: Path) -> None:
    platform.create(light(1), light(1, VALVERDE), scope="/all")
    desk = Desk(platform, tmp_path, subtree="/", scopes={})
    desk.pull()
    assert desk.sql("SELECT DISTINCT municipality FROM street_light") == [(None,)]
    put_boundaries(desk.store, BOUNDARIES)
    assert desk.sql("SELECT municipality FROM street_light ORDER BY 1") == [("06095",), ("06158",)]
    assert desk.sql("SELECT * FROM st_change") == []
    assert desk.pull().failed == 0
    desk.store.close()


def test_the_process_that_writes_finds_nothing_to_bring_up_to_date(desk: Desk) -> None:
    """It knows the territory as text."""
    overrides = {"classes": {"street_light": {"attributes": {"status": {"codes": {"ok": "1", "columnIssue": "07"}}}}}}
    territory(desk, "06095", "06158", overrides=overrides, subtree="/")
    marks = desk.sql("SELECT key, value FROM st_meta WHERE key IN ('mapping', 'towns') ORDER BY 1")
    desk.sql("CREATE TRIGGER no_writing BEFORE INSERT ON st_meta BEGIN SELECT RAISE(ABORT, 'written'); END")
    open_store(desk.path, territory_from_text(territory_as_text(desk.territory)), load_catalog()).close()
    assert [key for key, _ in marks] == ["mapping", "towns"]
