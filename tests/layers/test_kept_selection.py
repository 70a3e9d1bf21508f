"""What a user has selected stays selected when a pull has changed rows below it."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from smart_territory.layers import kept_selection
from smart_territory.layers.territory_layers import TerritoryLayers
from smart_territory.providers.model import GEOMETRY
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.store import Row

from .conftest import EAST, Opened, point


@pytest.fixture
def shown(opened: Opened, project: QgsProject) -> Iterator[TerritoryLayers]:
    built = TerritoryLayers(opened)
    built.build()
    yield built
    built.remove()


@pytest.fixture
def lights(shown: TerritoryLayers) -> QgsVectorLayer:
    found = shown.layer("street_light")
    assert found is not None
    return found


def pulled(opened: Opened, *uids: str, gone: tuple[str, ...] = ()) -> None:
    """As a pull leaves the rows: `gone` deleted first, so that who is in both is written anew."""
    store = GeoPackageStore.open_existing(opened.working_copy, opened.catalog)
    with store.applying():
        for uid in gone:
            store.database.execute("DELETE FROM street_light WHERE uid=?", (uid,))
        rows = [Row(uid, EAST, {"code": "NEW", GEOMETRY: point(-7.0, 38.7)}) for uid in uids]
        store.put_rows(opened.catalog.classes["street_light"], rows)
    store.close()


def selected(layer: QgsVectorLayer) -> list[tuple[str, str]]:
    return sorted((feature["uid"], feature["code"]) for feature in layer.selectedFeatures())


def test_a_selection_outlives_a_refresh(shown: TerritoryLayers, lights: QgsVectorLayer, opened: Opened) -> None:
    lights.selectByExpression("uid IN ('light:1', 'light:2')")
    pulled(opened, "light:1", "light:9")
    shown.refresh()
    assert selected(lights) == [("light:1", "NEW"), ("light:2", "L-0411")]


def test_an_asset_that_is_gone_is_selected_no_more_and_one_written_anew_is(
    shown: TerritoryLayers, lights: QgsVectorLayer, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_selection, "AT_ONCE", 1)
    lights.selectAll()
    read = shown._reloading.steps(["street_light"])
    for _ in range(4):  # three are read, one at a time, and compared with what is selected
        next(read)()
    pulled(opened, "light:3", gone=("light:2", "light:3"))
    for step in read:
        step()
    assert selected(lights) == [("light:1", "L-0007"), ("light:3", "NEW")]
    assert lights.selectedFeatureCount() == 2


def test_what_is_selected_meanwhile_is_not_overrun(shown: TerritoryLayers, lights: QgsVectorLayer, qtbot: Any) -> None:
    lights.selectByExpression("uid='light:1'")
    for step in shown._reloading.steps(["street_light"]):
        step()
        if lights.selectedFeatureCount() == 0:
            lights.selectByExpression("uid='light:3'")
    assert [uid for uid, _ in selected(lights)] == ["light:3"]


def test_a_refresh_in_the_midst_of_another_loses_nothing(
    shown: TerritoryLayers, lights: QgsVectorLayer, qtbot: Any
) -> None:
    lights.selectByExpression("uid='light:2'")
    told: list[bool] = []

    def again(*_: Any) -> None:
        if lights.selectedFeatureCount() == 0 and not told:
            told.append(True)
            shown.refresh_soon()

    lights.selectionChanged.connect(again)
    shown.refresh_soon()
    qtbot.waitUntil(lambda: shown._turns.is_over)
    assert told
    assert [uid for uid, _ in selected(lights)] == ["light:2"]


def test_a_layer_that_is_edited_keeps_its_selection(shown: TerritoryLayers, lights: QgsVectorLayer) -> None:
    lights.startEditing()
    lights.selectAll()
    shown.refresh()
    assert lights.selectedFeatureCount() == 3
    lights.rollBack()


def test_of_too_many_the_selection_goes_and_that_is_told(
    shown: TerritoryLayers, lights: QgsVectorLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_selection, "MOST", 2)
    told: list[str] = []
    bar = SimpleNamespace(pushInfo=lambda _title, text: told.append(text))
    monkeypatch.setattr(shown, "_iface", SimpleNamespace(messageBar=lambda: bar))
    lights.selectAll()
    for step in shown._reloading.steps(["street_light", "waste_container"]):
        step()
    monkeypatch.undo()
    assert lights.selectedFeatureCount() == 0
    assert told == [f"“{lights.name()}” changed; a selection of more than 5000 features is not kept."]


def test_uids_with_quotes_are_found_again(shown: TerritoryLayers, lights: QgsVectorLayer, opened: Opened) -> None:
    pulled(opened, "light:'; DROP TABLE town; --")
    shown.refresh()
    lights.selectByExpression("uid LIKE '%DROP%'")
    assert lights.selectedFeatureCount() == 1
    shown.refresh()
    assert [uid for uid, _ in selected(lights)] == ["light:'; DROP TABLE town; --"]
