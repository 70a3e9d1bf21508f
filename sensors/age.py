"""How old a reading is, in the one unit in which a person would say it."""

from __future__ import annotations

from datetime import datetime

from ..catalog.thresholds import CLOCK_SKEW_S, moment_of

# unit key, seconds of one, seconds up to which it is used
_UNITS = (("second", 1, 60), ("minute", 60, 3600), ("hour", 3600, 2 * 86400), ("day", 86400, 60 * 86400),
          ("month", 30 * 86400, 2 * 365 * 86400), ("year", 365 * 86400, None))  # fmt: skip
AGE_UNITS = tuple(unit for unit, _, _ in _UNITS)


def age_of(observed_at: str | None, now: datetime) -> tuple[int, str] | None:
    """The whole number and its unit (one of AGE_UNITS); None without a time, or with one of the future."""
    moment = moment_of(observed_at)
    if moment is None:
        return None
    seconds = (now - moment).total_seconds()
    if seconds < -CLOCK_SKEW_S:
        return None
    for unit, one, end in _UNITS:
        if end is None or seconds < end:
            return max(0, int(seconds // one)), unit
    return None
