from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from smart_territory.errors import CancelledError, FileNotWrittenError
from smart_territory.providers.model import GEOMETRY
from smart_territory.tests.workspace.push_scene import CATALOG, LIGHT, scene, urn
from smart_territory.workspace.history_export import Words, export_history, safe, well_known_text
from smart_territory.workspace.store import HistoryLine

SPANISH = Words(
    "es",
    ("cuándo", "quién", "qué", "clase", "elemento", "atributo", "unidad", "antes", "ahora", "antes*", "ahora*"),
    {"push": "Enviado", "edit": "Sin enviar"},
    {"create": "nuevo", "update": "cambiado", "delete": "eliminado"},
    "Posición",
    "sí",
    "no",
    ";",
    ",",
)
EVIL = "=HYPERLINK(\"http://evil.example\")"


@pytest.fixture
def desk(tmp_path: Path):
    desk = scene(tmp_path / "work.gpkg")
    yield desk
    desk.store.close()


def read(path: Path) -> list[list[str]]:
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))


def export(desk, path: Path, uids=None, **more) -> int:
    return export_history(desk.store, desk.mappers, path, SPANISH, uids, **more)


def test_a_line_says_who_what_and_when_in_the_users_words(desk, tmp_path: Path) -> None:
    desk.store.set_meta(editor="Ana Núñez")
    desk.edit(1, status="defectiveLamp", lantern_height_m=8.5)
    desk.push()
    desk.edit(1, status="ok")
    assert export(desk, tmp_path / "h.csv", [urn(1)]) == 3
    header, unsent, status, height = read(tmp_path / "h.csv")
    assert header == list(SPANISH.headers)
    assert unsent[2] == "Sin enviar"
    assert status[1:7] == ["Ana Núñez", "Enviado", "Punto de luz", urn(1), "Estado", ""]
    assert status[8] == CATALOG.code_lists["streetlight_status"].code("defectiveLamp").names.to("es")
    assert status[9:] == ["ok", "defectiveLamp"]
    assert height[6:] == ["m", "8", "8,5", "8", "8.5"]
    assert len(status[0]) == len("2026-11-25 10:31:00")


def test_all_is_told_as_it_happened_and_what_is_unsent_last(desk, tmp_path: Path) -> None:
    uid = desk.add(status="ok")
    desk.edit(1, status="defectiveLamp")
    desk.push()
    desk.edit(2, status="defectiveLamp")
    count = export(desk, tmp_path / "h.csv")
    lines = read(tmp_path / "h.csv")[1:]
    assert len(lines) == count
    assert lines[0][2:5] == ["Enviado: nuevo", lines[0][3], uid]
    assert (lines[-1][2], lines[-1][4]) == ("Sin enviar", urn(2))


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+cmd", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "  =1", "\t=1", "\r=1", "\n=1", "\uff1d1", "a;=1", "a\t=1"],
)
def test_no_text_becomes_a_formula(text: str) -> None:
    for separator in ";,":
        out = io.StringIO()
        csv.writer(out, delimiter=separator).writerow([safe(text)])
        for other in ";\t,":
            for cell in out.getvalue().strip("\r\n").split(other):
                assert not cell.lstrip('" \r\n').startswith(("=", "+", "@", "-", "\uff1d")), (text, cell)


@pytest.mark.parametrize("text", ["-7.1", "-7,125", "+3", "2026-11-25", "Rua A, 3", "", '{"line": 1}', "L-1"])
def test_numbers_and_plain_text_stay_as_they_are(text: str) -> None:
    assert safe(text) == text


def test_hostile_values_stay_in_their_cells(desk, tmp_path: Path) -> None:
    desk.store.set_meta(editor=EVIL)
    with desk.store.applying():
        desk.store.record("push", [HistoryLine(urn(1), LIGHT.key, "update", "circuit", EVIL, 'a";\n=b\x00\ud800')])
    export(desk, tmp_path / "h.csv", [urn(1)])
    (_, line) = read(tmp_path / "h.csv")
    assert line[1] == line[7] == f"'{EVIL}"
    assert len(line) == len(SPANISH.headers)


def test_places_are_told_as_well_known_text(desk, tmp_path: Path) -> None:
    point = {"type": "Point", "coordinates": [-7.1, 38.6]}
    with desk.store.applying():
        desk.store.record("push", [HistoryLine(urn(1), LIGHT.key, "update", GEOMETRY, None, point)])
    export(desk, tmp_path / "h.csv", [urn(1)])
    assert read(tmp_path / "h.csv")[1][5:9] == ["Posición", "", "", "POINT (-7.1 38.6)"]
    ring = [[0, 0], [1, 0], [1, 1], [0, 0]]
    assert well_known_text({"type": "Polygon", "coordinates": [ring]}) == "POLYGON ((0 0, 1 0, 1 1, 0 0))"
    assert well_known_text({"type": "LineString", "coordinates": ring}) == "LINESTRING (0 0, 1 0, 1 1, 0 0)"
    assert well_known_text({"type": "MultiPolygon", "coordinates": [[ring]]}) == (
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"
    )


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left_behind(desk, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(FileNotWrittenError):
        export(desk, tmp_path / "taken")
    with pytest.raises(FileNotWrittenError):
        export(desk, tmp_path / "nowhere" / "h.csv")
    assert not list(tmp_path.glob("*.part"))
    assert not list(tmp_path.glob(".*.part"))


def test_one_that_is_stopped_leaves_the_file_of_before(desk, tmp_path: Path) -> None:
    desk.edit(1, status="defectiveLamp")
    (tmp_path / "h.csv").write_text("before")
    with pytest.raises(CancelledError):
        export(desk, tmp_path / "h.csv", cancelled=lambda: True)
    assert (tmp_path / "h.csv").read_text() == "before"
    assert not list(tmp_path.glob(".*.part"))


def test_a_long_history_is_written_whole(desk, tmp_path: Path) -> None:
    with desk.store.applying():
        desk.store.record("pull", (HistoryLine(urn(n), LIGHT.key, "update", "circuit", n, n + 1) for n in range(9000)))
    assert export(desk, tmp_path / "h.csv") == 9000
    assert [line[9] for line in read(tmp_path / "h.csv")[1:]] == [str(n) for n in range(9000)]
    with desk.store.applying():
        for n in range(2500):
            desk.store.record("pull", [HistoryLine(urn(1), LIGHT.key, "update", "status", n, n + 1)])
    # Beside those there is one line that the first list left, and the platform's own date.
    assert export(desk, tmp_path / "h.csv", [urn(1)]) == 2502
    told = [line[9] for line in read(tmp_path / "h.csv")[1:]]
    assert [text for text in told if text.isdigit()] == [*(str(n) for n in range(2499, -1, -1)), "1"]
