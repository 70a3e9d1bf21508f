"""A survey's folder: what goes in, that it is whole, and that nothing else of the office is in it."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from smart_territory.errors import SurveyCountError, SurveyExistsError, SurveyRequestError
from smart_territory.tests.survey.survey_scene import (
    CATALOG,
    TERRITORY,
    Desk,
    Tablet,
    office,
    ogr,
    plain,
    survey,
    urn,
)
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.survey.area import Shape
from smart_territory.workspace.survey.ledger import Ledger
from smart_territory.workspace.survey.prepare import prepare
from smart_territory.workspace.survey.request import SurveyRequest, catalog_of


def around(south: float, north: float) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [[[-7.2, south], [-7, south], [-7, north], [-7.2, north], [-7.2, south]]]}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return office(tmp_path / "office.gpkg")


def uids(path: Path) -> list[str]:
    return [row[0] for row in Tablet(path).sql("SELECT uid FROM street_light ORDER BY uid")]


def test_all_of_a_territory_goes_along_with_its_values(desk: Desk, tmp_path: Path) -> None:
    made = survey(desk, tmp_path / "out")
    assert made.counts == {"street_light": 20}
    cells = Tablet(made.geopackage).sql("SELECT uid, municipality, circuit, lantern_height_m, geom FROM street_light")
    assert sorted(cells) == sorted(
        desk.sql("SELECT uid, municipality, circuit, lantern_height_m, geom FROM street_light")
    )


def test_only_what_lies_in_the_polygon_goes_along(desk: Desk, tmp_path: Path) -> None:
    made = survey(desk, tmp_path / "out", area=around(38.60015, 38.60045))
    assert uids(made.geopackage) == [urn(2), urn(3), urn(4)]
    assert made.counts == {"street_light": 3}


def test_only_the_chosen_towns_go_along(desk: Desk, tmp_path: Path) -> None:
    desk.sql("UPDATE street_light SET municipality='06158' WHERE fid<=4")
    made = survey(desk, tmp_path / "out", area=("06158",))
    assert len(uids(made.geopackage)) == 4
    assert survey(desk, tmp_path / "out", area=("99999",)).counts == {"street_light": 0}


def test_lines_and_polygons_go_along_where_they_touch_the_area() -> None:
    shape = Shape(around(38.0, 39.0))
    line = {"type": "LineString", "coordinates": [[-8.0, 38.5], [-6.0, 38.5]]}
    outside = {"type": "LineString", "coordinates": [[-8.0, 38.5], [-7.5, 39.5]]}
    larger = {"type": "Polygon", "coordinates": [[[-9, 37], [-5, 37], [-5, 40], [-9, 40], [-9, 37]]]}
    ring_around = {
        "type": "Polygon",
        "coordinates": [*larger["coordinates"], [[-8, 37.5], [-6, 37.5], [-6, 39.5], [-8, 39.5], [-8, 37.5]]],
    }
    assert shape.touches(line)
    assert shape.touches(larger)
    assert not shape.touches(outside)
    assert not shape.touches(ring_around)
    assert not shape.touches(None)


def test_fields_that_were_not_chosen_are_not_in_the_file(desk: Desk, tmp_path: Path) -> None:
    made = survey(desk, tmp_path / "out", fields={"street_light": ("circuit", "geometry")}, eiel_states=True)
    columns = {row[1] for row in Tablet(made.geopackage).sql("PRAGMA table_info(street_light)")}
    assert columns == {"fid", "geom", "uid", "municipality", "code", "status", "circuit", "retired_on", "survey_state"}
    assert "lantern_height_m" not in json.dumps(Tablet(made.geopackage).sql("SELECT entity FROM st_base"))


def test_the_file_is_a_working_copy_without_a_write_ahead_log(desk: Desk, tmp_path: Path) -> None:
    made = survey(desk, tmp_path / "out", device="tablet 7")
    head = made.geopackage.read_bytes()[:20]
    assert (head[18], head[19]) == (1, 1)  # rollback journal
    Tablet(made.geopackage).edit(1, circuit="new")
    assert made.geopackage.read_bytes()[18] == 1
    asked = SurveyRequest("x", ("street_light",))
    with GeoPackageStore.open_existing(made.geopackage, catalog_of(asked, CATALOG)) as store:
        assert store.unwatched == []
        (note,) = store.changes()
        assert (note.uid, note.kind, note.editor) == (urn(1), "update", "Ana")
        assert store.meta("device") == "tablet 7"
    assert not list(made.folder.glob("*-wal"))


def test_ogr_reads_it_as_an_ordinary_geopackage(desk: Desk, tmp_path: Path) -> None:
    made = survey(desk, tmp_path / "out")
    said = ogr("ogrinfo", "-so", str(made.geopackage), "street_light")
    assert "Feature Count: 20" in said
    extent = re.search(r"Extent: \((\S+), (\S+)\) - \((\S+), (\S+)\)", said)
    assert extent is not None
    assert [float(number) for number in extent.groups()] == pytest.approx([-7.1, 38.6, -7.1, 38.6019], abs=1e-5)


def test_nothing_is_in_the_file_but_the_survey(desk: Desk, tmp_path: Path) -> None:
    desk.store.set_meta(password="hunter2", token="hunter3")
    made = survey(desk, tmp_path / "out", area=around(38.60015, 38.60045))
    for path in (made.geopackage, made.folder / "survey.json"):
        for stranger in (b"hunter", b"oldInventoryCode", b"platform.example", urn(9).encode(), str(tmp_path).encode()):
            assert stranger not in path.read_bytes()


def test_an_index_that_lost_some_does_not_make_the_survey_lose_them(desk: Desk, tmp_path: Path) -> None:
    plain(desk.path, 'DELETE FROM "rtree_street_light_geom" WHERE id IN (3, 4)')
    with pytest.raises(SurveyCountError) as raised:
        survey(desk, tmp_path / "out", area=around(38.5, 38.7))
    assert (raised.value.details["expected"], raised.value.details["packed"]) == (20, 18)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_name_that_is_taken_is_refused_and_what_is_there_stays(desk: Desk, tmp_path: Path) -> None:
    made = survey(desk, tmp_path / "out", "mine")
    before = made.geopackage.read_bytes()
    with pytest.raises(SurveyExistsError):
        survey(desk, tmp_path / "out", "mine")
    assert made.geopackage.read_bytes() == before
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine"]


@pytest.mark.parametrize(
    ("problem", "wrong"),
    [
        ("name", {"name": "../x"}),
        ("name", {"name": "CON"}),
        ("name", {"name": ""}),
        ("name", {"name": "a."}),
        ("classes", {"classes": ()}),
        ("classes", {"classes": ("unicorn",)}),
        ("fields", {"fields": {"street_light": ("horn",)}}),
        ("fields", {"fields": {"waste_site": ("code",)}}),
        ("area", {"area": {"type": "Point", "coordinates": [1, 2]}}),
        ("area", {"area": {"type": "Polygon", "coordinates": []}}),
        ("area", {"area": ()}),
    ],
)
def test_what_makes_no_sense_is_refused(desk: Desk, tmp_path: Path, problem: str, wrong: dict[str, Any]) -> None:
    asked = SurveyRequest(**{"name": "x", "classes": ("street_light",), **wrong})
    with pytest.raises(SurveyRequestError) as raised:
        prepare(desk.store, asked, tmp_path)
    assert raised.value.details["problem"] == problem


def test_a_failure_on_the_way_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    def fails(folder: Path, manifest: object) -> None:
        (folder / "x.qgs").write_text("half")
        raise OSError(28, "no space")

    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(OSError, match="no space"):
        prepare(desk.store, SurveyRequest("x", ("street_light",)), out, finish=fails)
    assert list(out.iterdir()) == []


def test_the_office_knows_which_surveys_are_out(desk: Desk, tmp_path: Path) -> None:
    made = survey(desk, tmp_path / "out", "north", people=("Ana", "Rui"), editor="")
    (known,) = Ledger(desk.store).surveys()
    assert (known.id, known.name, known.state, known.editor) == (made.manifest.id, "north", "prepared", "Ana")
    told = json.loads((made.folder / "survey.json").read_text(encoding="utf-8"))
    assert told["people"] == ["Ana", "Rui"]
    assert told["territory"] == TERRITORY.name
    assert desk.unsent() == {}


def test_states_advance_with_any_edit_in_the_field(desk: Desk, tmp_path: Path) -> None:
    desk.sql("UPDATE street_light SET survey_state='3'")
    tablet = Tablet(survey(desk, tmp_path / "out", eiel_states=True).geopackage)
    tablet.edit(1, circuit="new")
    tablet.edit(2, survey_state="0")
    new = tablet.add(-7.1, 38.7)
    states = dict(tablet.sql("SELECT uid, survey_state FROM street_light"))
    assert (states[urn(1)], states[urn(2)], states[urn(3)], states[new]) == ("1", "0", "3", "1")
    assert tablet.sql("SELECT value FROM st_meta WHERE key='applying'") == [("0",)]
    assert tablet.sql("SELECT touched FROM st_change WHERE uid=?", urn(1)) == [(1,)]


def test_states_advance_where_ogr_edits(desk: Desk, tmp_path: Path) -> None:
    made = survey(desk, tmp_path / "out", eiel_states=True)
    ogr("ogrinfo", "-q", str(made.geopackage), "-sql", "UPDATE street_light SET circuit='ogr' WHERE fid<3")
    with sqlite3.connect(made.geopackage) as database:
        assert database.execute("SELECT count(*) FROM street_light WHERE survey_state='1'").fetchone() == (2,)
    assert len(Tablet(made.geopackage).sql("SELECT uid FROM st_change")) == 2
