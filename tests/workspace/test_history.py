from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from smart_territory.tests.workspace.push_scene import CATALOG, LIGHT, OLIVENZA, TERRITORY, Desk, scene, urn
from smart_territory.tests.workspace.sandbox_scene import RealDesk
from smart_territory.workspace.changes import revert
from smart_territory.workspace.conflicts import resolve
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.history import action_entries, actions, all_entries, history_of, oldest
from smart_territory.workspace.report import FieldChange
from smart_territory.workspace.store import HistoryLine


@pytest.fixture
def desk(tmp_path: Path):
    desk = scene(tmp_path / "work.gpkg")
    yield desk
    desk.store.close()


def entries(desk: Desk, number: int = 1, **more):
    return history_of(desk.store, desk.mappers, urn(number), **more)


def told(entry):
    return entry.kind, entry.change, [(f.attribute, f.before, f.now) for f in entry.fields]


def test_an_edit_stands_on_top_until_it_is_sent(desk) -> None:
    desk.store.set_meta(editor="ana")
    desk.edit(1, status="defectiveLamp")
    (entry,) = entries(desk)
    assert told(entry) == ("edit", "update", [("status", "ok", "defectiveLamp")])
    assert (entry.editor, entry.version, entry.is_sent) == ("ana", None, False)
    desk.push()
    (entry,) = entries(desk)
    assert told(entry) == ("push", "update", [("status", "ok", "defectiveLamp")])
    assert entry.version
    assert entry.is_sent
    assert entry.editor == "ana"


def test_the_newest_comes_first_and_an_action_is_one_entry(desk) -> None:
    desk.edit(1, status="defectiveLamp", circuit="C9")
    desk.push()
    desk.edit(1, status="ok")
    revert(desk.store, desk.mappers, [urn(1)])
    assert [told(entry) for entry in entries(desk)] == [
        ("revert", "update", [("status", "ok", "defectiveLamp")]),
        ("push", "update", [("status", "ok", "defectiveLamp"), ("circuit", "C1", "C9")]),
    ]


def test_a_conflict_and_its_decision_are_told(desk) -> None:
    desk.edit(1, status="defectiveLamp")
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), status={"type": "Text", "value": "columnIssue"})
    desk.push()
    (entry,) = entries(desk)
    assert entry.kind == "edit"
    assert entry.conflict
    resolve(desk.store, desk.mappers, urn(1), {"status": "theirs"})
    assert told(entries(desk)[0]) == ("resolve", "update", [("status", "defectiveLamp", "columnIssue")])


def test_deleted_and_created_assets_tell_of_all_their_values(desk) -> None:
    uid = desk.add(status="ok", circuit="C1")
    desk.delete(2)
    desk.push()
    (created,) = history_of(desk.store, desk.mappers, uid)
    assert created.change == "create"
    assert ("circuit", None, "C1") in told(created)[2]
    (deleted,) = entries(desk, 2)
    assert deleted.change == "delete"
    assert ("circuit", "C2", None) in told(deleted)[2]


def test_an_asset_that_nobody_knows_has_no_history(desk) -> None:
    assert history_of(desk.store, desk.mappers, "urn:ngsi-ld:Streetlight:nobody") == []


def test_a_class_and_an_attribute_that_are_gone_are_still_told(desk) -> None:
    with desk.store.applying():
        desk.store.record("import", [
            HistoryLine("urn:b", "bench", "update", "colour", "red", {"a": [1]}),
            HistoryLine(urn(1), LIGHT.key, "update", "old_code", 1, 2),
            HistoryLine(urn(1), LIGHT.key, "update", "status", "ok", "defectiveLamp"),
        ])  # fmt: skip
    assert told(history_of(desk.store, {}, "urn:b")[0])[2] == [("colour", "red", {"a": [1]})]
    assert [f.attribute for f in entries(desk)[0].fields] == ["status", "old_code"]


def test_pages_end_between_actions_and_lose_nothing(desk) -> None:
    with desk.store.applying():
        for n in range(25):
            desk.store.record("pull", [
                HistoryLine(urn(1), LIGHT.key, "update", "status", n, n + 1),
                HistoryLine(urn(1), LIGHT.key, "update", "circuit", n, n + 1),
            ])  # fmt: skip
    found, before = [], None
    while page := entries(desk, before=before, limit=5):
        found += page
        before = page[-1].first
    assert [entry.fields[0].now for entry in found] == list(range(25, 0, -1))
    assert all(len(entry.fields) == 2 for entry in found)


def test_pages_lose_nothing_where_a_date_of_the_platform_stands_last(desk) -> None:
    with desk.store.applying():
        for n in range(25):
            desk.store.record("pull", [HistoryLine(urn(1), LIGHT.key, "update", "status", n, n + 1)])
    page = entries(desk, limit=5, there=True)
    assert page[-1].first is None
    found = [entry for entry in page if entry.first is not None]
    while (before := oldest(page)) is not None:
        page = entries(desk, before=before, limit=5, there=True)
        found += page
    assert [entry.fields[0].now for entry in found] == list(range(25, 0, -1))


def test_actions_are_counted_whole(desk) -> None:
    desk.add(status="ok")
    desk.edit(1, status="defectiveLamp", circuit="C9")
    desk.edit(2, status="defectiveLamp")
    desk.delete(3)
    desk.push()
    desk.edit(4, status="defectiveLamp")
    revert(desk.store, desk.mappers, [urn(4)])
    newest, push = actions(desk.store)
    assert (newest.kind, newest.lines) == ("revert", 1)
    assert (push.kind, push.lines, push.assets) == ("push", 5, {"create": 1, "update": 2, "delete": 1})
    assert [one.kind for one in actions(desk.store, kinds=["push"])] == ["push"]
    assert [one.kind for one in actions(desk.store, before=newest.action)] == ["push"]
    assert {entry.uid for entry in action_entries(desk.store, push.action)} >= {urn(1), urn(2), urn(3)}


class Long:
    """A history of ten actions, each of them on so many assets. What a question costs is counted in steps of the
    database: they are the same on any machine."""

    def __init__(self, path: Path, assets: int) -> None:
        self.store = GeoPackageStore.create(path, CATALOG)
        self._every = 20  # steps; a count of each would take most of the time
        with self.store.applying():
            for n in range(10):
                lines = (HistoryLine(urn(k), LIGHT.key, "update", "status", "a", "b") for k in range(assets))
                self.store.record("push" if n == 0 else "pull", lines)

    def cost(self, ask: Callable[[], Any]) -> int:
        counted = [0]

        def count() -> None:
            counted[0] += 1

        self.store.database.set_progress_handler(count, self._every)
        ask()
        self.store.database.set_progress_handler(None, 0)
        return counted[0]


@pytest.fixture
def short_and_long(tmp_path: Path):
    both = Long(tmp_path / "short.gpkg", 200), Long(tmp_path / "long.gpkg", 2000)
    yield both
    for one in both:
        one.store.close()


@pytest.mark.parametrize(
    ("ask", "found"),
    [
        (lambda store: history_of(store, {}, urn(77)), 10),
        (lambda store: [store.last_action("push")], 1),
        (lambda store: action_entries(store, 5, limit=100), 100),
        (lambda store: store.told_after(150, 100), 100),
    ],
    ids=["of one asset", "the last push", "a page of an action", "a page of everything"],
)
def test_ten_times_the_history_costs_no_more_to_ask_for_a_part_of_it(short_and_long, ask, found) -> None:
    short, long = (one.cost(partial(ask, one.store)) for one in short_and_long)
    assert [len(ask(one.store)) for one in short_and_long] == [found, found]
    assert long <= short + 1  # where the count of twenties begins


def test_all_of_ten_times_the_history_costs_ten_times_as_much(short_and_long) -> None:
    for ask in (actions, lambda store: sum(1 for _ in all_entries(store, 100))):
        short, long = (one.cost(partial(ask, one.store)) for one in short_and_long)
        assert long <= 11 * short
    assert [one.lines for one in actions(short_and_long[1].store)] == [2000] * 10
    assert sum(1 for _ in all_entries(short_and_long[1].store)) == 20_000


def test_a_working_copy_of_before_gets_its_new_table_when_it_is_opened(desk) -> None:
    desk.sql("DROP TABLE st_former")
    desk.sql("DROP INDEX st_history_action")
    desk.sql("UPDATE st_meta SET value='an older fingerprint' WHERE key='catalog'")
    desk.again()
    desk.delete(1)
    desk.push()
    assert set(desk.store.former([urn(1)])) == {urn(1)}


def test_the_platforms_dates_are_told_for_what_it_brought(platform, tmp_path: Path) -> None:
    platform.create(
        {"id": urn(1), "type": "Streetlight", "status": {"type": "Text", "value": "ok"},
         "circuit": {"type": "Text", "value": "C1"},
         "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": [-7.1, 38.6]}}},
        scope=OLIVENZA,
    )  # fmt: skip
    desk = RealDesk(tmp_path / "work.gpkg", platform.url, platform.tenant)
    desk.pull()
    found = history_of(desk.store, desk.mappers, urn(1), there=True)
    assert {f.attribute for entry in found for f in entry.fields} == {"status", "circuit", "geometry"}
    assert {entry.kind for entry in found} == {"there"}
    body = {"status": {"type": "Text", "value": "columnIssue"}}
    platform.request("PATCH", f"/v2/entities/{urn(1)}/attrs", body, scope=OLIVENZA)
    desk.pull()
    first, *others = history_of(desk.store, desk.mappers, urn(1), there=True)
    assert (first.kind, first.fields) == ("pull", (FieldChange("status", "ok", "columnIssue"),))
    assert first.there
    assert first.there <= first.at
    assert "status" not in {f.attribute for entry in others for f in entry.fields}
    desk.store.close()


def test_what_was_pushed_from_here_is_not_told_twice(platform, tmp_path: Path) -> None:
    platform.create(
        {"id": urn(1), "type": "Streetlight", "status": {"type": "Text", "value": "ok"}}, scope=OLIVENZA
    )
    desk = RealDesk(tmp_path / "work.gpkg", platform.url, platform.tenant)
    desk.pull()
    desk.sql("UPDATE street_light SET status='defectiveLamp'")
    assert desk.push().verified == 1
    assert [entry.kind for entry in history_of(desk.store, desk.mappers, urn(1), there=True)] == ["push"]
    assert TERRITORY.connections[0].kind == "ngsi-v2"
    desk.store.close()
