"""Sending writes: all are checked before any goes out, and one that fails does not stop the others.

No broker has a conditional write. What keeps a colleague's data whole: only changed attributes are sent; attributes
are replaced where they exist and added where they lack, never the entity; creations never touch what is there.

A batch answers in one sentence of free text, which says nothing reliable of its members. So whatever is not plainly
acknowledged is read back, and only what is not there as sent is tried once more, alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...errors import AlreadyExistsError, NotFoundError, NotVerifiedError, PlatformError, TerritoryError
from ..model import GEOMETRY, Outcome, PlannedRequest, Remote, Write
from ..responses import error_name, error_of
from ..sender import Sender
from ..transport import Response
from .calls import Calls
from .mapping import NgsiMapper
from .pages import read
from .payload import CREATE, DELETE, Draft, Drafter
from .shipments import Shipment, check_size, shipments, singles

_MEMBERS = (400, 404, 409, 413, 422, 500)  # refusals of a batch that one of its members may have caused


@dataclass(frozen=True)
class _Answered:
    shipment: Shipment
    response: Response | None
    error: TerritoryError | None


class Writer:
    def __init__(self, sender: Sender, calls: Calls, mapper: NgsiMapper, in_flight: int) -> None:
        self.sender = sender
        self.calls = calls
        self.mapper = mapper
        self.in_flight = in_flight
        self.drafter = Drafter(mapper)

    def plan(self, writes: Sequence[Write]) -> list[PlannedRequest]:
        drafts, _ = self._drafts(writes)
        return [shipment.planned() for shipment in shipments(self.calls, drafts)]

    def write(self, writes: Sequence[Write]) -> Iterator[Outcome]:
        drafts, known = self._drafts(writes)
        yield from known
        unclear: list[Draft] = []
        for answered in self._sent(shipments(self.calls, drafts)):
            if answered.shipment.batch and answered.error is not None and _may_be_a_member(answered):
                unclear += answered.shipment.drafts
            else:
                yield from _outcomes(answered)
        if unclear:
            yield from self._one_by_one(unclear)

    def _drafts(self, writes: Sequence[Write]) -> tuple[list[Draft], list[Outcome]]:
        """What to send, and what is known without sending."""
        drafts: list[Draft] = []
        known: list[Outcome] = []
        for write in writes:
            try:
                draft = self.drafter.draft(write)
                if draft is not None:
                    check_size(draft)
            except PlatformError as error:
                known.append(Outcome(write, error))
                continue
            if draft is None:
                known.append(Outcome(write))
            else:
                drafts.append(draft)
        return drafts, known

    def _sent(self, planned: Iterable[Shipment]) -> Iterator[_Answered]:
        under_way: list[Shipment] = list(planned)
        answers = self.sender.send_all((shipment.call for shipment in under_way), self.in_flight)
        for answer, shipment in zip(answers, under_way):
            if isinstance(answer, Response):
                yield _Answered(shipment, answer, error_of(answer))
            else:
                yield _Answered(shipment, None, answer)

    def _one_by_one(self, drafts: Sequence[Draft]) -> Iterator[Outcome]:
        try:
            keys = [draft.write.key for draft in drafts]
            there = read(self.sender, self.calls, self.mapper, keys, self.in_flight)
        except PlatformError as error:
            yield from (Outcome(draft.write, error) for draft in drafts)
            return
        left: list[Draft] = []
        for draft in drafts:
            outcome = self._seen(draft, there[draft.write.key])
            if outcome is None:
                left.append(draft)
            else:
                yield outcome
        for answered in self._sent(singles(self.calls, left)):
            yield from _outcomes(answered)

    def _seen(self, draft: Draft, remote: Remote | None) -> Outcome | None:
        """What the read-back tells of a write; None where it is still to be done."""
        write = draft.write
        if remote is None:
            if draft.action == CREATE:
                return None
            gone = NotFoundError(uid=write.key.id)
            return Outcome(write, None if draft.action == DELETE else gone)
        if draft.action == DELETE:
            return None
        values = self.mapper.values(write.asset_class, remote.entity)
        sent = self.mapper.values(write.asset_class, draft.attributes)
        keys = [key for key in write.values if key in sent and (key != GEOMETRY or sent[key] is not None)]
        differing = [key for key in keys if values.get(key) != sent[key]]
        if not differing:
            return Outcome(write)
        if draft.action == CREATE:
            return Outcome(write, AlreadyExistsError(uid=write.key.id))
        before = self.mapper.values(write.asset_class, write.current or {})
        theirs = [key for key in differing if values.get(key) != before.get(key)]
        # Changed by someone else since it was read: not ours to overwrite.
        return Outcome(write, NotVerifiedError(uid=write.key.id, attributes=theirs)) if theirs else None


def _may_be_a_member(answered: _Answered) -> bool:
    if answered.response is not None:
        return answered.response.status in _MEMBERS
    assert answered.error is not None
    return answered.error.details.get("status") in _MEMBERS


def _outcomes(answered: _Answered) -> Iterator[Outcome]:
    for draft in answered.shipment.drafts:
        yield Outcome(draft.write, _meaning(draft, answered))


def _meaning(draft: Draft, answered: _Answered) -> TerritoryError | None:
    """For a creation, 422 has one meaning only; a deletion that finds nothing has what it wanted."""
    response, error = answered.response, answered.error
    if response is None or error is None or answered.shipment.batch:
        return error
    if draft.action == CREATE and response.status == 422:
        return AlreadyExistsError(uid=draft.write.key.id, **error.details)
    if draft.action == DELETE and response.status == 404 and error_name(response) == "NotFound":
        return None
    return error
