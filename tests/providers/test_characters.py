"""Characters that NGSI-v2 refuses: where they are lifted by metadata, and metadata that cannot travel itself."""

from __future__ import annotations

from typing import Any

import pytest
from scripted import LIGHT, SCOPE, key, light, update, urn
from smart_territory.providers.model import Write

STREET = "Plaça (nord) de l'Església; 50% <b>"
LIFTED = {"TextUnrestricted": {"type": "Boolean", "value": True}}


def there(platform: Any, number: int = 1) -> dict[str, Any]:
    return platform.request("GET", f"/v2/entities/{urn(number)}?type=Streetlight", scope=SCOPE).json


def errors(assets: Any, *writes: Any) -> list[Any]:
    return [outcome.error for outcome in assets.write(list(writes))]


def drafted(assets: Any, held: dict[str, Any], **values: Any) -> dict[str, Any]:
    """What would be sent for an asset whose street is held so on the platform."""
    entity = light(1, streetName=held)
    (planned,) = assets.plan([Write("update", key(1), LIGHT, values, entity)])
    return planned.body["streetName"]


@pytest.fixture
def lifting(open_as: Any) -> Any:
    return open_as(characters="text_unrestricted", options={"unrestricted_by": "metadata"})


def test_metadata_leaves_the_type_as_it_is(lifting: Any) -> None:
    held = {"type": "Text", "value": "x", "metadata": {"source": {"type": "Text", "value": "census"}}}
    sent = drafted(lifting, held, street=STREET)
    assert sent == {"type": "Text", "value": STREET, "metadata": {**held["metadata"], **LIFTED}}


def test_metadata_is_added_only_where_it_is_needed(lifting: Any) -> None:
    held = {"type": "Text", "value": "x", "metadata": {}}
    assert drafted(lifting, held, street="Calle Nueva") == {"type": "Text", "value": "Calle Nueva"}


@pytest.mark.parametrize("held", [{"type": "TextUnrestricted"}, {"type": "Text", "metadata": LIFTED}])
def test_what_the_platform_has_lifted_already_goes_as_it_is(assets: Any, held: dict[str, Any]) -> None:
    sent = drafted(assets, {"value": "x", **held}, street=STREET)
    assert (sent["value"], sent["type"]) == (STREET, held["type"])
    assert sent.get("metadata", {}) == held.get("metadata", {})


def test_a_lifting_that_is_off_lifts_nothing(assets: Any) -> None:
    held = {"type": "Text", "value": "x", "metadata": {"TextUnrestricted": {"type": "Boolean", "value": False}}}
    write = Write("update", key(1), LIGHT, {"street": STREET}, light(1, streetName=held))
    assert [error.key for error in errors(assets, write)] == ["forbidden_characters"]


def test_a_platform_keeps_both_ways_of_lifting(platform: Any, lifting: Any) -> None:
    platform.create(light(1), scope=SCOPE)
    assert errors(lifting, update(lifting, 1, street=STREET)) == [None]
    assert there(platform)["streetName"] == {"type": "Text", "value": STREET, "metadata": LIFTED}
    assert errors(lifting, update(lifting, 1, street="Calle (sur)")) == [None]
    assert there(platform)["streetName"] == {"type": "Text", "value": "Calle (sur)", "metadata": LIFTED}


def test_metadata_that_no_broker_takes_back_stays_there(assets: Any) -> None:
    """The value beside it was changed; what was put there by other means than the API is no reason to refuse it."""
    ours, theirs = {"type": "Text", "value": "census"}, {"type": "Text", "value": "f(x)=1"}
    held = {"type": "Text", "value": "x", "metadata": {"source": ours, "formula": theirs}}
    assert drafted(assets, held, street="Calle Nueva")["metadata"] == {"source": ours}
