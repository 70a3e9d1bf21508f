"""The one place where an error's key becomes a sentence for a person."""

from __future__ import annotations

from typing import Any

from . import (
    asset_messages,
    file_messages,
    history_messages,
    platform_messages,
    refusal_messages,
    sign_in_messages,
    survey_messages,
    typed_value_messages,
    upkeep_messages,
    work_messages,
)
from .facts import facts_of, without_secret
from .message import Message, Sentences
from .steps import step_sentence
from .version import about

__all__ = ["SENTENCES", "Message", "details", "sentence", "step_sentence"]

SENTENCES: Sentences = {
    **work_messages.SENTENCES,
    **platform_messages.SENTENCES,
    **refusal_messages.SENTENCES,
    **sign_in_messages.SENTENCES,
    **asset_messages.SENTENCES,
    **file_messages.SENTENCES,
    **history_messages.SENTENCES,
    **survey_messages.SENTENCES,
    **typed_value_messages.SENTENCES,
    **upkeep_messages.SENTENCES,
}
LONG = 2000  # of one detail that is copied


def sentence(error: Any) -> Message:
    """For an error with a `key` and `details`; a class without words of its own borrows its parent's."""
    keys = [getattr(kind, "key", "") for kind in type(error).__mro__]
    said = next(SENTENCES[key] for key in [error.key, *keys, "unexpected"] if key in SENTENCES)
    return said(facts_of(error.details))


def details(error: Any) -> str:
    """All that is known, to copy into a mail: nothing secret, one detail a line."""
    lines = [str(sentence(error)), "", f"Smart Territory {about('version')}", f"error: {error.key}"]
    lines += [f"{name}: {_told(name, value)}" for name, value in error.details.items()]
    return "\n".join(lines)


def _told(name: str, value: Any) -> str:
    if hasattr(value, "key") and hasattr(value, "details"):
        return f"{value.key} ({', '.join(f'{k}: {_told(k, v)}' for k, v in value.details.items())})"
    return without_secret(name, value, LONG)
