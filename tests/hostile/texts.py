"""The texts that somebody could put into any name, value or label."""

from __future__ import annotations

LONG = "long <b>" + "x" * 99_985 + "END"


def texts(url: str = "http://127.0.0.1:9/picture") -> dict[str, str]:
    """By a word for each; whoever fetches `url` is heard."""
    return {
        "script": "<script>alert(1)</script>",
        "picture": f"<img src={url}>",
        "picture in quotes": f'"><img src="{url}" onerror=alert(1)>',
        "link": f"<a href='{url}'>here</a>",
        "style": f"<style>@import url({url})</style><p style='background:url({url})'>",
        "expression": "[% eval('1+1') %]",
        "layer expression": "[% @layer %] [%= env('HOME') %]",
        "formula": "=cmd()|' /C calc'!A0",
        "plus": "+1+1",
        "minus": "-1+1",
        "at": "@SUM(1)",
        "tab": "\t=1+1",
        "query": "'; DROP TABLE st_base; --",
        "quotes": "\"double\" 'single' `back`",
        "path": "../../etc/passwd",
        "windows path": "..\\..\\C:\\con\\NUL",
        "right to left": "abc \u202egpj.exe\u202c \u200fdef",
        "isolates": "\u2066left \u2067right \u2068first",
        "hebrew": "שלום עולם 12",
        "arabic": "الإنارة العامة (3)",
        "zero width": "a\u200bb\u200cc\u200dd\u2060e\ufefff",
        "control": "bell\x07 escape\x1b[31m delete\x7f next\x85",
        "format": "%s %d %n {0} {names} {town.__class__} %1 %L1 ${HOME}",
        "entity": "&amp; &lt;b&gt; &#60;i&#62; &nbsp;",
        "newlines": "first\nsecond\r\nthird\\nfourth",
        "mnemonic": "&File && Co",
        "markdown": "**bold** ![x](" + url + ")",
        "stacked": "Z" + "\u0300" * 200 + "algo",
        "emoji": "👩‍👩‍👧 🇵🇹 𝔘",
        "blank": "  leading and trailing  ",
        "null word": "NULL",
        "long": LONG,
    }
