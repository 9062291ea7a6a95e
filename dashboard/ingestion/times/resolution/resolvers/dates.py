"""Resolvers of calendar dates: stated in full, without their year, and weekdays."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.resolution import words
from dashboard.ingestion.times.resolution.direction import BACK, BYGONE, INTENDED, TOLD
from dashboard.ingestion.times.resolution.frame import Frame, Meaning, meaning
from dashboard.ingestion.times.resolution.holidays import KINDS, named_day
from dashboard.ingestion.times.resolution.periods import SEASONS, Period, month, period, step
from dashboard.model import Basis

AHEAD = timedelta(150)
"""How far ahead of the reference a date without its year may lie."""

IMMINENT = 8
"""How many times nearer than the last occurrence the next must be to win over a verb that tells."""

WEEK = 7

Make = Callable[[int], Period]


def calendar(found: Found, frame: Frame) -> Meaning | None:
    """A day, month, quarter, half, season or year: in the year it names, else in the nearest that fits."""
    make = place(found, frame)
    year = stated_year(found, frame)
    if year:
        return meaning(make(year), Basis.STATED)
    if frame.within:
        return meaning(make(frame.within.start.year), frame.within_basis, frame.anchor)
    weekday = frame.number(found, "weekday") if "weekday" in found.words else 0
    dayless = set(found.words) <= {"month"}  # a month, or a named day
    coarse = dayless or not {"season", "quarter"}.isdisjoint(found.words)
    heading = frame.side or (frame.heading(found) if coarse else "")
    if "quarter" in found.words:
        heading = "" if heading == "future" else BYGONE  # accounts are told when the quarter is over
    if running := frame.running.get(found.first):
        return meaning(running, frame.basis, frame.anchor, note="in the year that fits the dates before and after it")
    nearest = _nearest(make, frame.anchor, heading, weekday)
    return meaning(nearest, frame.basis, frame.anchor) if nearest else None


def stated_year(found: Found, frame: Frame) -> int:
    """Return the year that an expression names; 0 where it names none."""
    if "short" in found.words:
        short = int(found.words["short"])
        century = frame.published.year // 100 * 100
        return century + short - (100 if century + short > frame.published.year + 10 else 0)
    return words.year(found.words["year"], frame.grammar) if "year" in found.words else 0


def place(found: Found, frame: Frame) -> Make:
    """Return the function that places the expression in a year; it raises ValueError where it has no such day."""
    roles, settings = found.words, found.rule.settings
    if not settings.keys().isdisjoint(KINDS):
        return lambda year: _named(found, year)
    if "month" in roles:
        number = frame.number(found, "month")
        if "monthday" not in roles:
            return lambda year: month(year, number)
        day = frame.number(found, "monthday")
        return lambda year: period("day", date(year, number, day))
    for unit, length in (("quarter", 3), ("half", 6)):
        if unit in roles:
            place = frame.number(found, unit)
            return _part_of_year(unit, (place - 1) * length + 1)
    if "season" in roles:
        first = 12 if (code := str(frame.value(found, "season"))) == "WI" else SEASONS.index(code) * 3
        return _part_of_year("season", first)
    return lambda year: period("year", date(year, 1, 1))


def _named(found: Found, year: int) -> Period:
    settings = found.rule.settings
    day = named_day(settings, year)
    if "unit" in settings:
        return period(str(settings["unit"]), day)
    return Period("day", day.isoformat(), day, day + timedelta(int(settings.get("days", 1))))


def day_of_month(found: Found, frame: Frame) -> Meaning | None:
    """A day of the month told before, else of publication: "on the 25th"; ahead only where the clause looks ahead."""
    number = frame.number(found, "monthday")
    anchor = frame.previous.start if frame.previous else frame.published
    day = anchor.replace(day=number)
    ahead = (frame.side or frame.heading(found)) == "future"
    if frame.previous is None and day > anchor and not ahead:
        day = step("month", anchor.replace(day=1), -1).replace(day=number)
    if frame.previous is None and day < anchor and ahead:
        day = step("month", anchor.replace(day=1), 1).replace(day=number)
    basis = Basis.NARRATIVE if frame.previous else Basis.RELATIVE
    return meaning(period("day", day), basis, anchor)


def event(found: Found, frame: Frame) -> Meaning | None:
    """A day that its name alone tells: "the 9/11 attacks"; before it came, a month and day are just that."""
    day = date.fromisoformat(str(found.rule.settings["date"]))
    if day > frame.published and "month" in found.words:
        return calendar(found, frame)
    return meaning(period("day", day), Basis.STATED)


def election(found: Found, frame: Frame) -> Meaning | None:
    """Election Day of the United States: the Tuesday after the first Monday of November."""

    def tuesday(year: int) -> Period:
        return period("day", named_day({"nth": "11-1-1"}, year) + timedelta(1))

    year = stated_year(found, frame)
    if year:
        return meaning(tuesday(year), Basis.STATED)
    nearest = _nearest(tuesday, frame.anchor, frame.side or frame.heading(found))
    return meaning(nearest, frame.basis, frame.anchor) if nearest else None


def _part_of_year(unit: str, first_month: int) -> Make:
    return lambda year: period(unit, date(year, first_month, 1))


def _nearest(make: Make, anchor: date, heading: str, weekday: int = 0) -> Period | None:
    """Return the nearest occurrence, at most `AHEAD` in the future; where a weekday is named, one that agrees."""
    candidates = list(occurrences(make, anchor.year))
    agreeing = [each for each in candidates if not weekday or each.start.isoweekday() == weekday]
    if heading == "future":
        ahead = [each for each in agreeing if each.end > anchor]
        return ahead[0] if ahead else None
    near = [each for each in agreeing or candidates if each.start <= anchor + AHEAD]
    nearest = min(near, key=lambda each: _distance(each, anchor), default=None)
    if heading in BACK and nearest and nearest.start > anchor:
        behind = [each for each in near if each.start <= anchor]
        far = min((_distance(each, anchor) for each in behind), default=0)
        imminent = heading == TOLD and far > _distance(nearest, anchor) * IMMINENT
        near = near if imminent else behind
    return min(near, key=lambda each: _distance(each, anchor), default=None)


def occurrences(make: Make, year: int) -> list[Period]:
    """Return where an expression lies in a year and in those beside it."""
    found = []
    for each in range(year - 1, year + 2):
        try:
            found.append(make(each))
        except ValueError:  # 29 February is not in every year
            continue
    return found


def _distance(each: Period, anchor: date) -> int:
    if anchor in each:
        return 0
    return (each.start - anchor).days if each.start > anchor else (anchor - each.end).days + 1


def named(found: Found, frame: Frame) -> Meaning | None:
    """A month or season with "last", "this" or "next"."""
    make, anchor = place(found, frame), frame.anchor
    which = frame.number(found, "which")
    near = {each for year in (-2, 0, 2) for each in occurrences(make, anchor.year + year)}
    name = found.words.get("month", found.words.get("season", ""))
    if which < 0:
        chosen = max((each for each in near if each.end <= anchor), key=lambda each: each.start)
        return meaning(chosen, frame.basis, anchor, note=f"the latest {name} that is over")
    if which > 0:
        chosen = min((each for each in near if each.start > anchor), key=lambda each: each.start)
        return meaning(chosen, frame.basis, anchor)
    holding = [each for each in near if anchor in each]  # a winter's end lies in the year after its start
    return meaning(holding[0] if holding else make(anchor.year), frame.basis, anchor)


def numeric(found: Found, frame: Frame) -> Meaning | None:
    """A date in figures: ISO, or day and month in the order of the source."""
    text = found.words["numeric"]
    first, second, year = (int(part) for part in re.split(r"\D", text))
    if first > 31:
        return meaning(period("day", date(first, second, year)), Basis.STATED)
    month_first = frame.profile.month_first and "/" in text
    day, number = (second, first) if (month_first and first <= 12) or second > 12 else (first, second)
    year += 0 if year > 99 else frame.published.year // 100 * 100
    doubtful = "/" in text and first <= 12 and second <= 12 and first != second
    note = f"day and month could be the other way round, read {'month' if month_first else 'day'} first"
    return meaning(period("day", date(year, number, day)), Basis.STATED, note=note if doubtful else "")


_LONG = ("year", "decade", "century")
"""After a date as vague as these a weekday of a narrative is that of publication, and not the next one."""


def weekday(found: Found, frame: Frame) -> Meaning | None:
    """A weekday: the latest one, the publication day included, or the coming one where the clause looks ahead."""
    number = frame.number(found, "weekday")
    told = frame.narrative and frame.previous is not None and frame.previous.unit not in _LONG
    frame = frame if told and "which" not in found.words else frame.as_news()
    anchor = frame.anchor
    back = (anchor.isoweekday() - number) % 7
    which = frame.number(found, "which") if "which" in found.words else None
    if which is not None and which != 0:
        days = -(back or WEEK) if which < 0 else WEEK - back
        return meaning(period("day", anchor + timedelta(days)), frame.basis, anchor)
    heading = frame.side or frame.heading(found)
    ahead = frame.narrative or heading == "future" or (heading == INTENDED and back > WEEK / 2)
    note = "the clause looks ahead" if ahead and not frame.narrative else ""
    days = (WEEK - back) % WEEK if ahead else -back
    if which == 0:
        days, note = number - anchor.isoweekday(), "the week of publication"
    return meaning(period("day", anchor + timedelta(days)), frame.basis, anchor, note=note)


def long_unit(found: Found, frame: Frame) -> Meaning | None:
    """A decade ("the 1990s", "the nineties") or a century ("the 19th century")."""
    if "century" in found.words:
        number = frame.number(found, "century")
        return meaning(period("century", date(number * 100 - 100 or 1, 1, 1)), Basis.STATED)
    first = frame.number(found, "decade")
    first += 1900 if first < 100 else 0
    return meaning(period("decade", date(first, 1, 1)), Basis.STATED)
