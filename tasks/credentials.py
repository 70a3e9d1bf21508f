"""Secrets of a connection: in QGIS's authentication database, or from the environment of a job without a window.

A territory's file says how to sign in, never with what; which configuration of QGIS holds it is kept in this profile.
One that the file names is used only where the user has allowed it (`trusted_sign_ins.py`).
"""

from __future__ import annotations

import hashlib
import os
import re

from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings

from ..errors import SignInNotAllowedError
from ..providers.connection import Connection
from ..providers.credentials import Credentials
from ..providers.hidden import Hidden
from ..providers.responses import shown
from ..providers.webdav import PHOTOS
from .settings import GROUP
from .trusted_sign_ins import is_trusted, origins_of, trust

_PARTS = ("user", "password", "token", "client_id", "client_secret")
_IN_QGIS = {**{part: part for part in _PARTS}, "user": "username"}  # as its "Basic" method calls them

read = Hidden()  # knows what was read in this session, so that no log repeats it


def authcfg_of(connection: Connection) -> str:
    """The QGIS configuration of this connection in this profile, or the one that its file names and the user has
    allowed; "" where there is none."""
    named = _named(connection)
    return _chosen(connection) or (named if is_trusted(named, origins_of(connection)) else "")


def keep_authcfg(connection: Connection, authcfg: str) -> None:
    """The user chose it for this connection, whose address was in view."""
    QgsSettings().setValue(_setting(connection), authcfg)
    trust(authcfg, origins_of(connection))


def not_allowed(connection: Connection) -> SignInNotAllowedError | None:
    """Why the stored sign-in that this connection's file names is not used; None where it is, or is not needed."""
    authcfg, origins = _named(connection), origins_of(connection)
    if connection.auth.method == "none" or not authcfg or _chosen(connection) or is_trusted(authcfg, origins):
        return None
    signs_itself = connection.auth.method == "qgis" and connection.kind != PHOTOS
    if not signs_itself and any(_from_environment(connection).values()):
        return None
    name = _name_of(authcfg)
    return SignInNotAllowedError(
        url=shown(connection.url),
        connection=connection.key.partition(":")[0],
        photos=connection.kind == PHOTOS,
        authcfg=authcfg,
        sign_in=name or authcfg,
        origins=origins,
        problem="missing" if name is None else "not_allowed",
    )


def credentials_of(connection: Connection) -> Credentials:
    """From the environment where a variable is set (SMART_TERRITORY_KEY_TOKEN …), else from QGIS. Main thread only:
    QGIS may ask for the master password."""
    found = _credentials_of(connection)
    read.note(found.password, found.token, found.client_secret)
    return found


def _credentials_of(connection: Connection) -> Credentials:
    given = _from_environment(connection)
    if any(given.values()) or connection.auth.method in ("none", "qgis"):
        return Credentials(**given)
    config = QgsAuthMethodConfig()
    authcfg = authcfg_of(connection)
    if not authcfg or not QgsApplication.authManager().loadAuthenticationConfig(authcfg, config, True):
        return Credentials()
    if config.method() == "APIHeader":
        return Credentials(token=next(iter(config.configMap().values()), ""))
    return Credentials(**{part: config.config(name) for part, name in _IN_QGIS.items()})


def keep_credentials(connection: Connection, credentials: Credentials) -> bool:
    """Into QGIS's encrypted database, over what we kept for this connection; False where QGIS refuses (no master
    password). Main thread only."""
    manager = QgsApplication.authManager()
    config = QgsAuthMethodConfig("Basic")
    where = connection.tenant or connection.url
    config.setName(f"Smart Territory: {connection.key} ({where}, {connection.auth.method})")
    config.setUri(connection.url)
    for part, name in _IN_QGIS.items():
        config.setConfig(name, getattr(credentials, part))
    known = _chosen(connection)
    if known in manager.configIds() and manager.configAuthMethodKey(known) == config.method():
        config.setId(known)
        trust(known, origins_of(connection))
        return bool(manager.updateAuthenticationConfig(config))
    stored = manager.storeAuthenticationConfig(config)
    if not (stored[0] if isinstance(stored, tuple) else stored):
        return False
    keep_authcfg(connection, config.id())
    return True


def _chosen(connection: Connection) -> str:
    """Kept for exactly these addresses, so it was chosen for them, also before allowing was kept."""
    return str(QgsSettings().value(_setting(connection), "") or "")


def _named(connection: Connection) -> str:
    return str(connection.auth.options.get("authcfg", ""))


def _name_of(authcfg: str) -> str | None:
    """As the user has called it; asks for no master password."""
    config = QgsAuthMethodConfig()
    manager = QgsApplication.authManager()
    if authcfg not in manager.configIds() or not manager.loadAuthenticationConfig(authcfg, config, False):
        return None
    return str(config.name())


def _from_environment(connection: Connection) -> dict[str, str]:
    return {part: os.environ.get(_variable(connection, part), "") for part in _PARTS}


def _setting(connection: Connection) -> str:
    """A secret is good for one platform, one way of signing in and one identity service: a file from elsewhere that
    names another finds none."""
    auth = connection.auth
    named = (connection.url, connection.tenant, connection.key, auth.method, auth.options.get("url", ""))
    who = "\n".join(named)
    return f"{GROUP}/auth/{hashlib.sha256(who.encode()).hexdigest()[:24]}"


def _variable(connection: Connection, part: str) -> str:
    return f"SMART_TERRITORY_{re.sub(r'[^A-Za-z0-9]', '_', connection.key)}_{part}".upper()
