"""Page 3: who goes out, with which tablet, in which language; whether EIEL's states are kept."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from ...i18n.locale import LANGUAGES
from ..form import form, small_print
from ..wizard.page import Page
from .draft import SurveyDraft, keeps_states, people_in

translate = QCoreApplication.translate

ENDONYMS = {"en": "English", "es": "Español", "pt": "Português", "ca": "Català"}  # each as its speakers write it
LINES = 4


class PeoplePage(Page):
    def __init__(self, draft: SurveyDraft) -> None:
        super().__init__(
            draft,
            translate("SmartTerritory", "People and language"),
            translate("SmartTerritory", "What they do is told under their names; nobody signs in on the tablet."),
        )
        self.people = QPlainTextEdit("\n".join(draft.people))
        self.device = QLineEdit(draft.device)
        self.language = QComboBox()
        self.states = QCheckBox(translate("SmartTerritory", "Keep &EIEL's states (0 to 3)"))
        self._build()
        self.people.textChanged.connect(self.note)
        self.device.textChanged.connect(self.note)
        self.language.currentIndexChanged.connect(self.note)
        self.states.toggled.connect(self.note)

    def _build(self) -> None:
        self.people.setTabChangesFocus(True)
        self.people.setMaximumHeight((LINES + 1) * self.fontMetrics().lineSpacing())
        self.people.setAccessibleName(translate("SmartTerritory", "People"))
        self.device.setPlaceholderText(translate("SmartTerritory", "Tablet 1"))
        for key in LANGUAGES:
            self.language.addItem(ENDONYMS[key], key)
        self.language.setCurrentIndex(max(self.language.findData(self.draft.language), 0))
        self.states.setChecked(self.draft.eiel_states)
        fields = form()
        fields.addRow(translate("SmartTerritory", "&People:"), self.people)
        fields.addRow(
            "",
            small_print(
                translate(
                    "SmartTerritory",
                    "One name a line. The first stands for all edits, until somebody sets another name on the tablet."
                )
            ),
        )
        fields.addRow(translate("SmartTerritory", "&Tablet:"), self.device)
        fields.addRow(translate("SmartTerritory", "&Language of forms and legend:"), self.language)
        fields.addRow("", self.states)
        explained = translate(
            "SmartTerritory",
            "0 not updated, 1 updated in the field, 2 reviewed, 3 final. An edit there sets 1, accepting it sets 2."
        )
        fields.addRow("", small_print(explained))
        self.body.addLayout(fields)
        self.body.addStretch(1)
        self.finish_layout()

    def initializePage(self) -> None:
        kept = keeps_states(self.draft.catalog.classes[key] for key in self.draft.fields)
        self.states.setEnabled(kept)
        if not kept:
            self.states.setChecked(False)
        super().initializePage()

    def keep(self) -> None:
        self.draft.people = people_in(self.people.toPlainText())
        self.draft.device = self.device.text().strip()
        self.draft.language = self.language.currentData()
        self.draft.eiel_states = self.states.isChecked()
