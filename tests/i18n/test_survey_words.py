"""Every problem and every finding of a survey has its words."""

from __future__ import annotations

import re

import pytest
from as_package import ROOT
from smart_territory.workspace.survey.findings import KEYS, finding

pytest.importorskip("qgis.PyQt.QtCore")
from smart_territory.i18n import survey_findings, survey_messages
from smart_territory.i18n.survey_findings import finding_sentence

SOURCE = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "workspace" / "survey").glob("*.py"))


def said_in(error: str) -> set[str]:
    return set(re.findall(rf'{error}\([^)]*(?:\([^)]*\)[^)]*)*problem="(\w+)"', SOURCE))


def test_every_finding_has_a_sentence_and_is_found_somewhere() -> None:
    assert set(KEYS) == set(survey_findings.FINDINGS)
    assert set(re.findall(r'finding\(\s*"(\w+)"', SOURCE)) == set(KEYS)


def test_findings_speak_of_what_they_found() -> None:
    found = finding("columns_missing", layer="street_light", columns=["a", "b"])
    told = finding_sentence(found, {"street_light": "Lights"})
    assert told.startswith("Lights:")
    assert "a, b" in told
    assert "no picture" in finding_sentence(finding("photo_refused", file="a.jpg", problem="not_a_picture"))
    told = finding_sentence(finding("photo_missing", file="{x}\n<b>"))
    assert told == "The photo {x} <b> is named by an asset, and is not there."


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("SurveyRequestError", survey_messages.REQUEST_PROBLEMS),
        ("NotASurveyError", survey_messages.NOT_A_SURVEY),
        ("NotABundleError", survey_messages.BUNDLE_PROBLEMS),
    ],
)
def test_every_problem_has_words(error: str, words: dict[str, object]) -> None:
    assert said_in(error) - set(words) == set()


def test_every_reason_to_refuse_a_zip_has_words() -> None:
    archive = (ROOT / "workspace" / "survey" / "archive.py").read_text(encoding="utf-8")
    found = set(re.findall(r'return "(\w+)"', archive)) | set(re.findall(r'problem="(\w+)"', archive)) | {"twice"}
    assert found - {"missing"} == set(survey_messages.ARCHIVE_PROBLEMS)
    photos = (ROOT / "workspace" / "picture_files.py").read_text(encoding="utf-8")
    assert set(re.findall(r'return None, "(\w+)"', photos)) == set(survey_findings.PHOTO_PROBLEMS)
