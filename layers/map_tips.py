"""Map tips: what hovering an asset tells. Platform text is hostile: it is escaped, so that it never becomes HTML."""

from __future__ import annotations

from qgis.core import QgsExpression

from ..catalog.model import AssetClass, Attribute

_MOST = 7
LONGEST = 400
# Would reorder what stands beside it.
_TURNING = "[\\\\x{202A}-\\\\x{202E}\\\\x{2066}-\\\\x{2069}\\\\x{200E}\\\\x{200F}]"
_FIRST = ("code", "name", "street", "cabinet", "site")
_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;"))


def escaped(expression: str) -> str:
    """The expression's text as HTML that shows it letter by letter, if it is long its beginning."""
    expression = f"left(regexp_replace({expression}, '{_TURNING}', ''), {LONGEST})"
    for raw, entity in _ESCAPES:
        expression = f"replace({expression}, {QgsExpression.quotedString(raw)}, '{entity}')"
    return expression


def html(text: str) -> str:
    """Words of the catalog, which a territory may add to, are text as well; `[%` must not open an expression."""
    for raw, entity in _ESCAPES:
        text = text.replace(raw, entity)
    return text.replace("[", "&#91;").replace("%", "&#37;")


def tip_of(asset_class: AssetClass, language: str) -> str:
    label = asset_class.label or "uid"
    title = escaped(f"coalesce(to_string({QgsExpression.quotedColumnRef(label)}), '')")
    rows = "".join(_row(attribute, language) for attribute in _told(asset_class))
    return (
        f"<b>[% {title} %]</b> &nbsp;<span style=\"color:#6b6b6b\">{html(asset_class.names.to(language))}</span>"
        f'<table cellspacing="0" cellpadding="1" style="font:inherit">{rows}</table>'
    )


def _told(asset_class: AssetClass) -> list[Attribute]:
    """The status first, then what names and places the asset, then the rest as the catalog has it."""
    plain = [a for a in asset_class.columns if a.type not in ("json", "codes") and a.key != asset_class.label]
    plain = [a for a in plain if a.key != "image"]
    first = [a for a in plain if a.key in (asset_class.status, "status", asset_class.retired_by)]
    then = [a for a in plain if a.key in _FIRST and a not in first]
    rest = [a for a in plain if a not in first and a not in then and a.tab not in ("survey", "dates")]
    return [*first, *then, *rest][:_MOST]


def _row(attribute: Attribute, language: str) -> str:
    """A row that is there only where the asset has something to say."""
    field = QgsExpression.quotedColumnRef(attribute.key)
    value = escaped(f"to_string(represent_value({field}))")
    unit = f"&nbsp;{html(attribute.unit)}" if attribute.unit else ""
    name = html(attribute.names.to(language))
    before = QgsExpression.quotedString(f'<tr><td style="color:#6b6b6b">{name}&nbsp;</td><td>')
    after = QgsExpression.quotedString(f"{unit}</td></tr>")
    return f"[% if({field} IS NULL OR to_string({field}) = '', '', {before} || {value} || {after}) %]"


def sensor_tip(value: str, age: str) -> str:
    """`value` and `age` are expressions that give text."""
    title = escaped("coalesce(\"name\", \"uid\", '')")
    kind, prop, state = (
        escaped(f"coalesce(represent_value(\"{key}\"), '')") for key in ("kind", "property", "state")
    )
    return (
        f"<b>[% {title} %]</b> &nbsp;<span style=\"color:#6b6b6b\">[% {kind} %]</span><br>"
        f"[% {prop} %]: <b>[% {escaped(value)} %]</b> &nbsp;[% {age} %]<br>[% {state} %]"
    )
