"""Run by QGIS itself (`qgis --code`): opens the demo territory; with DEMO_OUT it does the whole job without a person.

Then any error, and any dialog that would wait for a person, ends QGIS with a code other than 0.
"""

import os
import sys
import threading
import traceback

from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.utils import iface, plugins

LIMIT_S = 900  # headless; nobody is there to notice that it hangs


def leave(code, *said):
    """QGIS's own way out would ask whether to save the project."""
    print("demo:", *said, flush=True)
    sys.stdout.flush()
    os._exit(code)


def fail(kind, error, trace):
    traceback.print_exception(kind, error, trace, file=sys.stdout)
    leave(1, f"{kind.__name__}: {error}")


def plugin():
    if "smart_territory" not in plugins:
        raise RuntimeError("QGIS did not start the plugin")
    return plugins["smart_territory"]


def awaited(opened, action, start):
    """Starts an action of the territory and returns what it finished with."""
    loop, results, errors = QEventLoop(), [], []

    def on_finished(name, result):
        if name == action:
            results.append(result)
            loop.quit()

    def on_failed(error):
        errors.append(error)
        loop.quit()

    opened.finished.connect(on_finished)
    opened.failed.connect(on_failed)
    start()
    if not results and not errors:
        loop.exec()
    opened.finished.disconnect(on_finished)
    opened.failed.disconnect(on_failed)
    if errors:
        raise errors[0]
    return results[0]


def answered(read):
    """What one of the territory's read methods hands to its callback."""
    loop, results = QEventLoop(), []
    read(lambda result: (results.append(result), loop.quit()))
    if not results:
        loop.exec()
    return results[0]


def until_idle(opened):
    loop = QEventLoop()
    opened.busy_changed.connect(lambda busy: None if busy else loop.quit())
    if opened.busy:
        loop.exec()


def open_and_pull():
    opened = plugin().open_demo(os.environ["DEMO_URL"])
    until_idle(opened)
    return opened, awaited(opened, "pull", opened.pull)


def drive():
    sys.path.insert(0, os.environ["DEMO_SCRIPTS"])  # QGIS tells its --code no __file__
    from demo_job import do_the_job

    opened, pulled = open_and_pull()
    if pulled.failed or not pulled.pulled:
        raise RuntimeError(f"the pull was not whole: {pulled}")
    print("demo: pulled", pulled.pulled, "assets and", pulled.sensors, "sensors", flush=True)
    summary = do_the_job(opened, awaited, answered)
    opened.close()
    leave(0, f"{summary['verified']} of {summary['edited']} edits sent and read again in {summary['seconds']} s")


if os.environ.get("DEMO_OUT"):
    sys.excepthook = fail  # QGIS's own shows a window and waits
    guard = threading.Timer(LIMIT_S, leave, (3, f"not done after {LIMIT_S} s"))
    guard.daemon = True
    guard.start()
    iface.mainWindow().setGeometry(0, 0, 1920, 1200)
    QTimer.singleShot(0, drive)
else:
    QTimer.singleShot(0, lambda: plugin().open_demo(os.environ["DEMO_URL"]))
