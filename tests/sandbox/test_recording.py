"""Every exchange that was recorded with a real Orion 4.7, played again: status, headers that matter, and body."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest

RECORDING = json.loads((Path(__file__).parent.parent / "data" / "orion-4.7-recorded.json").read_text(encoding="utf-8"))
SCENARIOS = {scenario["scenario"]: scenario["steps"] for scenario in RECORDING["scenarios"]}
STEPS = [(name, number) for name, steps in SCENARIOS.items() for number in range(len(steps))]
DATE = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
SENT_DATES = ("2019-05-02", "2020-01-01", "2001-01-01", "2026-01-01T10", "2030-01-01", "2026-05")
OBJECT_ID = re.compile(r"\b[0-9a-f]{24}\b")


def plain(body) -> str:
    """A body without what a clock or a data base made."""
    text = json.dumps(body, sort_keys=True, ensure_ascii=False)
    text = DATE.sub(lambda found: found[0] if found[0].startswith(SENT_DATES) else "<now>", text)
    return OBJECT_ID.sub("<id>", text)


def too_large_body() -> bytes:
    """What the recording describes instead of holding it: a batch of exactly as many bytes."""
    head, tail = b'{"actionType":"append","entities":[', b"]}"
    return head + b" " * (1422528 - len(head) - len(tail)) + tail


def send(platform, request, renamed):
    path = request["path"]
    for old, new in renamed.items():
        path = path.replace(old, new)
    path = quote(path, safe="/?&=:;,.*!<>%~^$[]#'()")
    headers, body = dict(request["headers"]), request["body"]
    tenant = f"{platform.tenant}{headers.pop('Fiware-Service')}"
    scope = headers.pop("Fiware-ServicePath", None)
    if isinstance(body, str):
        body = too_large_body() if body.startswith("(") else body.encode()
    return platform.request(request["method"], path, body, scope, tenant, headers)


@pytest.fixture(scope="module")
def replayed(platform_url):
    """The answers to each scenario, asked for once, when its first step is looked at."""
    from platform_fixture import PlatformUnderTest

    platform = PlatformUnderTest(platform_url)
    answers = {}

    def answers_to(name):
        if name not in answers:
            renamed, answers[name] = {}, []
            for step in SCENARIOS[name]:
                answer = send(platform, step["request"], renamed)
                was, now = (each.get("Location", "") for each in (step["response"]["headers"], answer.headers))
                if "/subscriptions/" in was and "/subscriptions/" in now:
                    renamed[was.rsplit("/", 1)[-1]] = now.rsplit("/", 1)[-1]
                answers[name].append(answer)
        return answers[name]

    yield answers_to
    platform.close()


@pytest.mark.parametrize(("scenario", "number"), STEPS, ids=[f"{name}-{number}" for name, number in STEPS])
def test_answers_as_the_real_orion_did(replayed, scenario, number):
    expected, answer = SCENARIOS[scenario][number]["response"], replayed(scenario)[number]
    assert answer.status == expected["status"]
    for name in ("Fiware-Total-Count", "Allow", "Content-Type"):
        assert answer.headers.get(name) == expected["headers"].get(name), name
    if "/subscriptions/" not in expected["headers"].get("Location", ""):
        assert answer.headers.get("Location") == expected["headers"].get("Location")
    if expected["status"] == 500:  # the sentence is the data base's
        assert answer.json["error"] == expected["body"]["error"]
    else:
        assert plain(answer.json if answer.body else "") == plain(expected["body"])
