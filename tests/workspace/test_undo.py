from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from smart_territory.errors import AttributeGoneError, NoVersionError
from smart_territory.tests.workspace.push_scene import LIGHT, OLIVENZA, Desk, counts, scene, urn
from smart_territory.tests.workspace.sandbox_scene import RealDesk
from smart_territory.workspace.changes import revert
from smart_territory.workspace.conflicts import resolve
from smart_territory.workspace.history import actions, history_of
from smart_territory.workspace.pull import PullOptions, pull
from smart_territory.workspace.store import HistoryLine
from smart_territory.workspace.undo import plan_restore, plan_undo, restore_version, undo_last_push


@pytest.fixture
def desk(tmp_path: Path):
    desk = scene(tmp_path / "work.gpkg")
    yield desk
    desk.store.close()


def change_and_push(desk: Desk, number: int, **values) -> None:
    desk.edit(number, **values)
    assert desk.push([urn(number)]).verified == 1


def versions(desk: Desk, number: int = 1) -> list[int]:
    found = history_of(desk.store, desk.mappers, urn(number))
    return [entry.version for entry in found if entry.version is not None]


def restore(desk: Desk, number: int, version: int, side: str = "after"):
    return restore_version(desk.store, desk.mappers, urn(number), version, side)


def undo(desk: Desk):
    return undo_last_push(desk.store)


def whys(plan) -> list[tuple]:
    return [(left.uid, left.attribute, left.why) for left in plan.left]


def test_a_version_comes_back_as_an_edit_that_a_push_sends(desk) -> None:
    for status in ("defectiveLamp", "columnIssue", "lampOut"):
        change_and_push(desk, 1, status=status)
    oldest = versions(desk)[-1]
    plan = restore(desk, 1, oldest)
    assert [(f.attribute, f.before, f.now) for f in plan.edits[0].fields] == [("status", "lampOut", "defectiveLamp")]
    assert desk.cell(1, "status") == "defectiveLamp"
    assert desk.there(1, "status") == "lampOut"
    assert desk.sql("SELECT action FROM st_change") == [("restore",)]
    assert list(desk.unsent()) == [urn(1)]
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.there(1, "status") == "defectiveLamp"


def test_right_before_an_entry_is_what_it_found(desk) -> None:
    change_and_push(desk, 1, status="defectiveLamp")
    restore(desk, 1, versions(desk)[0], "before")
    assert desk.cell(1, "status") == "ok"


def test_unsent_edits_are_no_part_of_an_older_version(desk) -> None:
    change_and_push(desk, 1, status="defectiveLamp")
    desk.edit(1, status="ok", circuit="C7")
    restore(desk, 1, versions(desk)[0])
    assert (desk.cell(1, "status"), desk.cell(1, "circuit")) == ("defectiveLamp", "C1")
    assert desk.unsent() == {}


def test_what_others_changed_since_goes_back_too_and_what_nobody_changed_stays(desk) -> None:
    change_and_push(desk, 1, status="defectiveLamp")
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), circuit={"type": "Text", "value": "THEIRS"})
    pull(desk.store, desk.territory, desk.platforms, PullOptions(full=True))
    first = versions(desk)[-1]
    restore(desk, 1, first)
    assert (desk.cell(1, "circuit"), desk.cell(1, "lantern_height_m")) == ("C1", 8)


def test_restoring_again_finds_nothing_to_do(desk) -> None:
    change_and_push(desk, 1, status="defectiveLamp")
    change_and_push(desk, 1, status="columnIssue")
    oldest = versions(desk)[-1]
    assert restore(desk, 1, oldest).edits
    before = len(versions(desk))
    assert restore(desk, 1, oldest).edits == ()
    assert len(versions(desk)) == before


def test_a_restoration_can_be_restored_from(desk) -> None:
    change_and_push(desk, 1, status="defectiveLamp")
    change_and_push(desk, 1, status="columnIssue")
    newest, oldest = versions(desk)
    restore(desk, 1, oldest)
    restore(desk, 1, newest)
    assert desk.cell(1, "status") == "columnIssue"
    assert desk.unsent() == {}


def test_a_restored_place_moves_the_asset_and_its_index(desk) -> None:
    was = desk.there(1, "location")
    with desk.store.editing("test"):
        row = desk.store.rows(LIGHT, [urn(1)])[urn(1)]
        moved = {"type": "Point", "coordinates": [-7.2, 38.7]}
        desk.store.put_rows(LIGHT, [replace(row, values={**row.values, "geometry": moved})])
    desk.push()
    restore(desk, 1, versions(desk)[0], "before")
    joined = "rtree_street_light_geom r JOIN street_light s ON s.fid=r.id"
    ((west,),) = desk.sql(f"SELECT minx FROM {joined} WHERE uid=?", urn(1))
    assert west == pytest.approx(was["coordinates"][0], abs=1e-5)
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.there(1, "location") == was


def test_what_was_deleted_there_comes_back_and_is_made_again(desk) -> None:
    desk.broker.remove(OLIVENZA, "Streetlight", urn(1))
    pull(desk.store, desk.territory, desk.platforms, PullOptions(full=True))
    assert desk.cell(1, "status") is None
    plan = restore(desk, 1, versions(desk)[0], "before")
    assert (plan.edits[0].kind, plan.edits[0].municipality) == ("create", "06095")
    assert desk.cell(1, "circuit") == "C1"
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.there(1, "circuit") == "C1"


def test_an_unsent_deletion_is_taken_back_by_restoring(desk) -> None:
    change_and_push(desk, 1, status="defectiveLamp")
    desk.delete(1)
    restore(desk, 1, versions(desk)[0])
    assert desk.cell(1, "status") == "defectiveLamp"
    assert desk.unsent() == {}


def test_a_colleagues_edit_meanwhile_makes_a_conflict_of_a_restoration(desk) -> None:
    change_and_push(desk, 1, status="defectiveLamp")
    restore(desk, 1, versions(desk)[0], "before")
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), status={"type": "Text", "value": "columnIssue"})
    assert counts(desk.push()) == (0, 0, 1, 0)
    assert desk.there(1, "status") == "columnIssue"


def test_what_waits_for_a_decision_is_left_alone(desk) -> None:
    change_and_push(desk, 1, status="defectiveLamp")
    version = versions(desk)[0]
    desk.edit(1, status="lampOut", circuit="C5")
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), status={"type": "Text", "value": "columnIssue"})
    desk.push()
    plan = restore(desk, 1, version)
    assert whys(plan) == [(urn(1), "status", "in_conflict")]
    assert desk.cell(1, "status") == "lampOut"
    assert whys(undo(desk)) == [(urn(1), None, "in_conflict")]


def test_an_attribute_that_is_gone_refuses_its_version_clearly(desk) -> None:
    with desk.store.applying():
        desk.store.record("pull", [HistoryLine(urn(1), LIGHT.key, "update", "old_code", "a", "b")])
    with pytest.raises(AttributeGoneError) as refused:
        restore(desk, 1, versions(desk)[0])
    assert refused.value.details == {"uid": urn(1), "attributes": ["old_code"]}
    with pytest.raises(NoVersionError):
        restore(desk, 1, 999)
    with pytest.raises(NoVersionError):
        restore_version(desk.store, desk.mappers, "urn:nobody", 1)
    assert desk.sql("SELECT value FROM st_meta WHERE key='action'") == [(None,)]


def test_a_deleted_assets_lost_attribute_does_not_keep_it_from_returning(desk) -> None:
    old = {"status": "ok", "old_code": "a", "geometry": {"type": "Point", "coordinates": [-7.1, 38.6]}}
    with desk.store.applying():
        desk.store.record("pull", [HistoryLine(urn(77), LIGHT.key, "delete", None, old, None)])
    plan = restore(desk, 77, versions(desk, 77)[0], "before")
    assert whys(plan) == [(urn(77), "old_code", "unknown")]
    assert desk.cell(77, "status") == "ok"


def test_the_last_push_is_taken_back_as_a_change(desk) -> None:
    uid = desk.add(status="ok", circuit="NEW")
    desk.edit(1, status="defectiveLamp", circuit="C9")
    desk.delete(2)
    assert desk.push().verified == 3
    plan = plan_undo(desk.store)
    assert {edit.uid: edit.kind for edit in plan.edits} == {urn(1): "update", urn(2): "create", uid: "delete"}
    assert desk.unsent() == {}
    assert undo(desk) == plan
    assert (desk.cell(1, "status"), desk.cell(1, "circuit"), desk.cell(2, "circuit")) == ("ok", "C1", "C2")
    assert {change.uid: change.kind for change in desk.unsent().values()} == {
        urn(1): "update", urn(2): "create", uid: "delete"
    }  # fmt: skip
    assert counts(desk.push()) == (3, 3, 0, 0)
    assert (desk.there(1, "status"), desk.there(2, "circuit")) == ("ok", "C2")
    assert (OLIVENZA, "Streetlight", uid) not in desk.broker.entities


def test_undoing_twice_does_nothing_the_second_time(desk) -> None:
    desk.edit(1, status="defectiveLamp")
    desk.delete(2)
    uid = desk.add(status="ok")
    desk.push()
    undo(desk)
    lines = desk.sql("SELECT count(*) FROM st_history")
    again = undo(desk)
    assert again.edits == ()
    assert {left.why for left in again.left} == {"as_before"}
    assert {left.uid for left in again.left} == {urn(1), urn(2), uid}
    assert desk.sql("SELECT count(*) FROM st_history") == lines


def test_an_undo_that_was_pushed_can_be_undone(desk) -> None:
    change_and_push(desk, 1, status="defectiveLamp")
    undo(desk)
    desk.push()
    assert desk.there(1, "status") == "ok"
    undo(desk)
    desk.push()
    assert desk.there(1, "status") == "defectiveLamp"


def test_an_undo_that_was_not_pushed_goes_with_a_revert(desk) -> None:
    change_and_push(desk, 1, status="defectiveLamp")
    undo(desk)
    assert revert(desk.store, desk.mappers, [urn(1)]) == 1
    assert desk.cell(1, "status") == "defectiveLamp"
    assert undo(desk).edits


def test_only_what_is_still_as_pushed_goes_back(desk) -> None:
    desk.edit(1, status="defectiveLamp", circuit="C9")
    desk.edit(2, status="defectiveLamp")
    uid = desk.add(status="ok")
    desk.delete(3)
    desk.push()
    desk.edit(1, circuit="LATER")
    desk.delete(2)
    desk.edit_uid(uid, status="defectiveLamp")
    plan = undo(desk)
    assert {edit.uid for edit in plan.edits} == {urn(1), urn(3)}
    assert set(whys(plan)) == {
        (urn(1), "circuit", "changed"), (urn(2), None, "deleted"), (uid, "status", "changed")
    }  # fmt: skip
    assert (desk.cell(1, "status"), desk.cell(1, "circuit")) == ("ok", "LATER")


def test_a_deletion_whose_name_is_in_use_again_is_left_alone(desk) -> None:
    desk.delete(3)
    desk.push()
    desk.sql("INSERT INTO street_light(uid, municipality, status) VALUES (?, '06095', 'columnIssue')", urn(3))
    assert whys(undo(desk)) == [(urn(3), None, "is_there")]


def test_what_came_by_a_pull_is_not_taken_for_pushed(desk) -> None:
    change_and_push(desk, 1, status="defectiveLamp")
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), status={"type": "Text", "value": "columnIssue"})
    pull(desk.store, desk.territory, desk.platforms, PullOptions(full=True))
    plan = undo(desk)
    assert plan.edits == ()
    assert whys(plan) == [(urn(1), "status", "changed")]
    assert (plan.left[0].expected, plan.left[0].found) == ("defectiveLamp", "columnIssue")


def test_without_a_push_there_is_nothing_to_undo(desk) -> None:
    assert undo(desk).edits == undo(desk).left == ()


def test_an_older_push_can_be_named(desk) -> None:
    change_and_push(desk, 1, status="defectiveLamp")
    change_and_push(desk, 2, status="columnIssue")
    older = actions(desk.store, kinds=["push"])[1]
    assert [edit.uid for edit in undo_last_push(desk.store, older.action).edits] == [urn(1)]


def test_a_decided_deletion_can_be_taken_back_too(desk) -> None:
    """They deleted what I changed; I keep mine: a creation that is sent with all that it had."""
    desk.edit(1, status="defectiveLamp")
    desk.broker.remove(OLIVENZA, "Streetlight", urn(1))
    desk.push()
    resolve(desk.store, desk.mappers, urn(1), {"(deleted)": "mine"})
    assert set(desk.store.former([urn(1)])) == {urn(1)}


def entity(**more):
    return {
        "id": urn(1), "type": "Streetlight",
        "status": {"type": "Text", "value": "ok", "metadata": {"checked": {"type": "Text", "value": "ana"}}},
        "lanternHeight": {"type": "Number", "value": 8, "metadata": {"unitCode": {"type": "Text", "value": "MTR"}}},
        "powerState": {"type": "Text", "value": "on"},
        "switch": {"type": "command", "value": ""},
        "oldInventoryCode": {"type": "LegacyCode", "value": {"line": 1},
                             "metadata": {"by": {"type": "Text", "value": "x"}}},
        "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": [-7.1, 38.6]}},
        **more,
    }  # fmt: skip


def whole(platform) -> dict:
    return platform.request("GET", f"/v2/entities/{urn(1)}", scope=OLIVENZA).json


@pytest.mark.parametrize("way", ["undo", "restore"])
def test_a_deletion_taken_back_returns_with_all_that_the_platform_had(platform, tmp_path: Path, way: str) -> None:
    platform.create(entity(), scope=OLIVENZA)
    desk = RealDesk(tmp_path / "work.gpkg", platform.url, platform.tenant)
    desk.pull()
    before = whole(platform)
    desk.sql("DELETE FROM street_light")
    assert desk.push().verified == 1
    assert "error" in whole(platform)
    if way == "restore":
        (entry,) = history_of(desk.store, desk.mappers, urn(1))
        restore_version(desk.store, desk.mappers, urn(1), entry.version, "before")
    else:
        undo_last_push(desk.store)
    (planned,) = desk.dry_run()
    assert planned.body["oldInventoryCode"]["value"] == {"line": 1}
    assert desk.push().verified == 1
    after = whole(platform)
    for device in ("powerState", "switch"):  # telemetry and commands are never written
        assert before.pop(device)
        assert device not in after
    assert after == before
    assert desk.unsent() == {}
    desk.store.close()


def test_what_was_emptied_before_it_returns_stays_empty(platform, tmp_path: Path) -> None:
    platform.create(entity(), scope=OLIVENZA)
    desk = RealDesk(tmp_path / "work.gpkg", platform.url, platform.tenant)
    desk.pull()
    desk.sql("DELETE FROM street_light")
    desk.push()
    undo_last_push(desk.store)
    desk.sql("UPDATE street_light SET status=NULL, circuit='C9'")
    desk.push()
    assert "status" not in whole(platform)
    assert whole(platform)["circuit"]["value"] == "C9"
    desk.store.close()


def test_an_undo_stopped_midway_leaves_no_trace(desk) -> None:
    desk.edit(1, status="defectiveLamp")
    desk.edit(2, status="defectiveLamp")
    desk.push()
    desk.sql("CREATE TRIGGER stop BEFORE INSERT ON st_history BEGIN SELECT RAISE(ABORT, 'stop'); END")
    with pytest.raises(Exception, match="stop"):
        undo(desk)
    assert desk.cell(1, "status") == "defectiveLamp"
    assert desk.unsent() == {}
    desk.sql("DROP TRIGGER stop")
    assert len(undo(desk).edits) == 2


def test_five_thousand_pushed_assets_go_back_in_one_go(tmp_path: Path) -> None:
    desk = scene(tmp_path / "work.gpkg", range(5000))
    desk.sql("UPDATE street_light SET status='defectiveLamp'")
    desk.push()
    assert len(undo(desk).edits) == 5000
    assert len(desk.unsent()) == 5000
    desk.store.close()


STATUSES = ("ok", "defectiveLamp", "columnIssue")
MOVES = st.lists(
    st.tuples(st.sampled_from(("edit", "push", "theirs", "delete", "revert", "undo")), st.integers(0, 2),
              st.sampled_from(STATUSES)),
    max_size=14,
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MOVES)
def test_every_recorded_version_can_be_restored_and_what_it_touched_is_as_it_was(tmp_path: Path, moves) -> None:
    path = tmp_path / "work.gpkg"
    path.unlink(missing_ok=True)
    desk = scene(path, range(3))
    for what, number, status in moves:
        play(desk, what, number, status)
    for number in range(3):
        for entry in history_of(desk.store, desk.mappers, urn(number)):
            if entry.version is None or entry.change == "delete":
                continue
            wanted = {f.attribute: f.now for f in entry.fields}
            plan = plan_restore(desk.store, desk.mappers, urn(number), entry.version)
            if any(left.why == "in_conflict" for left in plan.left):
                continue
            restore(desk, number, entry.version)
            row = desk.store.rows(LIGHT, [urn(number)])[urn(number)]
            assert {key: row.values.get(key) for key in wanted} == wanted
    desk.store.close()


def play(desk: Desk, what: str, number: int, status: str) -> None:
    uid = urn(number)
    if what == "edit":
        desk.edit(number, status=status)
    elif what == "push":
        desk.push()
    elif what == "delete":
        desk.delete(number)
    elif what == "revert":
        revert(desk.store, desk.mappers, [uid])
    elif what == "undo":
        undo(desk)
    elif (OLIVENZA, "Streetlight", uid) in desk.broker.entities:
        desk.broker.patch(OLIVENZA, "Streetlight", uid, status={"type": "Text", "value": status})
        pull(desk.store, desk.territory, desk.platforms, PullOptions(full=True))
