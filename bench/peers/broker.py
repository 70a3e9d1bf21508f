"""A broker that costs next to nothing: serves pages that were rendered beforehand, reads entities back by their ids and
takes updates, one by one or in batches; each answer is held back for a while.

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

    def __init__(self, folder: Path, count: int) -> None:
        super().__init__(folder, count)
        self.entities: dict[str, bytes | dict[str, Any]] = {}

    def take(self, target: str, body: bytes) -> tuple[int, bytes]:
        if not self.entities:
            self._spread()
        said = json.loads(body)
        if target.startswith("/v2/op/query"):
            asked = [entity["id"] for entity in said["entities"]]
            found = [_text(self.entities[id_]) for id_ in asked if id_ in self.entities]
            return 200, b"[" + b",".join(found) + b"]"
        if target != "/v2/op/update" or said["actionType"] != "update":
            return 501, b""
        moment = {"type": "DateTime", "value": datetime.now(timezone.utc).isoformat(), "metadata": {}}
        for sent in said["entities"]:
            known = self.entities[sent["id"]]
            entity = json.loads(known) if isinstance(known, bytes) else known
            entity.update({name: value for name, value in sent.items() if name not in ("id", "type")})
            self.entities[sent["id"]] = {**entity, "dateModified": moment}
        return 204, b""

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
    broker = Broker(Path(folder), int(count))
    asyncio.run(serve(broker.answer, float(latency_ms) / 1000, broker.take))
