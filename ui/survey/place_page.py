"""Page 1: what the survey is called, and which area it covers."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
)

from ...i18n.facts import short
from ...workspace.survey.request import can_be_a_name
from ..form import form
from ..plain_text import plain_label
from ..value_text import asset_class_text, number_text
from ..wizard.page import Page
from .area_choice import AreaChoice
from .draft import DRAWN, SELECTED, TOWNS, VIEW, WHOLE, SurveyDraft

translate = QCoreApplication.translate

SOON_MS = 300  # the map moves in many small steps
AROUND_M, FARTHEST_M = 10, 5000
SHOWN_TOWNS = 5


class PlacePage(Page):
    """`choice` knows the map and counts."""

    def __init__(self, draft: SurveyDraft, choice: AreaChoice) -> None:
        super().__init__(
            draft,
            translate("SmartTerritory", "Name and area"),
            translate("SmartTerritory", "Whatever lies in the area, or touches it, goes along."),
        )
        self._choice = choice
        self.name = QLineEdit(draft.name)
        self.whole = QRadioButton(translate("SmartTerritory", "The &whole territory"))
        self.in_towns = QRadioButton(translate("SmartTerritory", "&Municipalities"))
        self.in_view = QRadioButton(translate("SmartTerritory", "What the map &shows"))
        self.in_drawing = QRadioButton(translate("SmartTerritory", "An area &drawn on the map"))
        self.near_selected = QRadioButton()
        self.towns, self.draw, self.metres = QListWidget(), QPushButton(), QSpinBox()
        self.told = plain_label()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._count)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.name.setMaxLength(80)
        self.name.setPlaceholderText(translate("SmartTerritory", "Olivenza north March"))
        fields = form()
        fields.addRow(translate("SmartTerritory", "&Name:"), self.name)
        self.body.addLayout(fields)
        self.body.addSpacing(self.fontMetrics().height() // 2)
        rows = QVBoxLayout()
        rows.addWidget(self.whole)
        rows.addWidget(self.in_towns)
        rows.addWidget(self.towns)
        rows.addWidget(self.in_view)
        drawing, selection = QHBoxLayout(), QHBoxLayout()
        drawing.addWidget(self.in_drawing)
        drawing.addWidget(self.draw)
        drawing.addStretch()
        selection.addWidget(self.near_selected)
        selection.addWidget(self.metres)
        selection.addStretch()
        rows.addLayout(drawing)
        rows.addLayout(selection)
        self.body.addLayout(rows)
        self._fill()
        self.body.addStretch(1)
        self.told.setAccessibleName(translate("SmartTerritory", "What lies in the area"))
        self.body.addWidget(self.told)
        self.finish_layout()

    def _fill(self) -> None:
        self.towns.setAccessibleName(translate("SmartTerritory", "Municipalities"))
        towns = sorted(self.draft.territory.municipalities, key=lambda town: town.name.casefold())
        for town in towns:
            item = QListWidgetItem(short(town.name), self.towns)
            item.setData(Qt.ItemDataRole.UserRole, town.code)
            item.setCheckState(Qt.CheckState.Unchecked)
        row = self.towns.sizeHintForRow(0) if towns else 0
        self.towns.setFixedHeight(row * min(len(towns), SHOWN_TOWNS) + 2 * self.towns.frameWidth() + 2)
        self.in_towns.setVisible(bool(towns))
        self.metres.setRange(1, FARTHEST_M)
        self.metres.setValue(AROUND_M)
        self.metres.setSuffix("\u00a0m")
        self.metres.setAccessibleName(translate("SmartTerritory", "Metres around each selected asset"))
        self.draw.setAutoDefault(False)
        for widget in (self.in_view, self.in_drawing, self.draw, self.near_selected, self.metres):
            widget.setEnabled(self._choice.has_map)

    def _connect(self) -> None:
        self._places = QButtonGroup(self)
        self._by_place = {
            WHOLE: self.whole, TOWNS: self.in_towns, VIEW: self.in_view, DRAWN: self.in_drawing,
            SELECTED: self.near_selected,
        }  # fmt: skip
        for button in self._by_place.values():
            self._places.addButton(button)
        self._by_place[self.draft.place].setChecked(True)
        self.name.textChanged.connect(self.note)
        self._places.buttonToggled.connect(self._on_place)
        self.towns.itemChanged.connect(lambda _item: self._on_area())
        self.metres.valueChanged.connect(lambda _metres: self._on_area())
        self.draw.clicked.connect(self._draw)
        self._choice.moved.connect(self._on_moved)
        self._choice.drawn.connect(self._on_drawn)
        self._choice.counted.connect(self._on_counted)

    def initializePage(self) -> None:
        self._on_moved()
        self._on_area()

    def keep(self) -> None:
        draft = self.draft
        draft.name = self.name.text().strip()
        draft.place = next(place for place, button in self._by_place.items() if button.isChecked())
        items = (self.towns.item(row) for row in range(self.towns.count()))
        draft.towns = [i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == Qt.CheckState.Checked]

    def problem(self) -> str:
        draft = self.draft
        if not draft.name:
            return translate("SmartTerritory", "Give the survey a name: its folder gets it.")
        if not can_be_a_name(draft.name):
            return translate(
                "SmartTerritory", "The name may have letters, digits, spaces, and . ( ) - _; no other signs."
            )
        if draft.place == TOWNS and not draft.towns:
            return translate("SmartTerritory", "Choose at least one municipality.")
        if draft.place == DRAWN and draft.polygon is None:
            return translate("SmartTerritory", "Draw the area on the map.")
        if draft.place == SELECTED and draft.polygon is None and self._choice.selected():
            return translate("SmartTerritory", "Counting…")
        if draft.place == SELECTED and draft.polygon is None:
            return translate("SmartTerritory", "Select assets on the map: the survey covers what lies around them.")
        if not draft.has_area:
            return translate("SmartTerritory", "The map shows no place on Earth.")
        return ""

    def _on_place(self, _button: Any, checked: bool) -> None:
        if checked:
            self._on_area()

    def _on_area(self) -> None:
        self.keep()
        place = self.draft.place
        self.towns.setVisible(place == TOWNS)
        self.draw.setText(translate("SmartTerritory", "Draw &again…") if self._choice.drawing is not None
                          else translate("SmartTerritory", "D&raw…"))  # fmt: skip
        self._choice.take_place()
        self.told.setText("")
        self._soon.start()
        self.note()

    def _on_moved(self) -> None:
        """The map shows something else, or something else is selected there."""
        said = translate("SmartTerritory", "A&round the selected assets ({count}), up to")
        self.near_selected.setText(said.format(count=number_text(self._choice.selected())))
        if self.draft.place in (VIEW, SELECTED) and self.isVisible():
            self._on_area()

    def _draw(self) -> None:
        self.in_drawing.setChecked(True)
        self.say(translate(
            "SmartTerritory", "Click the corners on the map; a right click or Enter ends it, Esc gives it up."
        ))
        self._choice.draw()

    def _on_drawn(self) -> None:
        self.window().raise_()
        self.window().activateWindow()
        if self.in_drawing.isChecked():
            self._on_area()
        else:
            self.in_drawing.setChecked(True)

    def _count(self) -> None:
        if self.isVisible():
            self.told.setText(translate("SmartTerritory", "Counting…"))
            self._choice.count(self.metres.value())

    def _on_counted(self) -> None:
        counts = self.draft.counts
        if counts is not None:
            self.told.setText(told_counts(self.draft, counts))
        else:
            self.told.setText("")
        self.note()


def told_counts(draft: SurveyDraft, counts: dict[str, int]) -> str:
    parts = [f"{asset_class_text(draft.catalog, key)} {number_text(count)}" for key, count in counts.items() if count]
    if not parts:
        return translate("SmartTerritory", "No assets lie there yet; new ones can be made there all the same.")
    return translate("SmartTerritory", "In the area: {counts}.").format(counts=", ".join(parts))
