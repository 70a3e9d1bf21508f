"""A platform that cannot be asked: it knows where things would go and how they are written there, and no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from ...providers.base import Assets, Mapper


@dataclass(frozen=True)
class _MapperAlone:
    mapper: Mapper


def offline(mapper: Mapper) -> Assets:
    """For `Destinations`, which asks a platform for its mapper alone; any other verb is an error of ours."""
    return cast("Assets", _MapperAlone(mapper))
