"""Territory files that name a stored sign-in of QGIS's beside an address of their own choice. Not a test."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

from qgis.core import QgsApplication, QgsAuthMethodConfig

PASSWORD = "pa55-of-the-town"
NAME = "Town's platform"


def stored_sign_in(name: str = NAME) -> str:
    """The id of a configuration that nobody has allowed anywhere."""
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("a master password", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName(name)
    config.setConfig("username", "ana")
    config.setConfig("password", PASSWORD)
    manager.storeAuthenticationConfig(config)
    return str(config.id())


def connection(key: str, url: str, auth: str, more: str = "") -> str:
    scopes = 'scopes: {"06095": /olivenza}'
    tenant = f"t{uuid4().hex[:8]}"
    return f'- {{key: {key}, kind: ngsi-v2, url: "{url}", tenant: {tenant}, auth: {auth}, {scopes}{more}}}'


def signed(authcfg: str) -> str:
    return f'{{method: qgis, authcfg: "{authcfg}"}}'


def photos_at(url: str, authcfg: str) -> str:
    return f', options: {{attachments: {{base_url: "{url}/{quote("photos")}/", authcfg: "{authcfg}"}}}}'


def territory(folder: Path, *connections: str) -> Path:
    file = folder / "foreign.territory.yaml"
    lines = "\n".join(connections)
    file.write_text(
        'territory: 1\nname: From elsewhere\nmunicipalities: [{code: "06095", name: Olivenza, crs: "EPSG:25829"}]\n'
        f"connections:\n{lines}\nclasses: [street_light]\nsensors: []\n",
        encoding="utf-8",
    )
    return file
