"""Files that are no working copy, or are one that cannot be used now: named, and left as they are."""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from smart_territory.errors import (
    DamagedError,
    LockedError,
    NewerFormatError,
    NotAWorkingCopyError,
    ReadOnlyError,
    UnsendableError,
    WorkingCopyError,
)
from smart_territory.tests.bad_input.town import (
    CATALOG,
    TERRITORY,
    Answers,
    Town,
    check_consistent,
    light,
    page,
    urn,
)
from smart_territory.tests.bad_input.words import check_told, folder_of, words
from smart_territory.workspace import database
from smart_territory.workspace.conflicts import open_conflicts
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.open import open_store
from smart_territory.workspace.overview import overview, status
from smart_territory.workspace.push import push
from smart_territory.workspace.towns import put_boundaries


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    (tmp_path / "town").mkdir()
    town = Town(tmp_path / "town")
    town.pull(Answers(page(*(light(n) for n in range(300))), total=300))
    yield town
    town.store.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 100)


def closed(town: Town) -> bytes:
    town.sql("PRAGMA journal_mode=DELETE")
    town.store.close()
    return town.path.read_bytes()


def refusal(path: Path) -> WorkingCopyError:
    with pytest.raises(WorkingCopyError) as raised:
        open_store(path, TERRITORY, CATALOG)
    check_told(raised.value)
    assert raised.value.details["path"] == str(path)
    return raised.value


def another_geopackage() -> bytes:
    with closing(sqlite3.connect(":memory:")) as other:
        other.execute("PRAGMA application_id=1196444487")
        other.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)")
        other.execute("CREATE TABLE street_light (fid INTEGER PRIMARY KEY, geom BLOB, uid TEXT)")
        other.execute("CREATE TABLE st_metadata (x)")
        return bytes(other.serialize())


NOT_OURS = {
    "another GeoPackage": another_geopackage(),
    "a text": b"fid,geom\n1,POINT(0 0)\n" * 50,
    "an empty file": b"",
    "a few zeros": bytes(4096),
    "a head alone": b"SQLite format 3\x00" + bytes(84),
    "a zip": b"PK\x03\x04" + bytes(500),
    "a project": b"<!DOCTYPE qgis><qgis/>",
}  # fmt: skip


@pytest.mark.parametrize("body", NOT_OURS.values(), ids=NOT_OURS)
def test_what_is_not_ours_is_refused_and_not_touched(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "copy.gpkg"
    path.write_bytes(body)
    assert isinstance(refusal(path), NotAWorkingCopyError)
    assert path.read_bytes() == body
    assert folder_of(tmp_path) == ["copy.gpkg"]


def test_a_folder_of_that_name_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "copy.gpkg").mkdir()
    assert isinstance(refusal(tmp_path / "copy.gpkg"), NotAWorkingCopyError)


@pytest.mark.parametrize("found", [99, 2**40])
def test_one_from_a_newer_version_is_not_touched(town: Town, found: int) -> None:
    town.sql("UPDATE st_meta SET value=? WHERE key='format'", str(found))
    body = closed(town)
    error = refusal(town.path)
    assert isinstance(error, NewerFormatError)
    assert "Update the plugin" in words(error)
    assert town.path.read_bytes() == body


@pytest.mark.parametrize("found", [None, "", "one", "-3", "1.5", "0", "1e3"])
def test_a_format_that_is_no_number_is_no_format(town: Town, found: str | None) -> None:
    town.sql("UPDATE st_meta SET value=? WHERE key='format'", found)
    body = closed(town)
    assert isinstance(refusal(town.path), NotAWorkingCopyError)
    assert town.path.read_bytes() == body


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_one_that_was_cut_off_says_that_it_is_damaged(town: Town, part: float) -> None:
    body = closed(town)
    town.path.write_bytes(body[: int(len(body) * part)])
    assert isinstance(refusal(town.path), (DamagedError, NotAWorkingCopyError))


def test_garbage_in_the_middle_is_never_more_than_a_refusal(town: Town) -> None:
    body = closed(town)
    refused = 0
    for page_ in range(1, len(body) // 4096, 7):
        town.path.write_bytes(body[: page_ * 4096] + os.urandom(4096) + body[(page_ + 1) * 4096 :])
        try:
            with open_store(town.path, TERRITORY, CATALOG) as store:
                overview(store, TERRITORY, town.mappers)
        except WorkingCopyError as error:
            refused += 1
            check_told(error)
    assert refused


@pytest.mark.parametrize("table", ["st_base", "st_change", "st_history", "st_scope", "st_latest", "st_outbox"])
def test_a_table_of_ours_that_is_missing_is_called_damage(town: Town, table: str) -> None:
    town.sql(f"ALTER TABLE {table} RENAME TO elsewhere")
    town.store.close()
    with pytest.raises(WorkingCopyError) as raised, open_store(town.path, TERRITORY, CATALOG) as store:  # noqa: PT012
        status(store, town.mappers)
        overview(store, TERRITORY, town.mappers)
        town.store = store
        town.pull(Answers(page(light(1, circuit={"value": "new"})), total=1))
    check_told(raised.value)
    assert isinstance(raised.value, DamagedError)
    assert table in words(raised.value)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "5", '"x"', b"\x00\xff", "{" * 5000])
def test_a_base_that_nobody_can_read_is_called_damage(town: Town, text: Any) -> None:
    town.sql("UPDATE st_base SET entity=? WHERE uid=?", text, urn(1))
    town.sql("UPDATE street_light SET circuit='mine' WHERE uid=?", urn(1))
    with pytest.raises(DamagedError) as raised:
        town.unsent()
    check_told(raised.value)


def curve() -> bytes:
    """A circular string, as QGIS draws one into a layer that takes any geometry."""
    return struct.pack("<2sBBi", b"GP", 0, 1, 4326) + struct.pack("<BII6d", 1, 8, 3, -7.1, 38.6, -7.0, 38.7, -6.9, 38.6)


@pytest.mark.parametrize("place", [curve(), b"GP", b"\x00" * 40, "POINT(1 2)", 5])
def test_a_geometry_that_nobody_can_read_stops_its_own_asset_alone(town: Town, place: Any) -> None:
    town.sql("UPDATE street_light SET circuit='mine', geom=? WHERE uid=?", place, urn(1))
    town.sql("UPDATE street_light SET circuit='mine' WHERE uid=?", urn(2))
    assert {change.uid for change in town.unsent()} == {urn(1), urn(2)}
    answers = Answers(page(*(light(n) for n in range(300))), total=300)
    for remote in answers.mapper.parse(next(answers.pages(_query()))):
        answers.there[remote.key] = remote
    open_conflicts(town.store, town.mappers)
    before = town.sql("SELECT geom FROM street_light WHERE uid=?", urn(1))
    result = push(town.store, TERRITORY, {"platform": answers})
    assert [write.key.id for write in answers.written if write.key.id == urn(2)] == [urn(2)]
    assert town.sql("SELECT geom FROM street_light WHERE uid=?", urn(1)) == before
    assert len(result.assets) == 2
    # A colleague's change of another attribute is taken, and the geometry stays what it was.
    theirs = light(1, lanternHeight={"type": "Number", "value": 12})
    town.pull(Answers(page(theirs, *(light(n) for n in range(2, 300)), light(0)), total=300))
    assert town.sql("SELECT lantern_height_m, circuit FROM street_light WHERE uid=?", urn(1)) == [(12.0, "mine")]
    after = town.sql("SELECT geom FROM street_light WHERE uid=?", urn(1))[0][0]
    assert after in (place, str(place).encode())


def _query() -> Any:
    from smart_territory.providers.model import PageQuery

    return PageQuery(("/olivenza",), ("Streetlight",))


def test_such_a_geometry_is_never_sent(town: Town) -> None:
    from smart_territory.providers.connection import Connection
    from smart_territory.providers.model import EntityKey, Write
    from smart_territory.providers.registry import open_assets
    from smart_territory.providers.requests_transport import RequestsTransport

    town.sql("UPDATE street_light SET geom=? WHERE uid=?", curve(), urn(1))
    asset_class = CATALOG.classes["street_light"]
    values = town.store.rows(asset_class, [urn(1)])[urn(1)].values
    connection = Connection("platform", "ngsi-v2", "http://127.0.0.1:1", scopes={"06095": "/olivenza"})
    key = EntityKey("platform", "/olivenza", "Streetlight", urn(1))
    write = Write("update", key, asset_class, {"geometry": values["geometry"]}, light(1))
    outcomes = list(open_assets(connection, CATALOG, RequestsTransport()).write([write]))
    assert isinstance(outcomes[0].error, UnsendableError)
    assert outcomes[0].error.details["reason"] == "unreadable"
    check_told(outcomes[0].error)


POINT = struct.pack("<2sBBiBIdd", b"GP", 0, 1, 4326, 1, 1, 1.0, 2.0)


@pytest.mark.parametrize("place", [curve(), b"GP\x00", "text", 5, POINT])
def test_a_boundary_that_nobody_can_read_counts_as_none(town: Town, place: Any) -> None:
    town.sql("UPDATE town SET geom=?", place)
    town.again()
    assert [of.geometry for of in town.store.towns()] == [None]
    assert town.pull(Answers(page(*(light(n) for n in range(300))), total=300)).failed == 0
    ring = [[-7.2, 38.6], [-7.0, 38.6], [-7.0, 38.8], [-7.2, 38.6]]
    assert put_boundaries(town.store, {"06095": {"type": "Polygon", "coordinates": [ring]}}) == 1


@pytest.mark.usefixtures("impatient")
def test_one_that_another_program_holds_is_waited_for_and_named(town: Town) -> None:
    closed(town)
    with closing(sqlite3.connect(town.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert isinstance(refusal(town.path), LockedError)
        other.execute("ROLLBACK")
    town.store = open_store(town.path, TERRITORY, CATALOG)
    town.sql("UPDATE street_light SET lantern_height_m=9 WHERE uid=?", urn(2))
    with closing(sqlite3.connect(town.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError) as raised:
            town.pull(Answers(page(light(1, circuit={"value": "new"})), total=1))
        check_told(raised.value)
        with pytest.raises(LockedError):
            push(town.store, TERRITORY, {"platform": Answers()})
    assert town.sql("SELECT circuit FROM street_light WHERE uid=?", urn(1)) == [("C1",)]
    result = town.pull(Answers(page(*(light(n, circuit={"value": "new"}) for n in range(300))), total=300))
    assert (result.pulled, result.failed) == (300, 0)
    town.store.close()
    check_consistent(town.path)


def test_on_a_network_share_no_log_is_kept_beside_the_file(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    closed(town)
    monkeypatch.setattr(database, "is_on_share", lambda path: True)
    town.store = open_store(town.path, TERRITORY, CATALOG)
    assert town.sql("PRAGMA journal_mode") == [("delete",)]
    result = town.pull(Answers(page(*(light(n, circuit={"value": "new"}) for n in range(300))), total=300))
    assert (result.pulled, folder_of(town.path.parent)) == (300, ["copy.gpkg"])
    town.store.close()
    check_consistent(town.path)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert isinstance(refusal(tmp_path / "none" / "copy.gpkg"), ReadOnlyError)
    (tmp_path / "file").write_text("x")
    assert isinstance(refusal(tmp_path / "file" / "copy.gpkg"), ReadOnlyError)


@pytest.mark.parametrize("name", ["ñandú 'x' ; drop", "a#b?c=d%20e", "📍", "a" * 200])
def test_a_name_is_only_a_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.gpkg"
    open_store(path, TERRITORY, CATALOG).close()
    assert folder_of(tmp_path) == [path.name]
    GeoPackageStore.open_existing(path, CATALOG, read_only=True).close()
