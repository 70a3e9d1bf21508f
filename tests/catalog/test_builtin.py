from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from smart_territory.catalog import loader
from smart_territory.catalog.loader import FOLDER, load_catalog
from smart_territory.catalog.model import LANGUAGES, Names

CATALOG = load_catalog()

# Okabe and Ito's colours, and what look.md gives to states
COLOUR_BLIND_SAFE = {
    "#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7", "#9A9A9A", "#2B2B2B",
}  # fmt: skip
SHAPES = {"circle", "square", "triangle", "diamond", "cross", "ring", "star", "pentagon", "portico", "hatch", "dots"}
BRAZILIAN = re.compile(
    r"\b(?:contêiner|coleta|arquivo|usuári[oa]|tela|registro|endereço|senha|salvar|deletar|conexão|configurações"
    r"|concreto|ônibus|gerenciamento|mídia|banheiro|atualização do cadastro|planejamento|Polônia|eletrônic[oa]"
    r"|nitrogênio|ozônio|monóxido de nitrogênio|gênero|econômic[oa]|patrimônio|astronômic[oa])\b",
    re.IGNORECASE,
)


def all_names() -> Iterator[tuple[str, Names]]:
    for key, asset_class in CATALOG.classes.items():
        yield key, asset_class.names
        yield f"{key} (plural)", asset_class.plural
        yield from ((f"{key}, tab {tab}", names) for tab, names in asset_class.tabs.items())
        yield from ((f"{key}.{attribute.key}", attribute.names) for attribute in asset_class.attributes)
        yield from ((f"{key}.{a.key}, help", a.help) for a in asset_class.attributes if a.help)
    for key, kind in CATALOG.sensor_kinds.items():
        yield key, kind.names
        yield from ((f"{key}.{prop.key}", prop.names) for prop in kind.properties)
    for key, code_list in CATALOG.code_lists.items():
        yield from ((f"{key}={code.value}", code.names) for code in code_list.codes)


def test_the_classes_and_kinds_of_sensors_are_there() -> None:
    assert set(CATALOG.classes) == {
        "street_light", "control_cabinet", "waste_site", "waste_container", "heritage_site", "protection_zone",
        "water_point", "tourist_resource",
    }  # fmt: skip
    assert set(CATALOG.sensor_kinds) == {
        "air_quality", "noise", "water_level", "water_consumption", "weather", "parking", "fill_level", "people_flow",
        "lighting_telemetry",
    }  # fmt: skip


def test_a_water_point_and_a_tourist_resource_are_what_towns_call_so() -> None:
    def values(key: str) -> set[str]:
        return {code.value for code in CATALOG.code_lists[key].codes}

    assert {"tank", "pumping_station", "hydrant", "drinking_fountain", "meter"} <= values("water_point_kind")
    assert {"point_of_interest", "information_office", "viewpoint", "trail_head"} <= values("tourist_resource_kind")


def test_a_class_is_named_by_its_file() -> None:
    assert {file.stem for file in (FOLDER / "classes").glob("*.yaml")} == set(CATALOG.classes)
    assert {file.stem for file in (FOLDER / "sensors").glob("*.yaml")} == set(CATALOG.sensor_kinds)


def test_every_name_is_in_four_languages() -> None:
    assert [where for where, names in all_names()
            if any(not names.texts.get(language, "").strip() for language in LANGUAGES)] == []


def test_no_name_has_stray_spaces_or_hostile_characters() -> None:
    assert [where for where, names in all_names() for text in names.texts.values()
            if text != " ".join(text.split()) or re.search(r"[<>{}%]|&\w", text)] == []


def test_portuguese_is_european() -> None:
    assert [(where, names.to("pt")) for where, names in all_names() if BRAZILIAN.search(names.to("pt"))] == []


def test_two_attributes_of_a_class_do_not_share_a_name() -> None:
    twice = []
    for asset_class in CATALOG.classes.values():
        for language in LANGUAGES:
            words = [attribute.names.to(language) for attribute in asset_class.attributes]
            twice += [(asset_class.key, language, word) for word in {*words} if words.count(word) > 1]
    assert twice == []


def test_two_codes_of_a_list_do_not_share_a_name() -> None:
    twice = []
    for code_list in CATALOG.code_lists.values():
        for language in LANGUAGES:
            words = [code.names.to(language) for code in code_list.codes]
            twice += [(code_list.key, language, word) for word in {*words} if words.count(word) > 1]
    assert twice == []


def test_colours_are_safe_for_colour_blind_eyes_or_come_with_a_shape() -> None:
    codes = [(code_list.key, code) for code_list in CATALOG.code_lists.values() for code in code_list.codes]
    assert [(key, code.value) for key, code in codes
            if code.colour and code.colour not in COLOUR_BLIND_SAFE and not code.symbol] == []
    assert [(key, code.value) for key, code in codes
            if code.colour and not re.fullmatch("#[0-9A-F]{6}", code.colour)] == []
    assert {code.symbol for _, code in codes if code.symbol} <= SHAPES


def test_a_list_colours_all_of_its_codes_or_none() -> None:
    assert [key for key, code_list in CATALOG.code_lists.items()
            if len({bool(code.colour) for code in code_list.codes}) > 1] == []


def test_what_chooses_a_symbol_has_colours() -> None:
    for asset_class in CATALOG.classes.values():
        status = asset_class.attribute(asset_class.status or "")
        assert status is not None
        assert all(code.colour for code in CATALOG.code_lists[status.codes or ""].codes), asset_class.key


def test_every_code_list_is_used() -> None:
    used = {a.codes for c in CATALOG.classes.values() for a in c.attributes}
    used |= {p.codes for k in CATALOG.sensor_kinds.values() for p in k.properties}
    assert set(CATALOG.code_lists) - used == set()


def test_an_asset_can_be_labelled_retired_and_placed_in_a_form() -> None:
    for asset_class in CATALOG.classes.values():
        assert asset_class.label, asset_class.key
        assert asset_class.retired_by == "retired_on"
        assert {attribute.tab for attribute in asset_class.attributes} == set(asset_class.tabs)
        assert next(iter(asset_class.tabs)) == "general"


def test_telemetry_has_no_column_and_stands_in_its_own_tab() -> None:
    for asset_class in CATALOG.classes.values():
        assert not {a.key for a in asset_class.columns} & {a.key for a in asset_class.telemetry}
        assert {a.tab for a in asset_class.telemetry} <= {"live"}
        assert not any(attribute.required for attribute in asset_class.telemetry)


def test_what_devices_measure_or_switch_is_telemetry() -> None:
    measured = {"powerState", "illuminanceLevel", "powerConsumption", "current", "voltage", "fillingLevel",
                "temperature", "occupancy", "energyConsumed", "totalActivePower", "dateLastEmptying"}  # fmt: skip
    written = {a.ngsi for asset_class in CATALOG.classes.values() for a in asset_class.columns}
    assert written & measured == set()


def test_units_that_a_platform_is_told_have_a_code() -> None:
    for asset_class in CATALOG.classes.values():
        for attribute in asset_class.attributes:
            assert bool(attribute.unit) == bool(attribute.unit_code), f"{asset_class.key}.{attribute.key}"
    for kind in CATALOG.sensor_kinds.values():
        for prop in kind.properties:
            assert bool(prop.unit) == bool(prop.unit_code), f"{kind.key}.{prop.key}"


def test_thresholds_cite_their_source_and_lie_within_the_range() -> None:
    for kind in CATALOG.sensor_kinds.values():
        for prop in kind.properties:
            limits = prop.thresholds
            if limits is None:
                continue
            least, most = prop.range or (None, None)
            given = [limit for limit in (limits.warning, limits.alarm) if limit is not None]
            assert given
            assert limits.source
            assert all((least is None or limit >= least) and (most is None or limit <= most) for limit in given)
            assert given == sorted(given, reverse=limits.below), f"{kind.key}.{prop.key}"


def test_legal_terms_are_stored_as_the_law_writes_them() -> None:
    grades = {code.value for code in CATALOG.code_lists["protection_grade"].codes}
    assert {"BIC", "BCIN", "BCIL", "BRL", "MN", "IIP", "IIM", "MIP", "MIM"} <= grades
    assert {"ZGP", "ZEP", "entorno", "entorn"} <= {c.value for c in CATALOG.code_lists["protection_zone_kind"].codes}


def test_the_old_eiel_revision_is_understood_and_no_longer_offered() -> None:
    revision = CATALOG.code_lists["eiel_revision"]
    assert revision.retired == ("4",)
    assert revision.code("4") is None


def test_a_type_tells_its_class_or_its_kind() -> None:
    street_light = CATALOG.class_of_type("Streetlight")
    assert street_light is not None
    assert street_light.key == "street_light"
    noise = CATALOG.kind_of_type("NoiseLevelObserved")
    assert noise is not None
    assert noise.key == "noise"
    assert CATALOG.class_of_type("Nothing") is None
    assert CATALOG.kind_of_type("Streetlight") is None


def test_loading_is_quick() -> None:
    took = []
    for _ in range(3):
        loader._loaded.cache_clear()
        loader._built_in.cache_clear()
        start = time.perf_counter()
        load_catalog()
        took.append(time.perf_counter() - start)
    assert min(took) < 0.15


def test_it_is_read_once() -> None:
    assert load_catalog() is load_catalog()


@pytest.mark.parametrize("language", [*LANGUAGES, "gl"])
def test_a_language_that_is_missing_falls_back_to_english(language: str) -> None:
    names = CATALOG.classes["street_light"].names
    assert names.to(language) == names.texts.get(language, "Street light")
