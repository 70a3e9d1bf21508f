"""QGIS layers out of the working copy: forms, styles, basemaps."""
