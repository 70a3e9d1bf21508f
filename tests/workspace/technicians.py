"""Two technicians, each with a working copy, and all that is known of what they did and saw. Not a test."""

from __future__ import annotations

import contextlib
import itertools
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from smart_territory.providers.connection import Connection
from smart_territory.providers.registry import open_assets
from smart_territory.tests.workspace.direct_platform import (
    TENANT,
    URL,
    DirectPlatform,
    DirectTransport,
    KilledError,
)
from smart_territory.tests.workspace.push_scene import CATALOG, LIGHT, OLIVENZA
from smart_territory.workspace.changes import unsent
from smart_territory.workspace.conflicts import open_conflicts
from smart_territory.workspace.geometry import blob_from_point
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.pull import pull
from smart_territory.workspace.push import push
from smart_territory.workspace.report import Conflict
from smart_territory.workspace.territory import Municipality, Territory

NAMES = {"circuit": "circuit", "code": "name", "geometry": "location"}  # ours to the platform's
Spot = tuple[str, str]  # asset, attribute
TERRITORY = Territory(
    "One town",
    (Municipality("06095", "Olivenza"),),
    (Connection("platform", "ngsi-v2", URL, tenant=TENANT, scopes={"06095": OLIVENZA}),),
    ("street_light",),
)


def plain(value: Any) -> Any:
    """As a person sees it: a place to a metre, a text without its trailing spaces."""
    if isinstance(value, dict) and "coordinates" in value:
        return tuple(round(number, 5) for number in value["coordinates"][:2])
    return value.rstrip() or None if isinstance(value, str) else value


def place(number: int) -> dict[str, Any]:
    """A place of its own for each number, with one decimal more than many platforms keep."""
    return {"type": "Point", "coordinates": [round(-7.1 - number / 1e5 - 3e-7, 7), 38.6000003]}


class Ledger:
    """The platform's words, and who wrote them when they had seen what."""

    def __init__(self, platform: DirectPlatform) -> None:
        self.platform = platform
        self.there: dict[str, dict[str, Any]] = {}
        self.applied: set[tuple[str, str, Any]] = set()
        self.times: Counter[tuple[str, str, Any]] = Counter()  # since the asset was made
        self.insisted: set[Any] = set()

    def look(self, who: Technician | None) -> None:
        """What has changed there since the last look was written by `who`."""
        now = {uid: {key: plain(said.get(name)) for key, name in NAMES.items()}
               for uid, said in self.platform.values().items()}  # fmt: skip
        before, self.there = self.there, now
        self.times = Counter({written: n for written, n in self.times.items() if written[0] in now})
        for uid in {**before, **now}:
            for key in NAMES:
                old, new = (words.get(uid, {}).get(key) for words in (before, now))
                if old == new:
                    continue
                spot = uid, key
                assert who is None or old is None or old in who.seen[spot], (who.name, spot, old, new, "was never seen")
                if new is not None:
                    self._count((*spot, new))

    def _count(self, written: tuple[str, str, Any]) -> None:
        self.applied.add(written)
        self.times[written] += 1
        assert self.times[written] == 1 or written[2] in self.insisted, (written, "applied twice")


class Technician:
    def __init__(self, name: str, path: Path, platform: DirectPlatform, ledger: Ledger) -> None:
        self.name, self.path, self.ledger = name, path, ledger
        self.transport = DirectTransport(platform.platform, lambda: ledger.look(self))
        self.seen: dict[Spot, set[Any]] = {}
        self.pending: dict[Spot, Any] = {}  # edited, and not known to have reached the platform
        self.authored: set[Any] = set()
        self.open()

    def open(self) -> None:
        connection = TERRITORY.connections[0]
        self.store = GeoPackageStore.open_existing(self.path, CATALOG)
        self.store.database.execute("PRAGMA synchronous=OFF")
        self.platforms = {"platform": open_assets(connection, CATALOG, self.transport)}
        self.mappers = {"platform": self.platforms["platform"].mapper}

    def restart(self) -> None:
        self.store.close()
        self.open()

    def pull(self) -> Any:
        return pull(self.store, TERRITORY, self.platforms)

    def push(self) -> Any:
        return push(self.store, TERRITORY, self.platforms)

    @contextlib.contextmanager
    def mortal(self, requests: int | None, unsent: bool) -> Iterator[None]:
        """Killed after so many requests, it starts again from what the file holds."""
        self.transport.dies_after, self.transport.dies_unsent = requests, unsent
        try:
            yield
        except KilledError:
            self.restart()
        finally:
            self.transport.dies_after = None

    def sql(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.store.database.execute(statement, values).fetchall()

    def rows(self) -> dict[str, dict[str, Any]]:
        return {uid: {key: plain(row.values.get(key)) for key in NAMES} for uid, row in self.store.rows(LIGHT).items()}

    def write(self, uid: str, key: str, value: Any) -> None:
        column, kept = ("geom", blob_from_point(*value["coordinates"])) if key == "geometry" else (key, value)
        self.sql(f"UPDATE street_light SET {column}=? WHERE uid=?", kept, uid)
        self.wrote(uid, key, value)

    def wrote(self, uid: str, key: str, value: Any) -> None:
        self.pending[uid, key] = plain(value)
        self.authored.add(plain(value))

    def give_up(self, uid: str, key: str | None = None) -> None:
        for spot in [s for s in self.pending if s[0] == uid and key in (None, s[1])]:
            del self.pending[spot]

    def look(self) -> None:
        for uid, row in self.rows().items():
            for key, value in row.items():
                self.seen.setdefault((uid, key), set()).add(value)

    def take_up(self, uids: set[str]) -> None:
        """After a way back: what stands there again of mine counts once more."""
        rows = self.rows()
        for uid in uids:
            for key in NAMES:
                self.pending.pop((uid, key), None)
                value = rows.get(uid, {}).get(key)
                self.ledger.insisted.add(value)
                if value in self.authored and (uid, key, value) not in self.ledger.applied:
                    self.pending[uid, key] = value

    def conflicts(self) -> list[Conflict]:
        return open_conflicts(self.store, self.mappers)

    def unsent(self) -> list[str]:
        return [change.uid for change in unsent(self.store, self.mappers)]

    def check_nothing_is_lost(self) -> None:
        rows = self.rows()
        for (uid, key), value in list(self.pending.items()):
            if (uid, key, value) in self.ledger.applied:
                del self.pending[uid, key]
            else:
                assert rows.get(uid, {}).get(key) == value, (self.name, uid, key, value, rows.get(uid), "is lost")


def template(folder: Path) -> Path:
    path = folder / "template.gpkg"
    if not path.exists():
        from smart_territory.workspace.open import open_store

        open_store(path, TERRITORY, CATALOG).close()
    return path


def sit_down(folder: Path, empty: Path, platform: DirectPlatform, ledger: Ledger, names: str) -> list[Technician]:
    found = []
    for name in names:
        path = folder / f"{name}.gpkg"
        shutil.copy(empty, path)
        technician = Technician(name, path, platform, ledger)
        technician.pull()
        technician.look()
        found.append(technician)
    return found


def tokens() -> Callable[[], int]:
    numbers = itertools.count(100)
    return lambda: next(numbers)
