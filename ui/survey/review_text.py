"""What a survey brought, in words: who did what to which asset, what of it needs a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ...catalog.model import Catalog
from ...i18n.facts import short
from ...providers.model import GEOMETRY
from ...workspace.report import DELETED, FieldChange
from ...workspace.store import Row
from ...workspace.survey.near import NearDuplicate
from ...workspace.survey.review import CONFLICTS, HERE, MERGES, SurveyChange
from ..change_text import difference_of, label_text
from ..geometry_text import length_text
from ..moment_text import moment_text
from ..value_text import NOTHING, attribute_text, number_text
from .said import DONE, JOINED, REFUSED, TAKEN, UNDECIDED, torn

translate = QCoreApplication.translate

FIELDS_IN_A_ROW = 2
TORN, DOUBLE, GONE, CHANGED, NEW, PHOTOS, THERE = (
    "torn", "double", "deleted", "changed", "added", "photos", "here",
)  # fmt: skip
GROUPS = (TORN, DOUBLE, GONE, CHANGED, NEW, PHOTOS, THERE)  # what needs a person comes first


def group_of(change: SurveyChange) -> str:
    if change.state == HERE:
        return THERE
    if change.state == CONFLICTS:
        return TORN
    if change.near:
        return DOUBLE
    if change.kind == "delete":
        return GONE
    if change.kind == "create":
        return NEW
    return CHANGED if change.fields else PHOTOS


def group_title(group: str) -> str:
    return {
        TORN: translate("SmartTerritory", "In conflict with the office"),
        DOUBLE: translate("SmartTerritory", "New, but something like it is there"),
        GONE: translate("SmartTerritory", "Deleted"),
        CHANGED: translate("SmartTerritory", "Changed"),
        NEW: translate("SmartTerritory", "New"),
        PHOTOS: translate("SmartTerritory", "Photos only"),
        THERE: translate("SmartTerritory", "Decided, or there already"),
    }[group]


def standing_text(state: str) -> str:
    return {
        TAKEN: translate("SmartTerritory", "accepted"),
        REFUSED: translate("SmartTerritory", "refused"),
        JOINED: translate("SmartTerritory", "merged"),
        UNDECIDED: translate("SmartTerritory", "undecided"),
        DONE: translate("SmartTerritory", "nothing to decide"),
    }[state]


def what_text(catalog: Catalog, change: SurveyChange) -> str:
    parts = []
    if change.kind == "create":
        parts.append(translate("SmartTerritory", "new"))
    elif change.kind == "delete":
        parts.append(translate("SmartTerritory", "deleted"))
    else:
        some = [one for one in change.fields if one.attribute != DELETED]
        parts += [_brief(catalog, change, one) for one in some[:FIELDS_IN_A_ROW]]
        if len(some) > FIELDS_IN_A_ROW:
            count = number_text(len(some) - FIELDS_IN_A_ROW)
            parts.append(translate("SmartTerritory", "{count} more").format(count=count))
    if change.photos:
        count = number_text(len(change.photos))
        parts.append(translate("SmartTerritory", "photos: {count}").format(count=count))
    return " · ".join(parts)


def _brief(catalog: Catalog, change: SurveyChange, one: Any) -> str:
    found = difference_of(catalog, change.asset_class, FieldChange(one.attribute, one.base, one.mine))
    if found.before == NOTHING:
        return f"{found.attribute}: {found.now}"
    return f"{found.attribute}: {found.before} → {found.now}"


def who_text(change: SurveyChange) -> str:
    parts = [short(change.editor or ""), short(change.device or ""), moment_text(change.last) if change.last else ""]
    return ", ".join(part for part in parts if part)


def note_text(catalog: Catalog, change: SurveyChange, office: Mapping[str, Row], names: Mapping[str, str]) -> str:
    """What of it needs a person; `names` of the surveys that lie open."""
    if change.state == CONFLICTS:
        keys = [one.attribute for one in torn(change)]
        if DELETED in keys:
            if change.kind == "delete":
                return translate("SmartTerritory", "The office changed what was deleted in the field.")
            return translate("SmartTerritory", "The office deleted what was changed in the field.")
        found = catalog.classes.get(change.asset_class)
        listed = short(", ".join(attribute_text(found, key) for key in keys))
        return translate("SmartTerritory", "The office changed it too: {attributes}").format(attributes=listed)
    if change.near and change.state != HERE:
        said = translate("SmartTerritory", "May be {asset}: {distance} away")
        return said.format(asset=near_name(catalog, change, change.near[0], office, names),
                           distance=length_text(change.near[0].distance_m))  # fmt: skip
    if not change.noticed and change.kind == "delete":
        return translate("SmartTerritory", "It is missing in the file; nothing there says that somebody deleted it.")
    if change.state == MERGES:
        return translate("SmartTerritory", "The office changed other attributes of it; both are kept.")
    return _decided_text(change.decided) if change.state == HERE else ""


def has_note(change: SurveyChange) -> bool:
    """Whether `note_text` says anything."""
    if change.state == HERE:
        return True
    return bool(change.state in (CONFLICTS, MERGES) or change.near or (not change.noticed and change.kind == "delete"))


def _decided_text(decided: str) -> str:
    return {
        "accepted": translate("SmartTerritory", "Accepted before"),
        "refused": translate("SmartTerritory", "Refused before"),
        "merged": translate("SmartTerritory", "Merged before"),
    }.get(decided, translate("SmartTerritory", "The office has it like this already"))


def near_name(
    catalog: Catalog, change: SurveyChange, near: NearDuplicate, office: Mapping[str, Row], names: Mapping[str, str]
) -> str:
    row = office.get(near.uid)
    asset_class = catalog.classes.get(change.asset_class)
    label = row.values.get(asset_class.label) if row and asset_class and asset_class.label else None
    name = label_text(str(label) if label else "", near.uid)
    if near.survey is not None:
        said = translate("SmartTerritory", "{asset} of the survey “{survey}”")
        return said.format(asset=name, survey=short(names.get(near.survey, "")) or NOTHING)
    return name


def near_text(
    catalog: Catalog, change: SurveyChange, near: NearDuplicate, office: Mapping[str, Row], names: Mapping[str, str]
) -> str:
    said = f"{near_name(catalog, change, near, office, names)}, {length_text(near.distance_m)}"
    if near.seen:
        return translate("SmartTerritory", "{asset} (the surveyor had it on the map)").format(asset=said)
    return said


def survey_text(name: str, undecided: int) -> str:
    """For the list of surveys."""
    if not undecided:
        return translate("SmartTerritory", "{survey}: all decided").format(survey=short(name))
    said = translate("SmartTerritory", "{survey}: undecided {count}")
    return said.format(survey=short(name), count=number_text(undecided))


def came_text(changes: Sequence[SurveyChange]) -> str:
    """What came, by whom, when."""
    kinds = Counter(change.kind for change in changes if change.fields or change.kind != "update")
    photos = len({photo.sha256 for change in changes for photo in change.photos})
    counts: tuple[tuple[Callable[[], str], int], ...] = (
        (lambda: translate("SmartTerritory", "new {count}"), kinds["create"]),
        (lambda: translate("SmartTerritory", "changed {count}"), kinds["update"]),
        (lambda: translate("SmartTerritory", "deleted {count}"), kinds["delete"]),
        (lambda: translate("SmartTerritory", "photos {count}"), photos),
    )
    parts = [words().format(count=number_text(count)) for words, count in counts if count]
    if not parts:
        return translate("SmartTerritory", "Nothing was changed in the field.")
    who = short(", ".join(sorted({change.editor for change in changes if change.editor})))
    moments = sorted(m for change in changes for m in (change.first, change.last) if m)
    when = " – ".join(dict.fromkeys(moment_text(m) for m in (moments[:1] + moments[-1:])))
    said = translate("SmartTerritory", "From the field: {counts}").format(counts=", ".join(parts))
    return ". ".join(part for part in (said, ", ".join(p for p in (who, when) if p)) if part)


def moved(change: SurveyChange) -> bool:
    return any(one.attribute == GEOMETRY for one in change.fields)


def told_counts(states: Iterable[str]) -> str:
    """For the question before anything is written."""
    found = Counter(states)
    counts: tuple[tuple[Callable[[], str], int], ...] = (
        (lambda: translate("SmartTerritory", "Accepted: {count}."), found[TAKEN]),
        (lambda: translate("SmartTerritory", "Merged into assets that are there: {count}."), found[JOINED]),
        (lambda: translate("SmartTerritory", "Refused: {count}."), found[REFUSED]),
        (lambda: translate("SmartTerritory", "Undecided, and kept for later: {count}."), found[UNDECIDED]),
    )
    return "\n".join(words().format(count=number_text(count)) for words, count in counts if count)
