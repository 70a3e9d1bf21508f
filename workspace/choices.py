"""What a person may decide about one attribute in conflict, and whether the catalog takes what was typed. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timezone
from typing import Union

from ..catalog.model import AssetClass, Attribute, Catalog
from ..errors import TypedValueError
from ..providers.model import GEOMETRY, Value
from .equality import moment_of
from .geometry import problem_of
from .report import DELETED, ConflictItem
from .values import unkeepable

MINE, THEIRS, BASE = "mine", "theirs", "base"
SIDES = (MINE, THEIRS, BASE)


@dataclass(frozen=True)
class Typed:
    """A third value, as a person gave it."""

    value: Value


Choice = Union[str, Typed]  # mine, theirs, base, or a third value
Choices = Mapping[str, Choice]  # by attribute


def check_choices(choices: Choices) -> None:
    """Raises ValueError for what is no choice at all."""
    wrong = sorted(str(c) for c in choices.values() if not isinstance(c, Typed) and c not in SIDES)
    if wrong:
        raise ValueError(f"not a choice: {wrong}")
    if choices.get(DELETED, MINE) not in (MINE, THEIRS):
        raise ValueError("an asset that one side deleted is there or not: mine or theirs")


def outcome(catalog: Catalog, asset_class: AssetClass, uid: str, item: ConflictItem, choice: Choice) -> Value:
    """The value that the choice comes to. Raises TypedValueError."""
    if not isinstance(choice, Typed):
        return {MINE: item.mine, THEIRS: item.theirs, BASE: item.base}[choice]
    if item.attribute == GEOMETRY:
        return _place(uid, choice.value)
    attribute = asset_class.attribute(item.attribute)
    if attribute is None or attribute.read_only:
        raise TypedValueError(uid=uid, attribute=item.attribute, problem="unknown")
    return read_typed(catalog, attribute, choice.value, uid)


def _place(uid: str, value: Value) -> Value:
    problem = problem_of(value) if value is not None else None
    if problem:
        raise TypedValueError(uid=uid, attribute=GEOMETRY, problem="place")
    return value


def read_typed(catalog: Catalog, attribute: Attribute, given: Value, uid: str = "") -> Value:
    """What was typed, in the form that the working copy keeps. Raises TypedValueError for what the catalog refuses."""
    value = given.strip() if isinstance(given, str) else given
    if value is None or value in ("", []):
        if attribute.required:
            raise _refused(attribute, "required", uid)
        return None
    value = _of_type(catalog, attribute, value, uid)
    if unkeepable(value):
        raise _refused(attribute, "text", uid)
    return value


def _of_type(catalog: Catalog, attribute: Attribute, value: Value, uid: str) -> Value:
    kind = attribute.type
    if kind in ("integer", "real"):
        return _number(attribute, value, uid)
    if kind == "boolean":
        return _truth(attribute, value, uid)
    if kind == "code":
        return _code(catalog, attribute, value, uid)
    if kind == "codes":
        parts = value if isinstance(value, (list, tuple)) else [value]
        return [_code(catalog, attribute, part, uid) for part in dict.fromkeys(parts)]
    if kind in ("date", "datetime"):
        return _moment(attribute, value, uid)
    return value if kind == "json" or isinstance(value, str) else str(value)


def _number(attribute: Attribute, value: Value, uid: str) -> Value:
    try:
        number = float(value) if not isinstance(value, bool) else None
    except (TypeError, ValueError, OverflowError):
        number = None
    if number is None or number - number != 0:
        raise _refused(attribute, "no_number", uid)
    if attribute.type == "integer" and not number.is_integer():
        raise _refused(attribute, "no_whole", uid)
    least, most = attribute.range or (None, None)
    if least is not None and number < least:
        raise _refused(attribute, "below", uid)
    if most is not None and number > most:
        raise _refused(attribute, "above", uid)
    return int(number) if attribute.type == "integer" else number


def _truth(attribute: Attribute, value: Value, uid: str) -> bool:
    if value in (True, False):
        return bool(value)
    word = str(value).lower()
    if word not in ("true", "false"):
        raise _refused(attribute, "no_truth", uid)
    return word == "true"


def _code(catalog: Catalog, attribute: Attribute, value: Value, uid: str) -> str:
    """One that is offered; without a list of them, any."""
    known = catalog.code_lists.get(attribute.codes or "")
    if not isinstance(value, str) or (known is not None and (not known.code(value) or value in known.retired)):
        raise _refused(attribute, "no_code", uid)
    return value


def _moment(attribute: Attribute, value: Value, uid: str) -> str:
    moment = moment_of(value)
    if moment is None:
        raise _refused(attribute, "no_date", uid)
    if attribute.type == "date":
        return str(value).strip()[:10].replace("/", "-")
    return moment.astimezone(timezone.utc).isoformat(timespec="milliseconds")[:-6] + "Z"


def _refused(attribute: Attribute, problem: str, uid: str) -> TypedValueError:
    least, most = attribute.range or (None, None)
    return TypedValueError(uid=uid, attribute=attribute.key, problem=problem, least=least, most=most)
