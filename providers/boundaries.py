"""Boundaries of municipalities from the official services: OGC API Features of IGN/CNIG (Spain) and DGT (Portugal)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from ..errors import NotFoundError, NotJsonError, PlatformError, PlatformFaultError
from .transport import Request, Response, Transport

# Autonomous community of each province: the national code of a municipality holds both (INSPIRE, as IGN writes it).
_COMMUNITIES = {
    "01": "04 11 14 18 21 23 29 41", "02": "22 44 50", "03": "33", "04": "07", "05": "35 38", "06": "39",
    "07": "05 09 24 34 37 40 42 47 49", "08": "02 13 16 19 45", "09": "08 17 25 43", "10": "03 12 46", "11": "06 10",
    "12": "15 27 32 36", "13": "28", "14": "30", "15": "31", "16": "01 20 48", "17": "26", "18": "51", "19": "52",
}  # fmt: skip
_COMMUNITY_OF = {province: code for code, provinces in _COMMUNITIES.items() for province in provinces.split()}
IN_FLIGHT = 4


@dataclass(frozen=True)
class Boundary:
    """`geometry` is GeoJSON, Polygon or MultiPolygon, lon/lat."""

    code: str
    name: str
    geometry: dict[str, Any]


@dataclass(frozen=True)
class Service:
    """An OGC API Features collection that holds one feature for each municipality."""

    key: str
    items: str
    parameters: Callable[[str], dict[str, str]]
    name: str  # property that names the municipality
    attribution: str


def _spanish(code: str) -> dict[str, str]:
    province = code[:2]
    national = f"34{_COMMUNITY_OF.get(province, '00')}{province}{code}"
    return {"nationallevelname": "Municipio", "nationalcode": national}


IGN = Service(
    "ign", "https://api-features.ign.es/collections/administrativeunit/items", _spanish, "nameunit",
    "CC BY 4.0 scne.es / ign.es",
)  # fmt: skip
DGT = Service(
    "dgt", "https://ogcapi.dgterritorio.gov.pt/collections/municipios/items", lambda code: {"dtmn": code[:4]},
    "municipio", "Informação geográfica cedida pela Direção-Geral do Território, CC BY 4.0",
)  # fmt: skip


def service_of(code: str) -> Service:
    """INE's codes have five digits; DICO and DICOFRE four and six."""
    return IGN if len(code) == 5 else DGT


def official_boundaries(
    codes: Sequence[str], transport: Transport, services: Callable[[str], Service] = service_of
) -> Iterator[tuple[str, Boundary | PlatformError]]:
    """Each code with its boundary, or with why it could not be had."""
    requests = (_request(services(code), code) for code in codes)
    answers = transport.send_all(requests, IN_FLIGHT)
    for code, answer in zip(codes, answers):
        if isinstance(answer, PlatformError):
            yield code, answer
            continue
        try:
            yield code, _boundary(services(code), code, answer)
        except PlatformError as error:
            yield code, error


def _request(service: Service, code: str) -> Request:
    parameters = {"f": "json", "limit": "2", **service.parameters(code)}
    headers = {"Accept": "application/geo+json, application/json"}
    return Request("GET", f"{service.items}?{urlencode(parameters)}", headers)


def _boundary(service: Service, code: str, answer: Response) -> Boundary:
    if answer.status != 200:
        raise PlatformFaultError(url=service.items, status=answer.status)
    try:
        features = json.loads(answer.body)["features"]
        found = [f for f in features if f["geometry"]["type"] in ("Polygon", "MultiPolygon")]
        if not found:
            raise NotFoundError(url=service.items, code=code)
        return Boundary(code, str(found[0]["properties"].get(service.name) or code), found[0]["geometry"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NotJsonError(url=service.items, excerpt=answer.body[:200].decode("utf-8", "replace")) from None
