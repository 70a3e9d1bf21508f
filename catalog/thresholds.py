"""What a reading is worth attention for: normal, warning, alarm, stale or no data."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from typing import Any

from .model import Property, SensorKind, Thresholds

NORMAL, WARNING, ALARM, STALE, NO_DATA = STATES = ("normal", "warning", "alarm", "stale", "no_data")
CLOCK_SKEW_S = 300  # devices' clocks run ahead; what is further in the future is an error

_MOMENT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)
_WORSE = (ALARM, WARNING, NORMAL, STALE, NO_DATA)


def moment_of(text: str | None) -> datetime | None:
    """The time that a platform writes; of an interval its end. Without a zone it is UTC."""
    found = _MOMENT.fullmatch(text.rsplit("/", 1)[-1].strip()) if isinstance(text, str) else None
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    try:
        micro = int((found[7] or "").ljust(6, "0")[:6])
        return datetime(year, month, day, hour, minute, second, micro, timezone.utc) - _offset(found[8])
    except (ValueError, OverflowError):
        return None


def _offset(zone: str | None) -> timedelta:
    if not zone or zone in "zZ":
        return timedelta()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -offset if zone[0] == "-" else offset


def number_of(value: Any) -> float | None:
    """A reading as a number, where it is one: some devices send it as text, or true for 1."""
    if isinstance(value, (bool, int, float)):
        number = float(value)
    elif isinstance(value, str):
        try:
            number = float(value)
        except ValueError:
            return None
    else:
        return None
    return number if math.isfinite(number) else None


def in_range(prop: Property, value: Any) -> bool:
    """Whether the value can be true at all; what is no number is not judged."""
    number = number_of(value)
    if number is None or prop.range is None:
        return True
    least, most = prop.range
    return (least is None or number >= least) and (most is None or number <= most)


def is_fresh(kind: SensorKind, observed_at: str | None, now: datetime) -> bool:
    """A reading without a time, or of the future, is not fresh."""
    moment = moment_of(observed_at)
    if moment is None:
        return False
    return -CLOCK_SKEW_S <= (now - moment).total_seconds() <= kind.stale_after_s


def quality_of(prop: Property | None, value: Any, observed_at: str | None, now: datetime) -> str:
    """ok, out_of_range, future or no_time, as an Observation says it."""
    if prop is not None and not in_range(prop, value):
        return "out_of_range"
    moment = moment_of(observed_at)
    if moment is None:
        return "no_time"
    return "future" if (moment - now).total_seconds() > CLOCK_SKEW_S else "ok"


def state_of(kind: SensorKind, prop: Property | None, value: Any, observed_at: str | None, now: datetime) -> str:
    """One of STATES for a value in our unit; a stale value never keeps an alarm, an impossible one is no data."""
    if value is None or value == "" or (prop is not None and not in_range(prop, value)):
        return NO_DATA
    if isinstance(value, float) and not math.isfinite(value):
        return NO_DATA
    if not is_fresh(kind, observed_at, now):
        return STALE
    limits = prop.thresholds if prop is not None else None
    if limits is None:
        return NORMAL
    number = number_of(value)
    return NO_DATA if number is None else _judged(limits, number)


def _judged(limits: Thresholds, number: float) -> str:
    for limit, state in ((limits.alarm, ALARM), (limits.warning, WARNING)):
        if limit is not None and (number <= limit if limits.below else number >= limit):
            return state
    return NORMAL


def shown_of(
    kind: SensorKind, readings: Mapping[str, tuple[Any, str | None]], now: datetime
) -> tuple[Property | None, str]:
    """Which of a sensor's properties stands for it, and in which state: the first that has a value, unless another
    is in a worse one. `readings` maps a property's key to its value and time."""
    shown, state = None, NO_DATA
    for prop in kind.properties:
        if prop.key not in readings:
            continue
        found = state_of(kind, prop, *readings[prop.key], now)
        if shown is None or _WORSE.index(found) < _WORSE.index(state):
            shown, state = prop, found
    return shown, state
