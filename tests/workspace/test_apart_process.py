"""A push, a dry run and the list of what is unsent in a process of its own: what comes of it, and what when it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from as_package import ROOT
from smart_territory.errors import (
    AccessDeniedError,
    AuthenticationError,
    CancelledError,
    NewerFormatError,
    NotAWorkingCopyError,
    WriterStoppedError,
)
from smart_territory.providers.connection import Auth
from smart_territory.providers.credentials import Credentials
from smart_territory.providers.registry import open_sender
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.tasks.apart_process import ApartProcess
from smart_territory.tests.platform_fixture import PlatformUnderTest
from smart_territory.tests.workspace.push_scene import OLIVENZA, VALVERDE, counts, light, urn
from smart_territory.tests.workspace.sandbox_scene import RealDesk, writes
from smart_territory.workspace.changes import unsent
from smart_territory.workspace.report import Step
from smart_territory.workspace.unsent_list import arranged

TOKEN = "planted-7d1f0c"
EAVESDROPPER = """#!{python}
import os, runpy, sys

seen = open({seen!r}, "wb", buffering=0)
seen.write(repr((dict(os.environ), sys.argv)).encode())


class Heard:
    def __init__(self, stream):
        self.buffer, self.stream = self, stream

    def read(self, size):
        said = self.stream.read(size)
        seen.write(said)
        return said


def ended(code, end=os._exit):
    seen.write(("MODULES " + " ".join(sys.modules)).encode())
    end(code)


os._exit, sys.stdin = ended, Heard(sys.stdin.buffer)
del sys.argv[0]
sys.path[0] = os.path.dirname(sys.argv[0])
runpy.run_path(sys.argv[0], run_name="__main__")
"""


class Desk(RealDesk):
    """Signs in with a token, and pushes as a window does."""

    def __init__(self, path: Path, platform: PlatformUnderTest) -> None:
        super().__init__(path, platform.url, platform.tenant)
        self.path, self.steps = path, list[Step]()
        self.cancelled: Callable[[], bool] = lambda: False
        self.on_step: Callable[[Step], None] = self.steps.append
        connection = replace(self.territory.connections[0], auth=Auth("token_header"))
        self.territory = replace(self.territory, connections=(connection,))

    def apart(self, token: str = TOKEN) -> ApartProcess:
        connection = self.territory.connections[0]
        transport = RequestsTransport(lambda: self.cancelled())
        senders = {connection.key: open_sender(connection, transport, Credentials(token=token))}
        return ApartProcess(senders, lambda step: self.on_step(step), lambda: self.cancelled())

    def started(self, process: ApartProcess, action: str = "push", **options: Any) -> ApartProcess:
        assert process.start(action, self.territory, self.path, **options)
        return process

    def edit_all(self) -> None:
        self.sql("UPDATE street_light SET circuit='new-' || fid")


@pytest.fixture
def desk(platform: PlatformUnderTest, tmp_path: Path) -> Iterator[Desk]:
    platform.create(*[light(number) for number in range(120)], scope=OLIVENZA)
    platform.create(light(500), scope=VALVERDE)
    desk = Desk(tmp_path / "copy.gpkg", platform)
    assert desk.pull().pulled == 121
    platform.require_token(tokens=[TOKEN])
    yield desk
    desk.store.close()


def test_a_push_comes_to_what_it_comes_to_here(platform: PlatformUnderTest, desk: Desk) -> None:
    desk.edit_all()
    desk.sql("DELETE FROM street_light WHERE uid=?", urn(3))
    desk.sql("INSERT INTO street_light(municipality, status) VALUES ('06158', 'ok')")
    with desk.started(desk.apart()) as process:
        result = process.push()
    assert counts(result) == (122, 122, 0, 0)
    assert [asset.status for asset in result.assets] == ["pushed"] * 122
    assert result.assets[0].asset_class == "street_light"
    assert {asset.municipality for asset in result.assets} == {"06095", "06158", None}
    assert {"preparing", "checking", "sending", "verifying"} == {step.key for step in desk.steps}
    assert desk.unsent() == {}
    there = {e["id"]: e["circuit"] for e in _all(platform)}
    assert there == dict(desk.sql("SELECT uid, circuit FROM street_light WHERE municipality='06095'"))


def _all(platform: PlatformUnderTest) -> Any:
    headers = {"X-Auth-Token": TOKEN}
    path = "/v2/entities?limit=1000&options=keyValues"
    return platform.request("GET", path, scope=OLIVENZA, headers=headers).json


def test_only_what_was_chosen_travels(platform: PlatformUnderTest, desk: Desk) -> None:
    desk.edit_all()
    with desk.started(desk.apart(), uids=[urn(5), urn(6)]) as process:
        assert counts(process.push()) == (2, 2, 0, 0)
    assert len(writes(platform)) == len(desk.unsent()) - 119 + 4  # two by one post each when filled, two now


def test_a_dry_run_names_the_requests_and_sends_none(platform: PlatformUnderTest, desk: Desk) -> None:
    desk.edit_all()
    before = writes(platform)
    with desk.started(desk.apart(), "dry_run") as process:
        requests = process.dry_run()
    assert writes(platform) == before
    assert sorted(uid for request in requests for uid in request.uids) == sorted(desk.unsent())
    assert {request.scope for request in requests} == {OLIVENZA, VALVERDE}
    assert requests[-1].body
    assert requests[0].url.startswith(platform.url)


def test_what_is_unsent_is_the_same_as_here(desk: Desk) -> None:
    desk.edit_all()
    desk.sql("DELETE FROM street_light WHERE uid=?", urn(3))
    desk.sql("UPDATE street_light SET geom=NULL WHERE uid=?", urn(4))
    desk.sql("INSERT INTO street_light(municipality, circuit) VALUES ('06158', ?)", "x" * 100_000)
    with desk.started(desk.apart(), "unsent") as process:
        found, towns = process.unsent()
    here = arranged(unsent(desk.store, desk.mappers))
    assert list(found) == list(here.rows)
    assert (found.lots, found.conflicts, len(found)) == (here.lots, 0, 122)
    assert found[-1] == here[-1]
    assert found[3:7] == tuple(here.rows[3:7])
    assert [(town.code, town.unsent) for town in towns] == [("06095", 120), ("06158", 2)]


def test_the_platforms_refusals_keep_their_kind(platform: PlatformUnderTest, desk: Desk) -> None:
    desk.edit_all()
    with desk.started(desk.apart(token="expired")) as process:
        result = process.push()
    assert (result.pushed, result.failed) == (0, 121)
    assert {type(asset.error) for asset in result.assets} == {AuthenticationError}
    platform.faults({"fault": "status", "value": {"status": 403}, "match": {"scope": VALVERDE}})
    with desk.started(desk.apart()) as process:
        result = process.push()
    assert (result.pushed, result.failed) == (120, 1)
    [failed] = [asset for asset in result.assets if asset.error]
    assert (type(failed.error), failed.municipality) == (AccessDeniedError, "06158")


def test_a_working_copy_that_cannot_be_opened_is_told_as_it_is_here(desk: Desk, tmp_path: Path) -> None:
    desk.sql("UPDATE st_meta SET value='99' WHERE key='format'")
    with desk.started(desk.apart()) as process, pytest.raises(NewerFormatError):
        process.push()
    desk.path = Path(__file__)
    with desk.started(desk.apart(), "unsent") as process, pytest.raises(NotAWorkingCopyError) as refused:
        process.unsent()
    assert refused.value.details["path"] == str(Path(__file__))


def test_a_wish_to_stop_is_heard_before_and_while_it_sends(platform: PlatformUnderTest, desk: Desk) -> None:
    desk.edit_all()
    desk.cancelled = lambda: True
    with desk.started(desk.apart()) as process:
        result = process.push()
    assert (result.cancelled, counts(result)) == (True, (0, 0, 0, 0))
    with desk.started(desk.apart(), "dry_run") as process, pytest.raises(CancelledError):
        process.dry_run()

    asked: list[bool] = []
    desk.cancelled = lambda: bool(asked)
    desk.on_step = lambda step: asked.append(True) if step.key == "sending" else None
    with desk.started(desk.apart()) as process:
        assert process.push().cancelled
    desk.cancelled = lambda: False
    with desk.started(desk.apart()) as process:
        result = process.push()
    assert (result.failed, result.conflicts, result.cancelled) == (0, 0, False)
    assert desk.unsent() == {}
    assert {e["circuit"] for e in _all(platform)} == {c for (c,) in desk.sql(
        "SELECT circuit FROM street_light WHERE municipality='06095'")}  # fmt: skip


@pytest.mark.parametrize("moment", ["preparing", "checking", "sending", "verifying"])
def test_killed_at_any_step_nothing_is_lost_or_sent_twice(
    platform: PlatformUnderTest, desk: Desk, moment: str
) -> None:
    desk.edit_all()
    desk.sql("INSERT INTO street_light(municipality, circuit) VALUES ('06095', 'made')")
    expected = dict(desk.sql("SELECT uid, circuit FROM street_light WHERE municipality='06095'"))
    process = desk.apart()

    def kill(step: Step) -> None:
        if step.key == moment:
            os.kill(process.pid or 0, signal.SIGKILL)

    desk.on_step = kill
    with desk.started(process), pytest.raises(WriterStoppedError) as stopped:
        process.push()
    assert stopped.value.details["reason"]
    desk.on_step = desk.steps.append
    with desk.started(desk.apart()) as process:
        result = process.push()
    assert (result.failed, result.conflicts) == (0, 0)
    assert desk.sql("PRAGMA integrity_check") == [("ok",)]
    assert (desk.unsent(), desk.sql("SELECT count(*) FROM st_outbox")) == ({}, [(0,)])
    assert {entity["id"]: entity["circuit"] for entity in _all(platform)} == expected
    sent = desk.sql("SELECT count(*) FROM st_history WHERE kind='push' GROUP BY uid, change, attribute")
    assert set(sent) == {(1,)}


def test_nothing_of_it_is_left_behind_however_it_ends(desk: Desk) -> None:
    desk.edit_all()
    pids = []
    process = desk.started(desk.apart())
    pids.append(process.pid or 0)
    with process:
        process.push()
    desk.sql("UPDATE street_light SET circuit='other'")
    desk.on_step = lambda _step: 1 // 0
    process = desk.started(desk.apart())
    pids.append(process.pid or 0)
    with process, pytest.raises(ZeroDivisionError):
        process.push()
    for pid in pids:
        assert pid
        with pytest.raises(ProcessLookupError):  # not even as one that nobody has waited for
            os.kill(pid, 0)


def test_it_ends_when_its_parent_is_killed(desk: Desk) -> None:
    script = f"""
import sys, time
sys.path.insert(0, {str(ROOT / "scripts")!r})
from as_package import register
register()
from pathlib import Path
from smart_territory.tasks.apart_process import ApartProcess
from smart_territory.workspace.territory_file import territory_from_text
process = ApartProcess({{}}, print, lambda: False)
process.start("push", territory_from_text("territory: 1\\nname: T\\n"), Path({str(desk.path)!r}))
print(process.pid, flush=True)
time.sleep(60)
"""
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert parent.stdout
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    until = time.monotonic() + 10
    while Path(f"/proc/{pid}/stat").exists() and "Z" not in Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1]:
        assert time.monotonic() < until, "it is still there"
        time.sleep(0.05)


def test_it_gets_no_secret_and_knows_no_qgis(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in its arguments, its environment, what is said to it, or the working copy."""
    monkeypatch.setenv("SMART_TERRITORY_PLATFORM_TOKEN", TOKEN)
    seen, python = tmp_path / "seen.txt", tmp_path / "python3"
    python.write_text(EAVESDROPPER.format(python=sys.executable, seen=str(seen)))
    python.chmod(0o755)
    desk.edit_all()
    with desk.started(desk.apart(), pythons=[str(python)]) as process:
        assert process.push().verified == 121
    told = seen.read_bytes()
    assert b"street_light" in told
    assert urn(7).encode() in told
    assert TOKEN.encode() not in told
    assert not [file for file in tmp_path.glob("copy.gpkg*") if TOKEN.encode() in file.read_bytes()]
    modules = set(told.rpartition(b"MODULES ")[2].decode().split())
    assert "smart_territory.workspace.push" in modules
    assert not {m for m in modules if m.split(".")[0] in ("qgis", "PyQt5", "PyQt6", "osgeo", "requests")}


def test_a_python_that_cannot_do_it_is_passed_over(desk: Desk, tmp_path: Path) -> None:
    """One that ends at once, one that speaks of something else, and one that lacks a library."""
    fakes = {
        "ends": "#!/bin/sh\nexit 3\n",
        "chats": "#!/bin/sh\necho Python 3.11.2 for everybody\ncat > /dev/null\n",
        "lacks": f"#!{sys.executable}\nimport os, runpy, sys\nsys.modules['yaml'] = None\ndel sys.argv[0]\n"
        "sys.path[0] = os.path.dirname(sys.argv[0])\nrunpy.run_path(sys.argv[0], run_name='__main__')\n",
    }
    for name, text in fakes.items():
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)
    pythons = [str(tmp_path / name) for name in ("missing", *fakes)]
    with desk.apart() as process:
        assert not process.start("push", desk.territory, desk.path, pythons=pythons)
        assert process.pid is None
    desk.edit_all()
    with desk.started(desk.apart(), pythons=[*pythons, sys.executable]) as process:
        assert process.push().verified == 121
