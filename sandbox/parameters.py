"""The parameters after the question mark, with the checks that Orion makes of all of them."""
from __future__ import annotations

from dataclasses import dataclass, field

from .characters import has_forbidden
from .errors import OrionError, bad_request
from .rendering import KEY_VALUES, NORMALIZED, UNIQUE, VALUES, View

MAX_LIMIT = 1000
_OPTIONS = frozenset((
    "count", "normalized", "values", "keyValues", "append", "unique", "dateCreated", "dateModified", "noAttrDetail",
    "upsert", "forcedUpdate", "overrideMetadata", "flowControl", "skipForwarding", "fullCounters", "libVersions",
    "skipInitialNotification"))
_EXCEPTIONS = {"geometry": "=;", "georel": "=;", "coords": ";"}
_FREE = ("q", "mq", "idPattern", "typePattern")


@dataclass
class Parameters:
    """What a query string says; `refusal` is the last thing that is wrong with it."""

    values: dict[str, str] = field(default_factory=dict)
    options: set[str] = field(default_factory=set)
    types: list[str] = field(default_factory=list)
    refusal: OrionError | None = None

    def get(self, name: str) -> str:
        """A parameter's value, empty when it was not given."""
        return self.values.get(name, "")

    @property
    def limit(self) -> int:
        """How many at most."""
        return int(self.values.get("limit", "20"))

    @property
    def offset(self) -> int:
        """How many to leave out."""
        return int(self.values.get("offset", "0"))

    @property
    def format(self) -> str:
        """How entities are shown."""
        return next((each for each in (KEY_VALUES, VALUES, UNIQUE) if each in self.options), NORMALIZED)

    def view(self, with_identity: bool = True) -> View:
        """How entities are shown, with which attributes and metadata."""
        wanted = _names(self.get("attrs"))
        for option in ("dateCreated", "dateModified"):
            if option in self.options:
                wanted = wanted or ["*"]
                wanted += [] if option in wanted else [option]
        return View(self.format, tuple(wanted), tuple(_names(self.get("metadata"))), with_identity)


def _names(text: str) -> list[str]:
    return list(dict.fromkeys(part.strip() for part in text.split(","))) if text else []


def parameters_from(pairs: list[tuple[str, str]]) -> Parameters:
    """The parameters of a query string."""
    found = Parameters()
    for name, value in pairs:
        found.refusal = _refusal(found, name, value) or found.refusal
    return found


def _refusal(found: Parameters, name: str, value: str) -> OrionError | None:
    try:
        _take(found, name, value)
    except OrionError as refusal:
        return refusal
    return None


def _take(found: Parameters, name: str, value: str) -> None:
    if not value:
        raise bad_request(f"Empty right-hand-side for URI param /{name}/")
    if name == "offset" and not _is_decimal(value):
        raise bad_request(f"Bad pagination offset: /{value}/ [must be a decimal number]")
    if name == "limit":
        _check_limit(value)
    refusal = _take_options(found, value) if name == "options" else None
    if name == "type":
        found.types += [part.strip() for part in value.split(",")] if "," in value else [value]
    found.values[name] = value
    if name not in _FREE and (has_forbidden(value, _EXCEPTIONS.get(name, "")) or has_forbidden(name)):
        raise bad_request("invalid character in URI parameter")
    if refusal:
        raise refusal


def _is_decimal(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _check_limit(text: str) -> None:
    if not _is_decimal(text):
        raise bad_request(f"Bad pagination limit: /{text}/ [must be a positive integer number]")
    if int(text) > MAX_LIMIT:
        raise bad_request(f"Bad pagination limit: /{text}/ [max: {MAX_LIMIT}]")


def _take_options(found: Parameters, text: str) -> OrionError | None:
    refusal = bad_request("Invalid value for URI param /options/")
    for option in text.split(","):
        if option not in _OPTIONS:
            return refusal
        found.options.add(option)
    exclusive = [option for option in (KEY_VALUES, VALUES, UNIQUE) if option in found.options]
    return refusal if len(exclusive) > 1 else None
