"""The tension index: what occurred, weighed by level and confidence, fading with time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.model import Precision, Status
from dashboard.queries.selection import Selection
from dashboard.snapshot.columns import Columns, Mask, Numbers, Rows

HALF_LIFE = 14.0
"""Days after which an event weighs half."""
_LONGEST = 366
"""Days: what is known no better moves no day of its own."""
_TURNS, _LARGER = 12, 1.3
_STEADY = 0.1
"""Share of the index's whole range below which a turn is no turning point."""

_Array = npt.NDArray[np.float64]
_Days = npt.NDArray[np.integer]


@dataclass(frozen=True, slots=True)
class Mover:
    """An event behind a change: its row, and what it adds to the index on the last day."""

    row: int
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class Acts:
    """What occurred, on days that are known well enough."""

    rows: Rows
    first: _Days
    last: _Days


def acts(selection: Selection) -> Acts:
    """Return what counts in the index."""
    columns = selection.columns
    rows = selection.rows[columns.kept("acts", lambda: _known(columns))[selection.rows]]
    return Acts(rows, columns.first[rows], columns.last[rows])


def _known(columns: Columns) -> Mask:
    """Say which events occurred, on days that are known well enough."""
    vague = columns.having("precision", (Precision.OPEN,)) | (columns.last - columns.first >= _LONGEST)
    return columns.having("status", (Status.OCCURRED,)) & ~vague


def _pushes(columns: Columns) -> Numbers:
    """Say how much each event adds to the index, all its days together."""
    pushes: Numbers = columns.level * columns.confidence.astype(float)
    return pushes


def _doubts(columns: Columns) -> Numbers:
    """Say by how much each event may be wrong on each of its days, squared."""
    days = columns.last - columns.first + 1
    held = 1 - (1 - columns.confidence.astype(float)) ** columns.sources
    doubts: Numbers = columns.level.astype(float) ** 2 * held * (1 - held / days) / days
    return doubts


def tension(selection: Selection, until: date | None = None, half_life: float = HALF_LIFE) -> pd.DataFrame:
    """Return `day`, `index`, `low` and `high` of a selection, a row a day; no rows where nothing occurred.

    It reaches to the last event, or to a later day that is given.

    The index of a day is the sum over what occurred before or on it of level x confidence x 0.5^(days / half-life),
    cooperation negative. An event of a week is a seventh on each of its days. The band is one standard deviation: an
    event is doubted by its confidence, less so with each independent source, and its day by its precision.
    """
    columns, told = selection.columns, acts(selection)
    if not len(told.rows):
        return pd.DataFrame({"day": pd.Series(dtype="datetime64[ns]"), "index": [], "low": [], "high": []})
    first = int(told.first.min())
    starts, lengths = told.first - first, told.last - told.first + 1
    days = int((starts + lengths).max())
    days = max(days, until.toordinal() - first + 1) if until else days
    kept = 0.5 ** (1 / half_life)
    pushes = columns.kept("push", lambda: _pushes(columns))[told.rows]
    index = _faded(_daily(pushes / lengths, starts, lengths, days), kept)
    doubt = columns.kept("doubt", lambda: _doubts(columns))[told.rows]
    spread = np.sqrt(_faded(_daily(doubt, starts, lengths, days), kept**2))
    whole = pd.date_range(pd.Timestamp(date.fromordinal(first)), periods=days, freq="D")
    return pd.DataFrame({"day": whole, "index": index, "low": index - spread, "high": index + spread})


def change(index: pd.DataFrame, days: int) -> float:
    """Return how far the last day's index is from that so many days before; from nothing, where it begins later."""
    values = index["index"].to_numpy()
    if not len(values):
        return 0.0
    before = values[-1 - days] if days < len(values) else 0.0
    return float(values[-1] - before)


def movers(selection: Selection, last: date, days: int, number: int = 5, half_life: float = HALF_LIFE) -> list[Mover]:
    """Return what moved the index in the days up to and with `last`, the largest first."""
    columns, told, end = selection.columns, acts(selection), last.toordinal()
    recent = (told.last <= end) & (told.last > end - days)
    gone, rows = end - told.last[recent], told.rows[recent]
    shares = np.round(columns.kept("push", lambda: _pushes(columns))[rows] * 0.5 ** (gone / half_life), 3)
    largest = np.lexsort((rows, -np.abs(shares)))[:number]
    return [Mover(int(rows[at]), float(shares[at])) for at in largest if shares[at]]


def turning_points(index: pd.DataFrame) -> list[date]:
    """Return the days on which the index turns for good: it goes the other way by a tenth of its range.

    Where that is more than a reader can take in, only those of the larger turns.
    """
    values = index["index"].tolist()
    least = _STEADY * (max(values) - min(values)) if values else 0.0
    turns = _turns(values, least) if least else []
    while len(turns) > _TURNS:
        least *= _LARGER
        turns = _turns(values, least)
    return [index["day"].iloc[at].date() for at in turns]


def _turns(values: list[float], least: float) -> list[int]:
    """Return where a series turns: each extreme from which it then moves by at least so much."""
    turns: list[int] = []
    high = low = trend = 0  # where the highest and the lowest since the last turn are, and which way it goes
    for at, value in enumerate(values):
        if value >= values[high]:
            high = at
        if value <= values[low]:
            low = at
        if trend >= 0 and values[high] - value >= least:
            turns += [high] if trend else []
            trend, high, low = -1, at, at
        elif trend <= 0 and value - values[low] >= least:
            turns += [low] if trend else []
            trend, high, low = 1, at, at
    return turns


def _daily(weights: _Array, starts: _Days, lengths: _Days, days: int) -> _Array:
    """Lay each weight on each of its days; two entries an event, however long it is."""
    steps = np.bincount(starts, weights, days + 1) - np.bincount(starts + lengths, weights, days + 1)
    daily: _Array = np.cumsum(steps)[:days]
    return daily


def _faded(daily: _Array, kept: float) -> _Array:
    """Return the running sum of which a share is kept each day."""
    found = np.empty_like(daily)
    total = 0.0
    for day, value in enumerate(daily.tolist()):
        total = total * kept + value
        found[day] = total
    return np.where(np.abs(found) < 1e-9, 0.0, found)
