"""Finds assets from QGIS's locator bar (Ctrl+K), by code, name or identifier, in the working copy."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeedback, QgsLocatorContext, QgsLocatorFilter, QgsLocatorResult
from qgis.PyQt.QtCore import QCoreApplication

if TYPE_CHECKING:
    from .asset_search import FoundAsset, Haystack

translate = QCoreApplication.translate

SHORTEST, LONGEST = 2, 80  # letters


class AssetLocatorFilter(QgsLocatorFilter):
    """`plugin` has `opened` (OpenTerritory or None) and `layers` (TerritoryLayers or None)."""

    def __init__(self, plugin: Any, haystack: Haystack | None = None) -> None:
        super().__init__()
        self._plugin = plugin
        self._haystack = haystack
        self.setUseWithoutPrefix(True)

    def clone(self) -> AssetLocatorFilter:
        """Made on the main thread for each search, with all that the search needs to know."""
        from .asset_search import haystack_of

        return AssetLocatorFilter(self._plugin, haystack_of(self._plugin.opened))

    def name(self) -> str:
        return "smart_territory_assets"

    def displayName(self) -> str:
        return translate("SmartTerritory", "Assets of the territory")

    def prefix(self) -> str:
        return "st"

    def priority(self) -> QgsLocatorFilter.Priority:
        return QgsLocatorFilter.Priority.Medium

    def fetchResults(self, string: str, _context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        """In a thread of its own, on the clone."""
        from ..errors import WorkingCopyError
        from .asset_search import search

        if self._haystack is None or len(string.strip()) < SHORTEST:
            return
        try:
            for found in search(self._haystack, string.strip()):
                if feedback.isCanceled():
                    return
                self.resultFetched.emit(self._result(self._haystack, found))
        except WorkingCopyError:
            return  # the file is busy or gone: what is searched for again a moment later

    def _result(self, haystack: Haystack, found: FoundAsset) -> QgsLocatorResult:
        from ..i18n.facts import short

        result = QgsLocatorResult()
        result.filter = self
        result.displayString = short(found.label, LONGEST)
        result.description = short(haystack.towns.get(found.municipality or "", found.municipality or ""), LONGEST)
        result.group = short(haystack.catalog.classes[found.asset_class].plural.to(haystack.language), LONGEST)
        place = [found.asset_class, found.uid, found.where]
        result.userData = json.dumps(place)  # plain text may cross threads
        return result

    def triggerResult(self, result: QgsLocatorResult) -> None:
        asset_class, uid, where = json.loads(result.userData)
        if self._plugin.layers is not None:
            self._plugin.layers.zoom_to(asset_class, uid, tuple(where) if where else None)
