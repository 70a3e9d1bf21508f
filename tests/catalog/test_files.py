from __future__ import annotations

import os
from pathlib import Path

import pytest
from smart_territory.catalog.loader import FOLDER, load_catalog
from smart_territory.errors import CatalogError

BENCH = """\
key: bench
names: {en: Bench, es: Banco, pt: Banco, ca: Banc}
geometry: point
platform:
  ngsi: {type: Bench}
label: code
status: condition
attributes:
  - use: code
  - key: condition
    names: {en: Condition, es: Estado, pt: Estado, ca: Estat}
    type: code
    codes: bench_condition
    ngsi: condition
  - key: seats
    names: {en: Seats, es: Plazas, pt: Lugares, ca: Places}
    type: integer
    range: [1, 20]
  - use: retired_on
code_lists:
  - key: bench_condition
    codes:
      - {value: "no", names: {en: Broken, es: Roto, pt: Partido, ca: Trencat}, colour: "#D55E00", symbol: cross}
      - {value: ok, names: {en: In order, es: Correcto, pt: Em ordem, ca: Correcte}, colour: "#009E73", symbol: circle}
"""
RADON = """\
key: radon
names: {en: Radon, es: Radón, pt: Rádon, ca: Radó}
ngsi_types: [RadonObserved]
stale_after_s: 7200
properties:
  - key: radon
    names: {en: Radon, es: Radón, pt: Rádon, ca: Radó}
    ngsi: radon
    unit: Bq/m³
    unit_code: A19
    range: [0, ~]
    thresholds: {warning: 100, alarm: 300, source: "Directive 2013/59/Euratom, art. 74: 300 Bq/m³"}
"""
CODES = """\
code_lists:
  - key: bench_material
    codes:
      - {value: wood, names: {en: Wood, es: Madera, pt: Madeira, ca: Fusta}}
"""


def written(folder: Path, text: str, name: str = "town.yaml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_class_is_nothing_but_a_file(tmp_path: Path) -> None:
    catalog = load_catalog([written(tmp_path, BENCH)])
    bench = catalog.classes["bench"]
    assert [attribute.key for attribute in bench.attributes] == ["code", "condition", "seats", "retired_on"]
    assert bench.names.to("pt") == "Banco"
    assert bench.ngsi_type == "Bench"
    assert catalog.class_of_type("Bench") is bench
    assert catalog.code_lists["bench_condition"].code("no") is not None
    seats = bench.attribute("seats")
    assert seats is not None
    assert seats.range == (1, 20)
    assert seats.ngsi is None
    assert set(catalog.classes) - {"bench"} == set(load_catalog().classes)


def test_a_kind_of_sensor_is_nothing_but_a_file(tmp_path: Path) -> None:
    catalog = load_catalog([written(tmp_path, RADON)])
    radon = catalog.sensor_kinds["radon"]
    assert radon.properties[0].thresholds is not None
    assert radon.properties[0].thresholds.alarm == 300
    assert radon.properties[0].range == (0, None)
    assert catalog.kind_of_type("RadonObserved") is radon


def test_a_folder_of_files_is_taken_whole(tmp_path: Path) -> None:
    for name, text in (("bench.yaml", BENCH), ("radon.yaml", RADON), ("codes.yaml", CODES)):
        written(tmp_path, text, name)
    catalog = load_catalog([tmp_path])
    assert "bench" in catalog.classes
    assert "radon" in catalog.sensor_kinds
    assert "bench_material" in catalog.code_lists


def test_a_towns_own_file_replaces_ours(tmp_path: Path) -> None:
    ours = (FOLDER / "classes" / "water_point.yaml").read_text(encoding="utf-8")
    theirs = ours.replace("ngsi: {type: WaterPoint}", "ngsi: {type: PuntoAgua}")
    theirs = theirs.replace("ngsi: tankCapacity", "ngsi: volumen")
    catalog = load_catalog([written(tmp_path, theirs)])
    assert catalog.classes["water_point"].ngsi_type == "PuntoAgua"
    capacity = catalog.classes["water_point"].attribute("capacity_m3")
    assert capacity is not None
    assert capacity.ngsi == "volumen"
    assert load_catalog().classes["water_point"].ngsi_type == "WaterPoint"


def test_a_towns_own_code_list_replaces_ours(tmp_path: Path) -> None:
    text = CODES.replace("bench_material", "waste_fraction").replace("value: wood", "value: pruning")
    catalog = load_catalog([written(tmp_path, text)])
    assert [code.value for code in catalog.code_lists["waste_fraction"].codes] == ["pruning"]


def test_the_last_file_wins(tmp_path: Path) -> None:
    first = written(tmp_path, BENCH, "a.yaml")
    second = written(tmp_path, BENCH.replace("en: Bench", "en: Seat"), "b.yaml")
    assert load_catalog([first, second]).classes["bench"].names.to("en") == "Seat"
    assert load_catalog([second, first]).classes["bench"].names.to("en") == "Bench"


def test_a_file_that_was_changed_is_read_again(tmp_path: Path) -> None:
    file = written(tmp_path, BENCH)
    assert load_catalog([file]).classes["bench"].names.to("en") == "Bench"
    written(tmp_path, BENCH.replace("en: Bench", "en: Seat"))
    os.utime(file, ns=(1, file.stat().st_mtime_ns + 1_000_000))
    assert load_catalog([file]).classes["bench"].names.to("en") == "Seat"


BROKEN = {
    # what is put in the place of what: line, problem
    "not YAML": ("geometry: point", "geometry: [point", 4, "not_yaml"),
    "unknown key": ("label: code", "labels: code", 6, "unknown_key"),
    "missing key": ("geometry: point\n", "", 1, "missing_key"),
    "missing language": ("pt: Banco, ", "", 2, "language_missing"),
    "unknown language": ("pt: Banco", "pt_BR: Banco", 2, "unknown_key"),
    "key with capitals": ("key: bench\n", "key: Bench\n", 1, "not_snake_case"),
    "key that would break out of SQL": ("key: bench\n", "key: 'bench\"; DROP TABLE x'\n", 1, "not_snake_case"),
    "unknown geometry": ("geometry: point", "geometry: circle", 3, "unknown_value"),
    "unknown type": ("type: integer", "type: number", 17, "unknown_value"),
    "unknown code list": ("codes: bench_condition", "codes: bench_status", 13, "unknown_code_list"),
    "code without a list": ("    codes: bench_condition\n", "", 10, "missing_key"),
    "unknown common attribute": ("- use: retired_on", "- use: retired", 19, "unknown_common"),
    "attribute twice": ("key: seats", "key: condition", 15, "repeated_key"),
    "key written twice": ("label: code", "label: code\nlabel: seats", 7, "repeated_key"),
    "platform's name twice": ("    range: [1, 20]", "    ngsi: condition", 18, "repeated_platform_name"),
    "reserved key": ("key: seats", "key: uid", 15, "reserved_key"),
    "key of a table that is ours": ("key: bench\n", "key: sensor\n", 1, "reserved_key"),
    "key that looks like a table of ours": ("key: bench\n", "key: st_base\n", 1, "reserved_key"),
    "range reversed": ("range: [1, 20]", "range: [20, 1]", 18, "range_reversed"),
    "range of words": ("range: [1, 20]", "range: [one, 20]", 18, "wrong_type"),
    "range of one": ("range: [1, 20]", "range: [1]", 18, "wrong_type"),
    "zero scale": ("range: [1, 20]", "scale: 0", 18, "zero_scale"),
    "unknown label": ("label: code", "label: title", 6, "unknown_attribute"),
    "status without codes": ("status: condition", "status: seats", 7, "not_a_code"),
    "code twice": ("value: ok", 'value: "no"', 24, "repeated_code"),
    "reference to nothing": ("range: [1, 20]", "to: street", 18, "unknown_class"),
    "reference without a class": ("type: integer", "type: reference", 15, "missing_key"),
    "type that is taken": ("type: Bench", "type: Streetlight", 4, "type_taken"),
    "unknown tab": ("range: [1, 20]", "tab: comfort", 8, "unknown_tab"),
    "attributes that are no list": ("attributes:\n  - use: code", "attributes:\n  use: code\ntabs:", 8, "wrong_type"),
    "not a mapping": (BENCH, "- key: bench\n", 1, "not_a_mapping"),
    "empty": (BENCH, "", 1, "not_a_mapping"),
    "something else": (BENCH, "hello: world\n", 1, "unknown_key"),
}


@pytest.mark.parametrize(("old", "new", "line", "problem"), BROKEN.values(), ids=BROKEN)
def test_a_broken_class_is_refused_with_file_line_problem_and_cure(
    tmp_path: Path, old: str, new: str, line: int, problem: str
) -> None:
    assert BENCH.count(old) >= 1
    expect_refusal(written(tmp_path, BENCH.replace(old, new, 1)), line, problem)


def expect_refusal(file: Path, line: int, problem: str) -> None:
    with pytest.raises(CatalogError) as caught:
        load_catalog([file])
    details = caught.value.details
    assert (details["file"], details["line"], details["problem"]) == (str(file), line, problem)
    assert details["cure"]


BROKEN_SENSORS = {
    "no types": ("ngsi_types: [RadonObserved]\n", "", 1, "missing_key"),
    "no properties": (RADON[RADON.index("properties:"):], "properties: []\n", 5, "missing_key"),
    "no source": (', source: "Directive 2013/59/Euratom, art. 74: 300 Bq/m³"', "", 12, "missing_key"),
    "threshold of words": ("alarm: 300", "alarm: high", 12, "wrong_type"),
    "type that is taken": ("RadonObserved", "NoiseLevelObserved", 3, "type_taken"),
    "unknown key": ("stale_after_s", "stale_after", 4, "unknown_key"),
    "no platform's name": ("    ngsi: radon\n", "", 6, "missing_key"),
}


@pytest.mark.parametrize(("old", "new", "line", "problem"), BROKEN_SENSORS.values(), ids=BROKEN_SENSORS)
def test_a_broken_kind_of_sensor_is_refused(tmp_path: Path, old: str, new: str, line: int, problem: str) -> None:
    assert RADON.count(old) >= 1
    expect_refusal(written(tmp_path, RADON.replace(old, new, 1)), line, problem)


BROKEN_CODES = {
    "no value": ("value: wood, ", "", 4, "missing_key"),
    "empty value": ("value: wood", 'value: ""', 4, "wrong_type"),
    "no codes": (CODES[CODES.index("    codes:"):], "", 2, "missing_key"),
    "unknown key": ("value: wood", "value: wood, color: red", 4, "unknown_key"),
}


@pytest.mark.parametrize(("old", "new", "line", "problem"), BROKEN_CODES.values(), ids=BROKEN_CODES)
def test_a_broken_code_list_is_refused(tmp_path: Path, old: str, new: str, line: int, problem: str) -> None:
    assert CODES.count(old) >= 1
    expect_refusal(written(tmp_path, CODES.replace(old, new, 1)), line, problem)


def test_a_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    expect_refusal(tmp_path / "none.yaml", 0, "unreadable")


def test_yaml_that_would_build_objects_builds_none(tmp_path: Path) -> None:
    hostile = BENCH.replace("en: Bench", "en: !!python/object/apply:os.system ['true']")
    with pytest.raises(CatalogError):
        load_catalog([written(tmp_path, hostile)])


def test_aliases_are_refused_since_few_lines_of_them_stand_for_gigabytes(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]
    expect_refusal(written(tmp_path, "\n".join([*lines, BENCH])), 2, "aliases")


def test_words_that_yaml_takes_for_truth_stay_words(tmp_path: Path) -> None:
    catalog = load_catalog([written(tmp_path, BENCH.replace('value: "no"', "value: no"))])
    assert catalog.code_lists["bench_condition"].codes[0].value == "no"
