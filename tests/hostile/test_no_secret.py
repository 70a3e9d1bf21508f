"""A secret is planted, and everything goes wrong; then all that was written, shown, logged or copied is searched."""

from __future__ import annotations

import base64
import http.client
import json
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from osgeo import ogr
from platform_fixture import PlatformUnderTest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsNetworkAccessManager,
    QgsNetworkReplyContent,
    QgsNetworkRequestParameters,
    QgsProject,
)
from qgis.gui import QgsLayerTreeMapCanvasBridge
from qgis.PyQt.QtWidgets import QApplication, QPushButton
from smart_territory import classFactory
from smart_territory.i18n.messages import details, sentence
from smart_territory.providers import retries
from smart_territory.providers.connection import Auth, Connection
from smart_territory.providers.credentials import Credentials
from smart_territory.tasks.child_process import ChildProcess
from smart_territory.tasks.connection_check import ConnectionCheck
from smart_territory.tasks.credentials import credentials_of, keep_authcfg, keep_credentials
from smart_territory.tasks.task import BackgroundTask
from smart_territory.tests.hostile.shown import bytes_in, places_of, texts_of
from smart_territory.tests.tasks.loopback import answering, reply
from smart_territory.ui.pull_result_dialog import PullResultDialog
from smart_territory.ui.push_result_dialog import PushResultDialog
from smart_territory.workspace.territory_file import read_territory
from towns_scene import fill, territory_file, urn

ogr.UseExceptions()

TOKEN = "pl4nted-t0ken-Zx81"
PASSWORD = "pl4nted pass/w+rd=&<9>"
CLIENT = "pl4nted-cl1ent-s3cret"
SECRETS = (TOKEN, PASSWORD, CLIENT)
KNOWN = Credentials(user="ana", password=PASSWORD, token=TOKEN, client_id="app", client_secret=CLIENT)
PASSED_ON = ("fiware", "content-type", "accept", "location")
METHODS = ("token_header", "keystone", "keyrock", "basic", "api_header")
MODES = ("401", "403", "500", "redirect", "cut", "echo_400", "echo_500", "echo_html", "echo_coded", "echo_200",
         "identity")  # fmt: skip


@dataclass
class Front:
    """Stands before the platform: passes requests on, or answers as `mode` says."""

    behind: str
    mode: str = "ok"
    heard: list[str] = field(default_factory=list)

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        body = server_of(handler).asked[-1].body.decode("latin-1")
        said = str(handler.headers) + json.dumps(dict(handler.headers))
        self.heard.append(said)
        if handler.path.endswith(("/auth/tokens", "/oauth2/token")):
            self._identity(handler)
        elif self.mode in ("ok", "identity"):
            self._pass_on(handler)
        else:
            self._fail(handler, said + body)

    def _identity(self, handler: BaseHTTPRequestHandler) -> None:
        asked = server_of(handler).asked[-1].body.decode() + str(handler.headers)
        self.heard.append(asked)
        if self.mode == "identity":
            reply(handler, json.dumps({"error": {"message": f"{PASSWORD} {CLIENT} {asked}"}}).encode(), 401)
        elif "oauth2" in handler.path:
            reply(handler, json.dumps({"access_token": TOKEN, "refresh_token": f"{TOKEN}-again"}).encode())
        else:
            reply(handler, b'{"token": {}}', 201, X_Subject_Token=TOKEN)

    def _fail(self, handler: BaseHTTPRequestHandler, said: str) -> None:
        coded = base64.b64encode(said.encode()).decode()
        refused = {
            "401": (401, json.dumps({"error": "invalid", "description": f"no such token {said}"})),
            "403": (403, said),
            "500": (500, json.dumps({"error": "InternalServerError", "description": said})),
            "redirect": (302, said),
            "echo_400": (400, json.dumps({"error": "BadRequest", "description": said})),
            "echo_500": (500, f"Traceback: {said}"),
            "echo_html": (404, f"<html><body><pre>{said}</pre></body></html>"),
            "echo_coded": (422, f"{coded} {quote(said)} {TOKEN} {PASSWORD}"),
            "echo_200": (200, json.dumps({"error": said})),
        }
        if self.mode == "cut":
            handler.send_response(200)
            handler.send_header("Content-Length", "99999")
            handler.end_headers()
            handler.wfile.write(f'[{{"said": "{said}'.encode())
            handler.close_connection = True
            return
        status, text = refused[self.mode]
        reply(handler, text.encode(), status, Location=f"http://127.0.0.1:9/{quote(said[:50])}/{TOKEN}?token={TOKEN}")

    def _pass_on(self, handler: BaseHTTPRequestHandler) -> None:
        asked = server_of(handler).asked[-1]
        with closing(http.client.HTTPConnection(urlsplit(self.behind).netloc, timeout=30)) as platform:
            headers = {n: v for n, v in asked.headers.items() if n.lower().startswith(PASSED_ON)}
            platform.request(asked.method, asked.path, asked.body or None, {**headers, "Accept-Encoding": "identity"})
            answer = platform.getresponse()
            body = answer.read()
            kept = {n: v for n, v in answer.getheaders() if n.lower().startswith(PASSED_ON)}
        reply(handler, body, answer.status, **kept)


def server_of(handler: BaseHTTPRequestHandler) -> Any:
    return handler.server.told  # type: ignore[attr-defined]


class Witness:
    """All that anybody could have noticed."""

    def __init__(self) -> None:
        self.said: list[tuple[str, Any]] = []
        log, network = QgsApplication.messageLog(), QgsNetworkAccessManager.instance()
        self._listening = [
            (log.messageReceived[str, str, Qgis.MessageLevel], self._on_log),
            (network.requestAboutToBeCreated[QgsNetworkRequestParameters], self._on_request),
            (network.requestCreated[QgsNetworkRequestParameters], self._on_request),
            (network.finished[QgsNetworkReplyContent], self._on_reply),
        ]
        for signal, slot in self._listening:
            signal.connect(slot)

    def close(self) -> None:
        for signal, slot in self._listening:
            signal.disconnect(slot)

    def note(self, place: str, *texts: Any) -> None:
        self.said += [(place, text) for text in texts]

    def _on_log(self, message: str, tag: str, _level: Any) -> None:
        self.note("message log", message, tag)

    def _on_request(self, asked: QgsNetworkRequestParameters) -> None:
        request = asked.request()
        headers = [(bytes(name), bytes(request.rawHeader(name))) for name in request.rawHeaderList()]
        self.note("network logger, request", request.url().toString(), headers, bytes(asked.content()))

    def _on_reply(self, answer: QgsNetworkReplyContent) -> None:
        names = answer.rawHeaderList()
        self.note("network logger, answer", [(bytes(name), bytes(answer.rawHeader(name))) for name in names])


@pytest.fixture
def front(platform: PlatformUnderTest) -> Iterator[tuple[Front, str]]:
    fill(platform, lights=3, sensors=1)
    front = Front(platform.url)
    with answering(front.answer) as told:
        yield front, told.url


@pytest.fixture
def witness() -> Iterator[Witness]:
    witness = Witness()
    yield witness
    witness.close()


@pytest.fixture
def plugin(qgis_iface: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setattr(retries, "FIRST_PAUSE_S", 0.01)
    bridge = QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), qgis_iface.mapCanvas())
    monkeypatch.setattr(qgis_iface, "layerTreeCanvasBridge", lambda: bridge)
    plugin = classFactory(qgis_iface)
    plugin.initGui()
    yield plugin
    plugin.unload()
    qgis_iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    for _ in range(3):
        qtbot.wait(20)
        QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch, witness: Witness) -> None:
    """What a list of processes tells of those that write and push."""
    start = ChildProcess.__init__

    def started(self: ChildProcess, python: str, script: Path) -> None:
        start(self, python, script)
        for name in ("cmdline", "environ"):
            witness.note(f"process {name}", Path(f"/proc/{self.pid}/{name}").read_bytes())

    monkeypatch.setattr(ChildProcess, "__init__", started)


def territory(folder: Path, platform: PlatformUnderTest, url: str, method: str) -> Path:
    file = territory_file(folder, platform)
    auth = {
        "keystone": f"{{method: keystone, url: '{url}', domain: town}}",
        "keyrock": f"{{method: keyrock, url: '{url}'}}",
        "token_header": "token_header",
    }.get(method, "qgis")
    file.write_text(file.read_text().replace(platform.url, url).replace("auth: none", f"auth: {auth}"))
    connection = read_territory(file).connections[0]
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("a master password", True)
    if auth == "qgis":
        keep_authcfg(connection, configuration(method))
    else:
        assert keep_credentials(connection, KNOWN)
    return file


def configuration(method: str) -> str:
    from smart_territory.tests.hostile.test_other_origins import configuration as stored

    if method == "basic":
        return stored("Basic", username="ana", password=PASSWORD)
    return stored("APIHeader", **{"X-Api-Key": TOKEN})


def edit(working_copy: Path, number: int, **values: Any) -> None:
    source = ogr.Open(str(working_copy), 1)
    layer = source.GetLayerByName("street_light")
    layer.SetAttributeFilter(f"uid = '{urn(number)}'")
    feature = layer.GetNextFeature()
    for name, value in values.items():
        feature.SetField(name, value)
    layer.SetFeature(feature)


class Run:
    def __init__(self, plugin: Any, opened: Any, qtbot: Any, iface: Any, witness: Witness) -> None:
        self.plugin, self.opened, self.qtbot, self.iface, self.witness = plugin, opened, qtbot, iface, witness
        self.errors: list[Any] = []
        self.results: list[Any] = []
        opened.failed.connect(self.errors.append)
        opened.finished.connect(lambda _action, result: self.results.append(result))

    def idle(self) -> None:
        self.qtbot.waitUntil(lambda: self.opened.is_ready and not self.opened.busy, timeout=60000)

    def do(self, action: str) -> None:
        told = len(self.results) + len(self.errors)
        getattr(self.opened, action)()
        self.qtbot.waitUntil(lambda: len(self.results) + len(self.errors) > told, timeout=60000)
        self.idle()
        self.look(action)

    def dry(self) -> None:
        planned: list[Any] = []
        before = len(self.errors)
        self.opened.dry_run(planned.append)
        self.qtbot.waitUntil(lambda: bool(planned) or len(self.errors) > before, timeout=30000)
        self.witness.note("dry run", *map(repr, planned))

    def check(self, known: Credentials, authcfg: str) -> None:
        connection, done = self.opened.territory.connections[0], []
        check = ConnectionCheck(connection, known, authcfg, self.opened.catalog)
        check.step.connect(lambda step: self.witness.note("connection check", repr(step), _told(step.error)))
        check.done.connect(lambda: done.append(1))
        check.failed.connect(lambda error: done.append(self.witness.note("connection check", _told(error))))
        check.start()
        self.qtbot.waitUntil(lambda: bool(done), timeout=30000)

    def look(self, action: str) -> None:
        self.qtbot.wait(150)  # panels read again a moment later
        self.witness.note(f"panel after {action}", *texts_of(self.plugin._window.dock))
        bar = self.iface.messageBar()
        self.witness.note(f"message bar after {action}", *texts_of(bar))
        for button in bar.findChildren(QPushButton):
            if button.text() == "Copy details":
                button.click()
                self.witness.note("clipboard", QApplication.clipboard().text())
        for error in self.errors:
            self.witness.note("error", repr(error), str(error), repr(error.details), _told(error))
        for result in self.results:
            self.witness.note("result", repr(result))
        for kind, result in ((type(r).__name__, r) for r in self.results[-1:]):
            dialogs: dict[str, Callable[[Any], Any]] = {"PullResult": PullResultDialog, "PushResult": PushResultDialog}
            if kind in dialogs:
                dialog = dialogs[kind](result)
                for row in range(dialog.sorted.rowCount()):
                    dialog.view.setCurrentIndex(dialog.sorted.index(row, 0))
                    self.witness.note(f"{kind} dialog", dialog.text.toPlainText())
                self.witness.note(f"{kind} dialog", dialog.table_text(), *texts_of(dialog))
                dialog.close()


def _told(error: Any) -> str:
    return f"{sentence(error)} {details(error)}" if error is not None else ""


WHOLE = [pytest.param(method, MODES, marks=pytest.mark.long, id=f"{method}-all") for method in METHODS]
SOME = {"token_header": ("cut", "echo_200"), "keystone": ("identity",), "basic": ("echo_500",)}
SHARED = [pytest.param(method, modes, id=method) for method, modes in SOME.items()]
SENT = {"basic": (PASSWORD,), "api_header": (TOKEN,)}  # of the others, all is known


@pytest.mark.parametrize(("method", "modes"), [*SHARED, *WHOLE])
def test_a_run_in_which_everything_fails_shows_no_secret_anywhere(
    plugin: Any, qgis_iface: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest, front: tuple[Front, str],
    witness: Witness, children: None, method: str, modes: tuple[str, ...], capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    gate, url = front
    file = territory(tmp_path, platform, url, method)
    run = Run(plugin, plugin.open_territory(file), qtbot, qgis_iface, witness)
    run.idle()
    run.do("pull")
    assert run.results[-1].pulled == 6, _told(run.results[-1].towns[0].error)
    signs = run.opened._known().with_secrets().sign_ins.get("platform")
    authcfg = signs.authcfg if signs else ""
    for place, gate.mode in enumerate(modes):
        edit(run.opened.working_copy, place % 3, remarks=f"edit {place}")
        for action in ("pull", "push"):
            run.do(action)
        run.dry()
        run.check(KNOWN, authcfg)
    gate.mode = "ok"
    run.do("sync")
    run.opened.history.export(tmp_path / "history.csv")
    run.idle()
    for name in ("town.qgs", "town.qgz"):
        assert QgsProject.instance().write(str(tmp_path / name))
    witness.note("metadata of the project", QgsProject.instance().metadata().abstract())
    wrong = [t.error for r in run.results for t in getattr(r, "towns", ()) if t.error]
    assert len(run.errors) + len(wrong) > len(modes) / 2  # it did go wrong
    sent = SENT.get(method, SECRETS)
    assert places_of(sent, iter([("heard", text) for text in gate.heard]))
    witness.note("standard output", *capfd.readouterr())
    assert places_of(sent, iter(witness.said)) == []
    assert places_of(sent, bytes_in(tmp_path)) == []
    assert places_of(sent, bytes_in(Path(QgsApplication.qgisSettingsDirPath()))) == []


def test_what_nobody_foresaw_is_logged_without_the_secret(qtbot: Any, witness: Witness) -> None:
    assert QgsApplication.authManager().setMasterPassword("a master password", True)
    connection = Connection("unforeseen", "ngsi-v2", "http://127.0.0.1:9", "t", Auth("token_header"))
    assert keep_credentials(connection, KNOWN)
    known = credentials_of(connection)

    def work(_control: Any) -> None:
        raise ValueError(f"Invalid header value {known.token!r} for {quote(known.password)}")

    failed: list[Any] = []
    task = BackgroundTask("unforeseen", work, quiet=True)
    task.failed.connect(failed.append)
    task.start()
    qtbot.waitUntil(lambda: bool(failed), timeout=10000)
    witness.note("error", _told(failed[0]), repr(failed[0]))
    assert any("Invalid header value" in str(text) for place, text in witness.said if place == "message log")
    assert places_of(SECRETS, iter(witness.said)) == []


def test_the_environment_of_a_job_without_a_window_stays_its_own(
    plugin: Any, qgis_iface: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest, front: tuple[Front, str],
    witness: Witness, children: None, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    _, url = front
    file = territory(tmp_path, platform, url, "token_header")
    monkeypatch.setenv("SMART_TERRITORY_PLATFORM_TOKEN", TOKEN)
    run = Run(plugin, plugin.open_territory(file), qtbot, qgis_iface, witness)
    run.idle()
    run.do("pull")
    assert any(place == "process environ" for place, _ in witness.said)
    assert TOKEN in os.environ["SMART_TERRITORY_PLATFORM_TOKEN"]
    assert places_of(SECRETS, iter(witness.said)) == []
