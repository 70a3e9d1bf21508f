"""Subscriptions: what is kept of one, how it is shown, and which events it wants."""
from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .conditions import conditions_from
from .entity import Entity
from .fields import Parts
from .filters import mq_holds, q_holds
from .geo_query import geo_query_from
from .scopes import EVERYWHERE, Scope
from .values import Json, render_date
from .writes import CHANGED, CREATED, DELETED, Event

UPDATED = "entityUpdate"
_NEVER_SENT = -1


@dataclass
class Subscription:
    """A standing question, with what has become of its answers."""

    id: str
    service_path: str
    parts: Parts
    times_sent: int = 0
    fails: int = 0
    last_sent: float = 0
    last_failure: float = 0
    failure_reason: str = ""
    last_success: float = 0
    success_code: int = _NEVER_SENT
    _patterns: dict[str, re.Pattern[str]] = field(default_factory=dict)

    @property
    def condition(self) -> Parts:
        """When it speaks."""
        found: Parts = self.parts["subject"]["condition"]
        return found

    @property
    def notification(self) -> Parts:
        """What it says, and to whom."""
        found: Parts = self.parts["notification"]
        return found

    def change(self, given: Parts, service_path: str) -> None:
        """Takes the parts of a PATCH; a subject or a notification comes whole, but for what it may leave alone."""
        before = self.notification
        self.parts = {**self.parts, **given}
        if "notification" in given:
            kept = {name: before[name] for name in ("onlyChangedAttrs", "covered", "maxFailsLimit") if name in before}
            self.parts["notification"] = {**kept, **given["notification"]}
        if not self.parts.get("description"):
            self.parts.pop("description", None)
        self.service_path = service_path

    def state(self, now: float) -> str:
        """Its status as shown."""
        expires = self.parts.get("expires")
        return "expired" if expires is not None and expires < now else str(self.parts.get("status", "active"))

    def shown(self, now: float) -> Json:
        """As JSON."""
        shown: dict[str, Any] = {"id": self.id}
        if self.parts.get("description"):
            shown["description"] = self.parts["description"]
        if self.parts.get("expires") is not None:
            shown["expires"] = render_date(self.parts["expires"])
        shown["status"] = self.state(now)
        condition = {"attrs": self.condition["attrs"]}
        for name in ("expression", "alterationTypes"):
            if self.condition.get(name):
                condition[name] = self.condition[name]
        condition["notifyOnMetadataChange"] = self.condition.get("notifyOnMetadataChange", True)
        shown["subject"] = {"entities": self.parts["subject"]["entities"], "condition": condition}
        shown["notification"] = self._shown_notification()
        if self.parts.get("throttling", 0) > 0:
            shown["throttling"] = self.parts["throttling"]
        return shown

    def _shown_notification(self) -> Json:
        parts = self.notification
        shown: dict[str, Any] = {}
        if self.times_sent:
            shown.update(timesSent=self.times_sent, lastNotification=_whole_date(self.last_sent))
        if "exceptAttrs" in parts:
            shown["exceptAttrs"] = parts["exceptAttrs"]
        else:
            shown["attrs"] = parts.get("attrs", [])
        shown.update(onlyChangedAttrs=parts.get("onlyChangedAttrs", False), attrsFormat=parts["attrsFormat"])
        shown[parts["channel"]] = parts["to"]
        if parts.get("metadata"):
            shown["metadata"] = parts["metadata"]
        if self.last_failure:
            shown.update(lastFailure=_whole_date(self.last_failure), lastFailureReason=self.failure_reason)
        if self.last_success:
            shown.update(lastSuccess=_whole_date(self.last_success), lastSuccessCode=self.success_code)
        if "maxFailsLimit" in parts:
            shown["maxFailsLimit"] = parts["maxFailsLimit"]
        if self.fails:
            shown["failsCounter"] = self.fails
        shown["covered"] = parts.get("covered", False)
        return shown

    def wants(self, event: Event, now: float) -> bool:
        """Whether an event is to be told."""
        if self.state(now) in ("inactive", "expired"):
            return False
        throttling = self.parts.get("throttling", 0)
        if throttling > 0 and self.last_sent and throttling > now - self.last_sent:
            return False
        return self._wants_kind(event) and self._wants_entity(event.entity) and self._wants_state(event.entity)

    def _wants_kind(self, event: Event) -> bool:
        kinds = self.condition.get("alterationTypes") or []
        change = event.change
        on_metadata = self.condition.get("notifyOnMetadataChange", True)
        kind = event.kind
        if kind == CHANGED and not (change.value_changed or (change.metadata_changed and on_metadata)):
            kind = UPDATED
        if kind == CHANGED:
            if kinds and CHANGED not in kinds and UPDATED not in kinds:
                return False
            if UPDATED in kinds:
                return self._wants_attribute(change.named)
        elif kind not in (kinds or [CREATED]):
            return False
        if kind == DELETED:
            return True
        if kind == UPDATED:
            return self._wants_attribute(change.named)
        return self._wants_attribute(change.value_changed) or (
            on_metadata and self._wants_attribute(change.metadata_changed))

    def _wants_attribute(self, names: Iterable[str]) -> bool:
        wanted = self.condition["attrs"]
        return any(not wanted or name in wanted for name in names)

    def _wants_entity(self, entity: Entity) -> bool:
        if self.service_path != EVERYWHERE and not Scope((self.service_path,)).holds(entity.service_path):
            return False
        return any(self._is(entity.id, "id", each) and self._is(entity.type, "type", each)
                   for each in self.parts["subject"]["entities"])

    def _is(self, text: str, name: str, wanted: Parts) -> bool:
        if name in wanted:
            return bool(wanted[name] == text)
        pattern = wanted.get(f"{name}Pattern")
        if pattern is None:
            return True
        if pattern not in self._patterns:
            self._patterns[pattern] = re.compile(pattern)
        return self._patterns[pattern].search(text) is not None

    def _wants_state(self, entity: Entity) -> bool:
        expression = self.condition.get("expression") or {}
        if "q" in expression and not q_holds(conditions_from(expression["q"]), entity):
            return False
        if "mq" in expression:
            conditions = conditions_from(expression["mq"], of_metadata=True)
            there = all(condition.attribute in entity.attributes for condition in conditions)
            if not there or not mq_holds(conditions, entity):
                return False
        if "georel" in expression:
            geo = geo_query_from(expression["geometry"], expression["coords"], expression["georel"])
            return geo.matches(entity.location)
        return True


def _whole_date(moment: float) -> str:
    return render_date(int(moment))
