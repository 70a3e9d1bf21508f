"""Exactly what a push would send, before anything is sent."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontDatabase, QGuiApplication
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..providers.model import PlannedRequest
from ..workspace.territory import Territory
from .plain_text import plain_label
from .requests_model import RequestsModel, request_groups, request_text
from .standard_buttons import name_standard_buttons
from .tabular_view import set_up_tree
from .value_text import number_text

translate = QCoreApplication.translate

OPENED_UP_TO = 500
SIZE = (760, 520)


class DryRunDialog(QDialog):
    push_wanted = pyqtSignal()

    def __init__(
        self, territory: Territory, requests: Sequence[PlannedRequest], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("SmartTerritory", "Dry run: nothing has been sent"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._requests = list(requests)
        self.model = RequestsModel(request_groups(territory, requests), self)
        self.count = plain_label(self._count_text(), self)
        self.tree = QTreeView(self)
        self.text = QPlainTextEdit(self)
        self._set_up_views()
        self.copy_one = QPushButton(translate("SmartTerritory", "&Copy"), self)
        self.copy_all = QPushButton(translate("SmartTerritory", "Copy &all"), self)
        self.push = QPushButton(translate("SmartTerritory", "&Push"), self)
        self._lay_out()
        first = self.model.first_row()
        if first.isValid():
            self.tree.setCurrentIndex(first)
        for button in (self.copy_one, self.copy_all, self.push):
            button.setEnabled(bool(self._requests))

    def _count_text(self) -> str:
        if not self._requests:
            return translate("SmartTerritory", "There is nothing to send.")
        scopes = {request.scope for request in self._requests}
        return translate("SmartTerritory", "Requests: {requests}. Places on the platform: {scopes}.").format(
            requests=number_text(len(self._requests)), scopes=number_text(len(scopes))
        )

    def _show_current(self) -> None:
        request = self.model.row(self.tree.currentIndex())
        self.text.setPlainText(request_text(request) if request is not None else "")
        self.copy_one.setEnabled(request is not None)

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(request_text(request) for request in self._requests))

    def _push(self) -> None:
        self.push_wanted.emit()
        self.accept()

    def _set_up_views(self) -> None:
        set_up_tree(self.tree, translate("SmartTerritory", "Requests by town"))
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setModel(self.model)
        if len(self._requests) <= OPENED_UP_TO:
            self.tree.expandAll()
        self.tree.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(translate("SmartTerritory", "The chosen request"))

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.tree)
        splitter.addWidget(self.text)
        splitter.setSizes([300, 460])
        splitter.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for button in (self.copy_one, self.copy_all):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.push, QDialogButtonBox.ButtonRole.ApplyRole)
        self.push.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        name_standard_buttons(buttons)
        buttons.rejected.connect(self.reject)
        self.copy_one.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        self.copy_all.clicked.connect(self._copy_all)
        self.push.clicked.connect(self._push)
        layout = QVBoxLayout(self)
        layout.addWidget(self.count)
        layout.addWidget(splitter, 1)
        layout.addWidget(buttons)
        self.resize(*SIZE)
