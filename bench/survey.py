"""A field survey of 10,000 assets: packed out of a working copy ten times as large, and brought back with edits."""

from __future__ import annotations

import statistics
import tempfile
import time
from contextlib import closing
from pathlib import Path

from ..catalog.loader import load_catalog
from ..providers.model import GEOMETRY, EntityKey
from ..workspace.database import connect
from ..workspace.geopackage import GeoPackageStore
from ..workspace.store import Base, Row
from ..workspace.survey.accept import accept
from ..workspace.survey.prepare import prepare
from ..workspace.survey.request import SurveyRequest
from ..workspace.survey.returned import read_survey
from ..workspace.survey.review import review

OFFICE, PACKED, EDITED, ROUNDS = 100_000, 10_000, 1_000, 3


def figures() -> dict[str, float]:
    taken: dict[str, list[float]] = {"pack_s": [], "read_s": [], "accept_s": []}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        with closing(_office(work / "office.gpkg")) as store:
            for number in range(ROUNDS):
                for name, seconds in _round(store, work, number).items():
                    taken[name].append(seconds)
    return {f"survey.{name}": statistics.median(values) for name, values in taken.items()}


def _round(store: GeoPackageStore, work: Path, number: int) -> dict[str, float]:
    began = time.perf_counter()
    made = prepare(store, SurveyRequest(f"round {number}", ("street_light",), _area(), eiel_states=True), work)
    packed = time.perf_counter()
    if made.counts != {"street_light": PACKED}:
        raise RuntimeError(f"another job was done: {made.counts}")
    with closing(connect(made.geopackage, wal=False)) as tablet:
        tablet.execute("UPDATE street_light SET circuit=? WHERE fid<=?", (f"edited {number}", EDITED))
    edited = time.perf_counter()
    with read_survey(made.folder, store) as back:
        changes = review(back, store)
        read = time.perf_counter()
        if len(changes) != EDITED or accept(store, back).changed != EDITED:
            raise RuntimeError("another job was done")
    return {"pack_s": packed - began, "read_s": read - edited, "accept_s": time.perf_counter() - read}


def _area() -> dict[str, object]:
    """The southern tenth."""
    north = 38.6 + PACKED / 1000 / 1e4 - 5e-5
    return {"type": "Polygon", "coordinates": [[[-8, 38], [-7, 38], [-7, north], [-8, north], [-8, 38]]]}


def _office(path: Path) -> GeoPackageStore:
    catalog = load_catalog()
    light = catalog.classes["street_light"]
    store = GeoPackageStore.create(path, catalog, "Bench")
    for start in range(0, OFFICE, 5000):
        rows, bases = [], []
        for number in range(start, start + 5000):
            uid = f"urn:ngsi-ld:Streetlight:{number:06d}"
            place = {"type": "Point", "coordinates": [-7.5 + number % 1000 / 1e5, 38.6 + number // 1000 / 1e4]}
            values = {
                "code": f"L{number}", "status": "ok", "circuit": f"C{number % 40}", "lantern_height_m": 8.5,
                "lamp_power_w": 60.0, "lamp_technology": "LED", "street": f"Street {number % 300}", GEOMETRY: place,
            }  # fmt: skip
            rows.append(Row(uid, "06095", values))
            entity = {"id": uid, "type": "Streetlight", "status": {"type": "Text", "value": "ok"}}
            bases.append(Base(uid, light.key, EntityKey("platform", "/olivenza", "Streetlight", uid), entity))
        with store.applying():
            store.insert_rows(light, rows)
            store.put_bases(bases)
    return store
