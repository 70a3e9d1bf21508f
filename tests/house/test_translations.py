from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
import translations
from as_package import ROOT

LANGUAGES = translations.LANGUAGES
PLACEHOLDER = re.compile(r"%\d|%n|\{[\w.]*\}")
TAG = re.compile(r"</?\w+[^>]*>")
# Brazilian words, and the European ones that belong there
BRAZILIAN = {
    "arquivo": "ficheiro",
    "salvar": "guardar",
    "tela": "ecrã",
    "usuário": "utilizador",
    "mouse": "rato",
    "conexão": "ligação",
    "conectar": "ligar",
    "deletar": "eliminar",
    "excluir": "eliminar",
    "contêiner": "contentor",
    "prefeitura": "câmara municipal",
    "gerenciar": "gerir",
    "senha": "palavra-passe",
    "baixar": "transferir",
    "registro": "registo",
    "você": None,
    "planejamento": "planeamento",
    "controle": "controlo",
    "econômico": "económico",
    "ônibus": "autocarro",
    "trem": "comboio",
}


def ts_file(language: str) -> Path:
    return ROOT / "i18n" / f"smart_territory_{language}.ts"


def messages(path: Path) -> list[ET.Element]:
    return list(ET.parse(path).iter("message"))


def source(message: ET.Element) -> str:
    return message.findtext("source", "")


def translated(message: ET.Element) -> list[str]:
    # a plural has a form each
    found = message.find("translation")
    if found is None:
        return []
    forms = found.findall("numerusform")
    return ["".join(form.itertext()) for form in forms or [found]]


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    # what the sources hold today, as scripts/translate would collect it
    fresh = tmp_path_factory.mktemp("fresh") / "smart_territory_es.ts"
    translations.extract([fresh])
    return {source(message) for message in messages(fresh)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_of_the_sources_is_collected_and_none_else(wanted: set[str], language: str) -> None:
    there = {source(message) for message in messages(ts_file(language))}
    assert (wanted - there, there - wanted) == (set(), set()), "run scripts/translate and fill in what is new"


def test_the_collecting_tool_overlooks_no_string(wanted: set[str]) -> None:
    # it passes over a call that ends with a comma, among other things: Python itself tells what is there
    said = {
        node.args[1].value
        for path in translations.sources()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) == "translate"
        and len(node.args) > 1
        and isinstance(node.args[1], ast.Constant)
    }
    assert said - wanted == set(), "write the call without a comma at its end"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_is_finished(language: str) -> None:
    unfinished = [
        source(message)
        for message in messages(ts_file(language))
        if message.find("translation").get("type") or not all(form.strip() for form in translated(message))
    ]
    assert unfinished == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("parts", [PLACEHOLDER, TAG], ids=["placeholders", "markup"])
def test_translations_keep_placeholders_and_markup(language: str, parts: re.Pattern[str]) -> None:
    changed = [
        (source(message), form)
        for message in messages(ts_file(language))
        for form in translated(message)
        if Counter(parts.findall(form)) != Counter(parts.findall(source(message)))
    ]
    assert changed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_menu_keys_and_endings_are_kept(language: str) -> None:
    changed = [
        (source(message), form)
        for message in messages(ts_file(language))
        for form in translated(message)
        if source(message).endswith("…") != form.endswith("…")
        or (source(message) != source(message).strip()) != (form != form.strip())
    ]
    assert changed == []


def test_portuguese_is_european() -> None:
    brazilian = [
        (word, form)
        for message in messages(ts_file("pt"))
        for form in translated(message)
        for word in BRAZILIAN
        if re.search(rf"\b{word}s?\b", form, re.IGNORECASE)
    ]
    assert brazilian == []


def test_all_strings_have_one_context() -> None:
    contexts = {name.text for language in LANGUAGES for name in ET.parse(ts_file(language)).iter("name")}
    assert contexts == {"SmartTerritory"}
