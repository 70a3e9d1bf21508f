"""A site without a network: what is unsent travels as one file, is pushed elsewhere, and its answers come back."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from smart_territory.errors import (
    ForeignSurveyError,
    NotABundleError,
    RefusedError,
    TimedOutError,
    UnreachableError,
)
from smart_territory.providers.connection import Connection
from smart_territory.tests.survey.survey_scene import CATALOG, OLIVENZA, TERRITORY, Desk, light, office, urn
from smart_territory.workspace.conflicts import open_conflicts, resolve
from smart_territory.workspace.report import PushResult
from smart_territory.workspace.survey.bundle import WrittenBundle, write_bundle
from smart_territory.workspace.survey.bundle_answers import TakenAnswers, take_answers
from smart_territory.workspace.survey.bundle_push import push_bundle


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """It has no network: whoever asks its platform from here learns nothing."""
    desk = office(tmp_path / "office.gpkg")
    desk.assets.read_fault = lambda key: UnreachableError(reason="offline")
    return desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "carried.zip"


def write(desk: Desk, path: Path) -> WrittenBundle:
    return write_bundle(desk.store, TERRITORY, path, mappers=desk.mappers)


def push(desk: Desk, path: Path, prepare: Callable[[Desk], None] = lambda there: None) -> PushResult:
    """By somebody else, who has a network and nothing of the office's."""
    from smart_territory.tests.workspace.fake_platform import FakeAssets

    there = FakeAssets(desk.broker, CATALOG)
    connected = type("Connected", (), {"assets": there, "broker": desk.broker})()
    prepare(connected)
    return push_bundle(path, TERRITORY, {"platform": there}, CATALOG)


def take(desk: Desk, path: Path) -> TakenAnswers:
    return take_answers(desk.store, TERRITORY, path, desk.mappers)


@pytest.fixture(autouse=True)
def _one_way_to_read(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    """The platform in memory reads entities in its own way, also where a working copy is opened."""
    monkeypatch.setattr("smart_territory.workspace.upkeep.open_mapper", lambda c, catalog: desk.mappers["platform"])


def edited(desk: Desk) -> str:
    desk.edit(1, circuit="one")
    desk.delete(2)
    return desk.add(circuit="made")


def test_there_and_back(desk: Desk, path: Path) -> None:
    new = edited(desk)
    assert write(desk, path).assets == 3
    assert len(desk.unsent()) == 3
    result = push(desk, path)
    assert (result.pushed, result.verified, result.failed) == (3, 3, 0)
    assert desk.there(1, "circuit") == "one"
    assert desk.there(new, "circuit") == "made"
    assert (OLIVENZA, "Streetlight", urn(2)) not in desk.broker.entities
    assert take(desk, path) == TakenAnswers(pushed=3)
    assert desk.unsent() == {}
    assert desk.sql("SELECT count(*) FROM st_outbox") == [(0,)]
    assert sorted(line[1] for line in desk.history("push")) == ["create", "delete", "update"]
    assert new in desk.store.bases([new])


def test_the_file_holds_what_a_person_can_read_and_no_secret(desk: Desk, path: Path) -> None:
    desk.store.set_meta(password="hunter2")
    edited(desk)
    write(desk, path)
    with zipfile.ZipFile(path) as archive:
        lines = [json.loads(line) for line in archive.read("changes.jsonl").splitlines()]
        assert {line["kind"] for line in lines} == {"create", "update", "delete"}
        assert next(line for line in lines if line["uid"] == urn(1))["fields"] == [["circuit", "C1", "one"]]
        assert b"hunter2" not in b"".join(archive.read(name) for name in archive.namelist())
        assert urn(9).encode() not in archive.read("bundle.gpkg")


def test_edits_made_meanwhile_are_kept_and_are_no_conflict(desk: Desk, path: Path) -> None:
    new = edited(desk)
    write(desk, path)
    desk.edit(1, circuit="later")
    desk.edit_uid(new, status="later")
    desk.edit(5, circuit="not in the bundle")
    push(desk, path)
    taken = take(desk, path)
    assert (taken.pushed, taken.conflicts, set(taken.edited)) == (3, 0, {urn(1), new})
    unsent = desk.unsent()
    assert [(f.attribute, f.before, f.now) for f in unsent[urn(1)].fields] == [("circuit", "one", "later")]
    assert [(f.attribute, f.now) for f in unsent[new].fields] == [("status", "later")]
    assert (unsent[new].kind, urn(5) in unsent) == ("update", True)
    desk.assets.read_fault = lambda key: None
    assert desk.push().pushed == 3
    assert desk.there(1, "circuit") == "later"


def test_an_edit_taken_back_meanwhile_is_sent_back(desk: Desk, path: Path) -> None:
    desk.edit(1, circuit="one")
    write(desk, path)
    desk.edit(1, circuit="C1")
    push(desk, path)
    assert take(desk, path).edited == (urn(1),)
    assert [(f.before, f.now) for f in desk.unsent()[urn(1)].fields] == [("one", "C1")]


def test_a_conflict_comes_back_as_one(desk: Desk, path: Path) -> None:
    desk.edit(1, circuit="mine")
    desk.edit(3, circuit="fine")
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), circuit={"type": "Text", "value": "theirs"})
    write(desk, path)
    assert push(desk, path).conflicts == 1
    assert (desk.there(1, "circuit"), desk.there(3, "circuit")) == ("theirs", "fine")
    assert take(desk, path) == TakenAnswers(pushed=1, conflicts=1)
    (conflict,) = open_conflicts(desk.store, desk.mappers)
    assert [(i.attribute, i.base, i.mine, i.theirs) for i in conflict.items] == [("circuit", "C1", "mine", "theirs")]
    resolve(desk.store, desk.mappers, urn(1), {"circuit": "mine"})
    write(desk, path)
    assert push(desk, path).pushed == 1
    assert take(desk, path).pushed == 1
    assert (desk.there(1, "circuit"), desk.unsent()) == ("mine", {})


def test_what_they_changed_elsewhere_comes_back_too(desk: Desk, path: Path) -> None:
    desk.edit(1, circuit="mine")
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), status={"type": "Text", "value": "theirs"})
    write(desk, path)
    push(desk, path)
    take(desk, path)
    assert (desk.cell(1, "status"), desk.cell(1, "circuit"), desk.unsent()) == ("theirs", "mine", {})


def test_pushed_twice_and_taken_twice_nothing_is_doubled(desk: Desk, path: Path) -> None:
    edited(desk)
    write(desk, path)
    push(desk, path)
    count = len(desk.broker.entities)
    again = push(desk, path)
    assert (again.pushed, again.requests, len(desk.broker.entities)) == (0, (), count)
    assert take(desk, path).pushed == 3
    history = desk.sql("SELECT count(*) FROM st_history")
    assert take(desk, path) == TakenAnswers(again=True)
    assert desk.sql("SELECT count(*) FROM st_history") == history


def test_pushed_from_an_old_copy_of_the_file_nothing_is_doubled(desk: Desk, path: Path, tmp_path: Path) -> None:
    """As after a kill: the platform has it, and the file does not know."""
    edited(desk)
    write(desk, path)
    old = path.read_bytes()
    push(desk, path)
    entities = dict(desk.broker.entities)
    path.write_bytes(old)
    assert push(desk, path).failed == 0
    assert desk.broker.entities == entities
    assert take(desk, path).pushed == 3
    assert desk.unsent() == {}


def test_a_failure_comes_back_with_its_reason_and_is_tried_again(desk: Desk, path: Path) -> None:
    desk.edit(1, circuit="bad")
    desk.edit(3, circuit="fine")
    write(desk, path)

    def refuses(there: Desk) -> None:
        there.assets.refusal = lambda w: RefusedError(description="no") if w.key.id == urn(1) else None

    assert push(desk, path, refuses).failed == 1
    assert take(desk, path) == TakenAnswers(pushed=1, failed=1)
    assert desk.unsent()[urn(1)].error.details == {"description": "no"}
    assert push(desk, path).pushed == 1  # the same file, another day
    assert take(desk, path).pushed == 2
    assert desk.unsent() == {}


def test_an_answer_that_never_came_is_still_ours(desk: Desk, path: Path) -> None:
    desk.edit(1, circuit="one")
    write(desk, path)

    def mute(there: Desk) -> None:
        there.assets.lost_answer = lambda w: TimedOutError(seconds=1)

    push(desk, path, mute)
    take(desk, path)
    assert desk.unsent() == {}


def test_what_nobody_could_reach_stays_unsent(desk: Desk, path: Path) -> None:
    desk.edit(1, circuit="one")
    write(desk, path)

    def cut(there: Desk) -> None:
        there.assets.read_fault = lambda key: UnreachableError(reason="cut")

    push(desk, path, cut)
    assert take(desk, path).failed == 1
    assert desk.unsent()[urn(1)].error.key == "unreachable"


def test_a_pull_that_came_meanwhile_is_not_taken_back(desk: Desk, path: Path) -> None:
    desk.edit(1, circuit="one")
    write(desk, path)
    push(desk, path)
    desk.assets.read_fault = lambda key: None
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), status={"type": "Text", "value": "newest"})
    desk.push()  # a network for once: reads the platform again
    assert desk.cell(1, "status") == "newest"
    take(desk, path)
    assert (desk.cell(1, "status"), desk.unsent()) == ("newest", {})


def test_what_has_nowhere_to_go_is_told_and_left(desk: Desk, path: Path) -> None:
    lost = desk.add(town=None, circuit="nowhere")
    desk.edit(1, circuit="one")
    written = write(desk, path)
    assert (written.assets, [uid for uid, _ in written.left]) == (1, [lost])
    push(desk, path)
    take(desk, path)
    assert list(desk.unsent()) == [lost]


def test_a_bundle_that_was_altered_or_is_none_is_refused(desk: Desk, path: Path, tmp_path: Path) -> None:
    edited(desk)
    write(desk, path)
    with pytest.raises(NotABundleError) as raised:
        take(desk, path)
    assert raised.value.details["problem"] == "unanswered"
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    altered = tmp_path / "altered.zip"
    for name in ("bundle.gpkg", "changes.jsonl", "bundle.json"):
        with zipfile.ZipFile(altered, "w") as archive:
            for member, data in members.items():
                archive.writestr(member, data[:-1] if member == name else data)
        with pytest.raises(NotABundleError):
            push(desk, altered)
    with zipfile.ZipFile(altered, "w") as archive:
        archive.writestr("readme.json", "{}")
    with pytest.raises(NotABundleError):
        push(desk, altered)
    with pytest.raises(NotABundleError):
        push(desk, tmp_path / "nothing.zip")


def test_a_bundle_goes_only_where_it_was_meant_to_go(desk: Desk, path: Path, tmp_path: Path) -> None:
    edited(desk)
    write(desk, path)
    (connection,) = TERRITORY.connections
    elsewhere = replace(TERRITORY, connections=(Connection("platform", "ngsi-v2", "http://other.example"),))
    with pytest.raises(ForeignSurveyError) as raised:
        push_bundle(path, elsewhere, {"platform": desk.assets}, CATALOG)
    assert connection.url in raised.value.details["found"]
    push(desk, path)
    other = office(tmp_path / "other.gpkg")
    with pytest.raises(ForeignSurveyError):
        take_answers(other.store, TERRITORY, path, other.mappers)


def test_an_empty_bundle_is_one(desk: Desk, path: Path) -> None:
    assert write(desk, path).assets == 0
    push(desk, path)
    assert take(desk, path) == TakenAnswers()
    assert light(1)["id"] == urn(1)


def test_a_bundle_that_was_never_written_stops_no_ordinary_push(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a kill: everything is on record as if it had left, and nothing has."""

    def fails(*_: object) -> None:
        raise OSError(28, "no space")

    edited(desk)
    monkeypatch.setattr("smart_territory.workspace.survey.bundle.save_bundle", fails)
    with pytest.raises(OSError, match="no space"):
        write(desk, path)
    desk.edit(1, circuit="later")
    desk.assets.read_fault = lambda key: None
    assert desk.push().pushed == 3
    assert (desk.there(1, "circuit"), desk.unsent()) == ("later", {})
