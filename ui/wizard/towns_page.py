"""Page 3: the municipalities, where each stands on the platform, and their boundaries."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from ...errors import TerritoryError
from ...i18n.messages import sentence
from ...providers.boundaries import Boundary
from ...tasks.boundaries import OfficialBoundaries
from ..form import small_print
from .draft import Draft, Town
from .layer_towns_dialog import LayerTownsDialog
from .page import Page
from .town_codes import is_path, is_subtree
from .town_table import PATH_COLUMN, TownTable

translate = QCoreApplication.translate


class TownsPage(Page):
    def __init__(self, draft: Draft) -> None:
        super().__init__(
            draft,
            translate("SmartTerritory", "Municipalities"),
            translate("SmartTerritory", "Their codes (INE in Spain, DICO in Portugal) and boundaries."),
        )
        self.table = TownTable(draft.towns)
        self.add = QPushButton(translate("SmartTerritory", "&Add"))
        self.remove = QPushButton(translate("SmartTerritory", "&Remove"))
        self.paste = QPushButton(translate("SmartTerritory", "&Paste"))
        self.from_layer = QPushButton(translate("SmartTerritory", "From a &layer…"))
        self.official = QPushButton(translate("SmartTerritory", "&Official boundaries"))
        self.by_pattern = QRadioButton(translate("SmartTerritory", "Service &path:"))
        self.by_subtree = QRadioButton(translate("SmartTerritory", "A &subtree:"))
        self.pattern = QLineEdit(draft.pattern)
        self.subtree = QLineEdit(draft.subtree)
        self.state = small_print("")
        self._boundaries: OfficialBoundaries | None = None
        self._refused: list[str] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self.paste.setToolTip(
            translate("SmartTerritory", "Rows copied from a spreadsheet: code, name, CRS, service path")
        )
        self.official.setToolTip(
            translate("SmartTerritory", "From IGN/CNIG in Spain and DGT in Portugal; needs a network")
        )
        buttons = QHBoxLayout()
        for button in (self.add, self.remove, self.paste, self.from_layer, self.official):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        self.body.addLayout(buttons)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.state)
        self.scopes = QWidget(self)
        grid = QGridLayout(self.scopes)
        grid.setContentsMargins(0, 0, 0, 0)
        self.pattern.setPlaceholderText("/es/{code}")
        self.subtree.setPlaceholderText("/prov/#")
        explained = translate(
            "SmartTerritory", "“/” where all share one; with {code} in it, each municipality has its own."
        )
        below = translate("SmartTerritory", "All below it is read; new assets go to the path in the table.")
        for row, widgets in enumerate(
            ((self.by_pattern, self.pattern, explained), (self.by_subtree, self.subtree, below))
        ):
            grid.addWidget(widgets[0], row, 0)
            grid.addWidget(widgets[1], row, 1)
            grid.addWidget(small_print(widgets[2]), row, 2)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 3)
        self.body.addWidget(self.scopes)
        self.finish_layout()

    def _connect(self) -> None:
        (self.by_subtree if self.draft.subtree else self.by_pattern).setChecked(True)
        self.add.clicked.connect(lambda: self.table.add())
        self.remove.clicked.connect(self.table.remove_selected)
        self.paste.clicked.connect(self._on_paste)
        self.from_layer.clicked.connect(self._on_layer)
        self.official.clicked.connect(self._on_official)
        self.table.edited.connect(self.note)
        self.by_pattern.toggled.connect(self.note)
        self.pattern.textChanged.connect(self.note)
        self.subtree.textChanged.connect(self.note)

    def initializePage(self) -> None:
        self.scopes.setVisible(self.draft.with_platform)
        self.table.setColumnHidden(PATH_COLUMN, not self.draft.with_platform)
        super().initializePage()

    def keep(self) -> None:
        whole = self.by_subtree.isChecked()
        self.subtree.setEnabled(whole)
        self.pattern.setEnabled(not whole)
        self.draft.subtree = self.subtree.text().strip() if whole else ""
        self.draft.pattern = "" if whole else self.pattern.text().strip()

    def problem(self) -> str:
        if said := self.table.problem():
            return said
        if not self.draft.with_platform:
            return ""
        if self.by_subtree.isChecked() and not is_subtree(self.draft.subtree):
            return translate("SmartTerritory", "A subtree looks like /prov/#.")
        if self.by_pattern.isChecked() and not is_path(self.draft.pattern):
            return translate(
                "SmartTerritory", "A service path looks like /es/{code}: letters, digits, _ and /."
            )
        return ""

    def _on_paste(self) -> None:
        count = self.table.paste()
        if not count:
            self.state.setText(translate("SmartTerritory", "The clipboard holds no codes of municipalities."))
        else:
            self.state.setText(translate("SmartTerritory", "Pasted: {count}").format(count=count))

    def _on_layer(self) -> None:
        dialog = LayerTownsDialog(self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.table.add(dialog.towns())
        dialog.deleteLater()

    def _on_official(self) -> None:
        codes = [town.code for town in self.table.towns if town.code and town.boundary is None]
        if not codes or self._boundaries is not None:
            return
        self._refused = []
        self.official.setEnabled(False)
        self.state.setText(translate("SmartTerritory", "Asking the official services…"))
        self._boundaries = OfficialBoundaries(codes)
        self._boundaries.found.connect(self._on_found)
        self._boundaries.missing.connect(self._on_missing)
        self._boundaries.done.connect(self._on_done)
        self._boundaries.start()

    def _on_found(self, boundary: Boundary) -> None:
        self.table.add([Town(boundary.code, boundary.name, boundary=boundary)])

    def _on_missing(self, code: str, error: TerritoryError) -> None:
        said = sentence(error)
        self._refused.append(f"{code}: {said.title}. {said.cure}" if code else str(said))

    def _on_done(self) -> None:
        self._boundaries = None
        self.official.setEnabled(True)
        without = [town for town in self.table.towns if town.boundary is None]
        told = self._refused[:3]
        if not without:
            told = [translate("SmartTerritory", "All boundaries are known.")]
        self.state.setText("\n".join(told))

    def leave(self) -> None:
        """The wizard closes: nobody waits for an answer any more."""
        if self._boundaries is not None:
            self._boundaries.blockSignals(True)
            self._boundaries.cancel()
            self._boundaries = None
