"""NGSI-v2 entities to the model; touches no network.

An entity is kept as it came, but for the builtin attributes that we asked for. The metadata `dateModified` of each
attribute stays: it tells when that attribute changed, and never goes back (see `payload.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...catalog.model import AssetClass, Catalog, SensorKind
from ...errors import BadValueError
from ..connection import Connection
from ..model import GEOMETRY, Alike, EntityKey, Observation, RawPage, Remote, Value
from ..page_reading import Told, read_page
from .alike import AlikeReader
from .authors import attribute_authors
from .builtins import take_out
from .dates import attribute_dates, latest_change
from .geometry import geometry_of, is_place, place_problem, plain_point
from .observations import Observed, observations
from .overrides import ClassThere, Overrides
from .reading import NoNumberError, Reader, leaves_texts, reader_of
from .rows import row_reader

_Named = tuple[tuple[str, Reader], ...]  # the catalog's keys that one attribute of the platform fills


@dataclass(frozen=True)
class Fields:
    """How the entities of a class are read."""

    there: ClassThere
    by_name: Mapping[str, _Named]
    empty: Mapping[str, Value]  # every key, without a value
    texts: frozenset[str]  # the keys whose texts stay as they are


class NgsiMapper:
    """Types are the catalog's on this side, whatever a deployment calls them."""

    def __init__(self, connection: Connection, catalog: Catalog) -> None:
        self.connection = connection
        self.catalog = catalog
        self.overrides = Overrides(connection)
        self.decodes = connection.characters == "percent_encode"
        self._fields: dict[str, Fields] = {}
        self._classes = {c.ngsi_type: c for c in catalog.classes.values() if c.ngsi_type}
        self._kinds = {name: kind for kind in catalog.sensor_kinds.values() for name in kind.ngsi_types}
        self._observed: dict[str, Observed] = {}
        self._alike = AlikeReader(self)
        # Wrong overrides are told when the connection is opened, not in the middle of a pull.
        for asset_class in catalog.classes.values():
            self.class_there(asset_class)
        for kind in catalog.sensor_kinds.values():
            self.overrides.sensor_there(kind)

    def parse(self, page: RawPage) -> list[Remote]:
        told = enumerate(read_page(page.body, self.connection.url), page.offset + 1)
        return [self.remote(one, page.query.only_scope, number) for number, one in told]

    def lots(self, page: RawPage) -> Iterator[Remote | Alike]:
        return self._alike.read(page)

    def remote(self, told: Told, asked: str | None, number: int) -> Remote:
        """`asked`: the one scope of the list, if it was of one; `number`: the entity's in it."""
        return self._remote(told, asked) or self._nobody(asked, number)

    def class_named(self, kind: str) -> AssetClass | None:
        return self._classes.get(kind)

    def class_of(self, remote: Remote) -> AssetClass | None:
        return self._classes.get(remote.key.type)

    def kind_of(self, remote: Remote) -> SensorKind | None:
        return self._kinds.get(remote.key.type)

    def values(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> dict[str, Value]:
        """Without the attributes that this platform does not have: theirs is no empty value."""
        fields = self.fields_of(asset_class)
        there, found = fields.there, dict(fields.empty)
        key, named, texts = "", fields.by_name.get, fields.texts
        try:
            for name, attribute in entity.items():
                for key, read in named(name, ()):
                    value = attribute.get("value") if isinstance(attribute, dict) else attribute
                    if value is not None:
                        found[key] = value if value.__class__ is str and key in texts else read(value)
        except NoNumberError as error:
            raise BadValueError(attribute=key, problem=str(error)) from error
        if asset_class.geometry != "none":
            found[GEOMETRY] = geometry_of(self._place(there, entity), asset_class.geometry == "point")
        return found

    def row_reader(self, asset_class: AssetClass) -> Callable[[Mapping[str, Any]], list[Value]]:
        fields, has_place = self.fields_of(asset_class), asset_class.geometry != "none"
        there, point_only = fields.there, asset_class.geometry == "point"

        def place(entity: Mapping[str, Any]) -> Value:
            attribute = entity.get(there.place)
            plain = plain_point(attribute) if point_only else None
            return plain or geometry_of(attribute or self._place(there, entity), point_only)

        return row_reader(asset_class.column_keys, fields.by_name, fields.texts, place if has_place else None)

    def place_problem(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> str | None:
        if asset_class.geometry == "none":
            return None
        return place_problem(self._place(self.class_there(asset_class), entity))

    def observations(self, remote: Remote) -> list[Observation]:
        return observations(self.observed(remote.key.type), remote)

    def observed(self, kind: str) -> Observed:
        known = self._observed.get(kind)
        if known is None:
            known = self._observed[kind] = self._what_is_observed(kind)
        return known

    def dates(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> dict[str, str]:
        return self._by_key(asset_class, entity, attribute_dates(entity))

    def authors(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> dict[str, str]:
        return self._by_key(asset_class, entity, attribute_authors(entity))

    def _by_key(
        self, asset_class: AssetClass, entity: Mapping[str, Any], told: Iterable[tuple[str, str]]
    ) -> dict[str, str]:
        """What is told of attributes that have a value, under the catalog's keys."""
        fields, found = self.fields_of(asset_class), {}
        place = self.place_name(fields.there, entity) if asset_class.geometry != "none" else None
        for name, said in told:
            if entity[name].get("value") is not None:
                found.update({key: said for key, _ in fields.by_name.get(name, ())})
                if name == place:
                    found[GEOMETRY] = said
        return found

    def class_there(self, asset_class: AssetClass) -> ClassThere:
        return self.fields_of(asset_class).there

    def _place(self, there: ClassThere, entity: Mapping[str, Any]) -> Any:
        return entity.get(there.place) or entity.get(self.place_name(there, entity))

    def place_name(self, there: ClassThere, entity: Mapping[str, Any]) -> str:
        """The attribute that holds the place; older deployments call it as they like, but its type tells."""
        if there.place in entity:
            return there.place
        return next((name for name, attribute in entity.items() if is_place(attribute)), there.place)

    def fields_of(self, asset_class: AssetClass) -> Fields:
        known = self._fields.get(asset_class.key)
        if known is None:
            there = self.overrides.class_there(asset_class)
            by_name: dict[str, _Named] = {}
            for a in there.asset_class.columns:
                if a.ngsi:
                    read = reader_of(a, _reversed(there.codes.get(a.key, {})), self.decodes)
                    by_name[a.ngsi] = (*by_name.get(a.ngsi, ()), (a.key, read))
            empty = {key: None for named in by_name.values() for key, _ in named}
            columns = there.asset_class.columns
            texts = {a.key for a in columns if not self.decodes and leaves_texts(a, there.codes.get(a.key, {}))}
            known = self._fields[asset_class.key] = Fields(there, by_name, empty, frozenset(texts))
        return known

    def _remote(self, told: Told, asked: str | None) -> Remote | None:
        """Takes the builtin attributes out; None for what cannot be an entity."""
        entity = told.entity
        if not isinstance(entity, dict):
            return None
        uid, kind = entity.get("id"), entity.get("type")
        if not isinstance(uid, str) or not isinstance(kind, str) or not uid or not kind:
            return None
        taken, text = take_out(entity, told.text)
        modified = taken.date_modified
        if modified is None and (told.text is None or b"dateModified" in told.text):
            modified = latest_change(entity)
        key = EntityKey(self.connection.key, taken.service_path or asked or "/", self.overrides.type_here(kind), uid)
        return Remote(key, entity, modified, told.problem, text)

    def _nobody(self, asked: str | None, number: int) -> Remote:
        """What has no id or no type: named by its number in the list, and counted, else that would never seem whole."""
        key = EntityKey(self.connection.key, asked or "/", "", f"{number}.")
        return Remote(key, {}, None, ("id", "no_identity"))

    def _what_is_observed(self, kind: str) -> Observed:
        sensor = self._kinds.get(kind)
        if sensor is not None:
            there = self.overrides.sensor_there(sensor)
            return Observed.of_sensor(there.kind, {k: _reversed(c) for k, c in there.codes.items()}, self.decodes)
        asset_class = self._classes.get(kind)
        if asset_class is None:
            return Observed()
        of_class = self.class_there(asset_class)
        return Observed.of_class(
            of_class.asset_class, {k: _reversed(c) for k, c in of_class.codes.items()}, self.decodes
        )


def _reversed(codes: Mapping[str, str]) -> dict[str, str]:
    return {theirs: ours for ours, theirs in codes.items()}
