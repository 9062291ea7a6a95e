"""The tension index: what occurred, weighed by level and confidence, fading with time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.model import Precision, Status

HALF_LIFE = 14.0
"""Days after which an event weighs half."""
_LONGEST = 366
"""Days: what is known no better moves no day of its own."""
_STEADY = 0.1
"""Share of the index's whole range below which a turn is no turning point."""

_Array = npt.NDArray[np.float64]
_Days = npt.NDArray[np.integer]


@dataclass(frozen=True, slots=True)
class Mover:
    """An event behind a change: what it adds to the index on the last day."""

    id: str
    title: str
    share: float


def tension(frame: pd.DataFrame, until: date | None = None, half_life: float = HALF_LIFE) -> pd.DataFrame:
    """Return `day`, `index`, `low` and `high` of a timeline's frame, a row a day; no rows where nothing occurred.

    It reaches to the last event, or to a later day that is given.

    The index of a day is the sum over what occurred before or on it of level x confidence x 0.5^(days / half-life),
    cooperation negative. An event of a week is a seventh on each of its days. The band is one standard deviation: an
    event is doubted by its confidence, less so with each independent source, and its day by its precision.
    """
    told = _counted(frame)
    if told.empty:
        return pd.DataFrame({"day": pd.Series(dtype="datetime64[ns]"), "index": [], "low": [], "high": []})
    first = told["date_start"].min()
    starts = (told["date_start"] - first).dt.days.to_numpy()
    lengths = (told["date_end"] - told["date_start"]).dt.days.to_numpy() + 1
    days = int((starts + lengths).max())
    days = max(days, (pd.Timestamp(until) - first).days + 1) if until else days
    levels, sure = told["level"].to_numpy(float), told["confidence"].to_numpy(float)
    kept = 0.5 ** (1 / half_life)
    index = _faded(_daily(levels * sure / lengths, starts, lengths, days), kept)
    held = 1 - (1 - sure) ** told["sources"].to_numpy(float)
    doubt = levels**2 * held * (1 - held / lengths) / lengths
    spread = np.sqrt(_faded(_daily(doubt, starts, lengths, days), kept**2))
    whole = pd.date_range(first, periods=days, freq="D")
    return pd.DataFrame({"day": whole, "index": index, "low": index - spread, "high": index + spread})


def change(index: pd.DataFrame, days: int) -> float:
    """Return how far the last day's index is from that so many days before; from nothing, where it begins later."""
    values = index["index"].to_numpy()
    if not len(values):
        return 0.0
    before = values[-1 - days] if days < len(values) else 0.0
    return float(values[-1] - before)


def movers(frame: pd.DataFrame, last: date, days: int, number: int = 5, half_life: float = HALF_LIFE) -> list[Mover]:
    """Return what moved the index in the days up to and with `last`, the largest first."""
    told = _counted(frame)
    end = pd.Timestamp(last)
    recent = told[(told["date_end"] <= end) & (told["date_end"] > end - timedelta(days))]
    gone = (end - recent["date_end"]).dt.days
    shares = recent["level"] * recent["confidence"] * 0.5 ** (gone / half_life)
    rows = zip(recent["id"], recent["title"], shares, strict=True)
    found = [Mover(str(key), str(title), round(float(share), 3)) for key, title, share in rows if share]
    return sorted(found, key=lambda mover: (-abs(mover.share), mover.id))[:number]


def turning_points(index: pd.DataFrame) -> list[date]:
    """Return the days on which the index turns for good: it goes the other way by a tenth of its range."""
    values = index["index"].tolist()
    least = _STEADY * (max(values) - min(values)) if values else 0.0
    turns = _turns(values, least) if least else []
    return [index["day"].iloc[at].date() for at in turns]


def _turns(values: list[float], least: float) -> list[int]:
    """Return where a series turns: each extreme from which it then moves by at least so much."""
    turns: list[int] = []
    extreme = {1: 0, -1: 0}  # the highest and the lowest since the last turn
    trend = 0
    for at, value in enumerate(values):
        for way in (1, -1):
            if way * value >= way * values[extreme[way]]:
                extreme[way] = at
        for way in (1, -1):
            if trend != -way and way * (values[extreme[way]] - value) >= least:
                turns += [extreme[way]] if trend else []
                trend, extreme = -way, {1: at, -1: at}
    return turns


def _counted(frame: pd.DataFrame) -> pd.DataFrame:
    """Leave what occurred, on days that are known well enough."""
    long = (frame["date_end"] - frame["date_start"]).dt.days >= _LONGEST
    open_ended = frame["precision"] == Precision.OPEN.value
    return frame[(frame["status"] == Status.OCCURRED.value) & ~long & ~open_ended]


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
