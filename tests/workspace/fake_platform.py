"""A platform in memory that behaves as Orion does where a push can notice, with faults on demand.

Not a test: what the push's tests talk to when thousands of short conversations are wanted.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from smart_territory.catalog.model import AssetClass, Catalog
from smart_territory.errors import AlreadyExistsError, NotFoundError, PlatformError, RefusedError
from smart_territory.providers.model import (
    GEOMETRY,
    Capabilities,
    EntityKey,
    Outcome,
    PageQuery,
    PlannedRequest,
    RawPage,
    Remote,
    Value,
    Write,
)

Entity = dict[str, Any]
Place = tuple[str, str, str]  # scope, type, id


class Broker:
    """What the platform holds, shared by all who talk to it. Attributes are normalised JSON: type, value, metadata."""

    def __init__(self) -> None:
        self.entities: dict[Place, Entity] = {}
        self.clock = 0
        self.modified: dict[Place, str] = {}

    def put(self, scope: str, entity: Entity) -> None:
        place = scope, entity["type"], entity["id"]
        self.entities[place] = copy.deepcopy(entity)
        self._tick(place)

    def patch(self, scope: str, kind: str, name: str, /, **attributes: Mapping[str, Any]) -> None:
        place = scope, kind, name
        self.entities[place].update(copy.deepcopy(attributes))
        self._tick(place)

    def remove(self, scope: str, kind: str, name: str) -> None:
        del self.entities[scope, kind, name]

    def value(self, scope: str, kind: str, name: str, attribute: str) -> Any:
        return self.entities[scope, kind, name].get(attribute, {}).get("value")

    def _tick(self, place: Place) -> None:
        self.clock += 1
        self.modified[place] = f"2026-01-01T00:00:00.{self.clock:06d}Z"


class FakeMapper:
    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    def parse(self, page: RawPage) -> list[Remote]:
        return [
            Remote(EntityKey(*line["key"]), line["entity"], line["modified"]) for line in json.loads(page.body)
        ]

    def lots(self, page: RawPage) -> Iterator[Remote]:
        yield from self.parse(page)

    def row_reader(self, asset_class: AssetClass) -> Callable[[Mapping[str, Any]], list[Value]]:
        def row(entity: Mapping[str, Any]) -> list[Value]:
            values = self.values(asset_class, entity)
            places = [GEOMETRY] if asset_class.geometry != "none" else []
            return [values.get(key) for key in (*asset_class.column_keys, *places)]

        return row

    def class_of(self, remote: Remote) -> AssetClass | None:
        return self.catalog.class_of_type(remote.key.type)

    def kind_of(self, remote: Remote) -> None:
        return None

    def observations(self, remote: Remote) -> list[Any]:
        return []

    def dates(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> dict[str, str]:
        return {}

    def authors(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> dict[str, str]:
        return {}

    def place_problem(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> None:
        return None

    def values(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> dict[str, Value]:
        found = {a.key: entity.get(a.ngsi or "", {}).get("value") for a in asset_class.columns}
        found[GEOMETRY] = entity.get("location", {}).get("value")
        return found


class FakeAssets:
    """One client. Each fault is asked for by name and may depend on the key; `log` holds what was written."""

    def __init__(self, broker: Broker, catalog: Catalog, connection: str = "platform") -> None:
        self.broker, self.mapper, self.connection = broker, FakeMapper(catalog), connection
        self.capabilities = Capabilities(total_count=True, scopes_per_query=10)
        self.log: list[tuple[str, str, dict[str, Value]]] = []
        self.reads = 0
        self.read_fault: Callable[[EntityKey], Exception | None] = lambda key: None
        self.refusal: Callable[[Write], Exception | None] = lambda write: None  # instead of doing it
        self.lost_answer: Callable[[Write], Exception | None] = lambda write: None  # after doing it
        self.before_write: Callable[[Write], None] = lambda write: None
        self.after_write: Callable[[Write], None] = lambda write: None
        self.swallows: Callable[[Write], bool] = lambda write: False  # says yes, does nothing

    def read(self, keys: Sequence[EntityKey]) -> dict[EntityKey, Remote | None]:
        self.reads += 1
        found: dict[EntityKey, Remote | None] = {}
        for key in keys:
            fault = self.read_fault(key)
            if fault:
                raise fault
            entity = self.broker.entities.get((key.scope, key.type, key.id))
            modified = self.broker.modified.get((key.scope, key.type, key.id))
            found[key] = Remote(key, copy.deepcopy(entity), modified) if entity is not None else None
        return found

    def first_pages(self, queries: Sequence[PageQuery]) -> Iterator[RawPage | PlatformError]:
        for query in queries:
            yield next(self.pages(query))

    def pages(self, query: PageQuery, first: RawPage | None = None) -> Iterator[RawPage]:
        found = self._listed(query)
        whole = Capabilities.page_size
        for offset in range(0, max(len(found), 1), whole):
            body = json.dumps(found[offset : offset + whole]).encode()
            yield RawPage(query, offset, len(found), body, "2026-01-01T00:00:00.000Z")

    def count(self, query: PageQuery) -> int:
        return len(self._listed(query))

    def _listed(self, query: PageQuery) -> list[Entity]:
        return [
            {"key": [self.connection, *place], "entity": entity, "modified": self.broker.modified[place]}
            for place, entity in sorted(self.broker.entities.items())
            if place[0] in query.scopes and place[1] in query.types
        ]

    def plan(self, writes: Sequence[Write]) -> list[PlannedRequest]:
        method = {"create": "POST", "update": "PATCH", "delete": "DELETE"}
        return [
            PlannedRequest(method[w.kind], f"/v2/entities/{w.key.id}", w.key.scope, self._attributes(w), (w.key.id,))
            for w in writes
        ]

    def write(self, writes: Sequence[Write]) -> Iterator[Outcome]:
        for write in writes:
            try:
                self.before_write(write)
                self._write(write)
                self.after_write(write)
            except PlatformError as error:
                yield Outcome(write, error)
            else:
                yield Outcome(write)

    def _write(self, write: Write) -> None:
        refused = self.refusal(write)
        if refused:
            raise refused
        self.log.append((write.kind, write.key.id, dict(write.values)))
        if not self.swallows(write):
            self._do(write)
        lost = self.lost_answer(write)
        if lost:
            raise lost

    def _do(self, write: Write) -> None:
        place = write.key.scope, write.key.type, write.key.id
        there = self.broker.entities.get(place)
        if write.kind == "create":
            if there is not None:
                raise AlreadyExistsError(id=write.key.id)
            entity = {"id": write.key.id, "type": write.key.type, **self._attributes(write)}
            self.broker.put(write.key.scope, entity)
        elif there is None:
            raise NotFoundError(id=write.key.id)
        elif write.kind == "delete":
            del self.broker.entities[place]
        elif not write.values:
            raise RefusedError(description="empty payload")
        else:
            self.broker.patch(*place, **self._attributes(write))

    def _attributes(self, write: Write) -> Entity:
        names = {a.key: a.ngsi for a in write.asset_class.columns}
        return {
            names.get(key) or "location": {"type": "geo:json" if key == GEOMETRY else "Any", "value": value}
            for key, value in write.values.items()
        }
