"""What an error or a step tells, ready to stand in a sentence: short plain text, nothing secret in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate

LONGEST = 160
SECRET_NAME = re.compile(
    r"pass(word|wd|phrase)?$|secret|token$|api_?key|authori[sz]ation|credential|cookie", re.IGNORECASE
)
_SIGN_IN = re.compile(r"(?<=//)[^/@\s]+@")
_QUERY = re.compile(r"([?&](?:\w*(?:token|key|secret|password)\w*)=)[^&\s]+", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+")


class Facts(dict):  # type: ignore[type-arg]
    """Details by name for `str.format_map`; what an error does not tell stands as a dash."""

    def __missing__(self, name: str) -> str:
        return "–"

    def number(self, name: str) -> int | None:
        value = self.get("#" + name)
        return value if isinstance(value, int) else None


def facts_of(details: Mapping[str, Any]) -> Facts:
    facts = Facts()
    for name, value in details.items():
        facts[name] = without_secret(name, value)
        if isinstance(value, int) and not isinstance(value, bool):
            facts["#" + name] = value
    facts["host"] = host_of(details.get("url")) or translate("SmartTerritory", "the platform")
    return facts


def host_of(url: Any) -> str:
    found = re.match(r"\w+://(?:[^/@\s]*@)?([^/?#\s]+)", str(url or ""))
    return short(found.group(1)) if found else ""


def short(value: Any, longest: int = LONGEST) -> str:
    """Platforms answer with anything: one line of it, without control characters, in the user's numbers."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and abs(value) < 2**63:  # beyond, Qt would wrap around in silence
        return QLocale().toString(value)
    if isinstance(value, float):
        return QLocale().toString(value, "g", 6)
    if isinstance(value, (list, tuple, set, frozenset)):
        return short(", ".join(short(item, longest) for item in value), longest)
    text = _CONTROL.sub(" ", str(value)).strip()
    text = _QUERY.sub(r"\1…", _SIGN_IN.sub("…@", text))
    return text if len(text) <= longest else text[: longest - 1] + "…"


def without_secret(name: str, value: Any, longest: int = LONGEST) -> str:
    return "…" if SECRET_NAME.search(name) and name != "characters" else short(value, longest)
