from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from qgis.PyQt.QtCore import QLocale, QSettings
from smart_territory.catalog.loader import load_catalog
from smart_territory.tests.ui.opened import point, speak_english
from smart_territory.ui.geometry_text import difference_text, position_text
from smart_territory.ui.moment_text import age_text, date_text, moment_text, since_text
from smart_territory.ui.value_text import number_text, plain_text, value_text

SQUARE = {"type": "Polygon", "coordinates": [[[-7.1, 38.68], [-7.0999, 38.68], [-7.0999, 38.6801], [-7.1, 38.68]]]}
WIDER = {"type": "Polygon", "coordinates": [[[-7.1, 38.68], [-7.0998, 38.68], [-7.0998, 38.6801], [-7.1, 38.68]]]}
SHIFTED = {"type": "Polygon", "coordinates": [[[-7.2, 38.68], [-7.1999, 38.68], [-7.1999, 38.6801], [-7.2, 38.68]]]}
NOW = datetime.now(timezone.utc)


@pytest.fixture(autouse=True)
def _english():
    speak_english()


def speak_spanish() -> None:
    QSettings().setValue("locale/userLocale", "es_ES")
    QLocale.setDefault(QLocale("es_ES"))


def attribute(asset_class: str, key: str):
    return load_catalog().classes[asset_class].attribute(key)


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("status", "defectiveLamp", "Defective lamp"),
        ("status", "something new", "something new"),
        ("status", None, "—"),
        ("status", "", "—"),
        ("lantern_height_m", 8.0, "8\u00a0m"),
        ("lantern_height_m", 1234.5, "1,234.5\u00a0m"),
        ("lantern_height_m", "high", "high"),
        ("lantern_height_m", float("nan"), "—\u00a0m"),
        ("cabinet", "urn:ngsi-ld:StreetlightControlCabinet:CM-12", "CM-12"),
        ("retired_on", "2023-03-04T12:00:00Z", "4 Mar 2023"),
        ("retired_on", "not a date", "not a date"),
        ("address", {"streetAddress": "Calle Mayor 3", "addressLocality": "Olivenza"}, "Calle Mayor 3, Olivenza"),
        ("description", "two\nlines\u202e", "two lines"),
    ],
)
def test_a_value_is_said_as_a_person_would(key, value, said) -> None:
    assert value_text(load_catalog(), attribute("street_light", key), value) == said


def test_codes_and_numbers_speak_the_users_language() -> None:
    speak_spanish()
    assert value_text(load_catalog(), attribute("street_light", "lantern_height_m"), 12345.5) == "12.345,5\u00a0m"
    assert value_text(load_catalog(), attribute("street_light", "status"), "defectiveLamp") != "Defective lamp"


@pytest.mark.parametrize(
    ("value", "said"),
    [(True, "yes"), (False, "no"), ([1, 2.5], "1, 2.5"), ({"a": None}, '{"a": null}'), (0.000001234, "0.000001")],
)
def test_any_json_value_is_one_line(value, said) -> None:
    assert plain_text(value) == said


@pytest.mark.parametrize(("value", "said"), [(0, "0"), (-3, "-3"), (1e20, "1e20"), (1e-9, "1e-9"), (0.1 + 0.2, "0.3")])
def test_numbers_have_the_decimals_they_need(value, said) -> None:
    assert number_text(value).replace("e+20", "e20").replace("e-09", "e-9").replace("−", "-").casefold() == said


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (point(-7.1, 38.68), point(-7.1, 38.680029), "moved 3.2\u00a0m"),
        (point(-7.1, 38.68), point(-7.1, 38.79), "moved 12.2\u00a0km"),
        (None, point(-7.1, 38.68), "placed at 38.680000; -7.100000"),
        (point(-7.1, 38.68), None, "taken off the map"),
        (None, None, "—"),
        (SQUARE, SHIFTED, "shape changed"),
        ({"type": "Point"}, {"type": "Nonsense", "coordinates": 3}, "—"),
    ],
)
def test_what_became_of_a_place(before, now, said) -> None:
    assert difference_text(before, now).replace("−", "-") == said


def test_an_outline_tells_its_area() -> None:
    was, became = difference_text(SQUARE, WIDER).split(" → ")
    assert was.endswith("\u00a0m²")
    assert int(became.split("\u00a0")[0]) == pytest.approx(2 * int(was.split("\u00a0")[0]), abs=1)
    assert position_text(SQUARE).endswith("m²")


def test_moments_are_as_short_as_they_can_be() -> None:
    noon = datetime(2025, 6, 15, 12, 0).astimezone()
    assert moment_text(noon.replace(hour=9, minute=42).isoformat(), noon) == "09:42"
    assert moment_text(noon.replace(month=2, day=3).isoformat(), noon) == "3 Feb 12:00"
    assert moment_text(noon.replace(year=2023).isoformat(), noon) == "15 Jun 2023"
    assert moment_text("whenever", noon) == "whenever"
    assert date_text("2024-02-29") == "29 Feb 2024"


@pytest.mark.parametrize(
    ("before", "said"),
    [(timedelta(seconds=5), "just now"), (timedelta(minutes=3), "3 min ago"), (timedelta(hours=2), "2 h ago")],
)
def test_what_is_recent_is_said_by_its_age(before, said) -> None:
    assert since_text((NOW - before).isoformat(), NOW) == said


def test_a_time_ahead_has_no_age() -> None:
    assert age_text((NOW + timedelta(days=2)).isoformat(), NOW) == ""
    assert age_text(None, NOW) == ""
    assert age_text("soon", NOW) == ""
