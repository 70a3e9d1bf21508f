"""Entities and attributes out of request bodies, with Orion's refusals."""
from __future__ import annotations

from dataclasses import dataclass, field

from .characters import has_forbidden, identifier_problem
from .entity import Metadatum
from .errors import OrionError, bad_request, parse_error
from .values import DATE_TYPES, MAX_NESTING, TOO_DEEP, Json, RepeatedKeys, default_type, parse_date

UNRESTRICTED = "TextUnrestricted"


@dataclass
class AttributeUpdate:
    """An attribute as a request gives it; no type means that only the value was sent."""

    type: str
    value: Json
    metadata: dict[str, Metadatum] = field(default_factory=dict)

    def ignores_type(self) -> bool:
        """Whether the request itself says that the geographic type is only a name."""
        return "ignoreType" in self.metadata and self.metadata["ignoreType"].value is True


@dataclass
class EntityUpdate:
    """What a request says of one entity; without a type it means whichever has the id."""

    id: str
    type: str
    attributes: dict[str, AttributeUpdate]
    repeated: str = ""


def attribute_from(name: str, given: Json, key_values: bool) -> AttributeUpdate:
    """One attribute of an entity's body."""
    if key_values:
        _check_nesting(given)
        attribute = AttributeUpdate(default_type(given), given)
    elif isinstance(given, dict):
        attribute = attribute_object(given)
    else:
        raise bad_request("attribute must be a JSON object, unless keyValues option is used")
    check_attribute(name, attribute)
    return attribute


def attribute_object(given: dict[str, Json]) -> AttributeUpdate:
    """The object with type, value and metadata, before its characters are looked at."""
    if isinstance(given, RepeatedKeys) and "value" in given.repeated:
        raise bad_request("duplicated value key in attribute")
    attribute = AttributeUpdate("", None)
    type_given = False
    for name, part in given.items():
        if name == "type":
            if not isinstance(part, str):
                raise bad_request("invalid JSON type for attribute type")
            attribute.type, type_given = part, True
        elif name == "value":
            if part.__class__ in (dict, list, RepeatedKeys):
                _check_nesting(part)
            attribute.value = part
        elif name == "metadata":
            attribute.metadata = _metadata_from(part)
        else:
            raise bad_request("unrecognized property for context attribute")
    _read_special_types(attribute)
    if not type_given:
        attribute.type = default_type(attribute.value)
    return attribute


def _read_special_types(attribute: AttributeUpdate) -> None:
    if attribute.type in DATE_TYPES and attribute.value is not None:
        attribute.value = _date_value(attribute.value)
    elif attribute.type == "geo:json" and not (attribute.value is None or isinstance(attribute.value, dict)):
        raise bad_request("geo:json needs an object or null as value")


def _date_value(value: Json) -> Json:
    refusal = bad_request("date has invalid format in attribute value")
    if isinstance(value, dict):
        if len(value) != 1 or not set(value) <= {"$max", "$min"}:
            raise refusal
        operator, limit = next(iter(value.items()))
        moment = parse_date(limit) if isinstance(limit, str) else None
        if moment is None:
            raise refusal
        return {operator: moment}
    moment = parse_date(value) if isinstance(value, str) else None
    if moment is None:
        raise refusal
    return moment


def _metadata_from(given: Json) -> dict[str, Metadatum]:
    if not isinstance(given, dict):
        raise bad_request("metadata not a JSON object")
    return {name: _metadatum_from(part) for name, part in given.items()}


def _metadatum_from(given: Json) -> Metadatum:
    if not isinstance(given, dict):
        raise bad_request("metadata must be a JSON object")
    for name, part in given.items():
        if name == "type":
            if not isinstance(part, str):
                raise bad_request("invalid JSON type for attribute metadata type")
        elif name == "value":
            _check_nesting(part)
        else:
            raise bad_request("invalid JSON field for attribute metadata")
    value = given.get("value")
    if given.get("type") in DATE_TYPES and value is not None:
        value = parse_date(value) if isinstance(value, str) else None
        if value is None:
            raise bad_request("date has invalid format in metadata value")
    return Metadatum(given.get("type", default_type(value)), value)


def _check_nesting(value: Json, depth: int = 0) -> None:
    if depth > MAX_NESTING + 1:
        raise parse_error(TOO_DEEP)
    if isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            if part.__class__ is not str:
                _check_nesting(part, depth + 1)


def check_attribute(name: str, attribute: AttributeUpdate) -> None:
    """Refuses what the name, the type, the value or the metadata may not be."""
    problem = identifier_problem(name, "attribute name") or identifier_problem(attribute.type, "attribute type")
    if problem:
        raise bad_request(problem)
    check_value(attribute)


def check_value(attribute: AttributeUpdate) -> None:
    """Refuses forbidden characters in the value, unless the attribute is unrestricted, and bad metadata."""
    value, metadata = attribute.value, attribute.metadata
    free = attribute.type == UNRESTRICTED or (UNRESTRICTED in metadata and metadata[UNRESTRICTED].value is True)
    if not free and value.__class__ is not float and value is not None:
        if isinstance(value, str):
            if has_forbidden(value):
                raise bad_request("Invalid characters in attribute value")
        elif isinstance(value, (dict, list)) and value:
            _check_compound(value, "/")
            return
    for name, metadatum in metadata.items():
        _check_metadatum(name, metadatum)


def _check_metadatum(name: str, metadatum: Metadatum) -> None:
    problem = identifier_problem(name, "metadata name") or identifier_problem(metadatum.type, "metadata type")
    if not problem and isinstance(metadatum.value, str) and has_forbidden(metadatum.value):
        problem = "Invalid characters in metadata value"
    if problem:
        raise bad_request(problem)


def _check_compound(value: Json, path: str) -> None:
    if isinstance(value, str):
        if has_forbidden(value):
            raise bad_request("Invalid characters in attribute value")
    elif isinstance(value, dict):
        if isinstance(value, RepeatedKeys):
            raise bad_request(f"duplicated tag-name: /{value.repeated[0]}/ in path: {path}")
        for name, part in value.items():
            _check_compound(part, f"{path}{name}/")
    elif isinstance(value, list):
        for part in value:
            _check_compound(part, f"{path}/")


def attributes_from(given: dict[str, Json], key_values: bool) -> dict[str, AttributeUpdate]:
    """All that is neither id nor type."""
    return {name: attribute_from(name, part, key_values) for name, part in given.items() if name not in ("id", "type")}


def entity_from(given: Json, key_values: bool) -> EntityUpdate:
    """The body that creates an entity."""
    if not isinstance(given, dict):
        raise parse_error()
    if "id" not in given:
        raise bad_request("entity id length: 0, min length supported: 1")
    _check_entity_names(given)
    return EntityUpdate(given["id"], given.get("type", "Thing"), attributes_from(given, key_values), _repeated(given))


def _repeated(given: dict[str, Json]) -> str:
    repeated = given.repeated if isinstance(given, RepeatedKeys) else []
    return next((name for name in repeated if name not in ("id", "type")), "")


def _check_entity_names(given: dict[str, Json]) -> None:
    for name, problem_name in (("id", "entity id"), ("type", "entity type")):
        if name in given:
            if not isinstance(given[name], str):
                raise bad_request(f"Invalid JSON type for {problem_name}")
            problem = identifier_problem(given[name], problem_name)
            if problem:
                raise bad_request(problem)


def batch_entity_from(given: Json, key_values: bool) -> EntityUpdate:
    """One entity of a batch update; it may lack a type, which then is not looked at."""
    if not isinstance(given, dict):
        raise bad_request("entity is not a JSON object")
    if "id" in given and "idPattern" in given:
        raise bad_request("both /id/ and /idPattern/ present")
    if "id" not in given and "idPattern" not in given:
        raise bad_request("nor /id/ nor /idPattern/ present")
    if "idPattern" in given:
        raise OrionError(501, "NotImplemented")
    if given["id"] == "":
        raise bad_request("id and idPattern cannot be both empty at the same time")
    _check_entity_names(given)
    return EntityUpdate(given["id"], given.get("type", ""), attributes_from(given, key_values), _repeated(given))


def attributes_body_from(given: Json, key_values: bool) -> EntityUpdate:
    """The body of a write under …/attrs, which must not name the entity again."""
    if not isinstance(given, dict):
        raise parse_error()
    for name in ("id", "type"):
        if name in given:
            raise bad_request(f"entity {name} specified in payload")
    if not given:
        raise bad_request("empty payload")
    return EntityUpdate("", "", attributes_from(given, key_values), _repeated(given))
