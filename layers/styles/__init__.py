"""Cartography in code, so that it needs no file: a project that is opened without the plugin looks the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.core import QgsFeatureRenderer

from ...catalog.model import AssetClass, Catalog
from . import by_codes, control_cabinet, heritage, street_light, waste

VERSION = 2  # counts up when symbols change, so that layers of saved projects are drawn anew

Style = Callable[[AssetClass, Catalog, str], QgsFeatureRenderer]

# The catalog's `style` to the cartography; what is not here is drawn by its code list.
_STYLES: Mapping[str, Style] = {
    "street_light": street_light.renderer,
    "control_cabinet": control_cabinet.renderer,
    "waste_container": waste.container_renderer,
    "waste_site": waste.site_renderer,
    "heritage_site": heritage.renderer,
}


def renderer_of(asset_class: AssetClass, catalog: Catalog, language: str) -> QgsFeatureRenderer:
    """Nothing here may look at another layer: drawing runs in threads, and would wait for the main one."""
    return _STYLES.get(asset_class.style or "", by_codes.renderer)(asset_class, catalog, language)
