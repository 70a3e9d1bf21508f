"""Prepares a field survey: area, classes and fields, people, folder; then writes it."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtWidgets import QWidget, QWizard

from ...errors import CancelledError, TerritoryError
from ...i18n.locale import language
from ...i18n.messages import sentence
from ...workspace.report import Step
from ..icons import icon
from .area_choice import AreaChoice
from .draft import SurveyDraft
from .fields_page import FieldsPage
from .folder_page import FolderPage
from .people_page import PeoplePage
from .place_page import PlacePage
from .writing_page import WritingPage

translate = QCoreApplication.translate

PLACE, FIELDS, PEOPLE, FOLDER, WRITING = range(5)
WIDTH, HEIGHT = 760, 560  # fits 1366 × 768 at 125 %
ACTION = "survey_prepare"
Button = QWizard.WizardButton


class PrepareWizard(QWizard):
    """Stays open beside the work; goes with its territory."""

    def __init__(self, opened: Any, layers: Any = None, canvas: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened, self._is_ours = opened, False
        self.draft = SurveyDraft(opened.catalog, opened.territory, language(), folder=opened.working_copy.parent)
        self.choice = AreaChoice(self.draft, opened, layers, canvas, self)
        self._dress()
        for number, page in enumerate(
            (PlacePage(self.draft, self.choice), FieldsPage(self.draft), PeoplePage(self.draft), FolderPage(self.draft),
             WritingPage(self.draft))
        ):  # fmt: skip
            self.setPage(number, page)
        self.writing: WritingPage = self.page(WRITING)
        self.page(FOLDER).setCommitPage(True)
        self.writing.stop_wanted.connect(self._stop)
        self.currentIdChanged.connect(self._on_page)
        self.finished.connect(self._leave)
        opened.progressed.connect(self._on_progressed)
        opened.finished.connect(self._on_finished)
        opened.failed.connect(self._on_failed)
        opened.busy_changed.connect(self._on_busy)
        opened.closed.connect(self.reject)

    def _dress(self) -> None:
        self.setWindowTitle(translate("SmartTerritory", "Prepare a field survey"))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setOption(QWizard.WizardOption.NoCancelButtonOnLastPage)
        self.setWindowIcon(icon("smart-territory"))
        self.setPixmap(QWizard.WizardPixmap.LogoPixmap, icon("survey").pixmap(48, 48))
        self.setButtonText(Button.NextButton, translate("SmartTerritory", "&Next"))
        self.setButtonText(Button.BackButton, translate("SmartTerritory", "&Back"))
        self.setButtonText(Button.CommitButton, translate("SmartTerritory", "&Prepare"))
        self.setButtonText(Button.FinishButton, translate("SmartTerritory", "&Close"))
        self.setButtonText(Button.CancelButton, translate("SmartTerritory", "Cancel"))
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.resize(WIDTH, HEIGHT)

    def validateCurrentPage(self) -> bool:
        if self.currentId() == FOLDER and self._opened.busy:
            self.currentPage().say(translate("SmartTerritory", "Something else is under way; wait until it ends."))
            return False
        return bool(super().validateCurrentPage())

    def _on_page(self, number: int) -> None:
        if number != WRITING or self._is_ours:
            return
        self._is_ours = True
        self.writing.say_working()
        QTimer.singleShot(0, self._prepare)  # what fails at once leads back, which Qt allows only once it is here

    def _prepare(self) -> None:
        draft = self.draft
        self._opened.surveys.prepare(draft.request(), draft.folder, draft.language, draft.basemap)

    def _on_progressed(self, step: Step) -> None:
        if self._is_ours:
            self.writing.say_step(step)

    def _on_finished(self, action: str, result: Any) -> None:
        if action == ACTION and self._is_ours:
            self._is_ours = False
            self.writing.say_done(result)

    def _on_failed(self, error: TerritoryError) -> None:
        """Back to the answers, so that they can be given otherwise."""
        if not self._is_ours:
            return
        self._is_ours = False
        self.back()
        said = translate("SmartTerritory", "Stopped: nothing was written.")
        self.currentPage().say(said if isinstance(error, CancelledError) else str(sentence(error)))

    def _on_busy(self, busy: bool) -> None:
        if not busy and self.currentId() == FOLDER:
            self.currentPage().note()

    def _stop(self) -> None:
        if self._is_ours:
            self.writing.say_stopping()
            self._opened.cancel()

    def reject(self) -> None:
        """While it is being written, closing stops it first."""
        if self._is_ours and not self._opened.is_closed:
            self._stop()
            return
        super().reject()

    def _leave(self, _result: int = 0) -> None:
        self.choice.leave()
        for signal, slot in (
            (self._opened.progressed, self._on_progressed),
            (self._opened.finished, self._on_finished),
            (self._opened.failed, self._on_failed),
            (self._opened.busy_changed, self._on_busy),
            (self._opened.closed, self.reject),
        ):
            signal.disconnect(slot)
