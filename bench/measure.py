"""How benches measure: variants taken in turn, so that a busy machine slows all alike; medians."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping


def medians(variants: Mapping[str, Callable[[], float]], rounds: int = 5) -> dict[str, float]:
    """Each variant's median over `rounds`, the variants interleaved; a variant returns what it measured."""
    taken: dict[str, list[float]] = {name: [] for name in variants}
    for _ in range(rounds):
        for name, variant in variants.items():
            taken[name].append(variant())
    return {name: statistics.median(values) for name, values in taken.items()}
