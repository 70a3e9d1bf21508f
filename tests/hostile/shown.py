"""All that a person, a screen reader or another program can see of a window, a project or a folder."""

from __future__ import annotations

import base64
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

from qgis.PyQt.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QMenu, QTabWidget, QWidget

ROLES = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.UserRole,
)  # fmt: skip
_SAID_BY = ("text", "toPlainText", "title", "toolTip", "accessibleName", "accessibleDescription", "windowTitle")


def texts_of(window: QWidget) -> Iterator[str]:
    for widget in (window, *window.findChildren(QWidget)):
        for name in _SAID_BY:
            said = getattr(widget, name, None)
            if callable(said):
                yield str(said())
        if isinstance(widget, (QAbstractItemView, QComboBox)) and widget.model() is not None:
            yield from cells_of(widget.model())
        if isinstance(widget, QTabWidget):
            yield from (widget.tabText(number) for number in range(widget.count()))
        if isinstance(widget, QMenu):
            for action in widget.actions():
                yield from (action.text(), action.toolTip())


def cells_of(model: QAbstractItemModel, parent: QModelIndex = QModelIndex()) -> Iterator[str]:  # noqa: B008
    flat = isinstance(model, (QAbstractListModel, QAbstractTableModel))
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
        yield from (str(model.headerData(column, Qt.Orientation.Horizontal, role) or "") for role in ROLES[:2])
        for row in range(model.rowCount(parent)):
            index = model.index(row, column, parent)
            yield from (str(model.data(index, role) or "") for role in ROLES)
            if not flat and model.hasChildren(index):
                yield from cells_of(model, index)


def bytes_in(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file, and what is packed in it; names count too."""
    for path in sorted(folder.rglob("*")):
        yield f"name of {path}", path.name.encode("utf-8", "surrogateescape")
        if path.is_file():
            yield str(path), path.read_bytes()
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as packed:
                    yield from ((f"{path}!{name}", packed.read(name)) for name in packed.namelist())


def forms_of(secret: str) -> list[bytes]:
    """As it is, escaped, and in base64 wherever it may begin."""
    raw = secret.encode()
    written = [secret, quote(secret, safe=""), quote_plus(secret), json.dumps(secret)[1:-1], raw.hex()]
    coded = [base64.b64encode(b"x" * before + raw)[before * 8 // 6 + 2 : -4] for before in range(3)]
    return sorted({*(form.encode() for form in written), *coded, *(form.translate(bytes.maketrans(b"+/", b"-_"))
                                                                   for form in coded)})  # fmt: skip


def places_of(secrets: tuple[str, ...], said: Iterator[tuple[str, Any]]) -> list[str]:
    """Where one of them stands."""
    forms = [form for secret in secrets for form in forms_of(secret)]
    found = []
    for place, text in said:
        body = text if isinstance(text, bytes) else str(text).encode("utf-8", "surrogatepass")
        for form in forms:
            if (at := body.find(form)) >= 0:
                found.append(f"{place}: {form!r} in …{body[max(0, at - 60) : at + 100]!r}")
    return found
