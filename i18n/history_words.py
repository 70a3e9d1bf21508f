"""What was done to an asset, in the words of its history: on the screen and in an exported table."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def kind_words() -> Mapping[str, str]:
    return {
        "edit": translate("SmartTerritory", "Not sent yet"),
        "there": translate("SmartTerritory", "Changed on the platform"),
        "pull": translate("SmartTerritory", "Pulled"),
        "push": translate("SmartTerritory", "Sent"),
        "resolve": translate("SmartTerritory", "Conflict decided"),
        "reopen": translate("SmartTerritory", "Decision undone"),
        "revert": translate("SmartTerritory", "Reverted"),
        "restore": translate("SmartTerritory", "Version restored"),
        "undo": translate("SmartTerritory", "Push undone"),
        "survey": translate("SmartTerritory", "Field survey"),
        "migration": translate("SmartTerritory", "Catalog changed"),
        "recode": translate("SmartTerritory", "Code replaced"),
        "photo": translate("SmartTerritory", "Photo sent"),
        "import": translate("SmartTerritory", "Import"),
    }


def change_words() -> Mapping[str, str]:
    return {
        "create": translate("SmartTerritory", "new"),
        "update": translate("SmartTerritory", "changed"),
        "delete": translate("SmartTerritory", "deleted"),
    }


def column_words() -> tuple[str, ...]:
    """Of the exported table."""
    return (
        translate("SmartTerritory", "When"),
        translate("SmartTerritory", "Who"),
        translate("SmartTerritory", "What was done"),
        translate("SmartTerritory", "Class"),
        translate("SmartTerritory", "Asset"),
        translate("SmartTerritory", "Attribute"),
        translate("SmartTerritory", "Unit"),
        translate("SmartTerritory", "Before"),
        translate("SmartTerritory", "Now"),
        translate("SmartTerritory", "Before, as kept"),
        translate("SmartTerritory", "Now, as kept"),
    )
