"""Moments and days: Orion's DateTime, ISO 8601 in any zone, intervals."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from functools import lru_cache

_AS_STORED = re.compile(r"\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z")
_ISO = re.compile(
    r"(\d{4})[-/](\d\d)[-/](\d\d)"
    r"(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)


def moment_of(text: object) -> datetime | None:
    """None for what is no date; without a zone it is UTC, as Orion takes it."""
    found = _ISO.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None:
        return None
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    try:
        moment = datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0),
            int(((fraction or "") + "000000")[:6]), tzinfo=timezone.utc,
        )  # fmt: skip
        return moment - _offset(zone)
    except (ValueError, OverflowError):
        return None


def _offset(zone: str | None) -> timedelta:
    if not zone or zone in "Zz":
        return timedelta(0)
    digits = zone[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return -offset if zone[0] == "-" else offset


def iso(moment: datetime) -> str:
    """As the working copy stores it: UTC, milliseconds, Z."""
    text = moment.astimezone(timezone.utc).isoformat(timespec="milliseconds")
    return text[:-6] + "Z"


@lru_cache(maxsize=4096)
def stored_datetime(text: str) -> str:
    """What is no date stays as it is."""
    if _AS_STORED.fullmatch(text):
        return text
    moment = moment_of(text)
    return text if moment is None else iso(moment)


@lru_cache(maxsize=4096)  # the dates of an inventory are few
def stored_date(text: str) -> str:
    """The day as written: a day has no zone, and midnight must not slip into the evening before."""
    return text.strip()[:10].replace("/", "-") if moment_of(text) else text


def end_of(text: object) -> datetime | None:
    """The moment, or the end of an ISO interval such as dateObserved may be."""
    if isinstance(text, str) and text.count("/") == 1:
        begin, _, end = text.partition("/")
        return moment_of(end) or moment_of(begin)
    return moment_of(text)
