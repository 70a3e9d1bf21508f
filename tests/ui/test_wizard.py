from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from platform_fixture import PlatformUnderTest
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProject, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QWizard
from smart_territory.catalog.loader import load_catalog
from smart_territory.errors import AuthenticationError
from smart_territory.providers.boundaries import Boundary
from smart_territory.providers.credentials import Credentials
from smart_territory.providers.model import CheckStep
from smart_territory.tasks.credentials import credentials_of
from smart_territory.tasks.settings import Settings
from smart_territory.ui.territory_wizard import (
    CHECK,
    CLASSES,
    PLACE,
    PLATFORM,
    SIGN_IN,
    TOWNS,
    TerritoryWizard,
)
from smart_territory.ui.wizard.draft import Town
from smart_territory.ui.wizard.layer_towns_dialog import LayerTownsDialog
from smart_territory.workspace.territory_file import read_territory

SECRET = "s3cr3t-of-the-town"
SQUARE = {"type": "Polygon", "coordinates": [[[-7.2, 38.6], [-7.0, 38.6], [-7.0, 38.8], [-7.2, 38.6]]]}


@pytest.fixture(autouse=True)
def _places(tmp_path: Path) -> Iterator[None]:
    assert QgsApplication.authManager().setMasterPassword("a master password", True)
    before = Settings().folder
    Settings().folder = tmp_path
    yield
    Settings().folder = before
    QgsProject.instance().clear()


@pytest.fixture
def wizard(qtbot: Any) -> TerritoryWizard:
    made = TerritoryWizard(load_catalog())
    qtbot.addWidget(made)
    made.show()
    return made


def press(qtbot: Any, wizard: TerritoryWizard, button: QWizard.WizardButton) -> None:
    qtbot.mouseClick(wizard.button(button), Qt.MouseButton.LeftButton)


def go_on(qtbot: Any, wizard: TerritoryWizard) -> None:
    assert wizard.currentPage().isComplete(), wizard.currentPage().problem()
    press(qtbot, wizard, QWizard.WizardButton.NextButton)


def name_it(qtbot: Any, wizard: TerritoryWizard, url: str = "", tenant: str = "") -> None:
    page = wizard.page(PLATFORM)
    qtbot.keyClicks(page.name, "La Raya")
    if not url:
        page.without.click()
        return
    qtbot.keyClicks(page.address, url)
    qtbot.keyClicks(page.tenant, tenant)


def add_towns(wizard: TerritoryWizard, text: str = "06095\tOlivenza\n1204\tElvas") -> None:
    QApplication.clipboard().setText(text)
    wizard.page(TOWNS).paste.click()


def test_a_territory_without_a_platform_in_a_few_pages(
    qtbot: Any, wizard: TerritoryWizard, tmp_path: Path
) -> None:
    name_it(qtbot, wizard)
    go_on(qtbot, wizard)
    assert wizard.currentId() == TOWNS
    add_towns(wizard)
    go_on(qtbot, wizard)
    go_on(qtbot, wizard)
    assert wizard.currentId() == PLACE
    with qtbot.waitSignal(wizard.created) as created:
        press(qtbot, wizard, QWizard.WizardButton.FinishButton)
    file = created.args[0]
    assert file == tmp_path / "la-raya" / "la-raya.territory.yaml"
    territory = read_territory(file)
    assert territory.name == "La Raya"
    assert territory.connections == ()
    assert [(m.code, m.name, m.crs) for m in territory.municipalities] == [
        ("06095", "Olivenza", "EPSG:25830"),
        ("1204", "Elvas", "EPSG:3763"),
    ]
    assert territory.sensors is None
    assert Settings().working_copy_of(file) == tmp_path / "la-raya" / "la-raya.gpkg"


def test_a_real_platform_is_tested_and_written_without_its_secret(
    qtbot: Any, wizard: TerritoryWizard, platform: PlatformUnderTest
) -> None:
    platform.require_token(tokens=[SECRET])
    name_it(qtbot, wizard, platform.url, platform.tenant)
    go_on(qtbot, wizard)
    page = wizard.page(SIGN_IN)
    page.method.setCurrentIndex(page.method.findData("token_header"))
    assert not page.isComplete()
    qtbot.keyClicks(page.fields["token_header", "token"], SECRET)
    go_on(qtbot, wizard)
    add_towns(wizard)
    wizard.page(TOWNS).pattern.setText("/es/{code}")
    go_on(qtbot, wizard)
    go_on(qtbot, wizard)
    assert wizard.currentId() == CHECK
    lines = wizard.page(CHECK).lines
    qtbot.waitUntil(lambda: lines.topLevelItemCount() == 6, timeout=10_000)
    assert "known only at the first push" in lines.topLevelItem(5).text(0)
    assert lines.topLevelItem(2).text(0) == "The platform accepts you"
    go_on(qtbot, wizard)
    with qtbot.waitSignal(wizard.created) as created:
        press(qtbot, wizard, QWizard.WizardButton.FinishButton)
    text = created.args[0].read_text(encoding="utf-8")
    assert SECRET not in text
    connection = read_territory(created.args[0]).connections[0]
    assert connection.scopes == {"*": "/es/{code}"}
    assert credentials_of(connection) == Credentials(token=SECRET)
    assert SECRET not in repr(wizard.draft)


def test_a_token_for_each_path_reads_where_the_towns_are(
    qtbot: Any, wizard: TerritoryWizard, platform: PlatformUnderTest
) -> None:
    """A token of Keystone for "/es/#" opens nothing."""
    platform.require_token(users={"ana": SECRET})
    name_it(qtbot, wizard, platform.url, platform.tenant)
    go_on(qtbot, wizard)
    page = wizard.page(SIGN_IN)
    page.method.setCurrentIndex(page.method.findData("keystone"))
    for name, text in (("url", platform.url), ("user", "ana"), ("password", SECRET)):
        qtbot.keyClicks(page.fields["keystone", name], text)
    go_on(qtbot, wizard)
    add_towns(wizard)
    wizard.page(TOWNS).pattern.setText("/es/{code}")
    go_on(qtbot, wizard)
    go_on(qtbot, wizard)
    lines = wizard.page(CHECK).lines
    qtbot.waitUntil(lambda: lines.topLevelItemCount() == 6, timeout=10_000)
    assert lines.topLevelItem(4).text(0).startswith("Reading works")
    assert wizard.draft.connection().scopes == {"*": "/es/{code}"}


def test_a_wrong_token_is_told_with_its_cure_and_does_not_stop_the_wizard(
    qtbot: Any, wizard: TerritoryWizard, platform: PlatformUnderTest
) -> None:
    platform.require_token(tokens=["another"])
    name_it(qtbot, wizard, platform.url, platform.tenant)
    wizard.draft.method = "none"
    add_towns(wizard)
    for _ in range(4):
        go_on(qtbot, wizard)
    page = wizard.page(CHECK)
    qtbot.waitUntil(lambda: page.start.isEnabled(), timeout=10_000)
    lines = [page.lines.topLevelItem(row) for row in range(page.lines.topLevelItemCount())]
    wrong = next(line for line in lines if line.text(0) == "The platform does not accept you")
    assert "enter them again" in wrong.child(2).text(0)
    page.copy.click()
    assert "authentication" in QApplication.clipboard().text()
    assert page.isComplete()


def test_nobody_at_the_address_is_told(qtbot: Any, wizard: TerritoryWizard) -> None:
    name_it(qtbot, wizard, "http://127.0.0.1:9")
    add_towns(wizard)
    for _ in range(4):
        go_on(qtbot, wizard)
    page = wizard.page(CHECK)
    qtbot.waitUntil(lambda: page.start.isEnabled(), timeout=10_000)
    assert page.lines.topLevelItem(0).text(0) == "The platform does not answer"
    assert page.lines.topLevelItem(0).childCount() == 3


def test_going_back_loses_nothing(qtbot: Any, wizard: TerritoryWizard) -> None:
    name_it(qtbot, wizard, "https://orion.example.org", "smart")
    go_on(qtbot, wizard)
    sign_in = wizard.page(SIGN_IN)
    sign_in.method.setCurrentIndex(sign_in.method.findData("keyrock"))
    for name in ("url", "user", "password"):
        sign_in.fields["keyrock", name].setText("https://idm.example.org" if name == "url" else SECRET)
    go_on(qtbot, wizard)
    add_towns(wizard)
    go_on(qtbot, wizard)
    wizard.page(CLASSES).classes.item(0).setCheckState(Qt.CheckState.Unchecked)
    chosen = list(wizard.draft.classes)
    for _ in range(3):
        press(qtbot, wizard, QWizard.WizardButton.BackButton)
    assert wizard.currentId() == PLATFORM
    wizard.page(PLATFORM).tenant.setText("other")
    for _ in range(3):
        go_on(qtbot, wizard)
    draft = wizard.draft
    assert (draft.tenant, draft.method, draft.credentials.password) == ("other", "keyrock", SECRET)
    assert [town.code for town in draft.towns] == ["06095", "1204"]
    assert draft.classes == chosen
    assert len(chosen) == len(load_catalog().classes) - 1


@pytest.mark.parametrize(
    ("address", "tenant", "hint"),
    [
        ("", "", "address"),
        ("orion.example.org", "", "looks like"),
        ("ftp://orion", "", "looks like"),
        ("https://ana:pw@orion.example.org", "", "without user or password"),
        ("https://orion.example.org?x=1", "", "looks like"),
        ("https://orion.example.org", "a-b", "tenant"),
        ("https://orion.example.org", "a" * 51, "tenant"),
    ],
)
def test_what_is_wrong_is_said_in_its_place(
    qtbot: Any, wizard: TerritoryWizard, address: str, tenant: str, hint: str
) -> None:
    page = wizard.page(PLATFORM)
    page.name.setText("x")
    page.address.setText(address)
    page.tenant.setText(tenant)
    page.note()
    assert hint in page._hint.text()
    assert not wizard.button(QWizard.WizardButton.NextButton).isEnabled()


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "at least one"),
        ("06095\tA\tEPSG:4326", "metres"),
        ("06095\tA\tEPSG:99999999", "metres"),
        ("06095\tA\t/a-b", "path"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(
    qtbot: Any, wizard: TerritoryWizard, text: str, hint: str
) -> None:
    name_it(qtbot, wizard, "https://orion.example.org")
    add_towns(wizard, text)
    assert hint in wizard.page(TOWNS).problem()


def test_towns_are_typed_pasted_and_removed(qtbot: Any, wizard: TerritoryWizard) -> None:
    name_it(qtbot, wizard)
    go_on(qtbot, wizard)
    table = wizard.page(TOWNS).table
    wizard.page(TOWNS).add.click()
    table.item(0, 0).setText("06095")
    assert table.item(0, 2).text() == "EPSG:25830"
    table.add([Town("06095", "Olivenza", boundary=Boundary("06095", "Olivenza", SQUARE))])
    assert [(t.code, t.name, t.chosen_crs()) for t in table.towns] == [("06095", "Olivenza", "EPSG:25829")]
    table.item(0, 2).setText("EPSG:25830")
    assert table.towns[0].chosen_crs() == "EPSG:25830"
    QApplication.clipboard().setText("06095\tTwice\n06143\tValverde")
    qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [t.name for t in table.towns] == ["Olivenza", "Valverde"]
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert [t.code for t in table.towns] == ["06143"]


def towns_layer() -> QgsVectorLayer:
    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:3857&field=codigoine:string&field=nameunit:string", "towns", "memory"
    )
    features = []
    for code, name in (("06095", "Olivenza"), ("06143", "Valverde"), ("06015", "<b>Badajoz</b>")):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code, name])
        feature.setGeometry(
            QgsGeometry.fromWkt("POLYGON((-800000 4670000,-780000 4670000,-780000 4690000,-800000 4670000))")
        )
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_municipalities_come_from_a_layer_with_their_boundaries(qtbot: Any, wizard: TerritoryWizard) -> None:
    towns_layer()
    dialog = LayerTownsDialog(wizard)
    assert (dialog.code.currentField(), dialog.name.currentField()) == ("codigoine", "nameunit")
    dialog.search.setText("oliv")
    rows = [dialog.list.item(row) for row in range(3)]
    shown = [item for item in rows if not item.isHidden()]
    assert [item.text() for item in shown] == ["Olivenza (06095)"]
    shown[0].setCheckState(Qt.CheckState.Checked)
    (town,) = dialog.towns()
    assert (town.code, town.name) == ("06095", "Olivenza")
    west = town.boundary.geometry["coordinates"][0][0]
    assert -7.3 < (west[0][0] if isinstance(west[0], list) else west[0]) < -7.0


def test_boundaries_are_kept_beside_the_territory(
    qtbot: Any, wizard: TerritoryWizard, tmp_path: Path
) -> None:
    name_it(qtbot, wizard)
    wizard.page(TOWNS).table.add(
        [Town("06095", "Olivenza", boundary=Boundary("06095", "Olivenza", SQUARE)), Town("1204")]
    )
    for _ in range(3):
        go_on(qtbot, wizard)
    press(qtbot, wizard, QWizard.WizardButton.FinishButton)
    territory = read_territory(wizard.draft.file)
    assert territory.boundaries == {
        "file": "la-raya.boundaries.geojson",
        "code_field": "code",
        "name_field": "name",
    }
    kept = json.loads((tmp_path / "la-raya" / "la-raya.boundaries.geojson").read_text(encoding="utf-8"))
    assert [feature["properties"] for feature in kept["features"]] == [{"code": "06095", "name": "Olivenza"}]
    layer = QgsVectorLayer(str(tmp_path / "la-raya" / "la-raya.boundaries.geojson"), "x", "ogr")
    assert layer.isValid()
    assert layer.featureCount() == 1


def test_an_existing_territory_is_changed_and_what_is_not_asked_stays(qtbot: Any, tmp_path: Path) -> None:
    file = tmp_path / "old.territory.yaml"
    file.write_text(
        """territory: 1
name: Old
municipalities: [{code: "06095", name: Olivenza, crs: "EPSG:25829"}]
connections:
- {key: town, kind: ngsi-v2, url: "http://localhost:1026", tenant: smart, scopes: {"06095": /olivenza}, options: {x: 1},
   overrides: {street_light: {type: Farola}}, characters: percent_encode}
- {key: second, kind: ngsi-v2, url: "http://localhost:1027"}
classes: [street_light]
sensors: [noise]
basemaps: [pnoa]
colour: "#123456"
""",
        encoding="utf-8",
    )
    before = read_territory(file)
    wizard = TerritoryWizard(load_catalog(), file=file)
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.page(CHECK).test = lambda: None
    wizard.page(PLATFORM).name.setText("New")
    for _ in range(5):
        go_on(qtbot, wizard)
    press(qtbot, wizard, QWizard.WizardButton.FinishButton)
    after = read_territory(file)
    assert after.name == "New"
    assert after.connections[1] == before.connections[1]
    assert after.connections[0].options == {"x": 1}
    assert after.connections[0].overrides == before.connections[0].overrides
    assert after.connections[0].characters == "percent_encode"
    assert after.connections[0].scopes["06095"] == "/olivenza"
    assert (after.classes, after.sensors, after.basemaps, after.colour) == (
        ("street_light",), ("noise",), ("pnoa",), "#123456",
    )  # fmt: skip


def test_boundaries_that_a_territory_has_are_known_when_it_is_changed(qtbot: Any, tmp_path: Path) -> None:
    towns = QgsVectorLayer("Polygon?crs=EPSG:4326&field=ine:string", "towns", "memory")
    feature = QgsFeature(towns.fields())
    feature.setAttributes(["06095"])
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((-7.2 38.6,-7.0 38.6,-7.0 38.8,-7.2 38.6))"))
    towns.dataProvider().addFeatures([feature])
    options = QgsVectorFileWriter.SaveVectorOptions()
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(towns, str(tmp_path / "mine.gpkg"), context, options)
    file = tmp_path / "old.territory.yaml"
    file.write_text(
        """territory: 1
name: Old
municipalities: [{code: "06095", name: Olivenza}, {code: "1204", name: Elvas}]
boundaries: {file: mine.gpkg, code_field: ine}
""",
        encoding="utf-8",
    )
    before = read_territory(file)
    wizard = TerritoryWizard(load_catalog(), file=file)
    qtbot.addWidget(wizard)
    wizard.show()
    assert [town.boundary is not None for town in wizard.draft.towns] == [True, False]
    assert wizard.draft.territory().boundaries == before.boundaries
    wizard.page(TOWNS).table.add([Town("1204", boundary=Boundary("1204", "Elvas", SQUARE))])
    for _ in range(3):
        go_on(qtbot, wizard)
    press(qtbot, wizard, QWizard.WizardButton.FinishButton)
    assert read_territory(file).boundaries["file"] == "old.boundaries.geojson"
    kept = json.loads((tmp_path / "old.boundaries.geojson").read_text(encoding="utf-8"))
    assert [feature["properties"]["code"] for feature in kept["features"]] == ["06095", "1204"]


@pytest.mark.parametrize(
    "named", ["../outside.geojson", "/etc/passwd", "gone.gpkg", "old.territory.yaml", ""]
)
def test_a_boundary_file_that_cannot_be_used_does_not_stop_the_change(
    qtbot: Any, tmp_path: Path, named: str
) -> None:
    file = tmp_path / "old.territory.yaml"
    file.write_text(
        f"territory: 1\nname: Old\nmunicipalities: [{{code: '06095', name: O}}]\nboundaries: {{file: '{named}'}}\n",
        encoding="utf-8",
    )
    wizard = TerritoryWizard(load_catalog(), file=file)
    qtbot.addWidget(wizard)
    assert wizard.draft.towns[0].boundary is None


def test_an_existing_file_is_not_overwritten(qtbot: Any, wizard: TerritoryWizard, tmp_path: Path) -> None:
    (tmp_path / "la-raya").mkdir()
    (tmp_path / "la-raya" / "la-raya.territory.yaml").write_text("mine", encoding="utf-8")
    name_it(qtbot, wizard)
    add_towns(wizard)
    for _ in range(3):
        go_on(qtbot, wizard)
    assert "exists already" in wizard.page(PLACE).problem()
    assert not wizard.button(QWizard.WizardButton.FinishButton).isEnabled()
    wizard.page(PLACE).file.setFilePath(str(tmp_path / "other"))
    assert wizard.draft.file == tmp_path / "other.territory.yaml"
    assert wizard.page(PLACE).isComplete()


def test_a_folder_that_cannot_be_made_is_told_and_the_wizard_stays(
    qtbot: Any, wizard: TerritoryWizard, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    name_it(qtbot, wizard)
    add_towns(wizard)
    for _ in range(3):
        go_on(qtbot, wizard)
    wizard.page(PLACE).file.setFilePath(str(tmp_path / "file" / "x.territory.yaml"))
    press(qtbot, wizard, QWizard.WizardButton.FinishButton)
    assert "could not be written" in wizard.page(PLACE)._hint.text()
    assert wizard.isVisible()


def test_the_wizard_fits_a_small_screen(qtbot: Any, wizard: TerritoryWizard) -> None:
    wide, high = 1366 / 1.25, (768 - 60) / 1.25  # without the taskbar and a title
    name_it(qtbot, wizard, "https://orion.example.org")
    add_towns(wizard)
    for number in range(PLACE):
        hint = wizard.minimumSizeHint().expandedTo(wizard.page(number).minimumSizeHint())
        assert hint.width() < wide
        assert hint.height() < high
    assert wizard.width() < wide
    assert wizard.height() < high


def test_hostile_type_names_stay_text(qtbot: Any, wizard: TerritoryWizard) -> None:
    page = wizard.page(CHECK)
    types = [
        {"type": "<img src=x>{0}", "count": 10**30},
        {"type": "Streetlight", "count": 3204, "class": "street_light"},
        "x",
    ]
    page.show_step(CheckStep("types", True, {"types": types}))
    line = page.lines.topLevelItem(0)
    assert [line.child(row).text(0) for row in range(line.childCount())] == [
        "Street lights (Streetlight): 3,204",
        f"<img src=x>{{0}}: {10**30}",
    ]
    page.show_step(CheckStep("authentication", False, {}, AuthenticationError(description="{evil}<b>")))
    assert "{evil}<b>" in page.lines.topLevelItem(1).child(1).text(0)


def test_closing_in_mid_test_leaves_nothing_running(
    qtbot: Any, wizard: TerritoryWizard, platform: PlatformUnderTest
) -> None:
    platform.faults({"fault": "latency", "value": 3})
    name_it(qtbot, wizard, platform.url, platform.tenant)
    add_towns(wizard)
    for _ in range(4):
        go_on(qtbot, wizard)
    assert wizard.page(CHECK).progress.isVisible()
    wizard.reject()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=2500)
