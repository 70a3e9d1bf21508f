"""What came of a pull or a push, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ..catalog.model import Catalog
from ..errors import TerritoryError
from ..i18n.facts import short
from ..i18n.locale import language
from ..i18n.messages import sentence
from ..workspace.report import AssetResult, PullResult, PushResult, TownResult
from .value_text import number_text

translate = QCoreApplication.translate


def pull_text(result: PullResult) -> str:
    parts = []
    if result.cancelled:
        parts.append(translate("SmartTerritory", "Stopped; what had come is kept."))
    if result.pulled:
        parts.append(translate("SmartTerritory", "Received: {count}.").format(count=number_text(result.pulled)))
    if result.deleted:
        parts.append(
            translate("SmartTerritory", "Deleted on the platform: {count}.").format(count=number_text(result.deleted))
        )
    if result.conflicts:
        parts.append(translate("SmartTerritory", "Conflicts: {count}.").format(count=number_text(result.conflicts)))
    stopped = [town for town in result.towns if town.error]
    if stopped:
        parts += _stopped_texts(stopped)
    elif result.failed or result.problems:
        parts.append(
            translate("SmartTerritory", "Not taken: {count}.").format(
                count=number_text(result.failed or len(result.problems))
            )
        )
        if title := _shared("title", result.problems):
            parts.append(f"{title}.")
    if not parts:
        parts.append(translate("SmartTerritory", "Nothing new on the platform."))
    if result.clock_off_s:
        parts.append(_clock_text(result.clock_off_s))
    return " ".join(parts)


def _clock_text(off_s: float) -> str:
    """By the platform's clock. One that was set back makes readings look fresh that are not."""
    said = (
        translate("SmartTerritory", "This computer's clock is {count} minutes ahead: ages of readings are wrong.")
        if off_s > 0
        else translate("SmartTerritory", "This computer's clock is {count} minutes behind: ages of readings are wrong.")
    )
    return said.format(count=number_text(round(abs(off_s) / 60)))


def pull_advice(result: PullResult) -> str:
    """What to do: where it is not the same for all that went wrong, where it stands."""
    advice = _advice([town.error for town in result.towns if town.error] or result.problems)
    return advice or (conflict_advice() if result.conflicts else "")


def push_advice(result: PushResult) -> str:
    """As `pull_advice`."""
    advice = _advice([asset.error for asset in result.assets if asset.error and asset.status == "failed"])
    return advice or (conflict_advice() if result.conflicts else "")


def conflict_advice() -> str:
    return translate("SmartTerritory", "Choose mine or theirs in the tab Conflicts, then push again.")


def _advice(errors: Sequence[TerritoryError]) -> str:
    several = translate("SmartTerritory", "Details says for each why, and what to do.")
    return _shared("cure", errors) or (several if errors else "")


def _shared(part: str, errors: Iterable[TerritoryError]) -> str:
    said = {str(getattr(sentence(error), part)) for error in errors}
    return said.pop() if len(said) == 1 else ""


def _stopped_texts(towns: list[TownResult]) -> Iterator[str]:
    """A sentence for each reason, with the towns that it stopped."""
    by_cause: dict[str, list[str]] = {}
    for town in towns:
        assert town.error is not None
        by_cause.setdefault(_title(town.error), []).append(town.name or town.code)
    for cause, names in by_cause.items():
        said = translate("SmartTerritory", "Not pulled: {towns}. {cause}")
        yield said.format(towns=short(names), cause=cause)


def _title(error: TerritoryError) -> str:
    return f"{sentence(error).title}."


def push_text(result: PushResult, catalog: Catalog | None = None) -> str:
    parts = []
    if result.cancelled:
        parts.append(translate("SmartTerritory", "Stopped; what is unsent is kept."))
    if result.pushed:
        parts.append(translate("SmartTerritory", "Sent: {count}.").format(count=number_text(result.pushed)))
    if result.conflicts:
        parts.append(
            translate("SmartTerritory", "Waiting in Conflicts: {count}.").format(count=number_text(result.conflicts))
        )
    unverified = result.pushed - result.verified
    if unverified > 0:
        parts.append(
            translate("SmartTerritory", "Sent, but reads differently now: {count}.").format(
                count=number_text(unverified)
            )
        )
    if result.failed:
        failed = next((asset for asset in result.assets if asset.error and asset.status == "failed"), None)
        parts.append(_failed_text(result.failed, failed, catalog))
    return " ".join(parts) or translate("SmartTerritory", "There was nothing to send.")


def _failed_text(count: int, failed: AssetResult | None, catalog: Catalog | None) -> str:
    first = named(failed.error, catalog, failed.asset_class) if failed else None
    cause = _title(first) if first else ""
    return translate("SmartTerritory", "Could not be sent: {count}. {cause}").format(
        count=number_text(count), cause=cause
    ).strip()  # fmt: skip


def named(error: TerritoryError | None, catalog: Catalog | None, asset_class: str) -> TerritoryError | None:
    """With the attribute under the name that forms give it."""
    found = catalog.classes.get(asset_class) if catalog else None
    attribute = found.attribute(str(error.details.get("attribute"))) if found and error is not None else None
    if error is None or attribute is None:
        return error
    return type(error)(**{**error.details, "attribute": attribute.names.to(language())})


def problem_text(error: TerritoryError | None) -> str:
    """What, why and what to do, in one line; of an asset that was not taken, which one it is comes first."""
    if error is None:
        return ""
    said = sentence(error)
    return f"{said.cause} {said.cure}" if "uid" in error.details else str(said)
