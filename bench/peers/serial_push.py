"""A push as plugins write it: one asset after the other is read again, sent, and read again, on one kept connection.

usage: serial_push.py URL WORKING_COPY COUNT; the first COUNT lights of a working copy, into which nothing is written.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from contextlib import closing
from typing import Any

import requests

HEADERS = {"Fiware-Service": "bench", "Fiware-ServicePath": "/olivenza"}


def main(url: str, working_copy: str, count: str) -> None:
    with closing(sqlite3.connect(f"file:{working_copy}?mode=ro", uri=True)) as database:
        rows = database.execute("SELECT uid, fid FROM street_light ORDER BY fid LIMIT ?", (int(count),)).fetchall()
    session = requests.Session()
    session.headers.update(HEADERS)
    verified, before = 0, time.perf_counter()
    for uid, number in rows:
        circuit = f"serial {number}"
        if _read(session, url, uid)["circuit"]["value"] == circuit:
            raise ValueError(f"{uid} has it already")
        sent = {"id": uid, "type": "Streetlight", "circuit": {"type": "Text", "value": circuit}}
        body = {"actionType": "update", "entities": [sent]}
        session.post(f"{url}/v2/op/update", json=body, timeout=60).raise_for_status()
        verified += _read(session, url, uid)["circuit"]["value"] == circuit
    print(json.dumps({"seconds": [time.perf_counter() - before], "verified": [verified]}), flush=True)


def _read(session: requests.Session, url: str, uid: str) -> dict[str, Any]:
    asked = {"entities": [{"id": uid, "type": "Streetlight"}], "attrs": ["*"]}
    answer = session.post(f"{url}/v2/op/query?limit=1", json=asked, timeout=60)
    answer.raise_for_status()
    return dict(answer.json()[0])


if __name__ == "__main__":
    main(*sys.argv[1:])
