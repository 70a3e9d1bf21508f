"""Smart Territory: a town's live map and its assets, edited in QGIS and safely back on its platform."""


def classFactory(iface):  # noqa: N802, ANN001, ANN201 (QGIS gives the name)
    """QGIS's entry point; imports nothing before it is called, so that other tools may import the package."""
    from .plugin import SmartTerritoryPlugin

    return SmartTerritoryPlugin(iface)
