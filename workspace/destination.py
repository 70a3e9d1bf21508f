"""Where on which platform an asset has its place, and in which order assets travel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..catalog.model import AssetClass, Catalog
from ..errors import NoScopeError, TownChangedError, TownUnknownError
from ..providers.base import Assets
from ..providers.model import EntityKey
from .belonging import Belonging
from .locate import Towns
from .sides import Sides
from .territory import Territory

BATCH = 1000  # several requests of a platform's own size, under way together
_PHASES = ("create", "update", "delete")


@dataclass(frozen=True)
class Errand:
    """One asset on its way; `key` is whom to ask about it before anything is sent."""

    sides: Sides
    key: EntityKey


class Destinations:
    """`towns` gives a municipality to new assets that name none."""

    def __init__(
        self, territory: Territory, platforms: Mapping[str, Assets], towns: Mapping[str, str] | None = None
    ) -> None:
        self.territory, self.platforms, self.towns = territory, platforms, {} if towns is None else towns
        # By its path alone: where that tells nothing, an asset's town is a matter of the working copy.
        self._belonging = {c.key: Belonging(c, territory, Towns(())) for c in territory.connections}
        self._there: dict[tuple[str, str], frozenset[str]] = {}

    def errand(self, sides: Sides) -> Errand:
        """Raises AssetError where the asset has no place to go to."""
        if sides.base:
            self._check_base(sides)
            return Errand(sides, sides.base.key)
        if sides.sent and sides.sent.key.connection in self.platforms:
            # It may have arrived under the path of that time, whatever its town is now.
            sent, former = sides.sent.key, sides.former
            if former and (former.key.connection, former.key.scope) == (sent.connection, sent.scope):
                return Errand(sides, former.key)
            return Errand(sides, EntityKey(sent.connection, sent.scope, platform_type(sides.asset_class), sides.uid))
        return Errand(sides, self.for_creation(sides))

    def for_creation(self, sides: Sides) -> EntityKey:
        """Raises TownUnknownError, NoScopeError. What was there before is made again where it was."""
        if sides.base and sides.base.key.connection in self.platforms:
            return sides.base.key
        town = (sides.row.municipality if sides.row else None) or self.towns.get(sides.uid)
        if sides.former and self._is_still_there(sides.former.key, town):
            return sides.former.key
        if not town:
            raise TownUnknownError(uid=sides.uid)
        for connection in self.territory.connections:
            scope = connection.scope_of(town) if connection.key in self.platforms else None
            if scope:
                return EntityKey(connection.key, scope, platform_type(sides.asset_class), sides.uid)
        raise NoScopeError(uid=sides.uid, municipality=self._name(town))

    def attributes_there(self, connection: str, asset_class: AssetClass) -> frozenset[str]:
        """Those that the platform has a place for; the others are kept here alone."""
        asked = connection, asset_class.key
        if asked not in self._there:
            self._there[asked] = frozenset(self.platforms[connection].mapper.values(asset_class, {}))
        return self._there[asked]

    def _is_still_there(self, key: EntityKey, town: str | None) -> bool:
        """Whether what returns belongs where it was: its platform is at hand, and its town has not changed."""
        if key.connection not in self._belonging or key.connection not in self.platforms:
            return False
        was = self._belonging[key.connection].town_of(key, {})
        return not (was and town) or was == town

    def _check_base(self, sides: Sides) -> None:
        assert sides.base is not None
        key, town = sides.base.key, sides.row.municipality if sides.row else None
        if key.connection not in self._belonging or key.connection not in self.platforms:
            raise NoScopeError(uid=sides.uid, municipality=self._name(town), connection=key.connection)
        was = self._belonging[key.connection].town_of(key, {})
        if was and town and was != town:
            raise TownChangedError(uid=sides.uid, municipality=self._name(town), was=self._name(was))

    def _name(self, town: str | None) -> str:
        found = self.territory.municipality(town)
        return found.name if found else town or ""


def platform_type(asset_class: AssetClass) -> str:
    return asset_class.ngsi_type or asset_class.key


def batches(catalog: Catalog, errands: Iterable[Errand], size: int = BATCH) -> Iterator[list[Errand]]:
    """Creations first, what is referred to before what refers to it; deletions last, the other way round."""
    rank = {key: place for place, key in enumerate(_by_reference(catalog))}

    def place(errand: Errand) -> tuple[int, str, int]:
        phase = _PHASES.index(errand.sides.kind)
        at = rank[errand.sides.asset_class.key]
        return phase, errand.key.connection, -at if phase == 2 else at

    batch: list[Errand] = []
    for errand in sorted(errands, key=place):
        same_lot = batch and place(batch[0])[:2] == place(errand)[:2]
        if batch and (not same_lot or len(batch) >= size):
            yield batch
            batch = []
        batch.append(errand)
    if batch:
        yield batch


def _by_reference(catalog: Catalog) -> Sequence[str]:
    """The classes, each after those that it refers to; where they refer to each other, as they come."""
    order: list[str] = []
    under_way: set[str] = set()

    def visit(key: str) -> None:
        if key in under_way or key not in catalog.classes:
            return
        under_way.add(key)
        for attribute in catalog.classes[key].columns:
            if attribute.to:
                visit(attribute.to)
        order.append(key)

    for key in catalog.classes:
        visit(key)
    return order
