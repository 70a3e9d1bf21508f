"""What a form cannot hold it would change when it is saved, though nobody touched it: such values stay as they were.

A line takes 32,767 letters, a box of lines knows one kind of line end and no firm space, and both take the word that
stands for nothing as nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsApplication, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QVariant

_as_qgis_says = QCoreApplication.translate  # QGIS's words, in QGIS's own translation
_LONGEST_LINE = 32767
_LINE_ENDS = ("\r\n", "\r", "\u2028", "\u2029", "\ufdd0", "\ufdd1")


class Untouched:
    """Watches layers until `remove`. What is changed by other means than a form is what somebody wanted."""

    def __init__(self, layers: Sequence[QgsVectorLayer]) -> None:
        self._watched = [_Watched(layer) for layer in layers]

    def remove(self) -> None:
        for watched in self._watched:
            watched.remove()
        self._watched = []


class _Watched:
    def __init__(self, layer: QgsVectorLayer) -> None:
        self._layer = layer
        self._by_form = False
        self._changed: dict[int, dict[int, object]] = {}
        layer.editCommandStarted.connect(self._on_started)
        layer.attributeValueChanged.connect(self._on_changed)
        layer.editCommandEnded.connect(self._on_ended)

    def remove(self) -> None:
        if not sip.isdeleted(self._layer):
            self._layer.editCommandStarted.disconnect(self._on_started)
            self._layer.attributeValueChanged.disconnect(self._on_changed)
            self._layer.editCommandEnded.disconnect(self._on_ended)

    def _on_started(self, text: str) -> None:
        self._changed = {}
        self._by_form = text == _as_qgis_says("QgsAttributeForm", "Attributes changed")

    def _on_changed(self, feature: int, field: int, value: object) -> None:
        if self._by_form and feature >= 0:
            self._changed.setdefault(feature, {})[field] = value

    def _on_ended(self) -> None:
        changed, self._changed, self._by_form = self._changed, {}, False
        if not changed:
            return
        stored = self._layer.dataProvider().getFeatures(QgsFeatureRequest().setFilterFids(list(changed)))
        for feature in stored:
            for field, value in changed[feature.id()].items():
                before = feature.attribute(field)
                if isinstance(before, str) and is_what_a_form_made(before, value):
                    self._layer.changeAttributeValue(feature.id(), field, before)


def is_what_a_form_made(before: str, now: object) -> bool:
    """Of a text that nobody touched."""
    if now is None or (isinstance(now, QVariant) and now.isNull()):
        return before == QgsApplication.nullRepresentation()
    lines = before.replace("\u00a0", " ")
    for end in _LINE_ENDS:
        lines = lines.replace(end, "\n")
    return now != before and now in (before[:_LONGEST_LINE], lines)
