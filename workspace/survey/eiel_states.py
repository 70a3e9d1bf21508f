"""EIEL's survey states: 0 not updated, 1 updated in the field, 2 reviewed, 3 final.

They live in the catalog's attribute `survey_state`, at the office, in the field and on the platform alike. In the
field a trigger advances it to 1 with any edit; accepting what came back makes it 2; 3 is for a person to say.
"""

from __future__ import annotations

import sqlite3

from ...catalog.model import AssetClass
from .request import SURVEY_STATE

IN_FIELD, REVIEWED, FINAL = "1", "2", "3"
_QUIET = "(SELECT value FROM st_meta WHERE key='applying')='0'"


def keeps_states(asset_class: AssetClass) -> bool:
    return SURVEY_STATE in asset_class.column_keys


def create_state_triggers(database: sqlite3.Connection, asset_class: AssetClass) -> None:
    """Beside the journal's. They write under *applying*: the journal has noted the edit that they follow."""
    if not keeps_states(asset_class):
        return
    for name, body in _statements(asset_class.key).items():
        database.execute(f'CREATE TRIGGER IF NOT EXISTS "st_{asset_class.key}_{name}" {body}')


def _statements(table: str) -> dict[str, str]:
    advance = f"""UPDATE st_meta SET value='1' WHERE key='applying';
  UPDATE "{table}" SET {SURVEY_STATE}='{IN_FIELD}' WHERE fid=NEW.fid;
  UPDATE st_meta SET value='0' WHERE key='applying';"""
    return {
        "state_new": f"""AFTER INSERT ON "{table}" WHEN {_QUIET} AND coalesce(NEW.{SURVEY_STATE}, '')='' BEGIN
  {advance}
END""",
        "state": f"""AFTER UPDATE ON "{table}" WHEN {_QUIET} AND OLD.{SURVEY_STATE} IS NEW.{SURVEY_STATE}
  AND NEW.{SURVEY_STATE} IS NOT '{IN_FIELD}' BEGIN
  {advance}
END""",
    }
