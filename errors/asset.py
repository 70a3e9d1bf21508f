"""One asset that cannot go on. The tree is told in the package's own text."""

from __future__ import annotations

from .base import TerritoryError


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


class AttributeGoneError(AssetError):
    key = "attribute_gone"


class NoVersionError(AssetError):
    key = "no_version"


class TypedValueError(AssetError):
    key = "typed_value"


class AttachmentError(AssetError):
    key = "attachment"


class PhotoHeldBackError(AssetError):
    key = "photo_held_back"
