from __future__ import annotations

import math
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smart_territory.workspace.geometry import blob_bounds, blob_from_geometry, geometry_from_blob, problem_of

xs, ys = st.floats(-180, 180), st.floats(-90, 90)
position = st.tuples(xs, ys).map(list)
line = st.lists(position, min_size=2, max_size=6)
ring = st.lists(position, min_size=3, max_size=6).map(lambda points: [*points, points[0]])
polygon = st.lists(ring, min_size=1, max_size=3)
geometries = st.one_of(
    position.map(lambda c: {"type": "Point", "coordinates": c}),
    line.map(lambda c: {"type": "LineString", "coordinates": c}),
    polygon.map(lambda c: {"type": "Polygon", "coordinates": c}),
    st.lists(position, min_size=1, max_size=4).map(lambda c: {"type": "MultiPoint", "coordinates": c}),
    st.lists(line, min_size=1, max_size=3).map(lambda c: {"type": "MultiLineString", "coordinates": c}),
    st.lists(polygon, min_size=1, max_size=3).map(lambda c: {"type": "MultiPolygon", "coordinates": c}),
)


@given(geometries)
def test_a_geometry_comes_back_exactly(geometry: dict[str, Any]) -> None:
    blob = blob_from_geometry(geometry)
    assert geometry_from_blob(blob) == geometry
    bounds = blob_bounds(blob)
    assert bounds
    assert bounds[0] <= bounds[2]
    assert bounds[1] <= bounds[3]
    assert problem_of(geometry) is None


@given(st.binary(max_size=60))
def test_no_bytes_break_the_reader(tail: bytes) -> None:
    for blob in (tail, b"GP" + tail, b"GP\x00\x01\xe6\x10\x00\x00\x01" + tail):
        for read in (geometry_from_blob, blob_bounds):
            try:
                read(blob)
            except ValueError:
                continue


@pytest.mark.parametrize(
    ("geometry", "problem"),
    [
        ({"type": "Point", "coordinates": [38.6, -97.1]}, "outside_world"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 91], [0, 0]]]}, "outside_world"),
        ({"type": "Point", "coordinates": [math.nan, 1]}, "shape"),
        ({"type": "Point", "coordinates": [1]}, "shape"),
        ({"type": "Point", "coordinates": ["1", "2"]}, "shape"),
        ({"type": "Point", "coordinates": [True, 2]}, "shape"),
        ({"type": "Point", "coordinates": [[1, 2]]}, "shape"),
        ({"type": "Point", "coordinates": [10**400, 2]}, "shape"),
        ({"type": "LineString", "coordinates": [[1, 2]]}, "shape"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [0, 0]]]}, "shape"),
        ({"type": "Polygon", "coordinates": []}, "shape"),
        ({"type": "GeometryCollection", "geometries": []}, "shape"),
        ({"type": "Circle", "coordinates": [1, 2]}, "shape"),
        ([1, 2], "shape"),
        ({}, "shape"),
    ],
)
def test_what_cannot_be_a_place(geometry: Any, problem: str) -> None:
    assert problem_of(geometry) == problem


def test_heights_are_passed_over_and_empty_is_nothing() -> None:
    head = struct.pack("<2sBBi", b"GP", 0, 1, 4326)
    assert geometry_from_blob(head + struct.pack("<BI3d", 1, 1001, 1, 2, 3)) == {"type": "Point", "coordinates": [1, 2]}
    ewkb = struct.pack("<BI3d", 1, 0x80000001, 1, 2, 3)
    assert geometry_from_blob(head + ewkb) == {"type": "Point", "coordinates": [1, 2]}
    empty = head + struct.pack("<BI2d", 1, 1, math.nan, math.nan)
    assert (geometry_from_blob(empty), blob_bounds(empty), geometry_from_blob(None), blob_bounds(b"")) == (None,) * 4
    big_endian = struct.pack(">2sBBi", b"GP", 0, 0, 4326) + struct.pack(">BI2d", 0, 1, 1, 2)
    assert geometry_from_blob(big_endian) == {"type": "Point", "coordinates": [1, 2]}


def test_what_ogr_writes_is_read() -> None:
    ogr = pytest.importorskip("osgeo.ogr")
    for text in ("LINESTRING Z (1 2 3,4 5 6)", "MULTIPOLYGON (((0 0,1 0,1 1,0 0)))", "MULTIPOINT (1 2,3 4)"):
        wkb = bytes(ogr.CreateGeometryFromWkt(text).ExportToIsoWkb())
        assert geometry_from_blob(struct.pack("<2sBBi", b"GP", 0, 1, 4326) + wkb)
