"""The words of the working copy's upkeep: what was found, made, restored, repaired."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..catalog.model import Catalog
from ..i18n.facts import short
from ..i18n.locale import language
from ..i18n.messages import sentence
from ..i18n.working_copy_findings import FINDINGS, REASONS
from ..workspace.backup import Backup
from ..workspace.findings import Finding
from ..workspace.migration_report import Change, Migration
from ..workspace.repair import Repaired
from ..workspace.uploads import SentPhotos
from .moment_text import moment_text
from .value_text import number_text

translate = QCoreApplication.translate


def size_text(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def reason_text(reason: str) -> str:
    return REASONS[reason]() if reason in REASONS else reason


def finding_text(finding: Finding) -> str:
    return FINDINGS[finding.kind]() if finding.kind in FINDINGS else finding.kind


def place_text(finding: Finding, catalog: Catalog | None) -> str:
    """The class, in the user's words; a table of ours by its name."""
    found = catalog.classes.get(finding.table) if catalog else None
    return found.plural.to(language()) if found else finding.table


def details_text(finding: Finding, catalog: Catalog | None) -> str:
    place = place_text(finding, catalog)
    title = f"{finding_text(finding)} · {place}" if place else finding_text(finding)
    lines = [title, short(finding.detail, 400), *(short(example) for example in finding.examples)]
    more = finding.count - len(finding.examples)
    if finding.examples and more > 0:
        lines.append(translate("SmartTerritory", "… and {count} more").format(count=number_text(more)))
    return "\n".join(line for line in lines if line)


def backup_text(backup: Backup) -> str:
    said = translate("SmartTerritory", "Backed up: {size}, {folder}.")
    return said.format(size=size_text(backup.size), folder=backup.file.parent.name)


def restored_text(before: Backup | None) -> str:
    said = translate("SmartTerritory", "The backup is restored.")
    if before is None:
        return said
    kept = translate("SmartTerritory", "What was there before is kept as the backup of {when}.")
    return f"{said} {kept.format(when=moment_text(before.at))}"


def repaired_text(result: Repaired) -> str:
    parts = [translate("SmartTerritory", "Repaired: {count}.").format(count=number_text(len(result.mended)))]
    if result.left:
        parts.append(translate("SmartTerritory", "Left as it is: {count}.").format(count=number_text(len(result.left))))
    if result.salvaged is not None:
        rows, lost = sum(result.salvaged.rows.values()), sum(result.salvaged.lost.values())
        said = translate("SmartTerritory", "Rows brought over from the damaged file: {rows}; lost: at most {lost}.")
        parts.append(said.format(rows=number_text(rows), lost=number_text(lost)))
    if result.backup is not None:
        said = translate("SmartTerritory", "The file as it was: {name}.")
        parts.append(said.format(name=result.backup.name))
    return " ".join(parts)


def migration_text(migration: Migration, catalog: Catalog) -> str:
    said = translate("SmartTerritory", "The catalog has changed, and the working copy with it: {what}.")
    parts = [said.format(what="; ".join(_change_texts(migration.changes, catalog)))]
    if migration.kept:
        kept = translate("SmartTerritory", "Values that do not fit are kept and stand in the assets' history: {count}.")
        parts.append(kept.format(count=number_text(migration.kept)))
    if migration.backup:
        parts.append(translate("SmartTerritory", "A backup was made first."))
    return " ".join(parts)


def _change_texts(changes: Iterable[Change], catalog: Catalog) -> list[str]:
    return [_change_text(change, catalog) for change in changes]


def _change_text(change: Change, catalog: Catalog) -> str:
    found = catalog.classes.get(change.asset_class)
    attribute = found.attribute(change.attribute) if found and change.attribute else None
    facts: Mapping[str, str] = {
        "class": found.plural.to(language()) if found else change.asset_class,
        "attribute": attribute.names.to(language()) if attribute else change.attribute or "",
        "old": change.old,
        "new": change.new,
    }
    said = {
        "class_renamed": translate("SmartTerritory", "the class “{old}” is called “{new}” now"),
        "renamed": translate("SmartTerritory", "{class}: “{old}” is called “{new}” now"),
        "retyped": translate("SmartTerritory", "{class}: “{attribute}” is of another type now"),
        "place": translate("SmartTerritory", "{class}: places of another kind"),
    }[change.kind]
    return said.format_map(facts)


def photos_text(photos: SentPhotos | None) -> str:
    """Nothing where there is nothing to tell."""
    if photos is None:
        return ""
    parts = []
    if photos.sent:
        parts.append(translate("SmartTerritory", "Photos sent: {count}.").format(count=number_text(photos.sent)))
    if photos.failed:
        said = translate("SmartTerritory", "Photos that wait: {count}. {cause}")
        cause = f"{sentence(photos.failed[0][1]).title}."
        parts.append(said.format(count=number_text(len(photos.failed)), cause=cause))
    return " ".join(parts)
