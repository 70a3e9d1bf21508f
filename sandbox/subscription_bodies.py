"""Subscriptions out of request bodies, with Orion's refusals."""
from __future__ import annotations

from .characters import MAX_IDENTIFIER, has_forbidden, has_forbidden_for_identifier
from .conditions import conditions_from
from .errors import bad_request, parse_error
from .fields import Parts, flag, text, whole
from .geo_query import geo_query_from
from .selection import check_pattern
from .subscription_channels import channel_from
from .values import Json, parse_date

CHANNELS = ("http", "httpCustom", "mqtt", "mqttCustom", "kafka", "kafkaCustom")
ALTERATIONS = ("entityChange", "entityUpdate", "entityCreate", "entityDelete")
FORMATS = ("normalized", "simplifiedNormalized", "keyValues", "simplifiedKeyValues", "values")
_MAX_DESCRIPTION = 1024


def subscription_from(given: Json, partial: bool) -> Parts:
    """What a body gives of a subscription, checked; a partial one may lack anything."""
    if not isinstance(given, dict):
        raise parse_error()
    if not given:
        raise bad_request("empty payload")
    parts: Parts = {}
    description = text(given, "description")
    if description is not None:
        if len(description.encode()) > _MAX_DESCRIPTION:
            raise bad_request("max description length exceeded")
        if has_forbidden(description):
            raise bad_request("forbidden characters in description")
        parts["description"] = description
    for name, read in (("subject", _subject), ("notification", _notification)):
        if name in given:
            parts[name] = read(given[name])
        elif not partial:
            raise bad_request(f"no {name} for subscription specified")
    _read_expiry(given, parts)
    status = text(given, "status")
    if status is not None:
        if status not in ("active", "inactive", "oneshot"):
            raise bad_request("status is not valid: it has to be either active, inactive or oneshot")
        parts["status"] = status
    throttling = whole(given, "throttling")
    if throttling is not None:
        parts["throttling"] = throttling
    return parts


def _read_expiry(given: Parts, parts: Parts) -> None:
    expires = text(given, "expires")
    if expires is None:
        return
    moment = parse_date(expires) if expires else None
    if expires and moment is None:
        raise bad_request("expires has an invalid format")
    parts["expires"] = moment


def names_in(holder: Parts, name: str) -> list[str]:
    """A member that is a list of attributes' names."""
    given = holder[name]
    if not isinstance(given, list):
        raise bad_request(f"the field /{name}/ must be a JSON array")
    for number, each in enumerate(given):
        if not isinstance(each, str):
            raise bad_request(f"only JSON Strings allowed in string vector /{name}/")
        if each in given[number + 1:]:
            raise bad_request(f"duplicated item /{each}/ in array")
        if has_forbidden_for_identifier(each):
            raise bad_request("forbidden characters in attribute name")
        if not each:
            raise bad_request(f"empty string found in string vector /{name}/")
    return list(given)


def _subject(given: Json) -> Parts:
    if not isinstance(given, dict):
        raise bad_request("subject is not an object")
    if "entities" not in given:
        raise bad_request("no subject entities specified")
    unique = entities_in(given["entities"])
    if not unique:
        raise bad_request("subject entities is empty")
    condition: Parts = {"attrs": []}
    if "condition" in given:
        if not isinstance(given["condition"], dict):
            raise bad_request("condition is not an object")
        if not given["condition"]:
            raise bad_request("condition is empty")
        condition.update(_condition(given["condition"]))
    return {"entities": unique, "condition": condition}


def entities_in(given: Json) -> list[Parts]:
    """Whom a subscription or a registration is about, each once."""
    if not isinstance(given, list):
        raise bad_request("/entities/ is not an array")
    entities = [_entity(each) for each in given]
    return [each for number, each in enumerate(entities) if each not in entities[:number]]


def _entity(given: Json) -> Parts:
    if not isinstance(given, dict):
        raise bad_request("/entities/ vector item is not an object")
    if "id" not in given and "idPattern" not in given:
        raise bad_request("/entities/ vector item does not have /id/ nor /idPattern/")
    if "id" in given and "idPattern" in given:
        raise bad_request("/entities/ vector item has both /id/ and /idPattern/")
    if "type" in given and "typePattern" in given:
        raise bad_request("/entities/ element has both /type/ and /typePattern/")
    entity: Parts = {}
    for name in ("id", "type"):
        given_text = text(given, name, f"/entities/ vector item {'/id/' if name == 'id' else name}")
        if given_text is not None:
            _check_name(given_text, name)
            entity[name] = given_text
        pattern = text(given, f"{name}Pattern", f"/entities/ vector item /{name}Pattern/")
        if pattern is not None:
            if not pattern:
                raise bad_request(f"/entities/ vector item /{name}Pattern/ is empty")
            entity[f"{name}Pattern"] = check_pattern(pattern, f"Invalid regex for entity {name}Pattern")
    return entity


def _check_name(given: str, name: str) -> None:
    if has_forbidden_for_identifier(given):
        raise bad_request(f"forbidden characters in /entities/ vector item /{name}/")
    if len(given) > MAX_IDENTIFIER:
        raise bad_request(f"max {name} length exceeded in /entities/ vector item /{name}/")
    if not given:
        raise bad_request("/entities/ element id is empty" if name == "id"
                          else "entity type length: 0, min length supported: 1")


def _condition(given: Parts) -> Parts:
    parts: Parts = {}
    if "attrs" in given:
        parts["attrs"] = names_in(given, "attrs")
    if "expression" in given:
        parts["expression"] = _expression(given["expression"])
    if "alterationTypes" in given:
        parts["alterationTypes"] = names_in(given, "alterationTypes")
        for each in parts["alterationTypes"]:
            if each not in ALTERATIONS:
                raise bad_request(f"unknown subscription alterationType: {each}")
    on_metadata = flag(given, "notifyOnMetadataChange")
    if on_metadata is not None:
        parts["notifyOnMetadataChange"] = on_metadata
    return parts


def _expression(given: Json) -> Parts:
    if not isinstance(given, dict):
        raise bad_request("expression is not an object")
    if not given:
        raise bad_request("expression is empty")
    parts: Parts = {}
    for name in ("q", "mq", "geometry", "coords", "georel"):
        part = text(given, name)
        if part is None:
            continue
        if not part:
            raise bad_request(f"{name} is empty")
        if name in ("q", "mq"):
            conditions_from(part, of_metadata=name == "mq")
        parts[name] = part
    geographic = [name for name in ("geometry", "coords", "georel") if name in parts]
    if geographic and len(geographic) < 3:
        raise bad_request("partial geo expression: geometry, georel and coords have to be provided together")
    if geographic:
        try:
            geo_query_from(parts["geometry"], parts["coords"], parts["georel"])
        except ValueError as refusal:
            raise bad_request(f"error parsing geo-query fields: {refusal}") from None
    return parts


def _notification(given: Json) -> Parts:
    if not isinstance(given, dict):
        raise bad_request("notification is not an object")
    channels = [name for name in CHANNELS if name in given]
    if len(channels) > 1:
        raise bad_request("only one of http, httpCustom, mqtt, mqttCustom, kafka or kafkaCustom is allowed")
    if not channels:
        raise bad_request("http, httpCustom, mqtt, mqttCustom, kafka or kafkaCustom is missing")
    parts: Parts = {"channel": channels[0], "to": channel_from(channels[0], given[channels[0]])}
    parts.update(_told_names(given))
    for name in ("onlyChangedAttrs", "covered"):
        value = flag(given, name)
        if value is not None:
            parts[name] = value
    if parts.get("covered") and not parts.get("attrs") and not parts.get("exceptAttrs"):
        raise bad_request("covered true cannot be used if notification attributes list is empty")
    parts["attrsFormat"] = _format(text(given, "attrsFormat"))
    limit = whole(given, "maxFailsLimit")
    if limit is not None:
        if limit <= 0:
            raise bad_request("maxFailsLimit must be greater than zero")
        parts["maxFailsLimit"] = limit
    return parts


def _told_names(given: Parts) -> Parts:
    if "attrs" in given and "exceptAttrs" in given:
        raise bad_request("http notification has attrs and exceptAttrs")
    parts: Parts = {name: names_in(given, name) for name in ("attrs", "exceptAttrs", "metadata") if name in given}
    if parts.get("exceptAttrs") == []:
        raise bad_request("http notification has exceptAttrs is empty")
    return parts


def _format(given: str | None) -> str:
    if given is None:
        return "normalized"
    if given not in FORMATS:
        raise bad_request("invalid attrsFormat, accepted values: "
                          "normalized, simplifiedNormalized, keyValues, simplifiedkeyValues, values")
    return given
