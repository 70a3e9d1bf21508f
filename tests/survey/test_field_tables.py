"""Tables for forms: who is at work, and the words of lists; the core takes neither for assets."""

from __future__ import annotations

from pathlib import Path

import pytest
from smart_territory.tests.survey.survey_scene import CATALOG, Desk, Tablet, office, ogr, survey, urn
from smart_territory.workspace.survey.field_tables import add_field_tables, lists_of
from smart_territory.workspace.survey.prepare import PreparedSurvey
from smart_territory.workspace.survey.request import SurveyRequest, catalog_of, plain_name
from smart_territory.workspace.survey.returned import read_survey
from smart_territory.workspace.survey.review import review


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return office(tmp_path / "office.gpkg")


@pytest.fixture
def made(desk: Desk, tmp_path: Path) -> PreparedSurvey:
    return with_tables(survey(desk, tmp_path / "out", "North"))


def with_tables(made: PreparedSurvey) -> PreparedSurvey:
    add_field_tables(made.geopackage, made.manifest, catalog_of(SurveyRequest("x", ("street_light",)), CATALOG))
    return made


def test_another_name_is_the_editor_from_then_on(desk: Desk, made: PreparedSurvey) -> None:
    tablet = Tablet(made.geopackage)
    assert tablet.sql("SELECT name, device FROM surveyor") == [("Ana", "tablet 1")]
    tablet.edit(1, circuit="x")
    tablet.sql("UPDATE surveyor SET name='Rui'")
    tablet.edit(2, circuit="x")
    tablet.sql("UPDATE surveyor SET name=NULL, device=''")  # nobody is not a name
    tablet.edit(3, circuit="x")
    tablet.sql("DELETE FROM surveyor")
    tablet.sql("INSERT INTO surveyor(name, device) VALUES ('Eva', 'tablet 2')")
    tablet.edit(4, circuit="x")
    with read_survey(made.folder, desk.store) as back:
        assert back.findings == ()
        who = {change.uid: (change.editor, change.device) for change in review(back, desk.store)}
    assert who == {
        urn(1): ("Ana", "tablet 1"), urn(2): ("Rui", "tablet 1"), urn(3): ("Rui", "tablet 1"),
        urn(4): ("Eva", "tablet 2"),
    }  # fmt: skip


def test_ogr_lists_them_as_tables_and_may_edit_them(made: PreparedSurvey) -> None:
    said = ogr("ogrinfo", "-so", "-al", str(made.geopackage))
    assert "Layer name: surveyor" in said
    assert "Layer name: choices" in said
    ogr("ogrinfo", str(made.geopackage), "-dialect", "SQLITE", "-sql", "UPDATE surveyor SET name='Rui'")
    assert Tablet(made.geopackage).sql("SELECT value FROM st_meta WHERE key='editor'") == [("Rui",)]


def test_lists_have_their_words_in_the_survey_s_language_and_order() -> None:
    chosen = catalog_of(SurveyRequest("x", ("control_cabinet",)), CATALOG)
    spanish, english = lists_of(chosen, "es"), lists_of(chosen, "en")
    (key,) = spanish
    known = CATALOG.code_lists[key]
    assert list(spanish[key]) == [code.value for code in known.codes if code.value not in known.retired]
    assert spanish[key] != english[key]


@pytest.mark.parametrize(
    ("name", "plain"),
    [("North", "North"), ("Señal Nº 5", "Senal No 5"), ("Ção", "Cao"), ("北", "survey"), ("Çon", "survey"),
     ("ç", "c"), ("Pólo.é", "Polo.e")],
)  # fmt: skip
def test_the_file_s_name_is_written_in_letters_that_every_tool_knows(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_a_survey_with_accents_comes_back(desk: Desk, tmp_path: Path) -> None:
    made = with_tables(survey(desk, tmp_path / "out", "Señal"))
    assert (made.folder.name, made.geopackage.name) == ("Señal", "Senal.gpkg")
    Tablet(made.geopackage).edit(1, circuit="x")
    with read_survey(made.folder, desk.store) as back:
        assert [change.uid for change in review(back, desk.store)] == [urn(1)]
