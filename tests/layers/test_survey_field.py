"""Surveys are edited by QGIS, by ogr2ogr and by a script, and brought back: every edit is seen, in any order, once."""

from __future__ import annotations

import itertools
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsGeometry, QgsProject, QgsVectorLayer, QgsVectorLayerUtils
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm, QgsGui
from qgis.PyQt import sip
from smart_territory.catalog.model import Catalog
from smart_territory.providers.model import GEOMETRY
from smart_territory.tasks.territory_surveys import accepted, brought_back, known_surveys, waiting_reviews
from smart_territory.tests.layers.conftest import HOSTILE, TOWNS, Opened, opened_in
from smart_territory.tests.layers.survey_office import (
    Office,
    Watch,
    add,
    change,
    delete,
    feature,
    in_the_field,
    office_of,
    save,
    take_picture,
)
from smart_territory.tests.layers.test_forms import Tools
from smart_territory.workspace.survey.accept import SurveyResult
from smart_territory.workspace.survey.prepare import PreparedSurvey
from smart_territory.workspace.survey.review import SurveyChange
from smart_territory.workspace.territory import Territory

CLASSES = ("street_light", "control_cabinet", "waste_site")


@pytest.fixture
def office(tmp_path: Path, catalog: Catalog) -> Office:
    return office_of(opened_in(tmp_path, catalog), tmp_path / "out")


def values(office: Office, key: str, uid: str) -> Mapping[str, Any]:
    with office.job.store(read_only=True) as store:
        found = store.rows(store.catalog.classes[key], [uid])
        return found[uid].values if uid in found else {}


def reviewed(office: Office, folder: Path) -> dict[str, SurveyChange]:
    found = brought_back(office.job, folder)
    found.close()
    return {one.uid: one for one in found.changes}


def take(office: Office, folder: Path) -> SurveyResult:
    found = brought_back(office.job, folder)
    try:
        return accepted(office.job, found.returned, {}, "take", Watch())  # type: ignore[arg-type]
    finally:
        found.close()


@pytest.fixture
def made(office: Office) -> PreparedSurvey:
    return office.prepare(classes=CLASSES, people=("Ana", "Rui"), editor="", eiel_states=True)


def test_what_qgis_did_is_seen_asset_by_asset(office: Office, made: PreparedSurvey, project: QgsProject) -> None:
    with in_the_field(made.folder) as layers:
        light, cabinet = layers["street_light"], layers["control_cabinet"]
        new = add(light, -7.0002, 38.7002, status="defectiveLamp")
        change(light, "light:1", remarks="leans", status="defectiveLamp")
        delete(light, "light:2")
        change(cabinet, "cab:1", features='{"photocell","timeProgrammer"}')
        save(light, cabinet)
    with closing(sqlite3.connect(made.geopackage)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    seen = reviewed(office, made.folder)
    assert {uid: (one.kind, one.state, one.editor) for uid, one in seen.items()} == {
        new: ("create", "clean", "Ana"),
        "light:1": ("update", "clean", "Ana"),
        "light:2": ("delete", "clean", "Ana"),
        "cab:1": ("update", "clean", "Ana"),
    }
    assert {f.attribute for f in seen["light:1"].fields} >= {"remarks", "status"}
    assert values(office, "street_light", "light:1").get("remarks") is None  # looking writes nothing
    result = take(office, made.folder)
    assert (result.added, result.changed, result.deleted, result.waiting) == (1, 2, 1, ())
    assert values(office, "street_light", "light:1")["remarks"] == "leans"
    assert values(office, "street_light", new)["code"] == "L-0412"
    assert values(office, "street_light", new)[GEOMETRY]["coordinates"] == [-7.0002, 38.7002]
    assert values(office, "street_light", "light:2") == {}
    assert values(office, "control_cabinet", "cab:1")["features"] == ["photocell", "timeProgrammer"]


def test_a_photo_of_the_form_and_one_of_the_list_come_along(
    office: Office, made: PreparedSurvey, project: QgsProject
) -> None:
    take_picture(made.folder / "DCIM" / "street_light_photo_1.jpg", 0x112233)
    take_picture(made.folder / "DCIM" / "photo_file_2.jpg", 0x445566)
    with in_the_field(made.folder) as layers:
        light, photos = layers["street_light"], layers["photo"]
        change(light, "light:1", photo="DCIM/street_light_photo_1.jpg")
        save(light)
        assert photos.startEditing()
        fields = photos.fields()
        told = {fields.indexOf("uid"): "light:3", fields.indexOf("file"): "DCIM/photo_file_2.jpg"}
        one = QgsVectorLayerUtils.createFeature(photos, QgsGeometry(), told, photos.createExpressionContext())
        assert one["taken"].isValid()
        assert photos.addFeature(one)
        save(photos)
    seen = reviewed(office, made.folder)
    assert {uid: [photo.file for photo in one.photos] for uid, one in seen.items()} == {
        "light:1": ["DCIM/street_light_photo_1.jpg"],
        "light:3": ["DCIM/photo_file_2.jpg"],
    }
    assert take(office, made.folder).photos == 2
    with office.job.store(read_only=True) as store:
        kept = dict(store.database.execute("SELECT uid, file FROM st_attachment").fetchall())
    assert set(kept) == {"light:1", "light:3"}
    assert all((office.job.working_copy.parent / file).is_file() for file in kept.values())
    assert values(office, "street_light", "light:1")["photo"] == kept["light:1"]


_tools = Tools()


def form_of(layer: QgsVectorLayer, uid: str) -> QgsAttributeForm:
    QgsGui.editorWidgetRegistry().initEditors()
    context = QgsAttributeEditorContext()
    context.setVectorLayerTools(_tools)
    return QgsAttributeForm(layer, feature(layer, uid), context)


def test_a_form_changes_nothing_but_what_was_typed(office: Office, project: QgsProject) -> None:
    there = {"image": "https://example.org/a b.jpg?x=1", "photo": "photos/0123.jpg", "remarks": HOSTILE}
    with office.job.store() as store, store.applying():
        light = store.catalog.classes["street_light"]
        (row,) = store.rows(light, ["light:1"]).values()
        store.put_rows(light, [replace(row, values={**row.values, **there})])
    made = office.prepare(classes=CLASSES)
    with in_the_field(made.folder) as layers:
        layer = layers["street_light"]
        for uid in ("light:1", "light:2"):
            assert layer.startEditing()
            form = form_of(layer, uid)
            form.changeAttribute("street", "typed")
            assert form.save()
            sip.delete(form)
            save(layer)
    found = brought_back(office.job, made.folder)
    found.close()
    # QGIS may hold the file for a minute after its last form is closed, and puts the journal back then.
    assert {one.key for one in found.returned.findings} <= {"copied_in_use"}
    assert {one.uid: [f.attribute for f in one.fields] for one in found.changes} == {
        "light:1": ["street"],
        "light:2": ["street"],
    }


def test_opening_saving_and_looking_is_no_edit(office: Office, made: PreparedSurvey, project: QgsProject) -> None:
    with in_the_field(made.folder) as layers:
        for layer in layers.values():
            assert layer.readOnly() or (layer.startEditing() and layer.commitChanges())
        assert feature(layers["street_light"], "light:2")["remarks"] == HOSTILE
        assert layers["street_light"].project().write()
    assert reviewed(office, made.folder) == {}
    result = take(office, made.folder)
    assert (result.added, result.changed, result.deleted, result.photos, result.waiting) == (0, 0, 0, 0, ())


def test_the_state_of_a_survey_advances_by_the_file_alone(
    office: Office, made: PreparedSurvey, project: QgsProject
) -> None:
    with in_the_field(made.folder) as layers:
        change(layers["waste_site"], "site:1", remarks="x")
        save(layers["waste_site"])
    with closing(sqlite3.connect(made.geopackage)) as database:
        assert database.execute("SELECT survey_state FROM waste_site").fetchone() == ("1",)
    take(office, made.folder)
    assert values(office, "waste_site", "site:1")["survey_state"] == "2"


def by_qgis(folder: Path) -> None:
    with in_the_field(folder) as layers:
        light = layers["street_light"]
        change(light, "light:1", remarks="by qgis")
        add(light, -7.0003, 38.7003, code="Q-1")
        save(light)


def by_ogr(folder: Path) -> None:
    """A field by SQL, and a feature appended."""
    (path,) = folder.glob("*.gpkg")
    sql = "UPDATE street_light SET lantern_height_m=5.5 WHERE uid='light:1'"
    _run("ogrinfo", str(path), "-dialect", "SQLITE", "-sql", sql)
    source = folder.parent / f"{folder.name}.geojson"
    source.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"O-1","status":"ok"},'
        '"geometry":{"type":"Point","coordinates":[-7.0006,38.7006]}}]}'
    )
    _run("ogr2ogr", "-f", "GPKG", "-append", "-nln", "street_light", str(path), str(source))


def _run(*line: str) -> None:
    subprocess.run(line, check=True, capture_output=True)


def by_script(folder: Path) -> None:
    """Python and SQLite alone: the spatial index's triggers want some functions then, as for any program."""
    (path,) = folder.glob("*.gpkg")
    with closing(sqlite3.connect(path)) as database:
        for name in ("IsEmpty", "MinX", "MinY", "MaxX", "MaxY"):
            database.create_function(f"ST_{name}", 1, lambda blob: 1)
        database.execute("UPDATE street_light SET street='by script' WHERE uid='light:1'")
        database.execute("DELETE FROM street_light WHERE uid='light:3'")
        database.commit()


HANDS = {"a": by_qgis, "b": by_ogr, "c": by_script}


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> Path:
    """One office and three surveys of it, each edited by another hand."""
    place = tmp_path_factory.mktemp("three")
    office = office_of(opened_in(place, catalog), place / "out")
    for name, edit in HANDS.items():
        edit(office.prepare(name, editor=f"surveyor {name}").folder)
    return place


def end_of(office: Office) -> dict[str, Any]:
    with office.job.store(read_only=True) as store:
        rows = store.rows(store.catalog.classes["street_light"])
        told = {str(row.values["code"]): row for row in rows.values()}
        return {code: ({k: v for k, v in row.values.items() if v is not None}, row.municipality)
                for code, row in sorted(told.items())}  # fmt: skip


@pytest.mark.parametrize("order", list(itertools.permutations(HANDS)), ids="".join)
def test_in_whatever_order_they_come_the_office_ends_the_same(
    three: Path, tmp_path: Path, order: tuple[str, ...], catalog: Catalog
) -> None:
    shutil.copy(three / "town.gpkg", tmp_path / "town.gpkg")
    office = office_of(Opened(Territory(name="town", municipalities=TOWNS), catalog, tmp_path / "town.gpkg"), tmp_path)
    for name in (*order, *order):  # and all of them twice
        take(office, three / "out" / name)
    end = end_of(office)
    assert sorted(end) == ["L-0007", "L-0411", "O-1", "Q-1"]
    first, _ = end["L-0007"]
    assert (first["remarks"], first["lantern_height_m"], first["street"]) == ("by qgis", 5.5, "by script")
    assert {known.state for known in known_surveys(office.job)} == {"brought"}
    assert waiting_reviews(office.job) == []
    with office.job.store(read_only=True) as store:
        told = store.database.execute("SELECT DISTINCT editor FROM st_history WHERE editor LIKE 'surv%'").fetchall()
        editors = {editor for (editor,) in told}
    assert editors == {"surveyor a", "surveyor b", "surveyor c"}
