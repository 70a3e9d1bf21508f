"""Entities and pages as no platform should send them, by the hundred thousand. Not a test.

Quick on purpose: one seed gives hundreds of inputs, each a real entity with a few of its parts replaced.
"""

from __future__ import annotations

import copy
import json
from random import Random
from typing import Any

from smart_territory.catalog.model import Catalog

Entity = dict[str, Any]
RAW = {  # what JSON's writer would not write, put in the place of a text
    "\ue000": "NaN", "\ue001": "-Infinity", "\ue002": "1e999", "\ue003": "9" * 5000,
    "\ue004": "[" * 150 + "]" * 150,
    "\ue005": '{"a":' * 600 + "1" + "}" * 600, "\ue006": "-0.0", "\ue007": "1E400", "\ue008": r'"\ud83d"',
    "\ue009": '{"a":1,"a":2}', "\ue00a": "0." + "1" * 400, "\ue00b": r'"\u0000"',
}  # fmt: skip
HEAVY_RAW = ("\ue003", "\ue004", "\ue005")
LIGHT_RAW = tuple(mark for mark in RAW if mark not in HEAVY_RAW)
TEXTS = (
    "", " ", "yesterday", "ayer", "2026-13-45", "2026-02-30T25:61:61Z", "0000-00-00T00:00:00Z", "0001-01-01",
    "9999-12-31",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999-14:00", "2026-01-01T00:00:00+99:99", "20260101",
    "1e9", "NaN",
    "Infinity", "-inf", "1e400", "8,5", "1_000", "١٢", "0x10", "true", "no", "null", "{}", "[]", '{"type":"Point"}',
    '{"type":"Point","coordinates":[1,2]}', "-7.1, 38.6", "38.6, -7.1", "38.6", "a, b", ",", "1,2,3", "nan, nan",
    "<script>alert(1)</script>", "[% eval('1') %]", "=cmd|' /C calc'!A0", "'; DROP TABLE street_light; --",
    "../../etc",
    "\u202ehostile", "\x00", "\x1b[31m", "\ud800", "😀" * 50, "%3C%25%", "%", "%zz", "x" * 3000, "{a,b}",
    '{"a","b"}',
    "/", "#", "a/b", "2026-01-01/2026-02-01", "2026-01-01T00:00:00Z/", "\n", "ok", "defectiveLamp", "no such code",
)  # fmt: skip
NUMBERS = (
    0, -0.0, 1, -1, 8.5, 0.1 + 0.2, 2**31, 2**53 + 1, 2**63 - 1, 2**63, -(2**63) - 1, 2**64, 10**30, 10**400,
    -(10**310),
    1e308, -1e308, 5e-324, 180.0000001, -90.5, 181, 91, 1e20, 0.5, 100,
)  # fmt: skip
OTHERS = (None, True, False, [], {}, [[]], {"": ""}, [None], {"type": None}, {"value": {}}, [[[]]], {"@value": 1}, [{}])
GEOMETRIES = (
    "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
    "Feature",
    "FeatureCollection", "CircularString", "point", "",
)  # fmt: skip
KINDS = (
    "Text", "Number", "DateTime", "geo:json", "geo:point", "geo:line", "geo:box", "geo:polygon", "geo:",
    "Relationship",
    "Boolean", "StructuredValue", "None", "TextUnrestricted", None, 7, [], "",
)  # fmt: skip


NO_PAGES = (
    b"", b" ", b"<html><body>Sign in</body></html>", b"null", b"{}", b'{"error":"x"}', b"[[]]", b"[1,", b"0",
    b"\xef\xbb\xbf[]",
)  # fmt: skip
MOST_ATTRIBUTES = 9  # of one entity: more cost time and find nothing


def junk(r: Random, depth: int = 0) -> Any:
    kind = r.random()
    if kind < 0.35:
        return r.choice(TEXTS)
    if kind < 0.6:
        return r.choice(NUMBERS) if kind < 0.5 else r.uniform(-1e6, 1e6)
    if kind < 0.75:
        return copy.deepcopy(r.choice(OTHERS))
    if kind < 0.82:
        return r.choice(LIGHT_RAW if r.random() < 0.9 else HEAVY_RAW)
    if depth > 3:
        return str(r.random())
    if kind < 0.92:
        return [junk(r, depth + 1) for _ in range(r.randrange(4))]
    return {r.choice(("type", "value", "metadata", "coordinates", "a", "", "ñ")): junk(r, depth + 1) for _ in range(2)}


def position(r: Random) -> Any:
    kind = r.random()
    if kind < 0.7:
        return [-7.1 + r.uniform(-0.05, 0.05), 38.65 + r.uniform(-0.05, 0.05), 300.5][: r.choice((2, 2, 2, 3))]
    if kind < 0.8:
        return [38.65, -7.1]
    return [junk(r, 3) for _ in range(r.choice((0, 1, 2, 2, 3, 9)))] if kind < 0.97 else junk(r, 2)


def coordinates(r: Random, depth: int) -> Any:
    if depth == 0:
        return position(r)
    found = [coordinates(r, depth - 1) for _ in range(r.choice((0, 1, 2, 4, 5)))]
    return found + found[:1] if r.random() < 0.6 else found


def geometry(r: Random) -> Any:
    kind = r.choice(GEOMETRIES)
    said: Entity = {"type": kind, "coordinates": coordinates(r, r.randrange(4))}
    if kind == "Feature":
        said = {"type": kind, "geometry": geometry(r) if r.random() < 0.7 else junk(r), "properties": junk(r)}
    elif kind == "FeatureCollection":
        said = {"type": kind, "features": [geometry(r) for _ in range(r.randrange(3))] if r.random() < 0.8 else junk(r)}
    elif kind == "GeometryCollection":
        said = {"type": kind, "geometries": [geometry(r)] if r.random() < 0.5 else junk(r)}
    if r.random() < 0.1:
        said[r.choice(("bbox", "crs", "type", "coordinates"))] = junk(r)
    return json.dumps(said) if r.random() < 0.1 else said


def place(r: Random) -> Any:
    kind = r.choice(KINDS)
    if isinstance(kind, str) and kind.startswith("geo:") and kind != "geo:json" and r.random() < 0.7:
        lines = [r.choice(("38.6, -7.1", "38.7,-7.2", "38.6,-7.0", *TEXTS[30:39])) for _ in range(r.randrange(6))]
        return {"type": kind, "value": lines if kind != "geo:point" else r.choice([*lines, "38.6,-7.1"])}
    return {"type": kind, "value": geometry(r)}


class Breeder:
    """Entities of every class and kind of sensor in the catalog, each with something wrong."""

    def __init__(self, catalog: Catalog, types: tuple[str, ...] = ()) -> None:
        classes = [c for c in catalog.classes.values() if c.ngsi_type and (not types or c.ngsi_type in types)]
        self.templates: list[Entity] = []
        for asset_class in classes:
            entity: Entity = {"type": asset_class.ngsi_type}
            for attribute in asset_class.attributes:
                if attribute.ngsi:
                    entity[attribute.ngsi] = _attribute(attribute.type)
            self.templates.append(entity)
        for kind in catalog.sensor_kinds.values():
            for ngsi_type in kind.ngsi_types:
                if not types or ngsi_type in types:
                    measured = {p.ngsi: _attribute("real") for p in kind.properties}
                    times = {name: _attribute("datetime") for name in kind.observed_at}
                    self.templates.append({"type": ngsi_type, **measured, **times})

    def entity(self, r: Random, number: int) -> Entity:
        template = r.choice(self.templates)
        some = r.sample(list(template), min(len(template), MOST_ATTRIBUTES))
        entity: Entity = {name: dict(template[name]) for name in some if name != "type"}
        entity["type"], entity["id"] = template["type"], f"urn:x:{number}"
        point = {"type": "Point", "coordinates": [-7.1, round(38.6 + r.random() / 10, 7)]}
        entity["location"] = {"type": "geo:json", "value": point}
        for _ in range(r.choice((1, 1, 2, 3, 5))):
            self._spoil(r, entity)
        return entity

    def _spoil(self, r: Random, entity: Entity) -> None:
        name, way = r.choice(list(entity)), r.random()
        attribute = entity[name]
        if way < 0.25:
            entity["location"] = place(r)
        elif way < 0.32 or not isinstance(attribute, dict):
            entity[r.choice((name, "dateModified", "servicePath", "TimeInstant", "extra"))] = junk(r)
        elif way < 0.75:
            attribute["value"] = junk(r)
        elif way < 0.83:
            attribute["metadata"] = r.choice((junk(r), {"dateModified": junk(r)}, {"TimeInstant": {"value": junk(r)}}))
        elif way < 0.9:
            attribute["type"] = r.choice(KINDS)
        elif way < 0.95:
            entity.pop(name)
        else:
            entity[r.choice((r.choice(TEXTS), "geom", "uid", "fid", "municipality"))] = attribute


def _attribute(kind: str) -> Entity:
    value = {"integer": 3, "real": 8.5, "boolean": True, "date": "2020-01-31",
    "datetime": "2026-01-01T10:00:00.000Z",
             "codes": ["a", "b"], "json": {"streetAddress": "Calle"}}.get(kind, "ok")  # fmt: skip
    metadata = {"dateModified": {"type": "DateTime", "value": "2026-01-01T10:00:00.000Z"}}
    return {"type": "Text", "value": value, "metadata": metadata}


def as_bytes(entity: Any) -> bytes:
    """JSON, and what is not."""
    text = json.dumps(entity)
    if "\\ue0" in text:
        for mark, raw in RAW.items():
            text = text.replace(json.dumps(mark), raw)
    return text.encode()


def spoiled(r: Random, body: bytes) -> bytes:
    """Cut, flipped, doubled or mixed with other bytes."""
    found, way = bytearray(body), r.random()
    at = r.randrange(len(found) + 1)
    if way < 0.2:
        del found[at:]
    elif way < 0.4 and found:
        found[r.randrange(len(found))] = r.randrange(256)
    elif way < 0.55:
        found[at:at] = r.choice((b"\x00", b"\xff", b"\xed\xa0\x80", b"[", b"]", b"{", b"}", b'"', b"\\", b",",
        b"NaN", b"[" * 300))
    elif way < 0.7:
        del found[at : at + r.choice((1, 2, 10, 100))]
    elif way < 0.8:
        found[at:at] = found[at : at + r.randrange(1, 200)]
    elif way < 0.85:
        return body.decode("utf-8", "replace").encode(r.choice(("utf-16", "utf-32", "utf-8-sig", "cp037")), "replace")
    elif way < 0.9:
        return r.choice(NO_PAGES)
    else:
        for _ in range(r.randrange(1, 30)):
            found[r.randrange(len(found))] = r.randrange(256)
    return bytes(found)
