"""Heritage: a small portico, darkest for the highest grade; one line of the legend for each tone."""

from __future__ import annotations

from qgis.core import QgsFeatureRenderer, QgsMarkerSymbol

from ...catalog.model import AssetClass, Catalog, Code
from ...i18n.speaking import translate
from .markers import picture, symbol
from .palette import GREY, PAPER
from .rules import Entry, in_use, is_any, retired, rules, status_codes, unknown_label

_PORTICO = (
    '<path d="M12 1.8 22.2 8.2v2.3H1.8V8.2z M3.6 11.6h3.2v7H3.6z M10.4 11.6h3.2v7h-3.2z M17.2 11.6h3.2v7h-3.2z '
    'M1.8 19.6h20.4v2.8H1.8z" fill="param(fill)" stroke="param(outline)" stroke-width="param(outline-width)" '
    'stroke-linejoin="round"/>'
)
_GROUND = '<path d="M12 .4 23.6 7.6v15.8H.4V7.6z" fill="param(fill)" stroke="none"/>'
SIZE = 6.4


def renderer(asset_class: AssetClass, catalog: Catalog, language: str) -> QgsFeatureRenderer:
    still = in_use(asset_class)
    tones: dict[str, list[Code]] = {}
    for code in status_codes(asset_class, catalog):
        tones.setdefault(code.colour or GREY, []).append(code)
    entries = [
        Entry(_sentence(codes, language), portico(tone),
              still + is_any(asset_class.status or "", [code.value for code in codes]))
        for tone, codes in tones.items()
    ]  # fmt: skip
    gone = portico(GREY)
    gone.setOpacity(0.5)
    entries += retired(asset_class, gone)
    return rules([*entries, Entry(unknown_label(), portico("#E6D2D4"))])


def portico(colour: str) -> QgsMarkerSymbol:
    return symbol(picture(_GROUND, SIZE, "#E6FFFFFF"), picture(_PORTICO, SIZE, colour, PAPER, 0))


def _sentence(codes: list[Code], language: str) -> str:
    """Legal grades of one rank stand together, by the abbreviations that the law uses."""
    if len(codes) == 1:
        return codes[0].names.to(language)
    ranks = {
        "BIC": translate("SmartTerritory", "Of national interest: {grades}"),
        "IIP": translate("SmartTerritory", "Of public interest: {grades}"),
        "BRL": translate("SmartTerritory", "Of local interest: {grades}"),
        "BINV": translate("SmartTerritory", "Inventoried or in the town plan: {grades}"),
    }
    rank = next((ranks[code.value] for code in codes if code.value in ranks), "{grades}")
    return rank.format(grades=", ".join(code.value for code in codes))
