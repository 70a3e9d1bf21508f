"""The triggers that note which assets were touched, whoever edits the file: QGIS, QField, ogr2ogr or a script.

They note the asset and not its values, and name no attribute's column, so that a field can still be removed.
Writing done under the flag *applying* leaves no trace.
"""

from __future__ import annotations

import sqlite3

from ..catalog.model import AssetClass, Catalog

_QUIET = "(SELECT value FROM st_meta WHERE key='applying')='0'"
_NOW = "strftime('%Y-%m-%dT%H:%M:%fZ','now')"
# One statement, for it runs with each row that a person saves.
_NOTE = f"""
  INSERT INTO st_change(uid, class, kind, first, last, editor, device, action)
    VALUES ({{uid}}, '{{table}}', '{{kind}}', {_NOW}, {_NOW},
      (SELECT value FROM st_meta WHERE key='editor'), (SELECT value FROM st_meta WHERE key='device'),
      (SELECT value FROM st_meta WHERE key='action'))
    ON CONFLICT(uid) DO UPDATE SET touched=touched+1, last=excluded.last;"""


def trigger_statements(asset_class: AssetClass) -> dict[str, str]:
    """Trigger name to the SQL that creates it."""
    table = asset_class.key
    bodies = {
        "insert": _on_insert(table, urn_of(asset_class)),
        "update": _on_update(table),
        "rename": _on_rename(table),
        "delete": _on_delete(table),
    }
    return {f"st_{table}_{name}": f'CREATE TRIGGER "st_{table}_{name}" {body}' for name, body in bodies.items()}


def _on_insert(table: str, urn: str) -> str:
    """A new asset gets its permanent name, a copy of another one too; a deleted one that returns was only changed."""
    new = f'(SELECT uid FROM "{table}" WHERE fid=NEW.fid)'
    return f"""AFTER INSERT ON "{table}" WHEN {_QUIET} BEGIN
  UPDATE "{table}" SET uid={urn} WHERE fid=NEW.fid AND (uid IS NULL OR uid='' OR {_taken(table, "NEW.uid")});
  UPDATE st_change SET kind=CASE WHEN EXISTS (SELECT 1 FROM st_base WHERE uid={new}) THEN 'update' ELSE 'create' END
    WHERE uid={new} AND kind='delete';
{_NOTE.format(uid=new, table=table, kind="create")}
  UPDATE st_change SET kind='update' WHERE uid={new} AND kind='create'
    AND EXISTS (SELECT 1 FROM st_base WHERE uid=st_change.uid);
END"""


def _on_update(table: str) -> str:
    return f"""AFTER UPDATE ON "{table}" WHEN OLD.uid IS NEW.uid AND {_QUIET} BEGIN
{_NOTE.format(uid="NEW.uid", table=table, kind="update")}
END"""


def _on_rename(table: str) -> str:
    """The name of an asset is permanent: a change of it is taken back, unless it is the copy that is being named.

    The flag keeps it quiet meanwhile: GDAL lets triggers fire themselves, which would never end.
    """
    return f"""AFTER UPDATE ON "{table}" WHEN NEW.uid IS NOT OLD.uid AND {_QUIET} AND OLD.uid IS NOT NULL
  AND OLD.uid<>'' AND NOT ({_taken(table, "OLD.uid")}) BEGIN
  UPDATE st_meta SET value='1' WHERE key='applying';
  UPDATE "{table}" SET uid=OLD.uid WHERE fid=NEW.fid;
  UPDATE st_meta SET value='0' WHERE key='applying';
{_NOTE.format(uid="OLD.uid", table=table, kind="update")}
END"""


def _on_delete(table: str) -> str:
    """What the platform never heard of leaves no trace; what was once sent must be taken back there."""
    return f"""AFTER DELETE ON "{table}" WHEN {_QUIET} AND OLD.uid IS NOT NULL BEGIN
  DELETE FROM st_change WHERE uid=OLD.uid AND kind='create'
    AND NOT EXISTS (SELECT 1 FROM st_outbox WHERE uid=OLD.uid AND kind<>'');
  UPDATE st_change SET kind='delete' WHERE uid=OLD.uid;
  UPDATE st_change SET touched=touched+1, last={_NOW} WHERE uid=OLD.uid;
  INSERT INTO st_change(uid, class, kind, first, last, editor, device, action)
    SELECT OLD.uid, '{table}', 'delete', {_NOW}, {_NOW},
      (SELECT value FROM st_meta WHERE key='editor'), (SELECT value FROM st_meta WHERE key='device'),
      (SELECT value FROM st_meta WHERE key='action')
    WHERE EXISTS (SELECT 1 FROM st_base WHERE uid=OLD.uid)
      AND NOT EXISTS (SELECT 1 FROM st_change WHERE uid=OLD.uid);
END"""


def urn_of(asset_class: AssetClass) -> str:
    """A new permanent name, as SQL."""
    return f"'urn:ngsi-ld:{asset_class.ngsi_type or asset_class.key}:'||lower(hex(randomblob(16)))"


def _taken(table: str, uid: str) -> str:
    """Another asset has this name: a row of the same class, or something known in another class."""
    return (
        f'EXISTS (SELECT 1 FROM "{table}" WHERE uid={uid} AND fid<>NEW.fid) '
        f"OR EXISTS (SELECT 1 FROM st_base WHERE uid={uid} AND class<>'{table}') "
        f"OR EXISTS (SELECT 1 FROM st_change WHERE uid={uid} AND class<>'{table}')"
    )


def ensure_triggers(database: sqlite3.Connection, asset_class: AssetClass) -> bool:
    """Creates those that are missing or differ; True where any was missing, so edits may have gone unnoticed."""
    present = dict(
        database.execute("SELECT name, sql FROM sqlite_master WHERE type='trigger' AND tbl_name=?", (asset_class.key,))
    )
    missing = False
    for name, statement in trigger_statements(asset_class).items():
        if present.get(name) == statement:
            continue
        missing |= name not in present
        database.execute(f'DROP TRIGGER IF EXISTS "{name}"')
        database.execute(statement)
    return missing


def journal_is_whole(database: sqlite3.Connection, catalog: Catalog) -> bool:
    """Reads only: an opening that changes nothing must not ask for the write lock."""
    present = dict(database.execute("SELECT name, sql FROM sqlite_master WHERE type='trigger'"))
    wanted = (trigger_statements(asset_class) for asset_class in catalog.classes.values())
    return all(present.get(name) == statement for some in wanted for name, statement in some.items())
