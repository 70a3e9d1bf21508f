from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton, QTextBrowser, QWidget
from smart_territory.errors import SignInNotAllowedError
from smart_territory.providers.connection import Auth
from smart_territory.tasks.credentials import not_allowed
from smart_territory.tasks.trusted_sign_ins import is_trusted, trust
from smart_territory.tests.tasks.foreign_file import stored_sign_in
from smart_territory.tests.ui.opened import PLATFORM, TERRITORY, Opened, speak_english
from smart_territory.ui.message_bar import MessageBar
from smart_territory.ui.sign_in_question import LONGEST_ORIGIN, origin_text
from smart_territory.workspace.report import AssetResult, PullResult, PushResult, TownResult
from smart_territory.workspace.uploads import SentPhotos

URL = "https://platform.foreign.example:8443"
HOSTILE = "<b>mine</b><img src='http://evil.example/x.png'>"


class Scene:
    def __init__(self, qtbot: Any, name: str, **more: Any) -> None:
        speak_english()
        self.qtbot, self.authcfg = qtbot, stored_sign_in(name)
        auth = Auth("qgis", {"authcfg": self.authcfg})
        self.foreign = replace(PLATFORM, url=f"{URL}/v2", auth=auth, **more)
        self.opened = Opened(replace(TERRITORY, connections=(self.foreign,)))
        self.window, self.shown = QWidget(), QgsMessageBar()
        qtbot.addWidget(self.window)
        qtbot.addWidget(self.shown)
        self.shown.show()
        iface = SimpleNamespace(messageBar=lambda: self.shown, mainWindow=lambda: self.window)
        self.bar = MessageBar(iface)
        self.bar.watch(self.opened)

    def text(self) -> str:
        return self.shown.currentItem().findChild(QTextBrowser).toPlainText()

    def press(self, words: str) -> None:
        button = next(b for b in self.shown.currentItem().findChildren(QPushButton) if b.text() == words)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def box(self) -> QMessageBox:
        return next(box for box in self.window.findChildren(QMessageBox) if box.isVisible())

    def answer(self, words: str) -> None:
        button = next(b for b in self.box().buttons() if b.text() == words)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def allowed(self) -> bool:
        return is_trusted(self.authcfg, [URL])


@pytest.fixture
def scene(qtbot: Any) -> Iterator[Scene]:
    scene = Scene(qtbot, "Town's platform")
    yield scene
    scene.bar.remove()


def test_a_territory_that_opens_tells_what_it_asks_for(scene: Scene) -> None:
    scene.opened.ready.emit()
    assert scene.shown.currentItem().level() == Qgis.MessageLevel.Warning
    assert scene.shown.currentItem().duration() == 0
    assert "“main” asks for a stored sign-in" in scene.text()
    assert "Town's platform" in scene.text()
    assert URL in scene.text()
    assert not scene.allowed()


def test_the_question_names_connection_server_and_sign_in_and_means_no(scene: Scene) -> None:
    scene.opened.ready.emit()
    scene.press("Decide…")
    box = scene.box()
    assert "“Town's platform”" in box.text()
    assert URL in box.text()
    assert "“main”" in box.informativeText()
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert (box.defaultButton().text(), box.escapeButton().text()) == ("&Do not use it", "&Do not use it")
    scene.qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not scene.allowed()
    assert not scene.shown.items()


def test_a_no_is_not_asked_for_again_until_an_action_needs_it(scene: Scene) -> None:
    scene.opened.ready.emit()
    scene.press("Decide…")
    scene.answer("&Do not use it")
    assert not scene.allowed()
    refused = PullResult(towns=(TownResult("06095", "Olivenza", error=not_allowed(scene.foreign)),))
    scene.bar.pulled(refused)
    assert len(scene.shown.items()) == 1
    error = not_allowed(scene.foreign)
    assert error is not None
    scene.bar.error(error)
    scene.press("Decide…")
    scene.answer("&Use it")
    assert scene.allowed()


def test_a_yes_holds_and_the_pull_can_be_tried_again(scene: Scene) -> None:
    scene.opened.ready.emit()
    scene.press("Decide…")
    scene.answer("&Use it")
    assert scene.allowed()
    assert not_allowed(scene.foreign) is None
    assert scene.shown.currentItem().level() == Qgis.MessageLevel.Success
    scene.press("Pull")
    assert scene.opened.calls == [("pull", None)]
    again = len(scene.shown.items())
    scene.opened.ready.emit()
    assert len(scene.shown.items()) == again


def test_what_was_allowed_before_is_not_asked_for(scene: Scene) -> None:
    trust(scene.authcfg, [URL])
    scene.opened.ready.emit()
    assert not scene.shown.items()


def test_the_same_question_does_not_pile_up(scene: Scene) -> None:
    error = not_allowed(scene.foreign)
    assert error is not None
    for _ in range(3):
        scene.bar.error(error)
        scene.bar.pushed(PushResult(assets=(AssetResult("u", "L", "failed", "street_light", "06095", error),)))
    titles = [item.title() for item in scene.shown.items()]
    assert len(titles) == len(set(titles)) == 2


def test_photos_are_asked_about_by_themselves(qtbot: Any) -> None:
    scene = Scene(qtbot, "Files")
    photos = {"attachments": {"base_url": "http://files.foreign.example/p/", "authcfg": scene.authcfg}}
    scene.foreign = replace(PLATFORM, options=photos)
    scene.opened.territory = replace(TERRITORY, connections=(scene.foreign,))
    scene.opened.ready.emit()
    assert scene.text().startswith("The photos of “main” ask for a stored sign-in")
    scene.press("Decide…")
    assert "http://files.foreign.example" in scene.box().text()
    assert "begins with http" in scene.box().informativeText()
    scene.answer("&Use it")
    assert is_trusted(scene.authcfg, ["http://files.foreign.example"])
    assert not scene.allowed()
    scene.bar.remove()


def test_photos_that_waited_are_told_after_the_push(scene: Scene) -> None:
    error = not_allowed(scene.foreign)
    scene.bar.pushed(PushResult(photos=SentPhotos(failed=((object(), error),))))  # type: ignore[arg-type]
    assert "asks for a stored sign-in" in scene.text()


def test_one_that_is_not_here_cannot_be_allowed(scene: Scene) -> None:
    auth = Auth("qgis", {"authcfg": "zzzzzz8"})
    error = not_allowed(replace(scene.foreign, auth=auth))
    assert isinstance(error, SignInNotAllowedError)
    scene.bar.error(error)
    assert "not on this computer" in scene.text()
    assert not [b for b in scene.shown.currentItem().findChildren(QPushButton) if b.text() == "Decide…"]


def test_closing_the_territory_takes_question_and_message_away(scene: Scene) -> None:
    scene.opened.ready.emit()
    scene.press("Decide…")
    box = scene.box()
    scene.opened.closed.emit()
    assert not box.isVisible()
    assert not scene.shown.items()
    assert not scene.allowed()


def test_a_name_is_shown_as_text(qtbot: Any) -> None:
    scene = Scene(qtbot, HOSTILE)
    scene.opened.ready.emit()
    assert HOSTILE in scene.text()
    scene.press("Decide…")
    assert HOSTILE in scene.box().text()
    scene.bar.remove()


def test_of_a_long_address_the_end_is_shown_which_says_whose_it_is() -> None:
    long = f"https://platform.town.example.{'a' * 60}.{'b' * 60}.evil.example:8443"
    assert origin_text(long) == f"…{long[-LONGEST_ORIGIN:]}"
    assert origin_text(URL) == URL
