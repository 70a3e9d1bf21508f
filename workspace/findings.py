"""What a check of a working copy finds. `i18n/working_copy_findings.py` has a sentence for each kind."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = (
    "damaged",  # the integrity check failed; problem
    "interrupted",  # an unfinished transaction lies beside it: opening it undoes that
    "applying_left",  # the flag was left on: edits would go unnoticed
    "action_left",
    "table_missing",  # table
    "column_missing",  # table, attribute
    "index_missing",  # table
    "contents_missing",  # table: other programs do not see it
    "contents_foreign",  # table: registered, not there
    "extent_wrong",  # table
    "spatial_missing",  # table: no spatial index
    "spatial_wrong",  # table: it does not tell where all rows are
    "geometry_unreadable",  # table
    "journal_missing",  # table: triggers that note edits
    "triggers_foreign",  # table: somebody else's triggers
    "uid_missing",  # table: rows without a name
    "uid_twice",  # table: rows with one name
    "unnoticed",  # table: rows that neither a platform nor the journal knows
    "row_missing",  # class: a platform's asset without its row, and nobody deleted it
    "change_of_nobody",  # class: a note of an asset that is neither here nor there
    "outbox_of_nobody",
    "conflict_of_nobody",
    "conflict_unnoted",  # a conflict whose asset the journal does not name
    "photo_missing",  # a file that is gone
    "photo_changed",  # a file that is not what it was
    "photo_of_nobody",  # listed for an asset that is gone
    "file_of_nobody",  # a file that nothing lists
    "code_retired",  # class, attribute, value: it has a successor
    "leftovers",  # files of work that was interrupted
)
# What cannot be mended, or is only told.
TOLD = frozenset({
    "geometry_unreadable", "triggers_foreign", "photo_missing", "photo_changed", "photo_of_nobody", "file_of_nobody",
    "code_retired",
})  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """`examples`: some uids or names. `mended`: a repair has done what it can."""

    kind: str
    table: str = ""
    count: int = 1
    examples: tuple[str, ...] = ()
    detail: str = ""
    mended: bool = False

    @property
    def can_be_mended(self) -> bool:
        return self.kind not in TOLD
