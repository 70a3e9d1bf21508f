"""The local database. The tree is told in the package's own text."""

from __future__ import annotations

from .base import TerritoryError


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
