"""How platforms talk: one folder each, and the transport that all share. Pure: no QGIS."""
