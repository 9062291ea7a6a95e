"""What a selection comes to: how many, from when to when, of whom, and what stands out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from dashboard.model import Precision, Status
from dashboard.queries.selection import Selection
from dashboard.snapshot.columns import Columns, Numbers, Rows

MOST = 1000
"""Events: up to here each has a mark."""
WEIGHTIEST = 100
"""Events that stand for very many, at most."""
VAGUE = (Precision.OPEN, Precision.DECADE, Precision.CENTURY)
"""Too wide to decide how much of time is shown."""


@dataclass(frozen=True, slots=True)
class Highest:
    """The highest level of what occurred: a feared attack is no violence."""

    level: int
    events: int
    first: date
    last: date
    """The days of the latest of them."""
    precision: str


def period(selection: Selection) -> tuple[date, date]:
    """Return the first and the last day; an end that is open is none, as in "since March", unless all are."""
    columns, rows = selection.columns, selection.rows
    known = rows[~selection.having("precision", (Precision.OPEN,))[rows]]
    ends = columns.last[known if len(known) else rows]
    starts = columns.first[rows]
    return date.fromordinal(int(starts.min())), date.fromordinal(int(max(ends.max(), starts.max())))


def days(selection: Selection) -> tuple[date, date]:
    """Return the days that a chart must span: of a vague date only the nearest day counts."""
    columns, rows = selection.columns, selection.rows
    vague = selection.having("precision", VAGUE)[rows]
    starts, ends = columns.first[rows], columns.last[rows]
    first, last = int(np.where(vague, ends, starts).min()), int(np.where(vague, starts, ends).max())
    return date.fromordinal(min(first, last)), date.fromordinal(last)


def statuses(selection: Selection) -> dict[Status, int]:
    """Count the events of each status, in the statuses' order."""
    counts = selection.columns.link("status").counts(selection.rows)
    return {status: counts.get(status.value, 0) for status in Status}


def levels(selection: Selection) -> dict[int, int]:
    """Count the events of each level that occurs."""
    found = selection.columns.level[selection.rows]
    lowest = int(found.min(initial=0))
    numbers = np.bincount(found - lowest)
    return {int(at) + lowest: int(numbers[at]) for at in np.flatnonzero(numbers)}


def highest(selection: Selection) -> Highest | None:
    """Return what occurred on the highest level; none where nothing occurred."""
    columns, rows = selection.columns, selection.rows
    occurred = rows[selection.having("status", (Status.OCCURRED,))[rows]]
    if not len(occurred):
        return None
    levels = columns.level[occurred]
    level = int(levels.max())
    top = occurred[levels == level]
    latest = top[np.lexsort((columns.first[top], columns.last[top]))[-1]]
    first, last = (date.fromordinal(int(each[latest])) for each in (columns.first, columns.last))
    precision = columns.link("precision")
    return Highest(level, len(top), first, last, precision.values[precision.codes[latest]])


def weightiest(selection: Selection, number: int = WEIGHTIEST) -> Rows:
    """Return the rows of the events of most sources on each level, so that a war does not hide all else.

    Of equals a lot decides: an order by date would leave half of the time without any.
    """
    columns, rows = selection.columns, selection.rows
    weight, level = columns.kept("weight", lambda: _weights(columns))[rows], columns.level[rows]
    own = [np.flatnonzero(level == each) for each in np.unique(level)]
    share = number // max(len(own), 1)
    kept = [
        places if len(places) <= share else places[np.argpartition(-weight[places], share)[:share]] for places in own
    ]
    return np.sort(rows[np.concatenate(kept)]) if kept else rows


def _weights(columns: Columns) -> Numbers:
    """Say how much each event stands out among those of its level."""
    occurred = columns.having("status", (Status.OCCURRED,))
    return (np.sqrt(columns.sources) + occurred + columns.lot / 100).astype(np.float32)


def marked(selection: Selection, own: int | None = None) -> Rows:
    """Return the rows that have a mark in a chart: all of them, or of very many the weightiest and the chosen one."""
    if len(selection) <= MOST:
        return selection.rows
    rows = weightiest(selection)
    return rows if own is None else np.union1d(rows, np.array([own], rows.dtype))
