"""The demonstration's territory file, and the boundaries of its towns."""

from __future__ import annotations

import json
from typing import Any

from .towns import TENANT, TOWNS, boundary

BOUNDARIES = "boundaries.geojson"
CLASSES = ("street_light", "control_cabinet", "waste_site", "waste_container", "heritage_site", "protection_zone",
           "water_point", "tourist_resource")


def territory_text(url: str) -> str:
    """The file's text, for a platform at `url`; it expects BOUNDARIES beside it."""
    towns = "\n".join(f'  - {{code: "{t.code}", name: {json.dumps(t.name, ensure_ascii=False)}, crs: "{t.crs}"}}'
                      for t in TOWNS)
    scopes = ", ".join(f'"{t.code}": {t.service_path}' for t in TOWNS)
    return f"""territory: 1
name: Tierras de la Raya y el Segre
municipalities:
{towns}
connections:
  - key: demo
    kind: ngsi-v2
    url: {json.dumps(url)}
    tenant: {TENANT}
    auth: none
    scopes: {{{scopes}}}
classes: [{", ".join(CLASSES)}]
boundaries: {{file: {BOUNDARIES}, code_field: code}}
colour: "#0072B2"
"""


def boundaries() -> dict[str, Any]:
    """A GeoJSON FeatureCollection, lon/lat, with `code` and `name`."""
    return {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"code": town.code, "name": town.name},
         "geometry": {"type": "Polygon", "coordinates": [[town.frame.place(corner) for corner in boundary(town)]]}}
        for town in TOWNS]}
