"""What somebody asks for who prepares a field survey."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ...catalog.model import AssetClass, Catalog
from ...errors import SurveyRequestError
from ...providers.model import GEOMETRY
from ..geometry import problem_of

SURVEY_STATE = "survey_state"  # the catalog's attribute with EIEL's states
_NAME = re.compile(r"[\w][\w .()-]{0,79}")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?|basemap", re.IGNORECASE)


@dataclass(frozen=True)
class SurveyRequest:
    """`area`: a GeoJSON polygon in lon/lat, or codes of municipalities; None is all of the territory.

    `fields`: by class, the attributes that go along; a class that is not named takes all of its own. What does not go
    along is not in the file: it can be neither changed, nor lost, nor read by whoever finds the tablet.
    """

    name: str
    classes: tuple[str, ...]
    area: Mapping[str, Any] | tuple[str, ...] | None = None
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    editor: str = ""
    device: str = ""
    language: str = "en"
    eiel_states: bool = False

    @property
    def surveyor(self) -> str:
        """Who the file takes its edits for, until the tablet's person says otherwise."""
        return self.editor or (self.people[0] if self.people else "")


def can_be_a_name(name: str) -> bool:
    """Of a folder, on whatever system or card it is carried."""
    return bool(_NAME.fullmatch(name)) and not name.endswith((".", " ")) and not _RESERVED.fullmatch(name)


def plain_name(name: str) -> str:
    """In letters that every tablet's tools write alike."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().strip(" .")
    return plain if can_be_a_name(plain) else "survey"


def check(request: SurveyRequest, catalog: Catalog) -> None:
    """Raises SurveyRequestError(problem: name, classes, fields, area)."""
    name = request.name
    if not can_be_a_name(name):
        raise SurveyRequestError(problem="name", found=name)
    unknown = [key for key in request.classes if key not in catalog.classes]
    if unknown or not request.classes:
        raise SurveyRequestError(problem="classes", found=", ".join(unknown))
    for key, fields in request.fields.items():
        known = catalog.classes[key].column_keys if key in request.classes else ()
        strange = [name for name in fields if name not in known and name != GEOMETRY]
        if strange or key not in request.classes:
            raise SurveyRequestError(problem="fields", found=", ".join([key, *strange]))
    if isinstance(request.area, Mapping):
        kind = request.area.get("type")
        if kind not in ("Polygon", "MultiPolygon") or problem_of(request.area):
            raise SurveyRequestError(problem="area", found=str(kind))
    elif request.area is not None and not request.area:
        raise SurveyRequestError(problem="area", found="")


def catalog_of(request: SurveyRequest, catalog: Catalog) -> Catalog:
    """The catalog as the survey's file has it: the chosen classes with the chosen fields.

    What a class is labelled, drawn and retired by always goes along, and so does its state where states are kept.
    """
    classes = {key: _reduced(catalog.classes[key], request) for key in request.classes}
    return Catalog(classes, {}, catalog.code_lists)


def _reduced(asset_class: AssetClass, request: SurveyRequest) -> AssetClass:
    chosen = request.fields.get(asset_class.key)
    if chosen is None:
        return asset_class
    always = {asset_class.label, asset_class.status, asset_class.retired_by}
    if request.eiel_states:
        always.add(SURVEY_STATE)
    kept = tuple(a for a in asset_class.columns if a.key in chosen or a.key in always)
    return replace(asset_class, attributes=kept)
