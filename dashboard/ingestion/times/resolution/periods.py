"""Calendar units as half-open day intervals with their TIMEX3 values, and stepping from one to another."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.model import Interval, Precision

SEASONS = ("WI", "SP", "SU", "FA")
"""Meteorological seasons of the north, from December on; winter bears the year of its December."""

MONTHS = {"month": 1, "quarter": 3, "half": 6, "season": 3}
YEARS = {"year": 1, "decade": 10, "century": 100}


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar unit: its TIMEX3 value and the days from `start` to before `end`."""

    unit: str
    value: str
    start: date
    end: date

    @property
    def interval(self) -> Interval:
        """The same as the model's interval."""
        return Interval(self.start, self.end, Precision(self.unit))

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end


def period(unit: str, day: date, week_starts: int = 1) -> Period:
    """Return the unit that a day lies in. Raises ValueError outside the calendar's years."""
    if unit == "day":
        return Period(unit, day.isoformat(), day, day + timedelta(1))
    if unit in ("week", "weekend"):
        return _week(unit, day, week_starts)
    if unit in YEARS:
        return _years(unit, day.year)
    return _months(unit, day)


def month(year: int, number: int) -> Period:
    """Return a month of a year."""
    return period("month", date(year, number, 1))


def _week(unit: str, day: date, week_starts: int) -> Period:
    start = day - timedelta((day.isoweekday() - week_starts) % 7)
    year, number, _ = (start + timedelta((8 - week_starts) % 7)).isocalendar()
    value = f"{year:04}-W{number:02}"
    if unit == "week":
        return Period(unit, value, start, start + timedelta(7))
    saturday = date.fromisocalendar(year, number, 6)
    return Period(unit, value + "-WE", saturday, saturday + timedelta(2))


def _years(unit: str, year: int) -> Period:
    length = YEARS[unit]
    first = year - year % length
    digits = {1: 4, 10: 3, 100: 2}[length]
    start = date(max(first, 1), 1, 1)
    return Period(unit, f"{first:04}"[:digits], start, date(first + length, 1, 1))


def _months(unit: str, day: date) -> Period:
    length = MONTHS[unit]
    # Winter begins in December, so seasons are counted from there and not from January.
    shift = 1 if unit == "season" else 0
    index = (day.year * 12 + day.month - 1 + shift) // length
    start, end = _month_start(index * length - shift), _month_start((index + 1) * length - shift)
    number = index % (12 // length)
    names = {"month": f"{day.month:02}", "quarter": f"Q{number + 1}", "half": f"H{number + 1}"}
    return Period(unit, f"{start.year:04}-{names.get(unit, SEASONS[number % 4])}", start, end)


def _month_start(index: int) -> date:
    return date(index // 12, index % 12 + 1, 1)


THIRDS = {"START": 0, "MID": 1, "END": 2}

LIMITS = {Precision.WEEK: ((0, 3), (1, 4), (3, 7)), Precision.MONTH: ((0, 10), (10, 20), (20, 31))}
"""Days of a unit that are its early, middle and late ones; longer units are cut at full months."""


def third(days: Interval, mod: str) -> Interval:
    """Return the early, middle or late days of a unit, known as finely as before; all of it for another modifier."""
    if mod not in THIRDS:
        return days
    number = THIRDS[mod]
    if limits := LIMITS.get(days.precision):
        first, last = limits[number]
        start, end = days.start + timedelta(first), min(days.start + timedelta(last), days.end)
    else:
        months = (days.end.year - days.start.year) * 12 + days.end.month - days.start.month
        start, end = (step("month", days.start, months * cut // 3) for cut in (number, number + 1))
    return Interval(start, end, days.precision) if start < end else days


def step(unit: str, day: date, count: int) -> date:
    """Return the day `count` units later, the month's last day where it has no such one.

    Raises ValueError or OverflowError outside the calendar's years.
    """
    if unit in ("day", "week", "weekend"):
        return day + timedelta(count * (1 if unit == "day" else 7))
    months = MONTHS[unit] if unit in MONTHS else YEARS[unit] * 12
    index = day.year * 12 + day.month - 1 + count * months
    year, number = index // 12, index % 12 + 1
    return date(year, number, min(day.day, monthrange(year, number)[1]))
