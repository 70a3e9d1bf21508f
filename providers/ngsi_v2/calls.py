"""The requests of NGSI-v2: addresses, headers, bodies. Every body is bytes, so that Content-Length is always sent."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote, urlencode

from ..connection import Connection
from ..model import EntityKey, PageQuery
from ..sender import Call
from ..transport import ORDINARY_TIMEOUT_S, Request
from .options import page_size, skips_forwarding, timeout_s
from .payload import APPEND, CREATE, DELETE, UPDATE, Draft
from .rules import check_scope, check_tenant

ORDER = "id,type,servicePath"  # without a unique order, entities of one batch are lost and repeated between pages

_ACTIONS = {CREATE: "appendStrict", UPDATE: "update", DELETE: "delete"}
_WHOLE = {"attrs": "*,dateModified,servicePath", "metadata": "*,dateModified"}
_LIGHT = {"attrs": "dateModified,servicePath", "metadata": "dateModified"}


class Calls:
    def __init__(self, connection: Connection, type_there: Any) -> None:
        self.root = re.sub(r"/v2$", "", connection.url.rstrip("/")) + "/v2"
        self.tenant = connection.tenant
        self.type_there = type_there
        self.timeout_s = timeout_s(connection, ORDINARY_TIMEOUT_S)
        self.page_size = page_size(connection)
        self.skips_forwarding = skips_forwarding(connection)

    def page(self, query: PageQuery, offset: int, limit: int | None = None) -> Call:
        options = "count,skipForwarding" if self.skips_forwarding else "count"
        parameters = {
            "type": ",".join(map(self.type_there, query.types)),
            **(_LIGHT if query.ids_only else _WHOLE),
            "orderBy": ORDER,
            "options": options,
            "limit": str(self.page_size if limit is None else limit),
            "offset": str(offset),
        }
        if query.modified_since:
            parameters["q"] = f"dateModified>={query.modified_since}"
        if not query.types:
            del parameters["type"]
        return self.get("/entities", parameters, query.scopes)

    def get(self, path: str, parameters: dict[str, str], scopes: Sequence[str]) -> Call:
        url = f"{self.root}{path}?{urlencode(parameters, quote_via=quote, safe='*,:')}"
        return Call(Request("GET", url, self._headers(scopes), timeout_s=self.timeout_s), _first(scopes))

    def lookup(self, scope: str, keys: Sequence[EntityKey]) -> Call:
        """Entities of one scope by type and id; a body, since many ids make an address too long."""
        body = {
            "entities": [{"id": key.id, "type": self.type_there(key.type)} for key in keys],
            "attrs": _WHOLE["attrs"].split(","),
            "metadata": _WHOLE["metadata"].split(","),
        }
        return self._post(f"/op/query?limit={max(1, len(keys))}", as_json(body), scope)

    def single(self, draft: Draft) -> Call:
        scope = draft.write.key.scope
        if draft.action == CREATE:
            return self._post("/entities", as_json(draft.entity), scope)
        # The type always goes along: without it, the same id in two types is ambiguous.
        path = f"/entities/{quote(draft.write.key.id, safe=':')}"
        kind = f"?type={quote(draft.type, safe=':')}"
        if draft.action == DELETE:
            request = Request("DELETE", f"{self.root}{path}{kind}", self._headers([scope]), timeout_s=self.timeout_s)
            return Call(request, scope)
        method = "POST" if draft.action == APPEND else "PATCH"
        return self._post(f"{path}/attrs{kind}", as_json(draft.attributes), scope, method)

    def batch(self, scope: str, action: str, entities: Sequence[bytes]) -> Call:
        body = b'{"actionType":"%s","entities":[%s]}' % (_ACTIONS[action].encode(), b",".join(entities))
        return self._post("/op/update", body, scope)

    def _post(self, path: str, body: bytes, scope: str, method: str = "POST") -> Call:
        headers = {**self._headers([scope]), "Content-Type": "application/json"}
        # All our writes say explicit values, and creations carry our own ids: a second copy of one changes nothing.
        return Call(Request(method, self.root + path, headers, body, timeout_s=self.timeout_s), scope)

    def _headers(self, scopes: Sequence[str]) -> dict[str, str]:
        check_tenant(self.tenant)
        for scope in scopes:
            check_scope(scope, wildcard=True)
        headers = {"Accept": "application/json", "Fiware-ServicePath": ",".join(scopes) or "/#"}
        if self.tenant:
            headers["Fiware-Service"] = self.tenant
        return headers


def as_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")


def _first(scopes: Sequence[str]) -> str:
    return scopes[0] if scopes else "/"
