"""Run by QGIS (`qgis --code`): installs the zip as a person does, does the main job, and opens every screen."""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import qgis.utils
from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog
from qgis.utils import iface, plugins

OUT = Path(os.environ["DEMO_OUT"])
LIMIT_S = 240
PATIENCE_S = 20
said: list[str] = []
screens: set[str] = set()


def leave(code: int) -> None:
    told = {"said": said, "screens": sorted(screens)}
    (OUT / "said.json").write_text(json.dumps(told, indent=1, ensure_ascii=False), encoding="utf-8")
    os._exit(code)


def on_error(kind: type, error: BaseException, trace: object) -> None:
    said.append("".join(traceback.format_exception(kind, error, trace)))
    leave(1)


def on_log(message: str, tag: str, level: object) -> None:
    if level == Qgis.MessageLevel.Critical and "mart" in tag:
        said.append(f"{tag}: {message}")


def pause(ms: int = 300) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def awaited(opened: object, action: str, start: object) -> object:
    results: list[object] = []
    opened.finished.connect(lambda name, result: results.append(result) if name == action else None)
    opened.failed.connect(lambda error: on_error(type(error), error, error.__traceback__))
    start()
    while not results or opened.busy:
        pause(50)
    return results[0]


def answered(read: object) -> object:
    results: list[object] = []
    read(results.append)
    while not results:
        pause(50)
    return results[0]


def note_screens() -> None:
    ours = (widget for widget in QApplication.allWidgets() if type(widget).__module__.startswith("smart_territory."))
    screens.update(type(widget).__name__ for widget in ours if widget.isVisible())


def close_dialogs() -> None:
    """Also those that wait for a person."""
    note_screens()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.reject()


def seen(name: str, start: Callable[[], object]) -> None:
    """Opens a screen, which may come a moment later, and closes it again."""
    screens.discard(name)
    closing = QTimer()
    closing.timeout.connect(close_dialogs)
    closing.start(200)
    shown = start()
    until = time.monotonic() + PATIENCE_S
    while name not in screens and time.monotonic() < until:
        pause(50)
    close_dialogs()
    closing.stop()
    if name == "ReviewWindow":
        shown.close()


def every_screen(plugin: object, opened: object, results: dict[str, object]) -> None:
    window = plugin._window
    dock, upkeep, surveys = window.dock, window._upkeep, window._surveys
    for tab in ("overview", "changes", "conflicts", "sensors", "alerts", "history"):
        dock.tabs.setCurrentWidget(getattr(dock, tab))
        pause()
        note_screens()
    for name, start in (
        ("TerritoryWizard", window.new_territory), ("TerritoryWizard", window.edit_territory),
        ("OptionsPage", window._show_options), ("AboutDialog", window._show_about), ("DryRunDialog", dock.run_dry),
        ("PlanDialog", dock.flow.undo_push), ("BackupsDialog", upkeep.restore.trigger),
        ("CheckDialog", upkeep.check.trigger), ("PrepareWizard", surveys.show_prepare),
        ("ReviewWindow", surveys.show_review), ("BundleDialog", surveys.show_bundle),
    ):  # fmt: skip
        seen(name, start)
    for name, dialog in dialogs(opened, results).items():
        seen(name, dialog.show)


def dialogs(opened: object, results: dict[str, object]) -> dict[str, QDialog]:
    """Those that stand behind a button of another screen."""
    from smart_territory.ui.pull_result_dialog import PullResultDialog
    from smart_territory.ui.push_result_dialog import PushResultDialog
    from smart_territory.ui.town_chooser import TownChooser
    from smart_territory.ui.wizard.layer_towns_dialog import LayerTownsDialog

    parent = iface.mainWindow()
    made = (
        PullResultDialog(results["pull"], parent), LayerTownsDialog(parent),
        PushResultDialog(results["push"], opened.territory, opened.catalog, parent),
        TownChooser(opened.territory.municipalities, parent),
    )  # fmt: skip
    return {type(dialog).__name__: dialog for dialog in made}


def every_module() -> None:
    import smart_territory

    for module in pkgutil.walk_packages(smart_territory.__path__, "smart_territory."):
        if not module.name.endswith((".__main__", "_main")):
            importlib.import_module(module.name)


def drive() -> None:
    import pyplugin_installer

    pyplugin_installer.instance().installFromZipFile(os.environ["PACKAGE"])
    plugin = plugins["smart_territory"]
    sys.path.append(os.environ["DEMO_SCRIPTS"])
    from demo_job import do_the_job

    opened = plugin.open_demo()
    results: dict[str, object] = {}
    opened.finished.connect(lambda name, result: results.update({name: result}))
    while not opened.is_ready or opened.busy:
        pause(50)
    pulled = awaited(opened, "pull", opened.pull)
    assert pulled.pulled > 5000, pulled
    assert not pulled.failed, pulled
    do_the_job(opened, awaited, answered)
    every_screen(plugin, opened, results)
    every_module()
    opened.close()
    leave(0 if not said else 1)


sys.excepthook = on_error
qgis.utils.showException = lambda kind, error, trace, *_more, **_named: on_error(kind, error, trace)
QgsApplication.messageLog().messageReceived.connect(on_log)
guard = threading.Timer(LIMIT_S, leave, (3,))
guard.daemon = True
guard.start()
iface.mainWindow().setGeometry(0, 0, 1920, 1200)
QTimer.singleShot(0, drive)
