"""Rows that a pull brings forward: read with their bases, and written back only in what has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import nullcontext
from typing import Any, NamedTuple

from ..catalog.model import AssetClass
from ..providers.model import GEOMETRY, Value
from .arrivals import Arrival
from .database import Database, index_filled_by_hand
from .geometry import blob_from_geometry
from .seals import Seals
from .spatial_index import MANY, place_by_hand
from .sql import chunks, marks
from .values import to_column, types_of

ByColumns = dict[tuple[str, ...], list[tuple[Any, ...]]]  # to their values in each row, and which row it is


class KnownRow(NamedTuple):
    """`columns`: those that were asked for; `base` and `fid` are the rows' numbers, `text` is the base's JSON."""

    uid: str
    base: int
    fid: int
    municipality: str
    text: Any
    columns: Sequence[Any]


class Forwarded(NamedTuple):
    """`written`: the new values, by column."""

    row: KnownRow
    arrival: Arrival
    written: Mapping[str, Any]


class KnownRows(Seals):
    """Writing belongs inside the store's `applying` block."""

    database: Database

    def untouched_rows(
        self, asset_class: AssetClass, connection: str, ids: Iterable[str], columns: Sequence[str],
        empty: Sequence[str] = (),
    ) -> dict[tuple[str, str, str], KnownRow]:
        """By scope, type and id: those with a base and a town, of which nothing is noted here, and with nothing in the
        columns that are to be `empty`."""
        names = "".join(f', t."{name}"' for name in columns)
        nothing = "".join(f' AND t."{name}" IS NULL' for name in empty)
        # The plus: SQLite must look for ids, and not read all that the index by connection has.
        asked = (
            f"SELECT b.scope, b.type, b.id, b.uid, b.rowid, t.fid, t.municipality, b.entity{names} "
            f'FROM st_base b JOIN "{asset_class.key}" t ON t.uid=b.uid '
            "WHERE +b.connection=? AND b.class=? AND b.gone=0 AND t.municipality<>'' "
            f"AND NOT EXISTS (SELECT 1 FROM st_change c WHERE c.uid=b.uid){nothing} AND b.id IN "
        )
        found: dict[tuple[str, str, str], KnownRow] = {}
        twice = set()
        with self._failures():
            for some in chunks(ids):
                values = (connection, asset_class.key, *some)
                for scope, kind, name, uid, base, fid, town, text, *its in self.database.execute(
                    f"{asked} ({marks(some)})", values
                ):
                    if (scope, kind, name) in found:
                        twice.add((scope, kind, name))
                    found[scope, kind, name] = KnownRow(uid, base, fid, town, text, its)
        for key in twice:
            del found[key]
        return found

    def forward(self, asset_class: AssetClass, assets: Sequence[Forwarded]) -> None:
        """Their bases take what came, their rows what of it is new: what is not written fires no trigger."""
        found: ByColumns = {}
        for row, _, written in assets:
            if written:
                found.setdefault(tuple(written), []).append((*written.values(), row.fid))
        moved = [(row.fid, written["geom"]) for row, _, written in assets if "geom" in written]
        many = len(moved) >= MANY
        with self._failures():
            with index_filled_by_hand(self.database) if many else nullcontext():
                self._write(asset_class, found, "fid")
            if many:
                place_by_hand(self.database, asset_class.key, moved)
            self.database.executemany(
                "UPDATE st_base SET entity=CAST(? AS TEXT), modified=? WHERE rowid=?",
                [(arrival.text, arrival.modified, row.base) for row, arrival, _ in assets],
            )
        self.unseal(asset_class.key, [row.uid for row, _, _ in assets])

    def put_values(self, asset_class: AssetClass, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Some attributes of rows that are there, by uid; what else they have is not written again."""
        types = types_of(asset_class)
        found: ByColumns = {}
        for uid, some in values.items():
            names = tuple("geom" if key == GEOMETRY else key for key in some)
            found.setdefault(names, []).append((*(_kept(types[key], value) for key, value in some.items()), uid))
        with self._failures():
            self._write(asset_class, found, "uid")
        self.unseal(asset_class.key, values)

    def _write(self, asset_class: AssetClass, found: ByColumns, name: str) -> None:
        for columns, values in found.items():
            sets = ", ".join(f'"{column}"=?' for column in columns)
            self.database.executemany(f'UPDATE "{asset_class.key}" SET {sets} WHERE {name}=?', values)


def _kept(kind: str, value: Value) -> Value:
    return blob_from_geometry(value) if kind == GEOMETRY else to_column(kind, value)
