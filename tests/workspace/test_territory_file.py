from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from smart_territory.errors import TerritoryFileError
from smart_territory.providers.connection import Auth, Connection
from smart_territory.workspace.territory import Municipality, Territory
from smart_territory.workspace.territory_file import read_territory, territory_from_text, write_territory

WHOLE = """\
territory: 1
name: Mancomunidad de Olivenza
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
    options: {page_size: 500}
classes: [street_light]
"""


def wrong(text: str) -> dict[str, Any]:
    with pytest.raises(TerritoryFileError) as refused:
        territory_from_text(text, "x.territory.yaml")
    return refused.value.details


def test_a_whole_file_is_read() -> None:
    territory = territory_from_text(WHOLE)
    assert territory.municipalities[0] == Municipality("06095", "Olivenza", "EPSG:25829")
    connection = territory.connections[0]
    assert (connection.url, connection.auth) == (
        "https://broker.example/orion", Auth("keystone", {"url": "https://idm.example"})
    )  # fmt: skip
    assert (connection.scope_of("06095"), connection.scope_of("0416")) == ("/olivenza", "/0416")
    assert (connection.town_of("/0416"), connection.town_of("/olivenza")) == ("0416", "06095")
    assert territory.sensors is None


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    territory = Territory(
        "L'Hospitalet “Ñ”",
        (Municipality("08101", "L'Hospitalet", "EPSG:25831"),),
        (
            Connection("a", "ngsi-v2", "https://x.example", "t", Auth("token_header", {"header": "X-Auth-Token"}),
                       {"08101": "/h"}, "/h/#", "percent_encode", {"types": {"Streetlight": "Luz"}}, {"page_size": 10}),
        ),
        ("street_light",), ("noise",), {"file": "towns.gpkg", "code_field": "ine"}, ("pnoa",), ("benches.yaml",),
        "#336699",
    )  # fmt: skip
    path = tmp_path / "h.territory.yaml"
    write_territory(territory, path)
    assert read_territory(path) == territory
    assert [p.name for p in tmp_path.iterdir()] == ["h.territory.yaml"]


def test_codes_are_written_so_that_no_reader_takes_them_for_numbers(tmp_path: Path) -> None:
    path = tmp_path / "t.territory.yaml"
    write_territory(territory_from_text(WHOLE), path)
    text = path.read_text(encoding="utf-8")
    assert 'code: "06095"' in text
    assert '"06095": /olivenza' in text
    assert 'code: "0416"' in text


@pytest.mark.parametrize(
    ("change", "problem", "line"),
    [
        (("territory: 1", "territory: 2"), "format", 1),
        (('code: "06095"', "code: 6095"), "code_not_text", 4),
        (("EPSG:25829", "25829"), "crs", 4),
        (("kind: ngsi-v2", "kind: "), "text", 7),
        (("https://broker.example", "broker.example"), "url", 8),
        (("https://broker.example", "https://me:pw@broker.example"), "url", 8),
        (("method: keystone", "method: magic"), "choice", 10),
        (("method: keystone", "method: qgis, authcfg: 0123456"), "text", 10),  # octal to YAML: another id
        (("method: keystone", "method: keystone, password: x"), "secret", 10),
        (("{page_size: 500}", "{api_key: x}"), "secret", 12),
        (("{page_size: 500}", "{headers: {X-Api-Key: x}}"), "secret", 12),
        (("{page_size: 500}", "{a: [{c: {Authorization: x}}]}"), "secret", 12),
        (("{page_size: 500}", "&a {b: *a, c: {Authorization: x}}"), "aliases", 12),
        (("https://broker.example", "https://broker.example/x?access_token=pw"), "secret", 8),
        (("https://broker.example", "https://me:p/pw@broker.example"), "url", 8),
        (("https://broker.example", "http://evil\\\\@broker.example"), "url", 8),
        (("/olivenza", "7"), "text", 11),
        (("classes: [street_light]", "klasses: []"), "unknown_key", 13),
        (("classes: [street_light]", "classes: {}"), "sequence", 13),
        (("name: Ponte da Barca", "name: [a"), "yaml", 6),
        (('"0416"', '"06095"'), "twice", 5),
    ],
)
def test_what_is_wrong_is_named_with_its_line(change: tuple[str, str], problem: str, line: int) -> None:
    details = wrong(WHOLE.replace(*change))
    assert (details["problem"], details["file"]) == (problem, "x.territory.yaml")
    assert abs(details["line"] - line) <= 1
    assert "pw" not in str(details["found"])


@pytest.mark.parametrize(
    "text", ["", "just text", "- a", "territory: &a [*a]", "a: !!python/object:os.system {}", "\x00"]
)
def test_no_text_breaks_the_reader(text: str) -> None:
    assert wrong(text)["problem"]


def test_a_bomb_of_aliases_is_read_in_no_time() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)]
    assert wrong("\n".join([*lines, "territory: *a29"]))["problem"] == "aliases"
    assert wrong("territory: 1\nname: n\nbasemaps:\n  - &a0 [x]\n  - [*a0, *a0]")["problem"] == "text"


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(TerritoryFileError) as refused:
        read_territory(tmp_path / "none.yaml")
    assert refused.value.details["problem"] == "unreadable"
