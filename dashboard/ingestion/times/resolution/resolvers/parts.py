"""Resolvers of parts of a month or a year: its weeks, its halves, its weekdays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.resolution.frame import Frame, Meaning, meaning
from dashboard.ingestion.times.resolution.holidays import named_day
from dashboard.ingestion.times.resolution.periods import period
from dashboard.model import Interval, Precision


def unit_around(found: Found, frame: Frame) -> Meaning | None:
    """The unit that holds a day: "the week of 6 March"."""
    day = frame.resolve(found.parts["child"], frame)
    if day is None or day.interval is None:
        return None
    whole = frame.period(str(frame.value(found, "unit")), day.interval.start)
    return meaning(whole, day.basis, day.anchor)


def week_of_month(found: Found, frame: Frame) -> Meaning | None:
    """A week counted within a month: "the first week of March" is its first seven days."""
    whole = frame.resolve(found.parts["child"], frame)
    if whole is None or whole.interval is None:
        return None
    which, days = _which(found, "last", frame), whole.interval
    if not which:
        return None
    start = days.end - timedelta(7) if which < 0 else days.start + timedelta(7 * (which - 1))
    if not days.start <= start < days.end:
        return None
    value = frame.period("week", start + timedelta(3)).value
    interval = Interval(start, min(start + timedelta(7), days.end), Precision.WEEK)
    return replace(whole, value=value, interval=interval, unit="week", note="seven days of the month")


def weekday_of_month(found: Found, frame: Frame) -> Meaning | None:
    """A weekday counted within a month: "the second Tuesday of November"."""
    whole = frame.resolve(found.parts["child"], frame)
    if whole is None or whole.interval is None:
        return None
    which, number = _which(found, "day", frame), frame.number(found.parts["day"], "weekday")
    if not which:
        return None
    day = named_day({"nth": f"{whole.interval.start.month}-{number}-{which}"}, whole.interval.start.year)
    return meaning(period("day", day), whole.basis, whole.anchor) if day in whole.interval else None


def _which(found: Found, role: str, frame: Frame) -> int:
    """Return which one is counted, -1 for the last; 0 where the words do not say."""
    if "nth" in found.words:
        return frame.number(found, "nth")
    last = found.parts[role]
    return -1 if "which" in last.words and frame.number(last, "which") == -1 else 0


def half_of_month(found: Found, frame: Frame) -> Meaning | None:
    """Half a month: the month, with the days of its half."""
    whole = frame.resolve(found.parts["child"], frame)
    which = frame.number(found, "nth")
    if whole is None or whole.interval is None or which not in (1, 2):
        return None
    days, middle = whole.interval, whole.interval.start + timedelta(15)
    start, end = (days.start, middle) if which == 1 else (middle, days.end)
    mod = "START" if which == 1 else "END"
    return replace(whole, interval=Interval(start, end, days.precision), mod=mod, note="half the month")


def half_of_year(found: Found, frame: Frame) -> Meaning | None:
    """Half of a year told beside it: "the second half of last year"."""
    year = frame.resolve(found.parts["year"], frame)
    which = frame.number(found, "half")
    if year is None or year.interval is None or year.unit != "year" or which not in (1, 2):
        return None
    return meaning(period("half", year.interval.start.replace(month=6 * which)), year.basis, year.anchor)
