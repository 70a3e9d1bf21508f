"""One endpoint of a platform, as a territory's file describes it; it never holds a secret."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

CHARACTER_MODES = ("refuse", "text_unrestricted", "percent_encode")
AUTH_METHODS = ("none", "token_header", "keystone", "keyrock", "qgis")


@dataclass(frozen=True)
class Auth:
    """How to sign in; what is secret lives in QGIS's authentication database or the environment."""

    method: str = "none"
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Connection:
    """One platform endpoint. `scopes` maps a municipality's code to its path there; "*" is a pattern for the rest."""

    key: str
    kind: str
    url: str
    tenant: str = ""
    auth: Auth = field(default_factory=Auth)
    scopes: Mapping[str, str] = field(default_factory=dict)
    subtree: str | None = None
    characters: str = "refuse"
    overrides: Mapping[str, Any] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)

    def scope_of(self, code: str) -> str | None:
        """Where this town's assets are written; None where the connection has no place for it."""
        if code in self.scopes:
            return self.scopes[code]
        pattern = self.scopes.get("*")
        return pattern.replace("{code}", code) if pattern else None

    def town_of(self, scope: str) -> str | None:
        """The town that a path belongs to, where the path alone tells."""
        for code, path in self.scopes.items():
            if code != "*" and path == scope:
                return code
        pattern = self.scopes.get("*")
        if pattern and "{code}" in pattern:
            before, after = pattern.split("{code}", 1)
            found = re.fullmatch(re.escape(before) + r"([^/]+)" + re.escape(after), scope)
            return found.group(1) if found else None
        return None
