"""What came of a push, asset by asset."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from ..catalog.model import Catalog
from ..i18n.facts import short
from ..i18n.locale import language
from ..workspace.report import AssetResult, PushResult
from ..workspace.territory import Territory
from .change_text import label_text
from .result_dialog import ResultDialog
from .result_text import conflict_advice, named, push_text
from .table_model import Column

translate = QCoreApplication.translate
Retry = Callable[[Sequence[str]], bool]  # False where it cannot be done now


class PushResultDialog(ResultDialog):
    def __init__(
        self,
        result: PushResult,
        territory: Territory | None = None,
        catalog: Catalog | None = None,
        parent: QWidget | None = None,
        retry: Retry | None = None,
    ) -> None:
        """`retry` sends the assets of these names again; without it nothing is offered."""
        columns = [
            Column(translate("SmartTerritory", "Asset"), lambda r: label_text(r.label, r.uid), tip=lambda r: r.uid),
            Column(translate("SmartTerritory", "Class"), lambda row: _class_name(catalog, row)),
            Column(translate("SmartTerritory", "Town"), lambda row: _town_name(territory, row)),
            Column(translate("SmartTerritory", "Result"), lambda row: status_text(row.status)),
        ]
        super().__init__(
            translate("SmartTerritory", "Push"),
            push_text(result, catalog),
            columns,
            result.assets,
            lambda row: named(row.error, catalog, row.asset_class),
            lambda row: row.status != "pushed",
            parent,
            lambda row: conflict_advice() if row.status == "conflict" else "",
        )
        self.failed = [row.uid for row in result.assets if row.status == "failed"]
        self.retry = self.action(translate("SmartTerritory", "&Retry"), lambda: self._send_again(retry))
        self.retry.setToolTip(translate("SmartTerritory", "Sends again only what could not be sent."))
        self.retry.setVisible(bool(self.failed and retry))

    def _send_again(self, retry: Retry | None) -> None:
        if retry and retry(self.failed):
            self.accept()


def status_text(status: str) -> str:
    return {
        "pushed": translate("SmartTerritory", "Sent"),
        "conflict": translate("SmartTerritory", "Conflict"),
        "failed": translate("SmartTerritory", "Not sent"),
    }.get(status, status)


def _class_name(catalog: Catalog | None, row: AssetResult) -> str:
    found = catalog.classes.get(row.asset_class) if catalog else None
    return short(found.names.to(language()) if found else row.asset_class)


def _town_name(territory: Territory | None, row: AssetResult) -> str:
    town = territory.municipality(row.municipality) if territory else None
    return short(town.name if town else row.municipality or "")
