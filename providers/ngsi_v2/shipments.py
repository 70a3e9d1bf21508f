"""Which writes travel together: few go one by one, with an answer each; many in batches per scope and action."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...errors import TooLargeError
from ..model import PlannedRequest
from ..sender import Call
from .calls import Calls, as_json
from .payload import APPEND, CREATE, DELETE, UPDATE, Draft

SINGLES = 50  # up to so many of a kind go one by one: a batch's refusal says nothing of its members
BATCH_ASSETS = 200
BATCH_BYTES = 800_000
MAX_BODY_BYTES = 1_000_000  # a broker refuses 1,048,576

_FIRST_TO_LAST = (CREATE, UPDATE, APPEND, DELETE)  # what others refer to comes first, and goes last


@dataclass(frozen=True)
class Shipment:
    call: Call
    drafts: tuple[Draft, ...]
    batch: bool = False

    def planned(self) -> PlannedRequest:
        request = self.call.request
        return PlannedRequest(
            method=request.method,
            url=request.url,
            scope=self.call.scope,
            body=json.loads(request.body) if request.body else None,
            uids=tuple(draft.write.key.id for draft in self.drafts),
        )


def check_size(draft: Draft, max_body_bytes: int = MAX_BODY_BYTES) -> None:
    size = len(as_json(draft.entity))
    if size > max_body_bytes:
        raise TooLargeError(uid=draft.write.key.id, size=size, limit=max_body_bytes)


def shipments(calls: Calls, drafts: Iterable[Draft]) -> Iterator[Shipment]:
    """An attribute that is not there yet goes by itself: a batch that may add one may also revive a deleted asset."""
    groups: dict[tuple[str, str], list[Draft]] = {}
    for draft in drafts:
        groups.setdefault((draft.action, draft.write.key.scope), []).append(draft)
    for (action, scope), group in sorted(groups.items(), key=lambda item: _FIRST_TO_LAST.index(item[0][0])):
        if action == APPEND or len(group) <= SINGLES:
            yield from singles(calls, group)
        else:
            yield from _batches(calls, scope, action, group)


def singles(calls: Calls, drafts: Iterable[Draft]) -> Iterator[Shipment]:
    for draft in drafts:
        yield Shipment(calls.single(draft), (draft,))


def _batches(calls: Calls, scope: str, action: str, drafts: Sequence[Draft]) -> Iterator[Shipment]:
    parts: list[bytes] = []
    held: list[Draft] = []
    size = 0
    for draft in drafts:
        part = as_json(draft.entity)
        if held and (len(held) >= BATCH_ASSETS or size + len(part) > BATCH_BYTES):
            yield Shipment(calls.batch(scope, action, parts), tuple(held), batch=True)
            parts, held, size = [], [], 0
        parts.append(part)
        held.append(draft)
        size += len(part) + 1
    if held:
        yield Shipment(calls.batch(scope, action, parts), tuple(held), batch=True)

