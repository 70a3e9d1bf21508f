"""What exists: asset classes, sensor kinds, code lists and rules, as YAML files. Pure: no QGIS."""
