"""Page 2: how to sign in. Secrets go to QGIS's authentication database and nowhere else."""

from __future__ import annotations

from urllib.parse import urlsplit

from qgis.core import QgsApplication
from qgis.gui import QgsAuthConfigSelect, QgsPasswordLineEdit
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from ...providers.connection import AUTH_METHODS
from ...providers.credentials import Credentials
from ...tasks.credentials import authcfg_of
from ..form import form, small_print
from .draft import Draft
from .page import Page
from .platform_page import ADDRESS

translate = QCoreApplication.translate

TOKEN_HEADER = "X-Auth-Token"  # noqa: S105 (a header's name)
SECRETS = ("user", "password", "token", "client_id", "client_secret")
# what each method asks: options of the territory's file, and secrets
ASKED = {
    "none": (),
    "token_header": ("header", "token"),
    "keystone": ("url", "domain", "user", "password"),
    "keyrock": ("url", "user", "password", "client_id", "client_secret"),
    "qgis": (),
}
HIDDEN = ("password", "token", "client_secret")


class SignInPage(Page):
    def __init__(self, draft: Draft) -> None:
        super().__init__(
            draft,
            translate("SmartTerritory", "Authentication"),
            translate("SmartTerritory", "How the platform knows you."),
        )
        self.method = QComboBox()
        self.pages: list[QWidget] = []
        self.fields: dict[tuple[str, str], QLineEdit] = {}
        self.authcfg = QgsAuthConfigSelect()
        self.explanation = QLabel()
        self._build()

    def _build(self) -> None:
        top = form()
        top.addRow(translate("SmartTerritory", "&Method:"), self.method)
        self.body.addLayout(top)
        for method in AUTH_METHODS:
            self.method.addItem(_method_words(method), method)
            self.pages.append(self._fields_of(method))
            self.body.addWidget(self.pages[-1])
        self.explanation.setWordWrap(True)
        self.body.addWidget(self.explanation)
        self.body.addStretch(1)
        self.finish_layout()
        self.method.currentIndexChanged.connect(self._show_fields)
        self._show_fields(0)
        self.authcfg.setConfigId(self.draft.authcfg)  # before the method, which reads it
        self.method.currentIndexChanged.connect(self.note)
        self.method.setCurrentIndex(max(0, self.method.findData(self.draft.method)))
        self.authcfg.selectedConfigIdChanged.connect(self.note)

    def _show_fields(self, chosen: int) -> None:
        for number, widget in enumerate(self.pages):
            widget.setVisible(number == chosen)

    def _fields_of(self, method: str) -> QWidget:
        widget = QWidget()
        fields = form()
        fields.setContentsMargins(0, 0, 0, 0)
        widget.setLayout(fields)
        for name in ASKED[method]:
            line = QgsPasswordLineEdit() if name in HIDDEN else QLineEdit()
            line.setText(self.draft.auth_options.get(name, "") if name not in SECRETS else "")
            line.textChanged.connect(self.note)
            self.fields[method, name] = line
            fields.addRow(_field_words(name), line)
        if method == "token_header":
            self.fields[method, "header"].setPlaceholderText(TOKEN_HEADER)
        if method == "keystone":
            self.fields[method, "url"].setPlaceholderText("https://keystone.example.org:5000")
            tokens = translate(
                "SmartTerritory", "A token is asked for each service path, and renewed when it expires."
            )
            fields.addRow("", small_print(tokens))
        if method == "qgis":
            fields.addRow(self.authcfg)
        return widget

    def initializePage(self) -> None:
        domain = self.fields["keystone", "domain"]
        domain.setPlaceholderText(self.draft.tenant or translate("SmartTerritory", "as the tenant"))
        super().initializePage()

    def keep(self) -> None:
        method = self.method.currentData()
        self.explanation.setText("\n".join(filter(None, (_explanation(method), self._warning(method)))))
        answers = {name: self.fields[method, name].text().strip() for name in ASKED[method]}
        draft = self.draft
        draft.method = method
        draft.auth_options = {name: value for name, value in answers.items() if name not in SECRETS and value}
        draft.credentials = Credentials(**{name: value for name, value in answers.items() if name in SECRETS})
        draft.authcfg = self.authcfg.configId() if method == "qgis" else ""
        self._show_kept(method)

    def _show_kept(self, method: str) -> None:
        said = translate("SmartTerritory", "kept by QGIS, unchanged") if self._is_kept() else ""
        for name in ASKED[method]:
            if name in SECRETS:
                self.fields[method, name].setPlaceholderText(said)

    def _is_kept(self) -> bool:
        """QGIS holds a secret for exactly this way of signing in there, so it need not be typed again."""
        connection = self.draft.connection()
        return connection is not None and bool(authcfg_of(connection))

    def _warning(self, method: str) -> str:
        address = urlsplit(self.draft.url)
        if (
            method == "none"
            or address.scheme != "http"
            or address.hostname in ("localhost", "127.0.0.1", "::1")
        ):
            return ""
        return "⚠ " + translate(
            "SmartTerritory",
            "The platform's address begins with http: what is secret will travel unencrypted."
        )

    def problem(self) -> str:
        draft = self.draft
        known = self._is_kept()
        if draft.method in ("keystone", "keyrock"):
            address = draft.auth_options.get("url", "")
            if not ADDRESS.fullmatch(address):
                return translate(
                    "SmartTerritory", "Enter the address of the identity service, such as https://host:5000."
                )
            if not known and not (draft.credentials.user and draft.credentials.password):
                return translate("SmartTerritory", "Enter user and password.")
        if draft.method == "token_header" and not known and not draft.credentials.token:
            return translate("SmartTerritory", "Enter the token.")
        if draft.method == "qgis" and not draft.authcfg:
            return translate(
                "SmartTerritory", "Choose one of QGIS's configurations, or make one with the green plus."
            )
        return ""


def _explanation(method: str) -> str:
    if method == "none":
        return ""
    kept = translate(
        "SmartTerritory", "QGIS keeps what is secret, encrypted. The territory's file never holds it."
    )
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        return translate(
            "SmartTerritory", "QGIS's authentication is switched off here; only “None” can be used."
        )
    if manager.masterPasswordIsSet():
        return kept
    if manager.masterPasswordHashInDatabase():
        asks = translate("SmartTerritory", "QGIS will ask for its master password when you test or finish.")
    else:
        asks = translate(
            "SmartTerritory",
            "QGIS will ask you to choose a master password when you finish: it unlocks what is kept. Note it "
            "down; nobody can restore it."
        )
    return kept + " " + asks


def _method_words(method: str) -> str:
    return {
        "none": translate("SmartTerritory", "None: the platform is open to your network"),
        "token_header": translate("SmartTerritory", "A token in a header"),
        "keystone": translate("SmartTerritory", "Keystone v3 (Thinking Cities)"),
        "keyrock": translate("SmartTerritory", "Keyrock (OAuth2)"),
        "qgis": translate("SmartTerritory", "One of QGIS's authentication configurations"),
    }[method]


def _field_words(name: str) -> str:
    return {
        "header": translate("SmartTerritory", "&Header:"),
        "token": translate("SmartTerritory", "&Token:"),
        "url": translate("SmartTerritory", "&Identity service:"),
        "domain": translate("SmartTerritory", "&Domain:"),
        "user": translate("SmartTerritory", "&User:"),
        "password": translate("SmartTerritory", "&Password:"),
        "client_id": translate("SmartTerritory", "Application's &id:"),
        "client_secret": translate("SmartTerritory", "Application's &secret:"),
    }[name]
