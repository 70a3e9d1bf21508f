"""The photos that came with an asset, small; Enter or a double click shows one in the system's own viewer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon, QImage, QImageReader, QPixmap
from qgis.PyQt.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from ...i18n.facts import short
from ...tasks.task import BackgroundTask
from ...workspace.survey.photos import Photo
from ..icons import icon
from ..plain_text import plain_tool_tip

translate = QCoreApplication.translate

SIDE = 72
LARGEST = 120_000_000  # pixels: more are not unpacked for a glance
MOST = 40
PATH = Qt.ItemDataRole.UserRole


class PhotoStrip(QListWidget):
    """`folder` holds what the office has already."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._question: object | None = None
        self.setAccessibleName(translate("SmartTerritory", "Photos of the chosen asset"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setFixedHeight(SIDE + 2 * self.fontMetrics().height())
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.itemActivated.connect(self._open)
        self.hide()

    def show_photos(self, photos: Sequence[Photo]) -> None:
        question = self._question = object()
        self.clear()
        paths = [photo.path or self._folder / photo.stored for photo in photos[:MOST]]
        for photo, path in zip(photos, paths):
            item = QListWidgetItem(icon("asset"), short(photo.file.rpartition("/")[2]), self)
            item.setSizeHint(QSize(SIDE + 24, SIDE + self.fontMetrics().height() + 8))
            item.setToolTip(plain_tool_tip(photo.file))
            item.setData(PATH, str(path))
        self.setVisible(bool(photos))
        if not photos:
            return
        task = BackgroundTask("Smart Territory", lambda _control: [thumbnail(path) for path in paths], quiet=True)

        def arrived(images: list[QImage]) -> None:
            if question is self._question and not sip.isdeleted(self):
                for row, image in enumerate(images):
                    if not image.isNull():
                        self.item(row).setIcon(QIcon(QPixmap.fromImage(image)))

        task.done.connect(arrived)
        task.start()

    def _open(self, item: QListWidgetItem) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(item.data(PATH)))


def thumbnail(path: Path) -> QImage:
    """A null image where it cannot be read. Any thread."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > LARGEST:
        return QImage()
    reader.setScaledSize(size.scaled(2 * SIDE, 2 * SIDE, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
