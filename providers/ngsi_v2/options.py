"""What a connection's `options` may say of how an NGSI-v2 broker is spoken to."""

from __future__ import annotations

from typing import Any

from ...errors import TerritoryFileError
from ..connection import Connection

PAGE = 1000  # the most that a broker gives at once
MOST_IN_FLIGHT = 32
LONGEST_TIMEOUT_S = 3600.0
UNRESTRICTED_BY = ("type", "metadata")


def page_size(connection: Connection) -> int:
    return int(_number(connection, "page_size", PAGE, 1, PAGE))


def in_flight(connection: Connection, ordinary: int) -> int:
    return int(_number(connection, "in_flight", ordinary, 1, MOST_IN_FLIGHT))


def timeout_s(connection: Connection, ordinary: float) -> float:
    return _number(connection, "timeout_s", ordinary, 0.1, LONGEST_TIMEOUT_S)


def skips_forwarding(connection: Connection) -> bool:
    said = connection.options.get("skip_forwarding", False)
    if not isinstance(said, bool):
        raise _wrong(connection, "skip_forwarding", said, "true, false")
    return said


def unrestricted_by(connection: Connection) -> str:
    """How `TextUnrestricted` is said: by the attribute's type, or, where a broker knows it, by its metadata."""
    said = connection.options.get("unrestricted_by", UNRESTRICTED_BY[0])
    if said not in UNRESTRICTED_BY:
        raise _wrong(connection, "unrestricted_by", said, ", ".join(UNRESTRICTED_BY))
    return str(said)


def _number(connection: Connection, name: str, ordinary: float, least: float, most: float) -> float:
    said = connection.options.get(name, ordinary)
    if isinstance(said, bool) or not isinstance(said, (int, float)) or not least <= said <= most:
        raise _wrong(connection, name, said, f"{least:g} – {most:g}", "range")
    return float(said)


def _wrong(
    connection: Connection, name: str, found: Any, allowed: str, problem: str = "choice"
) -> TerritoryFileError:
    where = f"connections.{connection.key}.options.{name}"
    return TerritoryFileError(
        file="", line=0, problem=problem, where=where, found=str(found)[:200], allowed=allowed
    )
