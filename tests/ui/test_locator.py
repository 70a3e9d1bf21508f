from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from qgis.core import QgsLocator, QgsLocatorContext, QgsLocatorResult
from smart_territory.catalog.loader import load_catalog
from smart_territory.errors import WorkingCopyError
from smart_territory.ui.asset_locator import AssetLocatorFilter
from smart_territory.ui.asset_search import Haystack, search
from smart_territory.workspace.open import open_store
from smart_territory.workspace.store import Row
from smart_territory.workspace.territory import Municipality, Territory

TERRITORY = Territory("t", (Municipality("06095", "Olivenza"),), classes=("street_light", "heritage_site"))


def square(lon: float, lat: float) -> dict[str, Any]:
    ring = [[lon, lat], [lon + 2, lat], [lon + 2, lat + 2], [lon, lat]]
    return {"type": "Polygon", "coordinates": [ring]}


@pytest.fixture
def haystack(tmp_path: Path) -> Haystack:
    catalog, path = load_catalog(), tmp_path / "a.gpkg"
    store = open_store(path, TERRITORY, catalog)
    light, site = catalog.classes["street_light"], catalog.classes["heritage_site"]
    place = {"type": "Point", "coordinates": [-7.1, 38.68]}
    with store.applying():
        store.put_rows(
            light,
            [Row(f"urn:L-{n:04}", "06095", {"code": f"L-{n:04}", "geometry": place}) for n in range(100)],
        )
        store.put_rows(light, [Row("urn:odd", None, {"code": "50%_'\";--", "geometry": None})])
        store.put_rows(site, [Row("urn:H-1", "06095", {"name": "Castillo de Olivenza", "geometry": place})])
    store.close()
    return Haystack(path, catalog, TERRITORY.classes, {"06095": "Olivenza"}, "en")


def uids(haystack: Haystack, text: str) -> list[str]:
    return [found.uid for found in search(haystack, text)]


def test_assets_are_found_by_code_name_and_identifier(haystack: Haystack) -> None:
    assert uids(haystack, "L-0042") == ["urn:L-0042"]
    assert uids(haystack, "castillo") == ["urn:H-1"]
    assert uids(haystack, "urn:H-1") == ["urn:H-1"]
    assert uids(haystack, "nothing like it") == []


def test_what_begins_with_the_words_comes_first_and_the_list_is_short(haystack: Haystack) -> None:
    found = uids(haystack, "L-00")
    assert found[0] == "urn:L-0000"
    assert len(found) == 12


@pytest.mark.parametrize("text", ["%", "_", "50%_", "'\";--", "\\", "L-____"])
def test_signs_of_sql_are_just_signs(haystack: Haystack, text: str) -> None:
    assert uids(haystack, text) in (["urn:odd"], [])


def test_a_place_without_geometry_is_found_all_the_same(haystack: Haystack) -> None:
    (found,) = search(haystack, "50%_")
    assert found.where is None
    (light,) = search(haystack, "L-0042")
    assert light.where == (-7.1, 38.68)


def test_a_file_that_is_no_working_copy_is_named(haystack: Haystack, tmp_path: Path) -> None:
    (tmp_path / "b.gpkg").write_text("no database at all, whatever its name says", encoding="utf-8")
    with pytest.raises(WorkingCopyError):
        uids(replace(haystack, working_copy=tmp_path / "b.gpkg"), "L-0")
    assert uids(replace(haystack, working_copy=tmp_path / "gone.gpkg"), "L-0") == []


def test_the_locator_bar_finds_and_shows(qtbot: Any, haystack: Haystack) -> None:
    shown: list[tuple[Any, ...]] = []
    opened = SimpleNamespace(
        is_ready=True, territory=TERRITORY, catalog=haystack.catalog, working_copy=haystack.working_copy
    )
    plugin = SimpleNamespace(
        opened=opened, layers=SimpleNamespace(zoom_to=lambda *place: shown.append(place))
    )
    locator, found = QgsLocator(), []
    own = AssetLocatorFilter(plugin)
    locator.registerFilter(own)
    locator.foundResult.connect(lambda result: found.append(QgsLocatorResult(result)))
    with qtbot.waitSignal(locator.finished, timeout=5000):
        locator.fetchResults("L-0042", QgsLocatorContext())
    qtbot.waitUntil(lambda: len(found) == 1, timeout=3000)
    assert (found[0].displayString, found[0].description, found[0].group) == (
        "L-0042",
        "Olivenza",
        "Street lights",
    )
    own.triggerResult(found[0])
    assert shown == [("street_light", "urn:L-0042", (-7.1, 38.68))]
    locator.deregisterFilter(own)


def test_without_a_territory_it_finds_nothing(qtbot: Any) -> None:
    locator, found = QgsLocator(), []
    own = AssetLocatorFilter(SimpleNamespace(opened=None, layers=None))
    locator.registerFilter(own)
    locator.foundResult.connect(lambda result: found.append(QgsLocatorResult(result)))
    with qtbot.waitSignal(locator.finished, timeout=5000):
        locator.fetchResults("L-0042", QgsLocatorContext())
    assert found == []
    locator.deregisterFilter(own)
