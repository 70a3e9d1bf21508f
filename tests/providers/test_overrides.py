"""A deployment with names, types, units and codes of its own."""

from __future__ import annotations

from typing import Any

import pytest
from mapped import ago, measured, parsed, sensor
from scripted import CATALOG, LIGHT, SCOPE, connection_to
from smart_territory.errors import TerritoryFileError
from smart_territory.providers.model import GEOMETRY, EntityKey, Write
from smart_territory.providers.ngsi_v2.mapping import NgsiMapper
from smart_territory.providers.ngsi_v2.payload import Drafter
from smart_territory.providers.registry import open_mapper

TOWN = {
    "types": {"Streetlight": "Luminaria"},
    "classes": {
        "street_light": {
            "geometry": "posicion",
            "attributes": {
                "lantern_height_m": {"ngsi": "altura", "type": "Text", "scale": 0.01},
                "status": {"codes": {"defectiveLamp": "averiada"}},
                "circuit": {"ngsi": None},
            },
        }
    },
    "sensors": {
        "fill_level": {
            "properties": {"filling_level": {"ngsi": "llenado", "scale": 1}},
            "observed_at": ["fecha"],
        }
    },
}


def test_a_deployments_own_names_units_and_codes() -> None:
    mapper = NgsiMapper(connection_to("http://h", overrides=TOWN), CATALOG)
    there = {"id": "x", "type": "Luminaria", "altura": {"value": 850}, "status": {"value": "averiada"},
             "circuit": {"value": "C1"}, "posicion": {"type": "geo:point", "value": "38, -7"}}  # fmt: skip
    (remote,) = parsed(there, mapper=mapper)
    assert remote.key.type == "Streetlight"
    assert mapper.class_of(remote) is LIGHT
    values = mapper.values(LIGHT, remote.entity)
    assert (values["lantern_height_m"], values["status"]) == (8.5, "defectiveLamp")
    assert "circuit" not in values
    assert values[GEOMETRY] == {"type": "Point", "coordinates": [-7.0, 38.0]}


def test_they_go_back_as_they_came() -> None:
    mapper = NgsiMapper(connection_to("http://h", overrides=TOWN), CATALOG)
    values = {
        "lantern_height_m": 9.1,
        "status": "defectiveLamp",
        "circuit": "C1",
        GEOMETRY: {"type": "Point", "coordinates": [1, 2]},
    }
    draft = Drafter(mapper).draft(
        Write("create", EntityKey("platform", SCOPE, "Streetlight", "urn:x"), LIGHT, values)
    )
    assert draft is not None
    assert draft.entity == {
        "id": "urn:x",
        "type": "Luminaria",
        "altura": {"type": "Text", "value": 910.0},
        "status": {"type": "Text", "value": "averiada"},
        "posicion": {"type": "geo:json", "value": {"type": "Point", "coordinates": [1, 2]}},
    }


def test_a_sensors_own_names() -> None:
    mapper = NgsiMapper(connection_to("http://h", overrides=TOWN), CATALOG)
    remote = sensor("FillLevelObserved", llenado=measured(57), fecha={"value": ago(hours=3)})
    (found,) = mapper.observations(remote)
    assert (found.value, found.observed_at) == (57.0, ago(hours=3))


@pytest.mark.parametrize(
    ("overrides", "where"),
    [
        ({"clases": {}}, "clases"),
        (
            {"classes": {"street_light": {"attributes": {"hight": {"ngsi": "x"}}}}},
            "classes.street_light.attributes.hight",
        ),
        (
            {"classes": {"street_light": {"attributes": {"status": {"ngsi": "descripción"}}}}},
            "street_light.status.ngsi",
        ),
        ({"classes": {"street_light": {"attributes": {"status": {"scale": "big"}}}}}, "status.scale"),
        ({"classes": []}, "classes"),
        ({"types": {"Streetlight": "dos palabras"}}, "types.Streetlight"),
    ],
)
def test_wrong_overrides_name_their_place(overrides: dict[str, Any], where: str) -> None:
    with pytest.raises(TerritoryFileError) as caught:
        open_mapper(connection_to("http://h", overrides=overrides), CATALOG)
    assert caught.value.details["where"].endswith(where)
