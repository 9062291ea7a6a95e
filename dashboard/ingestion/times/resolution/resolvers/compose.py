"""Resolvers of expressions made of others: parts of a unit, appositions, counts from another date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dashboard import wording
from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.resolution import words
from dashboard.ingestion.times.resolution.direction import BYGONE
from dashboard.ingestion.times.resolution.frame import Clue, Frame, Meaning, meaning
from dashboard.ingestion.times.resolution.periods import Period, period, step, third
from dashboard.ingestion.times.resolution.resolvers.relative import shift
from dashboard.model import Interval, Precision


def modified(found: Found, frame: Frame) -> Meaning | None:
    """A coarse unit with "early", "late", "mid" or "about": the unit and its value stay, the modifier is said.

    The days are the first, middle or last third of it: late July is from the 21st on.
    """
    whole = frame.resolve(found.parts["child"], frame)
    if whole is None:
        return None
    mod = found.rule.mod or str(frame.value(found, "mod"))
    return replace(whole, mod=mod, interval=whole.interval and third(whole.interval, mod))


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


def apposition(found: Found, frame: Frame) -> Meaning | None:
    """Two names of one day: a full date decides, else a deictic word, else the first; what disagrees is told."""
    first, second = found.parts["first"], found.parts["second"]
    decisive, other = (first, second) if _rank(first) >= _rank(second) else (second, first)
    denoted = frame.resolve(decisive, frame)
    if denoted is None or denoted.interval is None or "T" in denoted.value:
        return denoted
    day, told = denoted.interval.start, replace(denoted, clue=_clue(first, second, frame))
    number = frame.number(other, "weekday") if "weekday" in other.words else 0
    if number in (0, day.isoweekday()):
        return told
    return replace(told, note=f"{wording.weekday(day)} is no {other.words['weekday']}: the date is suspect")


def _rank(found: Found) -> int:
    """How surely words name one day: a date, a deictic word, the rest."""
    if found.rule.grain == "day":
        return 2
    return 1 if found.rule.resolve == "relative.deictic" else 0


def _clue(first: Found, second: Found, frame: Frame) -> Clue | None:
    """Return what "yesterday, Saturday" says of the day it was written on."""
    deictic, other = (first, second) if _rank(first) == 1 else (second, first)
    day = _first_day(deictic, frame)
    if _rank(deictic) != 1 or day is None:
        return None
    ago = (frame.published - day).days
    if _rank(other) < 2:
        return Clue((frame.number(other, "weekday") + ago - 1) % 7 + 1) if "weekday" in other.words else None
    named = _first_day(other, frame)
    return Clue(day=named + timedelta(ago)) if named else None


def _first_day(found: Found, frame: Frame) -> date | None:
    denoted = frame.resolve(found, frame)
    return denoted.interval.start if denoted and denoted.interval else None


def from_child(found: Found, frame: Frame) -> Meaning | None:
    """A date counted from another: "two days before Friday", "a week after 5 May"."""
    # "A week from Tuesday" is counted from the coming one.
    other = frame.resolve(found.parts["child"], frame.towards("future") if "from" in found.words.values() else frame)
    length = found.parts.get("count", found)
    if other is None or other.interval is None or "unit" not in length.words:
        return None
    name, number = str(frame.value(length, "unit")), _number(length, frame)
    if number is None:
        return around(found, frame)
    if frame.grammar.lexicon.forms.units[name].clock or _is_finer(name, other.unit):
        return None
    number *= frame.number(found, "direction")
    if name == "week" and other.unit == "day":
        name, number = "day", number * 7
    return meaning(shift(name, other.interval.start, number, frame), other.basis, other.anchor)


def _number(length: Found, frame: Frame) -> float | None:
    """Return how many units are counted; None for "days" and "several days"."""
    if "count" in length.words:
        return words.count(length.words["count"], frame.grammar)
    return None if length.classes["unit"] == "many_units" else 1.0


LARGER = {"day": "week", "week": "month", "month": "year", "year": "decade", "decade": "century"}
"""How long some days, some weeks, some months may be at most, where a text does not say how many."""


def around(found: Found, frame: Frame) -> Meaning | None:
    """A stretch on one side of a date: "the week after 5 May"; "the days before it" are a week at most."""
    other, length = frame.resolve(found.parts["child"], frame), found.parts.get("count", found)
    name, ahead = str(frame.value(length, "unit")), frame.number(found, "direction") > 0
    exact = _number(length, frame) is not None
    if other is None or other.interval is None or _is_finer(name, other.unit):
        return None
    if exact and name == other.unit:
        return from_child(found, frame)
    unit = name if exact else LARGER.get(name)
    if unit is None:
        return None
    edge = other.interval.end if ahead else other.interval.start
    far = step(unit, edge, 1 if ahead else -1)
    interval = Interval(min(edge, far), max(edge, far), Precision(unit))
    mod, side = ("AFTER", "after") if ahead else ("BEFORE", "before")
    note = f"the {unit} {side} it" if exact else f"within a {unit} {side} it"
    return replace(other, interval=interval, unit="around", mod=mod, note=note)


def years_ago(found: Found, frame: Frame) -> Meaning | None:
    """The same day, week or month so long before: "two years ago this week", "a week ago Friday"."""
    child, length = frame.resolve(found.parts["child"], frame), found.parts["ago"]
    if child is None or child.interval is None or "unit" not in length.words:
        return None
    name, number = str(frame.value(length, "unit")), _number(length, frame)
    if number is None or number != int(number) or frame.grammar.lexicon.forms.units[name].clock:
        return None
    day = step(name, child.interval.start, -int(number))
    return meaning(frame.period(child.unit, day), child.basis, child.anchor)


def _is_finer(unit: str, other: str) -> bool:
    """ "The week after last month's crisis" is not counted from the month."""
    return unit in ("day", "week") and other in ("month", "quarter", "half", "season", "year")


def past(found: Found, frame: Frame) -> Meaning | None:
    """A date that is over: "the year ended Jan. 31", "last Dec. 23"."""
    return frame.resolve(found.parts["child"], frame.towards(BYGONE))


def future(found: Found, frame: Frame) -> Meaning | None:
    """A date ahead: "effective June 1"."""
    return frame.resolve(found.parts["child"], frame.towards("future"))


def day_before_weekday(found: Found, frame: Frame) -> Meaning | None:
    """ "The day before Friday": translated news means "the day before yesterday, Friday" where that fits."""
    number = frame.number(found.parts["child"], "weekday")
    two_before = frame.published - timedelta(2)
    if two_before.isoweekday() != number or "which" in found.parts["child"].words:
        return from_child(found, frame)
    weekday = found.parts["child"].words["weekday"]
    told = f"translated news writes it for 'the day before yesterday, {weekday}'"
    return meaning(period("day", two_before), frame.as_news().basis, frame.published, note=told)
