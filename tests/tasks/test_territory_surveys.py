"""Surveys and bundles as windows ask for them: behind the window, one action at a time, failures told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from platform_fixture import PlatformUnderTest
from smart_territory.errors import NotASurveyError, SurveyBasemapError, SurveyExistsError, SurveyRequestError
from smart_territory.layers.survey_project import write_project
from smart_territory.tasks.territory_surveys import SurveyReview, TerritorySurveys
from smart_territory.tests.tasks.test_open_territory import Watched
from smart_territory.workspace.survey.request import SurveyRequest
from smart_territory.workspace.survey.settling import Decision
from towns_scene import fill, territory_file, urn

ASKED = SurveyRequest("North", ("street_light",), area=("06095",), people=("Ana", "Rui"), device="Tablet 1")


@pytest.fixture
def watched(qtbot: Any, tmp_path: Path, platform: PlatformUnderTest) -> Iterator[Watched]:
    fill(platform)
    watched = Watched(qtbot, territory_file(tmp_path, platform))
    watched.do("open")
    watched.opened.surveys.write_project = write_project
    watched.do("pull")
    yield watched
    watched.opened.close()


@pytest.fixture
def surveys(watched: Watched) -> TerritorySurveys:
    return watched.opened.surveys


@pytest.fixture
def answer(qtbot: Any) -> Callable[..., Any]:
    def asked(read: Callable[..., None], *arguments: Any) -> Any:
        found: list[Any] = []
        read(*arguments, found.append)
        qtbot.waitUntil(lambda: bool(found), timeout=60000)
        return found[0]

    return asked


def done(watched: Watched, action: Callable[..., None], *arguments: Any, **more: Any) -> tuple[str, Any]:
    action(*arguments, **more)
    watched.until_idle()
    return watched.finished[-1]


def edit(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        for name in ("IsEmpty", "MinX", "MinY", "MaxX", "MaxY"):
            database.create_function(f"ST_{name}", 1, lambda blob: 1)
        database.execute(sql)
        database.commit()


def test_a_survey_goes_out_and_comes_back(
    watched: Watched, surveys: TerritorySurveys, tmp_path: Path, answer: Callable[..., Any]
) -> None:
    assert answer(surveys.expected, ASKED) == {"street_light": 20}
    name, made = done(watched, surveys.prepare, ASKED, tmp_path, language="ca")
    assert (name, made.counts, made.manifest.language) == ("survey_prepare", {"street_light": 20}, "ca")
    assert "Punts de llum" in (made.folder / "North project.qgs").read_text(encoding="utf-8")
    edit(made.geopackage, f"UPDATE street_light SET circuit='C8' WHERE uid='{urn(1)}'")
    edit(made.geopackage, f"UPDATE street_light SET circuit='C9' WHERE uid='{urn(2)}'")
    watched.edit(urn(2), circuit="C42")
    brought: SurveyReview = answer(surveys.bring_back, made.folder)
    assert {change.uid: (change.state, change.editor) for change in brought.changes} == {
        urn(1): ("clean", "Ana"), urn(2): ("conflict", "Ana"),
    }  # fmt: skip
    assert len(watched.read("read_changes")) == 1  # nothing of it is there yet
    name, result = done(watched, surveys.accept, brought)
    assert (name, result.changed, result.waiting) == ("survey_accept", 1, (urn(2),))
    brought.close()
    (waiting,) = answer(surveys.waiting)
    assert (waiting.path, [change.uid for change in waiting.changes]) == (None, [urn(2)])
    done(watched, surveys.accept, waiting, {urn(2): Decision(choices={"circuit": "mine"})})
    assert answer(surveys.waiting) == []
    assert [(s.name, s.state, s.waiting) for s in answer(surveys.surveys)] == [("North", "brought", 0)]
    assert {c.uid: c.fields[0].now for c in watched.read("read_changes")} == {urn(1): "C8", urn(2): "C9"}
    assert watched.do("push").verified == 2


def test_what_cannot_be_is_told(
    watched: Watched, surveys: TerritorySurveys, tmp_path: Path, qtbot: Any
) -> None:
    done(watched, surveys.prepare, ASKED, tmp_path)
    surveys.prepare(ASKED, tmp_path)
    watched.until_idle()
    surveys.prepare(SurveyRequest("a/b", ("street_light",)), tmp_path)
    watched.until_idle()
    surveys.prepare(SurveyRequest("South", ("street_light",)), tmp_path, basemap=tmp_path / "nowhere.mbtiles")
    watched.until_idle()
    surveys.bring_back(tmp_path / "nowhere", lambda _: pytest.fail("there is nothing"))
    qtbot.waitUntil(lambda: len(watched.failed) == 4, timeout=60000)
    kinds = [SurveyExistsError, SurveyRequestError, SurveyBasemapError, NotASurveyError]
    assert [type(error) for error in watched.failed] == kinds
    assert not (tmp_path / "South").exists()


def test_another_review_is_made_when_the_office_has_changed(
    watched: Watched, surveys: TerritorySurveys, tmp_path: Path, answer: Callable[..., Any]
) -> None:
    _, made = done(watched, surveys.prepare, ASKED, tmp_path)
    edit(made.geopackage, f"UPDATE street_light SET circuit='C8' WHERE uid='{urn(1)}'")
    brought = answer(surveys.bring_back, made.folder)
    watched.edit(urn(1), circuit="C9")
    assert [change.state for change in brought.changes] == ["clean"]
    again = answer(surveys.review_again, brought)
    assert [change.state for change in again.changes] == ["conflict"]
    assert again.path == made.folder
    again.close()


def test_a_survey_is_forgotten(
    watched: Watched, surveys: TerritorySurveys, tmp_path: Path, answer: Callable[..., Any]
) -> None:
    _, made = done(watched, surveys.prepare, ASKED, tmp_path)
    assert done(watched, surveys.forget, made.manifest.id) == ("survey_forget", "North")
    assert answer(surveys.surveys) == []


def test_a_bundle_is_written_pushed_and_answered(
    watched: Watched, surveys: TerritorySurveys, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    watched.edit(urn(5), circuit="C77")
    file = tmp_path / "unsent.zip"
    name, written = done(watched, surveys.bundle_write, file)
    assert (name, written.assets) == ("bundle_write", 1)
    name, pushed = done(watched, surveys.bundle_push, file)
    assert (name, pushed.verified) == ("bundle_push", 1)
    assert platform.entity(urn(5), scope="/olivenza")["circuit"] == "C77"
    assert len(watched.read("read_changes")) == 1  # not before the answers are read
    name, answers = done(watched, surveys.bundle_read, file)
    assert (name, answers.pushed) == ("bundle_read", 1)
    assert watched.read("read_changes") == []
