"""The one tree of typed errors: each carries a key and details; its sentences live in `i18n/messages.py`.

TerritoryError
├── CatalogError              a catalog file is broken (file, line, problem)
├── TerritoryFileError        a territory file is broken (file, line, problem)
├── MissingLibraryError       an optional library that this QGIS lacks (library, purpose)
├── CancelledError            the user asked to stop
├── UnsavedEditsError         layers hold edits that are not saved: nothing is written under them (layers)
├── WriterStoppedError        the process that writes ended before its work (reason)
├── DemoNotStartedError       the demo's own platform does not answer (seconds)
├── FileNotWrittenError       a file that was asked for, such as an export (path, problem)
├── NoPlatformError           the territory has no connection that its assets could go to (territory)
├── PlatformError             the platform, or the way to it (url where known)
│   ├── UnreachableError      no connection: refused, name not found, no route (reason)
│   ├── TlsError              the certificate is not trusted (reason)
│   ├── TimedOutError         no answer in time (seconds)
│   ├── CutAnswerError        the connection ended inside the answer
│   ├── AuthenticationError   401: the credentials or the token are not accepted
│   ├── AccessDeniedError     403: known, but not allowed here
│   ├── NotFoundError         404
│   ├── AlreadyExistsError    an asset with this identity is there already
│   ├── AmbiguousError        409: more than one entity answers to this identity
│   ├── RefusedError          400, 411, 422: the platform refuses what was sent (description)
│   │   ├── UnsendableError       refused before sending: no platform of this kind takes it (attribute, reason)
│   │   └── WrongScopeError       refused before sending: the tenant or the service path (reason, found)
│   ├── ForbiddenCharactersError  refused before sending (attribute, characters)
│   ├── TooLargeError         413: the request is larger than the platform takes
│   ├── BusyError             429: too many requests (retry_after_s)
│   ├── PlatformFaultError    5xx (status)
│   ├── NotJsonError          an answer that is not what the API promises, such as a proxy's HTML page
│   ├── AnswerTooLargeError   beyond the size or depth that is accepted
│   ├── RedirectRefusedError  a redirect to another origin
│   ├── UnstableListError     the list kept shifting while it was read (expected, got)
│   └── EmptyListError        nothing is listed where assets are known: nothing was deleted (expected, scope)
├── WorkingCopyError          the local database (path)
│   ├── NotAWorkingCopyError
│   ├── NewerFormatError      written by a newer version (found, known)
│   ├── LockedError           another program holds the file
│   ├── ReadOnlyError
│   ├── DiskFullError
│   └── DamagedError          integrity check failed (problem)
├── SurveyError               a field survey, or a bundle of changes, cannot be used (path)
│   ├── SurveyRequestError    it cannot be prepared like this (problem: name, classes, fields, area; found)
│   ├── SurveyExistsError     its folder is there already
│   ├── SurveyCountError      not all assets of its area went in (asset_class, expected, packed)
│   ├── NotASurveyError       no survey of ours (problem: missing, manifest, other_manifest, base, classes)
│   ├── HalfCopiedError       its file is not whole (problem)
│   ├── UnsafeArchiveError    a zip that is refused (member; problem: outside, link, name, twice, encrypted, bomb,
│   │                         too_large, too_many, damaged)
│   ├── ForeignSurveyError    it belongs to another territory (found, expected)
│   └── NotABundleError       no bundle of changes, or one that was altered (problem)
└── AssetError                one asset cannot go on (uid)
    ├── BadGeometryError      its place cannot be kept (problem: shape, empty, numbers, kind, not_a_point,
    │                         outside_world, swapped)
    ├── BadValueError         one of its values cannot be read or kept (attribute, problem)
    ├── TownUnknownError      no municipality can be found for it
    ├── NoScopeError          its municipality has no place on the platform (municipality)
    ├── TownChangedError      it was given to another municipality, but its path there cannot change (municipality, was)
    ├── NotVerifiedError      what was re-read is not what was sent (attributes)
    ├── TypedValueError       what was typed is refused by the catalog (attribute, least, most; problem: no_number,
    │                         no_whole, below, above, no_code, no_date, no_truth, required, text, place, unknown)
    ├── AttributeGoneError    its former value has no place any more: the catalog lacks the attribute (attributes)
    └── NoVersionError        the history does not know the version that was asked for (version)
"""

from __future__ import annotations

from typing import Any


class TerritoryError(Exception):
    """`key` names the sentence in `i18n/messages.py`; `details` fill its placeholders and never hold a secret."""

    key = "unexpected"

    def __init__(self, **details: Any) -> None:
        self.details = details
        super().__init__(self.key + "".join(f" {name}={value!r}" for name, value in details.items()))

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self.details)


def _restored(kind: type[TerritoryError], details: dict[str, Any]) -> TerritoryError:
    return kind(**details)


def error_from_key(key: str, details: dict[str, Any]) -> TerritoryError:
    """The typed error that crossed a process border as its key and details."""
    pending = [TerritoryError]
    while pending:
        kind = pending.pop()
        if kind.key == key:
            return kind(**details)
        pending.extend(kind.__subclasses__())
    return TerritoryError(was=key, **details)


class CatalogError(TerritoryError):
    key = "catalog"


class TerritoryFileError(TerritoryError):
    key = "territory_file"


class MissingLibraryError(TerritoryError):
    key = "missing_library"


class CancelledError(TerritoryError):
    key = "cancelled"


class PlatformError(TerritoryError):
    key = "platform"


class UnreachableError(PlatformError):
    key = "unreachable"


class TlsError(PlatformError):
    key = "tls"


class TimedOutError(PlatformError):
    key = "timed_out"


class CutAnswerError(PlatformError):
    key = "cut_answer"


class AuthenticationError(PlatformError):
    key = "authentication"


class AccessDeniedError(PlatformError):
    key = "access_denied"


class NotFoundError(PlatformError):
    key = "not_found"


class AlreadyExistsError(PlatformError):
    key = "already_exists"


class AmbiguousError(PlatformError):
    key = "ambiguous"


class RefusedError(PlatformError):
    key = "refused"


class UnsendableError(RefusedError):
    key = "unsendable"


class WrongScopeError(RefusedError):
    key = "wrong_scope"


class ForbiddenCharactersError(PlatformError):
    key = "forbidden_characters"


class TooLargeError(PlatformError):
    key = "too_large"


class BusyError(PlatformError):
    key = "busy"


class PlatformFaultError(PlatformError):
    key = "platform_fault"


class NotJsonError(PlatformError):
    key = "not_json"


class AnswerTooLargeError(PlatformError):
    key = "answer_too_large"


class RedirectRefusedError(PlatformError):
    key = "redirect_refused"


class UnstableListError(PlatformError):
    key = "unstable_list"


class EmptyListError(PlatformError):
    key = "empty_list"


class WorkingCopyError(TerritoryError):
    key = "working_copy"


class NotAWorkingCopyError(WorkingCopyError):
    key = "not_a_working_copy"


class NewerFormatError(WorkingCopyError):
    key = "newer_format"


class LockedError(WorkingCopyError):
    key = "locked"


class ReadOnlyError(WorkingCopyError):
    key = "read_only"


class DiskFullError(WorkingCopyError):
    key = "disk_full"


class DamagedError(WorkingCopyError):
    key = "damaged"


class AssetError(TerritoryError):
    key = "asset"


class BadGeometryError(AssetError):
    key = "bad_geometry"


class BadValueError(AssetError):
    key = "bad_value"


class TownUnknownError(AssetError):
    key = "town_unknown"


class NoScopeError(AssetError):
    key = "no_scope"


class TownChangedError(AssetError):
    key = "town_changed"


class NotVerifiedError(AssetError):
    key = "not_verified"


class TypedValueError(AssetError):
    key = "typed_value"


class AttributeGoneError(AssetError):
    key = "attribute_gone"


class NoVersionError(AssetError):
    key = "no_version"


class DemoNotStartedError(TerritoryError):
    key = "demo_not_started"


class UnsavedEditsError(TerritoryError):
    key = "unsaved_edits"


class WriterStoppedError(TerritoryError):
    key = "writer_stopped"


class NoPlatformError(TerritoryError):
    key = "no_platform"


class FileNotWrittenError(TerritoryError):
    key = "file_not_written"


class SurveyError(TerritoryError):
    key = "survey"


class SurveyRequestError(SurveyError):
    key = "survey_request"


class SurveyExistsError(SurveyError):
    key = "survey_exists"


class SurveyCountError(SurveyError):
    key = "survey_count"


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
