"""What a pull's writing came to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ..errors import TerritoryError


@dataclass
class Applied:
    """Counts by town code ("" where it is not known); `failed` holds what could not be taken."""

    pulled: Counter[str] = field(default_factory=Counter)
    deleted: Counter[str] = field(default_factory=Counter)
    conflicts: Counter[str] = field(default_factory=Counter)
    failed: list[TerritoryError] = field(default_factory=list)
    tables: set[str] = field(default_factory=set)
