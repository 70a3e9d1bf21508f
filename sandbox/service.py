"""The whole platform: the ways in, by path, behind the faults and the log."""
from __future__ import annotations

import time
from collections.abc import Iterable

from .administration import PREFIX, Administration
from .broker import Broker
from .changes import new_entity
from .entity import Entity
from .exchange import Request, Response
from .faults import answer_with
from .http_server import Delivery
from .notifications import Notifier
from .payloads import entity_from
from .store import Store, now
from .values import Json


class Platform:
    """Answers requests; made to be called from many threads."""

    def __init__(self, latency_s: float = 0.0) -> None:
        self.store = Store()
        self.administration = Administration(self.store)
        self.notifier = Notifier()
        self._broker = Broker(self.store, self.notifier.tell)
        self._latency_s = latency_s

    def answer(self, request: Request) -> Response | Delivery:
        """The answer to any request."""
        if request.path.startswith(PREFIX):
            return self.administration.answer(request)
        if self._latency_s:
            time.sleep(self._latency_s)
        fault = self.administration.fault_for(request)
        if fault is None:
            answer: Response | Delivery = self._true_answer(request)
        else:
            answer = answer_with(fault, lambda: self._true_answer(request))
        status = answer.status if isinstance(answer, Response) else answer.response.status
        self.administration.log.add(request, status, self.administration.authentication.settings.header)
        return answer

    def _true_answer(self, request: Request) -> Response:
        authentication = self.administration.authentication
        if request.method == "POST" and request.path == "/v3/auth/tokens":
            return authentication.keystone(request)
        if request.method == "POST" and request.path == "/oauth2/token":
            return authentication.keyrock(request)
        return authentication.refusal(request) or self._broker.answer(request)

    def load(self, entities: Iterable[tuple[str, str, Json]]) -> int:
        """Puts entities (tenant, service path, normalized) in at once; notifies nobody."""
        count = 0
        for service, path, given in entities:
            tenant = self.store.tenant(service)
            update = entity_from(given, key_values=False)
            entity: Entity = new_entity((update.id, update.type, path), update.attributes, now())
            with tenant.lock:
                tenant.add(entity)
            count += 1
        return count

    def close(self) -> None:
        """Ends what runs in the background."""
        self.notifier.close()
