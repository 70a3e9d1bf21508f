"""One territory whose every name, value, label and file is code to somebody else, walked through all that shows it."""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from platform_fixture import PlatformUnderTest
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeedback,
    QgsGeometry,
    QgsLayerTreeModel,
    QgsLocatorContext,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsAttributeForm, QgsGui, QgsLayerTreeMapCanvasBridge
from qgis.PyQt.QtCore import QModelIndex, QSize
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)
from smart_territory import classFactory
from smart_territory.catalog.loader import load_catalog
from smart_territory.errors import RefusedError, TerritoryFileError
from smart_territory.i18n.messages import details
from smart_territory.tests.hostile.scene import Scene
from smart_territory.tests.hostile.screens import as_read, faults_of, faults_of_model, shown_in
from smart_territory.tests.tasks.loopback import answering, reply
from smart_territory.ui.about_dialog import AboutDialog
from smart_territory.ui.asset_locator import AssetLocatorFilter
from smart_territory.ui.push_result_dialog import PushResultDialog
from smart_territory.ui.territory_wizard import TerritoryWizard
from smart_territory.ui.town_chooser import TownChooser
from smart_territory.workspace.report import AssetResult, PullResult, PushResult, Step, TownResult

BENCH = "bench"
LETTERS = ("<script>", "<img src", "[% eval", "=cmd()", "DROP TABLE", "../../etc", "{0} {names}", "&amp;")


class Walk:
    """The plugin with everything open, and ears for whoever fetches something."""

    def __init__(self, plugin: Any, scene: Scene, iface: Any, qtbot: Any, ears: Any) -> None:
        self.plugin, self.scene, self.iface, self.qtbot, self.ears = plugin, scene, iface, qtbot, ears
        self.failed: list[Any] = []
        self.opened = plugin.open_territory(scene.write())
        self.opened.failed.connect(self._on_failed)
        self.idle()
        self.do("pull")

    def _on_failed(self, error: Any) -> None:
        self.failed.append(error)

    def idle(self) -> None:
        self.qtbot.waitUntil(lambda: self.opened.is_ready and not self.opened.busy, timeout=60000)

    def do(self, action: str) -> Any:
        results: list[Any] = []
        self.opened.finished.connect(lambda _action, result: results.append(result))
        getattr(self.opened, action)()
        self.idle()
        self.qtbot.wait(200)
        assert results, details(self.failed[-1]) if self.failed else "nothing came of it"
        return results[0]

    @property
    def layer(self) -> QgsVectorLayer:
        return self.plugin.layers.layer(BENCH)

    @property
    def dock(self) -> Any:
        return self.plugin._window.dock

    def feature(self, number: int) -> QgsFeature:
        uid = self.scene.uid(number)
        return next(feature for feature in self.layer.getFeatures() if feature["uid"] == uid)

    def look_at(self, window: QWidget) -> str:
        """It is painted, nothing of it is alive, and nobody was asked for a picture."""
        window.show()
        self.qtbot.wait(10)
        assert not window.grab().isNull()
        assert faults_of(window) == []
        assert self.ears.asked == []
        return shown_in(window)


@pytest.fixture(scope="module")
def ears() -> Iterator[Any]:
    with answering(reply) as ears:
        yield ears


@pytest.fixture
def walk(
    qgis_iface: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest, ears: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Walk]:  # fmt: skip
    QgsGui.editorWidgetRegistry().initEditors()
    bridge = QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), qgis_iface.mapCanvas())
    monkeypatch.setattr(qgis_iface, "layerTreeCanvasBridge", lambda: bridge)
    plugin = classFactory(qgis_iface)
    plugin.initGui()
    scene = Scene(tmp_path, platform, f"{ears.url}/picture")
    scene.fill()
    yield Walk(plugin, scene, qgis_iface, qtbot, ears)
    plugin.unload()
    qgis_iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    for _ in range(3):
        qtbot.wait(20)
        QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete


def test_the_whole_walk(walk: Walk, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    logged: list[str] = []
    QgsApplication.messageLog().messageReceived.connect(lambda message, _tag, _level: logged.append(message))
    assert walk.layer.featureCount() == len(walk.scene.texts)
    _edit_here_and_there(walk)
    _panels(walk)
    _dry_run(walk)
    _dialogs(walk)
    _messages(walk)
    _locator(walk)
    _tree_and_legend(walk)
    _map_tips(walk)
    _labels(walk)
    _forms(walk)
    _files(walk, tmp_path)
    _back(walk)
    assert walk.ears.asked == []
    assert "Traceback" not in "".join([*logged, *capfd.readouterr()])


def _edit_here_and_there(walk: Walk) -> None:
    """Every other asset is changed here, and some of them on the platform too; then they are pulled."""
    layer, texts = walk.layer, list(walk.scene.texts.values())
    remarks = layer.fields().indexOf("remarks")
    description = layer.fields().indexOf("description")
    assert layer.startEditing()
    for number, text in enumerate(texts):
        fid = walk.feature(number).id()
        assert layer.changeAttributeValue(fid, remarks, f"edited {text}")
        if number % 2:
            assert layer.changeAttributeValue(fid, description, f"mine {text}")
            walk.scene.changed_there(number, f"theirs {text}")
    assert layer.commitChanges()
    walk.opened.note_edit()
    result = walk.do("pull")
    assert result.conflicts == len(texts) // 2
    assert result.failed == 0


def _panels(walk: Walk) -> None:
    dock = walk.dock
    dock.resize(500, 700)
    for name in ("overview", "changes", "conflicts", "sensors", "alerts", "history"):
        panel = getattr(dock, name)
        dock.tabs.setCurrentWidget(panel)
        if name == "history":
            walk.look_at(dock)
        else:
            walk.qtbot.waitUntil(lambda panel=panel: panel.count > 0, timeout=20000)
            said = walk.look_at(dock)
            assert [letters for letters in LETTERS if letters not in said] == [], name
    dock.tabs.setCurrentWidget(dock.conflicts)
    view = dock.conflicts.findChildren(QAbstractItemView)[0]
    for index in _rows_of(view.model()):
        view.setCurrentIndex(index)
        walk.look_at(dock.conflicts)
    for number in range(0, len(walk.scene.texts), 5):
        dock.show_history(BENCH, walk.scene.uid(number))
        walk.qtbot.wait(100)
        walk.look_at(dock)


def _rows_of(model: Any) -> list[QModelIndex]:
    tops = [model.index(row, 0, QModelIndex()) for row in range(model.rowCount())]
    found = []
    for top in tops:
        found += [model.index(row, 0, top) for row in range(model.rowCount(top))] or [top]
    return found


def _dry_run(walk: Walk) -> None:
    walk.dock.run_dry()
    walk.qtbot.waitUntil(lambda: walk.dock.dry_run is not None, timeout=20000)
    dialog = walk.dock.dry_run
    group = dialog.model.index(0, 0)
    for row in range(dialog.model.rowCount(group)):
        dialog.tree.setCurrentIndex(dialog.model.index(row, 0, group))
        walk.look_at(dialog)
    assert "\u202e" not in dialog.text.toPlainText()
    dialog.close()


def _dialogs(walk: Walk) -> None:
    texts, territory, catalog = list(walk.scene.texts.values()), walk.opened.territory, walk.opened.catalog
    errors = [RefusedError(url="http://x", description=text, reason=text) for text in texts]
    pushed = PushResult(0, 0, 0, len(texts), tuple(
        AssetResult(f"urn:{text}", text, "failed", text if number % 2 else BENCH, walk.scene.codes[number], error)
        for number, (text, error) in enumerate(zip(texts, errors))))  # fmt: skip
    towns = tuple(TownResult(code, text, error=error) for code, text, error in zip(walk.scene.codes, texts, errors))
    pulled = PullResult(0, 0, 0, len(texts), 0, towns, tuple(errors))
    dialog = PushResultDialog(pushed, territory, catalog)
    assert [letters for letters in LETTERS if letters not in walk.look_at(dialog)] == []
    for line in csv.reader(dialog.table_text().splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        assert not [cell for cell in line if cell[:1] in ("=", "+", "@", "\t") or (cell[:1] == "-" and cell[1:2] != "")]
    dialog.close()
    bar = walk.plugin._window.bar
    bar.watch(walk.opened)
    for say, result in ((bar.pushed, pushed), (bar.pulled, pulled)):
        say(result)
        walk.look_at(walk.iface.messageBar())
    for window in (
        TownChooser(territory.municipalities), AboutDialog(None, walk.opened),
        TerritoryWizard(load_catalog(), file=walk.opened.file),
    ):  # fmt: skip
        walk.qtbot.addWidget(window)
        walk.look_at(window)
        for number in window.pageIds() if isinstance(window, TerritoryWizard) else ():
            if number == 4:  # asks the platform
                continue
            window.page(number).initializePage()
            walk.look_at(window.page(number))
        window.close()


def _messages(walk: Walk) -> None:
    bar, status = walk.plugin._window.bar, walk.dock.status
    for text in walk.scene.texts.values():
        for error in (RefusedError(url=f"http://{text[:50]}/", description=text), RefusedError(reason=text),
                      TerritoryFileError(file=text, line=1, problem="yaml", found=text)):  # fmt: skip
            bar.error(error)
            browser = walk.iface.messageBar().currentItem().findChild(QTextBrowser)
            assert faults_of(walk.iface.messageBar()) == []
            assert "\u202e" not in browser.toPlainText()
            assert "\u202e" not in details(error)
        walk.opened.progressed.emit(Step("pulling", {"town": text, "class": [text, BENCH]}, 0.5))
        walk.look_at(status)
    walk.look_at(walk.iface.messageBar())


def _locator(walk: Walk) -> None:
    found: list[Any] = []
    locator = AssetLocatorFilter(walk.plugin).clone()
    locator.resultFetched.connect(found.append)
    for text in ("<im", "'; DROP", "[%", "%", "=cmd", "\u202e", "%s", "לום"):
        locator.fetchResults(text, QgsLocatorContext(), QgsFeedback())
    assert len(found) >= 6
    for result in found:
        for said in (result.displayString, result.description, result.group):
            assert len(said) < 200
            assert "\u202e" not in said
            assert said.count("\u2068") == said.count("\u2069")


def _tree_and_legend(walk: Walk) -> None:
    model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
    assert faults_of_model(model) == []
    labels = []
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        labels += [str(entry.data(0)) for entry in model.layerLegendNodes(node)]
    plain = "\n".join(labels).replace("\u2060", "")
    assert "[% eval('1+1') %]" in plain
    assert "<script>alert(1)</script>" in plain
    assert max(map(len, labels)) < 200


def context_of(layer: QgsVectorLayer, feature: QgsFeature) -> QgsExpressionContext:
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    return context


def _map_tips(walk: Walk) -> None:
    browser = QTextBrowser()
    walk.qtbot.addWidget(browser)
    for number, text in enumerate(walk.scene.texts.values()):
        feature = walk.feature(number)
        tip = QgsExpression.replaceExpressionText(walk.layer.mapTipTemplate(), context_of(walk.layer, feature))
        browser.setHtml(tip)
        walk.look_at(browser)
        wanted = as_read(f"<pre>{_escaped(_tamed(text)[:100])}</pre>")
        assert " ".join(wanted.split())[:60] in " ".join(as_read(tip).split()), text[:100]
        assert len(tip) < 20_000
    sensors = walk.plugin.layers.layer("sensor")
    for feature in sensors.getFeatures():
        tip = QgsExpression.replaceExpressionText(sensors.mapTipTemplate(), context_of(sensors, feature))
        browser.setHtml(tip)
        walk.look_at(browser)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _tamed(text: str) -> str:
    return "".join(letter for letter in text if letter not in "\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
                   "\u2066\u2067\u2068\u2069")  # fmt: skip


def _labels(walk: Walk) -> None:
    settings = QgsMapSettings()
    settings.setLayers([walk.layer, walk.plugin.layers.layer("sensor"), walk.plugin.layers.layer("town")])
    settings.setDestinationCrs(walk.layer.crs())
    settings.setOutputSize(QSize(900, 600))
    settings.setOutputDpi(96)
    labels = []
    for number in range(len(walk.scene.texts)):
        place = QgsGeometry.fromPointXY(QgsPointXY(-7.1 + number * 1e-3, 38.68)).buffer(0.0004, 4)
        settings.setExtent(place.boundingBox())
        job = QgsMapRendererSequentialJob(settings)
        job.start()
        job.waitForFinished()
        assert job.errors() == []
        results = job.takeLabelingResults()
        labels += [label.labelText for label in results.allLabels()] if results else []
    said = "\n".join(labels)
    assert "<script>alert(1)</script>" in said
    assert "[% eval('1+1') %]" in said
    assert max(map(len, labels)) < 1000


def _forms(walk: Walk) -> None:
    """Saving a form changes what was touched, and nothing else."""
    layer = walk.layer
    assert layer.startEditing()
    for number, text in enumerate(walk.scene.texts.values()):
        feature = walk.feature(number)
        form = QgsAttributeForm(layer, feature)
        walk.qtbot.addWidget(form)
        form.resize(400, 300)
        form.show()
        assert faults_of_form(form) == []
        shown = {edit.text() for edit in form.findChildren(QLineEdit)}
        boxes = {edit.toPlainText() for edit in form.findChildren(QPlainTextEdit)}
        assert text[:32767] in shown, text[:60]
        assert any(box.startswith("edited ") for box in boxes)
        form.changeAttribute("length_m", 7.5)
        assert form.save()
        after = layer.getFeature(feature.id())
        changed = [field.name() for field in layer.fields() if after[field.name()] != feature[field.name()]]
        assert changed == ["length_m"], (text[:60], changed)
        form.close()
    assert walk.ears.asked == []
    assert layer.commitChanges()


def faults_of_form(form: QgsAttributeForm) -> list[str]:
    """An editor shows its value as it is; all around it keeps to the rules."""
    return [fault for fault in faults_of(form) if "turns its neighbours" not in fault or "QLabel" in fault]


def _files(walk: Walk, folder: Path) -> None:
    project = QgsProject.instance()
    for name in ("saved.qgs", "saved.qgz"):
        assert project.write(str(folder / name))
    ET.parse(folder / "saved.qgs")
    with zipfile.ZipFile(folder / "saved.qgz") as packed:
        inside = next(name for name in packed.namelist() if name.endswith(".qgs"))
        ET.fromstring(packed.read(inside))
    again = QgsProject()
    assert again.read(str(folder / "saved.qgz"))
    layers = [layer for layer in again.mapLayers().values() if layer.customProperty("smart_territory/class") == BENCH]
    assert [layer.isValid() for layer in layers] == [True]
    assert layers[0].featureCount() == len(walk.scene.texts)
    assert layers[0].name() == walk.layer.name()
    walk.opened.history.export(folder / "history.csv")
    walk.idle()
    text = (folder / "history.csv").read_bytes().decode("utf-8-sig")
    for line in csv.reader(text.splitlines(keepends=True), delimiter=";" if ";" in text.splitlines()[0] else ","):
        for cell in line:
            assert cell[:1] not in ("=", "+", "@", "\t", "\r") , cell[:60]
            assert cell[:1] != "-" or cell[1:].replace(".", "").isdigit(), cell[:60]


def _back(walk: Walk) -> None:
    """What waits in no conflict goes out as it is."""
    result = walk.do("push")
    assert result.failed == 0, [details(asset.error) for asset in result.assets if asset.error][:2]
    for number, text in enumerate(walk.scene.texts.values()):
        entity = walk.scene.there(number)
        if number % 2:
            assert entity["description"] == f"theirs {text}"
        else:
            assert (entity["remarks"], entity["len"], entity["name"]) == (f"edited {text}", 7.5, text)
