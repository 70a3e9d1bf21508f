"""Secrets that a server may echo: what it says is cleaned of them, however they are written, before anybody sees it."""

from __future__ import annotations

import base64
import html
import json
import re
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote, quote_plus

from ..errors import PlatformError
from .transport import Response

MARK = "…"
SHORT = 6  # a secret of fewer characters is found only where it stands alone: else it would blot out half a sentence
MOST_OF_A_REFUSAL = 1_000_000  # bytes; nobody reads on
_SIGN = re.compile("%[0-9A-F]{2}")
_REFUSALS = ("error", "errors", "fault", "orionError")


class Hidden:
    """Thread-safe. Data stays as it is: a platform that keeps the same word as a value is not corrected."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._lock = threading.Lock()
        self._known: set[str] = set()
        self._forms: tuple[bytes, ...] = ()
        self.note(*secrets)

    def note(self, *secrets: str) -> None:
        """From now on these are hidden too."""
        with self._lock:
            new = {secret for secret in secrets if secret.strip()} - self._known
            if new:
                self._known |= new
                forms = {form for secret in new for form in _forms(secret)}.union(self._forms)
                # The longest first: where one contains another, no rest of it stays.
                self._forms = tuple(sorted(forms, key=len, reverse=True))

    def answer(self, answer: Response | PlatformError) -> Response | PlatformError:
        return self.error(answer) if isinstance(answer, PlatformError) else self.response(answer)

    def response(self, response: Response) -> Response:
        if not self._forms or (response.status < 300 and _is_data(response.body)):
            return response
        headers = response.headers if response.status < 300 else self._each(response.headers)
        body = response.body if response.status < 300 else response.body[:MOST_OF_A_REFUSAL]
        return replace(response, headers=headers, body=self._bytes(body))

    def error(self, error: PlatformError) -> PlatformError:
        error.details = self._each(error.details)
        error.args = tuple(self.text(arg) if isinstance(arg, str) else arg for arg in error.args)
        return error

    def text(self, text: str) -> str:
        return self._bytes(text.encode("utf-8", "surrogatepass")).decode("utf-8", "surrogatepass")

    def _bytes(self, text: bytes) -> bytes:
        for form in self._forms:
            if form in text:
                found = re.escape(form) if len(form) >= SHORT else _alone(form)
                text = re.sub(found, MARK.encode(), text)
        return text

    def _each(self, said: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self.text(value) if isinstance(value, str) else value for name, value in said.items()}


def _forms(secret: str) -> Iterator[bytes]:
    raw = secret.encode("utf-8", "surrogatepass")
    yield raw
    if len(secret) < SHORT:
        return
    yield secret.encode("latin-1", "replace") if secret.isprintable() else raw
    for ascii_only in (True, False):
        written = json.dumps(secret, ensure_ascii=ascii_only)[1:-1]
        for form in (written, written.replace("/", "\\/"), repr(secret)[1:-1]):
            yield form.encode("utf-8", "surrogatepass")
    for form in (html.escape(secret), html.escape(secret, quote=False), html.escape(secret).replace("&#x27;", "&#39;")):
        yield form.encode("utf-8", "surrogatepass")
    for form in (quote(raw, safe=""), quote(raw), quote_plus(raw)):
        yield form.encode()
        yield _SIGN.sub(lambda found: found[0].lower(), form).encode()
    yield from (raw.hex().encode(), raw.hex().upper().encode())
    yield from _base64(raw)


def _base64(raw: bytes) -> Iterator[bytes]:
    """As it stands alone, and inside of something longer, such as `user:password`: at each of three beginnings."""
    alone = base64.b64encode(raw).rstrip(b"=")
    yield from (alone, alone.translate(bytes.maketrans(b"+/", b"-_")))
    for before in range(3):
        whole = base64.b64encode(bytes(before) + raw).rstrip(b"=")
        first = (before * 8 + 5) // 6
        inside = whole[first : (before + len(raw)) * 8 // 6]
        if len(inside) >= SHORT:
            yield inside
            yield inside.translate(bytes.maketrans(b"+/", b"-_"))


def _alone(form: bytes) -> bytes:
    return rb"(?<![0-9A-Za-z_])" + re.escape(form) + rb"(?![0-9A-Za-z_])"


def _is_data(body: bytes) -> bool:
    """A list or an object that is whole and tells of no error."""
    ends = body[:50].lstrip()[:1] + body[-50:].rstrip()[-1:]
    if ends == b"{}" and len(body) <= 100_000:
        try:
            said = json.loads(body)
        except (ValueError, RecursionError):
            return False
        return not any(name in said for name in _REFUSALS)
    return not body or ends in (b"[]", b"{}")
