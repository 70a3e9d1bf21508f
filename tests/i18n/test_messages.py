from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from as_package import ROOT
from smart_territory import errors
from smart_territory.errors import (
    AuthenticationError,
    CatalogError,
    PlatformFaultError,
    RefusedError,
    TerritoryError,
    TerritoryFileError,
    UnreachableError,
)

pytest.importorskip("qgis.PyQt.QtCore")
from smart_territory.i18n import file_messages
from smart_territory.i18n.messages import SENTENCES, details, sentence, step_sentence
from smart_territory.workspace.report import Step


def walk() -> Iterator[type[TerritoryError]]:
    pending = [errors.TerritoryError]
    while pending:
        kind = pending.pop()
        if kind.__module__.startswith(f"{errors.__name__}."):
            yield kind
        pending.extend(kind.__subclasses__())


TREE = list(walk())


def sources(room: str) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("kind", TREE, ids=lambda kind: kind.key)
def test_every_error_has_words_of_its_own(kind: type[TerritoryError]) -> None:
    assert kind.key in SENTENCES
    said = sentence(kind())
    assert said.title
    assert said.cause
    assert said.cure
    assert not re.search(r"[{}]", str(said))


def test_no_two_errors_say_the_same() -> None:
    titles = [sentence(kind()).title for kind in TREE]
    assert len(titles) == len(set(titles))


def test_no_words_are_kept_for_errors_that_are_gone() -> None:
    assert set(SENTENCES) == {kind.key for kind in TREE}


def test_a_refinement_borrows_its_parents_words() -> None:
    class DoorShutError(UnreachableError):
        key = "door_shut"

    assert sentence(DoorShutError(url="https://a.example")).title == "a.example cannot be reached"


def test_every_problem_and_cure_of_the_catalog_has_words() -> None:
    text = sources("catalog")
    pairs = re.findall(r'\.error\(\s*"(\w+)",\s*"(\w+)"', text)
    problems = {first for first, _ in pairs} | set(re.findall(r'problem="(\w+)"', text))
    cures = {second for _, second in pairs} | set(re.findall(r'cure="(\w+)"', text))
    assert len(problems) > 15
    assert problems <= set(file_messages.CATALOG_PROBLEMS)
    assert cures <= set(file_messages.CATALOG_CURES)


def test_every_problem_of_a_territory_file_has_words() -> None:
    text = "\n".join(sources(room) for room in ("providers", "workspace", "tasks", "analysis"))
    problems = set(re.findall(r'self\.fail\((?:\([^)]*\)|\w+), "(\w+)"', text))
    problems |= set(re.findall(r'TerritoryFileError\([^)]*problem="(\w+)"', text))
    assert len(problems) > 10
    assert problems <= set(file_messages.TERRITORY_PROBLEMS)
    assert set(file_messages.TERRITORY_PROBLEMS) == set(file_messages.TERRITORY_CURES)


def test_a_broken_file_is_named_with_its_line_and_the_cure() -> None:
    said = sentence(
        TerritoryFileError(
            file="olivenza.territory.yaml",
            line=7,
            problem="code_not_text",
            where="municipalities.0.code",
            found=6015,
        )
    )
    assert "olivenza.territory.yaml, line 7:" in said.cause
    assert "quotes" in said.cure
    said = sentence(
        CatalogError(
            file="x.yaml", line=0, problem="unknown_key", cure="use_known", subject="iconn", known=["icon"]
        )
    )
    assert said.cause.startswith("x.yaml: ")
    assert said.cure == "Use one of: icon."


def test_a_real_broken_territory_file_is_explained(tmp_path: Path) -> None:
    from smart_territory.workspace.territory_file import read_territory

    file = tmp_path / "a.territory.yaml"
    file.write_text(
        "territory: 1\nname: A\nconnections:\n- {key: a, kind: ngsi-v2, url: 'ftp://x'}\n", encoding="utf-8"
    )
    with pytest.raises(TerritoryFileError) as raised:
        read_territory(file)
    assert "line 4" in sentence(raised.value).cause
    assert "https://host" in sentence(raised.value).cure


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("name: {a, b\n", "a comma or a closing brace is missing"),
        ("name: [a, b\nclasses: []\n", "a comma or a closing bracket is missing"),
        ("name: a: b\n", "a colon stands where none may be"),
        ("name: 'a\n", "a quote is opened and never closed"),
        ("name: @a\n", "a tab, or a sign such as @ or %"),
        ("name: *a\n", "a sign such as *, & or ! begins a text"),
        ("name: \x07\n", "there are characters in it that are no text"),
        ('name: "a" b: c\n', "its indentation, or a sign in it"),
    ],
)
def test_what_is_no_yaml_is_told_in_our_words(broken: str, told: str) -> None:
    """The library has its own in English alone, for those who know it."""
    from smart_territory.workspace.territory_file import territory_from_text

    with pytest.raises(TerritoryFileError) as raised:
        territory_from_text(f"territory: 1\n{broken}", "a.yaml")
    assert f"this is not YAML: {told}" in sentence(raised.value).cause
    unforeseen = TerritoryFileError(file="a.yaml", line=2, problem="yaml", found="did not expect the Inquisition")
    assert sentence(unforeseen).cause == "a.yaml, line 2: this is not YAML."
    assert "Inquisition" in details(unforeseen)


def test_what_the_system_says_of_a_file_is_told_in_our_words() -> None:
    def told(error: errors.TerritoryError) -> str:
        return sentence(error).cause

    missing = TerritoryFileError(file="a.yaml", line=0, problem="unreadable", found="No such file or directory")
    assert told(missing) == "a.yaml: the file cannot be read: it is not there."
    assert "may not do that there." in told(errors.FileNotWrittenError(path="a.csv", problem="Permission denied"))
    assert told(errors.FileNotWrittenError(path="a.csv", problem="Zugriff verweigert")) == "a.csv: Zugriff verweigert."
    assert told(errors.WorkingCopyError(path="a", problem="Read-only file system")) == "a: the disk is read-only."
    assert "datatype" not in told(errors.WorkingCopyError(path="a.gpkg", problem="datatype mismatch"))
    for said in ("no such table: st_base", "table st_base has no column named uid"):
        lacking = errors.DamagedError(path="a.gpkg", problem="missing", found=said)
        assert "column is missing (st_base" in told(lacking)
        assert "no such" not in told(lacking)
        assert "named" not in told(lacking)
    assert "malformed" not in told(errors.DamagedError(path="a.gpkg", problem="database disk image is malformed"))


def test_the_platforms_own_words_are_told_shortly_and_without_control_characters() -> None:
    said = sentence(
        RefusedError(url="https://a.example/v2", description="bad\x00\n\u202evalue " + "x" * 5000)
    )
    assert "It says: “bad value" in said.cause
    assert len(said.cause) < 400


def test_hostile_text_is_no_format_string() -> None:
    said = sentence(RefusedError(url="https://a.example", description="{url.__class__} {0} {host!r} %s"))
    assert "{url.__class__} {0} {host!r} %s" in said.cause


@pytest.mark.parametrize("kind", TREE, ids=lambda kind: kind.key)
def test_details_to_copy_hold_no_secret(kind: type[TerritoryError]) -> None:
    told = details(
        kind(
            url="https://ana:hunter2@a.example/v2?access_token=hunter2&limit=5",
            password="hunter2",
            Authorization="Bearer hunter2",
            x_auth_token="hunter2",
            inner=UnreachableError(url="https://u:hunter2@b.example", token="hunter2"),
        )
    )
    assert "hunter2" not in told
    assert "hunter2" not in str(
        sentence(kind(url="https://ana:hunter2@a.example", reason="https://u:hunter2@b"))
    )
    assert f"error: {kind.key}" in told
    assert "limit=5" in told
    assert "b.example" in told


def test_numbers_of_any_size_can_be_told() -> None:
    assert str(10**30) in sentence(PlatformFaultError(status=10**30)).cause.replace(",", "")


def test_the_errors_address_stands_in_the_title() -> None:
    assert sentence(AuthenticationError(url="https://cb.example:1026/v2/entities")).title.startswith(
        "cb.example:1026 "
    )
    assert sentence(AuthenticationError()).title.startswith("The platform ")


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (
            Step("pulling", {"town": "Olivenza", "class": "street_light", "done": 3, "total": 12}),
            "Pulling street lights: Olivenza 3 of 12",
        ),
        (Step("pulling", {"class": ["street_light", "bench"]}), "Pulling: street lights, bench"),
        (Step("pulling", {"town": "Olivenza", "done": 400}), "Pulling: Olivenza 400"),
        (Step("pulling", {}), "Pulling"),
        (Step("sending", {"done": 1, "total": 2}), "Sending changes: 1 of 2"),
        (Step("sending", {}), "Sending changes"),
        (Step("verifying", {"done": 1, "total": 2}), "Reading again what was sent: 1 of 2"),
        (Step("waiting", {"seconds": 5}), "Asking again in 5 s"),
        (Step("polishing", {}), "Working"),
        (Step("polishing", {"done": 2, "total": 3}), "Working 2 of 3"),
        (Step("pulling", {"town": "{evil} {0}"}), "Pulling: {evil} {0}"),
    ],
)
def test_steps_read_like_a_sentence(step: Step, expected: str) -> None:
    assert step_sentence(step, {"street_light": "street lights"}) == expected


def test_every_reason_that_is_a_key_has_words() -> None:
    from smart_territory.i18n.reasons import REASONS

    known = {*REASONS, "refused"}  # by the platform itself: the error's own words say it
    for room in ("providers", "tasks"):
        assert (
            set(re.findall(r'(?:Unreachable|Tls|Authentication)Error\([^\n]*reason="(\w+)"', sources(room)))
            <= known
        )
    said = sentence(UnreachableError(url="https://a.example", reason="name"))
    assert said.cause == "There is no computer of this name."
    said = sentence(errors.TlsError(reason="expired", said="certificate verify failed"))
    assert said.cause.startswith("It has expired, or is not valid yet. ")
    assert "verify failed" not in said.cause


def test_every_step_that_the_program_takes_has_words() -> None:
    from smart_territory.i18n.steps import STEPS

    text = "\n".join(sources(room) for room in ("workspace", "tasks"))
    assert set(re.findall(r'\bStep\(\s*"(\w+)"', text)) <= set(STEPS)
