"""The days a chart spans."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pandas as pd

from dashboard.figures.rows import Row
from dashboard.model import Precision

SHORTEST = 14
"""Days: below, plotly would label hours and milliseconds."""
MARGIN = 0.03
"""Of the span, on either side, so that no mark is cut."""
VAGUE = frozenset({Precision.OPEN, Precision.DECADE, Precision.CENTURY})
"""Too wide to decide how much of time is shown."""


@dataclass(frozen=True, slots=True)
class Period:
    """What the reader asked to see, and the last day anything was published; each may be missing."""

    first: date | None = None
    last: date | None = None
    horizon: date | None = None
    notes: tuple[tuple[date, str], ...] = ()
    """A reader's own words on days."""
    beside: tuple[date, date] | None = None
    """The days of a chart beside this one, which the axis spans as well."""

    def with_days(self, beside: tuple[date, date] | None) -> Period:
        """Return it spanning other days as well."""
        both = [days for days in (self.beside, beside) if days]
        spanned = (min(first for first, _ in both), max(last for _, last in both)) if both else None
        return replace(self, beside=spanned)


ANY = Period()


@dataclass(frozen=True, slots=True)
class Span:
    """The x-axis: from `first` to `last`, both inclusive and padded."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Its length in days."""
        return (self.last - self.first).days

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def share(self, day: date) -> float:
        """Tell where a day stands: 0 at the left edge, 1 at the right."""
        return (day - self.first).days / self.days

    def visible(self, row: Row) -> tuple[date, date]:
        """The part of a row's interval that the axis shows."""
        first = min(max(row.first, self.first), self.last)
        return first, max(min(row.last, self.last), first)

    def middle(self, row: Row) -> date:
        """Where the mark stands: the middle of what is shown of its interval."""
        first, last = self.visible(row)
        return first + (last - first) // 2


def span(frame: pd.DataFrame, period: Period) -> Span:
    """Choose the axis: all of the intervals, but of a vague one only the nearest day, cut to what was asked for."""
    first, last = days(frame, period)
    missing = timedelta(days=max(0, SHORTEST - (last - first).days) / 2)
    margin = timedelta(days=max(1, round((last - first).days * MARGIN)))
    return Span(_moved(first, -missing - margin), _moved(last, missing + margin))


def days(frame: pd.DataFrame, period: Period = ANY) -> tuple[date, date]:
    """Return the first and the last day that a chart must show."""
    starts, ends = frame["date_start"], frame["date_end"]
    vague = frame["precision"].isin(VAGUE)
    needed_first = starts.where(~vague, ends).min().date()
    needed_last = ends.where(~vague, starts).max().date()
    other_first, other_last = period.beside or (date.max, date.min)
    first = max(min(needed_first, needed_last, other_first), period.first or date.min)
    return first, max(min(max(needed_first, needed_last, other_last), period.last or date.max), first)


def _moved(day: date, by: timedelta) -> date:
    """Move a day, but not out of the calendar."""
    return date.fromordinal(min(max(day.toordinal() + by.days, 1), date.max.toordinal()))
