"""What concerns the program or the territory as a whole. The tree is told in the package's own text."""

from __future__ import annotations

from .base import TerritoryError


class CatalogError(TerritoryError):
    key = "catalog"


class TerritoryFileError(TerritoryError):
    key = "territory_file"


class MissingLibraryError(TerritoryError):
    key = "missing_library"


class CancelledError(TerritoryError):
    key = "cancelled"


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
