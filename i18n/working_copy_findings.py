"""What a check of a working copy has found, a line for each; and why a backup was made."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate
Words = Mapping[str, Callable[[], str]]

FINDINGS: Words = {
    "damaged": lambda: translate("SmartTerritory", "The file is damaged"),
    "interrupted": lambda: translate("SmartTerritory", "A program was interrupted while it wrote"),
    "applying_left": lambda: translate(
        "SmartTerritory", "Edits are not being noted: the file says a pull is under way"
    ),
    "action_left": lambda: translate("SmartTerritory", "The file says that an action is under way, and none is"),
    "table_missing": lambda: translate("SmartTerritory", "A table is missing"),
    "column_missing": lambda: translate("SmartTerritory", "Columns are missing"),
    "index_missing": lambda: translate("SmartTerritory", "An index is missing: searching is slow"),
    "contents_missing": lambda: translate("SmartTerritory", "Other programs do not see this table"),
    "contents_foreign": lambda: translate("SmartTerritory", "A table is announced that is not there"),
    "extent_wrong": lambda: translate("SmartTerritory", "The extent told to other programs is too small"),
    "spatial_missing": lambda: translate("SmartTerritory", "The spatial index is missing or not kept up"),
    "spatial_wrong": lambda: translate(
        "SmartTerritory", "The map does not find all assets: the spatial index is wrong"
    ),
    "geometry_unreadable": lambda: translate("SmartTerritory", "Places that cannot be read"),
    "journal_missing": lambda: translate("SmartTerritory", "Edits are not being noted: triggers are missing"),
    "triggers_foreign": lambda: translate("SmartTerritory", "Triggers of another program"),
    "uid_missing": lambda: translate("SmartTerritory", "Assets without an identifier"),
    "uid_twice": lambda: translate("SmartTerritory", "Assets with the same identifier"),
    "unnoticed": lambda: translate("SmartTerritory", "New assets that were not noted as unsent"),
    "row_missing": lambda: translate(
        "SmartTerritory", "Assets of the platform that went missing without being deleted"
    ),
    "change_of_nobody": lambda: translate("SmartTerritory", "Notes of changes to assets that are nowhere"),
    "outbox_of_nobody": lambda: translate("SmartTerritory", "Notes of a push about assets that are not unsent"),
    "conflict_of_nobody": lambda: translate("SmartTerritory", "Conflicts of assets that are nowhere"),
    "conflict_unnoted": lambda: translate("SmartTerritory", "Conflicts that no list shows"),
    "photo_missing": lambda: translate("SmartTerritory", "Photos whose file is gone"),
    "photo_changed": lambda: translate("SmartTerritory", "Photos that are not what they were"),
    "photo_of_nobody": lambda: translate("SmartTerritory", "Photos of assets that are gone"),
    "file_of_nobody": lambda: translate("SmartTerritory", "Files among the photos that no asset has"),
    "code_retired": lambda: translate("SmartTerritory", "Values that the code list has replaced"),
    "leftovers": lambda: translate("SmartTerritory", "Files left by work that was interrupted"),
}

REASONS: Words = {
    "pull": lambda: translate("SmartTerritory", "before a pull"),
    "push": lambda: translate("SmartTerritory", "before a push"),
    "manual": lambda: translate("SmartTerritory", "on request"),
    "migration": lambda: translate("SmartTerritory", "before the catalog changed"),
    "repair": lambda: translate("SmartTerritory", "before a repair"),
    "restore": lambda: translate("SmartTerritory", "before restoring another"),
}
