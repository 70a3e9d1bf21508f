"""Official basemaps to choose from, each with its attribution. None is fetched before somebody asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import QgsMapLayer, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QUrl

from .sources import BASEMAP, mark

translate = QCoreApplication.translate

KEY = "smart_territory/basemap"
_IGN = "CC BY 4.0 scne.es / ign.es"
_ICGC = "© Institut Cartogràfic i Geològic de Catalunya, CC BY 4.0"
_DGT = "Informação geográfica cedida pela Direção-Geral do Território, CC BY 4.0"
_WMTS = (
    "https://www.ign.es/wmts/{service}?service=WMTS&request=GetTile&version=1.0.0&layer={layer}&style=default"
    "&format=image/jpeg&tilematrixset=GoogleMapsCompatible&TileMatrix={{z}}&TileRow={{y}}&TileCol={{x}}"
)
_ICGC_TILES = "https://geoserveis.icgc.cat/servei/catalunya/mapa-base/wmts/{layer}/MON3857NW/{{z}}/{{x}}/{{y}}.png"


@dataclass(frozen=True)
class Basemap:
    """Tiles where `layers` is empty, else a WMS. Names of official products stay as they are."""

    name: str
    url: str
    attribution: str
    layers: str = ""
    zoom: int = 19
    crs: str = "EPSG:3857"
    format: str = "image/png"

    def source(self) -> str:
        url = bytes(QUrl.toPercentEncoding(self.url, b":/{}")).decode()
        if not self.layers:
            return f"type=xyz&zmin=0&zmax={self.zoom}&url={url}"
        return (
            f"contextualWMSLegend=0&dpiMode=7&crs={self.crs}&format={self.format}&layers={self.layers}&styles=&url={url}"
        )


def _ign(service: str, layer: str, zoom: int = 19) -> tuple[str, str, int]:
    return _WMTS.format(service=service, layer=layer), _IGN, zoom


def basemaps() -> Mapping[str, Basemap]:
    """By the key that territories and settings keep, quiet ones first."""
    caop = "https://geo2.dgterritorio.gov.pt/geoserver/caop_continente/wms"
    return {
        "ign_grey": _tiles(translate("SmartTerritory", "IGN base map, grey (Spain)"), _ign("ign-base", "IGNBase-gris")),
        "ign_base": _tiles(translate("SmartTerritory", "IGN base map (Spain)"), _ign("ign-base", "IGNBaseTodo")),
        "pnoa": _tiles(
            translate("SmartTerritory", "PNOA orthophotos (Spain)"), _ign("pnoa-ma", "OI.OrthoimageCoverage"),
        ),
        "catastro": Basemap(
            translate("SmartTerritory", "Catastro parcels (Spain)"),
            "https://ovc.catastro.meh.es/Cartografia/WMS/ServidorWMS.aspx", "© Dirección General del Catastro",
            "Catastro",
        ),
        "icgc_grey": _icgc(translate("SmartTerritory", "ICGC topographic, grey (Catalonia)"), "topografic-gris"),
        "icgc_topographic": _icgc(translate("SmartTerritory", "ICGC topographic (Catalonia)"), "topografic"),
        "icgc_ortho": _icgc(translate("SmartTerritory", "ICGC orthophotos (Catalonia)"), "orto"),
        "dgt_ortho": Basemap(
            translate("SmartTerritory", "DGT orthophotos 2018 (Portugal)"),
            "https://cartografia.dgterritorio.gov.pt/wms/ortos2018", _DGT, "Ortos2018-RGB", format="image/jpeg",
        ),
        "dgt_satellite": Basemap(
            translate("SmartTerritory", "DGT satellite orthophotos 2023 (Portugal)"),
            "https://ortos.dgterritorio.gov.pt/wms/ortosat2023", _DGT, "ortoSat2023-CorVerdadeira", format="image/jpeg",
        ),
        "caop": Basemap(translate("SmartTerritory", "CAOP municipalities (Portugal)"), caop, _DGT, "cont_municipios"),
        "osm": Basemap(
            "OpenStreetMap", "https://tile.openstreetmap.org/{z}/{x}/{y}.png", "© OpenStreetMap contributors, ODbL",
        ),
    }  # fmt: skip


def _tiles(name: str, told: tuple[str, str, int]) -> Basemap:
    url, attribution, zoom = told
    return Basemap(name, url, attribution, zoom=zoom)


def _icgc(name: str, layer: str) -> Basemap:
    return Basemap(name, _ICGC_TILES.format(layer=layer), _ICGC, zoom=20)


def basemap_layer(key: str) -> QgsRasterLayer:
    """May ask a WMS what it is: not for the main thread unless `needs_network(key)` is false."""
    basemap = basemaps()[key]
    layer = QgsRasterLayer(basemap.source(), basemap.name, "wms")
    layer.setCustomProperty(KEY, key)
    mark(layer, BASEMAP)
    set_attribution(layer, basemap.attribution)
    return layer


def needs_network(key: str) -> bool:
    """Whether making the layer asks the network already; drawing it always does."""
    return bool(basemaps()[key].layers)


def set_attribution(layer: QgsMapLayer, text: str) -> None:
    """Where QGIS's copyright label, its layouts and its server look for it."""
    layer.serverProperties().setAttribution(text)
    metadata = layer.metadata()
    metadata.setRights([text])
    layer.setMetadata(metadata)
