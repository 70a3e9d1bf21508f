"""What a process of ours is told to begin with: a territory as text, and where its catalog's own files are."""

from __future__ import annotations

import sys
from pathlib import Path

from ..catalog.loader import load_catalog
from ..catalog.model import Catalog
from ..providers.base import Mapper
from ..providers.registry import open_mapper
from .frames import Head
from .territory import Territory
from .territory_file import territory_from_text


def opened(head: Head) -> tuple[Territory, Catalog, dict[str, Mapper]]:
    """Raises TerritoryError. Libraries are looked for where the parent has them."""
    sys.path += [place for place in head["path"] if place not in sys.path]
    territory = territory_from_text(head["territory"])
    catalog = load_catalog([Path(extra) for extra in head["catalog"]])
    return territory, catalog, {c.key: open_mapper(c, catalog) for c in territory.connections}
