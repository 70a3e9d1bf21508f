"""What is selected in a layer, over the moment in which its file is read again and QGIS lets go of every selection."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from qgis.core import Qgis, QgsExpression, QgsFeatureRequest, QgsVectorLayer

MOST = 5000  # of more, the selection is let go as QGIS does it
AT_ONCE = 200

Step = Callable[[QgsVectorLayer], None]


class KeptSelection:
    """Kept by uid, for an asset that was written anew may have another number. Steps are small, and drawn lazily.
    `uids` outlives what is put off in the midst of it: it is taken up again where nothing else was selected since."""

    def __init__(self, uids: list[str]) -> None:
        self._uids = uids
        self._numbers: list[int] = []
        self._found: list[int] = []
        self.is_let_go = False

    def taking(self, layer: QgsVectorLayer) -> Iterator[Step]:
        """Before the file is read again."""
        self.is_let_go = layer.selectedFeatureCount() > MOST
        self._numbers = [] if self.is_let_go else sorted(layer.selectedFeatureIds())
        if self._numbers or self.is_let_go:
            self._uids.clear()
        for start in range(0, len(self._numbers), AT_ONCE):
            yield partial(self._read, self._numbers[start : start + AT_ONCE])
        if self._numbers:
            yield self._compare

    def giving_back(self) -> Iterator[Step]:
        """Afterwards."""
        for start in range(0, len(self._uids), AT_ONCE):
            yield partial(self._find, self._uids[start : start + AT_ONCE])
        if self._uids:
            yield self._select

    def _read(self, numbers: list[int], layer: QgsVectorLayer) -> None:
        request = _without_places(layer, ["uid"]).setFilterFids(numbers)
        found = (feature["uid"] for feature in layer.getFeatures(request))
        self._uids += [uid for uid in found if isinstance(uid, str) and uid]

    def _compare(self, layer: QgsVectorLayer) -> None:
        """Somebody selects others meanwhile: theirs would be overrun by what was selected before."""
        if sorted(layer.selectedFeatureIds()) != self._numbers:
            self._uids.clear()

    def _find(self, uids: list[str], layer: QgsVectorLayer) -> None:
        listed = ", ".join(QgsExpression.quotedValue(uid) for uid in uids)
        request = _without_places(layer, []).setFilterExpression(f'"uid" IN ({listed})')
        self._found += [feature.id() for feature in layer.getFeatures(request)]

    def _select(self, layer: QgsVectorLayer) -> None:
        self._uids.clear()
        if self._found and layer.selectedFeatureCount() == 0:
            layer.selectByIds(self._found)


def _without_places(layer: QgsVectorLayer, attributes: list[str]) -> QgsFeatureRequest:
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    return request.setSubsetOfAttributes(attributes, layer.fields())
