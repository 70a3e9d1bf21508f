"""What was found in a survey that came back, and mended or left out; nothing that stops it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

# Each has a sentence in `i18n/survey_findings.py`.
KEYS = (
    "bad_geometry",  # layer, count: a place that cannot be read; the former one was kept
    "base_restored",  # the values that it left with were lost, and taken from the office's memory
    "class_unknown",  # layer: the catalog no longer has it
    "columns_missing",  # layer, columns: what they held was left as it is
    "copied_in_use",  # the write-ahead log that the file speaks of did not come with it
    "crs_changed",  # layer, crs: transformed back
    "journal_recovered",  # an interrupted edit was rolled back or completed, as SQLite does
    "layer_missing",  # layer: its assets were left as they are
    "layer_renamed",  # layer, found
    "manifest_missing",  # survey.json is missing; the file itself told
    "migrated",  # found, known: from an older format
    "no_places",  # layer: the geometry column is missing
    "older_catalog",  # layer, columns, count: edits of attributes that the catalog no longer has
    "other_copy",  # prepared from another working copy of the same territory
    "photo_refused",  # file, problem: not_a_picture, cut_short, empty, too_large
    "photo_missing",  # file: named by an asset, not there
    "photo_unreferenced",  # file: no asset names it
    "renamed_assets",  # layer, count: rows without a name of their own, or with another's
    "rows_lost",  # layer, count: gone without a trace; not taken for deletions
    "triggers_lost",  # layer: edits were found by comparing values
)


@dataclass(frozen=True)
class Finding:
    key: str
    details: Mapping[str, Any] = field(default_factory=dict)


def finding(key: str, **details: Any) -> Finding:
    return Finding(key, details)
