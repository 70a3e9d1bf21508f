"""Totals that are wrong, swallowed or no number: what is there is read once, and the reading ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import pytest
from scripted import SCOPE, Quick, assets_at, http, scripted
from smart_territory.errors import BusyError, NotJsonError
from smart_territory.providers.model import PageQuery

LIGHTS = PageQuery((SCOPE,), ("Streetlight",))
THERE = [{"id": f"e{n}", "type": "T"} for n in range(5)]


def broker(total: str | None, heeds_offset: bool = True) -> Callable[..., bytes]:
    """Five entities, and whatever total."""

    def script(line: str, *_: Any) -> bytes:
        asked = parse_qs(line.split()[1].partition("?")[2])
        offset = int(asked["offset"][0]) if heeds_offset else 0
        body = json.dumps(THERE[offset : offset + int(asked["limit"][0])]).encode()
        return http(200, body) if total is None else http(200, body, Fiware_Total_Count=total)

    return script


def read(script: Callable[..., bytes]) -> tuple[list[str], int]:
    with scripted(script) as (url, got):
        assets = assets_at(url, options={"page_size": 2, "in_flight": 2})
        remotes = [remote for page in assets.pages(LIGHTS) for remote in assets.mapper.parse(page)]
    return [remote.key.id for remote in remotes], len(got)


@pytest.mark.parametrize("total", ["5", "7", "999999999999", "5 ", " 5"])
def test_a_total_that_is_too_high_does_not_go_on_for_ever(total: str) -> None:
    found, requests = read(broker(total))
    assert found == ["e0", "e1", "e2", "e3", "e4"]
    assert requests <= 8


@pytest.mark.parametrize("total", ["", "many", "-1", "1e3", "\u00b2", "9" * 5000])
def test_a_total_that_is_no_number_is_none(total: str) -> None:
    found, requests = read(broker(total))
    assert (found, requests) == (["e0", "e1", "e2", "e3", "e4"], 4)


def test_a_gateway_that_does_not_heed_the_offset_is_asked_once_more_only() -> None:
    assert read(broker(None, heeds_offset=False)) == (["e0", "e1"], 2)


def test_counting_what_is_not_counted_is_an_error_of_ours() -> None:
    with scripted(broker("\u00b2")) as (url, _), pytest.raises(NotJsonError):
        assets_at(url).count(LIGHTS)


@pytest.mark.parametrize("said", ["\u00b2", "9" * 400])
def test_a_wait_in_odd_digits_breaks_nothing(said: str) -> None:
    script = broker(None)
    first = [http(429, Retry_After=said)]
    with scripted(lambda *line: first.pop() if first else script(*line)) as (url, _):
        assets = assets_at(url, transport=Quick())
        if said.isascii():
            with pytest.raises(BusyError):
                next(iter(assets.pages(LIGHTS)))
        else:
            assert json.loads(next(iter(assets.pages(LIGHTS))).body) == THERE
