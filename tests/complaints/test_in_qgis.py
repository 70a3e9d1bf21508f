"""What users of other products complain of, where it takes QGIS to show it. The numbers are those of
docs/what-cannot-happen.md.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.qgis

from qgis.core import QgsApplication, QgsCredentials, QgsNetworkAccessManager  # noqa: E402
from qgis.PyQt.QtCore import Qt, QTimer  # noqa: E402
from qgis.PyQt.QtNetwork import QNetworkProxy  # noqa: E402
from smart_territory.errors import TlsError  # noqa: E402
from smart_territory.providers.connection import Auth, Connection  # noqa: E402
from smart_territory.providers.credentials import Credentials  # noqa: E402
from smart_territory.providers.transport import Request  # noqa: E402
from smart_territory.tasks.credentials import credentials_of, keep_credentials  # noqa: E402
from smart_territory.tests.platform_fixture import PlatformUnderTest  # noqa: E402
from smart_territory.tests.tasks.test_open_territory import Watched  # noqa: E402
from smart_territory.tests.towns_scene import fill, light, territory_file, urn  # noqa: E402

MANY = 4000


@pytest.fixture
def watched(qtbot: Any, tmp_path: Path, platform: PlatformUnderTest) -> Iterator[Watched]:
    fill(platform)
    watched = Watched(qtbot, territory_file(tmp_path, platform))
    watched.do("open")
    watched.do("pull")
    yield watched
    watched.opened.close()


def test_06_there_is_no_resolver_that_works(
    watched: Watched, platform: PlatformUnderTest, qtbot: Any, qapp: Any, qgis_canvas: Any
) -> None:
    """On the map and in the table, by keys, from the conflict to what the platform says in the end."""
    from smart_territory.tests.ui.opened import speak_english
    from smart_territory.ui.conflicts_panel import ConflictsPanel

    speak_english()
    theirs = {"circuit": {"type": "Text", "value": "C42"}}
    for number in (3, 4):
        watched.edit(urn(number), circuit="C99")
        platform.request("PATCH", f"/v2/entities/{urn(number)}/attrs?type=Streetlight", theirs, "/olivenza")
    assert watched.do("push").conflicts == 2
    panel = ConflictsPanel(qgis_canvas)
    qtbot.addWidget(panel)
    panel.resize(900, 600)
    panel.show_territory(watched.opened, _Layers())
    panel.show()
    qapp.setActiveWindow(panel)
    qtbot.waitUntil(lambda: panel.state == "full", timeout=20000)
    panel.view.tree.setCurrentIndex(panel.model.index_of(urn(3)))
    shown = [panel.resolution.index(0, column).data() for column in range(1, 4)]
    assert shown[1:] == ["C99", "C42"]
    panel.view.tree.setFocus()
    qtbot.keyClick(panel.view.tree, Qt.Key.Key_M)
    panel.view.tree.setCurrentIndex(panel.model.index_of(urn(4)))
    qtbot.keyClick(panel.view.tree, Qt.Key.Key_T)
    qtbot.mouseClick(panel.view.apply, Qt.MouseButton.LeftButton)
    watched.until_idle()
    assert watched.read("read_conflicts") == [], (watched.finished, watched.failed, panel.view.apply.text())
    result = watched.do("push")
    assert (result.pushed, result.conflicts) == (1, 0)
    said = [platform.entity(urn(number), "Streetlight", "/olivenza")["circuit"] for number in (3, 4)]
    assert said == ["C99", "C42"]
    panel.show_territory(None, None)


class _Layers:
    def __getattr__(self, _name: str) -> Any:
        return lambda *_given: None


def test_16_qgis_freezes(qtbot: Any, tmp_path: Path, platform: PlatformUnderTest) -> None:
    """While thousands come the window goes on answering, and stopping takes effect at once."""
    platform.create(*(light(number) for number in range(MANY)), scope="/olivenza")
    watched = Watched(qtbot, territory_file(tmp_path, platform))
    watched.do("open")
    beats: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start(5)
    result = watched.do("pull")
    timer.stop()
    assert result.pulled >= MANY
    longest = max(b - a for a, b in zip(beats, beats[1:]))
    assert longest < 1.0, longest  # a busy machine's; bench/stall.py measures it
    assert len(beats) > 10
    platform.faults({"fault": "latency", "value": 2})
    watched.opened.pull()
    qtbot.wait(300)
    began = time.monotonic()
    watched.opened.cancel()
    watched.until_idle()
    assert time.monotonic() - began < 10
    platform.faults()
    watched.opened.close()


class _Proxy(BaseHTTPRequestHandler):
    asked: list[str] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"[]")

    def log_message(self, *_: Any) -> None:
        """Quiet."""


def test_18_the_proxy_of_qgis_is_not_used() -> None:
    from smart_territory.tasks.qgis_transport import QgisTransport

    server = ThreadingHTTPServer(("127.0.0.1", 0), _Proxy)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy(), manager.excludeList(), manager.noProxyList()
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", server.server_port)
    manager.setFallbackProxyAndExcludes(proxy, [], [])
    try:
        answer = QgisTransport().send(Request("GET", "http://broker.behind.the.proxy/v2/entities"))
    finally:
        manager.setFallbackProxyAndExcludes(*before)
        server.shutdown()
        server.server_close()
    assert (answer.status, _Proxy.asked) == (200, ["http://broker.behind.the.proxy/v2/entities"])


def test_18_a_certificate_that_nobody_signed_is_told_step_by_step(tmp_path: Path, qtbot: Any) -> None:
    """*Test connection* says which step failed, and why."""
    import ssl
    import subprocess

    from smart_territory.catalog.loader import load_catalog
    from smart_territory.tasks.connection_check import ConnectionCheck
    from smart_territory.tests.bad_input.words import check_told

    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost",
            "-keyout", str(tmp_path / "key"), "-out", str(tmp_path / "certificate")]  # fmt: skip
    if subprocess.run(made, capture_output=True).returncode:
        pytest.skip("openssl is not there")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Proxy)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "certificate", tmp_path / "key")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    connection = Connection("platform", "ngsi-v2", f"https://localhost:{server.server_port}", "town", Auth("none"))
    check = ConnectionCheck(connection, Credentials(), "", load_catalog())
    steps: list[Any] = []
    done: list[Any] = []
    check.step.connect(steps.append)
    check.done.connect(lambda: done.append(True))
    check.failed.connect(done.append)
    check.start()
    qtbot.waitUntil(lambda: bool(done), timeout=30000)
    server.shutdown()
    server.server_close()
    wrong = [step for step in steps if step.error]
    assert wrong
    assert isinstance(wrong[0].error, TlsError)
    check_told(wrong[0].error)


class _Asking(QgsCredentials):
    """Stands for the windows that ask for passwords."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.setInstance(self)

    def request(self, realm: str, username: str, password: str, message: str = "") -> Any:
        self.asked += 1
        return False, username, password

    def requestMasterPassword(self, password: str, stored: bool = False) -> Any:  # noqa: N802
        self.asked += 1
        return False, password


_KEPT: list[_Asking] = []  # QGIS keeps a pointer to them: they must live as long as it does


def test_19_the_master_password_is_asked_for_again_and_again(
    qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    """Never for a territory without secrets; and not again once QGIS has it, however often one is needed."""
    asking = _Asking()
    _KEPT.append(asking)
    fill(platform)
    watched = Watched(qtbot, territory_file(tmp_path, platform))
    watched.do("open")
    for _ in range(3):
        watched.do("pull")
    watched.opened.close()
    assert (asking.asked, watched.failed) == (0, [])
    assert QgsApplication.authManager().setMasterPassword("a master password", True)
    connection = Connection("guarded", "ngsi-v2", "https://platform.example.org", "town", Auth("token_header"))
    assert keep_credentials(connection, Credentials(token="t0k3n"))
    for _ in range(5):
        assert credentials_of(connection).token == "t0k3n"
    assert asking.asked == 0
