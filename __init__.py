"""Smart Territory: a town's live map and its assets, edited in QGIS and safely back on its platform."""


def classFactory(iface):  # the name is QGIS's
    """QGIS's entry point; imports nothing before it is called, so that other tools may import the package."""
    from .plugin import SmartTerritoryPlugin

    return SmartTerritoryPlugin(iface)
