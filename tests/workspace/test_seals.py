"""Seals tell the same as comparing with what the platform said, and never more than is known."""

from __future__ import annotations

import random
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from smart_territory.tests.bad_input.town import CATALOG, Answers, Town, light, page, urn
from smart_territory.workspace.changes import revert
from smart_territory.workspace.database import connect
from smart_territory.workspace.open import open_store

MANY = 60


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """After two pulls: the second seals what the first brought."""
    town = Town(tmp_path)
    for _ in range(2):
        assert town.pull(answers(), full=True).failed == 0
    assert town.sql("SELECT count(*) FROM st_seal_street_light") == [(MANY,)]
    yield town
    town.store.close()


def answers(**more: Any) -> Answers:
    """`more`: attributes by the number of their light."""
    entities = [light(number, status=text("ok"), **more.get(f"n{number}", {})) for number in range(MANY)]
    return Answers(page(*entities), total=MANY)


def text(value: Any) -> dict[str, Any]:
    return {"type": "Text", "value": value}


def lose_the_journal(town: Town) -> None:
    for name in ("insert", "update", "rename", "delete"):
        town.sql(f"DROP TRIGGER st_street_light_{name}")


def noted(town: Town) -> dict[str, str]:
    return dict(town.sql("SELECT uid, kind FROM st_change"))


ODD = ["ok", "ok ", "OK", "", None, "Año", "a\nb", 7, 8.5, "8.5", b"\xff\xfe", 1, 0]


def edit_at_random(town: Town, chance: random.Random) -> None:
    columns = ("status", "circuit", "lantern_height_m", "description", "lamp_changed_on", "street", "image")
    for number in chance.sample(range(MANY), 25):
        column, value = chance.choice(columns), chance.choice(ODD)
        town.sql(f"UPDATE street_light SET {column}=? WHERE uid=?", value, urn(number))
    for number in chance.sample(range(MANY), 6):
        another = "SELECT geom FROM street_light WHERE uid=?"
        town.sql(f"UPDATE street_light SET geom=({another}) WHERE uid=?", urn(1), urn(number))
    for number in chance.sample(range(MANY), 3):
        town.sql("DELETE FROM street_light WHERE uid=?", urn(number))
    town.sql("INSERT INTO street_light(circuit, municipality) VALUES ('new', '06095')")


@pytest.mark.parametrize("seed", range(12))
def test_edits_are_listed_the_same_with_and_without(town: Town, seed: int) -> None:
    edit_at_random(town, random.Random(seed))
    quick = {change.uid: change for change in town.unsent()}
    with town.store.applying():
        town.store.drop_seals()
    slow = {change.uid: change for change in town.unsent()}
    assert quick.keys() == slow.keys()
    for uid, change in quick.items():
        assert [(f.attribute, f.now) for f in change.fields] == [(f.attribute, f.now) for f in slow[uid].fields]
        assert (change.kind, change.label, change.where, change.municipality) == (
            slow[uid].kind, slow[uid].label, slow[uid].where, slow[uid].municipality
        )  # fmt: skip


@pytest.mark.parametrize("seed", range(8))
def test_what_a_lost_journal_missed_is_found_the_same_with_and_without(town: Town, seed: int, tmp_path: Path) -> None:
    lose_the_journal(town)
    edit_at_random(town, random.Random(seed))
    town.sql("UPDATE street_light SET uid=NULL WHERE uid=?", urn(2))
    town.sql("UPDATE street_light SET uid=? WHERE uid=?", urn(3), urn(4))
    other = tmp_path / "other" / "copy.gpkg"
    other.parent.mkdir()
    town.sql(f"VACUUM INTO '{other}'")
    town.again()
    with closing(sqlite3.connect(other)) as database, database:
        database.execute("DROP TABLE st_seal_street_light")
    plain = Town(other.parent)
    listed = [{c.uid: (c.kind, len(c.fields)) for c in some.unsent() if c.kind != "create"} for some in (town, plain)]
    assert listed[0] == listed[1]
    created = [sum(c.kind == "create" for c in some.unsent()) for some in (town, plain)]
    assert created[0] == created[1] > 0
    plain.store.close()


def test_a_value_edited_back_to_what_was_sealed_before_a_pull_is_an_edit(town: Town) -> None:
    """They changed it, and then somebody, while nobody looked on, changed it back."""
    town.pull(answers(n5={"circuit": text("theirs")}), full=True)
    assert town.sql("SELECT circuit FROM street_light WHERE uid=?", urn(5)) == [("theirs",)]
    lose_the_journal(town)
    town.sql("UPDATE street_light SET circuit='C5' WHERE uid=?", urn(5))
    town.again()
    assert noted(town) == {urn(5): "update"}
    assert [(f.before, f.now) for f in town.unsent()[0].fields] == [("theirs", "C5")]


def test_what_others_changed_is_sealed_again_by_the_next_pull(town: Town) -> None:
    town.pull(answers(n5={"circuit": text("theirs")}), full=True)
    assert town.sql("SELECT uid FROM st_unsealed") == [(urn(5),)]
    town.pull(answers(n5={"circuit": text("theirs")}), full=True)
    assert town.sql("SELECT count(*) FROM st_unsealed") == [(0,)]
    assert town.sql("SELECT circuit FROM st_seal_street_light WHERE uid=?", urn(5)) == [("theirs",)]


def test_a_first_value_in_an_empty_column_is_an_edit_and_is_then_sealed(town: Town) -> None:
    town.sql("UPDATE street_light SET description='first of all' WHERE uid=?", urn(9))
    assert [f.attribute for f in town.unsent()[0].fields] == ["description"]
    revert(town.store, town.mappers, [urn(9)])
    described = answers(n9={"description": text("theirs")})
    for _ in range(2):
        town.pull(described, full=True)
    assert town.sql("SELECT description FROM st_seal_street_light WHERE uid=?", urn(9)) == [("theirs",)]
    assert town.sql("SELECT count(*) FROM st_seal_street_light") == [(MANY,)]


def test_nothing_is_sealed_while_the_journal_is_not_whole(town: Town) -> None:
    with town.store.applying():
        town.store.drop_seals()
    lose_the_journal(town)
    town.sql("UPDATE street_light SET circuit='unnoticed' WHERE uid=?", urn(1))
    with town.store.applying():
        town.store.seal()
    assert town.sql("SELECT count(*) FROM sqlite_master WHERE name='st_seal_street_light'") == [(0,)]
    town.again()
    assert noted(town) == {urn(1): "update"}


def test_edits_and_what_waits_are_never_sealed(town: Town) -> None:
    with town.store.applying():
        town.store.drop_seals()
    town.sql("UPDATE street_light SET circuit='mine' WHERE uid=?", urn(1))
    town.sql("INSERT INTO street_light(circuit, municipality) VALUES ('new', '06095')")
    with town.store.applying():
        town.store.seal()
    assert town.sql("SELECT count(*) FROM st_seal_street_light") == [(MANY - 1,)]
    assert town.sql("SELECT count(*) FROM st_seal_street_light WHERE circuit IN ('mine', 'new')") == [(0,)]


def test_a_table_that_ogr2ogr_has_written_anew_keeps_its_edits(town: Town, tmp_path: Path) -> None:
    town.store.close()
    plain = tmp_path / "plain.gpkg"
    ogr2ogr("-sql", "SELECT * FROM street_light", "-nln", "street_light", str(plain), str(town.path))
    ogr2ogr("-update", "-overwrite", str(town.path), str(plain), "street_light")
    with closing(connect(town.path)) as database:
        assert not database.execute("SELECT 1 FROM sqlite_master WHERE name='st_street_light_update'").fetchall()
        database.execute("UPDATE street_light SET circuit='later' WHERE uid=?", (urn(7),))
    town.store = open_store(town.path, town.territory, CATALOG)
    assert noted(town) == {urn(7): "update"}
    assert [f.attribute for f in town.unsent()[0].fields] == ["circuit"]


def ogr2ogr(*arguments: str) -> None:
    subprocess.run(["ogr2ogr", *arguments], check=True, capture_output=True)


def test_a_seal_that_another_program_has_spoilt_is_none(town: Town) -> None:
    town.sql("ALTER TABLE st_seal_street_light ADD COLUMN surprise")
    town.sql("UPDATE street_light SET circuit='mine' WHERE uid=?", urn(1))
    assert [f.now for f in town.unsent()[0].fields] == ["mine"]
    town.pull(answers(), full=True)
    assert "surprise" not in {row[1] for row in town.sql("PRAGMA table_info(st_seal_street_light)")}
