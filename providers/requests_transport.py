"""The headless transport, on `requests`: for cron, servers and tests. In QGIS, its own network does this."""

from __future__ import annotations

import errno
import http.client
import re
import socket
import ssl
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from http.cookiejar import DefaultCookiePolicy
from typing import TYPE_CHECKING

from ..errors import (
    AnswerTooLargeError,
    CancelledError,
    CutAnswerError,
    MissingLibraryError,
    PlatformError,
    TimedOutError,
    TlsError,
    UnreachableError,
)
from .responses import shown
from .transport import Cancelled, Request, Response

if TYPE_CHECKING:
    import requests

CONNECT_S = 10.0
CHUNK = 256 * 1024
LOOK_S = 0.1  # how often a wait looks whether the user wants to stop

_CUT = (ConnectionResetError, ConnectionAbortedError, BrokenPipeError, http.client.HTTPException)
_REFUSED = {  # of OpenSSL's verdicts on a certificate, those that a person can do something about
    9: "expired",
    10: "expired",
    18: "self_signed",
    19: "unknown_issuer",
    20: "unknown_issuer",
    21: "unknown_issuer",
    62: "other_host",
    64: "other_host",
}
_LENGTH = re.compile(r"[0-9]{1,18}")
_NO_ROUTE = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.EADDRNOTAVAIL)


def never() -> bool:
    return False


class RequestsTransport:
    """`ca_file`: a PEM file with the authorities to trust instead of the system's."""

    def __init__(self, cancelled: Cancelled = never, ca_file: str | None = None) -> None:
        self.cancelled = cancelled
        self.ca_file = ca_file
        self._idle: list[requests.Session] = []
        self._lock = threading.Lock()

    def send(self, request: Request) -> Response:
        self._stop_if_cancelled()
        library = _library()
        session = self._borrowed(library)
        try:
            with session.request(
                request.method,
                request.url,
                headers=dict(request.headers),
                data=request.body,
                timeout=(min(CONNECT_S, request.timeout_s), request.timeout_s),
                allow_redirects=False,
                stream=True,
                verify=self.ca_file or True,
            ) as answer:
                body = self._body(request, answer)
                headers = {name.lower(): value for name, value in answer.headers.items()}
                response = Response(answer.status_code, headers, body, request.url)
        except (library.RequestException, library.HTTPError, UnicodeError) as error:
            session.close()
            raise _meaning(error, request) from error
        except (PlatformError, CancelledError):
            session.close()
            raise
        with self._lock:
            self._idle.append(session)
        return response

    def send_all(self, requests: Iterable[Request], in_flight: int) -> Iterator[Response | PlatformError]:
        pool = ThreadPoolExecutor(max(1, in_flight), thread_name_prefix="platform")
        under_way: deque[Future[Response | PlatformError]] = deque()
        source = iter(requests)
        more = True
        try:
            while True:
                while more and len(under_way) < in_flight:
                    request = next(source, None)
                    more = request is not None
                    if request is not None:
                        under_way.append(pool.submit(self._answer, request))
                if not under_way:
                    return
                yield self._awaited(under_way.popleft())
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while True:
            self._stop_if_cancelled()
            left = end - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(LOOK_S, left))

    def close(self) -> None:
        with self._lock:
            idle, self._idle = self._idle, []
        for session in idle:
            session.close()

    def _stop_if_cancelled(self) -> None:
        if self.cancelled():
            raise CancelledError

    def _answer(self, request: Request) -> Response | PlatformError:
        try:
            return self.send(request)
        except PlatformError as error:
            return error

    def _awaited(self, future: Future[Response | PlatformError]) -> Response | PlatformError:
        while not wait([future], timeout=LOOK_S).done:
            self._stop_if_cancelled()
        return future.result()

    def _borrowed(self, library: _Library) -> requests.Session:
        with self._lock:
            if self._idle:
                return self._idle.pop()
        return library.session()

    def _body(self, request: Request, answer: requests.Response) -> bytes:
        chunks, size = [], 0
        for chunk in answer.iter_content(CHUNK):
            self._stop_if_cancelled()
            chunks.append(chunk)
            size += len(chunk)
            if size > request.max_bytes:
                raise AnswerTooLargeError(url=shown(request.url), limit=request.max_bytes)
        promised = answer.headers.get("Content-Length", "")
        short = bool(_LENGTH.fullmatch(promised)) and answer.raw.tell() < int(promised)
        # Without a promise, a connection that ends inside the head looks like an empty answer.
        empty = not size and answer.status_code == 200 and not promised and "Transfer-Encoding" not in answer.headers
        if (short or empty) and request.method != "HEAD":
            raise CutAnswerError(url=shown(request.url))
        return b"".join(chunks)


class _Library:
    """What is used of `requests`, imported when the first request goes out."""

    def __init__(self) -> None:
        try:
            import requests
            import urllib3
        except ImportError as error:
            raise MissingLibraryError(library="requests", purpose="platform") from error
        self._requests = requests
        self.RequestException = requests.RequestException
        self.HTTPError = urllib3.exceptions.HTTPError

    def session(self) -> requests.Session:
        session = self._requests.Session()
        # Without an authentication of its own, a session would take passwords for the host from ~/.netrc.
        session.auth = lambda request: request
        # What one platform leaves here is no other's business, and a cookie knows no port.
        session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        # It would look where a redirect leads even when told not to follow, and stumble over hostile ones.
        session.get_redirect_target = lambda resp: None  # type: ignore[method-assign]  # noqa: ARG005
        return session


_loaded: list[_Library] = []


def _library() -> _Library:
    if not _loaded:
        _loaded.append(_Library())
    return _loaded[0]


def _meaning(error: BaseException, request: Request) -> PlatformError:
    url = shown(request.url)
    causes = list(_causes(error))
    names = {type(cause).__name__ for cause in causes}
    for cause in causes:
        if isinstance(cause, ssl.SSLError):
            reason = _REFUSED.get(getattr(cause, "verify_code", 0), "handshake")
            return TlsError(url=url, reason=reason, said=str(cause))
    if "SSLError" in names:
        return TlsError(url=url, reason="handshake")
    if names & {"InvalidURL", "InvalidSchema", "MissingSchema", "LocationParseError", "InvalidHeader"}:
        return UnreachableError(url=url, reason="url")
    if "ProxyError" in names:
        return UnreachableError(url=url, reason="proxy")
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return UnreachableError(url=url, reason="name")
    if names & {"ConnectTimeout", "ReadTimeout", "Timeout", "ConnectTimeoutError", "ReadTimeoutError"}:
        return TimedOutError(url=url, seconds=request.timeout_s)
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return UnreachableError(url=url, reason="refused")
    if any(isinstance(cause, OSError) and cause.errno in _NO_ROUTE for cause in causes):
        return UnreachableError(url=url, reason="route")
    if any(isinstance(cause, _CUT) for cause in causes) or names & {"ProtocolError", "IncompleteRead", "DecodeError"}:
        return CutAnswerError(url=url)
    return UnreachableError(url=url, reason="other")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and what it wraps: `requests` and urllib3 keep causes in several places."""
    pending, seen = [error], set()
    while pending:
        cause = pending.pop()
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        inner = [*cause.args, getattr(cause, "reason", None), cause.__cause__, cause.__context__]
        pending += [other for other in inner if isinstance(other, BaseException)]
