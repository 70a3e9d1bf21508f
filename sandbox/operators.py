"""The update operators that a value may be instead of a value: {"$inc": 1} and its like."""
from __future__ import annotations

import math
from collections.abc import Callable

from .errors import OrionError
from .values import Json, is_number, same_value

MISSING = object()


def is_operation(value: Json) -> bool:
    """Whether a value asks for a calculation instead of being one."""
    return isinstance(value, dict) and bool(value) and next(iter(value)) in _OPERATIONS


def operated(before: Json, operation: dict[str, Json]) -> Json:
    """The value after the operation; `before` is MISSING where there was none."""
    name, operand = next(iter(operation.items()))
    if name in ("$set", "$unset"):
        return _set_and_unset(before, operation)
    return _OPERATIONS[name](before, operand)


def value_at_creation(operation: dict[str, Json]) -> Json:
    """What an operation leaves where nothing was; MISSING when there is nothing to keep."""
    name, operand = next(iter(operation.items()))
    if name in ("$min", "$max"):
        bound = operand if is_number(operand) else 0
        return min(0, bound) if name == "$min" else max(0, bound)
    if name == "$set":
        return dict(operand) if isinstance(operand, dict) else MISSING
    if name in ("$unset", "$pull", "$pullAll"):
        return MISSING
    if name in ("$push", "$addToSet") and isinstance(operand, (dict, list)):
        return [[operand]]  # one list too many, as Orion makes it
    return _OPERATIONS[name](MISSING, operand)


def _database_error(why: str) -> OrionError:
    return OrionError(500, f"Database Error (entities - {why})", "InternalServerError")


def _numbers(before: Json, operand: Json, operator: str) -> tuple[float, float]:
    if before is MISSING:
        before = 0
    if not is_number(before) or not is_number(operand):
        raise _database_error(f"Cannot apply {operator} to a value of non-numeric type")
    return before, operand


def _fitting(result: float, operator: str) -> float:
    """The data base would keep infinity, which no answer in JSON can show."""
    try:
        fits = math.isfinite(result)
    except OverflowError:
        fits = False
    if not fits:
        raise _database_error(f"Failed to apply {operator} operations to current value")
    return result


def _inc(before: Json, operand: Json) -> Json:
    one, other = _numbers(before, operand, "$inc")
    return _fitting(one + other, "$inc")


def _mul(before: Json, operand: Json) -> Json:
    one, other = _numbers(before, operand, "$mul")
    return _fitting(one * other, "$mul")


_RANKS: tuple[Callable[[Json], bool], ...] = (
    lambda value: value is None, is_number, lambda value: isinstance(value, str),
    lambda value: isinstance(value, dict), lambda value: isinstance(value, list), lambda value: isinstance(value, bool))


def _rank(value: Json) -> int:
    return next(rank for rank, test in enumerate(_RANKS) if test(value))


def _is_less(one: Json, other: Json) -> bool:
    if _rank(one) != _rank(other) or isinstance(one, (dict, list)) or one is None:
        return _rank(one) < _rank(other)
    return bool(one < other)


def _min(before: Json, operand: Json) -> Json:
    return operand if before is MISSING or _is_less(operand, before) else before


def _max(before: Json, operand: Json) -> Json:
    return operand if before is MISSING or _is_less(before, operand) else before


def _items(before: Json, operator: str) -> list[Json]:
    if before is MISSING:
        return []
    if not isinstance(before, list):
        raise _database_error(f"Cannot apply {operator} to a value of non-array type")
    return before


def _each(operand: Json) -> list[Json]:
    each = operand.get("$each") if isinstance(operand, dict) else None
    return each if isinstance(each, list) else [operand]


def _push(before: Json, operand: Json) -> Json:
    items = _items(before, "$push")
    at = operand.get("$position") if isinstance(operand, dict) and "$each" in operand else None
    place = at if isinstance(at, int) else len(items)
    return [*items[:place], *_each(operand), *items[place:]]


def _add_to_set(before: Json, operand: Json) -> Json:
    items = list(_items(before, "$addToSet"))
    for each in _each(operand):
        if not any(same_value(item, each) for item in items):
            items.append(each)
    return items


def _pull(before: Json, operand: Json) -> Json:
    return [item for item in _items(before, "$pull") if not same_value(item, operand)]


def _pull_all(before: Json, operand: Json) -> Json:
    if not isinstance(operand, list):
        raise _database_error("$pullAll requires an array argument")
    return [item for item in _items(before, "$pullAll") if not any(same_value(item, one) for one in operand)]


def _set_and_unset(before: Json, operation: dict[str, Json]) -> Json:
    value = {} if before is MISSING else before
    given, dropped = operation.get("$set"), operation.get("$unset")
    if isinstance(given, dict) and isinstance(dropped, dict) and not given.keys().isdisjoint(dropped):
        raise _database_error("exception: Updating the path would create a conflict")
    if isinstance(given, dict):
        if not isinstance(value, dict):
            raise _database_error("Cannot create field in a value that is no object")
        value = {**value, **given}
    elif "$set" in operation:
        value = given
    if isinstance(dropped, dict) and isinstance(value, dict):
        value = {name: part for name, part in value.items() if name not in dropped}
    return value


_OPERATIONS: dict[str, Callable[[Json, Json], Json]] = {
    "$inc": _inc, "$mul": _mul, "$min": _min, "$max": _max, "$push": _push, "$addToSet": _add_to_set,
    "$pull": _pull, "$pullAll": _pull_all, "$set": _set_and_unset, "$unset": _set_and_unset,
}
