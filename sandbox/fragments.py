"""The JSON text of an attribute, from parts that most attributes of a platform have in common."""
from __future__ import annotations

import json
import math
from collections.abc import Iterable
from functools import lru_cache

from .entity import Attribute, Metadatum, shown_attribute_value, shown_value
from .exchange import encoder
from .values import Json

quoted = json.encoder.encode_basestring
name_text = lru_cache(maxsize=4096)(quoted)


def attribute_text(attribute: Attribute, metadata: str = "") -> str:
    """In the normalized format, around its metadata's text."""
    value = attribute.value
    kind = value.__class__
    text = _common_text(attribute.type, kind, value) if kind is str or kind is float else _text(attribute)
    return f"{text}{metadata}}}}}"


@lru_cache(maxsize=65536)
def _common_text(type_: str, _kind: type, value: Json) -> str:
    """Codes, states and powers come again and again. The kind keeps 1.0 from being taken for 1."""
    return _text(Attribute(type_, value, {}, 0, 0))


def _text(attribute: Attribute) -> str:
    value = value_text(shown_attribute_value(attribute))
    return f'{{"type":{name_text(attribute.type)},"value":{value},"metadata":{{'


def metadata_text(metadata: Iterable[tuple[str, Metadatum]]) -> str:
    return ",".join([f"{name_text(name)}:{_metadatum_text(datum)}" for name, datum in metadata])


def _metadatum_text(datum: Metadatum) -> str:
    return f'{{"type":{name_text(datum.type)},"value":{value_text(shown_value(datum.type, datum.value))}}}'


def value_text(value: Json) -> str:
    """As the encoder writes it, which is slow for one alone."""
    if value.__class__ is str:
        return str(quoted(value))
    if value.__class__ is int or (isinstance(value, float) and math.isfinite(value)):
        return repr(value)
    return encoder.encode(value)
