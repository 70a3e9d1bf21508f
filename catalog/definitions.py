"""From the parts of catalog files to the model: what a file may say, and what each entry means."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .model import LANGUAGES, AssetClass, Attribute, Code, CodeList, Names, Property, SensorKind, Thresholds
from .parts import Part

TYPES = ("text", "integer", "real", "boolean", "date", "datetime", "code", "codes", "reference", "json",
         "photo", "file")
KEPT_HERE = ("photo", "file")  # their path is nobody else's: a platform gets an address
GEOMETRIES = ("point", "line", "polygon", "none")
LEAST_SCALE = 1e-12  # smaller, or larger than one by it, numbers become nothing, or infinite
GROUPS = ("inventory", "heritage")
RESERVED = ("fid", "geom", "uid", "municipality", "geometry")  # the working copy's own columns
RESERVED_TABLES = re.compile(r"sensor|town|basemap|(?:st|gpkg|rtree|sqlite)_.*")  # its own tables and layers

_NAMES = frozenset(LANGUAGES)
_CODE = frozenset({"value", "names", "colour", "symbol", "retired", "replaced_by"})
_CODE_LIST = frozenset({"key", "codes", "retired"})
_ATTRIBUTE = frozenset({
    "key", "use", "names", "type", "ngsi", "ngsi_type", "unit", "unit_code", "range", "codes", "to", "tab",
    "required", "telemetry", "read_only", "help", "scale", "formerly",
})
_CLASS = frozenset({
    "key", "names", "plural", "geometry", "platform", "attributes", "tabs", "retired_by", "label", "status",
    "style", "rules", "group", "min_scale", "code_lists", "formerly",
})
_THRESHOLDS = frozenset({"warning", "alarm", "below", "source"})
_PROPERTY = frozenset({
    "key", "names", "ngsi", "unit", "unit_code", "range", "codes", "scale", "thresholds",
})
_SENSOR = frozenset({
    "key", "names", "ngsi_types", "properties", "stale_after_s", "observed_at", "symbol", "code_lists",
})


def names_from(part: Part, key: str = "names") -> Names:
    texts = part.part(key)
    if texts is None:
        raise part.error("missing_key", "add_key", subject=key)
    texts.check_keys(_NAMES)
    for language in LANGUAGES:
        if not texts.get(language) or not isinstance(texts[language], str):
            raise part.error("language_missing", "add_language", key, subject=language)
    return Names(dict(texts))


def code_list_from(part: Part) -> CodeList:
    part.check_keys(_CODE_LIST, ("key", "codes"))
    codes: dict[str, Code] = {}
    retired = dict.fromkeys(part.texts("retired"))
    for item in part.parts("codes"):
        item.check_keys(_CODE, ("value", "names"))
        value, successor = item.text("value") or "", item.text("replaced_by")
        if value in codes:
            raise item.error("repeated_code", "remove_one", "value", subject=value)
        codes[value] = Code(value, names_from(item), item.text("colour"), item.text("symbol"), successor)
        if item.boolean("retired") or successor:
            retired[value] = None
    for item in part.parts("codes"):
        successor = item.text("replaced_by")
        if successor and (successor not in codes or successor == item["value"]):
            raise item.error("unknown_code", "use_known", "replaced_by", subject=successor, known=list(codes))
    return CodeList(part.snake_key(), tuple(codes.values()), tuple(retired))


def attribute_from(part: Part, shared: Mapping[str, Part]) -> Attribute:
    """An attribute as its class tells it; `use` takes over what common.yaml says of that key."""
    part.check_keys(_ATTRIBUTE)
    used = part.text("use")
    if used is not None:
        if used not in shared:
            raise part.error("unknown_common", "use_known", "use", subject=used, known=sorted(shared))
        part = _over(shared[used], part)
    key = part.snake_key()
    if key in RESERVED:
        raise part.error("reserved_key", "choose_another", "key", subject=key)
    kind = part.choice("type", TYPES)
    if kind in ("code", "codes") and "codes" not in part:
        raise part.error("missing_key", "add_key", subject="codes")
    if kind in KEPT_HERE and "ngsi" in part:
        raise part.error("kept_here", "remove_it", "ngsi", subject="ngsi")
    if kind == "reference" and "to" not in part:
        raise part.error("missing_key", "add_key", subject="to")
    return Attribute(
        key=key, names=names_from(part), type=kind, ngsi=part.text("ngsi"), ngsi_type=part.text("ngsi_type"),
        unit=part.text("unit"), unit_code=part.text("unit_code"), range=part.span("range"),
        codes=part.text("codes"), to=part.text("to"), tab=part.text("tab") or "general",
        required=part.boolean("required"), telemetry=part.boolean("telemetry"),
        read_only=part.boolean("read_only"), help=names_from(part, "help") if "help" in part else None,
        scale=_scale(part), formerly=part.snake_keys("formerly"),
    )


def _over(base: Part, own: Part) -> Part:
    merged = Part(own.file, own.line)
    merged.update(base)
    merged.update(own)
    merged.lines = {**dict.fromkeys(base, own.line), **own.lines}
    return merged


def _scale(part: Part) -> float:
    scale = part.number("scale", 1.0)
    if not scale:
        raise part.error("zero_scale", "write_number", "scale", subject="scale")
    if not LEAST_SCALE <= abs(scale) <= 1 / LEAST_SCALE:
        raise part.error("extreme_scale", "write_number", "scale", subject=part["scale"])
    return scale


def class_from(part: Part, common: Part) -> AssetClass:
    part.check_keys(_CLASS, ("key", "names", "geometry", "attributes"))
    if RESERVED_TABLES.fullmatch(part.snake_key()):
        raise part.error("reserved_key", "choose_another", "key", subject=part["key"])
    shared = {str(item.get("key")): item for item in common.parts("attributes")}
    attributes: dict[str, Attribute] = {}
    platform_names: dict[str, str] = {}
    for item in part.parts("attributes"):
        attribute = attribute_from(item, shared)
        if attribute.key in attributes:
            raise item.error("repeated_key", "remove_one", "key", subject=attribute.key)
        if attribute.ngsi and platform_names.setdefault(attribute.ngsi, attribute.key) != attribute.key:
            raise item.error("repeated_platform_name", "choose_another", "ngsi", subject=attribute.ngsi)
        attributes[attribute.key] = attribute
    _check_former(part, attributes)
    platforms = _platforms(part)
    scale = part.number("min_scale")
    return AssetClass(
        key=part.snake_key(), names=names_from(part),
        plural=names_from(part, "plural" if "plural" in part else "names"),
        geometry=part.choice("geometry", GEOMETRIES), ngsi_type=platforms.get("ngsi", {}).get("type"),
        attributes=tuple(attributes.values()), tabs=_tabs(part, common, attributes), platforms=platforms,
        retired_by=part.text("retired_by"), label=part.text("label"), status=part.text("status"),
        style=part.text("style"), rules=part.texts("rules"),
        group=part.choice("group", GROUPS, "inventory"), min_scale=None if scale is None else int(scale),
        formerly=part.snake_keys("formerly"),
    )


def _check_former(part: Part, attributes: Mapping[str, Attribute]) -> None:
    """What a column was called belongs to one attribute, and to none that is called so today."""
    owners = {key: key for key in (*attributes, *RESERVED)}
    for attribute in attributes.values():
        for key in attribute.formerly:
            if owners.setdefault(key, attribute.key) != attribute.key or key in attributes:
                raise part.error("former_taken", "choose_another", "attributes", subject=key)


def _platforms(part: Part) -> dict[str, dict[str, str]]:
    platforms = part.part("platform") or Part(part.file, part.line)
    found: dict[str, dict[str, str]] = {}
    for kind in platforms:
        settings = platforms.part(kind)
        if settings is None:
            continue
        for name in settings:
            settings.text(name)
        found[kind] = dict(settings)
    return found


def _tabs(part: Part, common: Part, attributes: Mapping[str, Attribute]) -> dict[str, Names]:
    """The tabs that attributes stand in, in the order of their first use."""
    own, shared = part.part("tabs") or Part(part.file, part.line), common.part("tabs")
    found: dict[str, Names] = {}
    for attribute in attributes.values():
        if attribute.tab in found:
            continue
        source = own if attribute.tab in own else shared
        if source is None or attribute.tab not in source:
            raise part.error("unknown_tab", "use_known", "attributes", subject=attribute.tab,
                             known=sorted({*own, *(shared or ())}))
        found[attribute.tab] = names_from(source, attribute.tab)
    return found


def sensor_from(part: Part) -> SensorKind:
    part.check_keys(_SENSOR, ("key", "names", "ngsi_types", "properties", "stale_after_s"))
    properties: dict[str, Property] = {}
    for item in part.parts("properties"):
        found = _property(item)
        if found.key in properties:
            raise item.error("repeated_key", "remove_one", "key", subject=found.key)
        properties[found.key] = found
    if not properties:
        raise part.error("missing_key", "add_key", "properties", subject="properties")
    kind = SensorKind(part.snake_key(), names_from(part), part.texts("ngsi_types"), tuple(properties.values()),
                      int(part.number("stale_after_s") or 0), symbol=part.text("symbol"))
    if "observed_at" not in part:
        return kind
    return SensorKind(kind.key, kind.names, kind.ngsi_types, kind.properties, kind.stale_after_s,
                      part.texts("observed_at"), kind.symbol)


def _property(part: Part) -> Property:
    part.check_keys(_PROPERTY, ("key", "names", "ngsi"))
    return Property(
        key=part.snake_key(), names=names_from(part), ngsi=part.text("ngsi") or "", unit=part.text("unit"),
        unit_code=part.text("unit_code"), range=part.span("range"), codes=part.text("codes"),
        scale=_scale(part), thresholds=_thresholds(part),
    )


def _thresholds(part: Part) -> Thresholds | None:
    limits = part.part("thresholds")
    if limits is None:
        return None
    limits.check_keys(_THRESHOLDS, ("source",))
    return Thresholds(limits.number("warning"), limits.number("alarm"), limits.boolean("below"),
                      limits.text("source") or "")
