"""Our words in another language than QGIS's, for what is written for somebody who is not here: a survey's project."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .locale import LANGUAGES

_as_qgis: Callable[[str, str], str] = QCoreApplication.translate
_here = threading.local()


def translate(context: str, text: str) -> str:
    """As QCoreApplication's; within `speaking`, in the language that this thread speaks."""
    say: Callable[[str, str], str] = getattr(_here, "say", _as_qgis)
    return say(context, text)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """In this thread alone: the window goes on in its own language."""
    before: Any = getattr(_here, "say", _as_qgis)
    _here.say = _words_of(language)
    try:
        yield
    finally:
        _here.say = before


def _words_of(language: str) -> Callable[[str, str], str]:
    translator = QTranslator()
    file = Path(__file__).with_name(f"smart_territory_{language}.qm")
    if language not in LANGUAGES or not file.exists() or not translator.load(str(file)):
        return lambda _context, text: text  # the sources speak English
    find = translator.translate
    return lambda context, text: find(context, text) or text
