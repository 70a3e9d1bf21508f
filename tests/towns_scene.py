"""Two towns with street lights on the platform under test, and a territory's file that points there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from platform_fixture import PlatformUnderTest

TOWNS = {"06095": ("/olivenza", -7.1, 38.68), "06158": ("/valverde", -6.98, 38.67)}


def urn(number: int, town: str = "06095") -> str:
    return f"urn:ngsi-ld:Streetlight:{town}:{number:04d}"


def light(number: int, town: str = "06095", **more: Any) -> dict[str, Any]:
    _, lon, lat = TOWNS[town]
    place = {"type": "Point", "coordinates": [round(lon + number * 1e-4, 7), lat]}
    return {
        "id": urn(number, town),
        "type": "Streetlight",
        "location": {"type": "geo:json", "value": place},
        "name": {"type": "Text", "value": f"L-{number:04d}"},
        "status": {"type": "Text", "value": "ok"},
        "circuit": {"type": "Text", "value": f"C{number % 7}"},
        **more,
    }


def sensor(number: int, town: str = "06095") -> dict[str, Any]:
    found = light(number, town)
    when = {"TimeInstant": {"type": "DateTime", "value": "2026-01-01T10:00:00.000Z"}}
    return {
        "id": f"urn:ngsi-ld:NoiseLevelObserved:{town}:{number:04d}",
        "type": "NoiseLevelObserved",
        "location": found["location"],
        "LAeq": {"type": "Number", "value": 50 + number, "metadata": when},
    }


def fill(platform: PlatformUnderTest, lights: int = 20, sensors: int = 3) -> None:
    for town, (scope, _, _) in TOWNS.items():
        there = [*(light(n, town) for n in range(lights)), *(sensor(n, town) for n in range(sensors))]
        platform.create(*there, scope=scope)


def territory_file(folder: Path, platform: PlatformUnderTest, **more: str) -> Path:
    file = folder / "two.territory.yaml"
    extra = "".join(f"{key}: {value}\n" for key, value in more.items())
    file.write_text(
        f"""territory: 1
name: Two towns
municipalities:
  - {{code: "06095", name: Olivenza, crs: "EPSG:25829"}}
  - {{code: "06158", name: Valverde de Leganés, crs: "EPSG:25829"}}
connections:
  - key: platform
    kind: ngsi-v2
    url: {platform.url}
    tenant: {platform.tenant}
    auth: none
    scopes: {{"06095": /olivenza, "06158": /valverde}}
classes: [street_light, control_cabinet]
{extra}""",
        encoding="utf-8",
    )
    return file
