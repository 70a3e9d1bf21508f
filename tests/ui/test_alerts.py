from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from smart_territory.tests.ui.opened import HOSTILE, Layers, Opened, sensors, speak_english
from smart_territory.ui.alerts_panel import AlertsPanel
from smart_territory.ui.sensors_panel import SensorsPanel


@pytest.fixture
def opened():
    return Opened()


@pytest.fixture
def panels(qtbot, opened):
    speak_english()
    source = SensorsPanel()
    alerts = AlertsPanel(source)
    for panel in (source, alerts):
        qtbot.addWidget(panel)
    for panel in (alerts, source):
        panel.show_territory(opened, Layers())
    alerts.show()
    qtbot.waitUntil(lambda: source.state == "full")
    yield source, alerts
    for panel in (alerts, source):
        panel.show_territory(None, None)


def names(panel) -> list[str]:
    return [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]


def test_only_what_wants_attention_is_listed(panels) -> None:
    assert names(panels[1]) == ["Depósito alto", "Plaza, aire", HOSTILE]
    assert panels[1].count == 3


def test_an_alert_that_is_over_goes_and_a_new_one_comes(panels, opened, qtbot) -> None:
    alerts = panels[1]
    opened.data["sensors"] = [reading for reading in sensors() if reading.state in ("alarm", "normal")]
    with qtbot.waitSignal(alerts.arrived):
        opened.changed.emit()
    assert names(alerts) == ["Depósito alto"]
    opened.data["sensors"] = [reading for reading in sensors() if reading.state == "normal"]
    with qtbot.waitSignal(alerts.arrived):
        opened.changed.emit()
    assert alerts.state == "empty"
    assert alerts.page.title.text() == "No alerts"
    assert not alerts.page.action.isVisible()


def test_a_click_shows_the_alert_on_the_map(panels, qtbot) -> None:
    alerts = panels[1]
    place = alerts.view.visualRect(alerts.model.index(0, 0)).center()
    qtbot.mouseClick(alerts.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert alerts.layers.zoomed == [("sensor", "urn:s3", (-7.1, 38.68))]


def test_readings_are_read_once_for_both(panels, opened, qtbot) -> None:
    opened.held = True
    opened.changed.emit()
    qtbot.waitUntil(lambda: bool(opened.waiting))
    qtbot.wait(200)
    assert len(opened.waiting) == 1
