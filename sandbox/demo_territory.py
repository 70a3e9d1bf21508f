"""The demo territory in the platform: loaded at once, then living, as long as its files are there."""
from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from .changes import UPDATE, Manner
from .payloads import EntityUpdate, attributes_from
from .scopes import Scope
from .service import Platform
from .store import now
from .values import Json
from .writes import Write

_PAUSE_S = 5.0


def _part(module: str, name: str) -> Callable[[float], Iterable[Any]] | None:
    """A function of the demo's files; None when there is no such file."""
    try:
        found: Callable[[float], Iterable[Any]] = getattr(import_module(f"{__package__}.demo.{module}"), name)
    except ModuleNotFoundError as error:
        if (error.name or "").endswith(f"demo.{module}"):
            return None
        raise
    return found


def load(platform: Platform) -> int:
    """Puts the demo territory in; gives how many entities it has."""
    entities = _part("dataset", "entities")
    return 0 if entities is None else platform.load(entities(time.time()))


class Life:
    """A thread that moves the demo's sensors on, until it is closed."""

    def __init__(self, platform: Platform, pause_s: float = _PAUSE_S) -> None:
        self._platform = platform
        self._pause_s = pause_s
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Lives from now on, if the demo has a life."""
        tick = _part("life", "tick")
        if tick is not None:
            self._thread = threading.Thread(target=self._run, args=(tick,), name="life", daemon=True)
            self._thread.start()

    def _run(self, tick: Callable[[float], Iterable[Any]]) -> None:
        while not self._ended.wait(self._pause_s):
            for service, path, id_, type_, attributes in tick(time.time()):
                if self._ended.is_set():
                    return
                self._apply(service, path, EntityUpdate(id_, type_, attributes_from(_as_sent(attributes), False)))

    def _apply(self, service: str, path: str, update: EntityUpdate) -> None:
        tenant = self._platform.store.tenant(service)
        with tenant.lock:
            known = tenant.entities.get((update.id, update.type, path))
            if known is None:
                return  # somebody deleted it
            there = {name: each for name, each in update.attributes.items() if name in known.attributes}
            Write(tenant, Scope((path,)), UPDATE, Manner(), now,
                  lambda event: self._platform.notifier.tell(service, tenant, event),
                  ).over([EntityUpdate(update.id, update.type, there)])

    def close(self) -> None:
        """Ends the thread."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join(2)


def _as_sent(attributes: dict[str, Json]) -> dict[str, Json]:
    return {name: each for name, each in attributes.items() if name not in ("id", "type")}
