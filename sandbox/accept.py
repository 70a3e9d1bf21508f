"""The Accept header: which of its two kinds of body the API may answer with."""
from __future__ import annotations

from dataclasses import dataclass

JSON, TEXT = "application/json", "text/plain"

_KINDS = {"*/*": JSON, "application/*": JSON, JSON: JSON, "text/*": TEXT, TEXT: TEXT}


@dataclass(frozen=True)
class Accept:
    """`text` and `json`: whether each may come; `prefers_text`: which of the two, where both would do."""

    json: bool
    text: bool
    prefers_text: bool


def accept_from(header: str) -> Accept:
    """Kinds in the order of their q, and as they come where that is the same."""
    ranges = [_range(part) for part in header.split(",") if part.strip()] or [("*/*", 1.0)]
    kinds = {kind for kind, _ in ranges}
    first = max(ranges, key=lambda one: one[1])[0]
    return Accept(
        json=any(_KINDS.get(kind) == JSON for kind in kinds),
        text="*/*" in kinds or any(_KINDS.get(kind) == TEXT for kind in kinds),
        prefers_text=_KINDS.get(first) == TEXT,
    )


def _range(part: str) -> tuple[str, float]:
    kind, _, rest = part.partition(";")
    name, _, quality = rest.partition("=")
    try:
        return kind.strip(), float(quality) if name.strip() == "q" else 1.0
    except ValueError:
        return kind.strip(), 1.0
