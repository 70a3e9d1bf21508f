"""What QGIS's network logger is told of our requests: who is asked for what, never with which token or password."""

from __future__ import annotations

import re

from qgis.core import QgsNetworkAccessManager, QgsNetworkReplyContent, QgsNetworkRequestParameters
from qgis.PyQt.QtCore import QUrl, QUrlQuery
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..i18n.facts import SECRET_NAME

IS_SECRET = QNetworkRequest.Attribute.UserMax  # on a request that is told to nobody
_MARK = "…"
_SHOWN = re.compile(
    rb"accept(-\w+)?|content-(type|length|encoding)|user-agent|host|connection|cache-control|pragma|fiware-[\w-]+|date"
    rb"|server|retry-after|transfer-encoding|keep-alive",
    re.IGNORECASE,
)


_TOLD_OF_ANSWERS = (
    QNetworkRequest.Attribute.HttpStatusCodeAttribute,
    QNetworkRequest.Attribute.SourceIsFromCacheAttribute,
    QNetworkRequest.Attribute.RedirectPolicyAttribute,
)


def tell_cleaned(network: QgsNetworkAccessManager) -> None:
    """QGIS's own manager of the thread goes on telling of what `network` does, from now on through us."""
    for signal, told in (
        (network.requestAboutToBeCreated[QgsNetworkRequestParameters], _tell_request),
        (network.requestCreated[QgsNetworkRequestParameters], _tell_created),
        (network.finished[QgsNetworkReplyContent], _tell_reply),
    ):
        try:
            signal.disconnect()
        except TypeError:  # QGIS does not pass it on
            continue
        signal.connect(told)


def _tell_request(asked: QgsNetworkRequestParameters) -> None:
    if not _is_secret(asked.request()):
        QgsNetworkAccessManager.instance().requestAboutToBeCreated[QgsNetworkRequestParameters].emit(_cleaned(asked))


def _tell_created(asked: QgsNetworkRequestParameters) -> None:
    if not _is_secret(asked.request()):
        QgsNetworkAccessManager.instance().requestCreated[QgsNetworkRequestParameters].emit(_cleaned(asked))


def _tell_reply(reply: QgsNetworkReplyContent) -> None:
    if not _is_secret(reply.request()):
        told = QgsNetworkReplyContent(_Retold(reply))
        QgsNetworkAccessManager.instance().finished[QgsNetworkReplyContent].emit(told)


class _Retold(QNetworkReply):
    """An answer as it may be told: a server may repeat in its headers what it was sent."""

    def __init__(self, reply: QgsNetworkReplyContent) -> None:
        super().__init__()
        self.setProperty("requestId", reply.requestId())
        self.setRequest(QNetworkRequest(_without_secrets(reply.request().url())))
        self.setError(reply.error(), "")
        for attribute in _TOLD_OF_ANSWERS:
            self.setAttribute(attribute, reply.attribute(attribute))
        for name in reply.rawHeaderList():
            is_shown = _SHOWN.fullmatch(bytes(name))
            self.setRawHeader(name, reply.rawHeader(name) if is_shown else _MARK.encode())

    def abort(self) -> None:
        """Nothing is under way."""

    def readData(self, _most: int) -> bytes:
        return b""


def _is_secret(request: QNetworkRequest) -> bool:
    return bool(request.attribute(IS_SECRET))


def _cleaned(asked: QgsNetworkRequestParameters) -> QgsNetworkRequestParameters:
    request = QNetworkRequest(asked.request())
    for name in request.rawHeaderList():
        if not _SHOWN.fullmatch(bytes(name)):
            request.setRawHeader(name, _MARK.encode())
    request.setUrl(_without_secrets(request.url()))
    return QgsNetworkRequestParameters(asked.operation(), request, asked.requestId(), asked.content())


def _without_secrets(url: QUrl) -> QUrl:
    query = QUrlQuery(url)
    told = [(name, _MARK if SECRET_NAME.search(name) else value) for name, value in query.queryItems()]
    if told != query.queryItems():
        query.setQueryItems(told)
        url.setQuery(query)
    return url
