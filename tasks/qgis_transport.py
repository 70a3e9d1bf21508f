"""Requests on QGIS's own network, so that its proxy, certificates, authentication and network logger work."""

from __future__ import annotations

import base64
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QByteArray, QEventLoop, QTimer, QUrl, QUrlQuery
from qgis.PyQt.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from ..errors import (
    AnswerTooLargeError,
    CancelledError,
    CutAnswerError,
    PlatformError,
    RedirectRefusedError,
    TimedOutError,
    TlsError,
    UnreachableError,
)
from ..providers.hidden import Hidden
from ..providers.responses import shown
from ..providers.transport import ORDINARY_TIMEOUT_S, Cancelled, Request, Response
from .certificates import Certificates, why_refused
from .network_log import IS_SECRET, tell_cleaned
from .trusted_sign_ins import SignIn, origin_of

NOTICED_PAUSE_S = 1.0
_LOOK_MS = 100  # how soon a wish to cancel is noticed
_NAME = "SmartTerritoryNetwork"
_ATTRIBUTE = QNetworkRequest.Attribute
_ERROR = QNetworkReply.NetworkError


def never() -> bool:
    return False


class QgisTransport:
    """Belongs to the thread that uses it first. `sign_in` is what QGIS's authentication puts on each request;
    `timeout_s` is how patient the user wants to be where a request says nothing else; `pausing` hears of pauses that
    one notices."""

    def __init__(
        self,
        sign_in: SignIn | None = None,
        cancelled: Cancelled = never,
        timeout_s: float | None = None,
        pausing: Callable[[float], None] | None = None,
    ) -> None:
        self._sign_in, self._cancelled, self._timeout_s, self._pausing = sign_in, cancelled, timeout_s, pausing

    def send(self, request: Request) -> Response:
        for answer in self.send_all([request], 1):
            if isinstance(answer, PlatformError):
                raise answer
            return answer
        raise AssertionError("a request has an answer")

    def send_all(self, requests: Iterable[Request], in_flight: int) -> Iterator[Response | PlatformError]:
        source = iter(requests)
        flying: deque[_Flight] = deque()
        certificates = Certificates()
        try:
            while True:
                while len(flying) < in_flight:
                    request = next(source, None)
                    if request is None:
                        break
                    if self._timeout_s is not None and request.timeout_s == ORDINARY_TIMEOUT_S:
                        request = replace(request, timeout_s=self._timeout_s)
                    flying.append(_Flight(request, self._sign_in))
                    certificates.watch(flying[-1].reply)
                if not flying:
                    return
                self._run_until(flying[0].landed, flying[0].reply)
                yield flying.popleft().outcome()
        finally:
            for flight in flying:
                flight.abandon()

    def wait(self, seconds: float) -> None:
        if self._pausing is not None and seconds >= NOTICED_PAUSE_S:
            self._pausing(seconds)
        until = time.monotonic() + seconds
        self._run_until(lambda: time.monotonic() >= until)

    def _run_until(self, reached: Callable[[], bool], reply: QNetworkReply | None = None) -> None:
        """Lets all that is under way go on; looks again when `reply` has come, and every so often."""
        if self._cancelled():
            raise CancelledError
        if reached():
            return
        loop, timer = QEventLoop(), QTimer()
        timer.setInterval(_LOOK_MS)
        timer.timeout.connect(loop.quit)
        timer.start()
        if reply is not None:
            reply.finished.connect(loop.quit)
        try:
            while not reached():
                if self._cancelled():
                    raise CancelledError
                loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        finally:
            timer.stop()
            if reply is not None:
                reply.finished.disconnect(loop.quit)


def _network() -> QNetworkAccessManager:
    """One for each thread, which ends with the thread's own. QGIS's asks the user for a name and a password, in a
    window that stops all, wherever a server challenges; to us a refusal is an answer as any other."""
    of_thread = QgsNetworkAccessManager.instance()
    network = of_thread.findChild(QNetworkAccessManager, _NAME)
    if network is None:
        network = QgsNetworkAccessManager(of_thread)
        sip.transferto(network, of_thread)
        network.setObjectName(_NAME)
        network.setupDefaultProxyAndCache()
        network.authenticationRequired.disconnect()
        tell_cleaned(network)
    return network


class _Flight:
    """One request under way."""

    def __init__(self, request: Request, sign_in: SignIn | None) -> None:
        self._request = request
        self._too_large = False
        self._late = False
        self._started = time.monotonic()
        self._hidden = Hidden()
        self.reply = self._send(sign_in)
        self.reply.downloadProgress.connect(self._on_progress)

    def _send(self, sign_in: SignIn | None) -> QNetworkReply:
        asked = QNetworkRequest(QUrl(self._request.url))
        asked.setAttribute(_ATTRIBUTE.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
        asked.setAttribute(_ATTRIBUTE.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
        asked.setAttribute(_ATTRIBUTE.CacheSaveControlAttribute, False)
        # What one platform leaves here is no other's business, and a cookie knows no port.
        for cookies in (_ATTRIBUTE.CookieLoadControlAttribute, _ATTRIBUTE.CookieSaveControlAttribute):
            asked.setAttribute(cookies, QNetworkRequest.LoadControl.Manual)
        asked.setAttribute(IS_SECRET, self._request.is_secret)
        asked.setTransferTimeout(int(self._request.timeout_s * 1000))
        for name, value in self._request.headers.items():
            asked.setRawHeader(name.encode("latin-1"), value.encode("latin-1", "replace"))
        if sign_in is not None:
            self._sign(asked, sign_in)
        body = QByteArray(self._request.body or b"")
        return _network().sendCustomRequest(asked, self._request.method.encode(), body)

    def _sign(self, asked: QNetworkRequest, sign_in: SignIn) -> None:
        """What QGIS puts on is secret: should the answer repeat it, nobody is to see it. No other origin gets
        it, whatever made us ask there."""
        if origin_of(self._request.url) != sign_in.origin:
            raise RedirectRefusedError(url=sign_in.origin, to=shown(self._request.url))
        plain = set(_said(asked))
        applied = QgsApplication.authManager().updateNetworkRequest(asked, sign_in.authcfg)
        if not (applied[0] if isinstance(applied, tuple) else applied):
            url = shown(self._request.url)
            raise UnreachableError(url=url, reason="qgis")
        for value in set(_said(asked)) - plain:
            self._hidden.note(value, *_parts(value))

    def _on_progress(self, received: int, _total: int) -> None:
        if received > self._request.max_bytes and not self._too_large:
            self._too_large = True
            self.reply.abort()

    def landed(self) -> bool:
        late = time.monotonic() - self._started > self._request.timeout_s
        if late and not self.reply.isFinished() and not self._late:
            self._late = True
            self.reply.abort()
        return self.reply.isFinished()

    def abandon(self) -> None:
        self.reply.abort()
        self.reply.deleteLater()

    def outcome(self) -> Response | PlatformError:
        reply, url = self.reply, shown(self._request.url)
        status = reply.attribute(_ATTRIBUTE.HttpStatusCodeAttribute)
        error = reply.error()
        try:
            if self._too_large:
                return AnswerTooLargeError(url=url, limit=self._request.max_bytes)
            if error in _ON_THE_WAY or status is None:
                return self._failure(error, status)
            headers = {
                bytes(name).decode("latin-1").lower(): bytes(value).decode("latin-1")
                for name, value in reply.rawHeaderPairs()
            }
            answer = Response(int(status), headers, bytes(reply.readAll()), self._request.url)
            return self._hidden.response(answer)
        finally:
            reply.deleteLater()

    def _failure(self, error: QNetworkReply.NetworkError, status: object) -> PlatformError:
        url = shown(self._request.url)
        # Qt repeats the address, with what QGIS's authentication may have put there.
        said = self._hidden.text(self.reply.errorString().replace(self.reply.url().toString(), url))
        if self._late or error in (_ERROR.TimeoutError, _ERROR.OperationCanceledError):
            return TimedOutError(url=url, seconds=self._request.timeout_s)
        if error == _ERROR.SslHandshakeFailedError:
            return TlsError(url=url, reason=why_refused(self.reply), said=said)
        if error == _ERROR.RemoteHostClosedError or status is not None:
            return CutAnswerError(url=url, said=said)
        return UnreachableError(url=url, reason=_REASONS.get(error, "other"), said=said)


def _said(asked: QNetworkRequest) -> Iterator[str]:
    """The values of its headers and of its address."""
    for name in asked.rawHeaderList():
        yield bytes(asked.rawHeader(name)).decode("latin-1")
    for _name, value in QUrlQuery(asked.url()).queryItems(QUrl.ComponentFormattingOption.FullyDecoded):
        yield value


def _parts(value: str) -> Iterator[str]:
    """The token of `Bearer TOKEN`, the password of `Basic BASE64`."""
    scheme, _, token = value.partition(" ")
    if token:
        yield token
    if scheme.lower() == "basic":
        with suppress(ValueError):
            yield base64.b64decode(token).decode("utf-8", "replace").partition(":")[2]


_REASONS = {
    _ERROR.ConnectionRefusedError: "refused",
    _ERROR.HostNotFoundError: "name",
    _ERROR.ProtocolUnknownError: "url",
    _ERROR.ProxyConnectionRefusedError: "proxy",
    _ERROR.ProxyConnectionClosedError: "proxy",
    _ERROR.ProxyNotFoundError: "proxy",
    _ERROR.ProxyTimeoutError: "proxy",
}
# What went wrong before or while the answer came; errors that only tell of a status are answers.
_ON_THE_WAY = {
    _ERROR.ConnectionRefusedError,
    _ERROR.RemoteHostClosedError,
    _ERROR.HostNotFoundError,
    _ERROR.TimeoutError,
    _ERROR.OperationCanceledError,
    _ERROR.SslHandshakeFailedError,
    _ERROR.TemporaryNetworkFailureError,
    _ERROR.NetworkSessionFailedError,
    _ERROR.ProxyConnectionRefusedError,
    _ERROR.ProxyConnectionClosedError,
    _ERROR.ProxyNotFoundError,
    _ERROR.ProxyTimeoutError,
    _ERROR.UnknownNetworkError,
    _ERROR.ProtocolUnknownError,
    _ERROR.ProtocolFailure,
}
