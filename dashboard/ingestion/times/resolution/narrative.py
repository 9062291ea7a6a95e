"""The running date of a narrative: which year each date without one belongs to, by the dates before and after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from math import sqrt

from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.resolution.frame import Frame
from dashboard.ingestion.times.resolution.periods import Period
from dashboard.ingestion.times.resolution.resolvers.dates import occurrences, place, stated_year

YEAR = 365.25

BACKWARD = 2.0
"""How much farther a day back seems than one ahead: a narrative seldom goes back."""

GLANCE, ASIDE = 1.0, 3.5
"""The cost of a bare year ("a study of 2005") and of a finer date told aside; it leaves the running date alone."""

FARTHEST = 3.0
"""The most that any leap costs: a new chapter may begin anywhere."""

BEAM = 12
"""Running dates that are kept in mind at once, so that the work grows with the dates and no faster."""

PLACING = frozenset({"dates.calendar", "ranges.days_of_month"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in the text: the token it begins at, and where it lies; without its year, where near one it may lie."""

    first: int
    stated: Period | None
    near: Callable[[int], list[Period]]


@dataclass(frozen=True, slots=True)
class Thread:
    """One way to read the dates so far: its running date, its cost, and the dates that it placed."""

    at: Period
    cost: float
    placed: tuple[int, Period] | None = None
    before: Thread | None = None


def running_dates(finds: Sequence[Found], frame: Frame) -> Mapping[int, Period]:
    """Return the place of each date without a year by the token that it begins at.

    Of all ways to read the dates one after the other the one with the fewest and shortest leaps wins.
    """
    dates = [each for found in finds for each in _dated(found, frame)]
    opening = next((each.stated for each in dates if each.stated), None)
    if opening is None:
        return {}
    threads = [Thread(opening, 0.0)]
    for each in dates:
        threads = _kept(step for thread in threads for step in _steps(thread, each))
    return dict(_placed(min(threads, key=lambda thread: thread.cost)))


def _dated(found: Found, frame: Frame) -> Iterator[Dated]:
    if found.rule.resolve in PLACING:
        year, make = stated_year(found, frame), place(found, frame)
        try:
            yield Dated(found.first, make(year) if year else None, cache(partial(occurrences, make)))
        except ValueError:  # no such day in that year
            return
        return
    for part in sorted(found.parts.values(), key=lambda each: each.first):
        yield from _dated(part, frame)


def _steps(thread: Thread, each: Dated) -> Iterator[Thread]:
    """Yield the ways in which a thread goes on over a date."""
    if each.stated:
        yield Thread(_at(thread.at, each.stated), thread.cost + _leap(thread.at, each.stated), None, thread)
        aside = GLANCE if each.stated.unit == "year" else ASIDE
        yield Thread(thread.at, thread.cost + aside, None, thread)
        return
    for candidate in each.near(thread.at.start.year):
        cost = thread.cost + _leap(thread.at, candidate)
        yield Thread(_at(thread.at, candidate), cost, (each.first, candidate), thread)


def _at(running: Period, told: Period) -> Period:
    """Return the running date after one is told: a year that holds it makes it no coarser."""
    return running if told.start <= running.start and running.end <= told.end else told


def _leap(running: Period, told: Period) -> float:
    """Return what it costs to go from one date to another, 1 for a year ahead: the way back is longer."""
    ahead = max(0, (told.start - running.end).days) / YEAR
    back = max(0, (running.start - told.end).days) * BACKWARD / YEAR
    return min(sqrt(ahead + back), FARTHEST)


def _kept(threads: Iterator[Thread]) -> list[Thread]:
    """Return the cheapest thread to each running date, and of these the cheapest few."""
    best: dict[tuple[date, date], Thread] = {}
    for thread in threads:
        key = thread.at.start, thread.at.end
        if key not in best or thread.cost < best[key].cost:
            best[key] = thread
    return sorted(best.values(), key=lambda thread: thread.cost)[:BEAM]


def _placed(last: Thread) -> Iterator[tuple[int, Period]]:
    thread: Thread | None = last
    while thread:
        if thread.placed:
            yield thread.placed
        thread = thread.before
