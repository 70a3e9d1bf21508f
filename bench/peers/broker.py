"""A broker that costs next to nothing: serves pages that were rendered beforehand, reads entities back by their ids and
takes batches of updates, each answer held back for a while.

usage: broker.py FOLDER COUNT LATENCY_MS; prints its URL.
"""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from page_server import Pages, serve


class Broker(Pages):
    """Knows the ways in that a push takes; what it was told is seen when it is read back."""

    def __init__(self, folder: Path, count: int, latency_s: float) -> None:
        super().__init__(folder, count, latency_s)
        self.entities: dict[str, bytes | dict[str, Any]] = {}

    def post(self, target: str, body: bytes) -> tuple[int, int | None, bytes]:
        if not self.entities:
            self._spread()
        said = json.loads(body)
        if target.startswith("/v2/op/query"):
            asked = [entity["id"] for entity in said["entities"]]
            found = [_text(self.entities[id_]) for id_ in asked if id_ in self.entities]
            return 200, None, b"[" + b",".join(found) + b"]"
        if target != "/v2/op/update" or said["actionType"] != "update":
            return 501, None, b""
        moment = {"type": "DateTime", "value": datetime.now(timezone.utc).isoformat(), "metadata": {}}
        for sent in said["entities"]:
            known = self.entities[sent["id"]]
            entity = json.loads(known) if isinstance(known, bytes) else known
            entity.update({name: value for name, value in sent.items() if name not in ("id", "type")})
            self.entities[sent["id"]] = {**entity, "dateModified": moment}
        return 204, None, b""

    def _spread(self) -> None:
        """Lazily: a pull alone needs none of it."""
        for body in self.bodies:
            for entity in json.loads(body):
                text = json.dumps(entity, ensure_ascii=False, separators=(",", ":"))
                self.entities[entity["id"]] = text.encode()


def _text(entity: bytes | dict[str, Any]) -> bytes:
    if isinstance(entity, bytes):
        return entity
    return json.dumps(entity, ensure_ascii=False, separators=(",", ":")).encode()


if __name__ == "__main__":
    folder, count, latency_ms = sys.argv[1:]
    asyncio.run(serve(Broker(Path(folder), int(count), float(latency_ms) / 1000)))
