"""*Field surveys*: preparing one, bringing one back, changes by file; and the words for what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ..icons import icon

translate = QCoreApplication.translate


class SurveyMenu(QMenu):
    """`plugin` knows the territory that is open and its layers; `bar` gives the message bar, `dock` the panel."""

    def __init__(self, plugin: Any, bar: Callable[[], Any], dock: Callable[[], Any], parent: QWidget) -> None:
        super().__init__(translate("SmartTerritory", "&Field surveys"), parent)
        self.setIcon(icon("survey"))
        self._plugin, self._bar, self._dock = plugin, bar, dock
        self._dialogs: dict[str, Any] = {}
        self.notice: Any = None
        self.prepare = self._add("survey", translate("SmartTerritory", "&Prepare a survey…"), self.show_prepare)
        self.bring_back = self._add("pull", translate("SmartTerritory", "&Bring back a survey…"), self.show_review)
        self.addSeparator()
        by_file = translate("SmartTerritory", "&Changes by file, without network…")
        self.by_file = self._add("bundle", by_file, self.show_bundle)

    def _add(self, sign: str, text: str, do: Callable[[], Any]) -> Any:
        action = self.addAction(icon(sign), text)
        action.triggered.connect(lambda _checked=False: do())
        return action

    def enable(self) -> None:
        """Before it is shown."""
        opened = self._plugin.opened
        self.menuAction().setEnabled(opened is not None and opened.is_ready)

    def show_territory(self, opened: Any, dock: Any) -> None:
        """In the panel, what waits is told, and surveys can be dropped onto it."""
        if self.notice is None and dock is not None:
            from .drops import Drops
            from .waiting_notice import WaitingNotice

            self.notice = WaitingNotice(dock.work)
            dock.work.layout().insertWidget(1, self.notice)
            self.notice.wanted.connect(self.show_review)
            Drops(dock, self._bring_back)
        if self.notice is not None:
            self.notice.show_territory(opened)

    def show_prepare(self) -> Any:
        from .prepare_wizard import PrepareWizard

        return self._open("prepare", lambda *around: PrepareWizard(*around))

    def show_review(self) -> Any:
        from .review_window import ReviewWindow

        return self._open("review", lambda *around: self._below_the_map(ReviewWindow(*around)))

    def show_bundle(self) -> Any:
        from .bundle_dialog import BundleDialog

        return self._open("bundle", lambda opened, _layers, _canvas, window: BundleDialog(opened, parent=window))

    def on_finished(self, action: str, result: Any) -> bool:
        """Whether it was one of ours."""
        tell = {
            "survey_prepare": self._tell_prepared, "survey_accept": self._tell_accepted,
            "bundle_write": self._tell_written, "bundle_push": self._tell_pushed, "bundle_read": self._tell_answers,
        }.get(action)  # fmt: skip
        if tell is not None:
            tell(result)
        return tell is not None

    def remove(self) -> None:
        for dialog in self._dialogs.values():
            if not sip.isdeleted(dialog):
                dialog.close()
        self._dialogs = {}

    def _below_the_map(self, review: Any) -> Any:
        iface = self._plugin.iface
        iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, review)
        review.left.connect(lambda: iface.removeDockWidget(review))
        return review

    def _bring_back(self, paths: list[Path]) -> None:
        window = self.show_review()
        if window is not None:
            window.bring_back(paths)

    def _open(self, name: str, make: Callable[..., Any]) -> Any:
        opened = self._plugin.opened
        if opened is None or not opened.is_ready:
            return None
        dialog = self._dialogs.get(name)
        if dialog is None or sip.isdeleted(dialog) or not dialog.isVisible():
            iface = self._plugin.iface
            dialog = self._dialogs[name] = make(opened, self._plugin.layers, iface.mapCanvas(), iface.mainWindow())
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def _tell_prepared(self, result: Any) -> None:
        from .result_text import prepared_text

        folder = QUrl.fromLocalFile(str(result.folder))
        self._bar().told(
            translate("SmartTerritory", "Field survey"), prepared_text(result),
            action=(translate("SmartTerritory", "Open the folder"), lambda: QDesktopServices.openUrl(folder)),
        )  # fmt: skip

    def _tell_accepted(self, result: Any) -> None:
        from .result_text import accepted_text

        wrong = bool(result.waiting or result.lost_photos or result.cancelled)
        if result.action is not None:
            action = (translate("SmartTerritory", "Details"), self._show_history)
        else:
            action = (translate("SmartTerritory", "Review…"), self.show_review) if result.waiting else None
        self._bar().told(translate("SmartTerritory", "Field survey"), accepted_text(result), wrong, action)

    def _tell_written(self, result: Any) -> None:
        from .result_text import written_text

        wrong = bool(result.left or result.conflicts)
        action = (translate("SmartTerritory", "Details"), lambda: self._show_left(result)) if result.left else None
        self._bar().told(translate("SmartTerritory", "Changes by file"), written_text(result), wrong, action)

    def _tell_pushed(self, result: Any) -> None:
        from ..push_result_dialog import PushResultDialog
        from ..result_text import push_text
        from .result_text import pushed_text

        opened, window = self._plugin.opened, self._plugin.iface.mainWindow()
        catalog = opened.catalog if opened else None
        territory = opened.territory if opened else None

        def show() -> None:
            self._dialogs["pushed"] = PushResultDialog(result, territory, catalog, window)
            self._dialogs["pushed"].show()

        wrong = bool(result.failed or result.conflicts or result.verified < result.pushed)
        action = (translate("SmartTerritory", "Details"), show) if result.assets else None
        text = pushed_text(push_text(result, catalog))
        self._bar().told(translate("SmartTerritory", "Changes by file"), text, wrong, action)

    def _tell_answers(self, result: Any) -> None:
        from .result_text import answers_text

        wrong = bool(result.conflicts or result.failed or result.unanswered)
        self._bar().told(translate("SmartTerritory", "Changes by file"), answers_text(result), wrong)

    def _show_history(self) -> None:
        """What was taken in stands there with old and new values."""
        dock = self._dock()
        dock.show()
        dock.raise_()
        dock.tabs.setCurrentWidget(dock.history)
        dock.history.show_all()

    def _show_left(self, result: Any) -> None:
        from .left_dialog import left_dialog

        self._dialogs["left"] = left_dialog(result, self._plugin.iface.mainWindow())
        self._dialogs["left"].show()
