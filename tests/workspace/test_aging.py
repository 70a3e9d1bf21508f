"""A newer catalog under an older working copy: what was renamed follows, what changed its type is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from smart_territory.catalog.model import Catalog
from smart_territory.providers.registry import open_mapper
from smart_territory.tests.workspace.aging_scene import changed, with_class
from smart_territory.tests.workspace.pull_scene import CATALOG, LIGHT, OLIVENZA, Desk, check_whole, light, urn
from smart_territory.workspace.aging import kept_values
from smart_territory.workspace.backup import MIGRATION, backups, contents
from smart_territory.workspace.changes import unsent
from smart_territory.workspace.conflicts import open_conflicts, resolve
from smart_territory.workspace.conversion import converted
from smart_territory.workspace.former_names import up_to_date
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.migration_report import MIGRATED, migration_of
from smart_territory.workspace.open import open_store
from smart_territory.workspace.push import push
from smart_territory.workspace.reopening import reopen

RENAMED = changed({"circuit": {"key": "line"}, "lantern_height_m": {"key": "height_m"}})
CLASS_RENAMED = with_class(replace(LIGHT, key="luminaire", formerly=("street_light",)))


@pytest.fixture
def desk(platform: Any, tmp_path: Path) -> Iterator[Desk]:
    platform.create(*(light(i) for i in range(30)), scope=OLIVENZA)
    desk = Desk(platform, tmp_path)
    desk.pull()
    yield desk
    desk.store.close()


def reopened(desk: Desk, catalog: Catalog) -> GeoPackageStore:
    desk.store.close()
    desk.store = open_store(desk.path, up_to_date(desk.territory, catalog), catalog)
    return desk.store


def mappers(desk: Desk, catalog: Catalog) -> dict[str, Any]:
    return {"platform": open_mapper(desk.connection, catalog)}


def pushed(desk: Desk, catalog: Catalog) -> Any:
    from smart_territory.providers.registry import open_assets
    from smart_territory.providers.requests_transport import RequestsTransport

    assets = open_assets(desk.connection, catalog, RequestsTransport())
    return push(desk.store, up_to_date(desk.territory, catalog), {"platform": assets})


def edited(desk: Desk) -> None:
    """An edit, a conflict, a decision that can be undone, and a new asset."""
    desk.edit(urn(3), circuit="MINE", lantern_height_m=12.0)
    for number in (4, 5):
        desk.edit(urn(number), circuit="MINE")
        desk.patch(urn(number), circuit="THEIRS")
    desk.pull()
    resolve(desk.store, mappers(desk, CATALOG), urn(5), {"circuit": "mine"})
    desk.sql("INSERT INTO street_light(municipality, circuit) VALUES ('06095', 'NEW')")


def test_a_renamed_attribute_takes_everything_along(desk: Desk) -> None:
    edited(desk)
    store = reopened(desk, RENAMED)
    found = {c.uid: {f.attribute: f.now for f in c.fields} for c in unsent(store, mappers(desk, RENAMED))}
    assert found[urn(3)] == {"line": "MINE", "height_m": 12.0}
    assert found[urn(5)] == {"line": "MINE"}
    (conflict,) = open_conflicts(store, mappers(desk, RENAMED))
    assert [(i.attribute, i.mine, i.theirs) for i in conflict.items] == [("line", "MINE", "THEIRS")]
    assert desk.sql("SELECT count(*) FROM st_history WHERE attribute IN ('circuit', 'lantern_height_m')") == [(0,)]
    reopen(store, mappers(desk, RENAMED))
    assert {c.uid for c in open_conflicts(store, mappers(desk, RENAMED))} == {urn(4), urn(5)}
    resolve(store, mappers(desk, RENAMED), urn(4), {"line": "mine"})
    resolve(store, mappers(desk, RENAMED), urn(5), {"line": "mine"})
    result = pushed(desk, RENAMED)
    assert (result.pushed, result.failed, result.conflicts) == (4, 0, 0)
    there = desk.platform.request("GET", f"/v2/entities/{urn(4)}?options=keyValues", scope=OLIVENZA).json
    assert there["circuit"] == "MINE"
    store.close()
    check_whole(desk.path)


def test_it_is_backed_up_first_and_told(desk: Desk) -> None:
    edited(desk)
    touched = desk.sql("SELECT count(*) FROM st_change")[0][0]
    store = reopened(desk, RENAMED)
    (backup,) = backups(desk.path)
    assert (backup.reason, contents(backup.file).unsent) == (MIGRATION, touched)
    with GeoPackageStore.open_existing(backup.file, CATALOG, read_only=True) as before:
        assert before.rows(LIGHT, [urn(3)])[urn(3)].values["circuit"] == "MINE"
    told = migration_of(store.meta(MIGRATED))
    assert told is not None
    assert {(c.kind, c.old, c.new) for c in told.changes} == {
        ("renamed", "circuit", "line"), ("renamed", "lantern_height_m", "height_m")
    }  # fmt: skip
    assert told.backup == backup.name
    reopened(desk, RENAMED)
    assert len(backups(desk.path)) == 1


def test_what_is_only_added_needs_no_backup_unless_something_is_unsent(desk: Desk) -> None:
    more = with_class(replace(LIGHT, attributes=(*LIGHT.attributes, replace(LIGHT.attributes[0], key="x", ngsi=None))))
    reopened(desk, more)
    assert backups(desk.path) == []
    desk.edit(urn(3), x="MINE")
    again = with_class(replace(LIGHT, attributes=(*LIGHT.attributes, replace(LIGHT.attributes[0], key="y", ngsi=None))))
    reopened(desk, again)
    assert len(backups(desk.path)) == 1
    assert desk.cell(urn(3), "x") == "MINE"  # the catalog gave it up, the file did not


def test_a_renamed_class_takes_everything_along(desk: Desk) -> None:
    edited(desk)
    store = reopened(desk, CLASS_RENAMED)
    tables = {row[0] for row in desk.sql("SELECT name FROM sqlite_master")}
    assert not [name for name in tables if "street_light" in name]
    assert desk.sql("SELECT DISTINCT class FROM st_base") == [("luminaire",)]
    assert desk.sql("SELECT table_name, identifier FROM gpkg_contents WHERE table_name LIKE 'lum%'") == [
        ("luminaire", "luminaire")
    ]
    assert desk.sql("SELECT rtreecheck('rtree_luminaire_geom')") == [("ok",)]
    assert desk.sql("SELECT count(*) FROM rtree_luminaire_geom") == [(30,)]
    assert len(unsent(store, mappers(desk, CLASS_RENAMED))) == 4
    assert len(open_conflicts(store, mappers(desk, CLASS_RENAMED))) == 1
    desk.sql("UPDATE luminaire SET circuit='LATE' WHERE uid=?", urn(9))
    desk.sql("INSERT INTO luminaire(municipality, geom) SELECT municipality, geom FROM luminaire WHERE uid=?", urn(9))
    assert len(unsent(store, mappers(desk, CLASS_RENAMED))) == 6
    assert desk.sql("SELECT count(*) FROM rtree_luminaire_geom") == [(31,)]
    result = pushed(desk, CLASS_RENAMED)
    assert (result.pushed, result.failed) == (5, 0)


def test_both_names_are_joined_where_a_catalog_in_between_did_not_tell(desk: Desk) -> None:
    desk.edit(urn(3), circuit="MINE")
    forgot = with_class(
        replace(LIGHT, attributes=tuple(replace(a, key="line") if a.key == "circuit" else a for a in LIGHT.attributes))
    )
    reopened(desk, forgot)
    assert desk.cell(urn(8), "line") == "C1"  # read again from the base
    desk.edit(urn(8), line="LATER")
    reopened(desk, RENAMED)
    assert (desk.cell(urn(8), "line"), desk.cell(urn(3), "circuit_before")) == ("LATER", "MINE")
    assert "circuit" not in {name for (name,) in desk.sql("SELECT name FROM pragma_table_info('street_light')")}


def test_a_class_that_a_catalog_in_between_made_anew_is_joined(desk: Desk) -> None:
    desk.edit(urn(3), circuit="MINE")
    reopened(desk, with_class(replace(LIGHT, key="luminaire")))
    desk.sql("INSERT INTO luminaire(municipality, circuit) VALUES ('06095', 'BETWEEN')")
    store = reopened(desk, CLASS_RENAMED)
    assert desk.sql("SELECT count(*) FROM luminaire") == [(31,)]
    assert {f.now for c in unsent(store, mappers(desk, CLASS_RENAMED)) for f in c.fields} == {"MINE", "BETWEEN"}
    assert desk.sql("SELECT count(*) FROM street_light_before") == [(30,)]


def test_a_value_that_does_not_fit_its_new_type_is_kept_and_told(desk: Desk) -> None:
    local = with_class(replace(LIGHT, attributes=(*LIGHT.attributes, replace(LIGHT.attributes[0], key="n", ngsi=None))))
    reopened(desk, local)
    for number, value in enumerate(["7", " 8 ", "9,0", "eight", "7.5", ""]):
        desk.edit(urn(number), n=value)
    number = replace(LIGHT.attributes[0], key="n", ngsi=None, type="integer")
    typed = with_class(replace(LIGHT, attributes=(*LIGHT.attributes, number)))
    store = reopened(desk, typed)
    assert [desk.cell(urn(i), "n") for i in range(6)] == [7, 8, 9, None, None, None]
    assert [value for _, _, _, value in kept_values(store.database)] == ["eight", "7.5"]
    told = migration_of(store.meta(MIGRATED))
    assert told is not None
    assert [(c.attribute, c.old, c.new, c.values, c.kept) for c in told.changes] == [("n", "text", "integer", 6, 2)]
    lines = desk.sql("SELECT uid, attribute, old, new FROM st_history WHERE kind='migration' ORDER BY uid")
    assert lines == [(urn(3), "n", '"eight"', None), (urn(4), "n", '"7.5"', None)]
    kinds = dict(desk.sql("SELECT name, type FROM pragma_table_info('street_light')"))
    assert kinds["n"] == "INTEGER"
    assert "n_before" not in kinds


def test_a_file_of_the_first_version_that_told_no_types_is_known_by_its_columns(desk: Desk) -> None:
    desk.edit(urn(3), lantern_height_m=12.5)
    desk.sql("DELETE FROM st_meta WHERE key='catalog_types'")
    store = reopened(desk, changed({"lantern_height_m": {"type": "text"}}))
    assert [desk.cell(urn(i), "lantern_height_m") for i in (2, 3)] == ["8.5", "12.5"]
    assert [c.uid for c in unsent(store, mappers(desk, store.catalog))] == [urn(3)]


def test_a_place_that_a_class_gains_is_indexed(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "flat.gpkg"
    flat = with_class(replace(LIGHT, geometry="none"))
    with GeoPackageStore.create(path, flat) as store:
        store.database.execute("INSERT INTO street_light(municipality) VALUES ('06095')")
    with GeoPackageStore.open_existing(path, CATALOG) as store:
        store.database.execute("UPDATE street_light SET geom=?", (desk.sql("SELECT geom FROM street_light")[0][0],))
        assert store.database.execute("SELECT count(*) FROM rtree_street_light_geom").fetchone() == (1,)
        assert len(store.rows(LIGHT)) == 1


@pytest.mark.parametrize(
    "foreign",
    [
        "CREATE VIEW mine AS SELECT a FROM nowhere_at_all",
        "CREATE VIEW mine AS SELECT no_such_column FROM street_light",
        "CREATE TRIGGER mine AFTER INSERT ON town BEGIN INSERT INTO nowhere_at_all VALUES (1); END",
        "CREATE TRIGGER mine AFTER DELETE ON street_light BEGIN INSERT INTO nowhere_at_all VALUES (1); END",
        "CREATE INDEX mine ON street_light(circuit, feeder_pillar)",
    ],
)
def test_what_somebody_has_added_and_broken_stops_nothing(desk: Desk, foreign: str) -> None:
    desk.edit(urn(3), circuit="MINE", feeder_pillar="9")
    desk.sql(foreign)
    catalog = changed(
        {"circuit": {"key": "line"}, "feeder_pillar": {"type": "integer"}}, key="luminaire", formerly=("street_light",)
    )
    reopened(desk, catalog)
    assert desk.sql("SELECT line, feeder_pillar FROM luminaire WHERE uid=?", urn(3)) == [("MINE", 9)]
    assert desk.sql("SELECT count(*) FROM sqlite_master WHERE name='mine'") == [(1,)]
    reopened(desk, catalog)
    assert desk.sql("PRAGMA integrity_check") == [("ok",)]
    assert desk.sql("SELECT type, name FROM pragma_table_info('luminaire') WHERE name='feeder_pillar'") == [
        ("INTEGER", "feeder_pillar")
    ]


def test_of_assets_without_a_name_each_value_is_kept(desk: Desk) -> None:
    desk.sql("DROP TRIGGER st_street_light_insert")
    for value in ("one", "two", b"\xff\xfe"):
        desk.sql("INSERT INTO street_light(feeder_pillar) VALUES (?)", value)
    store = reopened(desk, changed({"feeder_pillar": {"type": "integer"}}))
    assert sorted(str(value) for *_, value in kept_values(store.database)) == ["one", "two", "{'hex': 'fffe'}"]


def test_a_history_that_is_damaged_stops_nothing(desk: Desk) -> None:
    edited(desk)
    desk.sql("UPDATE st_history SET old='{\"circ', new='[' WHERE id=1")
    store = reopened(desk, CLASS_RENAMED)
    assert len(unsent(store, mappers(desk, CLASS_RENAMED))) == 4


def test_a_conflict_over_an_attribute_that_changed_its_type_is_decided_in_the_new_one(desk: Desk) -> None:
    for number in (4, 5):
        desk.edit(urn(number), circuit="12")
        desk.patch(urn(number), circuit="7")
    desk.pull()
    typed = changed({"circuit": {"type": "integer"}})
    store = reopened(desk, typed)
    assert len(open_conflicts(store, mappers(desk, typed))) == 2
    resolve(store, mappers(desk, typed), urn(4), {"circuit": "theirs"})
    resolve(store, mappers(desk, typed), urn(5), {"circuit": "mine"})
    assert [desk.cell(urn(number), "circuit") for number in (4, 5)] == [7, 12]


def test_a_territory_that_names_what_was_renamed_is_understood(desk: Desk) -> None:
    overrides = {"classes": {"street_light": {"attributes": {"circuit": {"ngsi": "linea"}}}}}
    connection = replace(desk.connection, overrides=overrides)
    territory = replace(desk.territory, classes=("street_light",), connections=(connection,))
    catalog = changed({"circuit": {"key": "line"}}, key="luminaire", formerly=("street_light",))
    found = up_to_date(territory, catalog)
    assert found.classes == ("luminaire",)
    assert found.connections[0].overrides == {"classes": {"luminaire": {"attributes": {"line": {"ngsi": "linea"}}}}}


@pytest.mark.parametrize(
    ("value", "new", "expected", "whole"),
    [
        (8.0, "text", "8", True), (True, "text", "true", True), (["a", "b"], "text", "a, b", True),
        ("8,5", "real", 8.5, True), ("8.5", "integer", None, False), (8.0, "integer", 8, True),
        ("Sí", "boolean", True, True), ("perhaps", "boolean", None, False), (2, "boolean", None, False),
        ("2024-02-30", "date", None, False), ("31/12/2024", "date", "2024-12-31", True),
        ("2024-05-06T10:00:00Z", "date", "2024-05-06", False),
        ("2024-05-06T00:00:00.000Z", "date", "2024-05-06", True),
        ("2024-05-06", "datetime", "2024-05-06T00:00:00.000Z", True), ("soon", "datetime", None, False),
        ("a", "codes", ["a"], True), (float("inf"), "integer", None, False), ("1e400", "real", None, False),
        (None, "integer", None, True),
    ],
)  # fmt: skip
def test_values_become_what_the_new_type_says(value: Any, new: str, expected: Any, whole: bool) -> None:
    found = converted(value, new)
    assert (found.value, found.is_whole) == (expected, whole)
