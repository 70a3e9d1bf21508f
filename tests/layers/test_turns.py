from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEventLoop, QTimer
from smart_territory.layers import halos
from smart_territory.layers.territory_layers import TerritoryLayers
from smart_territory.layers.turns import Turns

from .conftest import Opened


@pytest.fixture
def shown(opened: Opened, project: QgsProject) -> Iterator[TerritoryLayers]:
    built = TerritoryLayers(opened)
    built.build()
    yield built
    built.remove()


def test_the_window_answers_between_two_steps(qtbot: Any) -> None:
    turns, told = Turns(), list[str]()
    other = QTimer()
    other.timeout.connect(lambda: told.append("window"))
    other.start(0)
    turns.put([lambda: told.append("one"), lambda: told.append("two")])
    assert told == []
    qtbot.waitUntil(lambda: turns.is_over)
    assert "window" in told[told.index("one") : told.index("two")]


def test_what_is_put_replaces_what_was_left(qtbot: Any) -> None:
    turns, told = Turns(), list[str]()
    turns.put([lambda: turns.put([lambda: told.append("new")]), lambda: told.append("old")])
    qtbot.waitUntil(lambda: turns.is_over)
    assert told == ["new"]
    turns.put([lambda: told.append("never")])
    turns.stop()
    qtbot.wait(20)
    assert (told, turns.is_over) == (["new"], True)


def test_a_step_that_waits_in_a_loop_of_its_own_is_not_begun_again(qtbot: Any) -> None:
    turns, told = Turns(), list[str]()

    def long() -> None:
        loop = QEventLoop()
        QTimer.singleShot(30, loop.quit)
        loop.exec()
        told.append("long")

    turns.put([long, lambda: told.append("next")])
    qtbot.waitUntil(lambda: turns.is_over)
    assert told == ["long", "next"]


def test_many_halos_come_a_few_at_a_time(
    shown: TerritoryLayers, opened: Opened, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(halos, "FEW", 1)
    monkeypatch.setattr(halos, "_AT_ONCE", 1)
    with closing(sqlite3.connect(opened.working_copy)) as database, database:
        database.execute(
            "INSERT INTO st_change(uid, class, kind, first, last, touched) "
            "SELECT uid, 'street_light', 'update', '', '', 1 FROM street_light"
        )
    layer = shown.layer("unsent")
    shown.refresh_soon()
    qtbot.waitUntil(lambda: layer.featureCount() == 3, timeout=10000)
    assert sorted(feature["uid"] for feature in layer.getFeatures()) == ["light:1", "light:2", "light:3"]
    shown.refresh()
    shown.remove()  # while they are read
    qtbot.wait(200)
