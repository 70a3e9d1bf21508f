"""What is wrong with a file that is no YAML, in place of the library's own English."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

# Parts of what its two parsers say, of which the first that is found counts.
SAID: Sequence[tuple[tuple[str, ...], Callable[[], str]]] = (
    (("',' or '}'",), lambda: translate("SmartTerritory", "a comma or a closing brace is missing")),
    (("',' or ']'",), lambda: translate("SmartTerritory", "a comma or a closing bracket is missing")),
    (
        ("mapping values are not allowed", "unexpected ':'"),
        lambda: translate("SmartTerritory", "a colon stands where none may be; a text that has one goes in quotes"),
    ),
    (("expected ':'",), lambda: translate("SmartTerritory", "a colon is missing")),
    (
        ("end of stream", "document indicator"),
        lambda: translate("SmartTerritory", "a quote is opened and never closed"),
    ),
    (("escape",), lambda: translate("SmartTerritory", "a backslash within quotes means nothing there")),
    (
        ("sequence entries are not allowed",),
        lambda: translate("SmartTerritory", "a “-” stands where no list can begin"),
    ),
    (
        ("start any token", "tab character"),
        lambda: translate("SmartTerritory", "a tab, or a sign such as @ or %, stands where a text should begin"),
    ),
    (
        ("alias", "anchor", "tag", "alphabetic", "!"),
        lambda: translate("SmartTerritory", "a sign such as *, & or ! begins a text, and means something else there"),
    ),
    (
        ("control characters", "special characters", "U+"),
        lambda: translate("SmartTerritory", "there are characters in it that are no text"),
    ),
    (("line break",), lambda: translate("SmartTerritory", "something follows where a text has ended")),
    (
        ("expected key", "block end", "'-' indicator", "document start", "node content", "expected the node"),
        lambda: translate("SmartTerritory", "its indentation, or a sign in it, does not fit the lines before"),
    ),
)


def yaml_words(said: str) -> str:
    """Nothing for what nobody foresaw: it is among the details."""
    return next((words() for parts, words in SAID if any(part in said for part in parts)), "")
