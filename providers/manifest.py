"""What a platform says of itself: its name and what a connection form asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..catalog.model import Names
from ..errors import MissingLibraryError


@dataclass(frozen=True)
class Manifest:
    """`tenant` and `scope` are the words for these in the form; None where the platform has no such thing."""

    key: str
    names: Names
    description: Names
    url_example: str
    auth: tuple[str, ...]
    tenant: Names | None = None
    tenant_example: str = ""
    scope: Names | None = None
    scope_example: str = ""
    characters: tuple[str, ...] = ()


def read_manifest(path: Path) -> Manifest:
    try:
        import yaml
    except ImportError as error:
        raise MissingLibraryError(library="PyYAML", purpose="territory") from error
    said: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    tenant, scope = said.get("tenant") or {}, said.get("scope") or {}
    return Manifest(
        key=said["key"],
        names=Names(said["names"]),
        description=Names(said["description"]),
        url_example=said["url_example"],
        auth=tuple(said["auth"]),
        tenant=_names(tenant),
        tenant_example=tenant.get("example", ""),
        scope=_names(scope),
        scope_example=scope.get("example", ""),
        characters=tuple(said.get("characters", ())),
    )


def _names(said: Mapping[str, Any]) -> Names | None:
    return Names(said["names"]) if said else None
