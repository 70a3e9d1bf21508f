from __future__ import annotations

import time
from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from smart_territory.tests.ui.opened import HOSTILE, Layers, Opened, sensors, speak_english
from smart_territory.ui.sensor_state import WORST_FIRST, state_symbol, state_text
from smart_territory.ui.sensors_panel import SensorsPanel


@pytest.fixture
def opened():
    return Opened()


@pytest.fixture
def panel(qtbot, opened):
    speak_english()
    panel = SensorsPanel()
    qtbot.addWidget(panel)
    panel.resize(420, 600)
    panel.show_territory(opened, Layers())
    panel.show()
    qtbot.waitUntil(lambda: panel.state == "full")
    yield panel
    panel.show_territory(None, None)


def rows(panel) -> list[tuple[str, ...]]:
    model = panel.model
    return [tuple(model.index(row, column).data() for column in range(3)) for row in range(model.rowCount())]


def test_the_worst_state_comes_first_with_value_unit_and_age(panel) -> None:
    assert rows(panel) == [
        ("Depósito alto", "0.42\u00a0m", rows(panel)[0][2]),
        ("Plaza, aire", "131\u00a0µg/m³", "12 min"),
        (HOSTILE, "0\u00a0°C", "3 d"),
        ("Aparcamiento", "no data", ""),
        ("Calle Mayor, ruido", "48.2\u00a0dB(A)", "4 min"),
    ]


def test_the_state_is_told_by_shape_and_word_too(qapp) -> None:
    pictures = {bytes(state_symbol(s).pixmap(24, 24).toImage().bits().asstring(24 * 24 * 4)) for s in WORST_FIRST}
    assert len(pictures) == 5
    assert len({state_text(state) for state in WORST_FIRST}) == 5


def test_what_is_typed_narrows_the_list(panel, qtbot) -> None:
    qtbot.keyClicks(panel.search, "olivenza WARNING")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    assert rows(panel)[0][0] == "Plaza, aire"
    panel.search.clear()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 5)


def test_a_click_shows_the_sensor_on_the_map(panel, qtbot) -> None:
    place = panel.view.visualRect(panel.model.index(1, 0)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.layers.zoomed == [("sensor", "urn:s2", (-7.1, 38.68))]


def test_a_click_on_a_title_sorts_by_age(panel) -> None:
    panel.view.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in rows(panel)][-2:] == [HOSTILE, "Aparcamiento"]


def test_a_live_refresh_keeps_the_choice(panel, opened, qtbot) -> None:
    panel.view.setCurrentIndex(panel.model.index(1, 0))
    opened.data["sensors"] = [replace(r, value=1.0) if r.uid == "urn:s2" else r for r in sensors()]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    assert panel.view.currentIndex().data() == "Plaza, aire"
    assert rows(panel)[1][1] == "1\u00a0µg/m³"


def test_a_choice_follows_its_sensor_to_another_row(panel, opened, qtbot) -> None:
    panel.view.setCurrentIndex(panel.model.index(1, 0))
    opened.data["sensors"] = [replace(r, state="normal") if r.uid == "urn:s2" else r for r in sensors()]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    assert panel.view.currentIndex().row() == 4
    assert panel.view.currentIndex().data() == "Plaza, aire"


def test_hostile_names_are_escaped_in_tool_tips(panel) -> None:
    tip = panel.model.index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;L-1" in tip
    assert "<img" not in tip


def test_unknown_kinds_values_and_times_are_shown_as_they_are(panel, opened, qtbot) -> None:
    strange = replace(sensors()[0], kind="geiger", property="x", value="čp\u202e9", unit=None, observed_at="soon")
    strange = replace(strange, name="")
    opened.data["sensors"] = [strange, replace(strange, uid="urn:2", value=float("nan"))]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    assert {row[:2] for row in rows(panel)} == {("s1", "čp 9"), ("2", "—")}


def test_fifty_thousand_sensors_do_not_hold_the_window_up(panel, opened, qtbot) -> None:
    many = [replace(sensors()[n % 5], uid=f"urn:{n}") for n in range(50_000)]
    panel._on_answer(many)
    began = time.perf_counter()
    panel._on_answer([replace(r, value=1) for r in many[:1]] + many[1:])
    assert time.perf_counter() - began < 1.0
