"""What users of other products complain of, around syncing: messages, surveys, installation, sensors, brokers, words.
The numbers are those of docs/what-cannot-happen.md.
"""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from as_package import ROOT
from smart_territory.errors import TerritoryError
from smart_territory.i18n.locale import language_of
from smart_territory.providers import retries
from smart_territory.providers.registry import open_assets
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.sensors.readings import refresh_states
from smart_territory.tests.bad_input.words import LANGUAGES, check_told, in_language
from smart_territory.tests.platform_fixture import PlatformUnderTest
from smart_territory.tests.survey.survey_scene import lights, office, survey
from smart_territory.tests.workspace.pull_scene import CATALOG, NOW, OLIVENZA, Desk, noise
from smart_territory.tests.workspace.pull_scene import light as pull_light
from smart_territory.tests.workspace.pull_scene import urn as pull_urn
from smart_territory.tests.workspace.test_pull_interrupted import Shifting
from smart_territory.workspace.open import open_store
from smart_territory.workspace.push import push
from smart_territory.workspace.survey.accept import accept
from smart_territory.workspace.survey.packing import check_counts
from smart_territory.workspace.survey.returned import read_survey
from smart_territory.workspace.territory_file import read_territory

SHIPPED = ("catalog", "providers", "workspace", "sensors", "tasks", "layers", "analysis", "ui", "i18n", "errors")


@pytest.mark.parametrize(
    "fault",
    [
        {"fault": "html"}, {"fault": "half"}, {"fault": "cut"}, {"fault": "unauthorized"},
        {"fault": "status", "value": {"status": 500, "body": "Traceback (most recent call last):\n KeyError: 'id'"}},
        {"fault": "status", "value": {"status": 200, "body": "null"}},
        {"fault": "status", "value": {"status": 418, "body": "{"}},
    ],
    ids=lambda fault: f"{fault['fault']}-{str(fault.get('value', ''))[11:14]}",
)  # fmt: skip
def test_14_raw_tracebacks(
    platform: PlatformUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: dict[str, Any]
) -> None:
    monkeypatch.setattr(retries, "FIRST_PAUSE_S", 0.01)
    platform.create(pull_light(1), scope=OLIVENZA)
    desk = Desk(platform, tmp_path)
    platform.faults(fault)
    with closing(desk.store):
        told = [town.error for town in desk.pull().towns if town.error]
    assert told
    for error in told:
        check_told(error)


def test_14_raw_tracebacks_of_files(tmp_path: Path) -> None:
    file, copy = tmp_path / "t.territory.yaml", tmp_path / "copy.gpkg"
    file.write_text("territory: [1\n", encoding="utf-8")
    copy.write_bytes(b"SQLite format 3\x00" + bytes(5000))
    for work in (lambda: read_territory(file), lambda: open_store(copy, read_territory(_good(tmp_path)), CATALOG)):
        with pytest.raises(TerritoryError) as caught:
            work()
        check_told(caught.value)


def _good(folder: Path) -> Path:
    file = folder / "good.territory.yaml"
    file.write_text("territory: 1\nname: Town\n", encoding="utf-8")
    return file


def test_20_the_reference_system_or_the_extent_loses_features(tmp_path: Path) -> None:
    """What was packed is counted, and comes back where it was to the last bit."""
    desk = office(tmp_path / "office.gpkg", range(300))
    everywhere = {uid: values["geometry"] for uid, values in lights(desk).items()}
    made = survey(desk, tmp_path / "all")
    assert made.counts == {"street_light": 300}
    check_counts(made.geopackage, {"street_light": 300})
    edge = everywhere["urn:ngsi-ld:Streetlight:0100"]["coordinates"][1] + 1e-7
    south = [[-8, 38], [-7, 38], [-7, edge], [-8, edge], [-8, 38]]
    part = survey(desk, tmp_path / "part", area={"type": "Polygon", "coordinates": [south]})
    assert part.counts == {"street_light": 101}
    for folder in (made.folder, part.folder):
        with read_survey(folder, desk.store) as back:
            assert accept(desk.store, back).action is None
    assert {uid: values["geometry"] for uid, values in lights(desk).items()} == everywhere
    assert desk.unsent() == {}
    desk.store.close()


def test_21_qt6_or_a_web_view_breaks_it() -> None:
    forbidden = re.compile(r"QtWebKit|QtWebEngine|QWebView|\bPyQt[56]\b|\bPySide\d\b")
    sources = [path for room in SHIPPED for path in (ROOT / room).rglob("*.py")]
    assert [str(path) for path in sources if forbidden.search(path.read_text(encoding="utf-8"))] == []
    assert len(sources) > 300


MISSING = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {names!r}:
            raise ImportError(f"this locked computer has no {{name}}")
sys.meta_path.insert(0, Missing())
sys.path.insert(0, {scripts!r})
from as_package import register
register()
import importlib, pkgutil
import smart_territory
for room in ("errors", "catalog", "providers", "workspace", "sensors"):
    package = importlib.import_module(f"smart_territory.{{room}}")
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not found.name.endswith("_main"):
            importlib.import_module(found.name)
print("all")
"""


def test_22_pandas_is_missing_on_a_locked_computer() -> None:
    names = {"pandas", "numpy", "scipy", "geopandas", "shapely", "fiona", "pyogrio", "orjson", "matplotlib", "aiohttp",
             "paho", "pydantic", "attr", "lxml", "sqlalchemy", "psycopg2", "pip", "setuptools"}  # fmt: skip
    source = MISSING.format(names=names, scripts=str(ROOT / "scripts"))
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", source], capture_output=True, text=True)
    assert done.stdout.strip() == "all", done.stderr[-800:]


def test_23_sensor_layers_are_truncated_and_do_not_refresh(platform: PlatformUnderTest, tmp_path: Path) -> None:
    many = 2300  # pages hold a thousand
    platform.create(*(noise(number) for number in range(many)), scope=OLIVENZA)
    desk = Desk(platform, tmp_path)
    with closing(desk.store):
        assert desk.pull().sensors == desk.count("sensor") == many
        now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
        fresh = {
            "LAeq": {"type": "Number", "value": 71.5}, "dateObserved": {"type": "DateTime", "value": now},
        }  # fmt: skip
        uid = noise(7)["id"]
        platform.request("PATCH", f"/v2/entities/{uid}/attrs?type=NoiseLevelObserved", fresh, OLIVENZA)
        desk.pull(sensors_only=True)
        asked = "SELECT value, observed_at, state FROM sensor WHERE uid=?"
        value, observed, state = desk.sql(asked, uid)[0]
        assert (value, observed) == (71.5, now)
        assert state != "stale"
        assert desk.sql(asked, noise(8)["id"])[0][1:] == (NOW, "stale")  # its age is told, and not hidden
        refresh_states(desk.store, CATALOG, datetime.now(timezone.utc) + timedelta(days=2))
        assert desk.sql(asked, uid)[0][2] == "stale"


def test_24_a_broker_lists_some_twice_and_others_not_at_all(platform: PlatformUnderTest, tmp_path: Path) -> None:
    platform.create(*(pull_light(number) for number in range(300)), scope=OLIVENZA)
    desk = Desk(platform, tmp_path, options={"page_size": 50})
    with closing(desk.store):
        result = desk.pull(platforms={"platform": Shifting(desk.platforms()["platform"], 1)})  # type: ignore[dict-item]
        assert (result.failed, desk.count()) == (0, 300)
        desk.pull(platforms={"platform": Shifting(desk.platforms()["platform"], 99)}, full=True)  # type: ignore[dict-item]
        assert desk.count() == 300
        assert desk.sql("SELECT uid FROM street_light GROUP BY uid HAVING count(*)>1") == []


def test_24_a_broker_forbids_characters(platform: PlatformUnderTest, tmp_path: Path) -> None:
    typed = "C/ de l'Hospital (nord); 50 % <a>=b"
    platform.create(pull_light(1), pull_light(2), scope=OLIVENZA)
    desk = Desk(platform, tmp_path, characters="percent_encode")
    with closing(desk.store):
        desk.pull()
        desk.edit(pull_urn(1), circuit=typed)
        result = push(desk.store, desk.territory, desk.platforms())
        assert (result.pushed, result.failed) == (1, 0)
        assert not set("<>\"'=;()") & set(platform.entity(pull_urn(1), "Streetlight", OLIVENZA)["circuit"])
        desk.pull(full=True)
        assert desk.cell(pull_urn(1), "circuit") == typed
        plain = replace(desk.connection, characters="refuse")
        desk.edit(pull_urn(2), circuit=typed)
        result = push(desk.store, desk.territory, {"platform": open_assets(plain, CATALOG, RequestsTransport())})
        (error,) = [asset.error for asset in result.assets if asset.error]
        check_told(error)


@pytest.mark.parametrize(
    ("locale", "language"),
    [("es_ES", "es"), ("es_MX.UTF-8", "es"), ("ca_ES@valencia", "ca"), ("pt_BR", "pt"), ("gl_ES", "es"), ("fr", "en")],
)
def test_25_the_translation_is_not_loaded_for_es_es(locale: str, language: str) -> None:
    assert language_of(locale) == language
    assert language in LANGUAGES
    from smart_territory.errors import UnreachableError

    titles = {one: in_language(UnreachableError(url="https://x.example"), one).title for one in LANGUAGES}
    assert len(set(titles.values())) == len(LANGUAGES)
