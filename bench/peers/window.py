"""Runs inside a QGIS with its window: scenes with the main thread's heart listened to, what it told into a file.

Environment: BENCH_SCENES, BENCH_FOLDER, BENCH_URL, BENCH_COUNT, BENCH_ANSWER. The scenes `pull`, `push` and `pan` go on
from each other, in this order; `pan_alone` shows the project that `pan` has saved, without our plugin; `pan_plain` the
same points as QGIS draws them when nobody has told it how.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.utils import iface

BEAT_MS, LOOK_MS = 5, 50
REST_S = 2.0
AFTERWARDS_S = 1.0  # what follows the end: panels read again, messages come up
WITHOUT_PLUGIN = ("pan_alone", "pan_plain")
PAN_STEPS, PAN_EVERY_S = 80, 0.12
TERRITORY = """territory: 1
name: One town
municipalities: [{{code: "06095", name: Olivenza, crs: "EPSG:25829"}}]
connections: [{{key: platform, kind: ngsi-v2, url: "{url}", tenant: bench, auth: none, scopes: {{"06095": /olivenza}}}}]
classes: [street_light]
"""
Wait = Callable[[], bool]


class Heart:
    """Beats every few milliseconds; a gap between two beats is a time in which the window answered nobody.

    Of each gap it is known how much of it the main thread worked, how much all threads of the process did, and how long
    it was ready to go on and the machine gave it no processor.
    """

    def __init__(self) -> None:
        self.gaps: list[tuple[float, ...]] = []
        self._schedule = os.open("/proc/thread-self/schedstat", os.O_RDONLY)
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._last: tuple[float, ...] = ()
        self._deaf = False

    def listen(self) -> None:
        self.gaps, self._last = [], ()
        self._timer.start()

    def stop(self) -> dict[str, list]:
        self._timer.stop()
        own = [gap - waited for gap, _, _, waited in self.gaps]
        return {"gaps": [gap for gap, *_ in self.gaps], "own": own, "worst": sorted(self.gaps)[-12:],
                "worst_own": sorted(self.gaps, key=lambda gap: gap[0] - gap[3])[-12:]}  # fmt: skip

    def be_deaf(self, deaf: bool) -> None:
        self._deaf = deaf
        self._last = ()

    def _beat(self) -> None:
        waited = int(os.pread(self._schedule, 100, 0).split()[1]) / 1e9
        now = time.perf_counter(), time.thread_time(), time.process_time(), waited
        if self._last and not self._deaf:
            self.gaps.append(tuple(1000 * (then - before) for then, before in zip(now, self._last)))
        self._last = now


class Window:
    def __init__(self) -> None:
        self.folder, self.count = Path(os.environ["BENCH_FOLDER"]), int(os.environ["BENCH_COUNT"])
        self.heart, self.told, self.said = Heart(), {}, {}
        self.canvas = iface.mapCanvas()
        self.plugin: Any = None
        self._waits = self._scene()
        self._until: Wait = lambda: True
        self._timer = QTimer()
        self._timer.timeout.connect(self._go_on)
        self._timer.start(LOOK_MS)

    def _scene(self) -> Iterator[Wait]:
        for name in os.environ["BENCH_SCENES"].split():
            if self.plugin is None and name not in WITHOUT_PLUGIN:
                self.plugin = self._plugin()
            yield from getattr(self, name)()
            self.told[name] = self.said

    def _plugin(self) -> Any:
        qgis.utils.showException = lambda *told, **_: print(told, file=sys.stderr)  # no window that waits
        qgis.utils.updateAvailablePlugins()
        if not (qgis.utils.loadPlugin("smart_territory") and qgis.utils.startPlugin("smart_territory")):
            raise RuntimeError("QGIS does not start the plugin")
        return qgis.utils.plugins["smart_territory"]

    def _go_on(self) -> None:
        try:
            while self._until():
                self._until = next(self._waits)
        except StopIteration:
            self._end(self.told)
        except BaseException:  # noqa: BLE001 (whatever it is, the bench must hear of it)
            self._end({"failed": traceback.format_exc()})

    def _end(self, told: dict) -> None:
        Path(os.environ["BENCH_ANSWER"]).write_text(json.dumps(told), encoding="utf-8")
        os._exit(0)

    def pull(self) -> Iterator[Wait]:
        """An empty map; the first drawing of what came is not counted."""
        yield from self._open()
        self.canvas.renderStarting.connect(self._on_drawing)
        self.canvas.mapCanvasRefreshed.connect(self._on_drawn)
        yield from self._act("pull", "pulled")
        self.canvas.renderStarting.disconnect(self._on_drawing)
        self.canvas.mapCanvasRefreshed.disconnect(self._on_drawn)

    def _on_drawing(self) -> None:
        self.heart.be_deaf(True)

    def _on_drawn(self) -> None:
        self.heart.be_deaf(False)

    def push(self) -> Iterator[Wait]:
        """The panel shows all that is unsent, the map all assets."""
        from smart_territory.workspace.database import connect

        with closing(connect(self.plugin.opened.working_copy)) as database:
            database.execute("UPDATE street_light SET \"circuit\"='new ' || fid")
        dock = self.plugin._window.dock
        dock.tabs.setCurrentIndex(1)
        self.plugin.opened.note_edit()
        yield lambda: dock.changes.count == self.count and not self.canvas.isDrawing()
        yield pause(AFTERWARDS_S)
        yield from self._act("push", "verified")
        if dock.changes.count:
            raise RuntimeError(f"the panel still shows {dock.changes.count} changes")

    def pan(self) -> Iterator[Wait]:
        """From one side of the town to the other and back, as somebody who holds an arrow key would."""
        QgsProject.instance().write(str(self.folder / "shown.qgs"))
        yield from self._pan()

    def pan_alone(self) -> Iterator[Wait]:
        QgsProject.instance().read(str(self.folder / "shown.qgs"))
        yield from self._pan()

    def pan_plain(self) -> Iterator[Wait]:
        project, file = QgsProject.instance(), next(self.folder.glob("*.gpkg"))
        project.clear()
        project.setCrs(QgsCoordinateReferenceSystem("EPSG:25829"))
        project.addMapLayer(QgsVectorLayer(f"{file}|layername=street_light", "lights", "ogr"))
        yield from self._pan()

    def _pan(self) -> Iterator[Wait]:
        self.canvas.setExtent(self._town())
        self.canvas.refresh()
        yield pause(AFTERWARDS_S)
        yield lambda: not self.canvas.isDrawing()
        whole = self.canvas.extent()
        self.canvas.setExtent(whole.scaled(0.3))
        yield pause(AFTERWARDS_S)
        step = whole.width() * 0.5 / PAN_STEPS
        self.heart.listen()
        for number in range(PAN_STEPS):
            seen = self.canvas.extent()
            away = step if number < PAN_STEPS / 2 else -step
            self.canvas.setExtent(QgsRectangle(seen.xMinimum() + away, seen.yMinimum(), seen.xMaximum() + away,
                                               seen.yMaximum()))  # fmt: skip
            self.canvas.refresh()
            yield pause(PAN_EVERY_S)
        yield lambda: not self.canvas.isDrawing()
        self.said = self.heart.stop()

    def _town(self) -> QgsRectangle:
        lights = next(one for one in QgsProject.instance().mapLayers().values() if "street_light" in one.source())
        if lights.featureCount() != self.count:
            raise RuntimeError(f"the map shows {lights.featureCount()} lights")
        return self.canvas.mapSettings().layerExtentToOutputExtent(lights, lights.extent())

    def _open(self) -> Iterator[Wait]:
        file = self.folder / "one.territory.yaml"
        file.write_text(TERRITORY.format(url=os.environ["BENCH_URL"]), encoding="utf-8")
        opened, errors = self.plugin.open_territory(file), []
        opened.failed.connect(errors.append)
        yield lambda: bool(errors) or (opened.is_ready and not opened.busy)
        if errors:
            raise RuntimeError(repr(errors[0]))
        yield pause(AFTERWARDS_S)

    def _act(self, action: str, counted: str) -> Iterator[Wait]:
        self.heart.listen()
        yield pause(REST_S)
        rest = self.heart.stop()
        opened, results = self.plugin.opened, []
        opened.finished.connect(lambda _name, result: results.append(result))
        opened.failed.connect(results.append)
        self.heart.listen()
        before = time.perf_counter()
        getattr(opened, action)()
        yield lambda: bool(results)
        took = time.perf_counter() - before
        yield pause(AFTERWARDS_S)
        self.said = {**self.heart.stop(), "seconds": took, "rest": rest["gaps"], "rest_own": rest["own"]}
        done = getattr(results[0], counted, None)
        if done != self.count:
            raise RuntimeError(f"{action}: {done} instead of {self.count}: {results[0]!r:.500}")
        yield lambda: not self.canvas.isDrawing()


def pause(seconds: float) -> Wait:
    until = time.perf_counter() + seconds
    return lambda: time.perf_counter() >= until


window = Window()
