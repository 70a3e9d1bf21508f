"""What a hostile or broken entity can raise inside a mapper; anything else is our own mistake and must show."""

from __future__ import annotations

from ..errors import TerritoryError

BROKEN = (TerritoryError, ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError, RecursionError)
