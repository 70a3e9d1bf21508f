"""A survey comes back: the folder, a zip of it, or the GeoPackage alone, read on a private copy."""

from __future__ import annotations

import json
import shutil
import tempfile
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path

from ...catalog.model import Catalog
from ...errors import ForeignSurveyError, NotASurveyError
from ..geopackage import GeoPackageStore
from ..values import types_of
from .archive import Limits, Taken, take_in
from .brought import ReturnedSurvey
from .brought_file import BroughtFile, bring_up_to_date, find, open_file, was_in_use, was_interrupted
from .differences import Differences, read_notes, unplaced_edits
from .field_rows import BaseRow, RowReader, retyped
from .findings import Finding, finding
from .layers import find_layers
from .ledger import Ledger
from .manifest import META, Manifest, base_hash, from_text
from .office import COPY, OFFICE, values_of
from .packing import PHOTO_TABLE, REMOVED_TABLE
from .photos import look_at


def read_survey(
    path: Path, store: GeoPackageStore, *, private: Path | None = None, limits: Limits | None = None
) -> ReturnedSurvey:
    """Close it when done. Writes nothing at the office; `private` is where the private copy goes (a temporary folder).

    Raises NotASurveyError, UnsafeArchiveError, HalfCopiedError, ForeignSurveyError, NewerFormatError, LockedError,
    MissingLibraryError. What could be mended or left out is told in `findings`.
    """
    work = Path(tempfile.mkdtemp(prefix="survey-", dir=private))
    with ExitStack() as where_it_fails:
        where_it_fails.callback(shutil.rmtree, work, ignore_errors=True)
        taken = take_in(path, work, limits or Limits())
        returned = _Reading(path, store, taken, work).returned()
        where_it_fails.pop_all()
    return returned


@dataclass
class _Reading:
    given: Path
    store: GeoPackageStore
    taken: Taken
    work: Path
    findings: list[Finding] = field(default_factory=list)

    def returned(self) -> ReturnedSurvey:
        packages = [path for name, path in self.taken.files.items() if name.lower().endswith(".gpkg")]
        in_use = {path for path in packages if was_in_use(path)}
        interrupted = {path for path in packages if was_interrupted(path)}
        path, told = find(self.taken, self.given)
        if path in interrupted:
            self.findings.append(finding("journal_recovered"))
        if path in in_use:
            self.findings.append(finding("copied_in_use"))
        open_file(path, self.given).close()  # whole, before anything is done with it
        self.findings += bring_up_to_date(path, self.given)
        with closing(open_file(path, self.given)) as file:
            manifest = self._manifest(file, told)
            self._check_territory(manifest)
            return self._read(file, manifest, path)

    def _manifest(self, file: BroughtFile, told: Manifest | None) -> Manifest:
        if told is not None:
            return told
        text = file.meta(META)
        if text is None:
            raise NotASurveyError(path=str(self.given), problem="manifest")
        self.findings.append(finding("manifest_missing"))
        return from_text(text, self.given)

    def _check_territory(self, manifest: Manifest) -> None:
        copy, territory = self.store.meta(COPY), self.store.meta("territory") or ""
        if copy == manifest.copy:
            return
        if territory != manifest.territory:
            raise ForeignSurveyError(path=str(self.given), found=manifest.territory, expected=territory)
        self.findings.append(finding("other_copy"))

    def _read(self, file: BroughtFile, manifest: Manifest, path: Path) -> ReturnedSurvey:
        catalog = self.store.catalog
        was = _retyped(manifest, catalog)
        bases = self._bases(file, manifest, was)
        layers, found = find_layers(file, manifest, catalog, bases)
        self.findings += found
        if not layers and manifest.classes:
            raise NotASurveyError(path=str(self.given), problem="classes")
        photos, refused = look_at(_relative(self.taken, path))
        self.findings += refused
        reader = RowReader(file, manifest.id, bases, was)
        no_pictures = [str(found.details["file"]) for found in refused]
        differences = Differences(manifest, bases, read_notes(file), photos, _attached(file), no_pictures)
        counts = {}
        for one in layers:
            rows = reader.read(one.asset_class, one.layer, one.fields)
            counts[one.asset_class.key] = len(rows)
            differences.compare(one, rows)
            if unplaced := unplaced_edits(file, one, manifest, bases):
                self.findings.append(unplaced)
        differences.note_removed([(str(uid), str(key)) for uid, key in file.rows(REMOVED_TABLE, "uid", "class")])
        differences.close()
        self.findings += [*reader.findings, *differences.findings]
        return ReturnedSurvey(
            manifest.id, manifest.name, file.meta("editor") or manifest.editor, file.meta("device") or manifest.device,
            manifest.eiel_states, tuple(differences.assets), tuple(self.findings), manifest, frozenset(bases), counts,
            self.work,
        )  # fmt: skip

    def _bases(self, file: BroughtFile, manifest: Manifest, was: dict[str, dict[str, str]]) -> dict[str, BaseRow]:
        """What left: as the file says if it is unaltered, else as the office remembers. Raises NotASurveyError."""
        lines = [
            (str(uid), str(key), str(town or ""), str(entity))
            for uid, key, connection, town, entity in file.rows(
                "st_base", "uid", "class", "connection", "scope", "entity"
            )
            if connection == OFFICE
        ]
        if base_hash((uid, key, text) for uid, key, _, text in lines) != manifest.base:
            remembered = Ledger(self.store).base(manifest.id)
            if remembered is None:
                raise NotASurveyError(path=str(self.given), problem="base")
            self.findings.append(finding("base_restored"))
            lines = remembered
        bases = {}
        for uid, key, town, text in lines:
            values = values_of(json.loads(text))
            kinds = types_of(self.store.catalog.classes[key]) if was.get(key) else {}
            values.update({k: retyped(values[k], kinds[k]) for k in was.get(key, {}) if k in values})
            bases[uid] = BaseRow(key, town or None, values)
        return bases


def _retyped(manifest: Manifest, catalog: Catalog) -> dict[str, dict[str, str]]:
    """By class: attributes whose type is another today, with the type that they had."""
    found: dict[str, dict[str, str]] = {}
    for key, packed in manifest.classes.items():
        today = types_of(catalog.classes[key]) if key in catalog.classes else {}
        changed = {name: kind for name, kind in packed.fields.items() if today.get(name, kind) != kind}
        if changed:
            found[key] = changed
    return found


def _relative(taken: Taken, geopackage: Path) -> dict[str, Path]:
    """The files by their path from the GeoPackage's folder, as its forms write it."""
    name = next(name for name, path in taken.files.items() if path == geopackage)
    below = name.rpartition("/")[0]
    start = f"{below}/" if below else ""
    return {name[len(start) :]: path for name, path in taken.files.items() if name.startswith(start)}


def _attached(file: BroughtFile) -> list[tuple[str, str]]:
    tables = (PHOTO_TABLE, "st_attachment")
    return [
        (str(uid), name)
        for table in tables
        for uid, name in file.rows(table, "uid", "file")
        if uid and isinstance(name, str) and name
    ]
