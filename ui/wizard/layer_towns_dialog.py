"""Chooses municipalities, with their boundaries, from a polygon layer of the project."""

from __future__ import annotations

from qgis.core import Qgis, QgsFeatureRequest, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...i18n.facts import short
from ...tasks.boundaries import boundaries_from_layer
from ..form import form, small_print
from ..standard_buttons import name_standard_buttons
from .draft import Town

translate = QCoreApplication.translate

CODE_NAMES = (
    "codigoine",
    "cod_ine",
    "ine",
    "natcode",
    "codmun",
    "cod_mun",
    "dtmn",
    "dico",
    "dicofre",
    "municode",
    "code",
)
NAME_NAMES = (
    "nameunit",
    "municipio",
    "municipality",
    "concelho",
    "nombre",
    "nom_muni",
    "nome",
    "nom",
    "name",
)
MOST_ROWS = 20_000  # Spain has 8,132 municipalities; parishes and sections are more than anyone picks from


class LayerTownsDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("SmartTerritory", "Municipalities from a layer"))
        self.layer = QgsMapLayerComboBox()
        self.code = QgsFieldComboBox()
        self.name = QgsFieldComboBox()
        self.search = QLineEdit()
        self.list = QListWidget()
        self.hint = small_print("")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._build()
        self._on_layer()

    def _build(self) -> None:
        self.layer.setFilters(Qgis.LayerFilter.PolygonLayer)
        self.name.setAllowEmptyFieldName(True)
        self.search.setPlaceholderText(translate("SmartTerritory", "Search by code or name"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(translate("SmartTerritory", "Municipalities of the layer"))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("SmartTerritory", "&Take"))
        name_standard_buttons(self.buttons)
        fields = form()
        fields.addRow(translate("SmartTerritory", "&Layer:"), self.layer)
        fields.addRow(translate("SmartTerritory", "Field with the &code:"), self.code)
        fields.addRow(translate("SmartTerritory", "Field with the &name:"), self.name)
        body = QVBoxLayout(self)
        body.addLayout(fields)
        for widget in (self.search, self.list, self.hint, self.buttons):
            body.addWidget(widget)
        self.resize(460, 480)
        self.layer.layerChanged.connect(self._on_layer)
        self.code.fieldChanged.connect(self._list_towns)
        self.name.fieldChanged.connect(self._list_towns)
        self.search.textChanged.connect(self._filter)
        self.list.itemChanged.connect(self._show_state)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _on_layer(self) -> None:
        layer = self.layer.currentLayer()
        for box, names in ((self.code, CODE_NAMES), (self.name, NAME_NAMES)):
            box.setLayer(layer)
            fields = {field.name().lower(): field.name() for field in layer.fields()} if layer else {}
            box.setField(next((fields[name] for name in names if name in fields), ""))
        self._list_towns()

    def _list_towns(self) -> None:
        self.list.clear()
        layer, code, name = self.layer.currentLayer(), self.code.currentField(), self.name.currentField()
        if isinstance(layer, QgsVectorLayer) and code:
            for value, label in sorted(_codes_and_names(layer, code, name).items(), key=lambda pair: pair[1]):
                item = QListWidgetItem(f"{short(label)} ({short(value)})" if label else short(value))
                item.setData(Qt.ItemDataRole.UserRole, value)
                item.setCheckState(Qt.CheckState.Unchecked)
                self.list.addItem(item)
        self._filter(self.search.text())
        self._show_state()

    def _filter(self, text: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(text.casefold() not in item.text().casefold())

    def _show_state(self) -> None:
        chosen = len(self.codes())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(chosen > 0)
        if self.layer.currentLayer() is None:
            text = translate(
                "SmartTerritory", "This project has no polygon layer. Add one with the municipalities first."
            )
        elif not self.code.currentField():
            text = translate(
                "SmartTerritory", "Choose the field that holds the code, as INE or DGT writes it."
            )
        else:
            text = translate("SmartTerritory", "Chosen: {count}").format(count=chosen)
        self.hint.setText(text)

    def codes(self) -> list[str]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == Qt.CheckState.Checked]

    def towns(self) -> list[Town]:
        codes = self.codes()
        found = boundaries_from_layer(
            self.layer.currentLayer(), self.code.currentField(), self.name.currentField(), codes
        )
        return [Town(boundary.code, boundary.name, boundary=boundary) for boundary in found]


def _codes_and_names(layer: QgsVectorLayer, code: str, name: str) -> dict[str, str]:
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry).setLimit(MOST_ROWS)
    request.setSubsetOfAttributes([field for field in (code, name) if field], layer.fields())
    found: dict[str, str] = {}
    for feature in layer.getFeatures(request):
        value = str(feature[code] or "").strip().removesuffix(".0")
        if value and value != "NULL":
            found.setdefault(value, str(feature[name] or "") if name else "")
    return found
