"""Dates, moments and ages as a person says them, in the locale of QGIS."""

from __future__ import annotations

from datetime import date, datetime, timezone

from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from ..i18n.facts import short
from ..sensors.age import age_of

translate = QCoreApplication.translate

HOURS_SAID_AS_AGE = 12  # beyond, the time of day says more than "14 h ago"


def moment_from(text: object) -> datetime | None:
    """ISO 8601 text as local time; None for what is no moment."""
    try:
        moment = datetime.fromisoformat(str(text).strip().replace("Z", "+00:00"))
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=timezone.utc)
        return moment.astimezone()
    except (ValueError, OverflowError, OSError):
        return None


def moment_text(text: object, now: datetime | None = None) -> str:
    """Today's as the time alone, this year's as day and time, older ones as a date; unreadable text as it is."""
    moment = moment_from(text)
    if moment is None:
        return short(text or "")
    today = (now or datetime.now(timezone.utc)).astimezone()
    locale = QLocale()
    shown = QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute, moment.second))
    if moment.date() == today.date():
        return locale.toString(shown, "HH:mm")
    if moment.year == today.year:
        return locale.toString(shown, "d MMM HH:mm")
    return locale.toString(shown.date(), "d MMM yyyy")


def full_moment_text(text: object) -> str:
    """Day, year, time to the second: for a tooltip."""
    moment = moment_from(text)
    if moment is None:
        return short(text or "")
    shown = QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute, moment.second))
    return QLocale().toString(shown, "d MMM yyyy HH:mm:ss")


def date_text(text: object) -> str:
    try:
        day = date.fromisoformat(str(text)[:10])
    except ValueError:
        return short(text)
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def age_text(text: str | None, now: datetime | None = None) -> str:
    """How old: "3 min"; nothing where the time is missing or lies ahead."""
    age = age_of(text, now or datetime.now(timezone.utc))
    if age is None:
        return ""
    count, unit = age
    return _unit_text(unit).format(count=QLocale().toString(count))


def since_text(text: str | None, now: datetime | None = None) -> str:
    """When it was: its age while that is short, then the time of day or the date."""
    now = now or datetime.now(timezone.utc)
    moment = moment_from(text)
    if moment is None:
        return ""
    seconds = (now - moment).total_seconds()
    if 0 <= seconds < 60:
        return translate("SmartTerritory", "just now")
    if 60 <= seconds < HOURS_SAID_AS_AGE * 3600:
        return translate("SmartTerritory", "{age} ago").format(age=age_text(text, now))
    return moment_text(text, now)


def _unit_text(unit: str) -> str:
    return {
        "second": translate("SmartTerritory", "{count} s"),
        "minute": translate("SmartTerritory", "{count} min"),
        "hour": translate("SmartTerritory", "{count} h"),
        "day": translate("SmartTerritory", "{count} d"),
        "month": translate("SmartTerritory", "{count} mo"),
        "year": translate("SmartTerritory", "{count} y"),
    }[unit]
