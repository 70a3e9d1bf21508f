"""*Test connection*: the platform's check, one line after the other, in the background."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..catalog.model import Catalog
from ..errors import TerritoryError
from ..providers.connection import Connection
from ..providers.credentials import Credentials
from ..providers.model import CheckStep
from ..providers.registry import open_assets
from .qgis_transport import QgisTransport
from .task import BackgroundTask, Control
from .trusted_sign_ins import SignIn, origin_of


class ConnectionCheck(QObject):
    """`authcfg` is one that the user has just chosen. `step(CheckStep)` for each line, then `done()`;
    `failed(TerritoryError)` where the check itself could not run."""

    step = pyqtSignal(object)
    done = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(
        self,
        connection: Connection,
        credentials: Credentials,
        authcfg: str,
        catalog: Catalog,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._connection, self._credentials, self._authcfg, self._catalog = connection, credentials, authcfg, catalog
        self._task: BackgroundTask | None = None

    def start(self) -> None:
        self._task = BackgroundTask("Smart Territory", self._work, quiet=True)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)
        self._task.start()

    def cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _work(self, control: Control) -> None:
        authcfg = self._authcfg if self._connection.auth.method == "qgis" else ""
        sign_in = SignIn(authcfg, origin_of(self._connection.url)) if authcfg else None
        transport = QgisTransport(sign_in, control.cancelled)
        assets = open_assets(self._connection, self._catalog, transport, self._credentials)
        for step in assets.check():
            self._say(step)

    def _say(self, step: CheckStep) -> None:
        self.step.emit(step)

    def _on_done(self, _result: None) -> None:
        self._task = None
        self.done.emit()

    def _on_failed(self, error: TerritoryError) -> None:
        self._task = None
        self.failed.emit(error)
