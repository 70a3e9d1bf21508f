"""What a municipality's code tells, and lists of municipalities as people paste them."""

from __future__ import annotations

import csv
import io
import re

CODE = re.compile(r"[0-9A-Za-z_-]{1,20}")
COMMON_CRS = (
    "EPSG:25829", "EPSG:25830", "EPSG:25831", "EPSG:4083", "EPSG:3763", "EPSG:5014", "EPSG:5015", "EPSG:5016",
)  # fmt: skip

_GALICIA, _CANARIES = {"15", "27", "32", "36"}, {"35", "38"}
_CATALONIA_AND_BALEARICS = {"07", "08", "17", "25", "43"}
_PATH_LEVEL = re.compile(r"[A-Za-z0-9_]{1,50}")
_MOST_LEVELS = 10


def metric_crs(code: str, longitude: float | None = None) -> str:
    """The official metric system there: ETRS89 by UTM zone or REGCAN95 in Spain, PT-TM06 or PTRA08 in Portugal."""
    if len(code) != 5:
        return {"3": "EPSG:5016", "4": "EPSG:5015"}.get(code[:1], "EPSG:3763")
    province = code[:2]
    if province in _CANARIES:
        return "EPSG:4083"
    if longitude is not None:
        return "EPSG:25829" if longitude < -6 else "EPSG:25831" if longitude >= 0 else "EPSG:25830"
    if province in _GALICIA:
        return "EPSG:25829"
    return "EPSG:25831" if province in _CATALONIA_AND_BALEARICS else "EPSG:25830"


def towns_from_text(text: str) -> list[tuple[str, str, str, str]]:
    """Code, name, CRS and path from the cells of a spreadsheet, in whatever order the columns stand; headings and
    empty lines are passed over."""
    first = text.split("\n", 1)[0]
    separator = next((mark for mark in "\t;" if mark in first), "," if "," in first else "\t")
    rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter=separator)]
    return [found for row in rows if (found := _town(row))]


def _town(cells: list[str]) -> tuple[str, str, str, str] | None:
    code = name = crs = path = ""
    for cell in cells:
        if not crs and re.fullmatch(r"EPSG:\d+", cell, re.IGNORECASE):
            crs = cell.upper()
        elif not path and cell.startswith("/"):
            path = cell
        elif not code and re.fullmatch(r"\d{4,6}", cell):
            code = cell
        elif not name and re.search(r"[^\W\d_]", cell):
            name = cell
    return (code, name, crs, path) if code else None


def is_path(path: str) -> bool:
    """A service path such as /es/{code}; "/" is the root."""
    return path == "/" or (
        path.startswith("/")
        and len(levels := path[1:].split("/")) <= _MOST_LEVELS
        and all(_PATH_LEVEL.fullmatch(level.replace("{code}", "0")) for level in levels)
    )


def is_subtree(path: str) -> bool:
    """A path and all below it, such as /prov/#."""
    return path == "/#" or (path.endswith("/#") and is_path(path[:-2]) and "{code}" not in path)
