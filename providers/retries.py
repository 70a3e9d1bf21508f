"""Trying again, once for all platforms: back-off, Retry-After, cut answers, redirects."""

from __future__ import annotations

import random
from dataclasses import replace
from urllib.parse import urljoin, urlsplit, urlunsplit

from ..errors import (
    BusyError,
    CutAnswerError,
    PlatformError,
    PlatformFaultError,
    RedirectRefusedError,
    TimedOutError,
    UnreachableError,
)
from .hidden import Hidden
from .responses import error_of, origin, retry_after, shown
from .transport import Request, Response, Transport

ATTEMPTS = 4
ATTEMPTS_WHEN_BUSY = 7
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 8.0
LONGEST_RETRY_AFTER_S = 60.0
REDIRECTS = 3

_LASTING = ("name", "url")  # an address that a second look does not mend
_PASSING = (502, 503, 504)


class Retrying:
    """Sends until there is an answer worth having. Raises PlatformError; 4xx but 429 are answers. `hidden` knows what
    no answer may show."""

    def __init__(self, transport: Transport, attempts: int = ATTEMPTS, hidden: Hidden | None = None) -> None:
        self.transport = transport
        self.attempts = attempts
        self.hidden = hidden or Hidden()
        self._down = False  # all attempts failed the last time: the next calls try once, not four times each

    def send(
        self, request: Request, repeatable: bool = True, first: Response | PlatformError | None = None
    ) -> Response:
        """`first` is what a first attempt made elsewhere came to."""
        attempt = 1
        while True:
            answer = self._once(request) if first is None else first
            first = None
            if isinstance(answer, Response):
                answer = self._followed(request, answer)
            answer = self.hidden.answer(answer)
            pause = self._pause(answer, attempt, repeatable)
            if pause is None:
                return self._final(answer)
            self.transport.wait(pause)
            attempt += 1

    def _once(self, request: Request) -> Response | PlatformError:
        try:
            return self.transport.send(request)
        except PlatformError as error:
            return error

    def _pause(self, answer: Response | PlatformError, attempt: int, repeatable: bool) -> float | None:
        """Seconds until the next attempt; None where this answer is the last word."""
        allowed = 0
        asked = None
        if isinstance(answer, PlatformError):
            allowed = self._attempts_after(answer, repeatable)
        elif answer.status == 429 or answer.status in _PASSING:
            asked = retry_after(answer)
            if answer.status == 429:
                allowed = max(self.attempts, ATTEMPTS_WHEN_BUSY) if self.attempts > 1 else 1
            elif repeatable or answer.status == 503:
                allowed = self.attempts
        elif answer.status == 500 and repeatable:
            allowed = min(2, self.attempts)  # a broker's database error mostly means the entity, not the moment
        if attempt >= (min(1, allowed) if self._down else allowed):
            return None
        if asked is not None:
            return asked if asked <= LONGEST_RETRY_AFTER_S else None
        return min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2.0 ** (attempt - 1)) * random.uniform(0.8, 1.2)

    def _attempts_after(self, error: PlatformError, repeatable: bool) -> int:
        if isinstance(error, UnreachableError):
            return 0 if error.details.get("reason") in _LASTING else self.attempts
        if isinstance(error, CutAnswerError):
            return self.attempts if repeatable else 0
        if isinstance(error, TimedOutError):
            return min(2, self.attempts) if repeatable else 0
        return 0

    def _final(self, answer: Response | PlatformError) -> Response:
        if isinstance(answer, PlatformError):
            self._down = isinstance(answer, (UnreachableError, TimedOutError))
            raise answer
        self._down = False
        error = error_of(answer)
        if isinstance(error, (BusyError, PlatformFaultError)):
            raise error
        return answer

    def _followed(self, request: Request, response: Response) -> Response | PlatformError:
        """Goes along with a redirect inside the same origin; elsewhere our headers have no business."""
        for _ in range(REDIRECTS):
            target = response.headers.get("location", "")
            if response.status not in (301, 302, 303, 307, 308) or not target:
                return response
            url = _within(request.url, target)
            keeps_method = request.method in ("GET", "HEAD") or response.status in (307, 308)
            if url is None or not keeps_method:
                return RedirectRefusedError(url=shown(request.url), to=_elsewhere(request.url, target))
            request = replace(request, url=url)
            answer = self._once(request)
            if isinstance(answer, PlatformError):
                return answer
            response = answer
        return RedirectRefusedError(url=shown(request.url), to=shown(request.url))


def _within(own: str, target: str) -> str | None:
    """The target, where it lies in the origin of `own`; None where it does not, or where two readers could disagree.

    Who is asked comes from `own` alone, letter by letter: a library that reads `//a\\@b` otherwise than we do is never
    given it.
    """
    try:
        url = urljoin(own, target)
        parts, mine = urlsplit(url), urlsplit(own)
        if origin(url) != origin(own) or "@" in parts.netloc or "\\" in parts.netloc or not url.isprintable():
            return None
    except ValueError:  # no address at all
        return None
    return urlunsplit((mine.scheme, mine.netloc, parts.path or "/", parts.query, ""))


def _elsewhere(own: str, target: str) -> str:
    """To be shown."""
    try:
        return shown(urljoin(own, target))
    except ValueError:
        return ""
