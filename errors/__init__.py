"""The one tree of typed errors, a module for each branch. Each carries a key and details; its sentences live in
`i18n/messages.py`.

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
│   ├── SignInNotAllowedError  a stored sign-in of QGIS's that only the territory's file names (connection, authcfg,
│   │                         sign_in, origins; problem: not_allowed, missing)
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
│   ├── StorageFullError      507: a store for photos has no room left
│   ├── UploadDiffersError    what a store holds is not what was put there (expected, got)
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
│   ├── SurveyBasemapError    no basemap that could go along (problem: missing, no_tiles, vector)
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
    ├── AttachmentError       a photo or document of it (file; problem: missing, empty, too_large, not_a_picture,
    │                         cut_short, changed)
    ├── PhotoHeldBackError    an attribute names a file of this computer: it is not sent (attribute, file)
    ├── AttributeGoneError    its former value has no place any more: the catalog lacks the attribute (attributes)
    └── NoVersionError        the history does not know the version that was asked for (version)
"""

from __future__ import annotations

from .asset import (
    AssetError,
    AttachmentError,
    AttributeGoneError,
    BadGeometryError,
    BadValueError,
    NoScopeError,
    NotVerifiedError,
    NoVersionError,
    PhotoHeldBackError,
    TownChangedError,
    TownUnknownError,
    TypedValueError,
)
from .base import (
    TerritoryError,
    error_from_key,
)
from .general import (
    CancelledError,
    CatalogError,
    DemoNotStartedError,
    FileNotWrittenError,
    MissingLibraryError,
    NoPlatformError,
    TerritoryFileError,
    UnsavedEditsError,
    WriterStoppedError,
)
from .platform import (
    AccessDeniedError,
    AlreadyExistsError,
    AmbiguousError,
    AnswerTooLargeError,
    AuthenticationError,
    BusyError,
    CutAnswerError,
    EmptyListError,
    ForbiddenCharactersError,
    NotFoundError,
    NotJsonError,
    PlatformError,
    PlatformFaultError,
    RedirectRefusedError,
    RefusedError,
    SignInNotAllowedError,
    StorageFullError,
    TimedOutError,
    TlsError,
    TooLargeError,
    UnreachableError,
    UnsendableError,
    UnstableListError,
    UploadDiffersError,
    WrongScopeError,
)
from .survey import (
    ForeignSurveyError,
    HalfCopiedError,
    NotABundleError,
    NotASurveyError,
    SurveyBasemapError,
    SurveyCountError,
    SurveyError,
    SurveyExistsError,
    SurveyRequestError,
    UnsafeArchiveError,
)
from .working_copy import (
    DamagedError,
    DiskFullError,
    LockedError,
    NewerFormatError,
    NotAWorkingCopyError,
    ReadOnlyError,
    WorkingCopyError,
)

__all__ = [
    "AccessDeniedError",
    "AlreadyExistsError",
    "AmbiguousError",
    "AnswerTooLargeError",
    "AssetError",
    "AttachmentError",
    "AttributeGoneError",
    "AuthenticationError",
    "BadGeometryError",
    "BadValueError",
    "BusyError",
    "CancelledError",
    "CatalogError",
    "CutAnswerError",
    "DamagedError",
    "DemoNotStartedError",
    "DiskFullError",
    "EmptyListError",
    "FileNotWrittenError",
    "ForbiddenCharactersError",
    "ForeignSurveyError",
    "HalfCopiedError",
    "LockedError",
    "MissingLibraryError",
    "NewerFormatError",
    "NoPlatformError",
    "NoScopeError",
    "NoVersionError",
    "NotABundleError",
    "NotASurveyError",
    "NotAWorkingCopyError",
    "NotFoundError",
    "NotJsonError",
    "NotVerifiedError",
    "PhotoHeldBackError",
    "PlatformError",
    "PlatformFaultError",
    "ReadOnlyError",
    "RedirectRefusedError",
    "RefusedError",
    "SignInNotAllowedError",
    "StorageFullError",
    "SurveyBasemapError",
    "SurveyCountError",
    "SurveyError",
    "SurveyExistsError",
    "SurveyRequestError",
    "TerritoryError",
    "TerritoryFileError",
    "TimedOutError",
    "TlsError",
    "TooLargeError",
    "TownChangedError",
    "TownUnknownError",
    "TypedValueError",
    "UnreachableError",
    "UnsafeArchiveError",
    "UnsavedEditsError",
    "UnsendableError",
    "UnstableListError",
    "UploadDiffersError",
    "WorkingCopyError",
    "WriterStoppedError",
    "WrongScopeError",
    "error_from_key",
]
