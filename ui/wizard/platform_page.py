"""Page 1: which platform, or none."""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QRadioButton, QWidget

from ...i18n.locale import language
from ...providers.connection import CHARACTER_MODES
from ...providers.registry import manifests
from ..form import form, small_print
from .draft import Draft
from .page import Page

translate = QCoreApplication.translate

ADDRESS = re.compile(r"https?://[^\s/@?#]+(/[^\s?#]*)?", re.IGNORECASE)
TENANT = re.compile(r"[A-Za-z0-9_]{0,50}")


class PlatformPage(Page):
    def __init__(self, draft: Draft) -> None:
        super().__init__(
            draft,
            translate("SmartTerritory", "Platform"),
            translate(
                "SmartTerritory", "Where the assets of the territory live. Its operator knows these answers."
            ),
        )
        self.name = QLineEdit(draft.name)
        self.with_platform = QRadioButton(translate("SmartTerritory", "&On a platform"))
        self.without = QRadioButton(
            translate(
                "SmartTerritory", "&Without a platform: in a file on this computer; a platform may come later"
            )
        )
        self.address = QLineEdit(draft.url)
        self.kind = QComboBox()
        self.tenant = QLineEdit(draft.tenant)
        self.tenant_label = QLabel()
        self.description = small_print("")
        self.platform = QWidget(self)
        self.manifests = {manifest.key: manifest for manifest in manifests()}
        self.characters = QComboBox()
        self._build()
        self._connect()

    def _build(self) -> None:
        top = form()
        self.name.setPlaceholderText(translate("SmartTerritory", "for example: Mancomunidad del Guadiana"))
        top.addRow(translate("SmartTerritory", "Name of the &territory:"), self.name)
        self.body.addLayout(top)
        (self.with_platform if self.draft.with_platform else self.without).setChecked(True)
        self.body.addWidget(self.with_platform)
        self.body.addWidget(self._fields())
        self.body.addWidget(self.without)
        self.body.addStretch(1)
        self.finish_layout()

    def _fields(self) -> QWidget:
        for manifest in self.manifests.values():
            self.kind.addItem(manifest.names.to(language()), manifest.key)
        self.kind.setCurrentIndex(max(0, self.kind.findData(self.draft.kind)))
        for mode in CHARACTER_MODES:
            self.characters.addItem(_mode_words(mode), mode)
        self.characters.setCurrentIndex(max(0, self.characters.findData(self.draft.characters)))
        fields = form()
        fields.setContentsMargins(24, 0, 0, 0)
        self.tenant_label.setBuddy(self.tenant)
        fields.addRow(translate("SmartTerritory", "&Kind:"), self.kind)
        fields.addRow("", self.description)
        fields.addRow(translate("SmartTerritory", "&Address:"), self.address)
        fields.addRow(self.tenant_label, self.tenant)
        fields.addRow(translate("SmartTerritory", "&Forbidden characters:"), self.characters)
        explained = translate(
            "SmartTerritory", "Some platforms refuse {signs} in texts. If unsure, leave it."
        )
        fields.addRow("", small_print(explained.format(signs="< > \" ' = ; ( )")))
        self.platform.setLayout(fields)
        self._show_kind()
        return self.platform

    def _show_kind(self) -> None:
        """The words and examples of this kind of platform."""
        manifest = self.manifests[self.kind.currentData()]
        self.description.setText(manifest.description.to(language()))
        self.address.setPlaceholderText(manifest.url_example)
        self.tenant.setPlaceholderText(manifest.tenant_example)
        self.tenant_label.setText(f"{manifest.tenant.to(language())}:" if manifest.tenant else "")
        for widget in (self.tenant, self.tenant_label):
            widget.setVisible(manifest.tenant is not None)

    def _connect(self) -> None:
        for line in (self.name, self.address, self.tenant):
            line.textChanged.connect(self.note)
        for box in (self.kind, self.characters):
            box.currentIndexChanged.connect(self.note)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.with_platform.toggled.connect(self.note)
        self.with_platform.toggled.connect(self.platform.setEnabled)
        self.platform.setEnabled(self.draft.with_platform)

    def keep(self) -> None:
        draft = self.draft
        draft.name = self.name.text().strip()
        draft.with_platform = self.with_platform.isChecked()
        draft.url = self.address.text().strip().rstrip("/")
        draft.kind = self.kind.currentData()
        draft.tenant = self.tenant.text().strip() if self.manifests[draft.kind].tenant else ""
        draft.characters = self.characters.currentData()

    def problem(self) -> str:
        draft = self.draft
        if not draft.name:
            return translate("SmartTerritory", "Give the territory a name.")
        if not draft.with_platform:
            return ""
        if not draft.url:
            return translate("SmartTerritory", "Enter the platform's address.")
        if not ADDRESS.fullmatch(draft.url):
            return translate(
                "SmartTerritory",
                "An address looks like https://platform.example.org:1026, without user or password."
            )
        if not TENANT.fullmatch(draft.tenant):
            return translate("SmartTerritory", "A tenant has up to 50 letters, digits and _.")
        return ""


def _mode_words(mode: str) -> str:
    return {
        "refuse": translate("SmartTerritory", "Tell me before sending, and send nothing"),
        "text_unrestricted": translate("SmartTerritory", "Send them as unrestricted text"),
        "percent_encode": translate("SmartTerritory", "Send them encoded, as %27"),
    }[mode]
