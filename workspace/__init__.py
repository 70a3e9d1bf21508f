"""The working copy: store, journal, changes, merge, pull, push, conflicts. Pure: no QGIS."""
