"""Named days -> the day in a year: fixed ones, and those counted by weekdays, by Easter or by the moon."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from math import ceil

from dashboard.ingestion.times.resolution.periods import step
from dashboard.lexicon.times import Value


def named_day(settings: Mapping[str, Value], year: int) -> date:
    """Return the day that a rule's settings name in a year.

    One of `fixed = "12-25"`, `nth = "11-4-4"` (month, weekday, which one; -1 is the last), `easter` and
    `orthodox` (days after it), `islamic = "9-1"` (month and day), `dates` (one for each year). Raises
    ValueError for a year without that day.
    """
    kind = next(name for name in KINDS if name in settings)
    return KINDS[kind](str(settings[kind]), year)


def _fixed(day: str, year: int) -> date:
    month, number = map(int, day.split("-"))
    return date(year, month, number)


def _nth(rule: str, year: int) -> date:
    """Return the fourth Thursday of November for "11-4-4"; the last Monday of May for "5-1--1"."""
    month, weekday, which = map(int, rule.split("-", 2))
    first = date(year, month, 1)
    if which < 0:
        last = step("month", first, 1) - timedelta(1)
        return last - timedelta((last.isoweekday() - weekday) % 7)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (which - 1))


def _easter(after: str, year: int) -> date:
    from dateutil.easter import easter

    return _counted(easter(year), after)


def _orthodox(after: str, year: int) -> date:
    from dateutil.easter import EASTER_ORTHODOX, easter

    return _counted(easter(year, EASTER_ORTHODOX), after)


def _counted(day: date, after: str) -> date:
    return day + timedelta(int(after))


ISLAMIC_EPOCH = 227015
"""The proleptic Gregorian ordinal of 1 Muharram of the year 1."""


def _islamic(day: str, year: int) -> date:
    """Return a day of the tabular Islamic calendar, one day from the sighted moon at most.

    Source: Reingold and Dershowitz, Calendrical Calculations, chapter 7.
    """
    month, number = map(int, day.split("-"))
    earliest = (year - 622) * 33 // 32 - 1
    for hijri in range(earliest, earliest + 4):
        days = number + ceil(29.5 * (month - 1)) + (hijri - 1) * 354 + (3 + 11 * hijri) // 30
        if (found := date.fromordinal(ISLAMIC_EPOCH + days - 1)).year == year:
            return found
    raise ValueError(f"no such day in {year}")


def _listed(dates: str, year: int) -> date:
    for day in dates.split():
        if day.startswith(f"{year:04}"):
            return date.fromisoformat(day)
    raise ValueError(f"not listed for {year}")


KINDS: dict[str, Callable[[str, int], date]] = {
    "fixed": _fixed,
    "nth": _nth,
    "easter": _easter,
    "orthodox": _orthodox,
    "islamic": _islamic,
    "dates": _listed,
}
