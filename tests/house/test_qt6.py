"""Readiness for Qt 6: what QGIS 4 is built on runs our code as it is."""

from __future__ import annotations

import ast
import enum
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from as_package import ROOT

from .qt6_lint import findings, qt6

HEAD = """
from qgis.PyQt.QtCore import Qt, QMetaType, QVariant
from qgis.PyQt.QtWidgets import QAction, QFrame, QLabel, QMessageBox
"""
SHIPPED = ("tasks", "layers", "analysis", "ui", "i18n")


def files() -> list[Path]:
    shipped = [path for room in SHIPPED for path in sorted((ROOT / room).rglob("*.py"))]
    others = [path for folder in ("scripts", "tests") for path in sorted((ROOT / folder).rglob("*.py"))]
    return [*shipped, ROOT / "plugin.py", *others]


def test_nothing_is_used_that_qt6_calls_otherwise_or_has_no_more() -> None:
    said = [
        f"{path.relative_to(ROOT)}:{line}: {words}"
        for path in files()
        if path.name not in ("qt6_lint.py", "test_qt6.py")
        for line, words in findings(path.read_text(encoding="utf-8"))
    ]
    assert said == []


def test_no_compiled_resources_come_along() -> None:
    """They belong to one version of Qt; icons are read as files."""
    shipped = [path for path in files() if path.relative_to(ROOT).parts[0] not in ("tests", "scripts")]
    assert [path.name for path in shipped if b"qRegisterResourceData" in path.read_bytes()] == []


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("x = Qt.AlignRight", "Qt.AlignmentFlag.AlignRight"),
        ("x = Qt.UserRole + 1", "Qt.ItemDataRole.UserRole"),
        ("x = Qt.white", "Qt.GlobalColor.white"),
        ("x = QMessageBox.Yes", "QMessageBox.StandardButton.Yes"),
        ("x = QFrame.HLine", "QFrame.Shape.HLine"),
        ("x = QLabel.HLine", "QLabel.Shape.HLine"),
        ("x = QMetaType.QString", "QMetaType.Type.QString"),
        ("x = Qt.AlignmentFlag.AlignMiddle", "not there"),
        ("x = QVariant.Type.Int", "not there"),
        ("x = int(Qt.CheckState.Checked)", "no number"),
        ("x = state == Qt.CheckState.Checked == 2", "no number"),
        ("x = Qt.KeyboardModifier.ShiftModifier | 0x8", "flags"),
        ("x = Qt.Alignment(0)", "types of flags"),
        ("x = Qt.WindowFlags()", "types of flags"),
        ("dialog.exec_()", "exec_"),
        ("box.stateChanged.connect(f)", "stateChanged"),
        ("box.currentIndexChanged[str].connect(f)", "overloaded"),
        ("group.buttonClicked[QAction].connect(f)", "overloaded"),
        ("place = event.globalPos()", "globalPos"),
        ("w = self.fontMetrics().width('x')", "not there"),
        ("layout.setMargin(3)", "setMargin"),
        ("import resources_rc", "not there"),
        ("from qgis.PyQt.QtCore import QRegExp", "not there"),
        ("from qgis.PyQt.QtWidgets import QDesktopWidget", "not there"),
        ("from qgis.PyQt.QtWidgets import QUndoStack", "not there"),
        ("from qgis.PyQt.QtSvg import QSvgWidget", "not there"),
    ],
)
def test_the_lint_knows(line: str, cure: str) -> None:
    said = findings(HEAD + line)
    assert said
    assert any(cure in words for _, words in said), said


@pytest.mark.parametrize(
    "line",
    [
        "x = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop",
        "x = int(Qt.AlignmentFlag.AlignRight)",
        "x = Qt.ItemDataRole.UserRole + 1",
        "x = role == Qt.ItemDataRole.DisplayRole",
        "x = Qt.CheckState.Checked.value == 2",
        "x = QMessageBox.StandardButton.Yes",
        "x = QLabel.Shape.HLine",
        "x = QMetaType.Type.QString",
        "x = QAction('a')",
        "box.toggled.connect(f)",
        "x: list[str] = names[str]",
        "dialog.exec()",
        "width = bar.width()",
    ],
)
def test_the_lint_leaves_alone(line: str) -> None:
    assert findings(HEAD + line) == []


def test_the_names_are_those_of_a_whole_pyqt6() -> None:
    assert len(qt6().classes) > 500
    assert qt6().enums_of("QPushButton") == {} | qt6().enums_of("QAbstractButton")
    assert "QAction" in qt6().places["QtGui"]


def uses_of_qgis() -> Iterator[tuple[str, str, str, str]]:
    """Place, module, class and attribute, as in `Qgis.MessageLevel`, of what comes from qgis.core and qgis.gui."""
    for path in files():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = {
            alias.asname or alias.name: str(node.module)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module in ("qgis.core", "qgis.gui")
            for alias in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in imported:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", imported[node.value.id], node.value.id, node.attr


@pytest.mark.qgis
def test_the_enums_of_qgis_are_scoped_too() -> None:
    import importlib

    def is_member(owner: Any, name: str) -> bool:
        value = getattr(owner, name, None)
        kind = type(value)
        if isinstance(value, enum.Enum):
            return True
        return isinstance(value, int) and kind.__module__.startswith(("qgis", "PyQt"))

    found = [
        f"{place}: {name}.{attribute}"
        for place, module, name, attribute in uses_of_qgis()
        if is_member(getattr(importlib.import_module(module), name), attribute)
    ]
    assert found == []
