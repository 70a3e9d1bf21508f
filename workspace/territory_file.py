"""Reading and writing `NAME.territory.yaml`; a broken file is refused with its line and the cure."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..catalog.yaml_reading import BadYamlError, bytes_of, document_of, text_of
from ..errors import TerritoryFileError
from ..providers.connection import AUTH_METHODS, CHARACTER_MODES, Auth, Connection
from .replacing import drop, put_in_place
from .territory import TERRITORY_FORMAT, Municipality, Territory

_TOP = {
    "territory", "name", "municipalities", "connections", "classes", "sensors", "boundaries", "basemaps", "catalog",
    "colour",
}  # fmt: skip
_CONNECTION = {
    "key", "kind", "url", "tenant", "auth", "scopes", "subtree", "characters", "overrides", "options",
}  # fmt: skip
_SECRET = re.compile(
    r"pass(word|wd|phrase)?$|secret|token$|api[_-]?key|authori[sz]ation|bearer|credential|cookie", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://(\[[0-9A-Fa-f:.]+\]|[^\s/@\\?#:\[\]]+)(:\d{1,5})?(/\S*)?")
_IN_ADDRESS = re.compile(r"[?&]([^=&#]*)=")
_KEY = re.compile(r"[A-Za-z0-9_-]{1,60}")


def read_territory(path: Path) -> Territory:
    """Raises TerritoryFileError with file, line, problem and the words that explain it."""
    try:
        text = text_of(bytes_of(path))
    except OSError as error:
        found = error.strerror or str(error)
        raise TerritoryFileError(file=str(path), line=0, problem="unreadable", found=found) from error
    except BadYamlError as error:
        raise _bad_yaml(error, str(path)) from error
    return territory_from_text(text, str(path))


def territory_from_text(text: str, name: str = "") -> Territory:
    return _Reader(text, name).territory()


def territory_as_text(territory: Territory) -> str:
    """The whole file; there is no secret in it."""
    import yaml

    class Dumper(yaml.SafeDumper):
        pass

    def quoted(dumper: Any, text: str) -> Any:
        # 06901 is a text to this library and a number to others, which would lose its zero.
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if text.isdigit() else None)

    Dumper.add_representer(str, quoted)
    text: str = yaml.dump(
        _document(territory), Dumper=Dumper, allow_unicode=True, sort_keys=False, default_flow_style=None
    )
    return text


def write_territory(territory: Territory, path: Path) -> None:
    """Written beside its place and moved there whole."""
    half = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with open(half, "w", encoding="utf-8") as file:
            file.write(territory_as_text(territory))
            file.flush()
            os.fsync(file.fileno())
        put_in_place(half, path)
    finally:
        drop(half)


def _document(territory: Territory) -> dict[str, Any]:
    document: dict[str, Any] = {
        "territory": TERRITORY_FORMAT,
        "name": territory.name,
        "municipalities": [{"code": m.code, "name": m.name, "crs": m.crs} for m in territory.municipalities],
        "connections": [_connection_document(c) for c in territory.connections],
        "classes": list(territory.classes),
    }
    for key in ("sensors", "basemaps", "catalog"):
        value = getattr(territory, key)
        if value is not None and (value or key == "sensors"):
            document[key] = list(value)
    if territory.boundaries:
        document["boundaries"] = dict(territory.boundaries)
    if territory.colour:
        document["colour"] = territory.colour
    return document


def _connection_document(connection: Connection) -> dict[str, Any]:
    auth = connection.auth
    document: dict[str, Any] = {
        "key": connection.key,
        "kind": connection.kind,
        "url": connection.url,
        "tenant": connection.tenant,
        "auth": {"method": auth.method, **auth.options} if auth.options else auth.method,
        "scopes": dict(connection.scopes),
        "characters": connection.characters,
    }
    for key in ("subtree", "overrides", "options"):
        if value := getattr(connection, key):
            document[key] = dict(value) if isinstance(value, Mapping) else value
    return document


class _Reader:
    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.document, self.lines = self._parse(text)

    def _parse(self, text: str) -> tuple[Any, dict[tuple[Any, ...], int]]:
        try:
            document, node = document_of(text, "territory")
        except BadYamlError as error:
            raise _bad_yaml(error, self.name) from error
        return document, dict(_lines(node, (), set()))

    def fail(self, where: tuple[Any, ...], problem: str, found: Any = "", allowed: str = "") -> TerritoryFileError:
        line = next((self.lines[where[:n]] for n in range(len(where), -1, -1) if where[:n] in self.lines), 0)
        place = ".".join(map(str, where))
        return TerritoryFileError(
            file=self.name, line=line, problem=problem, where=place, found=_shown(found), allowed=allowed
        )

    def territory(self) -> Territory:
        top = self.mapping(self.document, (), _TOP)
        if top.get("territory") != TERRITORY_FORMAT:
            raise self.fail(("territory",), "format", top.get("territory", ""), str(TERRITORY_FORMAT))
        municipalities = tuple(
            self.municipality(item, ("municipalities", i))
            for i, item in enumerate(self.sequence(top.get("municipalities"), ("municipalities",)))
        )
        connections = tuple(
            self.connection(item, ("connections", i))
            for i, item in enumerate(self.sequence(top.get("connections"), ("connections",)))
        )
        self.unique([m.code for m in municipalities], ("municipalities",))
        self.unique([c.key for c in connections], ("connections",))
        return Territory(
            name=self.text(top, "name", ()),
            municipalities=municipalities,
            connections=connections,
            classes=self.texts(top, "classes"),
            sensors=self.texts(top, "sensors") if top.get("sensors") is not None else None,
            boundaries=self.mapping(top.get("boundaries") or {}, ("boundaries",)),
            basemaps=self.texts(top, "basemaps"),
            catalog=self.texts(top, "catalog"),
            colour=self.text(top, "colour", ()) if top.get("colour") else None,
        )

    def municipality(self, item: Any, where: tuple[Any, ...]) -> Municipality:
        item = self.mapping(item, where, {"code", "name", "crs"})
        code = item.get("code")
        if isinstance(code, int):
            # YAML reads 06015 as octal: the leading zero would be lost in silence.
            raise self.fail((*where, "code"), "code_not_text", code)
        crs = str(item.get("crs", "EPSG:25830"))
        if not re.fullmatch(r"[A-Z]+:\d+", crs):
            raise self.fail((*where, "crs"), "crs", crs, "EPSG:25830")
        return Municipality(self.text(item, "code", where), self.text(item, "name", where), crs)

    def connection(self, item: Any, where: tuple[Any, ...]) -> Connection:
        item = self.mapping(item, where, _CONNECTION)
        key, url = self.text(item, "key", where), self.text(item, "url", where).rstrip("/")
        if not _KEY.fullmatch(key):
            raise self.fail((*where, "key"), "key", key, "a-z 0-9 _ -")
        self.no_secret(dict.fromkeys(_IN_ADDRESS.findall(url)), (*where, "url"))
        if not _ADDRESS.fullmatch(url):
            raise self.fail((*where, "url"), "url", re.sub(r"//.*@", "//…@", url), "https://host")
        characters = item.get("characters", CHARACTER_MODES[0])
        if characters not in CHARACTER_MODES:
            raise self.fail((*where, "characters"), "choice", characters, ", ".join(CHARACTER_MODES))
        scopes = self.mapping(item.get("scopes") or {}, (*where, "scopes"))
        for code in scopes:
            if not isinstance(code, str):
                raise self.fail((*where, "scopes", code), "code_not_text", code)
            self.text(scopes, code, (*where, "scopes"))
        options = self.mapping(item.get("options") or {}, (*where, "options"))
        self.no_secret(options, (*where, "options"))
        if item.get("subtree") is not None:
            self.text(item, "subtree", where)
        return Connection(
            key=key,
            kind=self.text(item, "kind", where),
            url=url,
            tenant=self.plain(item, "tenant", where),
            auth=self.auth(item.get("auth", "none"), (*where, "auth")),
            scopes=scopes,
            subtree=item.get("subtree"),
            characters=characters,
            overrides=self.mapping(item.get("overrides") or {}, (*where, "overrides")),
            options=options,
        )

    def auth(self, item: Any, where: tuple[Any, ...]) -> Auth:
        item = {"method": item} if isinstance(item, str) else {"method": "none", **self.mapping(item or {}, where)}
        self.no_secret(item, where)
        method = item.pop("method")
        if method not in AUTH_METHODS:
            raise self.fail((*where, "method"), "choice", method, ", ".join(AUTH_METHODS))
        authcfg = item.get("authcfg", "")
        if not isinstance(authcfg, str) and len(str(authcfg)) != 7:
            # QGIS makes ids of digits alone as well: one that begins with 0 would become another number in silence.
            raise self.fail((*where, "authcfg"), "text", authcfg)
        return Auth(method, {str(k): str(v) for k, v in item.items()})

    def no_secret(self, item: Any, where: tuple[Any, ...]) -> None:
        for key, value in item.items() if isinstance(item, dict) else enumerate(item):
            if isinstance(item, dict) and _SECRET.search(str(key)):
                raise self.fail((*where, key), "secret", key)
            if isinstance(value, (dict, list)):
                self.no_secret(value, (*where, key))

    def mapping(self, item: Any, where: tuple[Any, ...], known: set[str] | None = None) -> dict[Any, Any]:
        if not isinstance(item, dict):
            raise self.fail(where, "mapping", item)
        for key in item if known else ():
            if key not in (known or ()):
                raise self.fail((*where, key), "unknown_key", key, ", ".join(sorted(known or ())))
        return item

    def sequence(self, item: Any, where: tuple[Any, ...]) -> list[Any]:
        if item is None:
            return []
        if not isinstance(item, list):
            raise self.fail(where, "sequence", item)
        return item

    def text(self, item: Mapping[Any, Any], key: str, where: tuple[Any, ...]) -> str:
        value = item.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fail((*where, key), "text", "" if value is None else value)
        return value

    def plain(self, item: Mapping[Any, Any], key: str, where: tuple[Any, ...]) -> str:
        """A text, or a number that stands for one; may be left out."""
        value = item.get(key)
        if isinstance(value, (dict, list)):
            raise self.fail((*where, key), "text", value)
        return str(value or "")

    def texts(self, item: Mapping[Any, Any], key: str) -> tuple[str, ...]:
        values = self.sequence(item.get(key), (key,))
        for index, value in enumerate(values):
            if not isinstance(value, str):
                raise self.fail((key, index), "text", value)
        return tuple(values)

    def unique(self, values: list[str], where: tuple[Any, ...]) -> None:
        seen: set[str] = set()
        for index, value in enumerate(values):
            if value in seen:
                raise self.fail((*where, index), "twice", value)
            seen.add(value)


def _bad_yaml(error: BadYamlError, name: str) -> TerritoryFileError:
    return TerritoryFileError(file=name, line=error.line, problem=error.problem, found=error.said)


def _shown(found: Any) -> str:
    """Of a list or mapping only its kind: with aliases, a short file can say a very long one."""
    return type(found).__name__ if isinstance(found, (dict, list)) else str(found)[:200]


def _lines(node: Any, where: tuple[Any, ...], seen: set[int]) -> Iterator[tuple[tuple[Any, ...], int]]:
    """Where in the file each key stands. A node that is referred to again is walked once."""
    if node is None or id(node) in seen:
        return
    seen.add(id(node))
    yield where, node.start_mark.line + 1
    if node.id == "mapping":
        for key, value in node.value:
            place = (*where, key.value)
            yield from _lines(value, place, seen)
            yield place, key.start_mark.line + 1
    elif node.id == "sequence":
        for index, value in enumerate(node.value):
            yield from _lines(value, (*where, index), seen)
