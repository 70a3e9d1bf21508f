"""The tables of a working copy: a GeoPackage 1.2 with a feature table per asset class and our own beside them."""

from __future__ import annotations

import hashlib
import re
import sqlite3

from ..catalog.model import AssetClass, Catalog
from .journal import trigger_statements
from .values import sql_type

FORMAT_VERSION = 1
_PAGE_BYTES = 8192  # an entity's JSON takes 1 to 3 kB: of smaller pages a sixth stays empty
_APPLICATION_ID = 0x47504B47  # "GPKG"
_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
    'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
)
_GEOMETRY_TYPES = {"point": "POINT", "line": "GEOMETRY", "polygon": "GEOMETRY"}

_GEOPACKAGE = """
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
  definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
"""

_OURS = """
CREATE TABLE st_meta (key TEXT NOT NULL PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE st_base (uid TEXT NOT NULL PRIMARY KEY, class TEXT NOT NULL, connection TEXT NOT NULL,
  scope TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, entity TEXT NOT NULL, modified TEXT,
  gone INTEGER NOT NULL DEFAULT 0);
CREATE INDEX st_base_id ON st_base(id);
CREATE INDEX st_base_place ON st_base(connection, scope, type, id);
CREATE TABLE st_change (uid TEXT NOT NULL PRIMARY KEY, class TEXT NOT NULL, kind TEXT NOT NULL,
  first TEXT, last TEXT, touched INTEGER NOT NULL DEFAULT 1, editor TEXT, device TEXT, action TEXT)
  WITHOUT ROWID;
CREATE TABLE st_outbox (uid TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, connection TEXT NOT NULL,
  scope TEXT NOT NULL, "values" TEXT NOT NULL, prepared TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT, details TEXT);
CREATE TABLE st_conflict (uid TEXT NOT NULL, attribute TEXT NOT NULL, base TEXT, mine TEXT, theirs TEXT,
  found TEXT NOT NULL, theirs_when TEXT, PRIMARY KEY (uid, attribute));
CREATE TABLE st_history (id INTEGER PRIMARY KEY AUTOINCREMENT, action INTEGER NOT NULL, at TEXT NOT NULL,
  kind TEXT NOT NULL, editor TEXT, uid TEXT NOT NULL, class TEXT NOT NULL, change TEXT NOT NULL,
  attribute TEXT, old TEXT, new TEXT);
CREATE INDEX st_history_uid ON st_history(uid);
CREATE TABLE st_latest (entity TEXT NOT NULL, property TEXT NOT NULL, value TEXT, unit TEXT, observed_at TEXT,
  quality TEXT NOT NULL DEFAULT 'ok', received_at TEXT NOT NULL, PRIMARY KEY (entity, property));
CREATE TABLE st_attachment (uid TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, state TEXT NOT NULL,
  PRIMARY KEY (uid, file));
CREATE TABLE st_scope (connection TEXT NOT NULL, scope TEXT NOT NULL, type TEXT NOT NULL, watermark TEXT,
  swept TEXT, synced TEXT, untaken INTEGER NOT NULL DEFAULT 0, emptied TEXT, error TEXT, details TEXT,
  PRIMARY KEY (connection, scope, type));
CREATE TABLE st_sweep (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
  started TEXT, made TEXT NOT NULL, highest INTEGER NOT NULL DEFAULT 0);
CREATE TABLE st_seen (sweep INTEGER NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, scope TEXT NOT NULL,
  PRIMARY KEY (sweep, type, id, scope)) WITHOUT ROWID;
"""

# What came after the first files of this format: added to theirs when they are opened.
_ADDED = """
CREATE TABLE IF NOT EXISTS st_former (uid TEXT NOT NULL PRIMARY KEY, class TEXT NOT NULL, connection TEXT NOT NULL,
  scope TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, entity TEXT NOT NULL, modified TEXT,
  gone INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS st_history_action ON st_history(action);
CREATE INDEX IF NOT EXISTS st_base_gone ON st_base(connection, scope, type) WHERE gone<>0;
CREATE TABLE IF NOT EXISTS st_first (sweep INTEGER NOT NULL PRIMARY KEY, taken INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS st_decision (action INTEGER NOT NULL, uid TEXT NOT NULL, class TEXT NOT NULL,
  at TEXT NOT NULL, editor TEXT, kept TEXT NOT NULL, PRIMARY KEY (action, uid));
CREATE TABLE IF NOT EXISTS st_kept (uid TEXT NOT NULL, class TEXT NOT NULL, attribute TEXT NOT NULL,
  type TEXT NOT NULL, value TEXT, at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS st_unsealed (uid TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS st_upload (sha256 TEXT NOT NULL, connection TEXT NOT NULL, url TEXT NOT NULL,
  state TEXT NOT NULL, at TEXT NOT NULL, error TEXT, details TEXT, PRIMARY KEY (sha256, connection));
"""

TABLES = tuple(re.findall(r"CREATE TABLE (?:IF NOT EXISTS )?(st_\w+)", _OURS + _ADDED))
INDEXES = dict(re.findall(r"CREATE INDEX (?:IF NOT EXISTS )?(st_\w+) ON (st_\w+)", _OURS + _ADDED))

# What the journal's triggers read and write with each row that a person saves: one tree of pages instead of two.
_SLIM = {name: statement for statement, name in re.findall(r"(CREATE TABLE (st_meta|st_change) [^;]+)", _OURS)}

_SENSOR_COLUMNS = """uid TEXT UNIQUE, municipality TEXT, connection TEXT, scope TEXT, kind TEXT, name TEXT,
  property TEXT, value REAL, value_text TEXT, unit TEXT, observed_at DATETIME, state TEXT, platform_type TEXT"""

_RTREE_TRIGGERS = {
    "insert": 'AFTER INSERT ON "{t}" WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN '
    'INSERT OR REPLACE INTO "rtree_{t}_geom" VALUES (NEW."fid", {bounds}); END',
    "update1": 'AFTER UPDATE OF "geom" ON "{t}" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL '
    'AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_{t}_geom" VALUES (NEW."fid", {bounds}); END',
    "update2": 'AFTER UPDATE OF "geom" ON "{t}" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL '
    'OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_{t}_geom" WHERE id = OLD."fid"; END',
    "update3": 'AFTER UPDATE ON "{t}" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL '
    'AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_{t}_geom" WHERE id = OLD."fid"; '
    'INSERT OR REPLACE INTO "rtree_{t}_geom" VALUES (NEW."fid", {bounds}); END',
    "update4": 'AFTER UPDATE ON "{t}" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL '
    'OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_{t}_geom" WHERE id IN (OLD."fid", NEW."fid"); END',
    "delete": 'AFTER DELETE ON "{t}" WHEN old."geom" NOT NULL BEGIN '
    'DELETE FROM "rtree_{t}_geom" WHERE id = OLD."fid"; END',
}
_BOUNDS = ", ".join(f'ST_{edge}(NEW."geom")' for edge in ("MinX", "MaxX", "MinY", "MaxY"))


def create_schema(database: sqlite3.Connection) -> None:
    """All that does not depend on the catalog, in an empty database and inside the caller's transaction."""
    _execute(database, _GEOPACKAGE + _OURS + _ADDED)
    database.executemany(
        "INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)",
        [
            ("WGS 84", 4326, "EPSG", 4326, _WGS84, "longitude and latitude in degrees"),
            ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", None),
            ("Undefined geographic SRS", 0, "NONE", 0, "undefined", None),
        ],
    )
    database.executemany(
        "INSERT INTO st_meta VALUES (?,?)",
        [("format", str(FORMAT_VERSION)), ("applying", "0"), ("editor", None), ("device", None), ("action", None)],
    )
    create_feature_table(database, "sensor", "POINT", _SENSOR_COLUMNS)
    create_feature_table(database, "town", "GEOMETRY", "code TEXT UNIQUE, name TEXT, crs TEXT")


def ensure_own_tables(database: sqlite3.Connection) -> None:
    """Those of ours, with their indexes, that somebody has dropped."""
    lazy = re.sub(r"CREATE (TABLE|INDEX) (?!IF)", r"CREATE \1 IF NOT EXISTS ", _OURS)
    _execute(database, lazy + _ADDED)


def _slim_down(database: sqlite3.Connection) -> None:
    """The first files of this format had these tables with numbered rows."""
    for table, statement in _SLIM.items():
        found = database.execute("SELECT sql FROM sqlite_master WHERE name=?", (table,)).fetchone()
        if found is None or "WITHOUT ROWID" in str(found[0]).upper():
            continue
        names = ", ".join(f'"{row[1]}"' for row in database.execute(f"PRAGMA table_info({table})"))
        rows = database.execute(f"SELECT {names} FROM {table}").fetchall()
        database.execute(f"DROP TABLE {table}")
        database.execute(statement)
        there = {str(row[1]) for row in database.execute(f"PRAGMA table_info({table})")}
        for name in names.replace('"', "").split(", "):
            if name not in there:  # somebody's own
                database.execute(f'ALTER TABLE {table} ADD COLUMN "{name}"')
        marks = ", ".join("?" * (names.count(",") + 1))
        database.executemany(f"INSERT INTO {table}({names}) VALUES ({marks})", rows)


def _execute(database: sqlite3.Connection, statements: str) -> None:
    """One by one: `executescript` would end the caller's transaction."""
    for statement in statements.split(";\n"):
        if statement.strip():
            database.execute(statement)


def fingerprint(catalog: Catalog) -> str:
    """Equal for catalogs that need the same tables, columns and triggers."""
    said = [
        (c.key, c.formerly, c.geometry, [(a.key, a.formerly, a.type) for a in c.columns], trigger_statements(c))
        for _, c in sorted(catalog.classes.items())
    ]
    return hashlib.sha256(repr((FORMAT_VERSION, _SLIM, _ADDED, said)).encode()).hexdigest()


def mark_as_geopackage(database: sqlite3.Connection) -> None:
    database.execute(f"PRAGMA page_size={_PAGE_BYTES}")
    database.execute(f"PRAGMA application_id={_APPLICATION_ID}")
    database.execute("PRAGMA user_version=10200")


def ensure_class_tables(database: sqlite3.Connection, catalog: Catalog) -> list[AssetClass]:
    """A table for each class, a column for each attribute; what is there already stays, under its new name where the
    catalog gave it one. Returns what was made."""
    from .aging import bring_up  # which makes indexes and triggers with what stands here

    _execute(database, _ADDED)
    _slim_down(database)
    bring_up(database, catalog)
    made = []
    for asset_class in catalog.classes.values():
        # SQLite's names know no case, and another program may have written its own.
        columns = {row[1].lower() for row in database.execute(f'PRAGMA table_info("{asset_class.key}")')}
        if not columns:
            create_class_table(database, asset_class)
            made.append(asset_class)
            continue
        wanted = {"uid": "TEXT", "municipality": "TEXT"}
        wanted.update({attribute.key: sql_type(attribute.type) for attribute in asset_class.columns})
        for name, kind in wanted.items():
            if name.lower() not in columns:
                database.execute(f'ALTER TABLE "{asset_class.key}" ADD COLUMN "{name}" {kind}')
        ensure_uid_index(database, asset_class)
    return made


def create_class_table(database: sqlite3.Connection, asset_class: AssetClass) -> None:
    columns = ["uid TEXT", "municipality TEXT"]
    columns += [f'"{attribute.key}" {sql_type(attribute.type)}' for attribute in asset_class.columns]
    geometry = _GEOMETRY_TYPES.get(asset_class.geometry)
    create_feature_table(database, asset_class.key, geometry, ", ".join(columns))
    ensure_uid_index(database, asset_class)


def ensure_uid_index(database: sqlite3.Connection, asset_class: AssetClass) -> None:
    """Not UNIQUE: a pasted copy would be refused, or renamed by QGIS to something like a permanent name; here the
    journal's trigger names it."""
    database.execute(f'CREATE INDEX IF NOT EXISTS "st_uid_{asset_class.key}" ON "{asset_class.key}"(uid)')


def create_feature_table(
    database: sqlite3.Connection, table: str, geometry: str | None, columns: str, *, index: bool = True
) -> None:
    place = f'"geom" {geometry}, ' if geometry else ""
    database.execute(f'CREATE TABLE "{table}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, {place}{columns})')
    database.execute(
        "INSERT INTO gpkg_contents(table_name, data_type, identifier, srs_id) VALUES (?,?,?,?)",
        (table, "features" if geometry else "attributes", table, 4326 if geometry else 0),
    )
    if geometry:
        database.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)", (table, geometry))
        if index:
            create_spatial_index(database, table)


def create_spatial_index(database: sqlite3.Connection, table: str) -> None:
    database.execute(f'CREATE VIRTUAL TABLE "rtree_{table}_geom" USING rtree(id, minx, maxx, miny, maxy)')
    database.execute(
        "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', "
        "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
        (table,),
    )
    spatial_triggers(database, table)


def spatial_triggers(database: sqlite3.Connection, table: str) -> None:
    """Made anew."""
    for name, body in _RTREE_TRIGGERS.items():
        database.execute(f'DROP TRIGGER IF EXISTS "rtree_{table}_geom_{name}"')
        statement = body.format(t=table, bounds=_BOUNDS)
        database.execute(f'CREATE TRIGGER "rtree_{table}_geom_{name}" {statement}')


def spatial_trigger_names(table: str) -> set[str]:
    return {f"rtree_{table}_geom_{name}" for name in _RTREE_TRIGGERS}


def drop_triggers(database: sqlite3.Connection, table: str) -> None:
    """The journal's and those of the spatial index; others are their owners'."""
    asked = "SELECT name FROM sqlite_master WHERE type='trigger' AND lower(tbl_name)=?"
    for (name,) in database.execute(asked, (table,)).fetchall():
        if name.startswith((f"rtree_{table}_geom_", f"st_{table}_")):
            database.execute(f'DROP TRIGGER "{name}"')


def declare_geometry(database: sqlite3.Connection, asset_class: AssetClass) -> None:
    """Gives a table that had no place, or another kind of place, what its class has now; what is there stays."""
    table, kind = asset_class.key, _GEOMETRY_TYPES[asset_class.geometry]
    columns = {str(row[1]).lower() for row in database.execute(f'PRAGMA table_info("{table}")')}
    if "geom" not in columns:
        database.execute(f'ALTER TABLE "{table}" ADD COLUMN "geom" {kind}')
    database.execute("UPDATE gpkg_contents SET data_type='features', srs_id=4326 WHERE table_name=?", (table,))
    database.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0) "
        "ON CONFLICT(table_name) DO UPDATE SET geometry_type_name=excluded.geometry_type_name",
        (table, kind),
    )
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name=?", (f"rtree_{table}_geom",)).fetchone():
        create_spatial_index(database, table)
