from __future__ import annotations

import pytest
from smart_territory.ui.wizard.town_codes import is_path, is_subtree, metric_crs, towns_from_text


@pytest.mark.parametrize(
    ("code", "longitude", "expected"),
    [
        ("06095", None, "EPSG:25830"),
        ("06095", -7.1, "EPSG:25829"),
        ("15030", None, "EPSG:25829"),
        ("08019", None, "EPSG:25831"),
        ("07040", None, "EPSG:25831"),
        ("22130", 0.1, "EPSG:25831"),
        ("35016", -15.4, "EPSG:4083"),
        ("1204", -7.2, "EPSG:3763"),
        ("120401", None, "EPSG:3763"),
        ("3103", None, "EPSG:5016"),
        ("4203", None, "EPSG:5015"),
    ],
)
def test_each_town_gets_its_official_metric_system(code: str, longitude: float | None, expected: str) -> None:
    assert metric_crs(code, longitude) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("06095\tOlivenza\n06143\tValverde", [("06095", "Olivenza", "", ""), ("06143", "Valverde", "", "")]),
        ("Código\tMunicipio\n06095\tOlivenza\r\n", [("06095", "Olivenza", "", "")]),
        ("Olivenza;06095;/es/olivenza;epsg:25829", [("06095", "Olivenza", "EPSG:25829", "/es/olivenza")]),
        ('06095,"Olivenza, la Raya"', [("06095", "Olivenza, la Raya", "", "")]),
        ("1204\n\n\n1207", [("1204", "", "", ""), ("1207", "", "", "")]),
        ("'06095'\tx", []),
        ("just words", []),
        ("", []),
        ("\x00\t\t\t", []),
    ],
)
def test_rows_of_a_spreadsheet_become_towns(text: str, expected: list[tuple[str, ...]]) -> None:
    assert towns_from_text(text) == expected


@pytest.mark.parametrize("path", ["/", "/es/{code}", "/{code}", "/a_b/C9", "/" + "/".join("abcdefghij")])
def test_service_paths_are_taken(path: str) -> None:
    assert is_path(path)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "es",
        "/es/",
        "//",
        "/a-b",
        "/ñ",
        "/" + "x" * 51,
        "/" + "/".join("abcdefghijk"),
        "/prov/#",
        "/{town}",
    ],
)
def test_what_no_platform_takes_is_refused(path: str) -> None:
    assert not is_path(path)


def test_subtrees() -> None:
    assert is_subtree("/#")
    assert is_subtree("/prov/#")
    assert not is_subtree("/prov")
    assert not is_subtree("/#/x")
    assert not is_subtree("/{code}/#")
