"""What a change leaves as it was: unknown attributes, odd metadata, dates of expiry, forms of values."""

from __future__ import annotations

from typing import Any

import pytest
from scripted import LIGHT, SCOPE, assets_at, key, light, update
from smart_territory.errors import UnsendableError, WrongScopeError
from smart_territory.providers.model import GEOMETRY, EntityKey, PageQuery, Write
from smart_territory.providers.ngsi_v2.payload import Drafter

POINT = {"type": "Point", "coordinates": [-7.0991234, 38.6805678]}


def there(platform: Any, number: int = 1) -> dict[str, Any]:
    path = f"/v2/entities/{light(number)['id']}?type=Streetlight&attrs=*,dateExpires"
    return platform.request("GET", path, scope=SCOPE).json


def errors(assets: Any, *writes: Write) -> list[Any]:
    return [outcome.error for outcome in assets.write(list(writes))]


def test_attributes_that_the_catalog_does_not_know_are_kept(platform: Any, assets: Any) -> None:
    expires = {"type": "DateTime", "value": "2100-01-01T00:00:00.000Z"}
    odd = {"addressedTo": {"type": "Whom", "value": ["a", {"b": None}], "metadata": {"m": {"type": "X", "value": [1]}}},
           "temp:ext|1": {"type": "Number", "value": 7}, "nada": {"type": "Own", "value": None}}  # fmt: skip
    platform.create(light(1, dateExpires=expires, **odd), scope=SCOPE)
    before = there(platform)
    assert before["dateExpires"]["value"] == expires["value"]
    assert errors(assets, update(assets, 1, status="columnIssue", lamp_power_w=70.0, **{GEOMETRY: POINT})) == [None]
    after = there(platform)
    assert {n: v for n, v in after.items() if n not in ("status", "lampPower", "location", "powerRating")} == {
        n: v for n, v in before.items() if n not in ("status", "location")
    }
    assert set(after) - set(before) == {LIGHT.attribute("lamp_power_w").ngsi}


METADATA = {
    "accuracy": {"type": "Number", "value": 0.5},
    "list": {"type": "StructuredValue", "value": [1, {"deep": ["x", None]}]},
    "checked": {"type": "Boolean", "value": False},
    "nothing": {"type": "None", "value": None},
    "since": {"type": "DateTime", "value": "2020-01-01T00:00:00.000Z"},
}


def test_metadata_of_any_type_is_kept(platform: Any, assets: Any) -> None:
    platform.create(light(1, status={"type": "Text", "value": "ok", "metadata": METADATA}), scope=SCOPE)
    assert errors(assets, update(assets, 1, status="columnIssue")) == [None]
    assert there(platform)["status"] == {"type": "Text", "value": "columnIssue", "metadata": METADATA}
    (sent,) = [entry["body"] for entry in platform.log() if entry["method"] == "PATCH"]
    assert set(sent["status"]["metadata"]) == set(METADATA)


def test_metadata_that_no_broker_takes_back_does_not_take_the_rest_along(assets: Any) -> None:
    metadata = {"a": {"type": "Number", "value": 1}, "b": {"type": "Text", "value": "(x)"},
                "c": {"type": "Number", "value": float("inf")}}  # fmt: skip
    current = light(1, status={"type": "Text", "value": "ok", "metadata": metadata})
    draft = Drafter(assets.mapper).draft(Write("update", key(1), LIGHT, {"status": "columnIssue"}, current))
    assert draft is not None
    assert draft.attributes["status"]["metadata"] == {"a": {"type": "Number", "value": 1}}


def test_a_features_own_properties_are_kept_and_its_infinity_is_told(assets: Any) -> None:
    feature = {"type": "Feature", "properties": {"n": 1}, "geometry": POINT}
    moved = {"type": "Point", "coordinates": [-7.0, 38.0]}
    current = light(1, location={"type": "StructuredValue", "value": feature})
    draft = Drafter(assets.mapper).draft(Write("update", key(1), LIGHT, {GEOMETRY: moved}, current))
    assert draft is not None
    assert draft.attributes["location"]["value"] == {**feature, "geometry": moved}
    feature["properties"]["n"] = float("inf")
    (error,) = errors(assets, Write("update", key(1), LIGHT, {GEOMETRY: moved}, current))
    assert (type(error), error.details["reason"]) == (UnsendableError, "no_json")


@pytest.mark.parametrize(
    "uid", ["a%3Cb", "100%", "a:b,c", "x+y", "a|b~c", "a@b!c$d", "{a}[b]", "a\\b", "`^*", "a%2Fb"]
)
def test_odd_identifiers_are_found_changed_and_deleted(platform: Any, assets: Any, uid: str) -> None:
    odd = EntityKey("platform", SCOPE, "Streetlight", uid)
    assert errors(assets, Write("create", odd, LIGHT, {"status": "ok"})) == [None]
    remote = assets.read([odd])[odd]
    assert errors(assets, Write("update", odd, LIGHT, {"status": "columnIssue"}, remote.entity)) == [None]
    assert assets.read([odd])[odd].entity["status"]["value"] == "columnIssue"
    assert errors(assets, Write("delete", odd, LIGHT)) == [None]
    assert assets.read([odd]) == {odd: None}


def test_an_attribute_with_an_odd_name_is_written_under_it(platform: Any, open_as: Any) -> None:
    overrides = {"classes": {"street_light": {"attributes": {"circuit": {"ngsi": "circuito%3C|1"}}}}}
    assets = open_as(overrides=overrides)
    platform.create(light(1, **{"circuito%3C|1": {"type": "Text", "value": "C1"}}), scope=SCOPE)
    assert errors(assets, update(assets, 1, circuit="C2")) == [None]
    assert there(platform)["circuito%3C|1"]["value"] == "C2"
    assert assets.mapper.values(LIGHT, there(platform))["circuit"] == "C2"


RING = [[[-7.2, 38.6], [-7.0, 38.6], [-7.0, 38.8], [-7.2, 38.6]]]


@pytest.mark.parametrize(
    ("held", "place", "reason"),
    [
        ({"type": "geo:json", "value": {"type": "Polygon", "coordinates": RING}}, POINT, "point_for_outline"),
        ({"type": "geo:point", "value": "1, 2"}, {"type": "Polygon", "coordinates": RING}, "other_form"),
        ({"type": "geo:box", "value": ["1, 2", "3, 4"]}, {"type": "Polygon", "coordinates": RING}, "upright_only"),
        (None, {"type": "Point", "coordinates": [436, -6]}, "outside_world"),
        (None, {"type": "Point", "coordinates": ["x", 1]}, "no_geometry"),
    ],
)
def test_a_place_that_cannot_be_sent_says_why(assets: Any, held: Any, place: Any, reason: str) -> None:
    current = light(1, location=held or {"type": "geo:json", "value": None})
    (error,) = errors(assets, Write("update", key(1), LIGHT, {GEOMETRY: place}, current))
    assert (type(error), error.details["reason"], error.details["attribute"]) == (UnsendableError, reason, "location")
    assert "description" not in error.details


@pytest.mark.parametrize(("scope", "tenant", "reason"), [("/a,/b", "t", "service_path"), (SCOPE, "a b", "tenant")])
def test_a_wrong_scope_says_which(scope: str, tenant: str, reason: str) -> None:
    with pytest.raises(WrongScopeError) as caught:
        assets_at("http://127.0.0.1:9", tenant).count(PageQuery((scope,), ("Streetlight",)))
    assert caught.value.details["reason"] == reason


@pytest.mark.parametrize(
    "held",
    [
        {"type": "FeatureCollection"},
        {"type": "FeatureCollection", "features": []},
        {"type": "FeatureCollection", "features": [None]},
        {"type": []},
        {"coordinates": [1]},
        [],
        7,
    ],
)
def test_a_place_that_was_broken_there_may_be_mended_from_here(assets: Any, held: Any) -> None:
    current = light(1, location={"type": "StructuredValue", "value": held})
    draft = Drafter(assets.mapper).draft(Write("update", key(1), LIGHT, {GEOMETRY: POINT}, current))
    assert draft is not None
    assert draft.attributes["location"] == {"type": "StructuredValue", "value": POINT}
