"""Resolvers of dates counted from the publication date or from the date mentioned before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.resolution import words
from dashboard.ingestion.times.resolution.frame import Frame, Meaning, meaning
from dashboard.ingestion.times.resolution.periods import YEARS, Period, step
from dashboard.ingestion.times.resolution.resolvers.dates import occurrences, place
from dashboard.ingestion.times.resolution.resolvers.spans import duration
from dashboard.model import Basis, Interval, Precision
from dashboard.wording import weekday

NOWS = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}

HOURS = 24

UNKNOWN = {("day", "month"): "-XX", ("day", "year"): "-XX-XX", ("week", "year"): "-WXX", ("month", "year"): "-XX"}
"""What a value says of a finer unit that is not known within a longer one, after TIMEX3."""

LIKE_YEARS = frozenset({"quarter", "half", "season"})


def deictic(found: Found, frame: Frame) -> Meaning | None:
    """Count "yesterday", "today", "the day after tomorrow" from the publication date.

    A narrative's "today" is the present time, and no date.
    """
    if frame.narrative:
        value = NOWS[frame.number(found, "deictic")]
        return Meaning(value, None, Basis.RELATIVE, "reference", anchor=frame.published)
    days = frame.number(found, "deictic") + int(found.rule.settings.get("offset", 0))
    return meaning(frame.period("day", frame.published + timedelta(days)), Basis.RELATIVE, frame.published)


def unit(found: Found, frame: Frame) -> Meaning | None:
    """Count "last week", "this month", "next year" in calendar units from the publication date.

    A narrative counts from its running date.
    """
    name = _unit(found, frame)
    if _is_narrated(found, frame):
        return following(found, frame)
    which = int(found.rule.settings.get("which", 0)) if "which" not in found.words else frame.number(found, "which")
    place = frame.period(name, step(name, frame.anchor, which))
    if name == "week" and which == -1 and frame.anchor.isoweekday() >= 6 and not frame.narrative:
        return _week_before(place, frame)
    return meaning(place, frame.basis, frame.anchor)


def _is_narrated(found: Found, frame: Frame) -> bool:
    """ "The next year he fell": with the article, in a clause that looks back, it is counted from the date before."""
    ahead = "which" in found.words and frame.number(found, "which") > 0
    return ahead and "the" in found.words and frame.previous is not None and frame.looks_back(found)


def _week_before(place: Period, frame: Frame) -> Meaning:
    """Return what weekend papers mean by "last week": the seven days before, though named by its ISO week."""
    start = frame.published - timedelta(7)
    interval = Interval(start, frame.published, Precision.WEEK)
    value = frame.period("week", start + timedelta(6)).value
    note = "in a weekend paper the seven days before"
    return Meaning(value, interval, Basis.RELATIVE, place.unit, note=note, anchor=frame.published)


def _unit(found: Found, frame: Frame) -> str:
    return str(frame.value(found, "unit"))


def counted(found: Found, frame: Frame) -> Meaning | None:
    """Count "two weeks ago" and "in three days" from the publication date.

    "A year ago" beside a quarter means that quarter of the year before.
    """
    if frame.quarter and frame.quarterly and _unit(found, frame) == "year":
        return _shifted_like(frame.quarter, found, frame, Basis.NARRATIVE)
    return _shifted(found, frame, frame.published, Basis.RELATIVE)


def ahead(found: Found, frame: Frame) -> Meaning | None:
    """Count "in two days" ahead; but it tells a length of time where the clause looks back, or tells of years and
    does not look ahead: "the first visit in 20 years"."""
    long = _unit(found, frame) in YEARS and frame.heading(found) != "future"
    if frame.looks_back(found) or long or _is_clock(found, frame):
        return duration(found, frame)
    return counted(found, frame)


def narrated(found: Found, frame: Frame) -> Meaning | None:
    """Count "three days later" and "a year earlier" from the date mentioned before."""
    anchor, basis = before(found, frame)
    if _unit(found, frame) == "year" and (like := _like_years(anchor, frame)):
        return _shifted_like(like, found, frame, basis)
    shifted = _shifted(found, frame, anchor.start, basis)
    return shifted and blurred(shifted, anchor, frame)


def blurred(meant: Meaning, anchor: Period, frame: Frame) -> Meaning:
    """Return what was counted from a longer unit as no better known: "two days later" after "in March 1964"."""
    days, span = meant.interval, anchor.end - anchor.start
    finer = meant.unit not in (anchor.unit, "weekend") and anchor.unit != "weekend"
    if days is None or not finer or days.end - days.start >= span:
        return meant
    around = frame.period(anchor.unit, days.start)
    interval = Interval(days.start, days.start + span, Precision(anchor.unit))
    value = around.value + UNKNOWN.get((meant.unit, anchor.unit), "")
    note = f"counted from a {anchor.unit}, so known to a {anchor.unit}"
    return replace(meant, value=value, interval=interval, unit=anchor.unit, note=note)


def _like_years(anchor: Period, frame: Frame) -> Period | None:
    """Return the quarter or season that is compared with the year before's; None where a year is."""
    if frame.quarter and frame.quarterly:
        return frame.quarter
    return anchor if anchor.unit in LIKE_YEARS and not frame.quarter else None


def _shifted_like(anchor: Period, found: Found, frame: Frame, basis: Basis) -> Meaning | None:
    """Return the same quarter or season of another year: "a year earlier" after "the third quarter"."""
    number = _count(found, frame)
    if number is None or number != int(number):
        return None
    day = step("year", anchor.start, int(number) * _sign(found, frame))
    # A comparison is a glance aside: what follows still counts from the date before it.
    return replace(meaning(frame.period(anchor.unit, day), basis, anchor.start), unit="comparison")


def before(found: Found, frame: Frame) -> tuple[Period, Basis]:
    """Return the date mentioned before; where there is none, the publication date, and the basis says which.

    A clause that looks back passes over what lies ahead: "they meet on Friday. He left the same day".
    """
    anchor = frame.previous
    if anchor and anchor != frame.behind and frame.looks_back(found):
        anchor = frame.behind
    if anchor:
        return anchor, Basis.NARRATIVE
    return frame.period("day", frame.published), Basis.RELATIVE


def _is_clock(found: Found, frame: Frame) -> bool:
    return frame.grammar.lexicon.forms.units[_unit(found, frame)].clock


def _count(found: Found, frame: Frame) -> float | None:
    number = words.count(found.words["count"], frame.grammar) if "count" in found.words else 1.0
    if number is None or found.rule.settings.get("vague"):
        return None
    return number + float(found.rule.settings.get("extra", 0))


def _sign(found: Found, frame: Frame) -> int:
    if "direction" in found.words:
        return frame.number(found, "direction")
    return int(found.rule.settings.get("direction", 1))


def _shifted(found: Found, frame: Frame, anchor: date, basis: Basis) -> Meaning | None:
    number = _count(found, frame)
    name, sign = _unit(found, frame), _sign(found, frame)
    if name == "hour" and number and number % HOURS == 0:
        name, number = "day", number / HOURS
    elif _is_clock(found, frame):
        number = None
    if name == "fortnight":
        name, number = "week", number and number * 2
    if number is None:
        return Meaning("PAST_REF" if sign < 0 else "FUTURE_REF", None, basis, "reference", anchor=anchor)
    return meaning(shift(name, anchor, number * sign, frame), basis, anchor)


def shift(name: str, anchor: date, number: float, frame: Frame) -> Period:
    """Return the unit that lies so many units from the day; halves are counted in months or days."""
    if number == int(number):
        return frame.period(name, step(name, anchor, int(number)))
    if name in YEARS:
        return shift("month", anchor, round(number * 12 * YEARS[name]), frame)
    days = {"week": 7, "month": 30, "quarter": 91}.get(name, 1)
    return frame.period("day", anchor + timedelta(round(number * days)))


def following(found: Found, frame: Frame) -> Meaning | None:
    """Count "the next day", "that month", "the previous year" from the date mentioned before."""
    anchor, basis = before(found, frame)
    name = _unit(found, frame)
    which = frame.number(found, "which") if "which" in found.words else 0
    finer = frame.period(name, anchor.start).end < anchor.end
    day = anchor.end - timedelta(1) if which > 0 and not finer else anchor.start
    return blurred(meaning(frame.period(name, step(name, day, which)), basis, anchor.start), anchor, frame)


def following_named(found: Found, frame: Frame) -> Meaning | None:
    """Count "the following spring", "the previous December", "that summer" from the date mentioned before."""
    anchor, basis = before(found, frame)
    which = frame.number(found, "which") if "which" in found.words else 0
    make = place(found, frame)
    near = [each for year in (-1, 1) for each in occurrences(make, anchor.start.year + year)]
    if which < 0:
        chosen = max((each for each in near if each.end <= anchor.start), key=lambda each: each.start)
    elif which > 0:
        chosen = min((each for each in near if each.start >= anchor.end), key=lambda each: each.start)
    else:  # a winter's end lies in the year after its start
        chosen = next((each for each in near if anchor.start in each), make(anchor.start.year))
    return meaning(chosen, basis, anchor.start)


def following_weekday(found: Found, frame: Frame) -> Meaning | None:
    """Count "the following Friday" and "the previous Monday" from the date mentioned before."""
    anchor, basis = before(found, frame)
    which, number = frame.number(found, "which"), frame.number(found, "weekday")
    if which < 0:
        back = (anchor.start.isoweekday() - number) % 7 or 7
        return meaning(frame.period("day", anchor.start - timedelta(back)), basis, anchor.start)
    last = anchor.end - timedelta(1)
    ahead = (number - last.isoweekday()) % 7
    return meaning(frame.period("day", last + timedelta(ahead or 7 * which)), basis, anchor.start)


def week_on(found: Found, frame: Frame) -> Meaning | None:
    """Count "Monday week" and "a week on Friday": a week after the coming one."""
    number = frame.number(found, "weekday")
    ahead = (number - frame.published.isoweekday() - 1) % 7 + 1
    return meaning(frame.period("day", frame.published + timedelta(ahead + 7)), Basis.RELATIVE, frame.published)


def weekdays_ago(found: Found, frame: Frame) -> Meaning | None:
    """Count "three Fridays ago" back from the publication date."""
    number = _count(found, frame)
    if number is None:
        return Meaning("PAST_REF", None, Basis.RELATIVE, "reference", anchor=frame.published)
    back = (frame.published.isoweekday() - frame.number(found, "weekday") - 1) % 7 + 1
    day = frame.published - timedelta(back + 7 * (int(number) - 1))
    return meaning(frame.period("day", day), Basis.RELATIVE, frame.published)


def weekend(found: Found, frame: Frame) -> Meaning | None:
    """Take "the weekend" for the latest one, and for the coming one where the clause looks ahead."""
    this, published = frame.period("weekend", frame.published), frame.published
    coming = bool(found.rule.settings.get("coming")) and not frame.looks_back(found)
    ahead = coming or frame.heading(found) == "future"
    place = this if ahead or published >= this.start else frame.period("weekend", step("week", published, -1))
    return meaning(place, Basis.RELATIVE, published)


def bare_unit(found: Found, frame: Frame) -> Meaning | None:
    """Return "the month" as the one of the date mentioned before in a narrative, else that of publication."""
    name = _unit(found, frame)
    return meaning(frame.period(name, frame.anchor), frame.basis, frame.anchor)


def part_of_unit(found: Found, frame: Frame) -> Meaning | None:
    """Bound "earlier this week" and "later this month" by the publication day."""
    whole = frame.resolve(found.parts["child"], frame)
    if whole is None or whole.interval is None:
        return None
    days, published = whole.interval, frame.published
    early = frame.number(found, "side") < 0
    start, end = (days.start, published) if early else (published + timedelta(1), days.end)
    start, end = max(start, days.start), min(end, days.end)
    interval = Interval(start, end, days.precision) if start < end else days
    side = "before" if early else "after"
    note = f"the days {side} {weekday(published)}" if interval is not days else ""
    mod = "START" if early else "END"
    return Meaning(whole.value, interval, whole.basis, whole.unit, mod=mod, note=note, anchor=whole.anchor)
