"""Hebrew and Arabic stand where they belong, and what stands beside them stays in its order; nothing is too long."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextLayout, QTextOption
from qgis.PyQt.QtWidgets import QLabel, QTableView
from smart_territory.i18n.facts import LONGEST, as_one_wrote, short, with_signs
from smart_territory.ui.elided_label import ElidedLabel
from smart_territory.ui.plain_text import LONGEST_TIP, plain_tool_tip
from smart_territory.ui.table_model import Column, RowsModel
from smart_territory.ui.tabular_view import set_up_table

HEBREW, ARABIC = "שלום עולם", "الإنارة العامة"


def places(text: str, *parts: str) -> list[tuple[float, float]]:
    """Where each part begins and ends on the screen, from the left."""
    layout = QTextLayout(text)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    found = []
    for part in parts:
        start = text.index(part)
        edges = [line.cursorToX(place)[0] for place in range(start, start + len(part) + 1)]
        found.append((min(edges), max(edges)))
    return found


@pytest.mark.parametrize("name", [HEBREW, ARABIC])
def test_a_number_beside_a_name_stays_at_its_right(name: str) -> None:
    (left, right), (number, _) = places(f"{short(name)} · 12 (3)", name, "12 (3)")
    assert left < right <= number
    (_, right), (number, _) = places(f"{name} · 12 (3)", name, "12 (3)")
    assert number < right  # what it would be without the isolates


def test_several_names_stand_in_the_order_in_which_they_were_listed() -> None:
    said = short([HEBREW, ARABIC, "Olivenza"])
    first, second, third = places(said, HEBREW, ARABIC, "Olivenza")
    assert first[1] <= second[0]
    assert second[1] <= third[0]


def test_an_override_turns_nothing_round() -> None:
    assert short("invoice\u202egpj.exe") == "invoice gpj.exe"
    assert with_signs("invoice\u202egpj.exe\u2068") == "invoice\\u202egpj.exe\\u2068"


def test_what_is_isolated_ends_and_can_be_undone() -> None:
    for text in (short(HEBREW * 100), short([HEBREW] * 100), short(short(ARABIC))):
        assert text.count("\u2068") == text.count("\u2069") > 0
        assert len(text) <= 2 * LONGEST
    assert as_one_wrote(short(HEBREW)) == HEBREW


def test_marks_that_are_stacked_reach_into_no_other_row() -> None:
    assert short("Z" + "\u0300" * 200) == "Z" + "\u0300" * 3


def test_what_is_long_is_cut_in_cells_tips_and_lines(qtbot: Any) -> None:
    long = "<b>" + "x" * 100_000
    model = RowsModel([Column("Name", short, tip=str)], [long])
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    set_up_table(view, "names", stretched=0)
    view.show()
    assert len(model.index(0, 0).data()) == LONGEST
    assert model.index(0, 0).data().endswith("…")
    assert view.textElideMode() == Qt.TextElideMode.ElideRight
    assert len(plain_tool_tip(long)) < LONGEST_TIP + 200
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.setText(short(long))
    assert label.shown().endswith("…")
    tip = QLabel(plain_tool_tip("<img src=x>\u202e"))
    qtbot.addWidget(tip)
    assert "&lt;img src=x&gt;\\u202e" in tip.text()
