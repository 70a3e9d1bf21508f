"""What a person puts off is kept as it was brought, with its photos, and touches nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

from smart_territory.tests.survey.survey_scene import Tablet, lights, office, survey, urn
from smart_territory.workspace.survey.accept import Decision, accept
from smart_territory.workspace.survey.returned import read_survey
from smart_territory.workspace.survey.review import review, waiting_surveys

PUT_OFF = Decision(wait=True)
GIF = b"GIF89a" + bytes(30) + b";"


def test_new_changed_and_deleted_ones_wait_without_the_tablet(tmp_path: Path) -> None:
    desk = office(tmp_path / "office.gpkg")
    made = survey(desk, tmp_path / "out")
    tablet = Tablet(made.geopackage)
    new = tablet.add(-7.05, 38.7, status="ok")
    tablet.edit(1, status="defectiveLamp")
    tablet.delete(2)
    (made.folder / "photos" / "a.gif").write_bytes(GIF)
    tablet.sql("INSERT INTO photo(uid, file) VALUES (?,?)", new, "photos/a.gif")
    before = lights(desk)
    with read_survey(made.folder, desk.store) as back:
        result = accept(desk.store, back, dict.fromkeys((new, urn(1), urn(2)), PUT_OFF), undecided="wait")
    assert set(result.waiting) == {new, urn(1), urn(2)}
    assert (result.photos, result.action) == (0, None)
    assert lights(desk) == before
    shutil.rmtree(made.folder)
    (waiting,) = waiting_surveys(desk.store)
    kinds = {change.uid: change.kind for change in review(waiting, desk.store)}
    assert kinds == {new: "create", urn(1): "update", urn(2): "delete"}
    result = accept(desk.store, waiting, {new: Decision(), urn(1): Decision(take=False), urn(2): Decision()})
    assert (result.added, result.deleted, result.refused, result.photos) == (1, 1, 1, 1)
    assert waiting_surveys(desk.store) == []
    assert urn(2) not in lights(desk)
    assert lights(desk)[urn(1)] == before[urn(1)]


def test_what_was_put_off_twice_is_still_one_question(tmp_path: Path) -> None:
    desk = office(tmp_path / "office.gpkg")
    made = survey(desk, tmp_path / "out")
    Tablet(made.geopackage).edit(1, status="defectiveLamp")
    for _ in range(2):
        with read_survey(made.folder, desk.store) as back:
            accept(desk.store, back, {urn(1): PUT_OFF}, undecided="wait")
    (waiting,) = waiting_surveys(desk.store)
    assert [change.uid for change in review(waiting, desk.store)] == [urn(1)]
    accept(desk.store, waiting, {urn(1): Decision()})
    assert lights(desk)[urn(1)]["status"] == "defectiveLamp"
    with read_survey(made.folder, desk.store) as back:
        assert [change.state for change in review(back, desk.store)] in ([], ["here"])
