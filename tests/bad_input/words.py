"""An error as a person reads it in each of the four languages, and what every such sentence must be. Not a test."""

from __future__ import annotations

import importlib
import pkgutil
import re
import xml.etree.ElementTree as ET
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from as_package import ROOT

pytest.importorskip("qgis.PyQt.QtCore")
from smart_territory import i18n
from smart_territory.errors import TerritoryError
from smart_territory.i18n.message import Message
from smart_territory.i18n.messages import SENTENCES, sentence

LANGUAGES = ("en", "es", "pt", "ca")
# What a program says to its own kind, and no person should have to read.
RAW = re.compile(r"Traceback|Error\(|Exception|object at 0x|<class |NoneType|codec can't|subscriptable|object has no")
_MODULES = [importlib.import_module(f"{i18n.__name__}.{found.name}") for found in pkgutil.iter_modules(i18n.__path__)]


@lru_cache(maxsize=4)
def _translations(language: str) -> dict[str, str]:
    if language == "en":
        return {}
    messages = ET.parse(ROOT / "i18n" / f"smart_territory_{language}.ts").iter("message")
    return {m.findtext("source", ""): m.findtext("translation", "") for m in messages}


def in_language(error: TerritoryError, language: str) -> Message:
    said = _translations(language)

    def translate(_context: str, text: str, *_: Any) -> str:
        return said.get(text) or text

    kept = {module: module.translate for module in _MODULES if hasattr(module, "translate")}
    for module in kept:
        module.translate = translate  # type: ignore[attr-defined]
    try:
        return sentence(error)
    finally:
        for module, before in kept.items():
            module.translate = before  # type: ignore[attr-defined]


_known: dict[tuple[str, str, str], bool] = {}


def check_told(error: BaseException) -> None:
    """A typed error with a title, a cause and a cure in every language, in plain words."""
    assert isinstance(error, TerritoryError), repr(error)
    problem = str(error.details.get("problem"))[:40]
    kind = (type(error).__name__, problem, str(error.details.get("cure")))
    if kind in _known:
        return
    _known[kind] = True
    assert error.key in SENTENCES
    told = {language: in_language(error, language) for language in LANGUAGES}
    for language, message in told.items():
        assert message.title, (language, error)
        assert message.cause, (language, error)
        assert message.cure, (language, error)
        assert not RAW.search(f"{message.title} {message.cause} {message.cure}"), (language, str(message))
    titles = {message.title for message in told.values()}
    assert len(titles) > 1, f"not translated: {titles}"


def words(error: TerritoryError) -> str:
    return str(in_language(error, "en"))


def folder_of(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.iterdir())
