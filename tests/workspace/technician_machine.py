"""What two technicians, the platform and everybody else may do, in any order, and what must hold whenever. Not a
test: `test_technicians.py` runs it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from smart_territory.tests.workspace.direct_platform import DirectPlatform
from smart_territory.tests.workspace.push_scene import LIGHT, OLIVENZA, light, urn
from smart_territory.tests.workspace.technician_faults import (
    ASSETS,
    CHOICES,
    DEATHS,
    FAULTS,
    KEYS,
    NO_FAULT,
    USERS,
)
from smart_territory.tests.workspace.technicians import (
    NAMES,
    Ledger,
    Technician,
    place,
    plain,
    sit_down,
    template,
    tokens,
)
from smart_territory.workspace.changes import revert
from smart_territory.workspace.choices import Typed
from smart_territory.workspace.conflicts import resolve, resolve_all
from smart_territory.workspace.equality import agree, same
from smart_territory.workspace.reopening import decisions, reopen
from smart_territory.workspace.report import DELETED, Conflict, ConflictItem

FOLDER = Path(tempfile.mkdtemp())


class Technicians(RuleBasedStateMachine):
    names = "ab"

    def __init__(self) -> None:
        super().__init__()
        self.next = tokens()
        self.folder = Path(tempfile.mkdtemp())
        self.platform = DirectPlatform()
        self.ledger = Ledger(self.platform)
        self.uids = [urn(number) for number in range(3)]
        self.people: list[Technician] = []

    @initialize()
    def begin(self) -> None:
        made = (light(number, name=f"L{number}") for number in range(3))
        places = ({"location": {"type": "geo:json", "value": place(number)}} for number in range(3))
        self.platform.platform.load(("town", OLIVENZA, {**one, **where}) for one, where in zip(made, places))
        self.ledger.look(None)
        self.people = sit_down(self.folder, template(FOLDER), self.platform, self.ledger, self.names)

    def person(self, number: int) -> Technician:
        return self.people[number % len(self.people)]

    def uid(self, number: int) -> str:
        return self.uids[number % len(self.uids)]

    def value(self, key: str) -> Any:
        number = self.next()
        return place(number) if key == "geometry" else f"v{number}"

    @rule(user=USERS, asset=ASSETS, key=KEYS)
    def edit(self, user: int, asset: int, key: str) -> None:
        one, uid = self.person(user), self.uid(asset)
        if uid in one.rows():
            one.write(uid, key, self.value(key))
            one.look()

    @rule(asset=ASSETS, key=KEYS)
    def both_edit(self, asset: int, key: str) -> None:
        for user in range(len(self.people)):
            self.edit(user, asset, key)

    @rule(user=USERS)
    def create(self, user: int) -> None:
        if len(self.uids) < 6:
            one, token = self.person(user), self.value("circuit")
            one.sql("INSERT INTO street_light(municipality, circuit) VALUES ('06095', ?)", token)
            self.uids.append(one.sql("SELECT uid FROM street_light WHERE circuit=?", token)[0][0])
            one.wrote(self.uids[-1], "circuit", token)
            one.look()

    @rule(user=USERS, asset=ASSETS)
    def delete(self, user: int, asset: int) -> None:
        one, uid = self.person(user), self.uid(asset)
        one.give_up(uid)
        one.sql("DELETE FROM street_light WHERE uid=?", uid)

    @rule(user=USERS, asset=ASSETS)
    def take_back_a_deletion(self, user: int, asset: int) -> None:
        one, uid, token = self.person(user), self.uid(asset), self.value("circuit")
        notes = one.store.changes([uid])
        if notes and notes[0].kind == "delete" and uid not in one.rows():
            one.sql("INSERT INTO street_light(uid, municipality, circuit) VALUES (?, '06095', ?)", uid, token)
            one.wrote(uid, "circuit", token)
            one.look()

    @rule(asset=ASSETS, key=KEYS)
    def somebody_else_edits(self, asset: int, key: str) -> None:
        self._elsewhere(self.uid(asset), key, self.value(key))

    @rule(asset=ASSETS, key=KEYS)
    def somebody_else_rephrases(self, asset: int, key: str) -> None:
        """A trailing space, or six decimals: nobody must ever be asked about it."""
        said = self.platform.values().get(self.uid(asset), {}).get(NAMES[key])
        if isinstance(said, dict):
            rounded = [round(number, 6) for number in said["coordinates"]]
            self._elsewhere(self.uid(asset), key, {"type": "Point", "coordinates": rounded})
        elif said:
            self._elsewhere(self.uid(asset), key, said + " ")

    @rule(asset=ASSETS)
    def somebody_else_deletes(self, asset: int) -> None:
        uid = self.uid(asset)
        if uid in self.ledger.there:
            self.platform.ask("DELETE", f"/v2/entities/{uid}?type=Streetlight", scope=OLIVENZA)
            self.ledger.look(None)

    @rule(asset=ASSETS)
    def somebody_else_creates(self, asset: int) -> None:
        uid = self.uid(asset)
        if uid not in self.ledger.there:
            made = {"id": uid, "type": "Streetlight", "circuit": {"type": "Text", "value": self.value("circuit")}}
            self.platform.ask("POST", "/v2/entities", made, OLIVENZA)
            self.ledger.look(None)

    def _elsewhere(self, uid: str, key: str, value: Any) -> None:
        if uid in self.ledger.there:
            said = {NAMES[key]: {"type": "geo:json" if key == "geometry" else "Text", "value": value}}
            self.platform.ask("POST", f"/v2/entities/{uid}/attrs?type=Streetlight", said, OLIVENZA)
            self.ledger.look(None)

    @rule(user=USERS, fault=FAULTS, dies=DEATHS, unsent=st.booleans())
    def pull(self, user: int, fault: dict[str, Any], dies: int | None, unsent: bool) -> None:
        one = self.person(user)
        self.platform.fail(*[fault] if fault else [])
        with one.mortal(dies, unsent):
            one.pull()
        self.platform.fail()
        one.look()

    @rule(user=USERS, fault=FAULTS, dies=DEATHS, unsent=st.booleans())
    def push(self, user: int, fault: dict[str, Any], dies: int | None, unsent: bool) -> None:
        one = self.person(user)
        self.platform.fail(*[fault] if fault else [])
        with one.mortal(dies, unsent):
            one.push()
        self.platform.fail()
        one.look()

    @rule(user=USERS, asset=ASSETS, key=KEYS, requests=st.integers(1, 4), away=st.booleans(), fault=FAULTS)
    def push_while_editing(
        self, user: int, asset: int, key: str, requests: int, away: bool, fault: dict[str, Any]
    ) -> None:
        self.edit(user, asset, key)
        self._edit_during(user, asset, key, requests, away)
        self.push(user, fault, None, False)
        self.person(user).transport.meanwhile = None

    @rule(user=USERS, asset=ASSETS, key=KEYS, requests=st.integers(1, 4), away=st.booleans())
    def pull_while_editing(self, user: int, asset: int, key: str, requests: int, away: bool) -> None:
        self._edit_during(user, asset, key, requests, away)
        self.pull(user, NO_FAULT, None, False)
        self.person(user).transport.meanwhile = None

    def _edit_during(self, user: int, asset: int, key: str, requests: int, away: bool) -> None:
        """After so many requests QGIS saves an edit, or a deletion."""
        one = self.person(user)

        def meanwhile() -> None:
            one.look()  # what was read again is in the row by now
            self.delete(user, asset) if away and key == "code" else self.edit(user, asset, key)

        one.transport.meanwhile = requests, meanwhile

    @rule(user=USERS, asset=ASSETS, key=KEYS, after=st.integers(1, 3), again=st.booleans())
    def push_into_silence(self, user: int, asset: int, key: str, after: int, again: bool) -> None:
        """It arrives, nobody hears of it, and perhaps it is edited once more."""
        self.edit(user, asset, key)
        self.push(user, {"fault": "lost_acknowledgement", "after": after, "times": 99}, None, False)
        if again:
            self.edit(user, asset, key)

    @rule(user=USERS, asset=ASSETS, key=KEYS)
    def clash(self, user: int, asset: int, key: str) -> None:
        """Both edit the same, one is quicker."""
        self.both_edit(asset, key)
        self.push(user, NO_FAULT, None, False)
        self.pull(user + 1, NO_FAULT, None, False)

    @rule(user=USERS, choice=CHOICES)
    def decide_and_think_better_of_it(self, user: int, choice: str) -> None:
        self.decide(user, choice, True)
        self.undo_a_decision(user)

    @rule(user=USERS, choice=CHOICES, whole=st.booleans())
    def decide(self, user: int, choice: str, whole: bool) -> None:
        one = self.person(user)
        for conflict in one.conflicts()[:1]:
            items = conflict.items if whole else conflict.items[:1]
            chosen = {item.attribute: self._choice(one, conflict, item, choice) for item in items}
            assert resolve(one.store, one.mappers, conflict.uid, chosen)
        one.look()

    @rule(user=USERS, choice=st.sampled_from(["mine", "theirs"]))
    def decide_all(self, user: int, choice: str) -> None:
        one = self.person(user)
        found = one.conflicts()
        everywhere = {c.uid: {i.attribute: self._choice(one, c, i, choice) for i in c.items} for c in found}
        assert resolve_all(one.store, one.mappers, everywhere, {c.uid: c.items for c in found}) == len(found)
        assert one.conflicts() == []
        one.look()

    def _choice(self, one: Technician, conflict: Conflict, item: ConflictItem, choice: str) -> Any:
        """What was before somebody's eyes when they chose, and what they gave up or insisted on."""
        uid, key = conflict.uid, item.attribute
        if key == DELETED:
            return self._existence(one, uid, item, choice)
        if key in NAMES:
            one.seen.setdefault((uid, key), set()).add(plain(item.theirs))
        self.ledger.insisted |= {plain(item.mine)} if choice == "mine" else set()
        self.ledger.insisted |= {plain(item.base)} if choice == "base" else set()
        if choice != "mine":
            one.give_up(uid, key)
        if choice == "typed" and key in NAMES:
            value = self.value(key)
            one.wrote(uid, key, value)
            return Typed(value)
        return "mine" if choice == "typed" else choice

    def _existence(self, one: Technician, uid: str, item: ConflictItem, choice: str) -> str:
        choice = "theirs" if choice == "theirs" else "mine"
        for key, value in (item.theirs or {}).items():
            one.seen.setdefault((uid, key), set()).add(plain(value))
        self.ledger.insisted |= set(one.rows().get(uid, {}).values()) if choice == "mine" else set()
        if choice == "theirs":
            one.give_up(uid)
        return choice

    @rule(user=USERS)
    def undo_a_decision(self, user: int) -> None:
        one = self.person(user)
        undoable = decisions(one.store)
        before = one.rows()
        done = reopen(one.store, one.mappers)
        if undoable:
            assert done.assets + len({left.uid for left in done.left}) >= len(undoable[0].uids)
            after = one.rows()
            one.take_up({uid for uid in undoable[0].uids if before.get(uid) != after.get(uid)})
            one.look()

    @rule(user=USERS, asset=ASSETS)
    def go_back(self, user: int, asset: int) -> None:
        one, uid = self.person(user), self.uid(asset)
        revert(one.store, one.mappers, [uid])
        one.give_up(uid)
        self.ledger.insisted |= set(one.rows().get(uid, {}).values())
        one.look()

    @rule(user=USERS)
    def restart(self, user: int) -> None:
        self.person(user).restart()

    @invariant()
    def nothing_is_lost(self) -> None:
        for one in self.people:
            one.check_nothing_is_lost()

    @invariant()
    def nobody_is_asked_about_equal_words(self) -> None:
        for one in self.people:
            for item in (item for conflict in one.conflicts() for item in conflict.items):
                kind = "geometry" if item.attribute == "geometry" else "text"
                assert item.attribute == DELETED or not same(kind, item.mine, item.theirs), item
                assert item.attribute == DELETED or not agree(kind, item.base, item.theirs), item

    def teardown(self) -> None:
        if self.people:
            self._come_to_rest()
            for one in self.people:
                one.store.close()
        self.platform.platform.close()
        shutil.rmtree(self.folder)

    def _come_to_rest(self) -> None:
        for _ in range(4):
            for user, one in enumerate(self.people):
                one.pull()
                one.look()
                self.decide_all(user, "mine")
                one.push()
                one.look()
        for one in self.people:
            one.pull()
            one.check_nothing_is_lost()
        for one in self.people:
            assert one.rows() == self.ledger.there
            assert one.unsent() == []
            assert one.store.changes() == []
            assert one.store.conflicts() == {}
            assert one.store.outbox() == {}
            assert one.sql("PRAGMA integrity_check") == [("ok",)]
            bases = {uid: base for uid, base in one.store.bases().items() if not base.gone}
            assert bases.keys() == self.ledger.there.keys() == one.store.rows(LIGHT).keys()
