"""What a platform in service does not have, below /sandbox/:

* `POST /sandbox/faults` adds rules, one object or a list:
  `{"match": {"method", "path" (regular expression), "scope", "service"}, "fault", "value", "times", "after"}`;
  `faults.KINDS` are the faults. `DELETE /sandbox/faults[?service=…]` removes them.
* `GET /sandbox/log[?service=…]`, `DELETE /sandbox/log`: what was asked.
* `POST /sandbox/authentication` asks for tokens: `{"service", "header", "tokens", "users", "clients", "lifetime_s"}`;
  `DELETE` opens again; `DELETE /sandbox/tokens` makes those that were given out worthless.
* `DELETE /sandbox/entities` forgets all tenants.
"""
from __future__ import annotations

from .authentication import Authentication
from .errors import OrionError, bad_request
from .exchange import Request, Response, json_response
from .faults import Fault, faults_from
from .request_log import RequestLog
from .store import Store
from .values import parse_json

PREFIX = "/sandbox/"


class Administration:
    """The settings of one platform, and the paths by which they are set."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.faults: list[Fault] = []
        self.log = RequestLog()
        self.authentication = Authentication()

    def answer(self, request: Request) -> Response:
        """The answer to a request below /sandbox/."""
        try:
            return self._answer(request)
        except OrionError as refusal:
            return Response(refusal.status, refusal.body())

    def _answer(self, request: Request) -> Response:
        what = (request.method, request.path.rstrip("/"))
        if what == ("POST", "/sandbox/faults"):
            self.faults = self.faults + faults_from(parse_json(request.body))
        elif what == ("DELETE", "/sandbox/faults"):
            service = dict(request.parameters()).get("service")
            self.faults = [] if service is None else [fault for fault in self.faults if fault.service != service]
        elif what == ("GET", "/sandbox/log"):
            return json_response(self.log.shown(dict(request.parameters()).get("service")))
        elif what == ("DELETE", "/sandbox/log"):
            self.log.clear()
        elif what == ("POST", "/sandbox/authentication"):
            given = parse_json(request.body)
            if not isinstance(given, dict):
                raise bad_request("the settings of the authentication are an object")
            self.authentication.configure(given)
        elif what == ("DELETE", "/sandbox/authentication"):
            self.authentication.configure({"required": False})
        elif what == ("DELETE", "/sandbox/tokens"):
            self.authentication.revoke()
        elif what == ("DELETE", "/sandbox/entities"):
            self.store.clear()
        else:
            raise OrionError(404, "no such path below /sandbox/")
        return Response(204)

    def fault_for(self, request: Request) -> Fault | None:
        """The first rule that strikes."""
        return next((fault for fault in self.faults if fault.strikes(request)), None)
