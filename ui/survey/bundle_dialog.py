"""A site without a network: unsent changes as a file, carried to a computer that has one, and the answers back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...errors import CancelledError, TerritoryError
from ...i18n.messages import sentence, step_sentence
from ...workspace.report import Step
from ..icons import icon
from ..plain_text import plain_label
from ..result_text import push_text
from ..standard_buttons import name_standard_buttons
from .result_text import answers_text, pushed_text, written_text

translate = QCoreApplication.translate

WRITE, PUSH, READ = "bundle_write", "bundle_push", "bundle_read"
ENDING = ".zip"
WIDTH = 620


class BundleDialog(QDialog):
    """Stays open beside the work; goes with its territory. `step` is the one that was asked for."""

    def __init__(self, opened: Any, step: str = WRITE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("SmartTerritory", "Changes by file, for a site without network"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._opened, self._action = opened, ""
        self.buttons = {
            WRITE: QPushButton(translate("SmartTerritory", "&Write the file…"), self),
            PUSH: QPushButton(translate("SmartTerritory", "&Push the file…"), self),
            READ: QPushButton(translate("SmartTerritory", "&Read the answers…"), self),
        }
        self.told = {name: plain_label("", self) for name in self.buttons}
        self.bar, self.stop = QProgressBar(self), QPushButton(translate("SmartTerritory", "&Stop"), self)
        self.said = plain_label("", self)
        self._lay_out()
        self.buttons[WRITE].clicked.connect(self._write)
        self.buttons[PUSH].clicked.connect(lambda: self._with_file(PUSH))
        self.buttons[READ].clicked.connect(lambda: self._with_file(READ))
        self.stop.clicked.connect(self._stop)
        opened.finished.connect(self._on_finished)
        opened.failed.connect(self._on_failed)
        opened.progressed.connect(self._on_progressed)
        opened.busy_changed.connect(self._enable)
        opened.closed.connect(self.close)
        self.finished.connect(self._leave)
        self._enable()
        self.turn_to(step)

    def turn_to(self, step: str) -> None:
        self.buttons[step].setFocus()
        self.buttons[step].setDefault(True)

    def _write(self) -> None:
        name = translate("SmartTerritory", "changes {territory} {day}").format(
            territory=self._opened.file.name.split(".")[0], day=QDate.currentDate().toString(Qt.DateFormat.ISODate)
        )
        title = translate("SmartTerritory", "Write the unsent changes")
        place = self._opened.working_copy.parent / f"{name}{ENDING}"
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(place), self._kinds())
        if chosen:
            path = Path(chosen)
            path = path if path.suffix else path.with_suffix(ENDING)
            self._start(WRITE, lambda: self._opened.surveys.bundle_write(path))

    def _with_file(self, action: str) -> None:
        title = translate("SmartTerritory", "The file with the changes")
        folder = str(self._opened.working_copy.parent)
        chosen, _ = QFileDialog.getOpenFileName(self, title, folder, self._kinds())
        if chosen:
            run = self._opened.surveys.bundle_push if action == PUSH else self._opened.surveys.bundle_read
            self._start(action, lambda: run(Path(chosen)))

    def _kinds(self) -> str:
        return translate("SmartTerritory", "Files with changes (*.zip)")

    def _start(self, action: str, run: Callable[[], None]) -> None:
        if self._opened.busy:
            return
        self._action = action
        self.told[action].hide()
        self.bar.setRange(0, 0)
        self.said.setText(translate("SmartTerritory", "Working…"))
        run()
        self._enable()

    def _on_finished(self, action: str, result: Any) -> None:
        if action not in self.told:
            return
        text = {
            WRITE: lambda: written_text(result),
            PUSH: lambda: pushed_text(push_text(result, self._opened.catalog)),
            READ: lambda: answers_text(result),
        }[action]()
        self._action = ""
        self._tell(action, text)

    def _on_failed(self, error: TerritoryError) -> None:
        action, self._action = self._action, ""
        if action:
            stopped = translate("SmartTerritory", "Stopped; what was sent so far is noted in the file.")
            is_stopped = isinstance(error, CancelledError)
            self._tell(action, stopped if is_stopped else f"⚠ {sentence(error)}")

    def _tell(self, action: str, text: str) -> None:
        self.told[action].setText(text)
        self.told[action].show()
        self._enable()

    def _on_progressed(self, step: Step) -> None:
        if self._action:
            self.bar.setRange(0, 0 if step.fraction is None else 1000)
            self.bar.setValue(round(1000 * min(1.0, max(0.0, step.fraction or 0.0))))
            self.said.setText(step_sentence(step))

    def _stop(self) -> None:
        if self._action:
            self.stop.setEnabled(False)
            self.said.setText(translate("SmartTerritory", "Stopping…"))
            self._opened.cancel()

    def _enable(self, *_: Any) -> None:
        free, connected = not self._opened.busy, bool(self._opened.territory.connections)
        nowhere = translate("SmartTerritory", "This territory has no platform to send to.")
        for button in self.buttons.values():
            button.setEnabled(free and connected)
            button.setToolTip("" if connected else nowhere)
        working = bool(self._action) and not free
        for widget in (self.bar, self.stop, self.said):
            widget.setVisible(working)
        self.stop.setEnabled(working)

    def _leave(self, _result: int = 0) -> None:
        for signal, slot in (
            (self._opened.finished, self._on_finished),
            (self._opened.failed, self._on_failed),
            (self._opened.progressed, self._on_progressed),
            (self._opened.busy_changed, self._enable),
            (self._opened.closed, self.close),
        ):
            signal.disconnect(slot)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        for name, (title, text) in _words().items():
            layout.addWidget(self._section(name, title, text))
        work = QHBoxLayout()
        work.addWidget(self.bar, 1)
        work.addWidget(self.stop)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("SmartTerritory", "Progress"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        name_standard_buttons(buttons)
        buttons.rejected.connect(self.reject)
        layout.addStretch()
        layout.addWidget(self.said)
        layout.addLayout(work)
        layout.addWidget(buttons)
        self.resize(WIDTH, self.sizeHint().height())

    def _section(self, name: str, title: str, text: str) -> QFrame:
        frame = QFrame(self)
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        heading = plain_label(title, frame)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        button, told = self.buttons[name], self.told[name]
        button.setIcon(icon({WRITE: "bundle", PUSH: "push", READ: "pull"}[name]))
        button.setAutoDefault(False)
        button.setAccessibleDescription(text)
        told.hide()
        grid = QGridLayout(frame)
        grid.addWidget(heading, 0, 0)
        grid.addWidget(plain_label(text, frame), 1, 0)
        grid.addWidget(told, 2, 0, 1, 2)
        grid.addWidget(button, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 1)
        return frame


def _words() -> dict[str, tuple[str, str]]:
    """Title and explanation of each step."""
    return {
        WRITE: (
            translate("SmartTerritory", "1. Here, without a network"),
            translate(
                "SmartTerritory",
                "Everything unsent goes into one file. Here it stays unsent until the answers are read, and work "
                "goes on."
            ),
        ),
        PUSH: (
            translate("SmartTerritory", "2. On a computer with a network"),
            translate(
                "SmartTerritory",
                "With the same territory open, the file is pushed with all checks of a push. There is no password "
                "in it: whoever pushes signs in. The answers go into the same file."
            ),
        ),
        READ: (
            translate("SmartTerritory", "3. Here again"),
            translate(
                "SmartTerritory", "What arrived counts as sent; what others changed comes in, or is a conflict."
            ),
        ),
    }
