"""The answers given so far to what a survey shall be, and the request that they make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...catalog.model import AssetClass, Catalog
from ...workspace.survey.request import SURVEY_STATE, SurveyRequest
from ...workspace.territory import Territory

WHOLE, TOWNS, VIEW, DRAWN, SELECTED = "whole", "towns", "view", "drawn", "selected"
PLACEHOLDER = "survey"  # for a count, which is asked before there is a name


@dataclass
class SurveyDraft:
    """Mutable while the wizard is open. `fields`: by chosen class. `counts`: what lies in the area, once it is known.

    `polygon` is the area where `place` is neither all of the territory nor some of its towns.
    """

    catalog: Catalog
    territory: Territory
    language: str
    name: str = ""
    place: str = WHOLE
    towns: list[str] = field(default_factory=list)
    polygon: dict[str, Any] | None = None
    fields: dict[str, list[str]] = field(default_factory=dict)
    counts: dict[str, int] | None = None
    people: list[str] = field(default_factory=list)
    device: str = ""
    eiel_states: bool = False
    folder: Path | None = None
    basemap: Path | None = None

    def __post_init__(self) -> None:
        chosen = self.territory.classes or tuple(self.catalog.classes)
        self.classes = [self.catalog.classes[key] for key in chosen if key in self.catalog.classes]
        self.fields = {c.key: list(c.column_keys) for c in self.classes}

    @property
    def has_area(self) -> bool:
        if self.place == WHOLE:
            return True
        return bool(self.towns) if self.place == TOWNS else self.polygon is not None

    @property
    def area(self) -> Any:
        if self.place == WHOLE:
            return None
        return tuple(self.towns) if self.place == TOWNS else self.polygon

    @property
    def target(self) -> Path | None:
        return self.folder / self.name if self.folder and self.name else None

    def count_request(self) -> SurveyRequest:
        """Of all classes: the answer holds whatever is chosen of them later."""
        return SurveyRequest(PLACEHOLDER, tuple(c.key for c in self.classes), self.area)

    def request(self) -> SurveyRequest:
        """A class of which every field goes along is not named: it takes all of its own."""
        some = {
            key: tuple(fields)
            for key, fields in self.fields.items()
            if set(fields) != set(self.catalog.classes[key].column_keys)
        }
        return SurveyRequest(
            self.name, tuple(self.fields), self.area, some, tuple(self.people), device=self.device,
            language=self.language, eiel_states=self.eiel_states,
        )  # fmt: skip


def always_along(asset_class: AssetClass, eiel_states: bool) -> set[str]:
    """What goes along whatever is chosen: by it a class is labelled, drawn and retired."""
    keys = {asset_class.label, asset_class.status, asset_class.retired_by}
    if eiel_states:
        keys.add(SURVEY_STATE)
    return {key for key in keys if key is not None and key in asset_class.column_keys}


def people_in(text: str) -> list[str]:
    """One a line, or parted by commas."""
    names = (name.strip() for line in text.splitlines() for name in line.split(","))
    return list(dict.fromkeys(name for name in names if name))


def keeps_states(classes: Iterable[AssetClass]) -> bool:
    return any(SURVEY_STATE in c.column_keys for c in classes)
