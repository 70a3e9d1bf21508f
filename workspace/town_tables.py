"""Table `town` of a GeoPackage working copy, and the municipality of assets."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager

from ..catalog.model import AssetClass
from .geometry import Geometry, blob_from_geometry, geometry_from_blob
from .journal import urn_of
from .sql import chunks, marks
from .store import TownRow


class TownTables:
    """Writing belongs inside the store's `applying` block."""

    database: sqlite3.Connection

    def _failures(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    def towns(self) -> list[TownRow]:
        with self._failures():
            rows = self.database.execute("SELECT code, name, crs, geom FROM town WHERE code IS NOT NULL ORDER BY fid")
            return [TownRow(code, name, crs, _boundary(blob)) for code, name, crs, blob in rows]

    def put_towns(self, towns: Iterable[TownRow]) -> None:
        with self._failures():
            for town in towns:
                values = (town.name, town.crs, blob_from_geometry(town.geometry), town.code)
                if self.database.execute("UPDATE town SET name=?, crs=?, geom=? WHERE code=?", values).rowcount == 0:
                    self.database.execute("INSERT INTO town(name, crs, geom, code) VALUES (?,?,?,?)", values)

    def remove_towns(self, codes: Iterable[str]) -> None:
        with self._failures():
            for some in chunks(codes):
                self.database.execute(f"DELETE FROM town WHERE code IN ({marks(some)})", some)

    def homeless(self, asset_class: AssetClass) -> list[str]:
        """uids of the assets that have no municipality."""
        asked = f"SELECT uid FROM \"{asset_class.key}\" WHERE uid<>'' AND (municipality IS NULL OR municipality='')"
        with self._failures():
            return [row[0] for row in self.database.execute(asked)]

    def set_municipality(self, asset_class: AssetClass, towns: Mapping[str, str]) -> None:
        """`towns`: uid to code."""
        with self._failures():
            self.database.executemany(
                f'UPDATE "{asset_class.key}" SET municipality=? WHERE uid=?', [(c, uid) for uid, c in towns.items()]
            )

    def name_nameless(self, asset_class: AssetClass) -> None:
        """A permanent name for rows that have none, or the same as an earlier row."""
        table = f'"{asset_class.key}"'
        with self._failures():
            self.database.execute(
                f"UPDATE {table} SET uid={urn_of(asset_class)} WHERE uid IS NULL OR uid='' "
                f"OR fid NOT IN (SELECT min(fid) FROM {table} GROUP BY uid)"
            )


def _boundary(blob: bytes | None) -> Geometry | None:
    """None for what another program has put there and nobody can read: boundaries are looked for again."""
    try:
        geometry = geometry_from_blob(blob)
    except (ValueError, TypeError):
        return None
    return geometry if geometry and geometry["type"] in ("Polygon", "MultiPolygon") else None
