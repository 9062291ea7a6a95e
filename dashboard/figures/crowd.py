"""Very many events as a figure is given them: how many stand in each lane, from one stretch of time to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.figures.lanes import Busy, Lanes

_STEPS = {"day": "D", "week": "W-MON", "month": "MS", "quarter": "QS", "year": "YS"}
Cells = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Crowd:
    """All events of a chart of which only some have marks, or none."""

    cells: pd.DataFrame
    """`lane` (a level as text, or the id of an actor, dyad or action), `start`, `events`, mean `level`."""
    names: Mapping[str, str]
    """The display names of actors, by id."""
    total: int
    """Events, each counted once."""
    unit: str
    """Of a stretch: day, week, month, quarter or year."""

    @property
    def busy(self) -> Busy:
        """The events of each lane, over all of time."""
        counts = self.cells.groupby("lane")["events"].sum()
        return Busy({str(lane): int(events) for lane, events in counts.items()}, self.names)

    @cached_property
    def edges(self) -> pd.DatetimeIndex:
        """The first days of all stretches from the first to the last that has any event, and the day after."""
        step = _STEPS[self.unit]
        every = pd.date_range(self.cells["start"].min(), self.cells["start"].max(), freq=step)
        return pd.date_range(every[0], periods=len(every) + 1, freq=step)

    def grid(self, lanes: Lanes) -> tuple[Cells, Cells]:
        """Return the events, and their mean level, of each row of the chart and each stretch of time."""
        shape = len(lanes.names), len(self.edges) - 1
        events, levels = np.zeros(shape), np.zeros(shape)
        rows = self.cells["lane"].map(lanes.rows).fillna(0).astype(int).to_numpy()
        at = self.edges.searchsorted(self.cells["start"])
        number = self.cells["events"].to_numpy(float)
        np.add.at(events, (rows, at), number)
        np.add.at(levels, (rows, at), number * self.cells["level"].to_numpy(float))
        return events, np.divide(levels, events, out=np.full(shape, np.nan), where=events > 0)
