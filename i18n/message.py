"""What a person reads when something stops: what happened, why, and what to do next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .facts import Facts, unnamed_host


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
    return Message(*(_begun(part.format_map(facts)) for part in (title, cause, cure)))


def _begun(text: str) -> str:
    """A host's name begins a sentence as it is written; the words that stand for one do not."""
    return text[:1].upper() + text[1:] if text.startswith(unnamed_host()) else text
