"""Very many events: how many there are in each row of a chart, from one stretch of time to the next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, get_args

import numpy as np
import pandas as pd

from dashboard.queries.selection import Selection
from dashboard.snapshot.columns import EPOCH, Numbers

Unit = Literal["day", "week", "month", "quarter", "year"]
UNITS: tuple[Unit, ...] = get_args(Unit)
_DAYS: Mapping[Unit, float] = {"day": 1, "week": 7, "month": 30.4, "quarter": 91.3, "year": 365.2}
_LINKS = {"actor": "lane", "dyad": "dyad", "action": "action"}
_FINEST = 160
"""Stretches of time that a chart can still show."""
_MONDAY = 1
"""The ordinal of a Monday: 1 January of the year 1."""


def fitting(first: date, last: date, least: Unit = "day") -> Unit:
    """Return the finest unit, from one on, of which a chart of these days can show each."""
    length = (last - first).days + 1
    coarser = UNITS[UNITS.index(least) :]
    return next((unit for unit in coarser if length / _DAYS[unit] <= _FINEST), UNITS[-1])


def crowd(selection: Selection, by: str, unit: Unit, first: date, last: date) -> pd.DataFrame:
    """Return `lane`, `start`, `events` and mean `level`: a row for each lane and unit of time in which there are any.

    Lanes are levels (as text), or the ids of actors, dyads or actions. An event counts where the middle of its days
    is, those out of sight at the edge.
    """
    columns, rows = selection.columns, selection.rows
    middle = columns.kept("middle", lambda: (columns.first + columns.last) // 2)[rows]
    stretch, starts = _stretches(np.clip(middle, first.toordinal(), last.toordinal()), unit)
    values, lanes, at = _lanes(selection, by)
    keys = lanes.astype(np.int64) * len(starts) + stretch[at]
    events = np.bincount(keys, minlength=len(values) * len(starts))
    levels = np.bincount(keys, columns.level[rows][at], len(events))
    any_ = np.flatnonzero(events)
    return pd.DataFrame(
        {
            "lane": np.array(values, object)[any_ // len(starts)],
            "start": starts[any_ % len(starts)],
            "events": events[any_],
            "level": levels[any_] / events[any_],
        }
    )


def _lanes(selection: Selection, by: str) -> tuple[tuple[str, ...], Numbers, Numbers]:
    """Return the lanes, the lane of each standing of an event, and which of the selection's events stands there."""
    if by == "level":
        level = selection.columns.level[selection.rows].astype(int)
        lowest = int(level.min())
        return tuple(map(str, range(lowest, int(level.max()) + 1))), level - lowest, np.arange(len(level))
    link = selection.columns.link(_LINKS[by])
    return link.values, *link.within(selection.rows)


def _stretches(days: Numbers, unit: Unit) -> tuple[Numbers, Numbers]:
    """Return the stretch of each day, and the first days of all stretches."""
    low, high = int(days.min()), int(days.max())
    every = np.arange(low, high + 1)
    starts = _starts(every, unit)
    firsts, which = np.unique(starts, return_inverse=True)
    return which[days - low], firsts


def _starts(ordinals: Numbers, unit: Unit) -> Numbers:
    """Return the first day of the unit that each day is in."""
    if unit == "week":
        ordinals = ordinals - (ordinals - _MONDAY) % 7
    found: Numbers = (ordinals - EPOCH).astype("datetime64[D]")
    if unit == "quarter":
        months = found.astype("datetime64[M]").astype(int)
        found = (months - months % 3).astype("datetime64[M]")
    elif unit in ("month", "year"):
        found = found.astype(f"datetime64[{unit[0].upper()}]")
    return found.astype("datetime64[D]")


def within(days: tuple[date, date], first: date | None, last: date | None) -> tuple[date, date]:
    """Return the days that are in sight, where only some were asked for."""
    low, high = first or date.min, last or date.max
    return min(max(days[0], low), high), min(max(days[1], low), high)
