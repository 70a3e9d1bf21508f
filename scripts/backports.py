#!/usr/bin/env python3
"""Prints apt's source for the release's backports, taken from the machine's own sources; nothing when it has one.

usage: backports.py [--mirror] [APT_FOLDER] [CODENAME]; --mirror prints the release's own mirror alone
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Source:
    uri: str
    suites: tuple[str, ...]
    options: dict[str, str] = field(default_factory=dict)  # deb822 names: Signed-By, Trusted, …


def deb822_sources(text: str) -> Iterator[Source]:
    """Enabled binary sources of a `.sources` file; a value's continuation lines (an inline key) stay with it."""
    for stanza in re.split(r"\n[ \t]*\n", text):
        fields: dict[str, str] = {}
        name = ""
        for line in stanza.splitlines():
            if line.startswith("#"):
                continue
            if line[:1] in (" ", "\t") and name:
                fields[name] += "\n" + line
            elif ":" in line:
                name, value = line.split(":", 1)
                name = name.strip().title()
                fields[name] = value.strip()
        if "deb" not in fields.get("Types", "").split() or fields.get("Enabled", "yes").lower() == "no":
            continue
        options = {key: fields[key] for key in ("Signed-By", "Trusted", "Check-Valid-Until") if key in fields}
        for uri in fields.get("Uris", "").split():
            yield Source(uri, tuple(fields.get("Suites", "").split()), options)


def one_line_sources(text: str) -> Iterator[Source]:
    """Sources of a `.list` file."""
    for line in text.splitlines():
        found = re.match(r"\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)", line)
        if found:
            given = dict(pair.split("=", 1) for pair in (found[1] or "").split() if "=" in pair)
            options = {key.title(): value for key, value in given.items() if key != "arch"}
            yield Source(found[2], (found[3],), options)


def configured(apt: Path) -> list[Source]:
    """What apt itself would read below `apt`, in its order."""
    files = [apt / "sources.list", *sorted((apt / "sources.list.d").glob("*"))]
    found: list[Source] = []
    for path in files:
        if path.suffix in (".list", ".sources") and path.is_file():
            read = one_line_sources if path.suffix == ".list" else deb822_sources
            found.extend(read(path.read_text(encoding="utf-8", errors="replace")))
    return found


def release_source(sources: list[Source], codename: str) -> Source:
    """The source that the release itself comes from. Raises LookupError."""
    for suite in (codename, f"{codename}-updates"):
        for source in sources:
            if suite in source.suites and not source.uri.startswith("cdrom:"):
                return source
    raise LookupError(f"no source of {codename} among apt's sources: add one, and try again")


def backports_source(sources: list[Source], codename: str) -> str:
    """A `.sources` text on the mirror that the release itself comes from; "" where backports are there already."""
    wanted = f"{codename}-backports"
    if any(wanted in source.suites for source in sources):
        return ""
    source = release_source(sources, codename)
    lines = ["Types: deb", f"URIs: {source.uri}", f"Suites: {wanted}", "Components: main"]
    lines += [f"{name}: {value}" for name, value in source.options.items()]
    return "\n".join(lines) + "\n"


def main() -> None:
    mirror_alone = sys.argv[1:2] == ["--mirror"]
    arguments = sys.argv[2:] if mirror_alone else sys.argv[1:]
    apt = Path(arguments[0] if arguments else "/etc/apt")
    release = Path("/etc/os-release")
    found = re.search(r"^VERSION_CODENAME=\"?(\w+)", release.read_text(encoding="utf-8"), re.M)
    codename = arguments[1] if len(arguments) > 1 else (found[1] if found else "stable")
    try:
        if mirror_alone:
            print(release_source(configured(apt), codename).uri)
        else:
            print(backports_source(configured(apt), codename), end="")
    except LookupError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
