"""What an error or a step tells, ready to stand in a sentence: short plain text, nothing secret in it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate

LONGEST = 160
_MARGIN = 10  # characters looked at for one that is shown: what is cleaned away takes no room
SECRET_NAME = re.compile(
    r"pass(word|wd|phrase)?$|secret|token$|api_?key|authori[sz]ation|credential|cookie", re.IGNORECASE
)
_SIGN_IN = re.compile(r"(?<=//)[^/@\s]+@")
_QUERY = re.compile(r"([?&](?:\w*(?:token|key|secret|password)\w*)=)[^&\s]+", re.IGNORECASE)
# What has no shape of its own, or changes that of its neighbours; half characters too.
_UNSEEN = (
    r"\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    r"\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"
)
_CONTROL = re.compile(f"[{_UNSEEN}]+")
_STACKED = re.compile(r"([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3})"
                      r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_HIDDEN_IN_JSON = re.compile(f"(?![\\n\\t\u2068\u2069])[{_UNSEEN}]")
ISOLATED, ISOLATE_ENDS = "\u2068", "\u2069"


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
    facts["host"] = host_of(details.get("url")) or unnamed_host()
    return facts


def unnamed_host() -> str:
    return translate("SmartTerritory", "the platform")


def host_of(url: Any) -> str:
    found = re.match(r"\w+://(?:[^/@\s]*@)?([^/?#\s]+)", str(url or ""))
    return short(found.group(1)) if found else ""


def short(value: Any, longest: int = LONGEST) -> str:
    """Platforms answer with anything: one line of it, without control characters, in the user's numbers.

    What is written from right to left is isolated: it does not reorder what stands beside it.
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and abs(value) < 2**63:  # beyond, Qt would wrap around in silence
        return QLocale().toString(value)
    if isinstance(value, float):
        return QLocale().toString(value, "g", 6)
    if isinstance(value, (list, tuple, set, frozenset)):
        return _listed([short(item, longest) for item in value], longest)
    text = _CONTROL.sub(" ", str(value)[: _MARGIN * longest]).strip()
    text = _STACKED.sub(r"\1", _QUERY.sub(r"\1…", _SIGN_IN.sub("…@", text)))
    text = text if len(text) <= longest else text[: longest - 1] + "…"
    return text if text.isascii() else isolated(text)


def isolated(text: str) -> str:
    return f"{ISOLATED}{text}{ISOLATE_ENDS}" if _RIGHT_TO_LEFT.search(text) else text


def as_one_wrote(text: str) -> str:
    """Without the isolates that `short` puts in: for what another program is to read."""
    return text.replace(ISOLATED, "").replace(ISOLATE_ENDS, "")


def with_signs(text: str) -> str:
    """What cannot be seen, written as JSON writes it; lines and isolates stay what they are."""
    seen = _HIDDEN_IN_JSON.sub(lambda found: json.dumps(found[0])[1:-1], text)
    return "\n".join(map(_ended, seen.split("\n")))


def _ended(line: str) -> str:
    """Isolates that somebody else put there may lack an end."""
    if line.count(ISOLATED) == line.count(ISOLATE_ENDS):
        return line
    return line.replace(ISOLATED, "\\u2068").replace(ISOLATE_ENDS, "\\u2069")


def _listed(items: list[str], longest: int) -> str:
    """As many as there is room for: an isolate is never cut in two."""
    whole = ", ".join(items)
    if len(whole) <= longest:
        return whole
    shown, room = [], longest - 1
    for item in items:
        room -= len(item) + 2
        if room < 0 and shown:
            break
        shown.append(item)
    return ", ".join(shown) + ("…" if len(shown) < len(items) else "")


def without_secret(name: str, value: Any, longest: int = LONGEST) -> str:
    return "…" if SECRET_NAME.search(name) and name != "characters" else short(value, longest)
