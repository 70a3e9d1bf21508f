"""The examples of docs/territory-file.md and docs/catalog.md work."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from as_package import ROOT
from smart_territory.catalog import definitions
from smart_territory.catalog.loader import load_catalog
from smart_territory.providers.authentication import authentication_of
from smart_territory.providers.connection import AUTH_METHODS, CHARACTER_MODES
from smart_territory.providers.credentials import Credentials
from smart_territory.providers.registry import FOLDERS, open_mapper
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.providers.retries import Retrying
from smart_territory.workspace import territory_file
from smart_territory.workspace.territory_file import territory_from_text

TERRITORY_FILE = (ROOT / "docs" / "territory-file.md").read_text(encoding="utf-8")
CATALOG = (ROOT / "docs" / "catalog.md").read_text(encoding="utf-8")


def blocks(page: str, first: str) -> list[str]:
    """The YAML blocks that begin with a key."""
    found = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    return [block for block in found if block.startswith(f"{first}:")]


(WHOLE,) = blocks(TERRITORY_FILE, "territory")


def with_part(block: str) -> Any:
    """The worked example with one part of its connection in place of what it had."""
    document = yaml.safe_load(WHOLE)
    document["connections"][0].update(yaml.safe_load(block))
    return territory_from_text(yaml.safe_dump(document, allow_unicode=True)).connections[0]


def test_the_worked_example_is_a_territory() -> None:
    territory = territory_from_text(WHOLE)
    assert [town.code for town in territory.municipalities] == ["06095", "06158"]
    assert set(territory.classes) <= set(load_catalog().classes)
    (connection,) = territory.connections
    assert connection.kind in FOLDERS
    assert connection.scope_of("06158") == "/valverde"


@pytest.mark.parametrize("block", blocks(TERRITORY_FILE, "auth"))
def test_each_way_to_sign_in_works_with_its_secrets(block: str) -> None:
    connection = with_part(block)
    secrets = Credentials(user="u", password="p", token="t", client_id="i", client_secret="s")
    assert authentication_of(connection, secrets, Retrying(RequestsTransport())) is not None


def test_all_ways_to_sign_in_are_shown() -> None:
    shown = {with_part(block).auth.method for block in blocks(TERRITORY_FILE, "auth")}
    assert shown | {"none"} == set(AUTH_METHODS)


def test_scopes_follow_their_pattern() -> None:
    (block,) = blocks(TERRITORY_FILE, "scopes")
    connection = with_part(block)
    assert connection.scope_of("06095") == "/es/06095"
    assert connection.scope_of("06158") == "/valverde"


def test_overrides_are_taken_by_the_provider() -> None:
    (block,) = blocks(TERRITORY_FILE, "overrides")
    mapper = open_mapper(with_part(block), load_catalog())
    light = load_catalog().classes["street_light"]
    entity = {"id": "x", "type": "Farola", "estado": {"type": "Text", "value": "averiada"},
              "altura": {"type": "Number", "value": 850}, "potencia": {"type": "Number", "value": 0.15},
              "posicion": {"type": "geo:json", "value": {"type": "Point", "coordinates": [-7.1, 38.68]}}}  # fmt: skip
    values = mapper.values(light, entity)
    assert values["status"] == "defectiveLamp"
    assert values["lantern_height_m"] == pytest.approx(8.5)
    assert values["lamp_power_w"] == pytest.approx(150)
    assert values["geometry"] == {"type": "Point", "coordinates": [-7.1, 38.68]}


def test_all_keys_of_the_file_are_described() -> None:
    for key in territory_file._TOP | territory_file._CONNECTION | set(CHARACTER_MODES):
        assert f"`{key}`" in TERRITORY_FILE, key


@pytest.mark.parametrize("algorithm", ["pull", "push", "status"])
def test_the_algorithms_parameters_and_outputs_are_described(algorithm: str) -> None:
    source = (ROOT / "analysis" / f"{algorithm}_algorithm.py").read_text(encoding="utf-8")
    shared = (ROOT / "analysis" / "territory_algorithm.py").read_text(encoding="utf-8")
    names = set(re.findall(r'"([A-Z_]{4,})"', source + shared)) - {"SENSORS_ONLY"}
    assert names
    assert [name for name in sorted(names) if f"`{name}`" not in TERRITORY_FILE] == []
    assert f"smart_territory:{algorithm}" in TERRITORY_FILE


@pytest.mark.parametrize("number", range(3))
def test_each_example_of_the_catalog_is_loaded(tmp_path: Path, number: int) -> None:
    block = (blocks(CATALOG, "key") + blocks(CATALOG, "code_lists"))[number]
    file = tmp_path / "town.yaml"
    file.write_text(block, encoding="utf-8")
    catalog = load_catalog([file])
    found = {*catalog.classes, *catalog.sensor_kinds, *catalog.code_lists}
    assert len(found & {"bench", "radon", "bench_material"}) == 1


def test_all_keys_of_catalog_files_are_described() -> None:
    for known in ("_CLASS", "_ATTRIBUTE", "_CODE", "_CODE_LIST", "_SENSOR", "_PROPERTY", "_THRESHOLDS"):
        for key in getattr(definitions, known):
            assert re.search(rf"`{key}\b|\b{key}:", CATALOG), f"{known}: {key}"
    for kind in (*definitions.TYPES, *definitions.GEOMETRIES):
        assert re.search(rf"\b{kind}\b", CATALOG), kind
