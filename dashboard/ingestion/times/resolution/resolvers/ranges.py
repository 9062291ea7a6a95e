"""Resolvers of expressions with two ends, or with an open one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.resolution.direction import BYGONE
from dashboard.ingestion.times.resolution.frame import Frame, Meaning, meaning
from dashboard.ingestion.times.resolution.periods import month, period, step
from dashboard.ingestion.times.resolution.resolvers.dates import calendar
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
    return replace(_range(first, last, interval), ends=_ends(found, first, last))


def _range(first: Meaning, last: Meaning, interval: Interval) -> Meaning:
    return replace(first, value=f"{first.value}/{last.value}", interval=interval, unit="range")


def _ends(found: Found, first: Meaning, last: Meaning) -> tuple[tuple[int, int, Meaning], ...]:
    """Return the two dates as expressions of their own, as TIMEX3 marks a range."""
    one, other = found.parts["first"], found.parts["last"]
    return (one.first, one.last, first), (other.first, other.last, last)


def _split(found: Found, role: str, first: Meaning, last: Meaning) -> tuple[tuple[int, int, Meaning], ...]:
    """Return the same where one rule matched both: the last date begins with the word in that role."""
    end = found.spans.get("suffix", found.spans["first"])[1]
    return (found.first, end, first), (found.spans[role][0], found.last, last)


def sharing(found: Found, frame: Frame) -> Meaning | None:
    """Two dates of one year that only the second names: "April and June 1955"; None where they do not share one."""
    last = frame.resolve(found.parts["last"], frame)
    bare = {"year", "short"}.isdisjoint(found.parts["first"].words)
    if last is None or last.basis is not Basis.STATED or not bare or "year" not in found.parts["last"].words:
        return None
    return spanning(found, frame)


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
    earlier = replace(first, value=start.isoformat(), interval=Interval(start, start + timedelta(1), Precision.DAY))
    whole = _range(earlier, last, Interval(start, last.interval.end, Precision.DAY))
    return replace(whole, ends=_ends(found, earlier, last))


def days_of_month(found: Found, frame: Frame) -> Meaning | None:
    """A range of days in one month: "9 to 13 January", "January 9-13"."""
    last = calendar(found, frame)
    if last is None or last.interval is None:
        return None
    start = last.interval.start.replace(day=int(found.words["first"]))
    if start >= last.interval.start:
        return None
    first = replace(last, value=start.isoformat(), interval=Interval(start, start + timedelta(1), Precision.DAY))
    whole = _range(first, last, Interval(start, last.interval.end, Precision.DAY))
    return replace(whole, ends=_split(found, "monthday", first, last))


def two_months(found: Found, frame: Frame) -> Meaning | None:
    """Two months of one year: "August/September 2013"."""
    last = calendar(found, frame)
    number = frame.value(found, "first")
    if last is None or last.interval is None or not isinstance(number, int):
        return None
    first = meaning(month(last.interval.start.year, number), Basis.STATED)
    if first.interval is None or first.interval.start >= last.interval.start:
        return None
    whole = _range(first, last, Interval(first.interval.start, last.interval.end, Precision.MONTH))
    return replace(whole, ends=_split(found, "month", first, last))


def years(found: Found, frame: Frame) -> Meaning | None:
    """A range of years: "2010-12", "1914 to 1918"."""
    first, last = int(found.words["first"]), int(found.words["last"])
    last += first // 100 * 100 if last < 100 else 0
    if last <= first:
        return None
    one, other = (meaning(period("year", date(year, 1, 1)), Basis.STATED) for year in (first, last))
    whole = _range(one, other, Interval(date(first, 1, 1), date(last + 1, 1, 1), Precision.YEAR))
    return replace(whole, ends=_split(found, "last", one, other))


def centuries(found: Found, frame: Frame) -> Meaning | None:
    """Two centuries: "the 17th and 18th centuries"."""
    first, last = (frame.number(found, role) for role in ("first", "last"))
    if not 1 <= first < last:
        return None
    one, other = (meaning(period("century", date(max(n * 100 - 100, 1), 1, 1)), Basis.STATED) for n in (first, last))
    if one.interval is None or other.interval is None:
        return None
    whole = _range(one, other, Interval(one.interval.start, other.interval.end, Precision.CENTURY))
    return replace(whole, ends=_split(found, "last", one, other))


def since(found: Found, frame: Frame) -> Meaning | None:
    """An open end: from the date to the publication day, where it does not lie after it."""
    start = frame.resolve(found.parts["child"], frame.towards("past"))
    if start is None or start.interval is None or start.interval.start > frame.published:
        return start
    interval = Interval(start.interval.start, frame.published + timedelta(1), Precision.OPEN)
    return _open(found, start, interval, start.mod or "AFTER", "from then to the publication day")


def _open(found: Found, end: Meaning, interval: Interval, mod: str, note: str) -> Meaning:
    """Return a date with all the days on one side of it; the date itself stays its one end."""
    return replace(end, interval=interval, mod=mod, note=note, ends=end.ends or ((found.first, found.last, end),))


def earliest(found: Found, frame: Frame) -> Meaning | None:
    """An open end ahead: "as soon as next year" is then or later."""
    start = frame.resolve(found.parts["child"], frame)
    if start is None or start.interval is None:
        return start
    return _open(found, start, replace(start.interval, precision=Precision.OPEN), "ON_OR_AFTER", "then or later")


NEAREST = "nearest"
"""The side of a date that no verb has a say in."""


def by(found: Found, frame: Frame) -> Meaning | None:
    """An open start: from the publication day to the date, where it lies ahead."""
    side = "" if frame.looks_back(found) else "future"
    return _up_to(found, frame.resolve(found.parts["child"], frame.towards(side)), frame)


def until(found: Found, frame: Frame) -> Meaning | None:
    """The same; a weekday lies ahead but where something had ended by then: "closed until Friday".

    What is coarser lies where it is nearest, for what was told to last may last still.
    """
    if frame.heading(found) == BYGONE:
        return by(found, frame)
    ahead = _is_of_weekday(found) or not frame.looks_back(found)
    return _up_to(found, frame.resolve(found.parts["child"], frame.towards("future" if ahead else NEAREST)), frame)


def through(found: Found, frame: Frame) -> Meaning | None:
    """The same, but for a weekday, which the verb places: "the drill ran through Friday"."""
    return by(found, frame) if _is_of_weekday(found) else until(found, frame)


def _is_of_weekday(found: Found) -> bool:
    return "weekday" in found.words or any(_is_of_weekday(part) for part in found.parts.values())


def ahead(found: Found, frame: Frame) -> Meaning | None:
    """The same; the date lies ahead, whatever the clause tells: "ahead of Thursday's summit, Moscow warned"."""
    side = "" if frame.heading(found) == BYGONE else "future"
    return _up_to(found, frame.resolve(found.parts["child"], frame.towards(side)), frame)


def before(found: Found, frame: Frame) -> Meaning | None:
    """The same, where only the clause can tell whether the date lies ahead: "before Friday's vote"."""
    return _up_to(found, frame.resolve(found.parts["child"], frame), frame)


def _up_to(found: Found, end: Meaning | None, frame: Frame) -> Meaning | None:
    if end is None or end.interval is None or end.interval.end <= frame.published:
        return end and replace(end, mod=end.mod or "BEFORE")
    interval = Interval(frame.published, end.interval.end, Precision.OPEN)
    return _open(found, end, interval, "BEFORE", "from the publication day to then")
