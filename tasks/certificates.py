"""Certificates that do not hold: QGIS would ask in a window, in the middle of any work; to us that is an answer.

What the user keeps in QGIS as an exception for a server goes on counting.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from qgis.core import QgsApplication, QgsAuthCertUtils
from qgis.PyQt.QtCore import QObject, pyqtSlot
from qgis.PyQt.QtNetwork import QNetworkReply, QSslError

_ERROR = QSslError.SslError
_REASONS = {
    _ERROR.CertificateExpired: "expired",
    _ERROR.CertificateNotYetValid: "expired",
    _ERROR.SelfSignedCertificate: "self_signed",
    _ERROR.SelfSignedCertificateInChain: "unknown_issuer",
    _ERROR.UnableToGetLocalIssuerCertificate: "unknown_issuer",
    _ERROR.UnableToVerifyFirstCertificate: "unknown_issuer",
    _ERROR.CertificateUntrusted: "unknown_issuer",
    _ERROR.HostNameMismatch: "other_host",
}
_WHY = "smart_territory_why"


class Certificates(QObject):
    """For the replies of one thread. Nothing of Python's is held by a reply, nor holds one: the collector runs in any
    thread, and must not be who takes one apart."""

    def watch(self, reply: QNetworkReply) -> None:
        """Right after it was asked for: the exceptions that are kept count, and all else is refused."""
        with suppress(TypeError):  # nobody listens
            reply.sslErrors.disconnect()  # QGIS's own slot, which waits for the window's answer
        reply.sslErrors.connect(self._on_errors)

    @pyqtSlot("QList<QSslError>")
    def _on_errors(self, errors: Sequence[QSslError]) -> None:
        reply = self.sender()
        kinds = {error.error() for error in errors if not _is_excepted(reply, error)}
        if not kinds:
            reply.ignoreSslErrors()
            return
        reply.setProperty(_WHY, next((why for kind, why in _REASONS.items() if kind in kinds), ""))


def why_refused(reply: QNetworkReply) -> str:
    """A key of `i18n/reasons.py`: the first in the order above, for one certificate may be wrong in several ways."""
    return str(reply.property(_WHY) or "handshake")


def _is_excepted(reply: QNetworkReply, error: QSslError) -> bool:
    """For this certificate, of this server, and this very error."""
    url = reply.url()
    certificate = reply.sslConfiguration().peerCertificate()
    kept = QgsApplication.authManager().sslCertCustomConfig(
        QgsAuthCertUtils.shaHexForCert(certificate), f"{url.host()}:{url.port(443)}"
    )
    return not kept.isNull() and error.error() in kept.sslIgnoredErrorEnums()
