"""Street lights as an NGSI-v2 broker tells them, normalized, with 15 attributes beside their place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

PAGE = 1000


def light(random: Random, number: int, town: str = "06095", west: float = -7.1, south: float = 38.68) -> dict[str, Any]:
    def attribute(kind: str, value: Any, **metadata: Any) -> dict[str, Any]:
        return {"type": kind, "value": value, "metadata": metadata}

    lon, lat = round(west + random.random() * 0.2, 7), round(south + random.random() * 0.2, 7)
    metres = {"unitCode": {"type": "Text", "value": "MTR"}}
    watts = {"unitCode": {"type": "Text", "value": "WTT"}}
    cabinet = f"urn:ngsi-ld:StreetlightControlCabinet:{town}:{number // 150:04d}"
    return {
        "id": f"urn:ngsi-ld:Streetlight:{town}:{number:06d}",
        "type": "Streetlight",
        "location": attribute("geo:json", {"type": "Point", "coordinates": [lon, lat]}),
        "name": attribute("Text", f"L-{number:06d}"),
        "status": attribute("Text", "ok" if random.random() > 0.03 else "defectiveLamp"),
        "circuit": attribute("Text", f"C{number % 97}"),
        "streetName": attribute("Text", f"Calle número {number % 613}"),
        "locationCategory": attribute("Text", random.choice(("sidewalk", "facade", "road"))),
        "lanternHeight": attribute("Number", random.choice((4.5, 6, 8.5, 10)), **metres),
        "powerRating": attribute("Number", random.choice((40, 58, 75, 100, 150)), **watts),
        "lampTechnology": attribute("Text", random.choice(("LED", "HPS"))),
        "controllingMethod": attribute("Text", "group"),
        "supportType": attribute("Text", random.choice(("column", "wall_bracket"))),
        "conservationState": attribute("Text", random.choice("BRM")),
        "dateServiceStarted": attribute("DateTime", f"{random.randint(2010, 2024)}-05-02T00:00:00.000Z"),
        "dateLastLampChange": attribute("DateTime", f"{random.randint(2015, 2025)}-03-11T08:30:00.000Z"),
        "refStreetlightControlCabinet": attribute("Relationship", cabinet),
        "oldInventoryCode": attribute("LegacyCode", {"book": number % 11, "line": number}),
    }


def lights(count: int) -> Iterator[dict[str, Any]]:
    """The same at each call."""
    random = Random(count)
    return (light(random, number) for number in range(count))


def write_pages(folder: Path, count: int) -> None:
    """`folder`/N.json holds the entities from N × 1,000 on."""
    folder.mkdir(parents=True, exist_ok=True)
    source = lights(count)
    for page in range(-(-count // PAGE)):
        some = list(islice(source, PAGE))
        text = json.dumps(some, ensure_ascii=False, separators=(",", ":"))
        (folder / f"{page}.json").write_text(text, encoding="utf-8")
