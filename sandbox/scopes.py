"""The tenant and the service paths of a request: Fiware-Service and Fiware-ServicePath."""
from __future__ import annotations

import re
from dataclasses import dataclass

from .errors import OrionError, bad_request

MAX_PATHS = 10
MAX_LEVELS = 10
MAX_NAME = 50
EVERYWHERE = "/#"

_NAME = re.compile(r"[A-Za-z0-9_]*")


class TooManyPathsError(OrionError):
    """The one refusal that comes with status 200, because Orion forgets to set another."""

    def __init__(self) -> None:
        super().__init__(400, "too many service paths - a maximum of ten service paths is allowed")


@dataclass(frozen=True)
class Scope:
    """Which service paths a request speaks of; none at all means all of them for a query, the root for a write."""

    paths: tuple[str, ...]

    @property
    def everywhere(self) -> bool:
        """Whether no path needs to be looked at."""
        return not self.paths[0] or EVERYWHERE in self.paths

    def holds(self, service_path: str) -> bool:
        """Whether an entity's path is one of these, or below one of the subtrees."""
        if self.everywhere:
            return True
        for path in self.paths:
            if path.endswith("#"):
                if service_path == path[:-2] or service_path.startswith(path[:-1]):
                    return True
            elif service_path == path:
                return True
        return False

    @property
    def for_writing(self) -> str:
        """The path in which a new entity is kept."""
        return self.paths[0] or "/"


def scope_from(header: str, method: str) -> Scope:
    """The service paths of the header, which is empty when it was not sent."""
    if not header:
        return Scope(("",))
    paths = [_without_last_slash(part.strip()) for part in header.split(",")]
    if len(paths) > MAX_PATHS:
        raise TooManyPathsError
    for path in paths:
        _check_path(path, method, len(paths))
    return Scope(tuple(paths))


def _without_last_slash(path: str) -> str:
    return path[:-1] if len(path) > 1 and path.endswith("/") else path


def _check_path(path: str, method: str, count: int) -> None:
    if not path:
        return
    if not path.startswith("/"):
        raise bad_request("Only /absolute/ Service Paths allowed [a service path must begin with /]")
    if path.startswith("//"):
        raise bad_request("empty component in ServicePath")
    if count > 1 and method == "PATCH":
        raise bad_request("more than one servicepath in patch update request is not allowed")
    if count > 1 and method == "DELETE":
        raise bad_request("more than one servicepath is not allowed in DELETE operation")
    levels = [] if path == "/" else path[1:].split("/")
    if len(levels) > MAX_LEVELS:
        raise bad_request("too many components in ServicePath")
    for number, level in enumerate(levels):
        _check_level(level, number == len(levels) - 1, method)


def _check_level(level: str, last: bool, method: str) -> None:
    if len(level.encode()) > MAX_NAME:
        raise bad_request("component-name too long in ServicePath")
    if not level:
        raise bad_request("empty component in ServicePath")
    if last and level == "#":
        if method == "PATCH":
            raise bad_request("servicepath with wildcard # is not allowed in patch update request")
        if method == "DELETE":
            raise bad_request("servicepath with wildcard # is not allowed in DELETE operation")
        return
    if not _NAME.fullmatch(level):
        raise bad_request("a component of ServicePath contains an illegal character")


def check_tenant(name: str) -> None:
    """Refuses what is no name of a tenant."""
    if len(name.encode()) > MAX_NAME:
        raise bad_request(f"bad length - a tenant name can be max {MAX_NAME} characters long")
    if not _NAME.fullmatch(name):
        raise bad_request("bad character in tenant name - only underscore and alphanumeric characters are allowed")
