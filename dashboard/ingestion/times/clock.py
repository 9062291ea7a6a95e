"""Resolvers of the time of day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dashboard.ingestion.times.frame import Frame, Meaning
from dashboard.ingestion.times.periods import period
from dashboard.ingestion.times.recognise import Found
from dashboard.ingestion.times.relative import before
from dashboard.model import Basis


def clock(found: Found, frame: Frame) -> Meaning | None:
    """A clock time on the day of publication, or of the narrative: "4:40 p.m." is T16:40."""
    value = _clock_value(found, frame)
    return _on_day(value, frame.anchor, frame.basis, frame.anchor) if value else None


def _clock_value(found: Found, frame: Frame) -> str | None:
    if "moment" in found.words:
        return str(frame.value(found, "moment"))
    parts = [int(part) for part in re.findall(r"\d+", found.words["clock"])] if "clock" in found.words else []
    hour, minute = (parts[0], parts[1]) if parts else (_hour(found, frame), 0)
    if "meridiem" in found.words:
        hour = hour % 12 + (12 if found.words["meridiem"][0] in "pP" else 0)
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


def narrated_part(found: Found, frame: Frame) -> Meaning | None:
    """A part of the day mentioned before: "that evening", "the next morning", "in the evening"."""
    anchor, basis = before(frame)
    days = int(found.rule.settings.get("days", 0))
    return _on_day(str(frame.value(found, "part")), anchor.start + timedelta(days), basis, anchor.start)


def on_day(found: Found, frame: Frame) -> Meaning | None:
    """A part of the day or a clock time on a day that is told: "Friday evening", "10 a.m. on 5 May"."""
    day = frame.resolve(found.parts["day"], frame)
    if day is None or day.interval is None:
        return None
    if "part" in found.words:
        value = str(frame.value(found, "part"))
    else:
        hour = frame.resolve(found.parts["clock"], frame)
        if hour is None:
            return None
        value = hour.value[hour.value.index("T") :]
    return Meaning(
        day.value.partition("T")[0] + value,
        day.interval,
        day.basis,
        "time",
        day.mod,
        note=day.note,
        anchor=day.anchor,
    )
