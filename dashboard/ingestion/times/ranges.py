"""Resolvers of expressions with two ends, or with an open one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dashboard.ingestion.times.dates import calendar
from dashboard.ingestion.times.frame import Frame, Meaning
from dashboard.ingestion.times.periods import period, step
from dashboard.ingestion.times.recognise import Found
from dashboard.model import Basis, Interval, Precision


def spanning(found: Found, frame: Frame) -> Meaning | None:
    """A range from the first to the last of two dates, both included."""
    last = frame.resolve(found.parts["last"], frame)
    first = last and frame.resolve(found.parts["first"], _frame_of_first(last, frame))
    if first is None or last is None or first.interval is None or last.interval is None:
        return None
    start, end = first.interval.start, last.interval.end
    if last.interval.end <= start and last.unit == "day" and first.unit == "day":
        return _turned(found, first, last)
    if end <= start:
        return None
    interval = Interval(start, end, last.interval.precision)
    return replace(first, value=f"{first.value}/{last.value}", interval=interval, unit="range")


def _frame_of_first(last: Meaning, frame: Frame) -> Frame:
    """Return the frame of "March" in "March to May 2020", which has its year from there."""
    if last.basis is not Basis.STATED or last.interval is None:
        return frame
    return frame.inside(period("year", last.interval.start), Basis.STATED)


def _turned(found: Found, first: Meaning, last: Meaning) -> Meaning | None:
    """Bring two weekdays that came out in the wrong order into one week."""
    if first.interval is None or last.interval is None or found.parts["last"].rule.grain != "weekday":
        return None
    start = step("week", first.interval.start, -1)
    if start > last.interval.start:
        return None
    value = f"{start.isoformat()}/{last.value}"
    return replace(last, value=value, interval=Interval(start, last.interval.end, Precision.DAY), unit="range")


def days_of_month(found: Found, frame: Frame) -> Meaning | None:
    """A range of days in one month: "9 to 13 January", "January 9-13"."""
    last = calendar(found, frame)
    if last is None or last.interval is None:
        return None
    start = last.interval.start.replace(day=int(found.words["first"]))
    if start >= last.interval.start:
        return None
    value = f"{start.isoformat()}/{last.value}"
    return replace(last, value=value, interval=Interval(start, last.interval.end, Precision.DAY), unit="range")


def years(found: Found, frame: Frame) -> Meaning | None:
    """A range of years: "2010-12", "1914 to 1918"."""
    first, last = int(found.words["first"]), int(found.words["last"])
    last += first // 100 * 100 if last < 100 else 0
    if last <= first:
        return None
    interval = Interval(date(first, 1, 1), date(last + 1, 1, 1), Precision.YEAR)
    return Meaning(f"{first:04}/{last:04}", interval, Basis.STATED, "range")


def since(found: Found, frame: Frame) -> Meaning | None:
    """An open end: from the date to the publication day, where it does not lie after it."""
    start = frame.resolve(found.parts["child"], frame.towards("past"))
    if start is None or start.interval is None or start.interval.start > frame.published:
        return start
    interval = Interval(start.interval.start, frame.published + timedelta(1), Precision.OPEN)
    return replace(start, interval=interval, mod=start.mod or "AFTER", note="from then to the publication day")


def until(found: Found, frame: Frame) -> Meaning | None:
    """An open start: from the publication day to the date, where it lies ahead."""
    end = frame.resolve(found.parts["child"], frame.towards("" if frame.heading(found) == "past" else "future"))
    if end is None or end.interval is None or end.interval.end <= frame.published:
        return end and replace(end, mod=end.mod or "BEFORE")
    interval = Interval(frame.published, end.interval.end, Precision.OPEN)
    return replace(end, interval=interval, mod="BEFORE", note="from the publication day to then")
