"""The official basemaps to choose from, as a menu; the one that is shown is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QMenu, QWidget

from .icons import icon

if TYPE_CHECKING:
    from ..layers.territory_layers import TerritoryLayers

translate = QCoreApplication.translate


class BasemapMenu(QMenu):
    """Acts on the layers that `show_territory` was given last; without any, it cannot be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("SmartTerritory", "&Basemap"), parent)
        self.setIcon(icon("basemap"))
        self.setToolTipsVisible(True)
        self._layers: TerritoryLayers | None = None
        self.aboutToShow.connect(self.fill)
        self.show_territory(None)

    def show_territory(self, layers: TerritoryLayers | None) -> None:
        self._layers = layers
        self.menuAction().setEnabled(layers is not None)

    def fill(self) -> None:
        from ..layers.basemaps import basemaps
        from .plain_text import without_mnemonic

        self.clear()
        self._add(None, translate("SmartTerritory", "&None"))
        self.addSeparator()
        for key, basemap in basemaps().items():
            self._add(key, without_mnemonic(basemap.name), basemap.attribution)

    def _add(self, key: str | None, text: str, attribution: str = "") -> None:
        action = self.addAction(text)
        action.setCheckable(True)
        action.setChecked(self._layers is not None and self._layers.basemap() == key)
        action.setToolTip(attribution)
        action.triggered.connect(lambda _checked=False: self._choose(key))

    def _choose(self, key: str | None) -> None:
        if self._layers is not None:
            self._layers.set_basemap(key)
