"""Runs benches and prints their figures; what the figures are called begins with the bench's name.

A bench is a module here with `figures() -> dict[str, float]`; it runs its peers itself, interleaved with us.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "scripts"))

from as_package import PACKAGE, register  # noqa: E402

NOT_BENCHES = {"runner", "measure", "serving", "__init__"}


def known() -> list[str]:
    return sorted(path.stem for path in HERE.glob("*.py") if path.stem not in NOT_BENCHES)


def run(name: str) -> dict[str, float]:
    """One bench's figures, whose names it must begin with its own."""
    figures: dict[str, float] = importlib.import_module(f"{PACKAGE}.bench.{name}").figures()
    strangers = [figure for figure in figures if not figure.startswith(f"{name}.")]
    if strangers:
        raise ValueError(f"bench/{name}.py: figures must be called {name}.…, not {strangers}")
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of: {', '.join(known())}; all without one")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write name to number as JSON")
    given = parser.parse_args()
    unknown = [name for name in given.names if name not in known()]
    if unknown:
        parser.error(f"unknown bench: {', '.join(unknown)} (known: {', '.join(known())})")
    register()
    figures: dict[str, float] = {}
    for name in given.names or known():
        for figure, value in run(name).items():
            figures[figure] = value
            print(f"{figure} {value:.4g}", flush=True)
    if given.json:
        given.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
