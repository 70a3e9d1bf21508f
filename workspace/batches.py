"""What a pull asks, list by list: which scopes and types together, everything or only what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..catalog.model import Catalog
from ..providers.connection import Connection
from ..providers.model import Capabilities, EntityKey, PageQuery
from .sync_store import ScopeState
from .sync_tables import covers
from .territory import Territory

LIST, COUNT, IDS, LOOK = "list", "count", "ids", "look"


@dataclass(frozen=True)
class PullOptions:
    """`municipalities`: None for all. `full`: everything is asked for again, not only what changed."""

    municipalities: tuple[str, ...] | None = None
    sensors_only: bool = False
    full: bool = False


@dataclass(frozen=True)
class Batch:
    """One list to ask for. `kind`: list (entities), count (how many there are), ids (who is there), look (whether
    those of `names` are there: scope, type, id of each)."""

    number: int
    kind: str
    connection: str
    scopes: tuple[str, ...]
    types: tuple[str, ...]
    towns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # scope → codes of the municipalities in it
    classes: tuple[str, ...] = ()  # keys of asset classes and sensor kinds
    modified_since: str | None = None
    start: int = 0
    attempt: int = 1
    sweep: int = 0
    names: tuple[tuple[str, str, str], ...] = ()

    @property
    def keys(self) -> list[EntityKey]:
        return [EntityKey(self.connection, *name) for name in self.names]

    @property
    def query(self) -> PageQuery:
        return PageQuery(
            self.scopes, self.types, self.modified_since, self.kind == IDS, self.start, self.kind == COUNT
        )

    @property
    def is_short(self) -> bool:
        """Most often one page answers it."""
        return self.start == 0 and (self.kind == COUNT or (self.kind == LIST and self.modified_since is not None))

    @property
    def is_full(self) -> bool:
        """Whether what it does not name is not there."""
        return self.kind in (LIST, IDS) and self.modified_since is None

    @property
    def key(self) -> str:
        """The same question asked again."""
        return "|".join((self.connection, self.kind, ",".join(self.scopes), ",".join(self.types), self.since))

    @property
    def since(self) -> str:
        return self.modified_since or ""

    def split(self) -> list[Batch]:
        """Scope by scope, so that one that fails stops no other."""
        parts = [
            replace(
                self,
                scopes=(scope,),
                towns={scope: self.towns.get(scope, ())},
                start=0,
                attempt=1,
                sweep=0,
                names=tuple(name for name in self.names if covers(scope, name[0])),
            )
            for scope in self.scopes
        ]
        return [part for part in parts if part.names or self.kind != LOOK]


@dataclass(frozen=True)
class BatchReport:
    """`whole`: the list is in, each entity once. `next`: what to ask now because of it."""

    whole: bool
    next: tuple[Batch, ...] = ()


@dataclass(frozen=True)
class Asked:
    """The types that a territory wants of a connection; `names` maps each to its class or kind."""

    assets: tuple[str, ...]
    sensors: tuple[str, ...]
    names: Mapping[str, str]


def asked_of(territory: Territory, catalog: Catalog) -> Asked:
    """A territory that names no class wants all of them."""
    names: dict[str, str] = {}
    for key, asset_class in catalog.classes.items():
        if asset_class.ngsi_type and (not territory.classes or key in territory.classes):
            names[asset_class.ngsi_type] = key
    assets = tuple(names)
    for key, kind in catalog.sensor_kinds.items():
        if territory.sensors is None or key in territory.sensors:
            names.update({ngsi_type: key for ngsi_type in kind.ngsi_types if ngsi_type not in names})
    return Asked(assets, tuple(t for t in names if t not in assets), names)


def scopes_of(connection: Connection, territory: Territory, codes: Sequence[str] | None) -> dict[str, tuple[str, ...]]:
    """Scope to the municipalities that it may hold; of a subtree, what lies below the towns' own paths too."""
    chosen = [m.code for m in territory.municipalities if codes is None or m.code in codes]
    found: dict[str, list[str]] = {}
    if connection.subtree is None:
        for code in chosen:
            if scope := connection.scope_of(code):
                found.setdefault(scope, []).append(code)
        return {scope: tuple(towns) for scope, towns in found.items()}
    whole = below(connection.subtree)
    paths = {code: connection.scope_of(code) for code in chosen}
    if codes is None or not all(paths.values()):
        found[whole] = list(chosen)
    for code, path in paths.items():
        if path and not any(covers(scope, path) for scope in found):
            found.setdefault(below(path), []).append(code)
    return {scope: tuple(towns) for scope, towns in found.items()}


def below(path: str) -> str:
    """The path and all under it, as the platform writes it."""
    return path if path.endswith("#") else path.rstrip("/") + "/#"


def planned(
    connection: Connection,
    capabilities: Capabilities,
    scopes: Mapping[str, tuple[str, ...]],
    types: Sequence[str],
    asked: Asked,
    states: Mapping[tuple[str, str], ScopeState],
    full: bool,
) -> Iterator[Batch]:
    """Scopes that know the same types go together; what was never listed whole is listed, of the rest what changed."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for scope in scopes:
        known = () if full or not capabilities.modified_since else tuple(t for t in types if _listed(states, scope, t))
        groups.setdefault(known, []).append(scope)
    for known, some in groups.items():
        fresh = tuple(t for t in types if t not in known)
        for part in _grouped(some, capabilities.scopes_per_query):
            batch = Batch(0, LIST, connection.key, part, (), {scope: scopes[scope] for scope in part})
            if fresh:
                yield replace(batch, types=fresh, classes=_classes(asked, fresh))
            if known:
                since = min(states[scope, t].watermark or "" for scope in part for t in known)
                yield replace(batch, types=known, classes=_classes(asked, known), modified_since=since)


def _listed(states: Mapping[tuple[str, str], ScopeState], scope: str, ngsi_type: str) -> bool:
    state = states.get((scope, ngsi_type))
    return state is not None and state.watermark is not None


def _classes(asked: Asked, types: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(asked.names[t] for t in types))


def _grouped(scopes: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    """A subtree is asked alone."""
    plain = [scope for scope in scopes if not scope.endswith("#")]
    for start in range(0, len(plain), max(1, size)):
        yield tuple(plain[start : start + max(1, size)])
    yield from ((scope,) for scope in scopes if scope.endswith("#"))
