"""The process that writes: what it is given, what it does when something ends too early."""

from __future__ import annotations

import io
import itertools
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from as_package import ROOT
from smart_territory.errors import AccessDeniedError, LockedError, NotAWorkingCopyError, WriterStoppedError
from smart_territory.providers.model import RawPage
from smart_territory.tasks.writer_process import WriterProcess
from smart_territory.tests.workspace.pull_scene import (
    CATALOG,
    OLIVENZA,
    VALVERDE,
    Desk,
    check_whole,
    light,
    noise,
    urn,
)
from smart_territory.workspace import database, frames
from smart_territory.workspace.batches import Batch, PullOptions
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.pull import fetch
from smart_territory.workspace.report import PullResult, Step, TownResult


@pytest.fixture
def desk(platform: Any, tmp_path: Path) -> Iterator[Desk]:
    platform.create(*(light(i) for i in range(250)), noise(1), scope=OLIVENZA)
    platform.create(*(light(i, VALVERDE) for i in range(12)), scope=VALVERDE)
    desk = Desk(platform, tmp_path, options={"page_size": 50})
    yield desk
    desk.store.close()


def fetched(desk: Desk, writer: WriterProcess, **options: Any) -> PullResult:
    return fetch(desk.territory, desk.platforms(), writer, PullOptions(**options))


def test_it_does_what_a_pull_in_this_process_does(desk: Desk) -> None:
    with WriterProcess(desk.territory, desk.path) as writer:
        assert not writer.in_process
        result = fetched(desk, writer)
    assert (result.pulled, result.sensors, result.failed) == (262, 1, 0)
    assert [(t.code, t.name, t.pulled) for t in result.towns] == [
        ("06095", "Olivenza", 250), ("06158", "Valverde de Leganés", 12)
    ]  # fmt: skip
    check_whole(desk.path)
    assert desk.count() == 262


def test_it_makes_a_missing_working_copy_and_passes_errors_on(desk: Desk, tmp_path: Path) -> None:
    desk.platform.faults(
        {"fault": "status", "value": {"status": 403}, "match": {"scope": f"{OLIVENZA},{VALVERDE}"}},
        {"fault": "status", "value": {"status": 403}, "match": {"scope": OLIVENZA}},
    )
    new = tmp_path / "carpeta nueva ñ" / "copia.gpkg"
    new.parent.mkdir()
    with WriterProcess(desk.territory, new) as writer:
        result = fetched(desk, writer)
    assert isinstance(result.towns[0].error, AccessDeniedError)
    assert result.towns[1].pulled == 12
    with pytest.raises(NotAWorkingCopyError) as refused:
        WriterProcess(desk.territory, Path(__file__))
    assert refused.value.details["path"] == str(Path(__file__))


def test_nothing_of_it_is_left_behind(desk: Desk) -> None:
    with WriterProcess(desk.territory, desk.path) as writer:
        pid = writer.pid
        assert pid
        os.kill(pid, 0)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_killed_in_its_work_it_says_so_and_the_file_is_whole(desk: Desk) -> None:
    platforms = desk.platforms()
    with WriterProcess(desk.territory, desk.path) as writer:
        batches = writer.plan(PullOptions(), {"platform": platforms["platform"].capabilities})
        pages = list(platforms["platform"].pages(batches[0].query))
        writer.page(batches[0], pages[0])
        assert writer.pid
        os.kill(writer.pid, signal.SIGKILL)
        with pytest.raises(WriterStoppedError) as stopped:  # noqa: PT012
            for page in pages[1:] * 20:
                writer.page(batches[0], page)
    assert stopped.value.details["reason"]
    check_whole(desk.path)
    with WriterProcess(desk.territory, desk.path) as writer:
        fetched(desk, writer)
    assert desk.count() == 262


def test_killed_at_any_step_of_a_pull_it_stops_the_pull_and_the_next_one_finishes(desk: Desk) -> None:
    for moment in range(1, 6):
        with WriterProcess(desk.territory, desk.path) as writer:
            pid, steps = writer.pid or 0, itertools.count(1)
            assert pid

            def kill(_step: Step, pid: int = pid, steps: Iterator[int] = steps, moment: int = moment) -> None:
                if next(steps) == moment:
                    os.kill(pid, signal.SIGKILL)

            with pytest.raises(WriterStoppedError):
                fetch(desk.territory, desk.platforms(), writer, PullOptions(full=True), kill)
        check_whole(desk.path)
    with WriterProcess(desk.territory, desk.path) as writer:
        assert fetched(desk, writer).failed == 0
    assert desk.count() == 262


def test_only_so_many_pages_wait(desk: Desk) -> None:
    platforms = desk.platforms()
    with WriterProcess(desk.territory, desk.path) as writer:
        batches = writer.plan(PullOptions(), {"platform": platforms["platform"].capabilities})
        page = next(iter(platforms["platform"].pages(batches[0].query)))
        most = 0
        for _ in range(20):
            writer.page(batches[0], page)
            most = max(most, len(writer._sizes))
    assert most <= 6


def test_it_ends_when_its_parent_is_killed(desk: Desk) -> None:
    script = f"""
import sys, time
sys.path.insert(0, {str(ROOT / "scripts")!r})
from as_package import register
register()
from pathlib import Path
from smart_territory.tasks.writer_process import WriterProcess
from smart_territory.workspace.territory_file import territory_from_text
writer = WriterProcess(territory_from_text("territory: 1\\nname: T\\n"), Path({str(desk.path)!r}))
print(writer.pid, flush=True)
time.sleep(60)
"""
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert parent.stdout
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    for _ in range(100):
        if not _runs(pid):
            return
        time.sleep(0.05)
    pytest.fail("it is still there")


def _runs(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False


def test_it_knows_no_qgis_and_gets_no_secret(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMART_TERRITORY_PLATFORM_PASSWORD", "hunter2")
    seen = tmp_path / "seen.txt"
    python = tmp_path / "python3"
    python.write_text(
        f"#!/bin/sh\nenv > {seen}\nexport PYTHONPROFILEIMPORTTIME=1\nexec {sys.executable} \"$@\" 2>>{seen}\n"
    )
    python.chmod(0o755)
    with WriterProcess(desk.territory, desk.path, pythons=[str(python)]) as writer:
        assert not writer.in_process
        fetched(desk, writer)
    told = seen.read_text()
    assert "hunter2" not in told
    modules = {line.rpartition("|")[2].strip() for line in told.splitlines() if line.startswith("import time:")}
    assert "smart_territory.workspace.ingest" in modules
    assert not {m for m in modules if m.split(".")[0] in ("qgis", "PyQt5", "PyQt6", "osgeo", "requests")}


def test_it_starts_from_a_plugin_folder_of_any_name(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "smart-territory 0.1").symlink_to(ROOT)
    main = tmp_path / "smart-territory 0.1" / "workspace" / "writer_main.py"
    question = io.BytesIO()
    frames.write_frame(question, {"do": "plan"})
    answer = subprocess.run([sys.executable, main], input=question.getvalue(), capture_output=True, check=True)
    assert b"no working copy is open" in answer.stdout


def test_without_a_python_it_works_in_this_process(desk: Desk, tmp_path: Path) -> None:
    fake = tmp_path / "python3"
    fake.write_text("#!/bin/sh\nexit 3\n")
    fake.chmod(0o755)
    with WriterProcess(desk.territory, desk.path, pythons=[str(fake), str(tmp_path / "none")]) as writer:
        assert writer.in_process
        assert fetched(desk, writer).pulled == 262


def test_somebody_holds_the_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 200)
    with WriterProcess(desk.territory, desk.path, pythons=()) as writer:
        desk.store.database.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError):
            fetched(desk, writer)
        desk.store.database.execute("ROLLBACK")
    assert desk.pull().failed == 0


def test_frames_survive_the_way_and_broken_ones_are_refused() -> None:
    stream = io.BytesIO()
    frames.write_frame(stream, {"do": "page", "text": "ñ\ud800"}, b"\x00body")
    whole = stream.getvalue()
    assert frames.read_frame(io.BytesIO(whole)) == ({"do": "page", "text": "ñ\ud800"}, b"\x00body")
    assert frames.read_frame(io.BytesIO(b"")) is None
    for cut in (1, 7, 12, len(whole) - 1):
        with pytest.raises(frames.BrokenFrameError):
            frames.read_frame(io.BytesIO(whole[:cut]))
    with pytest.raises(frames.BrokenFrameError):
        frames.read_frame(io.BytesIO(b"\xff" * 8))


def test_results_and_batches_survive_the_way() -> None:
    error = AccessDeniedError(url="https://x")
    result = PullResult(1, 2, 3, 4, 5, (TownResult("06095", "Olivenza", 1, 2, 3, error),), (error,), True, {"Car": 2})
    back = frames.result_from(_sent(frames.result_head(result)))
    assert (back.towns[0].name, back.ignored, back.cancelled) == ("Olivenza", {"Car": 2}, True)
    assert (type(back.towns[0].error), type(back.problems[0])) == (AccessDeniedError, AccessDeniedError)
    batch = Batch(1, "list", "p", ("/a", "/b"), ("T",), {"/a": ("06095",)}, ("c",), None, 5, 2, 9)
    page = RawPage(batch.query, 5, 7, b"[]", "2026-01-01T00:00:00.000Z")
    head = _sent(frames.page_head(batch, page))
    assert frames.batch_from(head["batch"]) == batch
    assert frames.page_from(batch, head, b"[]") == page


def _sent(head: dict[str, Any]) -> dict[str, Any]:
    stream = io.BytesIO()
    frames.write_frame(stream, head)
    frame = frames.read_frame(io.BytesIO(stream.getvalue()))
    assert frame
    return frame[0]


def test_an_urn_has_one_row(desk: Desk) -> None:
    with WriterProcess(desk.territory, desk.path) as writer:
        fetched(desk, writer)
        fetched(desk, writer, full=True)
    with GeoPackageStore.open_existing(desk.path, CATALOG) as store:
        assert store.database.execute("SELECT count(*) FROM street_light WHERE uid=?", (urn(1),)).fetchone() == (1,)
