"""Makes a territory, or changes one: platform, authentication, municipalities, classes, test, place."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget, QWizard

from ..catalog.loader import load_catalog
from ..catalog.model import Catalog
from ..errors import TerritoryError
from ..i18n.messages import sentence
from ..i18n.system_words import system_words
from ..tasks.credentials import authcfg_of
from ..tasks.settings import Settings
from ..workspace.file_names import beside
from ..workspace.territory_file import read_territory
from .icons import icon
from .wizard.check_page import CheckPage
from .wizard.classes_page import ClassesPage
from .wizard.draft import Draft
from .wizard.place_page import PlacePage
from .wizard.platform_page import PlatformPage
from .wizard.saving import keep_secret, save, take_boundaries
from .wizard.sign_in_page import SignInPage
from .wizard.towns_page import TownsPage

translate = QCoreApplication.translate

PLATFORM, SIGN_IN, TOWNS, CLASSES, CHECK, PLACE = range(6)
WIDTH, HEIGHT = 860, 560  # fits 1366 × 768 at 125 %


class TerritoryWizard(QWizard):
    """With `file`, changes that territory; else makes a new one. `created` tells the file it wrote."""

    created = pyqtSignal(object)

    def __init__(self, catalog: Catalog, parent: QWidget | None = None, *, file: Path | None = None) -> None:
        """Raises TerritoryFileError or CatalogError where `file` is broken."""
        super().__init__(parent)
        territory = read_territory(file) if file else None
        if file and territory and territory.catalog:
            catalog = load_catalog([beside(file.parent, extra) for extra in territory.catalog])
        self.draft = Draft(catalog, origin=territory, file=file)
        if file:
            self.draft.working_copy = Settings().working_copy_of(file)
            take_boundaries(self.draft, file)
        if territory and territory.connections:
            self.draft.authcfg = authcfg_of(territory.connections[0])
        self._warned = False
        self._dress(bool(territory))
        for number, page in enumerate(
            (PlatformPage, SignInPage, TownsPage, ClassesPage, CheckPage, PlacePage)
        ):
            self.setPage(number, page(self.draft))
        self.finished.connect(self._leave)

    def _dress(self, changing: bool) -> None:
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setWindowIcon(icon("smart-territory"))
        self.setPixmap(QWizard.WizardPixmap.LogoPixmap, icon("smart-territory").pixmap(48, 48))
        new, change = (
            translate("SmartTerritory", "New territory"),
            translate("SmartTerritory", "Change territory"),
        )
        self.setWindowTitle(change if changing else new)
        make, keep = translate("SmartTerritory", "C&reate"), translate("SmartTerritory", "&Save")
        self.setButtonText(QWizard.WizardButton.FinishButton, keep if changing else make)
        self.setButtonText(QWizard.WizardButton.NextButton, translate("SmartTerritory", "&Next"))
        self.setButtonText(QWizard.WizardButton.BackButton, translate("SmartTerritory", "&Back"))
        self.setButtonText(QWizard.WizardButton.CancelButton, translate("SmartTerritory", "Cancel"))
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.resize(WIDTH, HEIGHT)

    def nextId(self) -> int:
        """Without a platform there is nobody to sign in to, and nothing to test."""
        following = {PLATFORM: SIGN_IN, SIGN_IN: TOWNS, TOWNS: CLASSES, CLASSES: CHECK, CHECK: PLACE}
        number = following.get(self.currentId(), -1)
        if not self.draft.with_platform:
            number = {SIGN_IN: TOWNS, CHECK: PLACE}.get(number, number)
        return number

    def accept(self) -> None:
        page = self.currentPage()
        if not self._warned and not keep_secret(self.draft):
            self._warned = True
            page.say(
                translate(
                    "SmartTerritory",
                    "QGIS did not keep the secret: its master password was not given. Press the button again to "
                    "go on without it; QGIS's authentication settings can take it later."
                )
            )
            return
        try:
            save(self.draft)
        except TerritoryError as error:
            page.say(str(sentence(error)))
            return
        except OSError as error:
            words = translate(
                "SmartTerritory", "The file could not be written: {reason}. Choose another folder."
            )
            page.say(words.format(reason=system_words(error.strerror or str(error))))
            return
        super().accept()
        self.created.emit(self.draft.file)

    def _leave(self) -> None:
        self.page(TOWNS).leave()
        self.page(CHECK).leave()
