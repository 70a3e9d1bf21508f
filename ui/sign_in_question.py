"""The question whether a stored sign-in that only the territory's file names may be used."""

from __future__ import annotations

import re
from collections.abc import Callable

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..errors import SignInNotAllowedError
from ..i18n.facts import short

translate = QCoreApplication.translate
LONGEST_ORIGIN = 90
_HERE = re.compile(r"http://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?")


def ask_to_sign_in(
    error: SignInNotAllowedError, answered: Callable[[bool], None], parent: QWidget | None
) -> QMessageBox:
    """Not modal to QGIS's work: the answer comes when it comes. Whatever closes the window is a no."""
    told = error.details
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("SmartTerritory", "Stored sign-in"))
    question = translate("SmartTerritory", "Use your stored sign-in “{sign_in}” at this server?")
    servers = "\n".join(map(origin_text, told["origins"]))
    box.setText(f"{question.format(sign_in=short(told['sign_in']))}\n\n{servers}")
    why = (_why(told["connection"], told["photos"]), _unencrypted(told["origins"]))
    box.setInformativeText("\n\n".join(filter(None, why)))
    use = box.addButton(translate("SmartTerritory", "&Use it"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(translate("SmartTerritory", "&Do not use it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    box.finished.connect(lambda _result: answered(box.clickedButton() is use))
    box.open()
    return box


def origin_text(origin: str) -> str:
    """A name says at its end whose it is: that is never what is left out."""
    return origin if len(origin) <= LONGEST_ORIGIN else f"…{origin[-LONGEST_ORIGIN:]}"


def _why(connection: str, photos: bool) -> str:
    who = (
        translate("SmartTerritory", "The territory's file names it for the photos of “{connection}”.")
        if photos
        else translate("SmartTerritory", "The territory's file names it for its connection “{connection}”.")
    )
    warning = translate(
        "SmartTerritory",
        "The server would receive what the sign-in holds, such as your user and password. Use it only if you know the "
        "server and trust whoever gave you the file."
    )
    return f"{who.format(connection=connection)} {warning}"


def _unencrypted(origins: tuple[str, ...]) -> str:
    if not any(origin.startswith("http://") and not _HERE.fullmatch(origin) for origin in origins):
        return ""
    return "⚠ " + translate(
        "SmartTerritory", "The server's address begins with http: what is secret will travel unencrypted."
    )
