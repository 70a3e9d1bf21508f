"""Work of the main thread in small steps, each in a turn of its own, so that the window answers in between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from qgis.PyQt.QtCore import QTimer

_PAUSE_MS = 1


class Turns:
    """What is put replaces what was left."""

    def __init__(self) -> None:
        self._steps: deque[Iterator[object]] = deque(maxlen=1)
        self._timer = QTimer()
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._next)
        self._is_under_way = False

    def put(self, steps: Iterable[Callable[[], object]]) -> None:
        """Drawn lazily: a step is made when its turn has come."""
        self._steps.append(step() for step in steps)
        self._timer.start()

    def stop(self) -> None:
        self._steps.clear()
        self._timer.stop()

    @property
    def is_over(self) -> bool:
        return not self._steps

    def _next(self) -> None:
        if self._is_under_way:  # a step that lets the window answer meanwhile
            return
        source = self._steps[0] if self._steps else iter(())
        self._is_under_way = True
        try:
            next(source)
        except StopIteration:
            if not self._steps or self._steps[0] is source:  # else a step has put others in its place
                self.stop()
        finally:
            self._is_under_way = False
