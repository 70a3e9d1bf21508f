"""What the wizard keeps of a territory's secrets when the territory is changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWizard
from smart_territory.catalog.loader import load_catalog
from smart_territory.providers.connection import Connection
from smart_territory.providers.credentials import Credentials
from smart_territory.tasks.credentials import authcfg_of, credentials_of, keep_authcfg, keep_credentials
from smart_territory.tasks.trusted_sign_ins import is_trusted, trust
from smart_territory.tests.tasks.foreign_file import signed, stored_sign_in
from smart_territory.ui.territory_wizard import CHECK, SIGN_IN, TerritoryWizard
from smart_territory.workspace.territory_file import read_territory

KEPT = Credentials(user="ana", password="old", client_id="app", client_secret="s3cr3t")
FILE = """territory: 1
name: Town
municipalities: [{{code: "06095", name: Olivenza, crs: "EPSG:25829"}}]
connections:
- {{key: town, kind: ngsi-v2, url: "http://localhost:1026", tenant: {tenant}, auth: {auth}, scopes: {{"*": /}}}}
classes: [street_light]
"""
KEYROCK = "{method: keyrock, url: 'http://localhost:3000'}"


@pytest.fixture(autouse=True)
def _master_password() -> None:
    assert QgsApplication.authManager().setMasterPassword("a master password", True)


@pytest.fixture
def change(qtbot: Any, tmp_path: Path) -> Iterator[Any]:
    wizards = []

    def opened(auth: str, tenant: str) -> tuple[TerritoryWizard, Connection]:
        file = tmp_path / f"{tenant}.territory.yaml"
        if not file.exists():
            file.write_text(FILE.format(auth=auth, tenant=tenant), encoding="utf-8")
            return None, read_territory(file).connections[0]
        wizard = TerritoryWizard(load_catalog(), file=file)
        qtbot.addWidget(wizard)
        wizard.show()
        wizard.page(CHECK).test = lambda: None
        wizards.append(wizard)
        return wizard, read_territory(file).connections[0]

    yield opened
    for wizard in wizards:
        wizard.close()


def finish(qtbot: Any, wizard: TerritoryWizard) -> None:
    while wizard.nextId() != -1:
        qtbot.mouseClick(wizard.button(QWizard.WizardButton.NextButton), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(wizard.button(QWizard.WizardButton.FinishButton), Qt.MouseButton.LeftButton)


def test_a_new_password_leaves_the_rest_of_the_secret_as_it_was(qtbot: Any, change: Any) -> None:
    _, connection = change(KEYROCK, "t1")
    keep_credentials(connection, KEPT)
    wizard, _ = change(KEYROCK, "t1")
    qtbot.keyClicks(wizard.page(SIGN_IN).fields["keyrock", "password"], "new")
    finish(qtbot, wizard)
    assert credentials_of(connection) == Credentials("ana", "new", "", "app", "s3cr3t")


def test_the_secret_stays_where_nothing_is_typed(qtbot: Any, change: Any) -> None:
    _, connection = change(KEYROCK, "t2")
    keep_credentials(connection, KEPT)
    wizard, _ = change(KEYROCK, "t2")
    finish(qtbot, wizard)
    assert credentials_of(connection) == KEPT


def test_only_the_method_that_qgis_keeps_a_secret_for_goes_without_one(qtbot: Any, change: Any) -> None:
    _, connection = change(KEYROCK, "t3")
    keep_credentials(connection, KEPT)
    page = change(KEYROCK, "t3")[0].page(SIGN_IN)
    assert page.isComplete()
    assert page.fields["keyrock", "password"].placeholderText() == "kept by QGIS, unchanged"
    page.method.setCurrentIndex(page.method.findData("token_header"))
    assert not page.isComplete()
    assert page.fields["token_header", "token"].placeholderText() == ""


def test_a_configuration_of_qgis_is_still_chosen_when_the_territory_is_changed(qtbot: Any, change: Any) -> None:
    config = QgsAuthMethodConfig("Basic")
    config.setName("town")
    config.setConfig("username", "ana")
    config.setConfig("password", "old")
    QgsApplication.authManager().storeAuthenticationConfig(config)
    _, connection = change("qgis", "t4")
    keep_authcfg(connection, config.id())
    wizard, _ = change("qgis", "t4")
    assert wizard.page(SIGN_IN).authcfg.configId() == config.id()
    finish(qtbot, wizard)
    assert authcfg_of(connection) == config.id()


def test_a_sign_in_that_only_the_file_names_is_not_chosen_already(qtbot: Any, change: Any) -> None:
    """Nobody finishes the wizard, or lets it test, with one that they did not choose themselves."""
    authcfg = stored_sign_in()
    change(signed(authcfg), "t5")
    wizard, _ = change(signed(authcfg), "t5")
    page = wizard.page(SIGN_IN)
    assert page.method.currentData() == "qgis"
    assert (page.authcfg.configId(), wizard.draft.authcfg) == ("", "")
    assert not page.isComplete()


def test_the_wizards_choice_is_the_users_word_for_that_server(qtbot: Any, change: Any) -> None:
    authcfg = stored_sign_in()
    change(signed(authcfg), "t6")
    wizard, connection = change(signed(authcfg), "t6")
    wizard.page(SIGN_IN).authcfg.setConfigId(authcfg)
    finish(qtbot, wizard)
    assert authcfg_of(connection) == authcfg
    assert is_trusted(authcfg, ["http://localhost:1026"])
    assert not is_trusted(authcfg, ["http://localhost:1027"])


def test_one_that_was_allowed_is_chosen_already(change: Any) -> None:
    authcfg = stored_sign_in()
    trust(authcfg, ["http://localhost:1026"])
    change(signed(authcfg), "t7")
    assert change(signed(authcfg), "t7")[0].page(SIGN_IN).authcfg.configId() == authcfg
