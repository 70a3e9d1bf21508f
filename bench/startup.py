"""What the plugin costs a QGIS that starts: import, classFactory and initGui, in fresh processes."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from . import measure

ROOT = Path(__file__).resolve().parent.parent
EMPTY_PLUGIN = """
def classFactory(iface):
    return Nothing()


class Nothing:
    def initGui(self): pass
    def unload(self): pass
"""
# run by QGIS itself once its window stands, as it would load an enabled plugin
TIMED = """
import os, time
import qgis.utils
from qgis.utils import loadPlugin, startPlugin, updateAvailablePlugins
qgis.utils.showException = lambda *told, **more: print(told)  # no window that waits for a person
updateAvailablePlugins()
name = os.environ["BENCH_PLUGIN"]
before = time.perf_counter()
ready = loadPlugin(name) and startPlugin(name)
took = time.perf_counter() - before
with open(os.environ["BENCH_ANSWER"], "w") as answer:
    answer.write(str(took * 1000 if ready else -1))
os._exit(0)
"""


def figures() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        profiles = Path(folder)
        plugins = profiles / "profiles" / "bench" / "python" / "plugins"
        plugins.mkdir(parents=True)
        (plugins / "smart_territory").symlink_to(ROOT)
        empty = plugins / "empty_plugin"
        empty.mkdir()
        (empty / "__init__.py").write_text(EMPTY_PLUGIN, encoding="utf-8")
        metadata = "[general]\nname=Empty\nversion=0\nqgisMinimumVersion=3.0\n"
        (empty / "metadata.txt").write_text(metadata, encoding="utf-8")
        _started(profiles, "smart_territory")  # the first start compiles, and QGIS fills its profile
        taken = measure.medians(
            {
                "ours": lambda: _started(profiles, "smart_territory"),
                "empty": lambda: _started(profiles, "empty_plugin"),
            }
        )
    return {"startup.ms": taken["ours"] - taken["empty"], "startup.empty_plugin_ms": taken["empty"]}


def _started(profiles: Path, plugin: str) -> float:
    """Milliseconds that QGIS spent on loading and starting `plugin`."""
    script, answer = profiles / "timed.py", profiles / "answer"
    script.write_text(TIMED, encoding="utf-8")
    answer.unlink(missing_ok=True)
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's QGIS does keep what it compiled
    environment["PYTHONPYCACHEPREFIX"] = str(profiles / "compiled")
    environment |= {"BENCH_PLUGIN": plugin, "BENCH_ANSWER": str(answer)}
    command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(profiles)]
    command += ["--profile", "bench", "--code", str(script)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(command, env=environment, check=True, timeout=120, **quiet)
    took = float(answer.read_text(encoding="utf-8"))
    if took < 0:
        raise RuntimeError(f"QGIS does not start {plugin}")
    return took
