"""pygeoapi over the same lights, in a Python environment of its own beside the project's: it wants another numpy."""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tomllib

ROOT = Path(__file__).resolve().parent.parent.parent
ENVIRONMENT = ROOT / ".bench-venv"
COLLECTION = "lights"
_CONFIGURATION = """server:
  bind: {{host: 127.0.0.1, port: {port}}}
  url: http://127.0.0.1:{port}
  mimetype: application/json; charset=UTF-8
  encoding: utf-8
  languages: [en-US]
  limits: {{default_items: 1000, max_items: 10000}}
  map: {{url: "http://127.0.0.1/{{z}}", attribution: none}}
logging: {{level: ERROR}}
metadata:
  identification: {{title: lights, description: lights, keywords: [lights], keywords_type: theme,
    terms_of_service: none, url: "http://127.0.0.1"}}
  license: {{name: none, url: "http://127.0.0.1"}}
  provider: {{name: bench, url: "http://127.0.0.1"}}
  contact: {{name: bench}}
resources:
  {collection}:
    type: collection
    title: lights
    description: lights
    keywords: [lights]
    links: []
    extents: {{spatial: {{bbox: [-180, -90, 180, 90], crs: "http://www.opengis.net/def/crs/OGC/1.3/CRS84"}}}}
    providers:
      - {{type: feature, name: SQLiteGPKG, data: {data}, id_field: fid, table: street_light}}
"""


@contextmanager
def features_server(lights: Path) -> Iterator[str]:
    """`lights`: a GeoPackage with the table street_light. Yields the landing page's address."""
    _ensure_environment()
    work = lights.parent
    data = work / "features.gpkg"
    _plain_copy(lights, data)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    configuration, openapi = work / "features.yml", work / "openapi.yml"
    configuration.write_text(_CONFIGURATION.format(port=port, data=data, collection=COLLECTION), encoding="utf-8")
    environment = {**os.environ, "PYGEOAPI_CONFIG": str(configuration), "PYGEOAPI_OPENAPI": str(openapi)}
    command = [ENVIRONMENT / "bin" / "pygeoapi", "openapi", "generate", configuration, "--output-file", openapi]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    place = f"127.0.0.1:{port}"
    serve = [ENVIRONMENT / "bin" / "gunicorn", "--workers", "2", "--bind", place, "pygeoapi.flask_app:APP"]
    server = subprocess.Popen(serve, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_for(f"{url}/collections/{COLLECTION}/items?limit=1&f=json")
        yield url
    finally:
        server.terminate()
        server.wait(20)


def _plain_copy(lights: Path, target: Path) -> None:
    """The layer alone, without what is ours in the file."""
    from osgeo import gdal

    gdal.UseExceptions()
    gdal.VectorTranslate(str(target), str(lights), layers=["street_light"], format="GPKG")
    with sqlite3.connect(target) as database:
        assert database.execute("SELECT count(*) FROM street_light").fetchone()[0]


def _ensure_environment() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["dependency-groups"]["features-server"]
    mark = ENVIRONMENT / "installed.txt"
    if mark.exists() and mark.read_text(encoding="utf-8").split("\n") == wanted:
        return
    print(f"installing {', '.join(wanted)} into {ENVIRONMENT.name} (about a minute)", file=sys.stderr)
    subprocess.run(["/usr/bin/python3", "-m", "venv", "--clear", ENVIRONMENT], check=True)
    subprocess.run([ENVIRONMENT / "bin" / "pip", "install", "-q", *wanted], check=True)
    mark.write_text("\n".join(wanted), encoding="utf-8")


def _wait_for(url: str) -> None:
    until = time.monotonic() + 60
    while not _answers(url):
        if time.monotonic() > until:
            raise TimeoutError(url)
        time.sleep(0.3)


def _answers(url: str) -> bool:
    try:
        urllib.request.urlopen(url, timeout=30).read()
    except OSError:
        return False
    return True
