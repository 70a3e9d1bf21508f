"""How many distinct inputs the fuzzers have judged in this run. Not a test."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from hashlib import blake2b
from typing import Any

from smart_territory.errors import TerritoryError
from smart_territory.tests.bad_input.words import check_told

_seen: dict[str, set[bytes]] = defaultdict(set)
outcomes: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))


def count(fuzzer: str, case: bytes) -> None:
    """One that was judged already counts no second time."""
    _seen[fuzzer].add(blake2b(case, digest_size=8).digest())


def counts() -> dict[str, int]:
    return {fuzzer: len(seen) for fuzzer, seen in _seen.items()}


def note(fuzzer: str, outcome: Hashable) -> None:
    outcomes[fuzzer][str(outcome)] += 1


def judged(fuzzer: str, case: object, action: Callable[[], Any]) -> Any:
    """The action's result, or its typed error once that has been found to speak four languages.

    Whatever else is raised is the finding: it is shown with the input that did it.
    """
    try:
        result = action()
    except TerritoryError as error:
        check_told(error)
        note(fuzzer, error.key)
        return error
    except BaseException as error:
        shown = case.decode("utf-8", "backslashreplace") if isinstance(case, bytes) else str(case)
        error.add_note(f"{fuzzer}: {shown[:3000]}")
        raise
    note(fuzzer, "ok")
    return result
