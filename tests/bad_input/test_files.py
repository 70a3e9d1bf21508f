"""Broken files of a territory and of a catalog: named with their line and the cure, in every language."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from as_package import ROOT
from smart_territory.catalog import loader
from smart_territory.catalog.loader import FOLDER, load_catalog
from smart_territory.errors import CatalogError, TerritoryError, TerritoryFileError
from smart_territory.tests.bad_input.words import check_told, words
from smart_territory.workspace.territory_file import read_territory, territory_from_text

TERRITORY = """\
territory: 1
name: Raia
municipalities:
  - {code: "06095", name: Olivenza}
connections:
  - {key: platform, kind: ngsi-v2, url: "https://broker.example", scopes: {"06095": /olivenza}}
classes: [street_light]
"""
WATER = (FOLDER / "classes" / "water_point.yaml").read_text(encoding="utf-8")
DEEP = {
    "flow": "[" * 100_000,
    "closed": "a: " + "[" * 100_000 + "]" * 100_000,
    "mappings": "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "questions": "? " * 50_000,
    "indented": "\n".join(" " * level + "a:" for level in range(1500)),
}
BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40))]
)
BROKEN: dict[str, bytes] = {
    "empty": b"",
    "only words": b"hello",
    "a list": b"- a\n- b\n",
    "unclosed": b"name: [a\n",
    "tabs": b"name:\n\t- a\n",
    "binary": bytes(range(256)) * 40,
    "zeros": bytes(4096),
    "utf-16": TERRITORY.encode("utf-16"),
    "utf-32": TERRITORY.encode("utf-32"),
    "latin-1": "name: Cáceres\n".encode("latin-1"),
    "control characters": b"name: a\x07b\n",
    "two documents": b"a: 1\n---\nb: 2\n",
    "a bomb of aliases": BOMB.encode(),
    "a knot": b"a: &a {b: *a}\n",
    "objects": b"a: !!python/object/apply:os.system ['true']\n",
    "a number without an end": b"territory: " + b"9" * 1_900_000,
    "sixties without an end": b"territory: 1" + b":59" * 600_000,
    "a timestamp that is none": b"territory: !!timestamp x\n",
    "a truth that is none": b"territory: !!bool x\n",
    "a day that is none": b"territory: 2026-02-31\n",
    "50 MB": b"# " + b"x" * 50_000_000,
    "50 MB in lines": b"a: 1\n" * 10_000_000,
    "a zip": b"PK\x03\x04" + bytes(200),
    "html": b"<!DOCTYPE html><html><body>Sign in</body></html>",
}  # fmt: skip


def refusal(action: Any, *arguments: Any) -> TerritoryError:
    begun = time.monotonic()
    with pytest.raises(TerritoryError) as raised:
        action(*arguments)
    assert time.monotonic() - begun < 5
    check_told(raised.value)
    assert raised.value.details["file"] in words(raised.value) or len(raised.value.details["file"]) > 150
    return raised.value


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_a_broken_territory_file_is_named_with_what_is_wrong(tmp_path: Path, body: bytes) -> None:
    file = tmp_path / "t.yaml"
    file.write_bytes(body)
    assert isinstance(refusal(read_territory, file), TerritoryFileError)
    assert file.read_bytes() == body


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_a_broken_catalog_file_of_a_town_is_named_with_what_is_wrong(tmp_path: Path, body: bytes) -> None:
    file = tmp_path / "c.yaml"
    file.write_bytes(body)
    assert isinstance(refusal(load_catalog, [file]), CatalogError)
    assert load_catalog().classes


@pytest.mark.parametrize(
    ("body", "problem", "line"),
    [
        (TERRITORY.encode("utf-16"), "encoding", 1),
        (TERRITORY.replace("Raia", "Caçá").encode("latin-1"), "encoding", 2),
        (b"territory: 1\nname: a\x07b\n", "yaml", 2),
        (b"territory: 1\nname: a\nclasses:\n  " + b"[" * 100, "too_deep", 4),
        (b"territory: 1\nname: !!timestamp x\n", "yaml", 2),
        (b"#" * 3_000_000, "too_large", 0),
        (TERRITORY.replace("name: Raia", "name: [Raia]").encode(), "text", 2),
        (TERRITORY.replace("classes: [street_light]", "classes: street_light").encode(), "sequence", 7),
        (TERRITORY.replace("classes: [street_light]", "colour: [1]").encode(), "text", 7),
    ],
)  # fmt: skip
def test_the_line_is_told(tmp_path: Path, body: bytes, problem: str, line: int) -> None:
    file = tmp_path / "t.yaml"
    file.write_bytes(body)
    details = refusal(read_territory, file).details
    assert (details["problem"], details["line"]) == (problem, line)


def test_a_byte_order_mark_and_windows_lines_are_no_problem(tmp_path: Path) -> None:
    file = tmp_path / "t.yaml"
    file.write_bytes(TERRITORY.replace("\n", "\r\n").encode("utf-8-sig"))
    assert read_territory(file).name == "Raia"
    catalog = tmp_path / "c.yaml"
    catalog.write_bytes(WATER.replace("\n", "\r\n").encode("utf-8-sig"))
    assert load_catalog([catalog]).classes["water_point"] == load_catalog().classes["water_point"]


@pytest.mark.parametrize("said", [7, "fecha", {"a": 1}, [7], ["a b"], [[]]])
def test_times_of_observation_must_be_a_list_of_names(said: Any) -> None:
    from smart_territory.providers.connection import Connection
    from smart_territory.providers.registry import open_mapper

    overrides = {"sensors": {"noise": {"observed_at": said}}}
    connection = Connection("platform", "ngsi-v2", "https://broker.example", overrides=overrides)
    with pytest.raises(TerritoryFileError) as raised:
        open_mapper(connection, load_catalog())
    check_told(raised.value)
    assert raised.value.details["where"].endswith("noise.observed_at")


@pytest.mark.parametrize("scale", [1e300, 1e-300, float("inf"), float("nan"), 0, True, "2", None])
def test_a_scale_that_makes_numbers_infinite_is_refused(scale: Any) -> None:
    from smart_territory.providers.connection import Connection
    from smart_territory.providers.registry import open_mapper

    overrides = {"classes": {"street_light": {"attributes": {"lantern_height_m": {"scale": scale}}}}}
    with pytest.raises(TerritoryFileError) as raised:
        open_mapper(Connection("platform", "ngsi-v2", "https://broker.example", overrides=overrides), load_catalog())
    check_told(raised.value)


@pytest.mark.parametrize("number", ["1e400", "1e300", "1e-300", ".inf", ".nan"])
def test_also_in_a_catalog(tmp_path: Path, number: str) -> None:
    file = tmp_path / "c.yaml"
    text = WATER.replace("    ngsi: tankCapacity", f"    scale: {number}\n    ngsi: tankCapacity")
    file.write_text(text, encoding="utf-8")
    assert refusal(load_catalog, [file]).details["problem"] in ("wrong_type", "extreme_scale")


def grown(key: str, way: str) -> str:
    """A connection whose `key` is a few lines of references that stand for millions of entries."""
    layers = ["b0: &a0 {x: 1, y: 2}"]
    for n in range(1, 12):
        again = [f"*a{n - 1}"] * 9
        as_members = ", ".join(f"k{place}: {one}" for place, one in enumerate(again))
        inside = {"mappings": as_members, "merged": f"<<: [{', '.join(again)}]", "lists": f"k: [{', '.join(again)}]"}
        layers.append(f"b{n}: &a{n} {{{inside[way]}}}")
    return TERRITORY.replace("kind: ngsi-v2", f"kind: ngsi-v2, {key}: {{{', '.join(layers)}}}")


@pytest.mark.parametrize("way", ["mappings", "merged", "lists"])
@pytest.mark.parametrize("key", ["options", "auth", "overrides", "scopes"])
def test_references_that_stand_for_far_more_than_they_say_are_refused(key: str, way: str) -> None:
    with pytest.raises(TerritoryFileError) as raised:
        territory_from_text(grown(key, way))
    check_told(raised.value)
    assert (raised.value.details["line"], raised.value.details["problem"]) == (6, "aliases")


@pytest.mark.parametrize("key", ["options", "auth", "overrides", "scopes"])
def test_what_holds_itself_is_refused(key: str) -> None:
    with pytest.raises(TerritoryFileError) as raised:
        territory_from_text(TERRITORY.replace("kind: ngsi-v2", f"kind: ngsi-v2, {key}: &a {{b: [*a]}}"))
    check_told(raised.value)
    assert raised.value.details["problem"] == "aliases"


def test_a_few_references_are_no_problem() -> None:
    scopes = 'scopes: {"06095": /olivenza}'
    other = 'key: other, kind: ngsi-v2, url: "https://other.example", scopes: *same, options: {<<: *more, a: 2}'
    text = TERRITORY.replace(scopes, f"{scopes.replace(' {', ' &same {')}, options: &more {{a: 1, b: 1}}")
    first, second = territory_from_text(text.replace("classes:", f"  - {{{other}}}\nclasses:")).connections
    assert first.scopes == second.scopes == {"06095": "/olivenza"}
    assert second.options == {"a": 2, "b": 1}


def test_a_secret_is_found_however_deep_it_is_hidden() -> None:
    for nest in ("{a: " * 20 + "{password: x}" + "}" * 20, "{a: [[{b: [{api_key: x}]}]]}"):
        with pytest.raises(TerritoryFileError) as raised:
            territory_from_text(TERRITORY.replace("kind: ngsi-v2", f"kind: ngsi-v2, options: {nest}"))
        assert raised.value.details["problem"] == "secret"
        check_told(raised.value)


CHILD = """
import sys
sys.path.append(sys.argv[1])
from as_package import register
register()
from pathlib import Path
from smart_territory.catalog.loader import load_catalog
from smart_territory.errors import TerritoryError
from smart_territory.workspace.territory_file import read_territory
for action in (read_territory, lambda file: load_catalog([file])):
    try:
        action(Path(sys.argv[2]))
    except TerritoryError as error:
        print(error.details["problem"])
"""


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_a_nest_without_a_floor_does_not_end_the_program(tmp_path: Path, text: str) -> None:
    """The library's own parser in C does end it: each file is read in a process of its own."""
    file = tmp_path / "deep.yaml"
    file.write_text(text, encoding="utf-8")
    asked = [sys.executable, "-c", CHILD, str(ROOT / "scripts"), str(file)]
    child = subprocess.run(asked, capture_output=True, text=True, timeout=60)
    territory, catalog = child.stdout.split()
    assert (child.returncode, territory) == (0, "too_deep"), child.stderr[-500:]
    assert catalog in ("too_deep", "wrong_type")  # a mapping as a key is refused before it is followed


def test_a_file_of_ours_that_is_broken_is_named_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("codes", "classes", "sensors"):
        (tmp_path / folder).mkdir()
        for file in (FOLDER / folder).glob("*.yaml"):
            (tmp_path / folder / file.name).write_bytes(file.read_bytes())
    (tmp_path / "common.yaml").write_bytes((FOLDER / "common.yaml").read_bytes())
    monkeypatch.setattr(loader, "FOLDER", tmp_path)
    monkeypatch.setattr(loader, "COMMON", tmp_path / "common.yaml")
    uncached = loader._built_in.__wrapped__
    monkeypatch.setattr(loader, "_built_in", uncached)
    light = tmp_path / "classes" / "street_light.yaml"
    whole = light.read_bytes()
    for body in (whole[: len(whole) // 2], b"", bytes(500), whole.replace(b"geometry: point", b"geometry: circle")):
        light.write_bytes(body)
        loader._loaded.cache_clear()
        assert str(light) == refusal(load_catalog).details["file"]
    light.unlink()
    loader._loaded.cache_clear()


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "t.yaml"
    folder.mkdir()
    assert refusal(read_territory, folder).details["problem"] == "unreadable"
    assert refusal(load_catalog, [tmp_path / "none.yaml"]).details["problem"] == "unreadable"


def test_text_that_came_another_way_is_judged_the_same() -> None:
    for text in ("a: " + "[" * 500, "x" * 2_100_000, "a: \x00"):
        with pytest.raises(TerritoryFileError) as raised:
            territory_from_text(text)
        check_told(raised.value)
