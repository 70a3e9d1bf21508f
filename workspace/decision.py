"""What an asset was before its conflict was decided, whole enough to go back there. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from ..providers.model import EntityKey, Value
from .report import ConflictItem
from .store import Base, ChangeNote, OpenConflict, OutboxEntry, Row, Store


@dataclass(frozen=True)
class Decision:
    """One action of deciding, with the assets of it that can be taken back."""

    action: int
    at: str
    editor: str | None
    uids: tuple[str, ...]


@dataclass(frozen=True)
class Kept:
    """One asset right before: `results` are the attributes that were decided, with what they came to.

    Of the row only those are kept, and no base, unless it was decided whether the asset is there at all.
    """

    uid: str
    asset_class: str
    note: ChangeNote
    row: Row | None
    base: Base | None
    sent: OutboxEntry | None
    waiting: tuple[OpenConflict, ...]
    results: Mapping[str, Value]

    def as_json(self) -> dict[str, Any]:
        said = asdict(self)
        for part in ("base", "sent"):
            if said[part]:
                said[part]["key"] = list(said[part]["key"])
                said[part].pop("text", None)
        return said

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> Kept:
        row, base, sent = said["row"], said["base"], said["sent"]
        return cls(
            said["uid"],
            said["asset_class"],
            ChangeNote(**said["note"]),
            Row(**row) if row else None,
            Base(**{**base, "key": EntityKey(*base["key"])}) if base else None,
            OutboxEntry(**{**sent, "key": EntityKey(*sent["key"])}) if sent else None,
            tuple(OpenConflict(**{**w, "item": ConflictItem(**w["item"])}) for w in said["waiting"]),
            said["results"],
        )


class DecisionStore(Store, Protocol):
    """Writing belongs inside the `applying` block."""

    def keep_decisions(self, action: int, kept: Iterable[Kept]) -> None: ...
    def decisions(self) -> list[Decision]: ...
    def kept_of(self, action: int) -> dict[str, Kept]: ...
    def decided_after(self, action: int, uids: Iterable[str]) -> dict[str, set[str]]: ...
    def is_sent_since(self, action: int) -> set[str]: ...
    def forget_decisions(self, action: int, uids: Iterable[str]) -> None: ...
    def forget_sent_decisions(self, most: int) -> None: ...
    def put_note(self, note: ChangeNote) -> None: ...
    def put_back_conflicts(self, waiting: Iterable[OpenConflict]) -> None: ...
