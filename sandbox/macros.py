"""The ${...} of custom notifications: in texts, in JSON, and in the fragment that patches the entity told of."""
from __future__ import annotations

import re
from dataclasses import replace

from .entity import Attribute, Entity, shown_attribute_value
from .exchange import rendered
from .fields import Parts
from .values import Json, default_type

_MACRO = re.compile(r"\$\{([^}]*)\}")


class Macros:
    """What the names stand for, of one entity."""

    def __init__(self, entity: Entity, service: str) -> None:
        self.entity = entity
        self._texts = {"id": entity.id, "type": entity.type, "service": service, "servicePath": entity.service_path}
        self._texts.update({name: _as_text(each) for name, each in entity.attributes.items()})

    def text(self, template: str, missing: str = "") -> str:
        """A text with all of them replaced."""
        return _MACRO.sub(lambda found: self._texts.get(found[1].strip(), missing), template)

    def json(self, template: Json) -> Json:
        """A value with all of them replaced; one that is the whole text keeps the kind of its value."""
        if isinstance(template, dict):
            return {name: self.json(part) for name, part in template.items()}
        if isinstance(template, list):
            return [self.json(part) for part in template]
        if not isinstance(template, str):
            return template
        whole = _MACRO.fullmatch(template)
        if whole:
            name = whole[1].strip()
            attributes = self.entity.attributes
            return shown_attribute_value(attributes[name]) if name in attributes else self._texts.get(name)
        return self.text(template, "null")

    def patched(self, patch: Parts) -> Entity:
        """The entity with the fragment laid over it, the fragment's attributes first."""
        entity, attributes = self.entity, dict[str, Attribute]()
        for name, part in patch.items():
            if name not in ("id", "type"):
                kind = part.get("type") or default_type(part.get("value"))
                value = self.json(part.get("value"))
                before = entity.attributes.get(name)
                created, modified = (before.created, before.modified) if before else (entity.created, entity.modified)
                attributes[name] = Attribute(kind, value, {}, created, modified)
        attributes.update({name: each for name, each in entity.attributes.items() if name not in attributes})
        return replace(entity, id=self._name(patch, "id"), type=self._name(patch, "type"), attributes=attributes,
                       rendered={})

    def _name(self, patch: Parts, name: str) -> str:
        own = self._texts[name]
        template = str(patch.get(name) or own)
        whole = _MACRO.fullmatch(template)
        return self._texts.get(whole[1].strip(), own) if whole else self.text(template, "null")


def _as_text(attribute: Attribute) -> str:
    value = shown_attribute_value(attribute)
    return value if isinstance(value, str) else rendered(value).decode()
