"""What came of surveys and bundles, in a sentence or two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ...i18n.facts import short
from ...workspace.survey.accept import SurveyResult
from ...workspace.survey.bundle import WrittenBundle
from ...workspace.survey.bundle_answers import TakenAnswers
from ...workspace.survey.prepare import PreparedSurvey
from ..value_text import number_text

translate = QCoreApplication.translate

Part = tuple[Callable[[], str], int]


def prepared_text(result: PreparedSurvey) -> str:
    said = translate("SmartTerritory", "The survey “{name}” is ready in {folder}. Assets in it: {count}.")
    count = number_text(sum(result.counts.values()))
    return said.format(name=short(result.manifest.name), count=count, folder=short(str(result.folder)))


def accepted_text(result: SurveyResult) -> str:
    parts: tuple[Part, ...] = (
        (lambda: translate("SmartTerritory", "Added: {count}."), result.added),
        (lambda: translate("SmartTerritory", "Changed: {count}."), result.changed),
        (lambda: translate("SmartTerritory", "Deleted: {count}."), result.deleted),
        (lambda: translate("SmartTerritory", "Merged: {count}."), result.merged),
        (lambda: translate("SmartTerritory", "Photos: {count}."), result.photos),
        (lambda: translate("SmartTerritory", "Refused: {count}."), result.refused),
        (lambda: translate("SmartTerritory", "Waiting for a decision: {count}."), len(result.waiting)),
        (
            lambda: translate("SmartTerritory", "Photos that could not be stored, and stay where they are: {count}."),
            len(result.lost_photos),
        ),
    )
    said = _counted(parts) or translate("SmartTerritory", "Nothing had to be changed.")
    if result.cancelled:
        stopped = translate("SmartTerritory", "Stopped on the way; the rest can be taken in later.")
        return f"{said} {stopped}"
    return said


def written_text(result: WrittenBundle) -> str:
    if not result.assets:
        said = translate("SmartTerritory", "There is nothing to carry: {file} holds no changes.")
    else:
        said = translate("SmartTerritory", "Assets whose changes are in {file}: {count}.")
    parts: tuple[Part, ...] = (
        (lambda: translate("SmartTerritory", "Not in it, for they have nowhere to go: {count}."), len(result.left)),
        (lambda: translate("SmartTerritory", "Not in it, for they wait in a conflict: {count}."), result.conflicts),
    )
    counted = said.format(count=number_text(result.assets), file=short(result.path.name))
    return " ".join(part for part in (counted, _counted(parts)) if part)


def answers_text(result: TakenAnswers) -> str:
    if result.again:
        return translate("SmartTerritory", "These answers were taken before; nothing was changed.")
    parts: tuple[Part, ...] = (
        (lambda: translate("SmartTerritory", "Arrived on the platform: {count}."), result.pushed),
        (lambda: translate("SmartTerritory", "Conflicts to decide: {count}."), result.conflicts),
        (lambda: translate("SmartTerritory", "Could not be sent: {count}; the reasons are in the list of changes."),
         result.failed),
        (lambda: translate("SmartTerritory", "Still unanswered: {count}."), result.unanswered),
        (lambda: translate("SmartTerritory", "Edited here since, and still unsent: {count}."), len(result.edited)),
    )  # fmt: skip
    return _counted(parts) or translate("SmartTerritory", "There was nothing in it.")


def pushed_text(said: str) -> str:
    """After what a push says."""
    carry = translate("SmartTerritory", "The answers are in the same file: carry it back, and read them there.")
    return f"{said} {carry}"


def _counted(parts: Any) -> str:
    return " ".join(words().format(count=number_text(count)) for words, count in parts if count)
