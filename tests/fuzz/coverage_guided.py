"""coverage_guided.py [LIBFUZZER'S ARGUMENTS…] [CORPUS]: atheris looks for inputs that reach new code.

The first byte chooses what the others are: a page, a territory's file, a catalog's file, a geometry, a moment. Ends
with a traceback and the input in a file where anything but a typed error comes out. Not a test.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "scripts"), str(ROOT / "tests")]

import atheris  # noqa: E402
from as_package import register  # noqa: E402

register()
with atheris.instrument_imports(include=["smart_territory"]):
    from smart_territory.catalog import thresholds
    from smart_territory.catalog.parts import read_part
    from smart_territory.errors import TerritoryError
    from smart_territory.providers.ngsi_v2 import times
    from smart_territory.tests.fuzz import test_entities as entities
    from smart_territory.workspace.geometry import (
        blob_bounds,
        geometry_from_blob,
        geometry_or_blob,
        problem_of,
    )
    from smart_territory.workspace.territory_file import territory_from_text
    from smart_territory.workspace.values import from_column, normal_datetime

FOLDER = Path(tempfile.mkdtemp())
SEEDS = {
    "page": b"\x00" + b'[{"id":"a","type":"Streetlight","location":{"type":"geo:json","value":{"type":"Point",'
    b'"coordinates":[-7.1,38.6]}},"status":{"value":"ok","metadata":{"dateModified":{"value":"2026-01-01"}}}}]',
    "territory": b"\x01territory: 1\nname: A\nmunicipalities: [{code: '06095', name: O}]\nclasses: []\n",
    "catalog": b"\x02key: bench\nnames: {en: B, es: B, pt: B, ca: B}\ngeometry: point\nattributes:\n  - use: code\n",
    "point": b"\x03GP\x00\x01\xe6\x10\x00\x00\x01\x01\x00\x00\x00" + bytes(16),
    "polygon": b"\x03GP\x00\x01\xe6\x10\x00\x00\x01\x03\x00\x00\x00\x01\x00\x00\x00\x04\x00\x00\x00" + bytes(64),
    "moment": b"\x042026-01-01T00:00:00.000+02:00",
}


def one_geometry(body: bytes) -> None:
    for read in (geometry_from_blob, blob_bounds):
        with contextlib.suppress(ValueError):  # what both promise
            read(body)
    geometry = geometry_or_blob(body)
    if geometry is not None:
        problem_of(geometry)


def one_moment(body: bytes) -> None:
    text = body.decode("utf-8", "replace")
    for read in (times.moment_of, times.end_of, times.stored_date, times.stored_datetime, thresholds.moment_of):
        read(text)
    normal_datetime(text)
    for kind in ("date", "datetime", "codes", "json", "real", "boolean", "text"):
        from_column(kind, text)


def one_catalog_file(body: bytes) -> None:
    file = FOLDER / "c.yaml"
    file.write_bytes(body)
    read_part(file)


KINDS: tuple[Any, ...] = (
    entities.judge_page,
    lambda body: territory_from_text(body.decode("utf-8", "replace")),
    one_catalog_file,
    one_geometry,
    one_moment,
)


def one_input(data: bytes) -> None:
    if data:
        with contextlib.suppress(TerritoryError):  # each kind of them is told in words elsewhere
            KINDS[data[0] % len(KINDS)](data[1:])


def main() -> None:
    corpus = FOLDER / "corpus"
    corpus.mkdir()
    for name, seed in SEEDS.items():
        (corpus / name).write_bytes(seed)
    atheris.Setup([*sys.argv, str(corpus)], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
