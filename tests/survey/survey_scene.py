"""An office with a working copy, and surveys that leave it and come back. Not a test."""

from __future__ import annotations

import itertools
import sqlite3
import subprocess
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from smart_territory.providers.model import EntityKey
from smart_territory.tests.workspace.push_scene import CATALOG, LIGHT, OLIVENZA, TERRITORY, Desk, light, urn
from smart_territory.tests.workspace.push_scene import scene as push_scene
from smart_territory.workspace.database import connect
from smart_territory.workspace.survey.prepare import PreparedSurvey, prepare
from smart_territory.workspace.survey.request import SurveyRequest

__all__ = [
    "CATALOG", "LIGHT", "OLIVENZA", "TERRITORY", "Desk", "EntityKey", "Tablet", "light", "lights",
    "office", "ogr", "plain", "survey", "urn",
]  # fmt: skip

_names = itertools.count(1)


def office(path: Path, numbers: Iterable[int] = range(20)) -> Desk:
    """Lights 0, 1, 2… northwards along one meridian, eleven metres apart."""
    desk = push_scene(path, numbers)
    desk.store.set_meta(territory=TERRITORY.name, editor="Office", device="PC")
    return desk


def survey(desk: Desk, into: Path, name: str = "", **more: Any) -> PreparedSurvey:
    into.mkdir(exist_ok=True)
    asked = {"classes": ("street_light",), "editor": "Ana", "device": "tablet 1", **more}
    return prepare(desk.store, SurveyRequest(name or f"survey {next(_names)}", **asked), into)


class Tablet:
    """Any program that edits the survey's file through SQL, as QGIS and QField do."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def sql(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        with closing(connect(self.path, wal=False)) as database:
            return database.execute(statement, values).fetchall()

    def edit(self, number: int | str, **values: Any) -> None:
        uid = number if isinstance(number, str) else urn(number)
        names = ", ".join(f'"{name}"=?' for name in values)
        self.sql(f"UPDATE street_light SET {names} WHERE uid=?", *values.values(), uid)

    def delete(self, number: int | str) -> None:
        self.sql("DELETE FROM street_light WHERE uid=?", number if isinstance(number, str) else urn(number))

    def add(self, lon: float, lat: float, **values: Any) -> str:
        from smart_territory.workspace.geometry import blob_from_geometry

        blob = blob_from_geometry({"type": "Point", "coordinates": [lon, lat]})
        names = "".join(f', "{name}"' for name in values)
        with closing(connect(self.path, wal=False)) as database:
            database.execute(
                f"INSERT INTO street_light(geom{names}) VALUES (?{', ?' * len(values)})", (blob, *values.values())
            )
            return str(database.execute("SELECT uid FROM street_light ORDER BY fid DESC LIMIT 1").fetchone()[0])


def plain(path: Path, *statements: str) -> None:
    """A script with nothing but SQLite; as each must, it gives the spatial index's triggers some functions."""
    with closing(sqlite3.connect(path)) as database:
        for name in ("IsEmpty", "MinX", "MinY", "MaxX", "MaxY"):
            database.create_function(f"ST_{name}", 1, lambda blob: 1)
        for statement in statements:
            database.execute(statement)
        database.commit()


def ogr(*line: str) -> str:
    done = subprocess.run(line, check=True, capture_output=True, text=True)
    return done.stdout


def lights(desk: Desk) -> dict[str, Mapping[str, Any]]:
    return {uid: row.values for uid, row in desk.store.rows(LIGHT).items()}
