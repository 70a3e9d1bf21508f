"""Reading: pages in a stable order with several under way, counts, and single entities by their keys."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...errors import NotJsonError, PlatformError, RefusedError
from ..json_reading import excerpt, read_json
from ..model import EntityKey, PageQuery, RawPage, Remote
from ..responses import description, error_of, platform_time, shown
from ..sender import Call, Sender
from ..transport import Response
from .calls import Calls
from .mapping import NgsiMapper

LOOKUP = 200  # entities read back at once

_TOTAL = re.compile(r"[0-9]{1,12}")


def pages(
    sender: Sender, calls: Calls, query: PageQuery, in_flight: int, first: RawPage | None = None
) -> Iterator[RawPage]:
    """The first page tells the total; the rest is asked for several pages at a time, and yielded in order."""
    size = calls.page_size
    page = first or _page(sender.send(calls.page(query, query.start)), query, query.start)
    yield page
    if page.total is None:
        yield from _one_by_one(sender, calls, query, page)
        return
    covered = query.start + size
    while page.total is not None and covered < page.total:  # it may have grown meanwhile
        offsets = range(covered, page.total, size)
        answers = sender.send_all((calls.page(query, offset) for offset in offsets), in_flight)
        for answer, offset in zip(answers, offsets):
            page = _page(answer, query, offset)
            yield page
            if _is_empty(page):  # whatever total is told: nothing follows
                return
        covered = offsets[-1] + size


def first_pages(
    sender: Sender, calls: Calls, queries: Sequence[PageQuery], in_flight: int
) -> Iterator[RawPage | PlatformError]:
    drawn = [_drawn(calls, query) for query in queries]
    answers = sender.send_all((call for call in drawn if not isinstance(call, PlatformError)), in_flight)
    for query, call in zip(queries, drawn):
        if isinstance(call, PlatformError):
            yield call
            continue
        try:
            yield _page(next(answers), query, query.start)
        except PlatformError as error:
            yield error


def _drawn(calls: Calls, query: PageQuery) -> Call | PlatformError:
    try:
        return calls.page(query, query.start, limit=1 if query.count_only else None)
    except PlatformError as error:
        return error


def _one_by_one(sender: Sender, calls: Calls, query: PageQuery, page: RawPage) -> Iterator[RawPage]:
    """Where a gateway swallows the total: until a page is empty, or the same again since no offset is heeded."""
    while not _is_empty(page):
        offset, before = page.offset + calls.page_size, page.body
        page = _page(sender.send(calls.page(query, offset)), query, offset)
        if _is_empty(page) or page.body == before:
            return
        yield page


def _is_empty(page: RawPage) -> bool:
    return page.body.strip() in (b"[]", b"[ ]")


def count(sender: Sender, calls: Calls, query: PageQuery) -> int:
    page = _page(sender.send(calls.page(query, 0, limit=1)), query, 0)
    if page.total is None:
        raise NotJsonError(url=calls.root, excerpt="Fiware-Total-Count")
    return page.total


def read(
    sender: Sender, calls: Calls, mapper: NgsiMapper, keys: Sequence[EntityKey], in_flight: int
) -> dict[EntityKey, Remote | None]:
    """All that is asked for; None where the platform does not have it."""
    by_scope: dict[str, list[EntityKey]] = {}
    for key in keys:
        by_scope.setdefault(key.scope, []).append(key)
    parts = [
        (scope, of_scope[at : at + LOOKUP])
        for scope, of_scope in by_scope.items()
        for at in range(0, len(of_scope), LOOKUP)
    ]
    found: dict[EntityKey, Remote | None] = dict.fromkeys(keys)
    answers = sender.send_all((calls.lookup(scope, part) for scope, part in parts), in_flight)
    for answer, (scope, _) in zip(answers, parts):
        query = PageQuery((scope,), ())
        for remote in mapper.parse(_page(answer, query, 0)):
            if remote.key in found:
                found[remote.key] = remote
    return found


def entity_list(response: Response) -> None:
    """Raises where the answer is a refusal, in whatever dress: some come as 200 with an error object."""
    error = error_of(response)
    if error is not None:
        raise error
    if response.body.lstrip()[:1] == b"[":
        return
    url = shown(response.url)
    said = read_json(response.body, url)
    if isinstance(said, Mapping) and "error" in said:
        raise RefusedError(url=url, status=response.status, description=description(response))
    raise NotJsonError(url=url, excerpt=excerpt(response.body))


def _page(answer: Response | PlatformError, query: PageQuery, offset: int) -> RawPage:
    if isinstance(answer, PlatformError):
        raise answer
    entity_list(answer)
    total = answer.headers.get("fiware-total-count", "")
    return RawPage(query, offset, int(total) if _TOTAL.fullmatch(total) else None, answer.body, platform_time(answer))
