"""What of a survey's rows is not as it left: found by comparing all of them, so that it needs no trust in triggers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...catalog.definitions import KEPT_HERE
from ...providers.model import Value
from ..merge import changed
from ..unnoticed import MANY_LOST
from ..values import same, types_of
from .brought import Brought
from .brought_file import BroughtFile
from .field_rows import BaseRow, FieldRow
from .findings import Finding, finding
from .layers import ClassLayer
from .manifest import Manifest
from .photos import Photo, as_listed, looks_like_photo, names_file, reference


@dataclass(frozen=True)
class Note:
    """The journal's line in the survey's file."""

    kind: str
    first: str | None = None
    last: str | None = None
    touched: int = 0
    editor: str | None = None
    device: str | None = None


def read_notes(file: BroughtFile) -> dict[str, Note]:
    columns = ("uid", "kind", "first", "last", "touched", "editor", "device")
    found = {}
    for uid, kind, first, last, touched, editor, device in file.rows("st_change", *columns):
        count = touched if isinstance(touched, int) else 1
        found[str(uid)] = Note(str(kind), _text(first), _text(last), count, _text(editor), _text(device))
    return found


class Differences:
    """`assets` and `findings` fill as the classes are compared."""

    def __init__(
        self,
        manifest: Manifest,
        bases: Mapping[str, BaseRow],
        notes: Mapping[str, Note],
        photos: Mapping[str, Photo],
        attached: Iterable[tuple[str, str]],
        refused: Iterable[str] = (),
    ) -> None:
        """`refused`: files that are there and are no pictures, as was told of them."""
        self.manifest, self.bases, self.notes, self.photos = manifest, bases, notes, photos
        self.assets: list[Brought] = []
        self.findings: list[Finding] = []
        self._compared: dict[str, ClassLayer] = {}
        self._present: set[str] = set()
        self._used: set[str] = set()
        self._missing: set[str] = set()
        self._refused = frozenset(refused)
        self._attached: dict[str, list[str]] = {}
        for uid, name in attached:
            self._attached.setdefault(uid, []).append(name)

    def note_removed(self, removed: Iterable[tuple[str, str]]) -> None:
        """Made and deleted again in the field: only the office knows whether it ever had them."""
        for uid, key in dict(removed).items():
            if uid not in self.bases and uid not in self._present and key in self._compared:
                self._add(self._compared[key], uid, None, None, None, True, ())

    def compare(self, one: ClassLayer, rows: Mapping[str, FieldRow]) -> None:
        self._compared[one.asset_class.key] = one
        self._present.update(rows)
        types = {key: kind for key, kind in types_of(one.asset_class).items() if key in one.fields}
        known = {uid: base for uid, base in self.bases.items() if base.asset_class == one.asset_class.key}
        for uid, row in rows.items():
            base = known.get(uid)
            before = base.values if base else {}
            photos, values = self._with_photos(uid, row.values, before, types)
            if base is None or photos or uid in self.notes or changed(types, before, values):
                noticed = uid in self.notes
                town = base.municipality if base else row.municipality
                self._add(one, uid, base, values, town, noticed, photos)
        lost = [uid for uid in known if uid not in rows and not self._is_deleted(uid)]
        for uid in known:
            if uid not in rows and self._is_deleted(uid):
                self._add(one, uid, known[uid], None, known[uid].municipality, True, ())
        if lost and (not rows or len(lost) >= MANY_LOST):
            # A table that was lost, or overwritten with some of its rows, is no deletion of all the others.
            self.findings.append(finding("rows_lost", layer=one.asset_class.key, count=len(lost)))
            return
        for uid in lost:
            self._add(one, uid, known[uid], None, known[uid].municipality, False, ())

    def close(self) -> None:
        """Tells of photos that nobody named, and of names without a photo."""
        missing = sorted(name for name in self._missing if as_listed(name) not in self._refused)
        self.findings += [finding("photo_missing", file=name) for name in missing]
        unused = sorted(name for name in self.photos if name not in self._used)
        self.findings += [finding("photo_unreferenced", file=name) for name in unused]

    def _is_deleted(self, uid: str) -> bool:
        return uid in self.notes and self.notes[uid].kind == "delete"

    def _add(
        self,
        one: ClassLayer,
        uid: str,
        base: BaseRow | None,
        mine: Mapping[str, Value] | None,
        town: str | None,
        noticed: bool,
        photos: tuple[Photo, ...],
    ) -> None:
        note = self.notes.get(uid, Note(""))
        self.assets.append(
            Brought(
                uid, one.asset_class.key, one.fields, base.values if base else None, mine, town,
                note.editor or self.manifest.editor or None, note.device or self.manifest.device or None,
                note.first, note.last, note.touched, noticed, photos,
            )
        )  # fmt: skip

    def _with_photos(
        self, uid: str, values: Mapping[str, Value], before: Mapping[str, Value], types: Mapping[str, str]
    ) -> tuple[tuple[Photo, ...], Mapping[str, Value]]:
        """A form's field that names a photo of the survey names it as the office will have it."""
        found: dict[str, Photo] = {}
        stored = dict(values)
        for key, value in values.items():
            kept_here = types.get(key) in KEPT_HERE and names_file(value)
            may = kept_here or (types.get(key) == "text" and looks_like_photo(value))
            if not may or value == before.get(key):
                continue
            photo = reference(value, self.photos)
            if photo:
                found[photo.sha256], stored[key] = photo, photo.stored
                self._used.add(photo.file)
            else:
                self._missing.add(str(value))
                if kept_here:  # a path of a stranger's choice would be followed on this computer
                    stored[key] = before.get(key)
        for name in self._attached.get(uid, ()):
            photo = reference(name, self.photos)
            if photo:
                found[photo.sha256] = photo
                self._used.add(photo.file)
            else:
                self._missing.add(name)
        return tuple(found.values()), stored


def unplaced_edits(
    file: BroughtFile, one: ClassLayer, manifest: Manifest, bases: Mapping[str, BaseRow]
) -> Finding | None:
    """Edits of attributes that left and that today's catalog does not know: told, for they have no place here."""
    today = types_of(one.asset_class)
    left = manifest.classes[one.asset_class.key].fields
    strange = [key for key in left if key not in today and key.lower() in one.layer.columns]
    touched: set[str] = set()
    count = 0
    for _, _, uid, *cells in file.values(one.layer, ["uid", *strange]) if strange else ():
        base = bases.get(str(uid))
        before = base.values if base else {}
        edited = [key for key, cell in zip(strange, cells) if not same(left[key], cell, before.get(key))]
        touched.update(edited)
        count += bool(edited)
    return finding("older_catalog", layer=one.asset_class.key, columns=sorted(touched), count=count) if count else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
