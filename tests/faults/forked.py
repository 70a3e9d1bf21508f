"""Starts actions on a working copy in processes of their own: forked from this one, which has everything imported.

Each line of its input is an order as JSON; it answers with the process's id, and then with how it ended.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests")]

from as_package import register  # noqa: E402

register()

from smart_territory.providers.base import Assets  # noqa: E402
from smart_territory.providers.registry import open_assets  # noqa: E402
from smart_territory.providers.requests_transport import RequestsTransport  # noqa: E402
from smart_territory.tasks.writer_process import WriterProcess  # noqa: E402
from smart_territory.tests.survey import survey_scene  # noqa: E402, F401 (imported once, for all)
from smart_territory.tests.workspace.push_scene import CATALOG  # noqa: E402
from smart_territory.tests.workspace.sandbox_scene import territory_at  # noqa: E402
from smart_territory.workspace.geopackage import GeoPackageStore  # noqa: E402
from smart_territory.workspace.open import open_store  # noqa: E402
from smart_territory.workspace.pull import PullOptions, fetch  # noqa: E402
from smart_territory.workspace.push import push  # noqa: E402
from smart_territory.workspace.survey import accept as acceptance  # noqa: E402
from smart_territory.workspace.survey.returned import read_survey  # noqa: E402
from smart_territory.workspace.territory import Territory  # noqa: E402


def main() -> None:
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _do(order)
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _do(order: dict[str, Any]) -> None:
    os.setsid()  # so that whoever looks for its own children finds them
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    code = 1
    try:
        {"pull": _pull, "push": _push, "accept": _accept}[order["do"]](Path(order["copy"]), order)
        code = 0
    except BaseException:  # noqa: BLE001 (told, and ended)
        Path(order["copy"]).with_name("trouble.txt").write_text(traceback.format_exc(), encoding="utf-8")
    finally:
        os._exit(code)


def _opened(order: dict[str, Any]) -> tuple[Territory, dict[str, Assets]]:
    """Pages are small, so that there is a midst to be killed in."""
    territory = territory_at(order["url"], order["tenant"])
    options = {"page_size": 20, "timeout_s": order.get("timeout_s", 30)}
    connections = [replace(connection, options=options) for connection in territory.connections]
    return territory, {c.key: open_assets(c, CATALOG, RequestsTransport()) for c in connections}


def _pull(path: Path, order: dict[str, Any]) -> None:
    territory, platforms = _opened(order)
    with WriterProcess(territory, path) as writer:
        fetch(territory, platforms, writer, PullOptions(full=bool(order.get("full"))))


def _push(path: Path, order: dict[str, Any]) -> None:
    territory, platforms = _opened(order)
    with open_store(path, territory, CATALOG) as store:
        push(store, territory, platforms)


def _accept(path: Path, order: dict[str, Any]) -> None:
    acceptance.BATCH = 10
    folder = Path(order["folder"])
    with GeoPackageStore.open_existing(path, CATALOG) as store, read_survey(folder, store, private=path.parent) as back:
        acceptance.accept(store, back)


if __name__ == "__main__":
    main()
