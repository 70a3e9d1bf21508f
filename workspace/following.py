"""What refers to a renamed class or attribute follows: bases, journal, outbox, conflicts, decisions, history."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

from .catalog_steps import ClassSteps
from .report import DELETED

OFFICE = "office"  # bases of a survey's file hold the catalog's words, not a platform's
_WITH_CLASS = ("st_base", "st_former", "st_change", "st_history", "st_decision", "st_survey_change", "st_kept")


class Following:
    def __init__(self, database: sqlite3.Connection, steps: ClassSteps) -> None:
        self.database = database
        self.old, self.key = steps.former, steps.asset_class.key
        self.names = {one.old: one.new for one in steps.columns}
        asked = "SELECT name FROM sqlite_master WHERE type='table' AND name LIKE 'st\\_%' ESCAPE '\\'"
        self._there = {str(name) for (name,) in database.execute(asked)}

    def follow(self) -> None:
        if self.old != self.key:
            self._classes()
        for table in ("st_base", "st_former"):
            self._rewrite(table, "entity", self.names_in, f"class=? AND connection='{OFFICE}'", "uid")
        if self.names:
            self._attributes()
        self._rewrite("st_decision", "kept", self._kept, "class=?", "rowid")

    def _classes(self) -> None:
        for table in _WITH_CLASS:
            if table in self._there:
                self.database.execute(f"UPDATE OR REPLACE {table} SET class=? WHERE class=?", (self.key, self.old))
        for table in ("st_base", "st_former"):
            if table in self._there:
                asked = f"UPDATE {table} SET type=? WHERE type=? AND connection=?"
                self.database.execute(asked, (self.key, self.old, OFFICE))

    def _attributes(self) -> None:
        ours = "uid IN (SELECT uid FROM st_change WHERE class=? UNION SELECT uid FROM st_base WHERE class=?)"
        for old, new in self.names.items():
            update = f"UPDATE OR REPLACE st_conflict SET attribute=? WHERE attribute=? AND {ours}"
            self.database.execute(update, (new, old, self.key, self.key))
            update = "UPDATE st_history SET attribute=? WHERE attribute=? AND class=?"
            self.database.execute(update, (new, old, self.key))
        self._rewrite("st_outbox", "values", self.names_in, ours, "uid")
        for column in ("base", "mine", "theirs"):
            self._rewrite("st_conflict", column, self.names_in, f"attribute='{DELETED}' AND {ours}", "uid")
        for column in ("old", "new"):
            self._rewrite("st_history", column, self.names_in, "attribute IS NULL AND class=?", "id")
        for column in ("values", "waiting"):
            self._rewrite("st_survey_change", column, self._brought, "class=?", "rowid")

    def _rewrite(self, table: str, column: str, change: Callable[[Any], Any], where: str, key: str) -> None:
        if table not in self._there:
            return
        asked = f'SELECT {key}, "{column}" FROM {table} WHERE "{column}" IS NOT NULL AND {where}'
        found = self.database.execute(asked, [self.key] * where.count("?"))
        written = []
        for row, text in found:
            try:
                said = json.loads(text)
            except ValueError:  # damaged: it stays as it is, and says as little as before
                continue
            changed = change(said)
            if changed != said:
                written.append((json.dumps(changed, separators=(",", ":")), row))  # escaped: half characters too
        also = f" AND attribute='{DELETED}'" if table == "st_conflict" else ""
        self.database.executemany(f'UPDATE {table} SET "{column}"=? WHERE {key}=?{also}', written)

    def names_in(self, values: Any) -> Any:
        """Of a mapping by attribute."""
        return {self.names.get(k, k): v for k, v in values.items()} if isinstance(values, Mapping) else values

    def _brought(self, said: Any) -> Any:
        """As a survey brought it; or its values alone."""
        if not isinstance(said, dict) or "uid" not in said:
            return self.names_in(said)
        return self._nested(said, ("base", "mine", "theirs", "values"), ("fields",), ("asset_class",))

    def _kept(self, said: Any) -> Any:
        said = self._nested(said, ("results",), (), ("asset_class",))
        for part in ("note", "row", "base", "sent"):
            if isinstance(said.get(part), dict):
                entity = ("entity",) if (said[part].get("key") or [""])[0] == OFFICE else ()
                said[part] = self._nested(said[part], ("values", *entity), (), ("asset_class",))
        for waiting in said.get("waiting") or ():
            item = waiting["item"]
            if item["attribute"] == DELETED:
                item.update(self._nested(item, ("base", "mine", "theirs"), (), ()))
            item["attribute"] = self.names.get(item["attribute"], item["attribute"])
        return said

    def _nested(
        self, said: Any, mappings: tuple[str, ...], lists: tuple[str, ...], classes: tuple[str, ...]
    ) -> dict[str, Any]:
        found = dict(said)
        for name in mappings:
            if name in found:
                found[name] = self.names_in(found[name])
        for name in lists:
            if isinstance(found.get(name), list):
                found[name] = [self.names.get(one, one) for one in found[name]]
        for name in classes:
            if found.get(name) == self.old:
                found[name] = self.key
        return found
