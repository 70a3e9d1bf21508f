"""Page 4: the folder, a basemap to take along, and what will be written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...i18n.facts import short
from ...workspace.file_names import is_too_long, refused_part
from ..form import form, small_print
from ..plain_text import plain_label
from ..value_text import asset_class_text, number_text
from ..wizard.page import Page
from .draft import SurveyDraft
from .people_page import ENDONYMS

translate = QCoreApplication.translate

BASEMAP_ENDINGS = (".mbtiles", ".gpkg")


class FolderPage(Page):
    def __init__(self, draft: SurveyDraft) -> None:
        super().__init__(
            draft,
            translate("SmartTerritory", "Folder and basemap"),
            translate("SmartTerritory", "One folder, which QField and QGIS open as it is."),
        )
        self.folder, self.basemap = QgsFileWidget(), QgsFileWidget()
        self.summary = plain_label()
        self._build()

    def _build(self) -> None:
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDialogTitle(translate("SmartTerritory", "Where the survey's folder is made"))
        self.basemap.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.basemap.setDialogTitle(translate("SmartTerritory", "Basemap"))
        self.basemap.setFilter(translate("SmartTerritory", "Tiles (*.mbtiles *.gpkg)"))
        fields = form()
        fields.addRow(translate("SmartTerritory", "&Folder:"), self.folder)
        explained = translate("SmartTerritory", "A folder with the survey's name is made in it.")
        fields.addRow("", small_print(explained))
        fields.addRow(translate("SmartTerritory", "&Basemap (optional):"), self.basemap)
        fields.addRow(
            "",
            small_print(
                translate(
                    "SmartTerritory",
                    "An MBTiles, or a GeoPackage with tiles. It is copied along; without a network there is no other."
                )
            ),
        )
        self.body.addLayout(fields)
        self.body.addSpacing(self.fontMetrics().height())
        self.body.addWidget(small_print(translate("SmartTerritory", "What will be written:")))
        self.summary.setAccessibleName(translate("SmartTerritory", "What will be written"))
        self.body.addWidget(self.summary)
        self.body.addStretch(1)
        self.finish_layout()
        for widget, path in ((self.folder, self.draft.folder), (self.basemap, self.draft.basemap)):
            widget.setFilePath(str(path) if path else "")
            widget.fileChanged.connect(self.note)

    def keep(self) -> None:
        folder, basemap = self.folder.filePath().strip(), self.basemap.filePath().strip()
        self.draft.folder = Path(folder).expanduser() if folder else None
        self.draft.basemap = Path(basemap).expanduser() if basemap else None
        self.summary.setText("\n".join(f"•  {line}" for line in summary_lines(self.draft)))

    def problem(self) -> str:
        draft = self.draft
        if draft.folder is None or not draft.folder.is_absolute() or not draft.folder.is_dir():
            return translate("SmartTerritory", "Choose a folder that is there.")
        if part := refused_part(draft.target):
            said = translate("SmartTerritory", "Windows cannot keep a file under the name “{name}”: choose another.")
            return said.format(name=part)
        if is_too_long(draft.target / f"{draft.name}.gpkg"):
            return translate("SmartTerritory", "This path is too long for Windows: choose a shorter one.")
        if os.path.lexists(draft.target):
            said = translate(
                "SmartTerritory", "“{name}” is in this folder already: choose another folder or another name."
            )
            return said.format(name=short(draft.name))
        if draft.basemap is not None and not draft.basemap.is_file():
            return translate("SmartTerritory", "The basemap's file is not there.")
        if draft.basemap is not None and draft.basemap.suffix.lower() not in BASEMAP_ENDINGS:
            return translate("SmartTerritory", "A basemap is an MBTiles (.mbtiles) or a GeoPackage with tiles (.gpkg).")
        return ""


def summary_lines(draft: SurveyDraft) -> Iterator[str]:
    """What will happen, before it does."""
    for key, fields in draft.fields.items():
        count = (draft.counts or {}).get(key)
        whole = len(draft.catalog.classes[key].column_keys)
        if count is None:
            said = translate("SmartTerritory", "{class}, with {fields} of {whole} fields")
        else:
            said = translate("SmartTerritory", "{class}: {count}, with {fields} of {whole} fields")
        yield said.format(**{
            "class": asset_class_text(draft.catalog, key), "count": number_text(count or 0),
            "fields": number_text(len(fields)), "whole": number_text(whole),
        })  # fmt: skip
    people = short(draft.people) if draft.people else ""
    if people:
        yield translate("SmartTerritory", "For {people}").format(people=people)
    yield translate("SmartTerritory", "Forms and legend: {language}").format(language=ENDONYMS[draft.language])
    if draft.eiel_states:
        yield translate("SmartTerritory", "EIEL's states are kept.")
    if draft.basemap is not None and draft.basemap.is_file():
        size = QLocale().formattedDataSize(draft.basemap.stat().st_size)
        yield translate("SmartTerritory", "Basemap: {file}, {size}").format(file=short(draft.basemap.name), size=size)
    yield translate("SmartTerritory", "No password, address or user goes along; nothing here is changed.")
