"""The one kind of refusal that the platform gives a client."""
from __future__ import annotations

import json

_ESCAPES = str.maketrans({"<": "&lt;", ">": "&gt;", "(": "&#40;", ")": "&#41;", "'": "&#39;", '"': "&quot;",
                          "=": "&#61;"})

BAD_REQUEST = "BadRequest"
NOT_FOUND = "NotFound"
UNPROCESSABLE = "Unprocessable"
PARTIAL_UPDATE = "PartialUpdate"
ENTITY_NOT_FOUND = "The requested entity has not been found. Check type and id"
ATTRIBUTE_NOT_FOUND = "The entity does not have such an attribute"
TOO_MANY_ENTITIES = "More than one matching entity. Please refine your query"
INVALID_CHARACTER_IN_URI = "invalid character in URI"

_NAMES = {400: BAD_REQUEST, 404: NOT_FOUND, 405: "MethodNotAllowed", 406: "NotAcceptable", 409: "Conflict",
          411: "ContentLengthRequired", 413: "RequestEntityTooLarge", 415: "UnsupportedMediaType",
          422: UNPROCESSABLE, 500: "InternalServerError", 501: "NotImplemented"}


class OrionError(Exception):
    """A refusal with its status, its name and its description."""

    def __init__(self, status: int, description: str, error: str = "") -> None:
        super().__init__(description)
        self.status = status
        self.error = error or _NAMES[status]
        self.description = description

    def body(self) -> bytes:
        """The error object; both texts have the characters of HTML escaped, as Orion sends them."""
        told = {"error": self.error.translate(_ESCAPES), "description": self.description.translate(_ESCAPES)}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def bad_request(description: str) -> OrionError:
    """The commonest refusal."""
    return OrionError(400, description)


def parse_error(description: str = "Errors found in incoming JSON buffer") -> OrionError:
    """What is told of a body that is no JSON, or not of the kind that was asked for."""
    return OrionError(400, description, "ParseError")


def entity_not_found() -> OrionError:
    """What is told when no entity has the id (and the type, where given)."""
    return OrionError(404, ENTITY_NOT_FOUND)


def too_many_entities() -> OrionError:
    """What is told when an id alone does not say which entity is meant."""
    return OrionError(409, TOO_MANY_ENTITIES, "TooManyResults")
