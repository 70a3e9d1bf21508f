"""UN/CEFACT Recommendation 20 codes that platforms put into `unitCode`, as people read them."""

from __future__ import annotations

UNITS = {
    "WTT": "W", "KWT": "kW", "KWH": "kWh", "KVR": "kvar", "K3": "kvarh", "VLT": "V", "AMP": "A", "4K": "mA",
    "HTZ": "Hz", "LUM": "lm", "LUX": "lx", "KEL": "K", "CEL": "°C", "HUR": "h", "MIN": "min", "SEC": "s",
    "MTR": "m", "CMT": "cm", "MMT": "mm", "KGM": "kg", "TNE": "t", "MTQ": "m³", "LTR": "l", "P1": "%",
    "A97": "hPa", "PAL": "Pa", "BAR": "bar", "MTS": "m/s", "KMH": "km/h", "DD": "°", "D54": "W/m²", "2N": "dB",
    "GQ": "µg/m³", "GP": "mg/m³", "59": "ppm", "MQH": "m³/h", "E32": "l/h", "G51": "l/s",
}  # fmt: skip
_PURE = ("C62", "1", "")  # a plain number: what a fraction is measured in


def unit_of(told: str | None, expected_code: str | None, expected: str | None) -> str | None:
    """The unit that the platform states for the value, else the catalog's; an unknown code is shown as it is."""
    if told is None or told == expected_code or told in _PURE:
        return expected
    return UNITS.get(told, told[:20])
