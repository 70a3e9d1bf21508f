from __future__ import annotations

from typing import Any

from smart_territory.layers.basemaps import basemaps
from smart_territory.ui.basemap_menu import BasemapMenu


class Layers:
    shown: str | None = "pnoa"

    def basemap(self) -> str | None:
        return self.shown

    def set_basemap(self, key: str | None) -> None:
        self.shown = key


def test_the_basemap_that_is_shown_is_checked_and_another_can_be_chosen(qtbot: Any) -> None:
    menu, layers = BasemapMenu(), Layers()
    qtbot.addWidget(menu)
    assert not menu.menuAction().isEnabled()
    menu.show_territory(layers)
    menu.aboutToShow.emit()
    assert menu.menuAction().isEnabled()
    offered = [action for action in menu.actions() if not action.isSeparator()]
    assert len(offered) == len(basemaps()) + 1
    assert [action.text() for action in offered if action.isChecked()] == [basemaps()["pnoa"].name]
    assert all(action.toolTip() for action in offered[1:])  # the attribution
    offered[0].trigger()
    assert layers.shown is None
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["&None"]


def test_without_a_territory_nothing_happens(qtbot: Any) -> None:
    menu = BasemapMenu()
    qtbot.addWidget(menu)
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
