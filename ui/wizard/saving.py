"""Writes what the wizard gathered: the secret, the boundaries, the territory's file."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

from qgis.core import QgsVectorLayer

from ...providers.connection import Connection
from ...providers.credentials import Credentials
from ...tasks.boundaries import boundaries_from_layer
from ...tasks.credentials import credentials_of, keep_authcfg, keep_credentials
from ...tasks.settings import Settings
from ...workspace.file_names import beside
from ...workspace.replacing import put_in_place
from ...workspace.territory_file import write_territory
from .draft import Draft, boundaries_file


def keep_secret(draft: Draft) -> bool:
    """False where QGIS refuses to keep it: no master password."""
    connection = draft.connection()
    if connection is None:
        return True
    if connection.auth.method == "qgis":
        keep_authcfg(connection, draft.authcfg)
        return True
    return not draft.has_secret() or keep_credentials(connection, whole_secret(draft, connection))


def whole_secret(draft: Draft, connection: Connection) -> Credentials:
    """What was typed; what was left empty is as QGIS keeps it."""
    kept, typed = credentials_of(connection), draft.credentials
    names = (field.name for field in fields(Credentials))
    return Credentials(**{name: getattr(typed, name) or getattr(kept, name) for name in names})


def save(draft: Draft) -> None:
    """Raises OSError and TerritoryError; the territory's file comes last, and whole."""
    assert draft.file is not None
    assert draft.working_copy is not None
    draft.file.parent.mkdir(parents=True, exist_ok=True)
    draft.working_copy.parent.mkdir(parents=True, exist_ok=True)
    if draft.has_new_boundaries():
        _write_boundaries(draft, boundaries_file(draft.file))
    write_territory(draft.territory(), draft.file)
    Settings().remember_working_copy(draft.file, draft.working_copy)


def _write_boundaries(draft: Draft, file: Path) -> None:
    half = file.with_name(f".{file.name}.new")
    half.write_text(
        json.dumps(draft.boundaries(), ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    put_in_place(half, file)


def take_boundaries(draft: Draft, file: Path) -> None:
    """Those that the territory has already; a file that is gone, broken or elsewhere has none."""
    named = draft.origin.boundaries if draft.origin else {}
    source = beside(file.parent, str(named.get("file", ""))).resolve()
    if not source.is_file() or not source.is_relative_to(file.parent.resolve()):
        return
    layer = QgsVectorLayer(str(source), source.stem, "ogr")
    code, name = str(named.get("code_field", "code")), str(named.get("name_field", ""))
    if not layer.isValid() or layer.fields().indexOf(code) < 0 or (name and layer.fields().indexOf(name) < 0):
        return
    by_code = {town.code: town for town in draft.towns}
    for boundary in boundaries_from_layer(layer, code, name, list(by_code)):
        by_code[boundary.code].boundary = boundary
        by_code[boundary.code].kept = True
