"""The surveys that lie open for review: read one after the other, read again after each change, closed at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...errors import TerritoryError
from ...workspace.store import Row
from ...workspace.survey.review import SurveyChange
from .said import UNDECIDED, Said, at_first, standing

SOON_MS = 120  # several reasons to read again become one


class Reviews(QObject):
    """`all`: SurveyReviews of `opened.surveys`. `said` and `office` by the survey's id."""

    changed = pyqtSignal()  # there are others, or they say something else
    reading = pyqtSignal(bool)
    failed = pyqtSignal(object, object)  # path, TerritoryError

    def __init__(self, opened: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self.all: list[Any] = []
        self.said: dict[str, dict[str, Said]] = {}
        self.office: dict[str, Mapping[str, Row]] = {}
        self.last: str | None = None  # the survey that came last
        self._seen: dict[str, dict[str, SurveyChange]] = {}  # what was shown when something was said of it
        self._waiting: list[Callable[[], None]] = []  # readings, one at a time
        self._path: Path | None = None
        self._question: object | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.refresh)
        opened.failed.connect(self._on_failed)
        opened.changed.connect(self._soon.start)

    @property
    def is_reading(self) -> bool:
        return self._question is not None

    def bring_back(self, paths: Iterable[Path]) -> None:
        for path in paths:
            self._waiting.append(lambda path=path: self._bring_back(path))
        self._go_on()

    def refresh(self) -> None:
        """All of them as the office is now, and what waits in the working copy."""
        self._waiting = [*self._waiting, self._read_waiting, *(
            lambda key=known.returned.id: self._read_again(key) for known in self.all if known.path is not None
        )]  # fmt: skip
        self._go_on()

    def known(self, survey: str | None) -> Any:
        return next((known for known in self.all if known.returned.id == survey), None)

    def names(self) -> dict[str, str]:
        return {known.returned.id: known.returned.name for known in self.all}

    def undecided(self, known: Any) -> int:
        said = self.said.get(known.returned.id, {})
        return sum(standing(change, said.get(change.uid, Said())) == UNDECIDED for change in known.changes)

    def close_one(self, survey: str) -> None:
        """Its private copy goes; the folder that it came from stays as it is."""
        known = self.known(survey)
        if known is not None:
            self._drop(known)
            self.said.pop(survey, None)
            self.changed.emit()
            self.refresh()

    def leave(self) -> None:
        self._soon.stop()
        self._waiting, self._question = [], None
        self._opened.failed.disconnect(self._on_failed)
        self._opened.changed.disconnect(self._soon.start)
        for known in self.all:
            known.close()
        self.all = []

    def _go_on(self) -> None:
        if self._question is not None:
            return
        if self._waiting:
            self._waiting.pop(0)()
        self.reading.emit(self.is_reading)

    def _ask(self, ask: Callable[[Callable[[Any], None]], None], use: Callable[[Any], None]) -> None:
        question = self._question = object()

        def answered(result: Any) -> None:
            if self._question is question and not sip.isdeleted(self):
                self._question = None
                use(result)
                self._go_on()
            elif hasattr(result, "close"):
                result.close()  # nobody looks at it any more

        self.reading.emit(True)
        ask(answered)

    def _bring_back(self, path: Path) -> None:
        self._path = path
        surveys = self._opened.surveys
        self._ask(lambda then: surveys.bring_back(path, then, tuple(self.all)), self._take)

    def _drop(self, known: Any) -> None:
        self.all = [one for one in self.all if one is not known]
        known.close()

    def _read_again(self, survey: str) -> None:
        known = self.known(survey)
        if known is not None and known.path is not None:
            others = tuple(other for other in self.all if other is not known)
            self._ask(lambda then: self._opened.surveys.review_again(known, then, others), self._put)
        else:
            self._go_on()

    def _read_waiting(self) -> None:
        self._ask(self._opened.surveys.waiting, self._put_waiting)

    def _take(self, known: Any) -> None:
        """The same survey, brought once more, takes the place of the one before."""
        before = self.known(known.returned.id)
        if before is not None:
            self._drop(before)
        self.all.append(known)
        self.last, self._path = known.returned.id, None
        self._put(known)
        others = [other.returned.id for other in self.all if other is not known]
        self._waiting += [lambda other=other: self._read_again(other) for other in others]

    def _put_waiting(self, found: Sequence[Any]) -> None:
        brought = [known for known in self.all if known.path is not None]
        ids = {known.returned.id for known in brought}
        waiting = [known for known in found if known.returned.id not in ids]
        self.all = [*brought, *waiting]
        for known in waiting:
            self._remember(known)
            self._waiting.append(lambda known=known: self._read_office(known))
        self.changed.emit()

    def _put(self, known: Any) -> None:
        places = [place for place, one in enumerate(self.all) if one.returned.id == known.returned.id]
        if not places:
            return
        self.all[places[0]] = known
        self._remember(known)
        self._waiting.insert(0, lambda: self._read_office(known))
        self.changed.emit()

    def _read_office(self, known: Any) -> None:
        """What new ones would be merged into."""
        if not any(near.survey is None for change in known.changes for near in change.near):
            self.office[known.returned.id] = {}
            self._go_on()
            return

        def put(rows: Mapping[str, Row]) -> None:
            self.office[known.returned.id] = rows
            self.changed.emit()

        self._ask(lambda then: self._opened.surveys.standing(known, then), put)

    def _remember(self, known: Any) -> None:
        """What was said stays said, unless the asset has become another question."""
        key = known.returned.id
        before, said = self._seen.get(key, {}), self.said.get(key, {})
        kept = {c.uid for c in known.changes if c.uid in said and before.get(c.uid) == c}
        self.said[key] = {c.uid: said[c.uid] if c.uid in kept else at_first(c) for c in known.changes}
        self._seen[key] = {change.uid: change for change in known.changes}

    def _on_failed(self, error: TerritoryError) -> None:
        """The message bar tells it, too."""
        if self._question is None:
            return
        path, self._path, self._question = self._path, None, None
        self.failed.emit(path, error)
        self._go_on()
