"""Resolvers of durations, repeated times and vague references, which are no dates."""

from __future__ import annotations

from datetime import timedelta

from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.resolution import words
from dashboard.ingestion.times.resolution.frame import Frame, Meaning
from dashboard.ingestion.times.resolution.periods import step
from dashboard.lexicon.times import Unit
from dashboard.model import Basis, Interval, Precision

SMALLER = {"Y": (12, "M"), "M": (30, "D"), "W": (7, "D"), "D": (24, "H"), "H": (60, "M")}

PRECISIONS = frozenset(Precision)


def duration(found: Found, frame: Frame) -> Meaning | None:
    """A length of time: "five years" is P5Y, "several days" PXD, "two and a half years" P2Y6M."""
    unit = _unit(found, frame)
    number = words.count(found.words["count"], frame.grammar) if "count" in found.words else _single(found)
    if number is not None:
        number += float(found.rule.settings.get("extra", 0))
    return Meaning(iso(number, unit), None, Basis.RELATIVE, "duration")


def _single(found: Found) -> float | None:
    return None if found.rule.settings.get("vague") else 1.0


def _unit(found: Found, frame: Frame) -> Unit:
    return frame.grammar.lexicon.forms.units[str(frame.value(found, "unit"))]


def iso(number: float | None, unit: Unit) -> str:
    """Return an ISO 8601 duration; a vague number is X."""
    time = "T" if unit.clock else ""
    if number is None:
        return f"P{time}X{unit.code}"
    total = number * unit.times
    whole, rest = int(total), total - int(total)
    if not rest or unit.code not in SMALLER:
        return f"P{time}{total:.10g}{unit.code}"
    length, smaller = SMALLER[unit.code]
    between = "T" if unit.code == "D" else ""
    head = f"{whole}{unit.code}" if whole else ""
    return f"P{time}{head}{between}{round(rest * length)}{smaller}"


def anchored(found: Found, frame: Frame) -> Meaning | None:
    """A length of time up to or from the publication day: "the past two days"; its days are known."""
    plain = duration(found, frame)
    name = str(frame.value(found, "unit"))
    number = words.count(found.words["count"], frame.grammar) if "count" in found.words else 1.0
    if plain is None or number is None or frame.grammar.lexicon.forms.units[name].clock:
        return plain
    past = frame.number(found, "which") < 0
    other = step(name, frame.published, -int(number) if past else int(number))
    start, end = (other, frame.published) if past else (frame.published, other)
    precision = Precision(name) if name in PRECISIONS else Precision.DAY
    interval = Interval(start, end + timedelta(1), precision)
    return Meaning(plain.value, interval, Basis.RELATIVE, "duration", anchor=frame.published)


def repeated(found: Found, frame: Frame) -> Meaning | None:
    """A repeated time: "every day" is P1D, "every Monday" XXXX-WXX-1, "annually" P1Y."""
    value = str(found.rule.settings.get("value", ""))
    if "weekday" in found.words:
        value = f"XXXX-WXX-{frame.value(found, 'weekday')}"
        value += str(frame.value(found, "part")) if "part" in found.words else ""
    elif "month" in found.words:
        value = f"XXXX-{frame.number(found, 'month'):02}"
    elif "season" in found.words:
        value = f"XXXX-{frame.value(found, 'season')}"
    elif "frequency" in found.words:
        value = str(frame.value(found, "frequency"))
    elif "unit" in found.words:
        number = words.count(found.words["count"], frame.grammar) if "count" in found.words else 1.0
        value = iso(number, _unit(found, frame))
    elif "part" in found.words:
        value = f"XXXX-XX-XX{frame.value(found, 'part')}"
    return Meaning(value, None, Basis.RELATIVE, "set")


def reference(found: Found, frame: Frame) -> Meaning | None:
    """A vague time or length: "now", "recently", "soon", "a while"."""
    value = str(found.rule.settings.get("value", "")) or str(frame.value(found, "reference"))
    unit = str(found.rule.settings.get("unit", "reference"))
    return Meaning(value, None, Basis.RELATIVE, unit, anchor=frame.published)
