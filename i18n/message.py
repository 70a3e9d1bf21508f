"""What a person reads when something stops: what happened, why, and what to do next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .facts import Facts


@dataclass(frozen=True)
class Message:
    """Plain text: whoever shows it as rich text escapes it first, for platforms say what they like."""

    title: str
    cause: str
    cure: str

    def __str__(self) -> str:
        return f"{self.title}. {self.cause} {self.cure}".strip()


Sentence = Callable[[Facts], Message]
Sentences = Mapping[str, Sentence]


def filled(title: str, cause: str, cure: str, facts: Facts) -> Message:
    return Message(title.format_map(facts), cause.format_map(facts), cure.format_map(facts))
