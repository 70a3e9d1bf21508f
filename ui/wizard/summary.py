"""What the wizard is about to do, in a few lines, before it does it."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import QCoreApplication

from ...i18n.facts import short
from .draft import Draft

translate = QCoreApplication.translate

MOST_TOWNS = 4


def summary_lines(draft: Draft) -> Iterator[str]:
    names = [town.name or town.code for town in draft.towns]
    listed = short(names[:MOST_TOWNS]) + (" …" if len(names) > MOST_TOWNS else "")
    said = translate("SmartTerritory", "Municipalities: {count} ({names})")
    yield said.format(count=len(names), names=listed)
    without = sum(town.boundary is None for town in draft.towns)
    if without and draft.origin is None:
        yield translate("SmartTerritory", "Without a boundary: {count}").format(count=without)
    yield translate("SmartTerritory", "Classes of assets: {assets}; of sensors: {sensors}").format(
        assets=len(draft.classes), sensors=len(draft.sensors)
    )
    if draft.with_platform:
        yield translate("SmartTerritory", "Platform: {url}").format(url=short(draft.url))
    if draft.with_platform and draft.method not in ("none", "qgis") and draft.has_secret():
        yield translate("SmartTerritory", "The secret goes into QGIS's authentication database.")
    if draft.working_copy is not None and draft.working_copy.exists():
        yield translate("SmartTerritory", "The working copy is there already; it is kept as it is.")
    elif draft.with_platform:
        yield translate("SmartTerritory", "The working copy is made empty; the first pull fills it.")
    else:
        yield translate("SmartTerritory", "The working copy is made empty, ready for your first asset.")
    if draft.with_platform:
        yield translate("SmartTerritory", "Nothing is written on the platform until you push.")
