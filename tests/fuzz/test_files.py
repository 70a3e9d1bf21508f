"""Territory files and catalog files: each is read whole, or refused with its place and the cure."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from smart_territory.catalog.loader import FOLDER, load_catalog
from smart_territory.catalog.model import Catalog
from smart_territory.errors import CatalogError, TerritoryFileError
from smart_territory.providers.registry import open_mapper
from smart_territory.tests.bad_input.town import CATALOG, CONNECTION
from smart_territory.tests.fuzz.counting import count, judged
from smart_territory.tests.fuzz.yaml_files import as_yaml, spoil_document, spoil_text
from smart_territory.workspace.batches import asked_of
from smart_territory.workspace.belonging import Belonging
from smart_territory.workspace.journal import ensure_triggers
from smart_territory.workspace.locate import Towns
from smart_territory.workspace.schema import create_schema, ensure_class_tables
from smart_territory.workspace.territory_file import read_territory, territory_as_text, territory_from_text

SEEDS = st.integers(0, 2**48)


def in_a_folder(examples: int) -> settings:
    unreset = [HealthCheck.function_scoped_fixture]
    return settings(max_examples=examples, deadline=None, database=None, suppress_health_check=unreset)


TERRITORY = """\
territory: 1
name: Mancomunidad
municipalities:
  - {code: "06095", name: Olivenza, crs: "EPSG:25829"}
  - {code: "0416", name: Ponte da Barca}
connections:
  - key: platform
    kind: ngsi-v2
    url: https://broker.example/orion/
    tenant: badajoz
    auth: {method: keystone, url: https://idm.example}
    scopes: {"06095": /olivenza, "*": "/{code}"}
    subtree: /badajoz/#
    characters: percent_encode
    options: {page_size: 500, timeout_s: 5}
    overrides:
      types: {Streetlight: Luminaria}
      classes:
        street_light:
          geometry: position
          attributes:
            lantern_height_m: {ngsi: altura, type: Text, scale: 0.01, unit: cm, unit_code: CMT}
            status: {codes: {defectiveLamp: averiada}}
      sensors:
        fill_level: {observed_at: [fecha], properties: {filling_level: {ngsi: llenado, scale: 1}}}
classes: [street_light]
sensors: [noise]
boundaries: {file: towns.geojson, code_field: ine}
basemaps: [pnoa]
catalog: [benches.yaml]
colour: "#0072B2"
"""
DOCUMENT = yaml.safe_load(TERRITORY)
WORDS = ("territory", "name", "code", "crs", "key", "kind", "url", "auth", "method", "scopes", "subtree",
"options", "overrides",
         "types", "classes", "attributes", "scale", "codes", "ngsi", "properties", "observed_at", "password",
         "platform")  # fmt: skip
CLASS_WORDS = ("key", "names", "plural", "geometry", "platform", "ngsi", "type", "attributes", "use", "codes",
"value", "range",
               "scale", "tab", "tabs", "label", "status", "retired_by", "code_lists", "en", "es", "to",
               "thresholds", "warning",
               "properties", "ngsi_types", "stale_after_s", "observed_at", "min_scale", "telemetry",
               "sqlite_sequence", "select")  # fmt: skip
OURS = sorted(file for folder in ("classes", "codes", "sensors") for file in (FOLDER / folder).glob("*.yaml"))
TEXTS = {file.name: file.read_text(encoding="utf-8") for file in OURS}
DOCUMENTS = {name: yaml.load(text, Loader=yaml.CBaseLoader) for name, text in TEXTS.items()}


def use_territory(body: bytes, file: Path) -> None:
    """As far as a window goes with it before it asks a platform."""
    file.write_bytes(body)
    territory = read_territory(file)
    assert territory_from_text(territory_as_text(territory)) == territory
    for connection in territory.connections:
        mapper = open_mapper(connection, CATALOG)
        assert mapper
        Belonging(connection, territory, Towns(()))
    asked_of(territory, CATALOG)
    assert all(isinstance(text, str) for text in (territory.name, *territory.classes, *territory.catalog))


def fuzz_territories(seed: int, folder: Path, cases: int) -> None:
    r, file = Random(seed), folder / "t.territory.yaml"
    for _ in range(cases):
        body = spoil_text(r, TERRITORY) if r.random() < 0.4 else as_yaml(spoil_document(r, DOCUMENT, WORDS))
        count("territory files", body)
        result = judged("territory files", body, lambda body=body: use_territory(body, file))
        assert result is None or isinstance(result, TerritoryFileError), repr(result)


def use_catalog(body: bytes, file: Path) -> Catalog:
    file.write_bytes(body)
    os.utime(file, ns=(1, int.from_bytes(os.urandom(6), "big")))
    return load_catalog([file])


def check_usable(catalog: Catalog) -> None:
    """What was accepted makes tables and triggers that SQLite takes, and a mapper that reads."""
    new = {key: c for key, c in catalog.classes.items() if c != CATALOG.classes.get(key)}
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            database.create_function(name, 1, lambda blob: None)
        create_schema(database)
        ensure_class_tables(database, Catalog(new, {}, catalog.code_lists))
        for asset_class in new.values():
            ensure_triggers(database, asset_class)
            database.execute(f'INSERT INTO "{asset_class.key}"(municipality) VALUES (NULL)')
    mapper = open_mapper(CONNECTION, catalog)
    for asset_class in new.values():
        mapper.values(asset_class, {"id": "a", "type": str(asset_class.ngsi_type)})


def fuzz_catalogs(seed: int, folder: Path, cases: int) -> None:
    r, file = Random(seed), folder / "ours.yaml"
    for _ in range(cases):
        name = r.choice(list(TEXTS))
        spoiled = as_yaml(spoil_document(r, DOCUMENTS[name], CLASS_WORDS))
        body = spoil_text(r, TEXTS[name]) if r.random() < 0.3 else spoiled
        count("catalog files", body)
        result = judged("catalog files", body, lambda body=body: use_catalog(body, file))
        assert isinstance(result, (Catalog, CatalogError)), repr(result)
        if isinstance(result, Catalog) and r.random() < 0.2:
            judged("catalog files", body, lambda result=result: check_usable(result))


@in_a_folder(60)
@given(SEEDS)
def test_territories(tmp_path: Path, seed: int) -> None:
    fuzz_territories(seed, tmp_path, 60)


@in_a_folder(35)
@given(SEEDS)
def test_catalogs(tmp_path: Path, seed: int) -> None:
    fuzz_catalogs(seed, tmp_path, 60)


@pytest.mark.long
def test_files_by_the_ten_thousand(tmp_path: Path) -> None:
    for seed in range(500):
        fuzz_territories(-1 - seed, tmp_path, 60)
        fuzz_catalogs(-1 - seed, tmp_path, 60)
