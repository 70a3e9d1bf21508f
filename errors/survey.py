"""Field surveys, and bundles of changes. The tree is told in the package's own text."""

from __future__ import annotations

from .base import TerritoryError


class SurveyError(TerritoryError):
    key = "survey"


class SurveyRequestError(SurveyError):
    key = "survey_request"


class SurveyExistsError(SurveyError):
    key = "survey_exists"


class SurveyCountError(SurveyError):
    key = "survey_count"


class SurveyBasemapError(SurveyError):
    key = "survey_basemap"


class NotASurveyError(SurveyError):
    key = "not_a_survey"


class HalfCopiedError(SurveyError):
    key = "half_copied"


class UnsafeArchiveError(SurveyError):
    key = "unsafe_archive"


class ForeignSurveyError(SurveyError):
    key = "foreign_survey"


class NotABundleError(SurveyError):
    key = "not_a_bundle"
