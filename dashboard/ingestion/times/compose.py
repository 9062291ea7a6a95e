"""Resolvers of expressions made of others: parts of a unit, appositions, counts from another date."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from dashboard.ingestion.times import words
from dashboard.ingestion.times.frame import Frame, Meaning, meaning
from dashboard.ingestion.times.periods import Period, period
from dashboard.ingestion.times.recognise import Found
from dashboard.ingestion.times.relative import shift
from dashboard.wording import weekday


def modified(found: Found, frame: Frame) -> Meaning | None:
    """A coarse unit with "early", "late", "mid" or "about": the unit stays, the modifier is said."""
    whole = frame.resolve(found.parts["child"], frame)
    if whole is None:
        return None
    mod = found.rule.mod or str(frame.value(found, "mod"))
    return replace(whole, mod=mod)


def same(found: Found, frame: Frame) -> Meaning | None:
    """An expression that the words around it do not change."""
    return frame.resolve(found.parts["child"], frame)


def within(found: Found, frame: Frame) -> Meaning | None:
    """A month, quarter or season in a year told beside it: "June last year", "this year's first quarter"."""
    year = frame.resolve(found.parts["year"], frame)
    if year is None or year.interval is None:
        return None
    whole = Period("year", year.value, year.interval.start, year.interval.end)
    return frame.resolve(found.parts["child"], frame.inside(whole, year.basis))


def day_in_week(found: Found, frame: Frame) -> Meaning | None:
    """A weekday in a week told beside it: "Tuesday last week", "Friday of next week"."""
    week = frame.resolve(found.parts["week"], frame)
    if week is None or week.interval is None:
        return None
    number = frame.number(found.parts["day"], "weekday")
    days = (week.interval.start + timedelta(back) for back in range(7))
    day = next(each for each in days if each.isoweekday() == number)
    return meaning(period("day", day), week.basis, week.anchor)


def unit_around(found: Found, frame: Frame) -> Meaning | None:
    """The unit that holds a day: "the week of 6 March"."""
    day = frame.resolve(found.parts["child"], frame)
    if day is None or day.interval is None:
        return None
    whole = frame.period(str(frame.value(found, "unit")), day.interval.start)
    return meaning(whole, day.basis, day.anchor)


def apposition(found: Found, frame: Frame) -> Meaning | None:
    """Two names of one day: the first decides unless it is a bare weekday; a weekday that disagrees is told."""
    first, second = found.parts["first"], found.parts["second"]
    decisive, other = (second, first) if first.rule.grain == "weekday" else (first, second)
    day = frame.resolve(decisive, frame)
    if day is None or day.interval is None or "weekday" not in other.words:
        return day
    number = frame.number(other, "weekday")
    if day.interval.start.isoweekday() == number or "T" in day.value:
        return day
    told = f"{weekday(day.interval.start)} is no {other.words['weekday']}: the date is suspect"
    return replace(day, note=told)


def from_child(found: Found, frame: Frame) -> Meaning | None:
    """A date counted from another: "two days before Friday", "the week after 5 May"."""
    other = frame.resolve(found.parts["child"], frame)
    if other is None or other.interval is None:
        return None
    length = found.parts.get("count", found)
    if "unit" not in length.words:
        return None
    number = words.count(length.words["count"], frame.grammar) if "count" in length.words else 1.0
    name = str(frame.value(length, "unit"))
    if number is None or frame.grammar.lexicon.forms.units[name].clock:
        return None
    number *= frame.number(found, "direction")
    if name == "week" and other.unit == "day":
        name, number = "day", number * 7
    return meaning(shift(name, other.interval.start, number, frame), other.basis, other.anchor)


def day_before_weekday(found: Found, frame: Frame) -> Meaning | None:
    """ "The day before Friday": translated news means "the day before yesterday, Friday" where that fits."""
    number = frame.number(found.parts["child"], "weekday")
    two_before = frame.published - timedelta(2)
    if two_before.isoweekday() != number or "which" in found.parts["child"].words:
        return from_child(found, frame)
    weekday = found.parts["child"].words["weekday"]
    told = f"translated news writes it for 'the day before yesterday, {weekday}'"
    return meaning(period("day", two_before), frame.as_news().basis, frame.published, note=told)
