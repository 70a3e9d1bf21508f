"""Writing to the sandbox platform: what goes out, what stays as it was, and what each refusal becomes."""

from __future__ import annotations

from typing import Any

import pytest
from scripted import (
    CATALOG,
    CONTAINER,
    LIGHT,
    SCOPE,
    assets_at,
    create,
    http,
    key,
    light,
    scripted,
    update,
    urn,
)
from smart_territory.errors import (
    AlreadyExistsError,
    AmbiguousError,
    ForbiddenCharactersError,
    NotFoundError,
    PlatformFaultError,
    RefusedError,
    TooLargeError,
)
from smart_territory.providers.model import GEOMETRY, EntityKey, Write

POINT = {"type": "Point", "coordinates": [-7.0991234, 38.6805678]}


def there(platform: Any, number: int = 1, scope: str = SCOPE) -> dict[str, Any]:
    return platform.request("GET", f"/v2/entities/{urn(number)}?type=Streetlight", scope=scope).json


def errors(assets: Any, *writes: Write) -> list[Any]:
    return [outcome.error for outcome in assets.write(list(writes))]


def sent(platform: Any) -> list[dict[str, Any]]:
    return [entry for entry in platform.log() if entry["method"] != "GET" and entry["path"] != "/v2/op/query"]


@pytest.fixture
def one(platform: Any) -> Any:
    platform.create(light(1), scope=SCOPE)
    platform.request("DELETE", "/sandbox/log")
    return platform


def test_only_the_changed_attribute_is_sent(one: Any, assets: Any) -> None:
    before = there(one)
    assert errors(assets, update(assets, 1, status="defectiveLamp")) == [None]
    (request,) = sent(one)[-1:]
    assert (request["method"], request["query"]) == ("PATCH", "type=Streetlight")
    assert request["body"] == {"status": {"type": "Text", "value": "defectiveLamp"}}
    assert there(one) == {**before, "status": {"type": "Text", "value": "defectiveLamp", "metadata": {}}}


def test_type_and_metadata_are_kept(platform: Any, assets: Any) -> None:
    status = {"type": "LampState", "value": "ok", "metadata": {"source": {"type": "Text", "value": "census"}}}
    platform.create(light(1, status=status), scope=SCOPE)
    assert errors(assets, update(assets, 1, status="columnIssue", lantern_height_m=9.0)) == [None]
    assert there(platform)["status"] == {**status, "value": "columnIssue"}
    height = there(platform)["lanternHeight"]
    assert (height["type"], height["value"], height["metadata"]["unitCode"]["value"]) == ("Number", 9, "MTR")
    assert "dateModified" not in str(sent(platform)[-1]["body"])


def test_an_emptied_value_becomes_null_and_keeps_its_type(one: Any, assets: Any) -> None:
    assert errors(assets, update(assets, 1, lantern_height_m=None)) == [None]
    height = there(one)["lanternHeight"]
    assert (height["type"], height["value"], height["metadata"]["unitCode"]["value"]) == (
        "Number",
        None,
        "MTR",
    )


def test_an_attribute_that_was_null_without_a_type_gets_one(platform: Any, assets: Any) -> None:
    platform.create(light(1, circuit={"value": None}), scope=SCOPE)
    assert errors(assets, update(assets, 1, circuit="C9")) == [None]
    assert there(platform)["circuit"]["type"] == "Text"


def test_an_attribute_that_lacks_is_added_with_its_unit(one: Any, assets: Any) -> None:
    assert errors(assets, update(assets, 1, lamp_power_w=70.0, status="columnIssue")) == [None]
    assert sent(one)[-1]["method"] == "POST"
    name = LIGHT.attribute("lamp_power_w").ngsi
    assert there(one)[name] == {
        "type": "Number", "value": 70, "metadata": {"unitCode": {"type": "Text", "value": "WTT"}},
    }  # fmt: skip
    assert there(one)["status"]["value"] == "columnIssue"


def test_telemetry_never_goes_out(one: Any, assets: Any) -> None:
    before = there(one)
    assert errors(assets, update(assets, 1, power_state="on", voltage=230.0)) == [None]
    assert errors(assets, create(2, power_state="on", status="ok")) == [None]
    assert there(one) == before
    assert "powerState" not in str([request["body"] for request in sent(one)])


def test_what_the_catalog_does_not_know_is_not_sent(one: Any, assets: Any) -> None:
    assert errors(assets, update(assets, 1, no_such_attribute=1)) == [None]
    assert sent(one) == []


def test_a_new_asset_comes_whole(platform: Any, assets: Any) -> None:
    values = {"status": "ok", "lantern_height_m": 6.0, "service_started_on": "2019-05-02", "circuit": None,
              "cabinet": "urn:x:1", GEOMETRY: POINT}  # fmt: skip
    assert errors(assets, create(7, **values)) == [None]
    made = there(platform, 7)
    assert made["location"] == {"type": "geo:json", "value": POINT, "metadata": {}}
    assert made["dateServiceStarted"]["value"] == "2019-05-02T00:00:00.000Z"
    assert made["lanternHeight"]["metadata"] == {"unitCode": {"type": "Text", "value": "MTR"}}
    assert "circuit" not in made
    assert sent(platform)[-1]["servicePath"] == SCOPE


def test_an_asset_that_is_there_is_not_replaced(one: Any, assets: Any) -> None:
    before = there(one)
    (error,) = errors(assets, create(1, status="brokenLantern"))
    assert isinstance(error, AlreadyExistsError)
    assert there(one) == before


def test_a_creation_whose_answer_was_lost_is_told_as_being_there(platform: Any, assets: Any) -> None:
    platform.faults(
        {"fault": "lost_acknowledgement", "times": 1, "match": {"method": "POST", "path": "entities$"}}
    )
    (error,) = errors(assets, create(7, status="ok"))
    assert isinstance(error, AlreadyExistsError)
    assert there(platform, 7)["status"]["value"] == "ok"


@pytest.mark.parametrize("fault", ["cut", "lost_acknowledgement", "half"])
def test_a_change_whose_answer_was_lost_is_repeated(one: Any, assets: Any, fault: str) -> None:
    write = update(assets, 1, status="columnIssue")
    one.faults({"fault": fault, "times": 2, "match": {"method": "PATCH"}})
    assert errors(assets, write) == [None]
    assert there(one)["status"]["value"] == "columnIssue"


def test_a_deleted_asset_is_gone(one: Any, assets: Any) -> None:
    assert errors(assets, Write("delete", key(1), LIGHT)) == [None]
    assert there(one)["error"] == "NotFound"


def test_deleting_what_is_gone_already_is_no_error(one: Any, assets: Any) -> None:
    assert errors(assets, Write("delete", key(2), LIGHT)) == [None]


def test_changing_what_is_gone_is_one(one: Any, assets: Any) -> None:
    write = update(assets, 1, status="ok")
    one.request("DELETE", f"/v2/entities/{urn(1)}?type=Streetlight", scope=SCOPE)
    (error,) = errors(assets, write)
    assert isinstance(error, NotFoundError)


def test_an_ambiguous_identity_has_its_own_error() -> None:
    with scripted(lambda *_: http(409, b'{"error":"TooManyResults","description":"More than one"}')) as (
        url,
        _,
    ):
        (error,) = errors(assets_at(url), Write("update", key(1), LIGHT, {"status": "ok"}, light(1)))
    assert isinstance(error, AmbiguousError)


@pytest.mark.parametrize("scope", ["/es/#", "/a,/b", "nowhere"])
def test_a_write_has_exactly_one_path(platform: Any, assets: Any, scope: str) -> None:
    (error,) = errors(assets, create(1, scope=scope, status="ok"))
    assert isinstance(error, RefusedError)
    assert sent(platform) == []


@pytest.mark.parametrize("uid", ["año 1", "a<b", "x" * 257, "", "a?b", "a/b", "a(b)"])
def test_an_id_that_no_broker_takes_is_refused_here(platform: Any, assets: Any, uid: str) -> None:
    (error,) = errors(
        assets, Write("create", EntityKey("platform", SCOPE, "Streetlight", uid), LIGHT, {"status": "ok"})
    )
    assert isinstance(error, RefusedError)
    assert sent(platform) == []


def test_an_id_with_a_percent_sign_is_found(platform: Any, assets: Any) -> None:
    odd = EntityKey("platform", SCOPE, "Streetlight", "light%3C1")
    assert errors(assets, Write("create", odd, LIGHT, {"status": "ok"})) == [None]
    remote = assets.read([odd])[odd]
    assert errors(assets, Write("update", odd, LIGHT, {"status": "columnIssue"}, remote.entity)) == [None]
    assert assets.read([odd])[odd].entity["status"]["value"] == "columnIssue"
    assert errors(assets, Write("delete", odd, LIGHT)) == [None]
    assert assets.read([odd]) == {odd: None}


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_is_no_number_is_not_sent(one: Any, assets: Any, number: float) -> None:
    (error,) = errors(assets, update(assets, 1, lantern_height_m=number))
    assert isinstance(error, RefusedError)
    assert sent(one) == []


def test_a_body_above_the_limit_is_not_sent(one: Any, assets: Any) -> None:
    (error,) = errors(assets, update(assets, 1, remarks="x" * 1_000_001))
    assert isinstance(error, TooLargeError)
    assert sent(one) == []


def test_a_broker_with_a_lower_limit_says_so() -> None:
    said = b'{"error":"RequestEntityTooLarge","description":"payload size: 2, max size supported: 1"}'
    with scripted(lambda *_: http(413, said)) as (url, _):
        (error,) = errors(assets_at(url), create(1, status="ok"))
    assert isinstance(error, TooLargeError)


def test_a_second_geometry_is_no_matter_of_size() -> None:
    with scripted(lambda *_: http(413, b'{"error":"NoResourcesAvailable","description":"one location"}')) as (
        url,
        _,
    ):
        (error,) = errors(assets_at(url), create(1, status="ok"))
    assert isinstance(error, RefusedError)


def test_one_that_is_refused_does_not_stop_the_others(one: Any, assets: Any) -> None:
    writes = [update(assets, 1, street="C/ de l'Hospital"), create(5, status="ok"), create(6, status="ok")]
    outcomes = {outcome.write.key.id: outcome.error for outcome in assets.write(writes)}
    assert isinstance(outcomes[urn(1)], ForbiddenCharactersError)
    assert outcomes[urn(5)] is outcomes[urn(6)] is None


# forbidden characters

STREET = "Plaça (nord) de l'Església; 50% <b>"


def test_forbidden_characters_are_refused_before_sending(one: Any, assets: Any) -> None:
    (error,) = errors(assets, update(assets, 1, street=STREET))
    assert isinstance(error, ForbiddenCharactersError)
    assert error.details == {"attribute": "street", "characters": "'();<>"}
    assert sent(one) == []


def test_forbidden_characters_inside_a_structure_too(one: Any, assets: Any) -> None:
    (error,) = errors(assets, update(assets, 1, address={"streetAddress": "C/ O'Donnell", "x": ["a=b"]}))
    assert error.details["characters"] == "'="


def test_forbidden_characters_may_go_as_unrestricted_text(one: Any, open_as: Any) -> None:
    assets = open_as(characters="text_unrestricted")
    assert errors(assets, update(assets, 1, street=STREET, circuit="C1")) == [None]
    assert there(one)["streetName"]["type"] == "TextUnrestricted"
    assert there(one)["circuit"]["type"] == "Text"
    assert assets.mapper.values(LIGHT, assets.read([key(1)])[key(1)].entity)["street"] == STREET
    assert errors(assets, update(assets, 1, street="Calle Nueva")) == [None]
    assert there(one)["streetName"] == {"type": "TextUnrestricted", "value": "Calle Nueva", "metadata": {}}


def test_forbidden_characters_may_go_percent_encoded(one: Any, open_as: Any) -> None:
    assets = open_as(characters="percent_encode")
    address = {"streetAddress": "C/ O'Donnell; 3"}
    assert errors(assets, update(assets, 1, street=STREET, address=address)) == [None]
    stored = there(one)["streetName"]
    assert stored["value"] == "Plaça %28nord%29 de l%27Església%3B 50%25 %3Cb%3E"
    assert stored["type"] == "Text"
    values = assets.mapper.values(LIGHT, assets.read([key(1)])[key(1)].entity)
    assert (values["street"], values["address"]) == (STREET, address)


def test_text_in_any_language_needs_no_encoding(one: Any, assets: Any) -> None:
    assert errors(assets, update(assets, 1, street="Plaça de l’Església — ñ ç ã 𝄞")) == [None]
    assert there(one)["streetName"]["value"] == "Plaça de l’Església — ñ ç ã 𝄞"


# places


@pytest.mark.parametrize(
    ("kind", "value", "moved", "now"),
    [
        ("geo:point", "38.68, -7.1", POINT, "38.6805678, -7.0991234"),
        ("geo:json", {"type": "Point", "coordinates": [-7.1, 38.68, 271.5]}, POINT,
         {"type": "Point", "coordinates": [-7.0991234, 38.6805678, 271.5]}),
        ("StructuredValue", {"type": "Point", "coordinates": [-7.1, 38.68]}, POINT, POINT),
    ],
)  # fmt: skip
def test_a_place_that_moves_stays_what_it_was(
    platform: Any, assets: Any, kind: str, value: Any, moved: Any, now: Any
) -> None:
    platform.create(light(1, location={"type": kind, "value": value}), scope=SCOPE)
    assert errors(assets, update(assets, 1, **{GEOMETRY: moved})) == [None]
    assert there(platform)["location"] == {"type": kind, "value": now, "metadata": {}}


def test_a_place_that_does_not_move_is_untouched(platform: Any, assets: Any) -> None:
    platform.create(light(1, location={"type": "geo:point", "value": "38.680, -7.10"}), scope=SCOPE)
    assert errors(assets, update(assets, 1, status="columnIssue")) == [None]
    assert there(platform)["location"]["value"] == "38.680, -7.10"


def test_a_place_off_the_earth_is_refused_here(one: Any, assets: Any) -> None:
    (error,) = errors(assets, update(assets, 1, **{GEOMETRY: {"type": "Point", "coordinates": [436, -6]}}))
    assert isinstance(error, RefusedError)
    assert sent(one) == []


def test_a_point_does_not_replace_an_outline(platform: Any, assets: Any) -> None:
    ring = [[-7.2, 38.6], [-7.0, 38.6], [-7.0, 38.8], [-7.2, 38.6]]
    platform.create(
        light(1, location={"type": "geo:json", "value": {"type": "Polygon", "coordinates": [ring]}}),
        scope=SCOPE,
    )
    (error,) = errors(assets, update(assets, 1, **{GEOMETRY: POINT}))
    assert isinstance(error, RefusedError)
    assert there(platform)["location"]["value"]["type"] == "Polygon"


def test_a_place_under_another_name_is_found_by_its_type(platform: Any, assets: Any) -> None:
    entity = light(1)
    entity["position"] = {"type": "geo:point", "value": "38.68, -7.1"}
    del entity["location"]
    platform.create(entity, scope=SCOPE)
    assert errors(assets, update(assets, 1, **{GEOMETRY: POINT})) == [None]
    assert there(platform)["position"]["value"] == "38.6805678, -7.0991234"
    assert "location" not in there(platform)


# shapes of values


def test_values_keep_the_form_that_the_platform_has_them_in(platform: Any, assets: Any) -> None:
    entity = light(
        1, lanternHeight={"type": "Text", "value": "8.5"}, status={"type": "StructuredValue", "value": ["ok"]}
    )
    platform.create(entity, scope=SCOPE)
    assert errors(assets, update(assets, 1, lantern_height_m=9.0, status="columnIssue")) == [None]
    assert there(platform)["lanternHeight"]["value"] == "9"
    assert there(platform)["status"]["value"] == ["columnIssue"]


def test_a_kind_of_waste_stays_single_or_a_list(platform: Any, assets: Any) -> None:
    keys = [EntityKey("platform", SCOPE, "WasteContainer", f"c{n}") for n in range(3)]
    platform.create(
        {"id": "c0", "type": "WasteContainer", "storedWasteKind": {"type": "Text", "value": "glass"}},
        {
            "id": "c1",
            "type": "WasteContainer",
            "storedWasteKind": {"type": "StructuredValue", "value": ["glass"]},
        },
        {"id": "c2", "type": "WasteContainer"},
        scope=SCOPE,
    )
    current = assets.read(keys)
    writes = [
        Write("update", k, CONTAINER, {"stored_waste_kind": ["paper"]}, current[k].entity) for k in keys
    ]
    assert errors(assets, *writes) == [None, None, None]
    now = [assets.read(keys)[k].entity["storedWasteKind"]["value"] for k in keys]
    assert now == ["paper", ["paper"], ["paper"]]


def test_a_date_keeps_its_form(platform: Any, assets: Any) -> None:
    platform.create(light(1, dateServiceStarted={"type": "Text", "value": "2019-05-02"}), scope=SCOPE)
    platform.create(
        light(2, dateServiceStarted={"type": "DateTime", "value": "2019-05-02T00:00:00Z"}), scope=SCOPE
    )
    for number in (1, 2):
        assert errors(assets, update(assets, number, service_started_on="2020-02-29")) == [None]
    assert there(platform, 1)["dateServiceStarted"]["value"] == "2020-02-29"
    assert there(platform, 2)["dateServiceStarted"]["value"] == "2020-02-29T00:00:00.000Z"


def test_a_date_that_the_broker_refuses_is_told(one: Any, assets: Any) -> None:
    (error,) = errors(assets, create(5, service_started_on="yesterday"))
    assert isinstance(error, RefusedError)
    assert "date has invalid format" in error.details["description"]


# the plan


def test_the_plan_is_what_is_sent(one: Any, assets: Any) -> None:
    writes = [update(assets, 1, status="columnIssue"), create(5, status="ok", **{GEOMETRY: POINT}),
              update(assets, 1, lamp_power_w=70.0), Write("delete", key(1), LIGHT)]  # fmt: skip
    plan = assets.plan(writes)
    assert sent(one) == []
    list(assets.write(writes))
    told = sorted((r.method, r.url.removeprefix(one.url), r.scope, str(r.body)) for r in plan)
    asked = [(e["method"], e["path"] + (f"?{e['query']}" if e["query"] else ""), e["servicePath"], str(e["body"]))
             for e in sent(one)]  # fmt: skip
    assert told == sorted(asked)
    assert {uid for request in plan for uid in request.uids} == {urn(1), urn(5)}


def test_a_fault_of_the_platform_is_each_writes_own(platform: Any, assets: Any) -> None:
    platform.faults({"fault": "status", "value": 503, "match": {"method": "POST"}})
    found = errors(assets, create(1, status="ok"), create(2, status="ok"))
    assert [type(error) for error in found] == [PlatformFaultError, PlatformFaultError]


def test_no_class_of_the_catalog_would_send_a_measurement() -> None:
    assets = assets_at("http://h")
    for asset_class in CATALOG.classes.values():
        values = {attribute.key: 1 for attribute in asset_class.telemetry}
        write = Write(
            "create", EntityKey("platform", SCOPE, asset_class.ngsi_type or "T", "urn:x"), asset_class, values
        )
        (request,) = assets.plan([write])
        assert set(request.body) == {"id", "type"}
