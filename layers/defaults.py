"""What a new asset fills in by itself, as plain QGIS expressions: they work in a project without the plugin too."""

from __future__ import annotations

from qgis.core import QgsDefaultValue, QgsExpression, QgsFieldConstraints, QgsVectorLayer

from ..catalog.model import AssetClass
from ..workspace.territory import Territory

_TODAY = "to_date(now())"
_TODAYS = ("service_started_on", "surveyed_on")


def set_defaults(layer: QgsVectorLayer, asset_class: AssetClass, territory: Territory, towns: QgsVectorLayer) -> None:
    expressions = {
        "uid": urn_expression(asset_class),
        "municipality": municipality_expression(asset_class, territory, towns.id()),
    }
    if asset_class.attribute("code"):
        expressions["code"] = next_code_expression(asset_class)
    for key in _TODAYS:
        if asset_class.attribute(key):
            expressions[key] = _TODAY
    for key, expression in expressions.items():
        index = layer.fields().indexOf(key)
        if index >= 0:
            layer.setDefaultValueDefinition(index, QgsDefaultValue(expression, False))
    _ask_for_new_ones(layer, "uid", QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard)
    if len(territory.municipalities) <= 1:
        # An equal code in what the town has already is no fault to complain of, but a copy asks for its own. Where
        # each of several towns counts from one, codes that come from elsewhere must be kept as they are.
        _ask_for_new_ones(layer, "code", QgsFieldConstraints.ConstraintStrength.ConstraintStrengthNotSet)


def _ask_for_new_ones(layer: QgsVectorLayer, key: str, strength: QgsFieldConstraints.ConstraintStrength) -> None:
    """A pasted or duplicated feature takes the default value where the field must be unique."""
    index = layer.fields().indexOf(key)
    if index >= 0:
        layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintUnique, strength)


def urn_expression(asset_class: AssetClass) -> str:
    """The permanent name, of the same form that the working copy's own triggers give."""
    prefix = QgsExpression.quotedString(f"urn:ngsi-ld:{asset_class.ngsi_type or asset_class.key}:")
    return f"{prefix} || lower(replace(uuid('WithoutBraces'), '-', ''))"


def municipality_expression(asset_class: AssetClass, territory: Territory, towns: str) -> str:
    """The town that the asset stands in; outside of all, the only one there is."""
    codes = [town.code for town in territory.municipalities]
    only = QgsExpression.quotedString(codes[0]) if len(codes) == 1 else "NULL"
    layer = QgsExpression.quotedString(towns)
    if asset_class.geometry == "none":
        return only
    if asset_class.geometry == "point":
        return f"coalesce(try(overlay_intersects({layer}, \"code\", limit:=1)[0]), {only})"
    inside = (
        f"aggregate(layer:={layer}, aggregate:='array_agg', expression:=\"code\", "
        "filter:=intersects($geometry, point_on_surface(geometry(@parent))))[0]"
    )
    return f"coalesce(try({inside}), {only})"


def next_code_expression(asset_class: AssetClass) -> str:
    """One more than the town's highest number, written as that one is: L-0412 is followed by L-0413.

    Where the town has no number yet, the class's initials begin: SL-0001. Whoever writes another sets the fashion.
    """
    first = QgsExpression.quotedString("".join(word[0] for word in asset_class.key.upper().split("_")) + "-0001")
    digits = _digits_of("@st_code")
    numbered = (
        f"maximum(lpad({_digits_of('code')}, 9, '0') || code, group_by:=municipality, "
        "filter:=regexp_match(code, '\\\\d$') > 0)"
    )
    number = f"to_string(to_int({digits}) + 1)"
    grown = (
        f"left(@st_code, length(@st_code) - length({digits})) || "
        f"lpad({number}, max(length({digits}), length({number})), '0')"
    )
    return f"with_variable('st_code', substr({numbered}, 10), if(@st_code <> '', {grown}, {first}))"


def _digits_of(text: str) -> str:
    return f"regexp_substr({text}, '(\\\\d{{1,9}})$')"
