"""A pull that is cut, cancelled or killed leaves whole pages, and the next one goes on from there."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from as_package import ROOT
from smart_territory.providers.model import PageQuery, RawPage
from smart_territory.tests.workspace.pull_scene import (
    OLIVENZA,
    VALVERDE,
    Desk,
    ListsOneByOne,
    check_whole,
    light,
    noise,
    urn,
)
from smart_territory.workspace.territory_file import write_territory

MANY = 600


@pytest.fixture
def desk(platform: Any, tmp_path: Path) -> Iterator[Desk]:
    platform.create(*(light(i) for i in range(MANY)), noise(1), scope=OLIVENZA)
    platform.create(light(0, VALVERDE), scope=VALVERDE)
    desk = Desk(platform, tmp_path, options={"page_size": 50, "in_flight": 1})
    yield desk
    desk.store.close()


def offsets(desk: Desk, since: int) -> list[int]:
    queries = [e["query"] for e in desk.asked()[since:] if "limit=50" in e["query"]]
    return [int(q.split("offset=")[1].split("&")[0]) for q in queries if "offset=" in q]


class Until:
    """Says stop after so many questions."""

    def __init__(self, times: int) -> None:
        self.left = times

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


def test_cancelled_it_leaves_whole_pages_and_goes_on_from_there(desk: Desk) -> None:
    result = desk.pull(cancelled=Until(4))
    assert result.cancelled
    assert desk.count() == 200
    check_whole(desk.path)
    desk.again()
    before = len(desk.asked())
    result = desk.pull()
    assert (result.cancelled, result.failed, desk.count()) == (False, 0, MANY + 1)
    assert result.pulled == MANY + 1 - 200
    assert min(offsets(desk, before)[:3]) >= 200  # not from the beginning
    check_whole(desk.path)
    assert desk.sql("SELECT count(*) FROM st_sweep") == desk.sql("SELECT count(*) FROM st_seen") == [(0,)]


def test_what_was_deleted_while_it_stood_still_is_not_kept(desk: Desk) -> None:
    desk.pull(cancelled=Until(4))
    desk.remove(urn(3))
    desk.remove(urn(MANY - 1))
    desk.pull()
    assert (desk.count(), desk.cell(urn(3), "uid"), desk.cell(urn(MANY - 1), "uid")) == (MANY - 1, None, None)


def test_what_changed_while_it_stood_still_comes(desk: Desk) -> None:
    desk.pull(cancelled=Until(4))
    desk.patch(urn(3), status="defectiveLamp")
    desk.pull()
    desk.pull()
    assert desk.cell(urn(3), "status") == "defectiveLamp"


def test_a_connection_that_ends_in_mid_list_is_gone_on_with_later(desk: Desk) -> None:
    desk.connection = replace(desk.connection, scopes={"06095": OLIVENZA})
    desk.territory = replace(desk.territory, connections=(desk.connection,))
    desk.platform.faults({"fault": "status", "value": {"status": 403}, "match": {"path": "offset=300"}})
    result = desk.pull()
    assert result.towns[0].error
    assert result.towns[0].error.key == "access_denied"
    assert desk.count() == 300
    desk.platform.faults()
    before = len(desk.asked())
    assert desk.pull().pulled == MANY - 300
    assert 0 not in offsets(desk, before)[:1]
    check_whole(desk.path)


class Shifting(ListsOneByOne):
    """A platform whose list moves while it is read: a page comes twice and another not at all."""

    def __init__(self, assets: Any, times: int) -> None:
        self.assets, self.times = assets, times
        self.mapper, self.capabilities, self.count = assets.mapper, assets.capabilities, assets.count

    def pages(self, query: PageQuery, first: RawPage | None = None) -> Iterator[RawPage]:
        pages = list(self.assets.pages(query))
        if len(pages) > 3 and self.times > 0:
            self.times -= 1
            pages[2] = replace(pages[2], body=pages[1].body)
        yield from pages


def test_a_list_that_shifts_is_asked_again(desk: Desk) -> None:
    result = desk.pull(platforms={"platform": Shifting(desk.platforms()["platform"], 2)})  # type: ignore[dict-item]
    assert (result.pulled, result.failed, desk.count()) == (MANY + 1, 0, MANY + 1)


def test_a_list_that_never_stands_still_deletes_nothing_and_says_so(desk: Desk) -> None:
    desk.pull()
    moving = {"platform": Shifting(desk.platforms()["platform"], 99)}
    result = desk.pull(platforms=moving, full=True)  # type: ignore[arg-type]
    assert [t.error and t.error.key for t in result.towns] == ["unstable_list", None]
    assert (result.deleted, desk.count()) == (0, MANY + 1)


KILLED = """
import sys
sys.path.insert(0, {scripts!r})
from as_package import register
register()
from pathlib import Path
from smart_territory.catalog.loader import load_catalog
from smart_territory.providers.registry import open_assets
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.workspace.open import open_store
from smart_territory.workspace.pull import pull
from smart_territory.workspace.territory_file import read_territory
territory, catalog = read_territory(Path({territory!r})), load_catalog()
store = open_store(Path({copy!r}), territory, catalog)
platforms = {{c.key: open_assets(c, catalog, RequestsTransport()) for c in territory.connections}}
print("begins", flush=True)
result = pull(store, territory, platforms)
store.close()
print("ends", result.failed, flush=True)
"""


def test_killed_at_any_moment_the_file_is_whole_and_the_next_pull_finishes(desk: Desk, tmp_path: Path) -> None:
    desk.pull(municipalities=("06158",))
    desk.edit(urn(0, VALVERDE), circuit="MINE")
    desk.sql("INSERT INTO street_light(circuit, municipality) VALUES ('NEW', '06158')")
    made = desk.sql("SELECT uid FROM street_light WHERE circuit='NEW'")[0][0]
    desk.store.close()
    write_territory(desk.territory, tmp_path / "t.territory.yaml")
    paths = {"scripts": str(ROOT / "scripts"), "territory": str(tmp_path / "t.territory.yaml"), "copy": str(desk.path)}
    source, chance, killed = KILLED.format(**paths), random.Random(7), 0
    for _ in range(6):
        child = subprocess.Popen([sys.executable, "-W", "ignore", "-c", source], stdout=subprocess.PIPE, text=True)
        assert child.stdout
        assert child.stdout.readline() == "begins\n"
        time.sleep(chance.uniform(0.02, 0.45))
        killed += child.poll() is None
        child.kill()
        child.communicate()
        check_whole(desk.path)
    assert killed >= 3
    desk.store = desk.opened()
    result = desk.pull()
    assert (result.failed, desk.count()) == (0, MANY + 2)
    assert (desk.cell(urn(0, VALVERDE), "circuit"), desk.cell(made, "circuit")) == ("MINE", "NEW")
    changes = dict(desk.sql("SELECT uid, kind FROM st_change"))
    assert changes == {urn(0, VALVERDE): "update", made: "create"}
    check_whole(desk.path)
