"""Certificates that do not hold: refused with the reason, nobody is asked, and what the user has excepted counts."""

from __future__ import annotations

import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsAuthCertUtils, QgsAuthConfigSslServer, QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QSslCertificate, QSslError
from smart_territory.errors import TlsError
from smart_territory.providers.transport import Request, Response
from smart_territory.tasks.qgis_transport import QgisTransport
from smart_territory.tasks.task import BackgroundTask
from smart_territory.tests.bad_input.words import check_told
from smart_territory.tests.tasks.loopback import reply


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        reply(self)

    def log_message(self, *_: Any) -> None:
        """Quiet."""


@contextmanager
def server(folder: Path, name: str = "localhost") -> Iterator[str]:
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", f"/CN={name}",
            "-addext", f"subjectAltName=DNS:{name}", "-keyout", str(folder / "key"),
            "-out", str(folder / "certificate")]  # fmt: skip
    if subprocess.run(made, capture_output=True).returncode:
        pytest.skip("openssl is not there")
    listening = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "certificate", folder / "key")
    listening.socket = context.wrap_socket(listening.socket, server_side=True)
    threading.Thread(target=listening.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"https://localhost:{listening.server_port}"
    finally:
        listening.shutdown()
        listening.server_close()


@contextmanager
def excepted(folder: Path, url: str, *errors: Any) -> Iterator[None]:
    """As QGIS keeps what a user has chosen in its list of servers."""
    certificate = QSslCertificate((folder / "certificate").read_bytes())
    host = url.partition("//")[2]
    kept = QgsAuthConfigSslServer()
    kept.setSslCertificate(certificate)
    kept.setSslHostPort(host)
    kept.setSslIgnoredErrorEnums(list(errors))
    manager = QgsApplication.authManager()
    assert manager.storeSslCertCustomConfig(kept)
    try:
        yield
    finally:
        manager.removeSslCertCustomConfig(QgsAuthCertUtils.shaHexForCert(certificate), host)


@pytest.fixture
def asked() -> Iterator[list[Any]]:
    """QGIS tells its network logger of what it is about to show in a window."""
    told: list[Any] = []
    network = QgsNetworkAccessManager.instance()
    network.requestEncounteredSslErrors.connect(lambda *given: told.append(given))
    yield told
    network.requestEncounteredSslErrors.disconnect()


@pytest.mark.parametrize("place", ["here", "in the background"])
def test_nobody_is_asked_in_a_window(tmp_path: Path, place: str, qtbot: Any, asked: list[Any]) -> None:
    found: list[Any] = []
    with server(tmp_path) as url:
        if place == "here":
            with pytest.raises(TlsError) as caught:
                QgisTransport().send(Request("GET", url))
            found.append(caught.value)
        else:
            task = BackgroundTask("tls", lambda _control: QgisTransport().send(Request("GET", url)), quiet=True)
            task.done.connect(found.append)
            task.failed.connect(found.append)
            task.start()
            qtbot.waitUntil(lambda: bool(found), timeout=10000)
    assert isinstance(found[0], TlsError)
    assert (found[0].details["reason"], asked) == ("self_signed", [])
    check_told(found[0])


def test_one_exception_does_not_stand_for_another(tmp_path: Path) -> None:
    kept = QSslError.SslError.SelfSignedCertificate
    with server(tmp_path, "elsewhere.example") as url, excepted(tmp_path, url, kept), pytest.raises(TlsError) as caught:
        QgisTransport().send(Request("GET", url))
    assert caught.value.details["reason"] == "other_host"


def test_what_the_user_has_excepted_counts_for_that_server_alone(tmp_path: Path) -> None:
    with server(tmp_path) as url, excepted(tmp_path, url, QSslError.SslError.SelfSignedCertificate):
        answer: Response = QgisTransport().send(Request("GET", url))
        assert answer.status == 200
        with pytest.raises(TlsError):
            QgisTransport().send(Request("GET", url.replace("localhost", "127.0.0.1")))
