"""Names for QGIS's own screens, which take some of them for HTML and some for templates: letters, and nothing else."""

from __future__ import annotations

from ..i18n.facts import short

_NO_BREAK = "\u2060"  # has no width; after it, nothing begins a tag or an expression
LONGEST = 120


def named(text: str) -> str:
    """One line that reads as `text` does: a tag's `<` is followed by no letter, `[%` opens no expression."""
    return short(text, LONGEST).replace("<", f"<{_NO_BREAK}").replace("[%", f"[{_NO_BREAK}%")
