"""A survey comes back in whatever state: what can be mended is, the rest is refused, and the office is not touched."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from smart_territory.errors import (
    ForeignSurveyError,
    HalfCopiedError,
    NewerFormatError,
    NotASurveyError,
    TerritoryError,
)
from smart_territory.tests.survey.survey_scene import Desk, Tablet, office, ogr, plain, survey, urn
from smart_territory.workspace.survey.brought import Brought, ReturnedSurvey
from smart_territory.workspace.survey.prepare import PreparedSurvey
from smart_territory.workspace.survey.returned import read_survey


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return office(tmp_path / "office.gpkg", range(40))


@pytest.fixture
def made(desk: Desk, tmp_path: Path) -> PreparedSurvey:
    return survey(desk, tmp_path / "out", "x")


def state(desk: Desk) -> str:
    """Of all that the office has; side files and time stamps of the file system left aside."""
    with closing(sqlite3.connect(f"file:{desk.path}?mode=ro", uri=True)) as database:
        return hashlib.sha256("\n".join(database.iterdump()).encode()).hexdigest()


def brought(desk: Desk, path: Path) -> tuple[dict[str, Brought], dict[str, dict[str, object]]]:
    before = state(desk)
    with read_survey(path, desk.store) as back:
        assert state(desk) == before
        return {one.uid: one for one in back.assets}, {f.key: dict(f.details) for f in back.findings}


def refused(desk: Desk, path: Path, kind: type[TerritoryError]) -> dict[str, object]:
    before = state(desk)
    with pytest.raises(kind) as raised:
        read_survey(path, desk.store).close()
    assert state(desk) == before
    return raised.value.details


def test_an_untouched_survey_brings_nothing(desk: Desk, made: PreparedSurvey) -> None:
    assert brought(desk, made.folder) == ({}, {})


def test_edits_creations_and_deletions_come_with_who_and_when(desk: Desk, made: PreparedSurvey) -> None:
    tablet = Tablet(made.geopackage)
    tablet.edit(1, circuit="new")
    tablet.sql("UPDATE st_meta SET value='Rui' WHERE key='editor'")
    tablet.delete(2)
    new = tablet.add(-7.1, 38.7, status="ok")
    found, findings = brought(desk, made.folder)
    assert findings == {}
    assert found[urn(1)].base["circuit"] == "C1"
    assert found[urn(1)].mine["circuit"] == "new"
    assert (found[urn(1)].editor, found[urn(2)].editor, found[new].device) == ("Ana", "Rui", "tablet 1")
    assert found[urn(2)].mine is None
    assert found[new].base is None
    assert found[new].last >= made.manifest.made


def test_an_edit_without_triggers_is_found_by_comparing(desk: Desk, made: PreparedSurvey) -> None:
    plain(
        made.geopackage,
        *(f"DROP TRIGGER st_street_light_{name}" for name in ("insert", "update", "rename", "delete")),
        "DROP TRIGGER rtree_street_light_geom_delete",
        "UPDATE street_light SET circuit='quiet' WHERE fid=5",
        "DELETE FROM street_light WHERE fid=7",
        "INSERT INTO street_light(circuit) VALUES ('nameless')",
        "INSERT INTO street_light(uid, circuit) SELECT uid, 'copied' FROM street_light WHERE fid=9",
    )
    found, findings = brought(desk, made.folder)
    assert findings.keys() == {"triggers_lost", "renamed_assets"}
    assert found[urn(4)].mine["circuit"] == "quiet"
    assert found[urn(6)].mine is None
    assert not found[urn(6)].noticed
    new = [one for one in found.values() if one.base is None]
    assert sorted(one.mine["circuit"] for one in new) == ["copied", "nameless"]
    assert brought(desk, made.folder)[0].keys() == found.keys()  # the same names when it is read again


def test_a_layer_that_ogr2ogr_rewrote_is_read_by_its_values(desk: Desk, made: PreparedSurvey, tmp_path: Path) -> None:
    edited = tmp_path / "edited.gpkg"
    statement = "SELECT *, CASE WHEN fid=3 THEN 'ogr' ELSE circuit END AS c2 FROM street_light"
    ogr("ogr2ogr", str(edited), str(made.geopackage), "-sql", statement, "-nln", "street_light")
    plain(edited, "UPDATE street_light SET circuit=c2")
    ogr("ogr2ogr", "-overwrite", "-update", str(made.geopackage), str(edited), "street_light")
    found, findings = brought(desk, made.folder)
    assert [(uid, one.mine["circuit"]) for uid, one in found.items()] == [(urn(2), "ogr")]
    assert findings.keys() == {"triggers_lost"}


def test_a_layer_overwritten_with_a_few_rows_deletes_none_of_the_others(
    desk: Desk, made: PreparedSurvey, tmp_path: Path
) -> None:
    few = tmp_path / "few.gpkg"
    ogr("ogr2ogr", str(few), str(made.geopackage), "street_light", "-where", "fid<4")
    ogr("ogr2ogr", "-overwrite", "-update", str(made.geopackage), str(few), "street_light")
    found, findings = brought(desk, made.folder)
    assert found == {}
    assert findings["rows_lost"]["count"] == 37


def test_a_renamed_layer_is_known_by_its_assets(desk: Desk, made: PreparedSurvey) -> None:
    Tablet(made.geopackage).edit(3, circuit="before")
    plain(made.geopackage, "DROP TRIGGER st_street_light_rename", "ALTER TABLE street_light RENAME TO farolas")
    plain(made.geopackage, "UPDATE gpkg_contents SET table_name='farolas', identifier='farolas' "
                           "WHERE table_name='street_light'",
          "UPDATE gpkg_geometry_columns SET table_name='farolas' WHERE table_name='street_light'")  # fmt: skip
    found, findings = brought(desk, made.folder)
    assert list(found) == [urn(3)]
    assert findings["layer_renamed"] == {"layer": "street_light", "found": "farolas"}


def test_a_missing_layer_is_no_deletion(desk: Desk, tmp_path: Path) -> None:
    made = survey(desk, tmp_path / "out", classes=("street_light", "waste_site"))
    plain(made.geopackage, "DROP TABLE waste_site")
    Tablet(made.geopackage).edit(1, circuit="x")
    found, findings = brought(desk, made.folder)
    assert list(found) == [urn(1)]
    assert findings["layer_missing"] == {"layer": "waste_site"}
    plain(made.geopackage, "DROP TABLE street_light")
    assert refused(desk, made.folder, NotASurveyError)["problem"] == "classes"


def test_a_column_that_was_deleted_empties_nothing(desk: Desk, made: PreparedSurvey) -> None:
    ogr("ogrinfo", "-q", str(made.geopackage), "-sql", "ALTER TABLE street_light DROP COLUMN circuit")
    ogr("ogrinfo", "-q", str(made.geopackage), "-sql", "ALTER TABLE street_light RENAME COLUMN street TO calle")
    Tablet(made.geopackage).edit(1, status="off")
    found, findings = brought(desk, made.folder)
    assert list(found) == [urn(1)]
    assert findings["columns_missing"]["columns"] == ["circuit", "street"]
    assert {"circuit", "street"}.isdisjoint(found[urn(1)].fields)


def test_another_reference_system_is_transformed_back(desk: Desk, made: PreparedSurvey, tmp_path: Path) -> None:
    pytest.importorskip("pyproj")
    Tablet(made.geopackage).edit(1, circuit="moved")
    metric = tmp_path / "metric.gpkg"
    ogr("ogr2ogr", "-t_srs", "EPSG:25830", str(metric), str(made.geopackage), "street_light")
    ogr("ogr2ogr", "-overwrite", "-update", str(made.geopackage), str(metric), "street_light")
    found, findings = brought(desk, made.folder)
    assert findings["crs_changed"]["crs"] == "EPSG:25830"
    assert list(found) == [urn(1)]  # the others trembled by less than a millimetre, and have not moved
    ogr("ogrinfo", "-q", str(made.geopackage), "-sql",
        "UPDATE street_light SET geom=(SELECT geom FROM street_light WHERE fid=20) WHERE fid=3")  # fmt: skip
    found, _ = brought(desk, made.folder)
    assert found[urn(2)].mine["geometry"]["coordinates"] == pytest.approx([-7.1, 38.6019], abs=1e-7)


def test_a_place_that_cannot_be_read_leaves_the_former_one(desk: Desk, made: PreparedSurvey) -> None:
    plain(
        made.geopackage,
        *(f"DROP TRIGGER rtree_street_light_geom_{name}" for name in ("update1", "update2", "update3", "update4")),
        "UPDATE street_light SET geom=x'475000010000' WHERE fid=2",
        "UPDATE street_light SET geom='text', circuit='kept' WHERE fid=3",
    )
    found, findings = brought(desk, made.folder)
    assert findings["bad_geometry"]["count"] == 2
    assert found[urn(2)].mine["geometry"] == found[urn(2)].base["geometry"]
    assert found[urn(2)].mine["circuit"] == "kept"


def test_bytes_and_broken_text_are_read_as_far_as_they_go(desk: Desk, made: PreparedSurvey) -> None:
    plain(made.geopackage, "UPDATE street_light SET circuit=x'4142', street=CAST(x'41ff42' AS TEXT) WHERE fid=2")
    found, _ = brought(desk, made.folder)
    assert found[urn(1)].mine["circuit"] == "AB"
    assert found[urn(1)].mine["street"] == "A\ufffdB"


def test_the_values_it_left_with_are_remembered_here(desk: Desk, made: PreparedSurvey) -> None:
    Tablet(made.geopackage).edit(1, circuit="new")
    emptied = "UPDATE st_base SET entity='{}' WHERE uid LIKE '%3'"
    plain(made.geopackage, emptied, "DELETE FROM st_base WHERE uid LIKE '%4'")
    found, findings = brought(desk, made.folder)
    assert "base_restored" in findings
    assert list(found) == [urn(1)]
    desk.sql("UPDATE st_survey SET base=NULL")
    assert refused(desk, made.folder, NotASurveyError)["problem"] == "base"


def test_a_file_with_nothing_of_ours_but_the_layer_is_enough(desk: Desk, made: PreparedSurvey, tmp_path: Path) -> None:
    Tablet(made.geopackage).edit(1, circuit="new")
    exported = tmp_path / "exported.gpkg"
    ogr("ogr2ogr", str(exported), str(made.geopackage), "street_light")
    exported.replace(made.geopackage)
    found, findings = brought(desk, made.folder)
    assert list(found) == [urn(1)]
    assert findings.keys() == {"base_restored", "triggers_lost"}


def test_without_its_manifest_the_file_tells_itself(desk: Desk, made: PreparedSurvey) -> None:
    Tablet(made.geopackage).edit(1, circuit="new")
    (made.folder / "survey.json").unlink()
    found, findings = brought(desk, made.geopackage)
    assert list(found) == [urn(1)]
    assert list(findings) == ["manifest_missing"]


def test_another_surveys_file_in_the_folder_is_refused(desk: Desk, made: PreparedSurvey, tmp_path: Path) -> None:
    other = survey(desk, tmp_path / "out", "y")
    shutil.copy(other.geopackage, made.geopackage)
    assert refused(desk, made.folder, NotASurveyError)["problem"] == "other_manifest"


def test_what_is_no_survey_is_refused(desk: Desk, made: PreparedSurvey, tmp_path: Path) -> None:
    assert refused(desk, tmp_path / "nothing", NotASurveyError)["problem"] == "missing"
    empty = tmp_path / "empty"
    empty.mkdir()
    assert refused(desk, empty, NotASurveyError)["problem"] == "missing"
    ogr("ogr2ogr", str(empty / "some.gpkg"), str(made.geopackage), "street_light")
    assert refused(desk, empty, NotASurveyError)["problem"] == "manifest"
    refused(desk, desk.path, NotASurveyError)
    (made.folder / "survey.json").write_text('{"survey": 1, "id": "../../etc"}', encoding="utf-8")
    refused(desk, made.folder, NotASurveyError)
    (made.folder / "survey.json").write_text("[" * 100_000, encoding="utf-8")
    refused(desk, made.folder, NotASurveyError)


def test_a_newer_format_is_refused_with_its_number(desk: Desk, made: PreparedSurvey) -> None:
    told = json.loads((made.folder / "survey.json").read_text(encoding="utf-8"))
    (made.folder / "survey.json").write_text(json.dumps({**told, "survey": 99}), encoding="utf-8")
    assert refused(desk, made.folder, NewerFormatError)["found"] == 99
    (made.folder / "survey.json").write_text(json.dumps(told), encoding="utf-8")
    plain(made.geopackage, "UPDATE st_meta SET value='42' WHERE key='format'")
    assert refused(desk, made.folder, NewerFormatError)["found"] == 42


def test_another_territorys_survey_is_refused(desk: Desk, made: PreparedSurvey, tmp_path: Path) -> None:
    other = office(tmp_path / "other.gpkg")
    other.store.set_meta(territory="Elsewhere")
    assert refused(other, made.folder, ForeignSurveyError)["found"] == "Two towns"
    colleague = office(tmp_path / "colleague.gpkg")
    assert "other_copy" in brought(colleague, made.folder)[1]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_half_copied_file_is_refused(desk: Desk, made: PreparedSurvey, share: float) -> None:
    whole = made.geopackage.read_bytes()
    made.geopackage.write_bytes(whole[: int(len(whole) * share)])
    refused(desk, made.folder, HalfCopiedError)
    made.geopackage.write_bytes(whole[: int(len(whole) * share)] + bytes(len(whole) - int(len(whole) * share)))
    if share < 0.9:  # a copy that was given its size first, and its end never came
        refused(desk, made.folder, HalfCopiedError)
    made.geopackage.write_bytes(b"")
    refused(desk, made.folder, HalfCopiedError)


WRITER = """
import os, sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
for name in ("IsEmpty", "MinX", "MinY", "MaxX", "MaxY"):
    database.create_function("ST_" + name, 1, lambda blob: 1)
database.execute("PRAGMA journal_mode=" + sys.argv[2])
database.execute("PRAGMA wal_autocheckpoint=0")
database.execute("PRAGMA cache_size=2")
database.execute("BEGIN")
database.execute("UPDATE street_light SET circuit='written'")
if sys.argv[2] == "WAL":
    database.execute("COMMIT")
os.kill(os.getpid(), 9)
"""


@pytest.mark.parametrize(("mode", "written"), [("DELETE", 0), ("WAL", 40)])
def test_an_edit_that_was_interrupted_is_recovered_from_its_side_file(
    desk: Desk, made: PreparedSurvey, mode: str, written: int
) -> None:
    subprocess.run([sys.executable, "-c", WRITER, str(made.geopackage), mode], check=False)
    sides = {path.name: path.read_bytes() for path in made.folder.iterdir() if path.is_file()}
    assert any(len(data) and name.endswith(("-journal", "-wal")) for name, data in sides.items())
    found, findings = brought(desk, made.folder)
    assert len(found) == written
    assert list(findings) == ["journal_recovered"]
    after = {path.name: path.read_bytes() for path in made.folder.iterdir() if path.is_file()}
    assert after == sides  # the tablet's own are as they were


def test_a_survey_in_use_is_read_as_it_was_last_saved(desk: Desk, made: PreparedSurvey) -> None:
    with closing(sqlite3.connect(made.geopackage)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM street_light").fetchone()
        assert brought(desk, made.folder)[0] == {}


def test_a_survey_of_an_older_catalog_brings_what_is_still_known(
    desk: Desk, made: PreparedSurvey, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from smart_territory.catalog.model import Catalog

    Tablet(made.geopackage).edit(1, circuit="new", lantern_height_m=9.5)
    Tablet(made.geopackage).edit(2, lamp_count=4)
    light = desk.store.catalog.classes["street_light"]
    kept = tuple(
        replace(a, type="text") if a.key == "lamp_count" else a for a in light.attributes if a.key != "lantern_height_m"
    )
    today = Catalog({**desk.store.catalog.classes, "street_light": replace(light, attributes=kept)}, {}, {})
    monkeypatch.setattr(desk.store, "catalog", today)
    found, findings = brought(desk, made.folder)
    assert findings["older_catalog"] == {"layer": "street_light", "columns": ["lantern_height_m"], "count": 1}
    assert found[urn(1)].mine["circuit"] == "new"
    assert "lantern_height_m" not in found[urn(1)].fields
    assert found[urn(2)].mine["lamp_count"] == "4"


def test_hostile_triggers_and_views_are_never_run(desk: Desk, made: PreparedSurvey, tmp_path: Path) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n) SELECT x AS uid, 'file' AS file FROM n"
    plain(
        made.geopackage,
        "DROP TABLE photo",
        f"CREATE VIEW photo AS {endless}",
        f"CREATE TRIGGER boom AFTER UPDATE ON st_meta BEGIN INSERT INTO st_meta {endless}; END",
    )
    Tablet(made.geopackage).edit(1, circuit="new")
    assert list(brought(desk, made.folder)[0]) == [urn(1)]


def test_closing_removes_the_private_copy(desk: Desk, made: PreparedSurvey, tmp_path: Path) -> None:
    private = tmp_path / "private"
    private.mkdir()
    with read_survey(made.folder, desk.store, private=private) as back:
        assert isinstance(back, ReturnedSurvey)
        assert list(private.iterdir())
    assert list(private.iterdir()) == []
    with pytest.raises(NotASurveyError):
        read_survey(tmp_path / "nothing", desk.store, private=private)
    assert list(private.iterdir()) == []


def test_a_file_that_was_copied_while_it_was_open_says_so(desk: Desk, made: PreparedSurvey) -> None:
    with closing(sqlite3.connect(made.geopackage)) as tablet:
        tablet.execute("PRAGMA journal_mode=WAL")
    assert list(brought(desk, made.folder)[1]) == ["copied_in_use"]
