"""The requests that a push would send, grouped by town or, where none is known, by scope."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from qgis.PyQt.QtCore import QCoreApplication, Qt

from ..i18n.facts import short, with_signs
from ..providers.model import PlannedRequest
from ..workspace.territory import Territory
from .grouped_model import Group, GroupedModel
from .plain_text import plain_tool_tip

translate = QCoreApplication.translate

LONGEST = 400


def request_groups(territory: Territory, requests: Sequence[PlannedRequest]) -> list[Group]:
    """In the order of the push."""
    groups: dict[str, Group] = {}
    for request in requests:
        title = _title(territory, request.scope)
        groups.setdefault(title, Group(title)).rows.append(request)
    return list(groups.values())


def _title(territory: Territory, scope: str) -> str:
    codes = (connection.town_of(scope) for connection in territory.connections)
    town = next((territory.municipality(code) for code in codes if code), None)
    if town:
        return f"{short(town.name)} · {scope}" if scope else short(town.name)
    return short(scope) or translate("SmartTerritory", "Whole platform")


def request_text(request: PlannedRequest) -> str:
    """All of it, as plain text to read and to copy."""
    lines = [f"{request.method} {request.url}"]
    if request.scope:
        lines.append(translate("SmartTerritory", "Scope: {scope}").format(scope=request.scope))
    if request.body is not None:
        # A sign that nobody sees would make this another text than what is sent.
        lines += ["", with_signs(json.dumps(request.body, ensure_ascii=False, indent=2))]
    return "\n".join(lines)


class RequestsModel(GroupedModel):
    def row_data(self, row: PlannedRequest, column: int, role: int) -> Any:  # noqa: ARG002
        if role == Qt.ItemDataRole.DisplayRole:
            parts = urlsplit(row.url)
            return short(f"{row.method}  {parts.path}" + (f"?{parts.query}" if parts.query else ""), LONGEST)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tool_tip("\n".join((f"{row.method} {row.url}", *row.uids[:12])))
        return None
