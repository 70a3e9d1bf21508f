"""The map's colours, and how symbols shrink with the scale. State is never colour alone: each has a shape too."""

from __future__ import annotations

INK = "#2B2B2B"
PAPER = "#FFFFFF"
GREY = "#9A9A9A"
WARM = "#F5C242"
WARM_EDGE = "#5A4210"

NORMAL = "#009E73"
WARNING = "#E69F00"
ALARM = "#D55E00"
UNSENT = "#0072B2"
CONFLICT = "#CC79A7"

# Colours by which circuits and cabinets are told apart, safe for colour-blind people.
CIRCUITS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#8E6BBF", "#B8860B", "#4D4D4D")

LEAST_SHARE = 0.3  # of a symbol's size that is left when zoomed far out
NEAR, FAR = 500, 30000  # scales between which symbols shrink


def by_scale(near_mm: float, far_mm: float | None = None) -> str:
    """A size in millimetres: whole at 1:500, smaller as the map shows more; QGIS computes it once a map."""
    far_mm = near_mm * LEAST_SHARE if far_mm is None else far_mm
    return f"scale_linear(log10(@map_scale), log10({NEAR}), log10({FAR}), {near_mm:g}, {far_mm:g})"


def by_hash(field: str, colours: tuple[str, ...] = CIRCUITS) -> str:
    """An expression that gives each value of `field` one of `colours`, the same today and tomorrow."""
    chosen = ", ".join(f"'{colour}'" for colour in colours)
    last = f"to_int('0' || regexp_substr(coalesce(\"{field}\", ''), '(\\\\d{{1,4}})\\\\D*$'))"
    return f"array_get(array({chosen}), {last} % {len(colours)})"
