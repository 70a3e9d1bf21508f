"""What a person has said so far of what a survey brought, and the decisions that it comes to. Nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ...workspace.choices import Choice, Typed
from ...workspace.report import DELETED
from ...workspace.survey.review import CONFLICTS, HERE, SurveyChange, SurveyField
from ...workspace.survey.settling import Decision

MINE, THEIRS, BASE = "mine", "theirs", "base"
TAKEN, REFUSED, JOINED, UNDECIDED, DONE = "taken", "refused", "joined", "undecided", "done"


@dataclass(frozen=True)
class Said:
    """`take`: None while nobody said anything. `choices`: by attribute, what the result is where it is not the
    survey's."""

    take: bool | None = None
    merge_into: str | None = None
    choices: Mapping[str, Choice] = field(default_factory=dict)


def at_first(change: SurveyChange) -> Said:
    """What harms nothing is taken unless a person says otherwise; conflicts, deletions and possible doubles wait."""
    if change.state in (CONFLICTS, HERE) or change.near or change.kind == "delete":
        return Said()
    return Said(take=True)


def torn(change: SurveyChange) -> list[SurveyField]:
    return [one for one in change.fields if one.conflict]


def standing(change: SurveyChange, said: Said) -> str:
    """taken, refused, joined, undecided; done where there is nothing to decide any more."""
    if change.state == HERE:
        return DONE
    if said.take is False:
        return REFUSED
    if said.take and said.merge_into:
        return JOINED
    if said.take and all(one.attribute in said.choices for one in torn(change)):
        return TAKEN
    return UNDECIDED


def accepted(change: SurveyChange, said: Said) -> Said:
    """The survey's word for all of it; what was typed stays."""
    choices = {key: choice for key, choice in said.choices.items() if isinstance(choice, Typed)}
    return Said(True, None, {**{one.attribute: MINE for one in torn(change)}, **choices})


def merged(said: Said, uid: str) -> Said:
    """Into an asset that stands at the office: it gets what it lacks, and what is chosen."""
    return Said(True, uid, said.choices if said.merge_into == uid else {})


def chosen(said: Said, attribute: str, choice: Choice | None) -> Said:
    """For one attribute. What was refused as a whole is looked at again by it."""
    choices = dict(said.choices)
    if choice is None:
        choices.pop(attribute, None)
    elif attribute != DELETED or choice in (MINE, THEIRS):
        choices[attribute] = choice
    return replace(said, take=True, choices=choices)


def shown_choices(change: SurveyChange, said: Said, fields: list[Any]) -> dict[str, Choice]:
    """By attribute: what the result will be; nothing for what nobody has decided."""
    state = standing(change, said)
    if state == REFUSED:
        return {one.attribute: THEIRS for one in fields}
    if said.take is None or state == DONE:
        return {}
    found: dict[str, Choice] = {}
    open_yet = {one.attribute for one in torn(change)}
    for one in fields:
        if one.attribute in said.choices:
            found[one.attribute] = said.choices[one.attribute]
        elif said.merge_into:
            found[one.attribute] = MINE if is_empty(one.theirs) else THEIRS
        elif one.attribute not in open_yet:
            found[one.attribute] = MINE
    return found


def is_empty(value: Any) -> bool:
    return value is None or value in ("", [], {})


def decision_of(change: SurveyChange, said: Said) -> Decision:
    state = standing(change, said)
    if state == DONE:
        return Decision()
    if state == REFUSED:
        return Decision(take=False)
    if state == UNDECIDED and not said.take:
        return Decision(wait=True)
    base = {one.attribute: one.base for one in change.fields}
    choices = {key: str(choice) for key, choice in said.choices.items() if choice in (MINE, THEIRS)}
    values = {key: choice.value for key, choice in said.choices.items() if isinstance(choice, Typed)}
    values.update({key: base.get(key) for key, choice in said.choices.items() if choice == BASE})
    return Decision(True, choices, values, said.merge_into)
