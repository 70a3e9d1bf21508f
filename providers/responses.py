"""What a platform's answer means: its status and words as one of our errors."""

from __future__ import annotations

import html
import json
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from ..errors import (
    AccessDeniedError,
    AmbiguousError,
    AuthenticationError,
    BusyError,
    NotFoundError,
    PlatformError,
    PlatformFaultError,
    RefusedError,
    TooLargeError,
)
from .json_reading import excerpt, plain
from .transport import Response

_BY_STATUS: dict[int, type[PlatformError]] = {
    401: AuthenticationError,
    403: AccessDeniedError,
    404: NotFoundError,
    409: AmbiguousError,
    413: TooLargeError,
}


def shown(url: str) -> str:
    """The address as it may be shown: without user, password, query and fragment."""
    try:
        parts = urlsplit(url)
    except ValueError:  # a bracket that is not closed
        return ""
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def origin(url: str) -> tuple[str, str, int]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)


def error_of(response: Response) -> PlatformError | None:
    """None where the platform did what it was asked."""
    status = response.status
    if status < 300:
        return None
    details: dict[str, Any] = {"url": shown(response.url), "status": status, "description": description(response)}
    if status == 429:
        return BusyError(retry_after_s=retry_after(response), **details)
    if status >= 500:
        return PlatformFaultError(**details)
    if status == 413 and error_name(response) == "NoResourcesAvailable":
        return RefusedError(**details)  # a second geometry, not a large body
    return _BY_STATUS.get(status, RefusedError)(**details)


def description(response: Response) -> str:
    """What the platform says of its refusal, as short plain text for a person."""
    said = _error_object(response)
    error = said.get("error")
    if isinstance(error, dict):
        said, error = error, error.get("message")
    words = said.get("description") or said.get("message") or error
    if isinstance(words, str):  # Orion writes its own with HTML entities
        return plain(html.unescape(_without_trace(words)))
    return excerpt(_without_trace(response.body.decode("utf-8", "replace")).encode())


def _without_trace(text: str) -> str:
    """Where a program behind the platform fell over: what it died of, and not where."""
    return text.strip().splitlines()[-1] if "Traceback (most recent call last)" in text[:2000] else text


def error_name(response: Response) -> str:
    """The platform's own name for its error, such as NotFound; "" where it gives none."""
    name = _error_object(response).get("error")
    return name if isinstance(name, str) else ""


def _error_object(response: Response) -> dict[str, Any]:
    if len(response.body) > 100_000:
        return {}
    try:
        said = json.loads(response.body)
    except (ValueError, RecursionError):
        return {}
    if isinstance(said, dict) and isinstance(said.get("orionError"), dict):
        said = said["orionError"]
    return said if isinstance(said, dict) else {}


def retry_after(response: Response) -> float | None:
    """Seconds to wait, from a number or a date; None where the platform says nothing of use."""
    said = response.headers.get("retry-after", "").strip()
    if said.isascii() and said.isdigit():
        return float(said)
    then = _moment(said)
    if then is None:
        return None
    # Two readings of one clock, where it tells its time; this computer's may be minutes off.
    now = _moment(response.headers.get("date", "")) or datetime.now(timezone.utc)
    return max(0.0, (then - now).total_seconds())


def platform_time(response: Response) -> str | None:
    """The platform's clock when it answered, ISO 8601."""
    moment = _moment(response.headers.get("date", ""))
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z") if moment else None


def _moment(text: str) -> datetime | None:
    """An HTTP date; they are always GMT, also where they forget to say so."""
    try:
        moment = parsedate_to_datetime(text)
        return moment.replace(tzinfo=timezone.utc) if moment.tzinfo is None else moment.astimezone(timezone.utc)
    except (TypeError, ValueError, OverflowError):
        return None
