"""What a person accepts reaches the office once, as the surveyor's edit, merged with what happened there meanwhile."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from smart_territory.tests.survey.survey_scene import OLIVENZA, Desk, Tablet, lights, office, survey, urn
from smart_territory.workspace.report import DELETED
from smart_territory.workspace.survey.accept import WAIT, SurveyResult, accept
from smart_territory.workspace.survey.ledger import Ledger
from smart_territory.workspace.survey.prepare import PreparedSurvey
from smart_territory.workspace.survey.returned import read_survey
from smart_territory.workspace.survey.review import SurveyChange, review, waiting_surveys
from smart_territory.workspace.survey.settling import MINE, THEIRS, Decision


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return office(tmp_path / "office.gpkg")


@pytest.fixture
def made(desk: Desk, tmp_path: Path) -> PreparedSurvey:
    return survey(desk, tmp_path / "out", "x")


@pytest.fixture
def tablet(made: PreparedSurvey) -> Tablet:
    return Tablet(made.geopackage)


def changes(desk: Desk, made: PreparedSurvey) -> dict[str, SurveyChange]:
    with read_survey(made.folder, desk.store) as back:
        return {change.uid: change for change in review(back, desk.store)}


def take(desk: Desk, made: PreparedSurvey, decisions: dict[str, Decision] | None = None, **more: str) -> SurveyResult:
    with read_survey(made.folder, desk.store) as back:
        return accept(desk.store, back, decisions or {}, **more)


def told(desk: Desk) -> list[tuple[object, ...]]:
    return [
        (editor, uid, change, attribute, old and json.loads(old), new and json.loads(new))
        for editor, uid, change, attribute, old, new in desk.sql(
            "SELECT editor, uid, change, attribute, old, new FROM st_history WHERE kind='survey' ORDER BY id"
        )
    ]


def test_an_edit_arrives_as_the_surveyors(desk: Desk, made: PreparedSurvey, tablet: Tablet) -> None:
    tablet.edit(1, circuit="new", status="ok ")
    (change,) = changes(desk, made).values()
    assert (change.kind, change.state, change.editor, change.device) == ("update", "clean", "Ana", "tablet 1")
    assert [(f.attribute, f.base, f.mine, f.theirs) for f in change.fields] == [("circuit", "C1", "new", "C1")]
    assert take(desk, made) == SurveyResult(changed=1, action=1)
    assert desk.sql("SELECT uid, kind, editor, device, action FROM st_change") == [
        (urn(1), "update", "Ana", "tablet 1", "survey")
    ]
    assert told(desk) == [("Ana", urn(1), "update", "circuit", "C1", "new")]
    assert (desk.store.meta("editor"), desk.store.meta("device"), desk.store.meta("action")) == ("Office", "PC", None)
    assert desk.push().pushed == 1
    assert desk.there(1, "circuit") == "new"


def test_a_new_asset_keeps_its_name_from_the_field(desk: Desk, made: PreparedSurvey, tablet: Tablet) -> None:
    new = tablet.add(-7.1, 38.61, circuit="made", municipality="06095")
    take(desk, made)
    assert desk.cell(new, "circuit") == "made"
    assert desk.push().pushed == 1
    assert desk.there(new, "circuit") == "made"


def test_a_deletion_is_one_at_the_office(desk: Desk, made: PreparedSurvey, tablet: Tablet) -> None:
    tablet.delete(3)
    assert changes(desk, made)[urn(3)].kind == "delete"
    assert take(desk, made).deleted == 1
    desk.push()
    assert (OLIVENZA, "Streetlight", urn(3)) not in desk.broker.entities
    (line,) = told(desk)
    assert line[4]["circuit"] == "C3"


def test_what_the_office_changed_elsewhere_stays(desk: Desk, made: PreparedSurvey, tablet: Tablet) -> None:
    tablet.edit(1, circuit="field")
    desk.edit(1, status="office", street="Main")
    assert changes(desk, made)[urn(1)].state == "merges"
    take(desk, made)
    assert [desk.cell(1, name) for name in ("circuit", "status", "street")] == ["field", "office", "Main"]


def test_values_that_mean_the_same_are_no_conflict(desk: Desk, made: PreparedSurvey, tablet: Tablet) -> None:
    tablet.edit(1, circuit="same  ", lantern_height_m=9)
    desk.edit(1, circuit="same", lantern_height_m=9.0)
    assert changes(desk, made)[urn(1)].state == "here"
    assert take(desk, made) == SurveyResult(here=1)


def test_a_conflict_waits_while_the_rest_is_taken(desk: Desk, made: PreparedSurvey, tablet: Tablet) -> None:
    tablet.edit(1, circuit="field", status="off")
    desk.edit(1, circuit="office")
    (change,) = changes(desk, made).values()
    assert change.state == "conflict"
    assert {f.attribute: f.conflict for f in change.fields} == {"circuit": True, "status": False}
    assert take(desk, made).waiting == (urn(1),)
    assert (desk.cell(1, "circuit"), desk.cell(1, "status")) == ("office", "off")
    desk.again()
    (waiting,) = waiting_surveys(desk.store)  # without the tablet, after a restart
    (left,) = review(waiting, desk.store)
    assert [(f.attribute, f.base, f.mine, f.theirs) for f in left.fields] == [("circuit", "C1", "field", "office")]
    result = accept(desk.store, waiting, {urn(1): Decision(choices={"circuit": MINE})})
    assert (result.changed, result.waiting) == (1, ())
    assert desk.cell(1, "circuit") == "field"
    assert waiting_surveys(desk.store) == []
    assert take(desk, made) == SurveyResult(here=1)


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        (Decision(choices={"circuit": MINE}), "field"),
        (Decision(choices={"circuit": THEIRS}), "office"),
        (Decision(values={"circuit": "third"}), "third"),
    ],
)
def test_a_conflict_is_decided_and_not_asked_again(
    desk: Desk, made: PreparedSurvey, tablet: Tablet, decision: Decision, expected: str
) -> None:
    tablet.edit(1, circuit="field")
    desk.edit(1, circuit="office")
    assert take(desk, made, {urn(1): decision}).waiting == ()
    assert desk.cell(1, "circuit") == expected
    assert changes(desk, made) == {} or changes(desk, made)[urn(1)].state == "here"
    take(desk, made)
    assert desk.cell(1, "circuit") == expected


def test_a_conflict_with_what_a_pull_brought_is_one_too(desk: Desk, made: PreparedSurvey, tablet: Tablet) -> None:
    tablet.edit(1, circuit="field")
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), circuit={"type": "Text", "value": "platform"})
    desk.take_in()
    assert changes(desk, made)[urn(1)].state == "conflict"
    take(desk, made, {urn(1): Decision(choices={"circuit": MINE})})
    assert desk.push().pushed == 1
    assert desk.there(1, "circuit") == "field"


def test_one_attribute_may_be_refused(desk: Desk, made: PreparedSurvey, tablet: Tablet) -> None:
    tablet.edit(1, circuit="field", status="off")
    take(desk, made, {urn(1): Decision(choices={"status": THEIRS})})
    assert (desk.cell(1, "circuit"), desk.cell(1, "status")) == ("field", "ok")
    take(desk, made)
    assert desk.cell(1, "status") == "ok"


def test_what_was_refused_is_not_offered_again_unless_it_was_edited_since(
    desk: Desk, made: PreparedSurvey, tablet: Tablet
) -> None:
    tablet.edit(1, circuit="no")
    tablet.delete(2)
    new = tablet.add(-7.1, 38.61)
    refusal = Decision(take=False)
    assert take(desk, made, {urn(1): refusal, urn(2): refusal, new: refusal}).refused == 3
    assert desk.unsent() == {}
    assert {change.state for change in changes(desk, made).values()} == {"here"}
    assert {change.decided for change in changes(desk, made).values()} == {"refused"}
    assert take(desk, made) == SurveyResult(here=3) or desk.unsent() == {}
    tablet.edit(1, street="Later")
    (again,) = (c for c in changes(desk, made).values() if c.state != "here")
    assert [f.attribute for f in again.fields] == ["street"]
    take(desk, made)
    assert (desk.cell(1, "street"), desk.cell(1, "circuit")) == ("Later", "C1")


def test_brought_twice_by_mistake_nothing_happens(desk: Desk, made: PreparedSurvey, tablet: Tablet) -> None:
    tablet.edit(1, circuit="field")
    tablet.delete(2)
    tablet.add(-7.1, 38.61, municipality="06095")
    take(desk, made)
    desk.push()
    before = lights(desk)
    assert take(desk, made).action is None
    assert lights(desk) == before
    assert desk.unsent() == {}


def test_what_the_office_did_afterwards_is_not_undone_by_bringing_it_again(
    desk: Desk, made: PreparedSurvey, tablet: Tablet
) -> None:
    tablet.edit(1, circuit="field")
    new = tablet.add(-7.1, 38.61)
    take(desk, made)
    desk.edit(1, circuit="C1")
    desk.sql("DELETE FROM street_light WHERE uid=?", new)
    take(desk, made)
    assert desk.cell(1, "circuit") == "C1"
    assert new not in lights(desk)


def test_an_older_copy_brought_later_changes_nothing_back(
    desk: Desk, made: PreparedSurvey, tablet: Tablet, tmp_path: Path
) -> None:
    tablet.edit(1, circuit="first")
    older = made.geopackage.read_bytes()
    tablet.edit(1, circuit="second")
    tablet.edit(2, circuit="later")
    take(desk, made)
    made.geopackage.write_bytes(older)
    assert take(desk, made).action is None
    assert (desk.cell(1, "circuit"), desk.cell(2, "circuit")) == ("second", "later")


def test_work_goes_on_in_the_same_survey_after_it_was_brought(
    desk: Desk, made: PreparedSurvey, tablet: Tablet
) -> None:
    new = tablet.add(-7.1, 38.61, circuit="a")
    tablet.edit(1, circuit="first")
    take(desk, made)
    tablet.edit(1, circuit="second")
    tablet.edit(new, circuit="b")
    tablet.edit(2, circuit="C2 too")
    found = changes(desk, made)
    assert [(f.base, f.mine) for f in found[urn(1)].fields] == [("first", "second")]
    assert {change.state for change in found.values()} == {"clean"}
    take(desk, made)
    assert (desk.cell(1, "circuit"), desk.cell(new, "circuit")) == ("second", "b")
    tablet.edit(1, circuit="C1")  # put back in the field: an edit like any other
    take(desk, made)
    assert desk.cell(1, "circuit") == "C1"


def test_deleted_there_and_changed_here_is_for_a_person(desk: Desk, made: PreparedSurvey, tablet: Tablet) -> None:
    for number in (1, 2, 3):
        tablet.delete(number)
        desk.edit(number, circuit="office")
    assert changes(desk, made)[urn(1)].state == "conflict"
    result = take(
        desk, made, {urn(1): Decision(choices={DELETED: MINE}), urn(2): Decision(choices={DELETED: THEIRS})}
    )
    assert (result.deleted, result.refused, result.waiting) == (1, 1, (urn(3),))
    assert {urn(1), urn(2), urn(3)} & lights(desk).keys() == {urn(2), urn(3)}
    (waiting,) = waiting_surveys(desk.store)
    assert accept(desk.store, waiting, {urn(3): Decision(choices={DELETED: MINE})}).deleted == 1
    assert take(desk, made).action is None


def test_changed_there_and_deleted_here_returns_whole(desk: Desk, tmp_path: Path) -> None:
    made = survey(desk, tmp_path / "out", fields={"street_light": ("circuit",)})
    tablet = Tablet(made.geopackage)
    for number in (1, 2, 3):
        tablet.edit(number, circuit="field")
        desk.delete(number)
    choices = {urn(1): Decision(choices={DELETED: MINE}), urn(2): Decision(choices={DELETED: THEIRS})}
    with read_survey(made.folder, desk.store) as back:
        result = accept(desk.store, back, choices, mappers=desk.mappers)
    assert (result.added, result.refused, result.waiting) == (1, 1, (urn(3),))
    assert (desk.cell(1, "circuit"), desk.cell(1, "lantern_height_m")) == ("field", 8.0)
    result = take(desk, made, {urn(3): Decision(choices={DELETED: MINE})})
    assert result.waiting == (urn(3),)  # without the platform's word nobody knows what else it was
    desk.push()
    assert (desk.there(1, "lanternHeight"), desk.there(1, "circuit")) == (8, "field")


def test_a_deletion_that_only_comparing_found_is_not_taken_unasked(
    desk: Desk, made: PreparedSurvey, tablet: Tablet
) -> None:
    tablet.sql("UPDATE st_meta SET value='1' WHERE key='applying'")
    tablet.delete(1)
    assert not changes(desk, made)[urn(1)].noticed
    assert take(desk, made).waiting == (urn(1),)
    assert urn(1) in lights(desk)
    assert take(desk, made, {urn(1): Decision()}).deleted == 1


def test_with_the_other_policy_only_what_was_decided_is_done(
    desk: Desk, made: PreparedSurvey, tablet: Tablet
) -> None:
    tablet.edit(1, circuit="yes")
    tablet.edit(2, circuit="later")
    assert take(desk, made, {urn(1): Decision()}, undecided=WAIT).changed == 1
    assert (desk.cell(1, "circuit"), desk.cell(2, "circuit")) == ("yes", "C2")
    assert changes(desk, made)[urn(2)].state == "clean"


def test_states_become_reviewed_when_accepted(desk: Desk, tmp_path: Path) -> None:
    desk.sql("UPDATE street_light SET survey_state='0'")
    made = survey(desk, tmp_path / "out", eiel_states=True)
    tablet = Tablet(made.geopackage)
    tablet.edit(1, circuit="new")
    tablet.edit(2, survey_state="1")  # looked at and found right
    tablet.edit(3, circuit="no")
    new = tablet.add(-7.1, 38.61)
    found = changes(desk, made)
    assert [f.attribute for f in found[urn(1)].fields] == ["circuit"]
    assert [f.attribute for f in found[urn(2)].fields] == ["survey_state"]
    take(desk, made, {urn(3): Decision(take=False)})
    states = [desk.cell(uid, "survey_state") for uid in (1, 2, 3, 4, new)]
    assert states == ["2", "2", "0", "0", "2"]
    assert take(desk, made).action is None


def test_two_surveys_that_both_advanced_the_state_do_not_disagree(desk: Desk, tmp_path: Path) -> None:
    one, two = (survey(desk, tmp_path / "out", name, eiel_states=True) for name in "ab")
    Tablet(one.geopackage).edit(1, circuit="a")
    Tablet(two.geopackage).edit(1, street="b")
    assert take(desk, one).waiting == take(desk, two).waiting == ()
    assert [desk.cell(1, name) for name in ("circuit", "street", "survey_state")] == ["a", "b", "2"]


def test_hundreds_of_new_assets_arrive_with_their_journal(desk: Desk, made: PreparedSurvey, tablet: Tablet) -> None:
    tablet.sql(
        "INSERT INTO street_light(geom, circuit) SELECT a.geom, 'n'||a.fid||'-'||b.fid "
        "FROM street_light a, street_light b"
    )
    assert take(desk, made).added == 400
    assert desk.sql("SELECT count(*) FROM st_change WHERE kind='create' AND editor='Ana'") == [(400,)]
    assert desk.sql("SELECT count(*) FROM rtree_street_light_geom") == [(420,)]


def test_a_cancelled_acceptance_is_gone_on_with(desk: Desk, made: PreparedSurvey, tablet: Tablet) -> None:
    tablet.edit(1, circuit="new")
    with read_survey(made.folder, desk.store) as back:
        assert accept(desk.store, back, cancelled=lambda: True).cancelled
        assert desk.cell(1, "circuit") == "C1"
        assert accept(desk.store, back).changed == 1


def test_the_office_knows_what_came_back(desk: Desk, made: PreparedSurvey, tablet: Tablet) -> None:
    tablet.edit(1, circuit="field")
    desk.edit(1, circuit="office")
    take(desk, made)
    (known,) = Ledger(desk.store).surveys()
    assert (known.state, known.waiting) == ("brought", 1)
    assert known.brought is not None
    with desk.store.applying():
        Ledger(desk.store).forget(known.id)
    assert Ledger(desk.store).surveys() == []


def test_a_survey_comes_to_a_colleagues_working_copy_too(desk: Desk, made: PreparedSurvey, tablet: Tablet,
                                                         tmp_path: Path) -> None:  # fmt: skip
    colleague = office(tmp_path / "colleague.gpkg")
    tablet.edit(1, circuit="new")
    assert take(colleague, made).changed == 1
    assert take(colleague, made).action is None


def test_what_was_made_brought_and_then_deleted_in_the_field_goes_here_too(
    desk: Desk, made: PreparedSurvey, tablet: Tablet
) -> None:
    kept, gone, never = (tablet.add(-7.1, 38.61 + number / 1e3) for number in range(3))
    tablet.delete(never)
    older = made.geopackage.read_bytes()
    take(desk, made)
    tablet.delete(gone)
    newer = made.geopackage.read_bytes()
    made.geopackage.write_bytes(older)  # an older copy knows of no deletion
    assert take(desk, made).action is None
    made.geopackage.write_bytes(newer)
    assert {uid: c.kind for uid, c in changes(desk, made).items() if c.state == "clean"} == {gone: "delete"}
    assert take(desk, made).deleted == 1
    assert {kept, gone, never} & lights(desk).keys() == {kept}
    assert take(desk, made).action is None
