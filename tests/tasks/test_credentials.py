from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings
from smart_territory.providers.connection import Auth, Connection

pytest.importorskip("smart_territory.providers.credentials")
from smart_territory.providers.credentials import Credentials
from smart_territory.tasks.credentials import authcfg_of, credentials_of, keep_authcfg, keep_credentials

SECRET = "s3cr3t-of-the-town"


@pytest.fixture(autouse=True)
def _master_password() -> None:
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("a master password", True)


def connection(method: str, key: str = "platform", url: str = "https://platform.example.org") -> Connection:
    return Connection(key, "ngsi-v2", url, "town", Auth(method))


def test_credentials_are_kept_and_found_again() -> None:
    kept = Credentials(user="ana", password=SECRET, client_id="c", client_secret="cs")
    assert keep_credentials(connection("keyrock"), kept)
    assert credentials_of(connection("keyrock")) == kept


def test_keeping_again_replaces_and_leaves_one_configuration() -> None:
    other = connection("token_header", key="twice")
    keep_credentials(other, Credentials(token="one"))
    before = len(QgsApplication.authManager().configIds())
    keep_credentials(other, Credentials(token="two"))
    assert credentials_of(other).token == "two"
    assert len(QgsApplication.authManager().configIds()) == before


def test_another_platform_does_not_see_them() -> None:
    keep_credentials(connection("keystone"), Credentials(user="ana", password=SECRET))
    assert credentials_of(connection("keystone", url="https://elsewhere.example.org")) == Credentials()


def test_another_identity_service_does_not_get_them() -> None:
    ours = Connection("k", "ngsi-v2", "https://p.example.org", "town", Auth("keystone", {"url": "https://id.example.org"}))
    keep_credentials(ours, Credentials(user="ana", password=SECRET))
    theirs = replace(ours, auth=Auth("keystone", {"url": "https://thief.example.org"}))
    assert credentials_of(ours).password == SECRET
    assert credentials_of(theirs) == Credentials()


def test_each_way_of_signing_in_keeps_its_own() -> None:
    keep_credentials(connection("token_header", key="both"), Credentials(token=SECRET))
    keep_credentials(connection("keystone", key="both"), Credentials(user="ana", password="other"))
    assert credentials_of(connection("token_header", key="both")).token == SECRET


def test_a_configuration_that_the_user_made_is_never_written_over() -> None:
    config = QgsAuthMethodConfig("APIHeader")
    config.setName("mine")
    config.setConfig("X-Auth-Token", SECRET)
    manager = QgsApplication.authManager()
    manager.storeAuthenticationConfig(config)
    keep_authcfg(connection("token_header", key="mine"), config.id())
    assert keep_credentials(connection("token_header", key="mine"), Credentials(token="new"))
    kept = QgsAuthMethodConfig()
    manager.loadAuthenticationConfig(config.id(), kept, True)
    assert kept.config("X-Auth-Token") == SECRET
    assert credentials_of(connection("token_header", key="mine")).token == "new"


def test_a_header_configuration_of_qgis_gives_the_token() -> None:
    config = QgsAuthMethodConfig("APIHeader")
    config.setName("header")
    config.setConfig("X-Auth-Token", SECRET)
    manager = QgsApplication.authManager()
    manager.storeAuthenticationConfig(config)
    keep_authcfg(connection("token_header", key="h"), config.id())
    assert credentials_of(connection("token_header", key="h")).token == SECRET


def test_a_job_without_a_window_takes_them_from_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMART_TERRITORY_PLATFORM_1_TOKEN", SECRET)
    assert credentials_of(connection("token_header", key="platform-1")).token == SECRET


def test_no_secret_lies_in_the_settings_nor_shows_itself() -> None:
    keep_credentials(connection("keystone"), Credentials(user="ana", password=SECRET))
    settings = QgsSettings()
    settings.sync()
    assert SECRET not in Path(settings.fileName()).read_text(errors="replace")
    assert SECRET not in repr(credentials_of(connection("keystone")))
    assert authcfg_of(connection("keystone"))


def test_nothing_is_asked_where_nothing_is_needed() -> None:
    assert credentials_of(connection("none")) == Credentials()
