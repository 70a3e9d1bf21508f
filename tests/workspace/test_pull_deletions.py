"""What is not in a list is not gone for that: lists move while they are read, and colleagues are at work."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from smart_territory.providers.model import EntityKey, PageQuery, RawPage, Remote
from smart_territory.tests.workspace.pull_scene import OLIVENZA, VALVERDE, Desk, ListsOneByOne, light, urn
from smart_territory.workspace import closing
from smart_territory.workspace.push import push

MANY = 200


@pytest.fixture
def desk(platform: Any, tmp_path: Path) -> Iterator[Desk]:
    platform.create(*(light(i) for i in range(MANY)), scope=OLIVENZA)
    platform.create(light(0, VALVERDE), scope=VALVERDE)
    desk = Desk(platform, tmp_path, options={"page_size": 50, "in_flight": 1})
    desk.pull()
    yield desk
    desk.store.close()


class Meanwhile(ListsOneByOne):
    """Something happens each time that a list's page or a question by name has been answered."""

    def __init__(self, assets: Any, happens: Callable[[str, Any], None]) -> None:
        self.assets, self.happens = assets, happens
        self.mapper, self.capabilities, self.count = assets.mapper, assets.capabilities, assets.count

    def pages(self, query: PageQuery, first: RawPage | None = None) -> Iterator[RawPage]:
        if first is not None:
            yield first
            return
        for page in self.assets.pages(query):
            self.happens("page", page)
            yield page

    def read(self, keys: list[EntityKey]) -> dict[EntityKey, Remote | None]:
        self.happens("read", keys)
        return dict(self.assets.read(keys))


def once(action: Callable[[], None]) -> Callable[[str, Any], None]:
    """After the first page of a list of several."""
    left = [action]

    def happens(what: str, page: Any) -> None:
        if what == "page" and page.total > 50 and left:
            left.pop()()

    return happens


def during(desk: Desk, happens: Callable[[str, Any], None]) -> dict[str, Any]:
    return {"platform": Meanwhile(desk.platforms()["platform"], happens)}


def exchange(desk: Desk) -> None:
    """One goes, one comes: the total agrees, and the first of the second page has slipped through."""
    desk.remove(urn(3))
    desk.platform.create(light(900), scope=OLIVENZA)


@pytest.mark.parametrize("full", [True, False])
def test_one_that_slips_through_a_list_that_moves_stays(desk: Desk, full: bool) -> None:
    desk.sql("UPDATE st_scope SET swept='2020-01-01T00:00:00.000Z'")  # what is asked is a sweep, or all
    fid = desk.cell(urn(50), "fid")
    result = desk.pull(platforms=during(desk, once(lambda: exchange(desk))), full=full)
    assert (result.failed, result.deleted) == (0, 1)
    assert desk.cell(urn(50), "fid") == fid
    assert desk.cell(urn(3), "uid") is None
    desk.pull()
    assert (desk.count(), desk.cell(urn(900), "uid")) == (MANY + 1, urn(900))


def test_an_edit_of_one_that_slips_through_is_no_conflict(desk: Desk) -> None:
    desk.edit(urn(50), circuit="MINE")
    result = desk.pull(platforms=during(desk, once(lambda: exchange(desk))), full=True)
    assert (result.conflicts, desk.cell(urn(50), "circuit")) == (0, "MINE")
    assert desk.sql("SELECT * FROM st_conflict") == []


def test_a_creation_that_is_pushed_while_a_list_is_read_stays(desk: Desk) -> None:
    """Another program pushes: its asset lies before the place that was reached, and a colleague deletes one there."""
    other = desk.opened()

    def push_and_delete() -> None:
        other.database.execute("INSERT INTO street_light(uid, municipality) VALUES ('urn:ngsi-ld:A:1', '06095')")
        assert push(other, desk.territory, desk.platforms()).pushed == 1
        desk.remove(urn(3))

    result = desk.pull(platforms=during(desk, once(push_and_delete)), full=True)
    other.close()
    assert (result.failed, desk.cell("urn:ngsi-ld:A:1", "uid")) == (0, "urn:ngsi-ld:A:1")
    assert (desk.cell(urn(3), "uid"), result.deleted) == (None, 1)


def test_a_creation_that_is_pushed_while_a_list_stands_still_stays(desk: Desk) -> None:
    """Cut after the first page; pushed before its end, so that a resumed list passes it over; a colleague deletes."""
    stops = iter([False, False])
    desk.pull(cancelled=lambda: next(stops, True), full=True)
    assert desk.sql("SELECT count(*) FROM st_sweep")[0][0] >= 1
    desk.sql("INSERT INTO street_light(uid, municipality) VALUES ('urn:ngsi-ld:A:1', '06095')")
    assert push(desk.store, desk.territory, desk.platforms()).pushed == 1
    desk.remove(urn(150))
    for _ in range(2):
        result = desk.pull(full=True)
        assert (result.failed, desk.cell("urn:ngsi-ld:A:1", "uid")) == (0, "urn:ngsi-ld:A:1")
    assert (desk.cell(urn(150), "uid"), desk.count()) == (None, MANY + 1)


def test_who_cannot_be_asked_about_stays_until_he_can(desk: Desk) -> None:
    desk.remove(urn(3))
    desk.platform.faults({"fault": "status", "value": {"status": 403}, "match": {"path": "op/query"}})
    result = desk.pull()
    assert (result.deleted, result.towns[0].error and result.towns[0].error.key) == (0, "access_denied")
    assert desk.cell(urn(3), "uid") == urn(3)
    desk.platform.faults()
    result = desk.pull()
    assert (result.deleted, result.failed, desk.cell(urn(3), "uid")) == (1, 0, None)


def test_a_list_that_never_names_one_who_is_there_comes_to_an_end(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And one is there whose change cannot be taken: each of them is a reason to ask again."""
    monkeypatch.setattr(closing, "OVERLAP", timedelta(seconds=-5))  # as if it had been changed long before
    assets: Any = desk.platforms()["platform"]
    body = {"location": {"type": "StructuredValue", "value": {"type": "Point", "coordinates": []}}}
    assert desk.platform.request("PATCH", f"/v2/entities/{urn(3)}/attrs", body, OLIVENZA).status == 204
    asked: list[PageQuery] = []

    class Hiding(Meanwhile):
        def pages(self, query: PageQuery, first: RawPage | None = None) -> Iterator[RawPage]:
            if first is not None:
                yield first
                return
            asked.append(query)
            assert len(asked) < 30
            for page in assets.pages(query):
                found = [e for e in json.loads(page.body) if e["id"] != urn(5)]
                yield replace(page, body=json.dumps(found).encode(), total=page.total - (page.total > MANY))

        def count(self, query: PageQuery) -> int:
            return int(assets.count(query)) - 1

    for _ in range(2):
        asked.clear()
        desk.sql("UPDATE st_scope SET swept='2020-01-01T00:00:00.000Z', watermark='2099-01-01T00:00:00.000Z'")
        desk.pull(platforms={"platform": Hiding(assets, lambda *_: None)})  # type: ignore[dict-item]
        assert (desk.count(), desk.cell(urn(5), "uid")) == (MANY + 1, urn(5))


def test_those_that_are_gone_are_asked_about_by_name_and_no_others(desk: Desk) -> None:
    asked: list[list[EntityKey]] = []
    desk.remove(urn(3))
    desk.pull(platforms=during(desk, lambda what, keys: asked.append(keys) if what == "read" else None))
    assert [[key.id for key in keys] for keys in asked] == [[urn(3)]]


def test_a_conflict_with_one_that_only_seemed_gone_is_over_when_it_is_seen(desk: Desk) -> None:
    """A path that was closed for an hour looks as if its assets had been deleted; they come back unchanged."""
    desk.edit(urn(3), circuit="MINE")
    entity = desk.platform.request("GET", f"/v2/entities/{urn(3)}", scope=OLIVENZA).json
    desk.remove(urn(3))
    assert desk.pull().conflicts == 1
    desk.platform.create(entity, scope=OLIVENZA)
    desk.sql("UPDATE st_scope SET watermark='2099-01-01T00:00:00.000Z'")
    desk.pull()
    assert desk.sql("SELECT * FROM st_conflict") == []
    assert (desk.cell(urn(3), "circuit"), desk.sql("SELECT gone FROM st_base WHERE uid=?", urn(3))) == ("MINE", [(0,)])


def test_a_clock_that_runs_ahead_hides_no_later_change(desk: Desk) -> None:
    assets: Any = desk.platforms()["platform"]

    class Ahead(Meanwhile):
        def pages(self, query: PageQuery, first: RawPage | None = None) -> Iterator[RawPage]:
            for page in [first] if first else assets.pages(query):
                yield replace(page, platform_time="2099-01-01T00:00:00.000Z")

    for full in (True, False):
        desk.pull(platforms={"platform": Ahead(assets, lambda *_: None)}, full=full)  # type: ignore[dict-item]
        desk.patch(urn(3), status=f"defectiveLamp{full}")
        desk.pull()
        assert desk.cell(urn(3), "status") == f"defectiveLamp{full}"


def test_a_change_that_was_passed_over_comes_with_the_next_sweep(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closing, "OVERLAP", timedelta(seconds=-5))  # as if it had been changed long before
    desk.sql("UPDATE st_scope SET watermark='2099-01-01T00:00:00.000Z'")  # both clocks had jumped
    desk.patch(urn(3), status="defectiveLamp")
    desk.pull()
    assert desk.cell(urn(3), "status") == "ok"
    desk.sql("UPDATE st_scope SET swept='2020-01-01T00:00:00.000Z', watermark='2099-01-01T00:00:00.000Z'")
    desk.pull()
    assert desk.cell(urn(3), "status") == "defectiveLamp"


def test_a_sweep_after_changes_asks_for_no_more_than_names(desk: Desk) -> None:
    desk.sql("UPDATE st_scope SET swept='2020-01-01T00:00:00.000Z'")
    desk.patch(urn(3), status="defectiveLamp")
    before = len(desk.asked())
    desk.pull(platforms=during(desk, once(lambda: desk.patch(urn(4), status="defectiveLamp"))))
    lists = [e["query"] for e in desk.asked()[before:] if "attrs=*" in e["query"]]
    assert all("dateModified%3E" in query for query in lists), lists
