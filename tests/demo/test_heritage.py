from __future__ import annotations

import math
from typing import Any

import pytest
from shapely.geometry import Point, shape
from smart_territory.sandbox.demo.heritage import heritage
from smart_territory.sandbox.demo.towns import TOWNS

NOW = 1.79e9
IN_PORTUGAL = {"IIM", "MIM", "IIP", "MIP", "MN"}


def of_type(entity_type: str) -> dict[str, dict[str, Any]]:
    placed = (entity for town in TOWNS for _, _, entity in heritage(town, NOW))
    return {entity["id"]: entity for entity in placed if entity["type"] == entity_type}


def sites_and_zones() -> tuple[dict[str, dict[str, Any]], dict[str, list[dict[str, Any]]]]:
    zones: dict[str, list[dict[str, Any]]] = {}
    for zone in of_type("HeritageProtectionZone").values():
        zones.setdefault(zone["refHeritageSite"]["value"], []).append(zone)
    return of_type("HeritageSite"), zones


def test_each_country_uses_its_own_grades() -> None:
    grades: dict[str, set[str]] = {}
    for site in of_type("HeritageSite").values():
        grades.setdefault(site["id"].split(":")[3], set()).add(site["protectionGrade"]["value"])
    everywhere = {"CAT", "none"}
    assert grades["06901"] <= {"BIC", "BINV"} | everywhere
    assert grades["0790"] <= IN_PORTUGAL | everywhere
    assert grades["25901"] <= {"BCIN", "BCIL"} | everywhere


def test_in_portugal_whatever_is_listed_or_being_listed_has_a_zone() -> None:
    sites, zones = sites_and_zones()
    for uid, site in sites.items():
        if ":0790:" in uid:
            listed = site["protectionGrade"]["value"] in IN_PORTUGAL
            assert bool(zones.get(uid)) == listed, site["name"]["value"]
            assert {zone["zoneKind"]["value"] for zone in zones.get(uid, [])} <= {"ZGP", "ZEP"}


def test_in_spain_only_what_was_declared_with_its_surroundings_has_a_zone() -> None:
    sites, zones = sites_and_zones()
    drawn = [zone for uid, found in zones.items() if ":0790:" not in uid for zone in found]
    assert {zone["zoneKind"]["value"] for zone in drawn} == {"entorno", "entorn", "arqueologica"}
    assert all("bufferDistance" not in zone for zone in drawn)
    assert all(sites[zone["refHeritageSite"]["value"]]["protectionGrade"]["value"] in ("BIC", "BCIN", "BCIL")
               for zone in drawn)


def test_the_general_zone_reaches_50_m_beyond_the_outer_limits_not_from_the_centre() -> None:
    sites, zones = sites_and_zones()
    general = [(sites[uid], zone) for uid, found in zones.items() for zone in found
               if zone["zoneKind"]["value"] == "ZGP"]
    assert general
    for site, zone in general:
        lon, lat = site["location"]["value"]["coordinates"]
        ring = zone["location"]["value"]["coordinates"][0]
        reach = [math.hypot((x - lon) * 111320 * math.cos(math.radians(lat)), (y - lat) * 111100) for x, y in ring]
        assert min(reach) > 50
        assert zone["bufferDistance"]["value"] == 50


@pytest.mark.parametrize("town", ["06901", "0790", "25901"])
def test_zones_are_sound_polygons_around_their_sites(town: str) -> None:
    sites, zones = sites_and_zones()
    for uid, found in zones.items():
        for zone in found if f":{town}:" in uid else []:
            outline = shape(zone["location"]["value"])
            assert outline.is_valid
            assert outline.exterior.is_ccw
            assert outline.contains(Point(sites[uid]["location"]["value"]["coordinates"]))
