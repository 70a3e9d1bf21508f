"""The photo of an asset in its form; and layers over a working copy whose catalog has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm, QgsExternalResourceWidget, QgsFileWidget
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QImage
from smart_territory.layers.territory_layers import TerritoryLayers
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.providers.webdav import FilePlace, FileStore
from smart_territory.tests.workspace.webdav_server import webdav
from smart_territory.workspace.attachments import attachments, collect
from smart_territory.workspace.geopackage import GeoPackageStore

from .conftest import Opened, row


@pytest.fixture
def form_of() -> Iterator[Callable[[Any, str], QgsAttributeForm]]:
    made: list[QgsAttributeForm] = []

    def make(layer: Any, uid: str) -> QgsAttributeForm:
        made.append(QgsAttributeForm(layer, row(layer, uid), QgsAttributeEditorContext()))
        return made[-1]

    yield make
    for form in made:
        sip.delete(form)


def picture(opened: Opened, file: str) -> None:
    path = opened.working_copy.parent / file
    path.parent.mkdir(exist_ok=True)
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    image.fill(0x0072B2)
    assert image.save(str(path))


def test_a_photo_is_shown_by_its_path_from_the_working_copy(
    built: TerritoryLayers, opened: Opened, form_of: Callable[[Any, str], QgsAttributeForm], qtbot: Any
) -> None:
    picture(opened, "photos/lamp.png")
    lights = built.layer("waste_container")
    lights.startEditing()
    feature = row(lights, "bin:glass")
    lights.changeAttributeValue(feature.id(), lights.fields().indexOf("photo"), "photos/lamp.png")
    assert lights.commitChanges()
    form = form_of(lights, "bin:glass")
    form.show()
    widget = next(w for w in form.findChildren(QgsExternalResourceWidget) if w.documentViewerContent() == 1)
    assert widget.defaultRoot() == str(opened.working_copy.parent)
    assert widget.relativeStorage() == QgsFileWidget.RelativeStorage.RelativeDefaultPath
    assert widget.documentPath() == "photos/lamp.png"
    qtbot.waitUntil(lambda: any(
        label.pixmap() is not None and not label.pixmap().isNull()
        for label in widget.findChildren(object) if hasattr(label, "pixmap") and callable(label.pixmap)
    ), timeout=5000)  # fmt: skip


def test_what_the_form_took_from_elsewhere_is_copied_and_named_from_there(
    built: TerritoryLayers, opened: Opened
) -> None:
    picture(opened, "camera.png")
    lights = built.layer("street_light")
    lights.startEditing()
    lights.changeAttributeValue(row(lights, "light:1").id(), lights.fields().indexOf("photo"), "camera.png")
    assert lights.commitChanges()
    with GeoPackageStore.open_existing(opened.working_copy, opened.catalog) as store:
        assert collect(store).attached == 1
        (one,) = attachments(store, ["light:1"])
    lights.dataProvider().reloadData()
    assert row(lights, "light:1")["photo"] == one.file
    assert (opened.working_copy.parent / one.file).is_file()


def test_qgis_own_storage_and_ours_find_what_the_other_has_put(qgis_app: Any, tmp_path: Path, qtbot: Any) -> None:
    storage = QgsApplication.externalStorageRegistry().externalStorageFromType("WebDAV")
    finished = [Qgis.ContentStatus.Finished, Qgis.ContentStatus.Failed]
    jpeg, png = b"\xff\xd8\xff\xe0" + b"x" * 300 + b"\xff\xd9", b"\x89PNG\r\n\x1a\n" + b"y" * 100
    with webdav() as there:
        ours = FileStore(FilePlace("platform", f"{there.url}/photos/"), RequestsTransport())
        fetched = storage.fetch(ours.keep("a.jpg", jpeg, "image/jpeg"))
        fetched.fetch()
        qtbot.waitUntil(lambda: fetched.status() in finished, timeout=5000)
        assert Path(fetched.filePath()).read_bytes() == jpeg
        (tmp_path / "b.png").write_bytes(png)
        stored = storage.store(str(tmp_path / "b.png"), f"{there.url}/photos/b.png")
        stored.store()
        qtbot.waitUntil(lambda: stored.status() in finished, timeout=5000)
        assert ours.keep("b.png", png, "image/png") == stored.url()
        assert there.puts().count("/photos/b.png") == 1


def renamed(opened: Opened) -> Opened:
    lights = opened.catalog.classes["street_light"]
    attributes = tuple(
        replace(a, key="line", formerly=("circuit",)) if a.key == "circuit" else a for a in lights.attributes
    )
    luminaire = replace(lights, key="luminaire", formerly=("street_light",), attributes=attributes)
    others = {key: found for key, found in opened.catalog.classes.items() if key != "street_light"}
    catalog = replace(opened.catalog, classes={**others, "luminaire": luminaire})
    GeoPackageStore.open_existing(opened.working_copy, catalog).close()
    return Opened(opened.territory, catalog, opened.working_copy)


def test_layers_of_a_saved_project_follow_a_renamed_class_and_attribute(
    built: TerritoryLayers, opened: Opened, project: QgsProject
) -> None:
    assert built.layer("street_light").featureCount() == 3
    built.release()
    again = TerritoryLayers(renamed(opened))
    again.build()
    assert again.layer("street_light") is None
    lights = again.layer("luminaire")
    assert lights.isValid()
    assert lights.featureCount() == 3
    assert lights.fields().indexOf("line") >= 0
    lights.startEditing()
    assert lights.changeAttributeValue(row(lights, "light:1").id(), lights.fields().indexOf("line"), "C-9")
    assert lights.commitChanges()
    assert opened.ask("SELECT line FROM luminaire WHERE uid='light:1'") == [("C-9",)]
    assert opened.ask("SELECT class FROM st_change WHERE uid='light:1'") == [("luminaire",)]


def test_an_open_layer_learns_the_new_name_of_its_field(built: TerritoryLayers, opened: Opened) -> None:
    lights = opened.catalog.classes["street_light"]
    attributes = tuple(
        replace(a, key="line", formerly=("circuit",)) if a.key == "circuit" else a for a in lights.attributes
    )
    catalog = replace(
        opened.catalog, classes={**opened.catalog.classes, "street_light": replace(lights, attributes=attributes)}
    )
    built.release()
    GeoPackageStore.open_existing(opened.working_copy, catalog).close()
    again = TerritoryLayers(Opened(opened.territory, catalog, opened.working_copy))
    again.build()
    layer = again.layer("street_light")
    index = layer.fields().indexOf("line")
    assert index >= 0
    assert layer.fields().indexOf("circuit") < 0
    assert layer.attributeAlias(index)
    layer.startEditing()
    assert layer.changeAttributeValue(row(layer, "light:1").id(), index, "C-9")
    assert layer.commitChanges()
    assert opened.ask("SELECT line FROM street_light WHERE uid='light:1'") == [("C-9",)]
