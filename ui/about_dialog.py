"""About: version, licence, what it runs on, where the logs and the territory's files are."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from typing import Any

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QT_VERSION_STR, QCoreApplication, Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ..i18n.version import about
from ..tasks.task import LOG
from .icons import icon
from .plain_text import plain_label
from .standard_buttons import name_standard_buttons

translate = QCoreApplication.translate

WIDTH, LOGO = 640, 64


class AboutDialog(QDialog):
    """`opened` is the territory that is open, or None."""

    def __init__(self, parent: QWidget | None = None, opened: Any = None) -> None:
        super().__init__(parent)
        self.facts = dict(_facts(opened))
        self.setWindowTitle(translate("SmartTerritory", "About Smart Territory"))
        body = QVBoxLayout(self)
        body.addLayout(self._head())
        body.addLayout(self._table())
        body.addWidget(self._links())
        body.addWidget(self._buttons())
        self.setMinimumWidth(WIDTH)

    def _head(self) -> QHBoxLayout:
        logo, title = QLabel(), QLabel()
        logo.setPixmap(icon("smart-territory").pixmap(LOGO, LOGO))
        title.setText(f"<h2>Smart Territory {about('version')}</h2>")
        what = plain_label(
            translate(
                "SmartTerritory",
                "The assets and sensors of small municipalities, from their platform onto the map, edited in QGIS and "
                "safely back."
            )
        )
        words, head = QVBoxLayout(), QHBoxLayout()
        words.addWidget(title)
        words.addWidget(what)
        head.addWidget(logo, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _table(self) -> QFormLayout:
        fields = QFormLayout()
        for name, value in self.facts.items():
            line = QLineEdit(value)
            line.setReadOnly(True)
            line.setFrame(False)
            line.setCursorPosition(0)
            line.setAccessibleName(name)
            line.setStyleSheet("background: transparent")
            fields.addRow(f"{name}:", line)
        return fields

    def _links(self) -> QLabel:
        label = QLabel()
        label.setOpenExternalLinks(True)
        home, problems = about("homepage"), about("tracker")
        words = translate(
            "SmartTerritory", '<a href="{home}">Home page</a> · <a href="{problems}">Report a problem</a>'
        )
        label.setText(words.format(home=home, problems=problems))
        return label

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_standard_buttons(box)
        self.copy = box.addButton(
            translate("SmartTerritory", "&Copy details"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy.setIcon(icon("copy"))
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self.details()))
        box.rejected.connect(self.reject)
        return box

    def details(self) -> str:
        """To put into a mail."""
        lines = [f"{name}: {value}" for name, value in self.facts.items()]
        return "\n".join([f"Smart Territory {about('version')}", *lines])


def _facts(opened: Any) -> Iterator[tuple[str, str]]:
    yield translate("SmartTerritory", "Licence"), "GPL-2.0-or-later"
    yield "QGIS", f"{Qgis.version()} · Qt {QT_VERSION_STR} · Python {platform.python_version()}"
    yield (
        translate("SmartTerritory", "System"),
        QgsApplication.osName() + " · " + platform.platform(terse=True),
    )
    where = translate("SmartTerritory", "View ▸ Panels ▸ Log Messages, tab “{tab}”")
    yield translate("SmartTerritory", "Log"), where.format(tab=LOG)
    yield translate("SmartTerritory", "Settings"), QgsApplication.qgisSettingsDirPath()
    if opened is not None:
        yield translate("SmartTerritory", "Territory"), str(opened.file)
        yield translate("SmartTerritory", "Working copy"), str(opened.working_copy)
