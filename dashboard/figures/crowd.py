"""Very many events as a figure is given them: how many stand in each lane, from one stretch of time to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.figures.lanes import Busy, Lanes

_STEPS = {"day": "D", "week": "W-MON", "month": "MS", "quarter": "QS", "year": "YS"}
Cells = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
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

    @property
    def edges(self) -> list[pd.Timestamp]:
        """The first days of all stretches from the first to the last that has any event, and the day after."""
        first, last = self.cells["start"].min(), self.cells["start"].max()
        every = pd.date_range(first, last, freq=_STEPS[self.unit])
        return [*every, every[-1] + pd.tseries.frequencies.to_offset(_STEPS[self.unit])]

    def grid(self, lanes: Lanes) -> tuple[Cells, Cells]:
        """Return the events, and their mean level, of each row of the chart and each stretch of time."""
        columns = {start: at for at, start in enumerate(self.edges[:-1])}
        shape = len(lanes.names), len(columns)
        events, levels = np.zeros(shape), np.zeros(shape)
        rows = self.cells["lane"].map(lanes.rows).fillna(0).astype(int).to_numpy()
        at = self.cells["start"].map(columns).to_numpy()
        number = self.cells["events"].to_numpy(float)
        np.add.at(events, (rows, at), number)
        np.add.at(levels, (rows, at), number * self.cells["level"].to_numpy(float))
        return events, np.divide(levels, events, out=np.full(shape, np.nan), where=events > 0)
