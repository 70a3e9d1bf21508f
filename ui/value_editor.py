"""The widget in which one value is typed: a list for codes, a spin box with the range, a date, else a line of text."""

from __future__ import annotations

import math
from typing import Any

from qgis.gui import QgsCheckableComboBox, QgsDateTimeEdit
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QWidget

from ..catalog.model import Attribute, Catalog
from ..i18n.locale import language
from ..providers.model import Value
from .value_text import NOTHING, number_text

translate = QCoreApplication.translate

_DECIMALS = 6
_FARTHEST = 1e12


class NumberBox(QDoubleSpinBox):
    """Shows as many decimals as the number has; one step below the least stands for no value."""

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        least, most = attribute.range or (None, None)
        self.setDecimals(0 if attribute.type == "integer" else _DECIMALS)
        self.setRange((-_FARTHEST if least is None else least) - 1, _FARTHEST if most is None else most)
        self.setSpecialValueText(NOTHING)
        self.setSuffix(f"\u00a0{attribute.unit}" if attribute.unit else "")
        self.setToolTip(range_text(least, most, attribute.unit))
        self.setAccelerated(True)

    def textFromValue(self, value: float) -> str:
        return number_text(value)

    def put(self, value: Value) -> None:
        number = value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
        self.setValue(self.minimum() if number is None or not math.isfinite(number) else number)

    def value_typed(self) -> Value:
        self.interpretText()
        return None if self.value() == self.minimum() else self.value()


def range_text(least: float | None, most: float | None, unit: str | None) -> str:
    of_unit = f"\u00a0{unit}" if unit else ""
    if least is not None and most is not None:
        said = translate("SmartTerritory", "From {least} to {most}{unit}")
    elif least is not None:
        said = translate("SmartTerritory", "{least}{unit} or more")
    elif most is not None:
        said = translate("SmartTerritory", "{most}{unit} or less")
    else:
        return ""
    return said.format(
        least=number_text(least) if least is not None else "",
        most=number_text(most) if most is not None else "",
        unit=of_unit,
    )


def make_editor(catalog: Catalog, attribute: Attribute, parent: QWidget) -> QWidget:
    editor = _widget(catalog, attribute, parent)
    editor.setAccessibleName(attribute.names.to(language()))
    editor.setAutoFillBackground(True)
    return editor


def _widget(catalog: Catalog, attribute: Attribute, parent: QWidget) -> QWidget:
    if attribute.type == "boolean":
        words = (translate("SmartTerritory", "yes"), translate("SmartTerritory", "no"))
        return _combo(dict(zip(words, (True, False))), parent)
    if attribute.type == "code" and attribute.codes in catalog.code_lists:
        return _combo({name: value for value, name in _offered(catalog, attribute)}, parent)
    if attribute.type == "codes" and attribute.codes in catalog.code_lists:
        box = QgsCheckableComboBox(parent)
        for value, name in _offered(catalog, attribute):
            box.addItemWithCheckState(name, Qt.CheckState.Unchecked, value)
        return box
    if attribute.type in ("integer", "real"):
        return NumberBox(attribute, parent)
    if attribute.type in ("date", "datetime"):
        return _moment_edit(attribute, parent)
    return QLineEdit(parent)


def _offered(catalog: Catalog, attribute: Attribute) -> list[tuple[str, str]]:
    known = catalog.code_lists[attribute.codes or ""]
    return [(code.value, code.names.to(language())) for code in known.codes if code.value not in known.retired]


def _combo(values: dict[str, Any], parent: QWidget) -> QComboBox:
    combo = QComboBox(parent)
    combo.addItem(NOTHING, None)
    for name, value in values.items():
        combo.addItem(name, value)
    return combo


def _moment_edit(attribute: Attribute, parent: QWidget) -> QgsDateTimeEdit:
    edit = QgsDateTimeEdit(parent)
    edit.setAllowNull(True)
    edit.setCalendarPopup(True)
    day = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    edit.setDisplayFormat(f"{day} HH:mm:ss" if attribute.type == "datetime" else day)
    if attribute.type == "datetime":
        edit.setTimeSpec(Qt.TimeSpec.LocalTime)
    return edit


def put_value(editor: QWidget, attribute: Attribute, value: Value) -> None:
    with QSignalBlocker(editor):
        if isinstance(editor, NumberBox):
            editor.put(value)
        elif isinstance(editor, QgsCheckableComboBox):
            parts = value if isinstance(value, list) else [value]
            rows = (row for row in range(editor.count()) if editor.itemData(row) in parts)
            editor.setCheckedItems([editor.itemText(row) for row in rows])
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(value), 0))
        elif isinstance(editor, QgsDateTimeEdit):
            _put_moment(editor, attribute, value)
        elif isinstance(editor, QLineEdit):
            editor.setText("" if value is None else str(value))


def _put_moment(editor: QgsDateTimeEdit, attribute: Attribute, value: Value) -> None:
    if attribute.type == "date":
        day = QDate.fromString(str(value or "")[:10], Qt.DateFormat.ISODate)
        moment = QDateTime(day, QDateTime.currentDateTime().time())
    else:
        moment = QDateTime.fromString(str(value or ""), Qt.DateFormat.ISODateWithMs).toLocalTime()
    if moment.isValid():
        editor.setDateTime(moment)
    else:
        editor.clear()


def typed_in(editor: QWidget, attribute: Attribute) -> Value:
    """As `read_typed` takes it."""
    if isinstance(editor, NumberBox):
        return editor.value_typed()
    if isinstance(editor, QgsCheckableComboBox):
        return list(editor.checkedItemsData())
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, QgsDateTimeEdit):
        moment = editor.dateTime()
        if editor.isNull() or not moment.isValid():
            return None
        if attribute.type == "date":
            return moment.date().toString(Qt.DateFormat.ISODate)
        return moment.toUTC().toString(Qt.DateFormat.ISODateWithMs)
    return editor.text() if isinstance(editor, QLineEdit) else None
