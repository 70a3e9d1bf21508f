"""Two technicians, two working copies, one platform: whatever they do in whatever order, nobody's word is lost."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from smart_territory.errors import AccessDeniedError, TimedOutError, UnreachableError
from smart_territory.providers.model import Write
from smart_territory.tests.workspace.fake_platform import Broker
from smart_territory.tests.workspace.push_scene import LIGHT, OLIVENZA, Desk, light, scene, urn
from smart_territory.workspace.changes import revert
from smart_territory.workspace.conflicts import open_conflicts, resolve
from smart_territory.workspace.pull import pull
from smart_territory.workspace.report import DELETED

ATTRIBUTES = {"circuit": "circuit", "code": "name"}
USERS = st.integers(0, 1)
ASSETS = st.sampled_from([0, 0, 0, 1, 1, 2, 3, 4, 5])  # where they meet, it becomes interesting
FAULTS: dict[str, Callable[[], Exception]] = {
    "lost": TimedOutError,
    "refused": AccessDeniedError,
    "away": UnreachableError,
}
_template: list[Path] = []


def template() -> Path:
    """A working copy with three lights, made once."""
    if not _template:
        folder = Path(tempfile.mkdtemp())
        scene(folder / "copy.gpkg", range(3)).store.close()
        _template.append(folder / "copy.gpkg")
    return _template[0]


class TwoUsers(RuleBasedStateMachine):
    people = 2

    def __init__(self) -> None:
        super().__init__()
        self.tokens = (f"v{number}" for number in itertools.count())
        self.uids = [urn(number) for number in range(3)]
        self.folder = Path(tempfile.mkdtemp())
        self.broker = Broker()
        for number in range(3):
            self.broker.put(OLIVENZA, light(number))
        self.desks: list[Desk] = []
        # What each has had before their eyes, by asset and attribute: only that may be overwritten.
        self.seen: list[dict[tuple[str, str], set[Any]]] = [{}, {}]
        self.written: dict[str, int] = {}
        self.insisted: set[str] = set()
        self.given_up: set[str] = set()

    @initialize()
    def sit_down(self) -> None:
        for number in range(self.people):
            path = self.folder / f"{number}.gpkg"
            shutil.copy(template(), path)
            self.desks.append(Desk(path, self.broker))
            self._attend(number)
            self._look(number)

    def _who(self, user: int) -> int:
        return user % self.people

    def _attend(self, user: int) -> None:
        desk = self.desks[user]
        desk.store.database.execute("PRAGMA synchronous=OFF")
        desk.assets.before_write = lambda write: self._check(user, write)

    def _check(self, user: int, write: Write) -> None:
        """At the moment of writing: what is overwritten was seen, and nothing is written twice unasked."""
        entity = self.broker.entities.get((write.key.scope, write.key.type, write.key.id), {})
        touched = ATTRIBUTES if write.kind == "delete" else {k: ATTRIBUTES[k] for k in write.values if k in ATTRIBUTES}
        for key, name in touched.items():
            there = entity.get(name, {}).get("value")
            known = self.seen[user].get((write.key.id, key), set())
            assert there is None or there in known, (user, write, there)
        for value in write.values.values():
            if isinstance(value, str):
                self.written[value] = self.written.get(value, 0) + 1

    def _look(self, user: int) -> None:
        for uid, row in self.desks[user].store.rows(LIGHT).items():
            for key in ATTRIBUTES:
                self.seen[user].setdefault((uid, key), set()).add(row.values.get(key))

    def _uid(self, number: int) -> str:
        return self.uids[number % len(self.uids)]

    @rule(user=USERS, asset=ASSETS, attribute=st.sampled_from(sorted(ATTRIBUTES)))
    def edit(self, user: int, asset: int, attribute: str) -> None:
        user = self._who(user)
        token, uid = next(self.tokens), self._uid(asset)
        before = self.desks[user].cell(uid, attribute)
        if self.desks[user].cell(uid, "uid"):
            self.given_up.add(before)
            self.desks[user].edit_uid(uid, **{attribute: token})
            self._look(user)

    @rule(asset=ASSETS, attribute=st.sampled_from(sorted(ATTRIBUTES)))
    def both_edit(self, asset: int, attribute: str) -> None:
        for user in range(self.people):
            self.edit(user, asset, attribute)

    @rule(user=USERS)
    def create(self, user: int) -> None:
        user = self._who(user)
        if len(self.uids) < 6:
            self.uids.append(self.desks[user].add(circuit=next(self.tokens)))
            self._look(user)

    @rule(user=USERS, asset=ASSETS)
    def delete(self, user: int, asset: int) -> None:
        user = self._who(user)
        uid = self._uid(asset)
        row = self.desks[user].store.rows(LIGHT, [uid]).get(uid)
        if row:
            self.given_up |= {row.values.get(key) for key in ATTRIBUTES}
            self.desks[user].sql("DELETE FROM street_light WHERE uid=?", uid)

    @rule(user=USERS, asset=ASSETS)
    def take_back_a_deletion(self, user: int, asset: int) -> None:
        user = self._who(user)
        uid, desk = self._uid(asset), self.desks[user]
        note = next(iter(desk.store.changes([uid])), None)
        if note and note.kind == "delete" and desk.cell(uid, "uid") is None:
            token = next(self.tokens)
            desk.sql("INSERT INTO street_light(uid, municipality, circuit) VALUES (?, '06095', ?)", uid, token)
            self._look(user)

    @rule(user=USERS)
    def pull(self, user: int) -> None:
        user = self._who(user)
        desk = self.desks[user]
        result = pull(desk.store, desk.territory, desk.platforms)
        assert not result.problems
        self._look(user)

    @rule(user=USERS, fault=st.sampled_from([None, None, None, *FAULTS]))
    def push(self, user: int, fault: str | None) -> None:
        user = self._who(user)
        desk = self.desks[user]
        away = {"now": fault == "away"}

        def refusal(write: Write) -> Exception | None:
            if fault != "refused":
                return None
            for value in write.values.values():
                self.written[value if isinstance(value, str) else ""] = 0
            return AccessDeniedError()

        def lost(write: Write) -> Exception | None:
            away["now"] = fault == "lost"
            return TimedOutError() if away["now"] else None

        desk.assets.refusal, desk.assets.lost_answer = refusal, lost
        desk.assets.read_fault = lambda key: UnreachableError() if away["now"] else None
        desk.push()
        desk.assets.refusal = desk.assets.lost_answer = lambda write: None
        desk.assets.read_fault = lambda key: None
        self._look(user)

    @rule(user=USERS, choice=st.sampled_from(["mine", "theirs"]))
    def decide(self, user: int, choice: str) -> None:
        user = self._who(user)
        desk = self.desks[user]
        for conflict in open_conflicts(desk.store, desk.mappers)[:1]:
            for item in conflict.items:
                self._note_decision(user, conflict.uid, item, choice)
            resolve(desk.store, desk.mappers, conflict.uid, {item.attribute: choice for item in conflict.items})
        self._look(user)

    def _note_decision(self, user: int, uid: str, item: Any, choice: str) -> None:
        theirs = item.theirs if item.attribute == DELETED else {item.attribute: item.theirs}
        row = self.desks[user].store.rows(LIGHT, [uid]).get(uid)
        mine = row.values if row else {}
        for key in ATTRIBUTES:
            if theirs and key in theirs:
                self.seen[user].setdefault((uid, key), set()).add(theirs[key])
            (self.insisted if choice == "mine" else self.given_up).add(mine.get(key))

    @rule(user=USERS, asset=ASSETS)
    def go_back(self, user: int, asset: int) -> None:
        user = self._who(user)
        desk, uid = self.desks[user], self._uid(asset)
        row = desk.store.rows(LIGHT, [uid]).get(uid)
        if revert(desk.store, desk.mappers, [uid]) and row:
            self.given_up |= {row.values.get(key) for key in ATTRIBUTES}
        back = desk.store.rows(LIGHT, [uid]).get(uid)
        self.insisted |= {back.values.get(key) for key in ATTRIBUTES} if back else set()
        self._look(user)

    @rule(user=USERS)
    def restart(self, user: int) -> None:
        user = self._who(user)
        self.desks[user].again()
        self._attend(user)

    @invariant()
    def nothing_is_written_twice_unasked(self) -> None:
        assert all(n <= 1 or token in self.insisted for token, n in self.written.items())

    def teardown(self) -> None:
        if self.desks:
            self._come_to_rest()
            for desk in self.desks:
                desk.store.close()
        shutil.rmtree(self.folder)

    def _come_to_rest(self) -> None:
        """With no more edits and no more faults, both end up with what the platform has, and nothing waits."""
        for _ in range(4):
            for user in range(self.people):
                self.pull(user)
                while open_conflicts(self.desks[user].store, self.desks[user].mappers):
                    self.decide(user, "mine")
                self.push(user, None)
        for user in range(self.people):
            self.pull(user)
        there = {
            name: {key: entity.get(at, {}).get("value") for key, at in ATTRIBUTES.items()}
            for (_, _, name), entity in self.broker.entities.items()
        }
        for desk in self.desks:
            rows = desk.store.rows(LIGHT)
            assert {uid: {key: row.values[key] for key in ATTRIBUTES} for uid, row in rows.items()} == there
            assert desk.unsent() == {}
            assert desk.store.changes() == []
            assert desk.store.conflicts() == {}
            assert desk.store.outbox() == {}


class OneUser(TwoUsers):
    """Alone, whatever answers get lost, nobody can be in conflict but with oneself; and that must not be."""

    people = 1

    @invariant()
    def nothing_waits(self) -> None:
        for desk in self.desks:
            assert open_conflicts(desk.store, desk.mappers) == []


for machine, examples in ((TwoUsers, 30), (OneUser, 20)):
    machine.TestCase.settings = settings(
        max_examples=examples,
        stateful_step_count=30,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
TestTwoUsers, TestOneUser = TwoUsers.TestCase, OneUser.TestCase


@pytest.mark.long
class TestTwoUsersForLong(TwoUsers.TestCase):  # type: ignore[misc,name-defined]
    settings = settings(TwoUsers.TestCase.settings, max_examples=1500, stateful_step_count=60)


@pytest.mark.long
class TestOneUserForLong(OneUser.TestCase):  # type: ignore[misc,name-defined]
    settings = settings(OneUser.TestCase.settings, max_examples=1000, stateful_step_count=60)
