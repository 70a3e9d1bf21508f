"""What all errors have in common, and how one crosses a process border."""

from __future__ import annotations

from typing import Any


class TerritoryError(Exception):
    """`key` names the sentence in `i18n/messages.py`; `details` fill its placeholders and never hold a secret."""

    key = "unexpected"

    def __init__(self, **details: Any) -> None:
        self.details = details
        super().__init__(self.key + "".join(f" {name}={value!r}" for name, value in details.items()))

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self.details)


def _restored(kind: type[TerritoryError], details: dict[str, Any]) -> TerritoryError:
    return kind(**details)


def error_from_key(key: str, details: dict[str, Any]) -> TerritoryError:
    """The typed error that crossed a process border as its key and details."""
    pending = [TerritoryError]
    while pending:
        kind = pending.pop()
        if kind.key == key:
            return kind(**details)
        pending.extend(kind.__subclasses__())
    return TerritoryError(was=key, **details)
