"""Resolvers of the time of day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dashboard import wording
from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.resolution.frame import Frame, Meaning, meaning
from dashboard.ingestion.times.resolution.periods import period
from dashboard.ingestion.times.resolution.resolvers.relative import before, blurred
from dashboard.model import Basis, Interval, Precision

LATE = frozenset({"TAF", "TEV", "TNI"})
"""Parts of the day whose hours are counted from noon."""

CLOCK = re.compile(r"\d\d?(?=\D|$|\d\d$)")
"""The hour and the minute of "16:40" and of "1640"."""

WEEK = timedelta(7)

NEAR = 12
"""Tokens between a day and a part of it that needs no other sign: six words and their gaps."""


def clock(found: Found, frame: Frame) -> Meaning | None:
    """A clock time on the day in question: "4:40 p.m." is T16:40.

    The value is the time as it is told; where a zone is named, the reason gives it in UTC too.
    """
    value = _clock_value(found, frame)
    if value is None:
        return None
    day, basis = _day_in_question(found, frame)
    return replace(_on_day(value, day, basis, day), note=_in_utc(found, value, day, frame))


def _day_in_question(found: Found, frame: Frame) -> tuple[date, Basis]:
    """Return the day told before, in news one of these or one close by; else the one that dates count from."""
    anchor, basis = before(found, frame)
    near = found.first - frame.behind_at <= NEAR or abs(anchor.start - frame.published) <= WEEK
    if anchor.unit == "day" and (frame.narrative or near):
        return anchor.start, basis
    return frame.anchor, frame.basis


def _in_utc(found: Found, value: str, day: date, frame: Frame) -> str:
    """Return "Moscow time, which is 19:00 UTC"; empty where no zone is named."""
    role = next((role for role in ("zone", "place") if role in found.words), "")
    if not role or ":" not in value:
        return ""
    midnight = datetime.combine(day, time(), ZoneInfo(str(frame.value(found, role))))
    hours, minutes = map(int, value[1:].split(":")[:2])
    there = midnight + timedelta(hours=hours, minutes=minutes)
    here = there.astimezone(UTC)
    named = found.words[role] + (" time" if role == "place" else "")
    on = "" if here.date() == day else f" on {wording.weekday(here.date())}"
    return f"{named}, which is {here:%H:%M} UTC{on}"


def _clock_value(found: Found, frame: Frame) -> str | None:
    if "moment" in found.words:
        return str(frame.value(found, "moment"))
    parts = [int(part) for part in CLOCK.findall(found.words.get("clock", ""))]
    hour, minute, *_ = (*parts, 0) if parts else (_hour(found, frame), 0)
    if "meridiem" in found.words:
        hour = hour % 12 + (12 if found.words["meridiem"][0] in "pP" else 0)
    elif "part" in found.words and str(frame.value(found, "part")) in LATE:
        hour = hour % 12 + 12
    if hour > 24 or minute > 59:
        return None
    return f"T{hour:02}:{minute:02}"


def _hour(found: Found, frame: Frame) -> int:
    text = found.words["hour"]
    return int(text) if text.isdecimal() else frame.number(found, "hour")


def _on_day(value: str, day: date, basis: Basis, anchor: date) -> Meaning:
    whole = period("day", day)
    return Meaning(whole.value + value, whole.interval, basis, "time", anchor=anchor)


def part(found: Found, frame: Frame) -> Meaning | None:
    """A part of the publication day or of the night before it: "this morning", "tonight", "last night"."""
    days = int(found.rule.settings.get("days", 0))
    value = str(frame.value(found, "part"))
    return _on_day(value, frame.published + timedelta(days), Basis.RELATIVE, frame.published)


def night(found: Found, frame: Frame) -> Meaning | None:
    """The night that ends on a day, named by the day it began on, with both days: "overnight into Friday".

    "Overnight" alone ends on the day of publication, or begins on it where the clause looks ahead.
    """
    told = frame.resolve(found.parts["day"], frame) if "day" in found.parts else None
    last = told.interval.start if told and told.interval else frame.published
    if told is None and frame.heading(found) == "future":
        last += timedelta(1)
    first = last - timedelta(1)
    whole = _on_day("TNI", first, told.basis if told else Basis.RELATIVE, frame.published)
    return replace(whole, interval=Interval(first, last + timedelta(1), Precision.DAY))


def narrated_part(found: Found, frame: Frame) -> Meaning | None:
    """A part of the day mentioned before: "that evening", "the next morning"."""
    anchor, basis = before(found, frame)
    day = frame.period("day", anchor.start + timedelta(int(found.rule.settings.get("days", 0))))
    whole = blurred(meaning(day, basis, anchor.start), anchor, frame)
    known = whole.unit == "day" or whole.value.endswith("XX")
    value = whole.value if known else f"{anchor.start.year:04}-XX-XX"
    return replace(whole, value=value + str(frame.value(found, "part")), unit="time")


def bare_part(found: Found, frame: Frame) -> Meaning | None:
    """A part of the day in question: "in the evening"; on the day of publication "in the night" is the one before."""
    day, basis = _day_in_question(found, frame)
    value = str(frame.value(found, "part"))
    if value == "TNI" and day == frame.published:
        return night(found, frame)
    return _on_day(value, day, basis, day)


def on_day(found: Found, frame: Frame) -> Meaning | None:
    """A part of the day or a clock time on a day that is told: "Friday evening", "10 a.m. on 5 May"."""
    day = frame.resolve(found.parts["day"], frame)
    if day is None or day.interval is None:
        return None
    note, value = day.note, str(found.rule.settings.get("part", ""))
    if "part" in found.words:
        value = str(frame.value(found, "part"))
    elif not value:
        hour = frame.resolve(found.parts["clock"], frame)
        if hour is None:
            return None
        value = hour.value[hour.value.index("T") :]
        note = _in_utc(found.parts["clock"], value, day.interval.start, frame) or note
    return Meaning(
        day.value.partition("T")[0] + value,
        day.interval,
        day.basis,
        "time",
        day.mod,
        note=note,
        anchor=day.anchor,
    )
