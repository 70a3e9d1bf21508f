"""The platform, or the way to it. The tree is told in the package's own text."""

from __future__ import annotations

from .base import TerritoryError


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


class SignInNotAllowedError(PlatformError):
    key = "sign_in_not_allowed"


class RedirectRefusedError(PlatformError):
    key = "redirect_refused"


class UnstableListError(PlatformError):
    key = "unstable_list"


class EmptyListError(PlatformError):
    key = "empty_list"


class StorageFullError(PlatformError):
    key = "storage_full"


class UploadDiffersError(PlatformError):
    key = "upload_differs"
