from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer
from smart_territory.errors import NotFoundError, NotJsonError, TerritoryFileError
from smart_territory.providers.boundaries import DGT, IGN, Boundary, Service, official_boundaries, service_of
from smart_territory.tasks.boundaries import boundaries_from_file, boundaries_from_layer
from smart_territory.tasks.qgis_transport import QgisTransport
from smart_territory.tests.tasks.loopback import answering, reply

SQUARE = {"type": "Polygon", "coordinates": [[[-7.2, 38.6], [-7.0, 38.6], [-7.0, 38.8], [-7.2, 38.8], [-7.2, 38.6]]]}


def layer_of(rows: list[tuple[object, str, str]], crs: str = "EPSG:4326", kind: str = "string") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=ine:{kind}&field=nombre:string", "towns", "memory")
    features = []
    for code, name, wkt in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code, name])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def test_a_layer_gives_code_name_and_place() -> None:
    layer = layer_of([("06095", "Olivenza", "POLYGON((-7.2 38.6,-7 38.6,-7 38.8,-7.2 38.6))")])
    found = boundaries_from_layer(layer, "ine", "nombre")
    assert [(b.code, b.name, b.geometry["type"]) for b in found] == [("06095", "Olivenza", "Polygon")]


def test_another_reference_system_is_brought_to_degrees() -> None:
    triangle = "POLYGON((660000 4280000,670000 4280000,670000 4290000,660000 4280000))"
    layer = layer_of([("06095", "O", triangle)], "EPSG:25829")
    lon, lat = boundaries_from_layer(layer, "ine")[0].geometry["coordinates"][0][0][:2]
    assert (round(lon), round(lat)) == (-7, 39)


def test_a_code_that_a_spreadsheet_made_a_number_is_read_as_text() -> None:
    layer = layer_of([(38014.0, "Los Llanos", "POLYGON((0 0,1 0,1 1,0 0))")], kind="double")
    assert boundaries_from_layer(layer, "ine")[0].code == "38014"


def test_features_without_code_or_place_are_passed_over() -> None:
    layer = layer_of([("", "x", "POLYGON((0 0,1 0,1 1,0 0))"), ("06095", "y", "POLYGON EMPTY")])
    assert boundaries_from_layer(layer, "ine") == []


def test_only_the_codes_asked_for_are_taken() -> None:
    layer = layer_of([(c, c, "POLYGON((0 0,1 0,1 1,0 0))") for c in ("06095", "06158")])
    assert [b.code for b in boundaries_from_layer(layer, "ine", codes=["06158"])] == ["06158"]


def test_a_file_without_the_code_field_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "b.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": []}))
    with pytest.raises(TerritoryFileError):
        boundaries_from_file(file, "ine")


def test_each_country_has_its_service() -> None:
    assert [service_of(code) for code in ("06095", "0713", "071301")] == [IGN, DGT, DGT]
    assert IGN.parameters("43171")["nationalcode"] == "34094343171"
    assert DGT.parameters("131208") == {"dtmn": "1312"}


def test_official_services_answer_for_each_code_by_itself() -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        code = parse_qs(urlsplit(handler.path).query)["code"][0]
        if code == "2":
            reply(handler, b"<html>maintenance</html>")
            return
        features = [] if code == "3" else [{"properties": {"n": "Olivenza"}, "geometry": SQUARE}]
        reply(handler, json.dumps({"features": features}).encode())

    with answering(answer) as server:
        service = Service("test", server.url, lambda code: {"code": code}, "n", "")
        found = dict(official_boundaries(["1", "2", "3"], QgisTransport(), lambda _code: service))
    assert found["1"] == Boundary("1", "Olivenza", SQUARE)
    assert isinstance(found["2"], NotJsonError)
    assert isinstance(found["3"], NotFoundError)
