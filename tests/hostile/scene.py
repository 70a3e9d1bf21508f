"""A territory in which every name, label, value and file is code to somebody else. Not a test."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from platform_fixture import PlatformUnderTest
from smart_territory.providers.connection import Connection
from smart_territory.tests.hostile.texts import texts
from smart_territory.workspace.territory import Municipality, Territory
from smart_territory.workspace.territory_file import write_territory

LANGUAGES = ("en", "es", "pt", "ca")


class _Plain(yaml.SafeDumper):
    def ignore_aliases(self, _data: Any) -> bool:
        return True


@dataclass
class Scene:
    """`picture` is the address that nobody may ask for."""

    folder: Path
    platform: PlatformUnderTest
    picture: str
    texts: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.texts = texts(self.picture)
        tags = ("picture in quotes", "script", "layer expression", "right to left", "hebrew", "format", "mnemonic")
        self.mixed = " ".join(self.texts[name] for name in tags)
        self.codes = [f"{number:05d}" for number in range(len(self.texts))]

    @property
    def file(self) -> Path:
        name = self.mixed.replace("/", "∕")[:70]
        return self.folder / f"{name}.territory.yaml"

    def write(self) -> Path:
        (self.folder / "own.yaml").write_text(yaml.dump(self._bench(), Dumper=_Plain), encoding="utf-8")
        towns = [Municipality(code, text if text.strip() else code, "EPSG:25829")
                 for code, text in zip(self.codes, self.texts.values())]  # fmt: skip
        connection = Connection(
            "platform", "ngsi-v2", self.platform.url, self.platform.tenant, scopes={"*": "/es/{code}"},
            characters="text_unrestricted",
        )  # fmt: skip
        write_territory(
            Territory(self.mixed, tuple(towns), (connection,), ("bench",), catalog=("own.yaml",)), self.file
        )
        return self.file

    def _bench(self) -> dict[str, Any]:
        mixed = dict.fromkeys(LANGUAGES, self.mixed)
        codes = [
            {"value": f"c{number}", "names": dict.fromkeys(LANGUAGES, text), "colour": "#009E73", "symbol": "circle"}
            for number, text in enumerate(self.texts.values())
        ]
        return {
            "key": "bench", "names": mixed, "plural": mixed, "geometry": "point",
            "platform": {"ngsi": {"type": "Bench"}},
            "label": "name", "status": "condition",
            "attributes": [
                {"use": "name"}, {"use": "description"}, {"use": "remarks"},
                {"key": "condition", "names": mixed, "type": "code", "codes": "bench_condition", "ngsi": "condition"},
                {"key": "length_m", "names": mixed, "type": "real", "unit": "m<b>", "range": [0, 10], "ngsi": "len"},
            ],
            "code_lists": [{"key": "bench_condition", "codes": codes}],
        }  # fmt: skip

    def fill(self) -> None:
        for number, (code, text) in enumerate(zip(self.codes, self.texts.values())):
            self.platform.create(self.bench(number, text), self.sensor(number, text), scope=f"/es/{code}")

    def bench(self, number: int, text: str) -> dict[str, Any]:
        return {
            "id": self.uid(number), "type": "Bench", "location": self._place(number),
            "name": _free(text), "description": _free(text), "remarks": _free(text),
            "condition": _free(text if number % 2 else f"c{number}"), "len": {"type": "Number", "value": 50},
        }  # fmt: skip

    def sensor(self, number: int, text: str) -> dict[str, Any]:
        unit = {} if set(text) & set("<>\"'=;()") else {"unitCode": {"type": "Text", "value": text}}
        when = {"TimeInstant": {"type": "DateTime", "value": "2026-01-01T10:00:00.000Z"}}
        return {
            "id": f"urn:ngsi-ld:NoiseLevelObserved:{number:04d}", "type": "NoiseLevelObserved",
            "location": self._place(number), "name": _free(text),
            "LAeq": {"type": "Number", "value": 99, "metadata": {**when, **unit}},
        }  # fmt: skip

    @staticmethod
    def uid(number: int) -> str:
        return f"urn:ngsi-ld:Bench:{number:04d}"

    @staticmethod
    def _place(number: int) -> dict[str, Any]:
        return {"type": "geo:json", "value": {"type": "Point", "coordinates": [-7.1 + number * 1e-3, 38.68]}}

    def changed_there(self, number: int, text: str) -> None:
        path = f"/v2/entities/{self.uid(number)}/attrs?type=Bench"
        answer = self.platform.request("PATCH", path, {"description": _free(text)}, f"/es/{self.codes[number]}")
        assert answer.status == 204, answer.body

    def there(self, number: int) -> dict[str, Any]:
        return self.platform.entity(self.uid(number), "Bench", f"/es/{self.codes[number]}")


def _free(value: Any) -> dict[str, Any]:
    return json.loads(json.dumps({"type": "TextUnrestricted", "value": value}))
