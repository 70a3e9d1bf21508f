"""Reads the catalog: the built-in folders, and the files that a territory adds or replaces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from .definitions import RESERVED_TABLES, class_from, code_list_from, sensor_from
from .model import AssetClass, Catalog, CodeList, SensorKind
from .parts import Part, read_part

FOLDER = Path(__file__).parent
COMMON = FOLDER / "common.yaml"


def load_catalog(extra: Sequence[Path] = ()) -> Catalog:
    """The built-in catalog with `extra` files (or folders of them) over it: an equal key replaces ours."""
    files = tuple(file for path in extra for file in _yaml_files(Path(path)))
    return _loaded(tuple((file, _changed_at(file)) for file in files))


@lru_cache(maxsize=8)
def _loaded(extra: tuple[tuple[Path, int], ...]) -> Catalog:
    built_in, common = _built_in()
    return _catalog([*built_in, *(read_part(file) for file, _ in extra)], common)


@lru_cache(maxsize=1)
def _built_in() -> tuple[list[Part], Part]:
    files = sorted(file for folder in ("codes", "classes", "sensors") for file in (FOLDER / folder).glob("*.yaml"))
    return [read_part(file) for file in files], read_part(COMMON)


def _yaml_files(path: Path) -> Iterable[Path]:
    return sorted(path.rglob("*.yaml")) if path.is_dir() else (path,)


def _changed_at(file: Path) -> int:
    return file.stat().st_mtime_ns if file.exists() else 0


def _catalog(parts: Sequence[Part], common: Part) -> Catalog:
    classes: dict[str, tuple[AssetClass, Part]] = {}
    sensors: dict[str, tuple[SensorKind, Part]] = {}
    code_lists: dict[str, CodeList] = {}
    for part in parts:
        for item in part.parts("code_lists"):
            code_list = code_list_from(item)
            code_lists[code_list.key] = code_list
        if "attributes" in part:
            asset_class = class_from(part, common)
            classes[asset_class.key] = asset_class, part
        elif "properties" in part:
            sensor = sensor_from(part)
            sensors[sensor.key] = sensor, part
        else:
            part.check_keys(frozenset({"code_lists"}), ("code_lists",))
    for asset_class, part in classes.values():
        _check_class(asset_class, part, classes, code_lists)
    for sensor, part in sensors.values():
        _check_codes({p.key: p.codes for p in sensor.properties}, part, "properties", code_lists)
    _check_types(classes, sensors)
    _check_former(classes)
    return Catalog({key: found for key, (found, _) in classes.items()},
                   {key: found for key, (found, _) in sensors.items()}, code_lists)


def _item(part: Part, listed: str, key: str) -> Part:
    return next((item for item in part.parts(listed) if key in (item.get("key"), item.get("use"))), part)


def _check_codes(used: Mapping[str, str | None], part: Part, listed: str, code_lists: Mapping[str, CodeList]) -> None:
    for key, codes in used.items():
        if codes is not None and codes not in code_lists:
            raise _item(part, listed, key).error("unknown_code_list", "use_known", "codes", subject=codes,
                                                 known=sorted(code_lists))


def _check_class(asset_class: AssetClass, part: Part, classes: Mapping[str, object],
                 code_lists: Mapping[str, CodeList]) -> None:
    _check_codes({a.key: a.codes for a in asset_class.attributes}, part, "attributes", code_lists)
    for attribute in asset_class.attributes:
        if attribute.to is not None and attribute.to not in classes:
            raise _item(part, "attributes", attribute.key).error(
                "unknown_class", "use_known", "to", subject=attribute.to, known=sorted(classes))
    columns = {attribute.key: attribute for attribute in asset_class.columns}
    for role in ("label", "status", "retired_by"):
        key = getattr(asset_class, role)
        if key is not None and key not in columns:
            raise part.error("unknown_attribute", "use_known", role, subject=key, known=sorted(columns))
    if asset_class.status is not None and columns[asset_class.status].codes is None:
        raise part.error("not_a_code", "choose_another", "status", subject=asset_class.status)


def _check_types(
    classes: Mapping[str, tuple[AssetClass, Part]], sensors: Mapping[str, tuple[SensorKind, Part]]
) -> None:
    """An entity's type alone must tell what it is."""
    owners: dict[str, str] = {}
    for key, (asset_class, part) in classes.items():
        if asset_class.ngsi_type and owners.setdefault(asset_class.ngsi_type, key) != key:
            raise part.error("type_taken", "choose_another", "platform", subject=asset_class.ngsi_type,
                             known=[owners[asset_class.ngsi_type]])
    for key, (sensor, part) in sensors.items():
        for ngsi_type in sensor.ngsi_types:
            if owners.setdefault(ngsi_type, key) != key:
                raise part.error("type_taken", "choose_another", "ngsi_types", subject=ngsi_type,
                                 known=[owners[ngsi_type]])


def _check_former(classes: Mapping[str, tuple[AssetClass, Part]]) -> None:
    """What a table was called belongs to one class, and to none that is called so today."""
    owners = {key: key for key in classes}
    for key, (asset_class, part) in classes.items():
        for former in asset_class.formerly:
            taken = owners.setdefault(former, key) != key or former in classes
            if taken or RESERVED_TABLES.fullmatch(former):
                raise part.error("former_taken", "choose_another", "formerly", subject=former)
