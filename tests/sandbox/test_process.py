"""The platform as a process: started by path, ended by a signal, without anything installed."""

from __future__ import annotations

import json
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest


@pytest.fixture
def started():
    """Starts a command and gives the process with its first line."""
    processes = []

    def start(command):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        processes.append(process)
        return process, process.stdout.readline()

    yield start
    for process in processes:
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()


def url_of(line: str) -> str:
    from smart_territory.sandbox.launch import url_said

    assert url_said(line), line
    return url_said(line)


def test_the_script_says_its_url_and_ends_quietly(started, root):
    process, line = started([str(root / "scripts" / "sandbox"), "--port", "0", "--empty"])
    with urllib.request.urlopen(url_of(line) + "/version", timeout=10) as answer:
        assert "orion" in json.load(answer)
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0
    assert (process.stdout.read(), process.stderr.read()) == ("", "")


def test_it_runs_from_wherever_the_plugin_is_installed(started, root, tmp_path):
    from smart_territory.sandbox.launch import command

    installed = tmp_path / "plugins" / "any name"
    shutil.copytree(root / "sandbox", installed / "sandbox", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "__init__.py", installed)
    ours = command(sys.executable, empty=True)
    process, line = started([ours[0], str(installed / "sandbox"), *ours[2:]])
    assert url_of(line)
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 0
    assert process.stderr.read() == ""


def test_a_port_in_use_is_one_clear_line(root):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [str(root / "scripts" / "sandbox"), "--port", str(port), "--empty"]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=20)
    assert ended.returncode == 1
    assert ended.stderr.splitlines() == [f"sandbox: port {port} cannot be had: Address already in use"]
