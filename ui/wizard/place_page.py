"""Page 6: where it is kept, and what will happen."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QLabel

from ...tasks.settings import Settings
from ...workspace.file_names import is_too_long, refused_part
from ..form import form, small_print
from .draft import Draft, key_of
from .page import Page
from .summary import summary_lines

translate = QCoreApplication.translate

ENDING = ".territory.yaml"


class PlacePage(Page):
    def __init__(self, draft: Draft) -> None:
        super().__init__(
            draft,
            translate("SmartTerritory", "Where to keep it"),
            translate("SmartTerritory", "Two files, which you can copy, hand on and back up."),
        )
        self.file = QgsFileWidget()
        self.working_copy = QgsFileWidget()
        self.summary = QLabel()
        self._suggested = ("", "")
        self._build()

    def _build(self) -> None:
        for widget, title, kinds in (
            (self.file, translate("SmartTerritory", "Territory file"), "*.territory.yaml"),
            (self.working_copy, translate("SmartTerritory", "Working copy"), "*.gpkg"),
        ):
            widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
            widget.setConfirmOverwrite(False)
            widget.setDialogTitle(title)
            widget.setFilter(f"{title} ({kinds})")
            widget.fileChanged.connect(self.note)
        fields = form()
        fields.addRow(translate("SmartTerritory", "&Territory file:"), self.file)
        fields.addRow(
            "", small_print(translate("SmartTerritory", "What you answered here, without anything secret."))
        )
        fields.addRow(translate("SmartTerritory", "&Working copy:"), self.working_copy)
        fields.addRow(
            "", small_print(translate("SmartTerritory", "The assets, as a GeoPackage. It works offline."))
        )
        self.body.addLayout(fields)
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setAccessibleName(translate("SmartTerritory", "What will happen"))
        self.body.addSpacing(self.fontMetrics().height())
        self.body.addWidget(small_print(translate("SmartTerritory", "What will happen:")))
        self.body.addWidget(self.summary)
        self.body.addStretch(1)
        self.finish_layout()
        if self.draft.origin is not None:
            self.file.setEnabled(False)

    def initializePage(self) -> None:
        """Suggests places, unless somebody chose others."""
        folder = Settings().folder / key_of(self.draft.name)
        suggested = (
            str(folder / (key_of(self.draft.name) + ENDING)),
            str(folder / (key_of(self.draft.name) + ".gpkg")),
        )
        if self.draft.file is not None and self.draft.origin is not None:
            suggested = (
                str(self.draft.file),
                str(self.draft.working_copy or self.draft.file.with_suffix(".gpkg")),
            )
        for widget, old, new in zip((self.file, self.working_copy), self._suggested, suggested):
            if widget.filePath() in ("", old):
                widget.setFilePath(new)
        self._suggested = suggested
        super().initializePage()

    def keep(self) -> None:
        file, working_copy = self.file.filePath().strip(), self.working_copy.filePath().strip()
        if file and not file.lower().endswith((".yaml", ".yml")):
            file += ENDING
        if working_copy and not working_copy.lower().endswith(".gpkg"):
            working_copy += ".gpkg"
        self.draft.file = Path(file).expanduser() if file else None
        self.draft.working_copy = Path(working_copy).expanduser() if working_copy else None
        self.summary.setText("\n".join(f"•  {line}" for line in summary_lines(self.draft)))

    def problem(self) -> str:
        draft = self.draft
        if draft.file is None or not draft.file.is_absolute():
            return translate("SmartTerritory", "Choose where the territory's file is kept.")
        if draft.working_copy is None or not draft.working_copy.is_absolute():
            return translate("SmartTerritory", "Choose where the working copy is kept.")
        for path in (draft.file, draft.working_copy):
            if part := refused_part(path):
                said = translate(
                    "SmartTerritory", "Windows cannot keep a file under the name “{name}”: choose another."
                )
                return said.format(name=part)
            if is_too_long(path):
                return translate("SmartTerritory", "This path is too long for Windows: choose a shorter one.")
        if draft.origin is None and draft.file.exists():
            return translate("SmartTerritory", "{file} exists already: choose another name.").format(
                file=draft.file.name
            )
        return ""
