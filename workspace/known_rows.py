"""Rows that a pull brings forward: read with their bases, and written back only in what has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from ..catalog.model import AssetClass
from .arrivals import Arrival
from .seals import Seals
from .sql import chunks, marks


class KnownRow(NamedTuple):
    """`columns` as an Arrival has them; `base` and `fid` are the rows' numbers, `text` is the base's JSON."""

    uid: str
    base: int
    fid: int
    municipality: str
    text: Any
    columns: Sequence[Any]


class Forwarded(NamedTuple):
    """`written`: place among the columns to the new value."""

    row: KnownRow
    arrival: Arrival
    written: Mapping[int, Any]


class KnownRows(Seals):
    """Writing belongs inside the store's `applying` block."""

    def untouched_rows(
        self, asset_class: AssetClass, connection: str, ids: Iterable[str]
    ) -> dict[tuple[str, str, str], KnownRow]:
        """By scope, type and id: those with a base and a town, of which nothing is noted here."""
        names = ", ".join(f't."{name}"' for name in _names(asset_class))
        # The plus: SQLite must look for ids, and not read all that the index by connection has.
        asked = (
            f"SELECT b.scope, b.type, b.id, b.uid, b.rowid, t.fid, t.municipality, b.entity, {names} "
            f'FROM st_base b JOIN "{asset_class.key}" t ON t.uid=b.uid '
            "WHERE +b.connection=? AND b.class=? AND b.gone=0 AND t.municipality<>'' "
            "AND NOT EXISTS (SELECT 1 FROM st_change c WHERE c.uid=b.uid) AND b.id IN "
        )
        found: dict[tuple[str, str, str], KnownRow] = {}
        twice = set()
        with self._failures():
            for some in chunks(ids):
                values = (connection, asset_class.key, *some)
                for scope, kind, name, uid, base, fid, town, text, *columns in self.database.execute(
                    f"{asked} ({marks(some)})", values
                ):
                    if (scope, kind, name) in found:
                        twice.add((scope, kind, name))
                    found[scope, kind, name] = KnownRow(uid, base, fid, town, text, columns)
        for key in twice:
            del found[key]
        return found

    def forward(self, asset_class: AssetClass, assets: Sequence[Forwarded]) -> None:
        """Their bases take what came, their rows what of it is new: what is not written fires no trigger."""
        names = _names(asset_class)
        by_columns: dict[tuple[int, ...], list[tuple[Any, ...]]] = {}
        for row, _, written in assets:
            if written:
                by_columns.setdefault(tuple(written), []).append((*written.values(), row.fid))
        with self._failures():
            for places, values in by_columns.items():
                sets = ", ".join(f'"{names[place]}"=?' for place in places)
                self.database.executemany(f'UPDATE "{asset_class.key}" SET {sets} WHERE fid=?', values)
            self.database.executemany(
                "UPDATE st_base SET entity=CAST(? AS TEXT), modified=? WHERE rowid=?",
                [(arrival.text, arrival.modified, row.base) for row, arrival, _ in assets],
            )
        self.unseal(asset_class.key, [row.uid for row, _, _ in assets])


def _names(asset_class: AssetClass) -> list[str]:
    return [*(["geom"] if asset_class.geometry != "none" else []), *asset_class.column_keys]
