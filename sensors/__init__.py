"""Readings: their state, age and quality. Pure: no QGIS."""
