"""An entity's values as one row, in a given order: the quick way for lists of many."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Optional

from ..model import Value
from .reading import Reader

Row = list[Value]
Place = Callable[[Mapping[str, Any]], Optional[dict[str, Any]]]


def row_reader(
    keys: Sequence[str],
    by_name: Mapping[str, tuple[tuple[str, Reader], ...]],
    texts: frozenset[str],
    place: Place | None,
) -> Callable[[Mapping[str, Any]], Row]:
    """The values in the order of `keys`, and the place after them where there is one to read. `texts`: the keys whose
    texts stay as they are."""
    position = {key: number for number, key in enumerate(keys)}
    fields = {
        name: tuple((position[key], read, key in texts) for key, read in named if key in position)
        for name, named in by_name.items()
    }
    length = len(keys) + (place is not None)
    find = fields.get

    def read_row(entity: Mapping[str, Any]) -> Row:
        row: Row = [None] * length
        for name, attribute in entity.items():
            named = find(name)
            if named is None:
                continue
            value = attribute.get("value") if attribute.__class__ is dict else attribute
            if value is None:
                continue
            is_text = value.__class__ is str
            for number, read, plain in named:
                row[number] = value if is_text and plain else read(value)
        if place is not None:
            row[-1] = place(entity)
        return row

    return read_row
