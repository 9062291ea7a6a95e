"""Resolvers of times before the calendar's first year: their values are known, their days are not."""

from __future__ import annotations

from dataclasses import replace

from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.resolution.frame import Frame, Meaning
from dashboard.model import Basis


def year(found: Found, frame: Frame) -> Meaning | None:
    """A year or a month of it: "490 BC" is BC0490."""
    month = f"-{frame.number(found, 'month'):02}" if "month" in found.words else ""
    return _told(f"BC{int(found.words['year']):04}{month}")


def years(found: Found, frame: Frame) -> Meaning | None:
    """Years counted down: "499-449 BC"."""
    first, last = (int(found.words[role]) for role in ("first", "last"))
    if first <= last:
        return None
    one, other = _told(f"BC{first:04}"), _told(f"BC{last:04}")
    split = (found.first, found.spans["first"][1], one), (found.spans["last"][0], found.last, other)
    return replace(one, value=f"{one.value}/{other.value}", ends=split)


def decade(found: Found, frame: Frame) -> Meaning | None:
    """Ten years: "the 480s BC" is BC048."""
    return _told(f"BC{int(found.words['decade']):04}"[:-1])


def century(found: Found, frame: Frame) -> Meaning | None:
    """A hundred years: "the 5th century BC" is BC04."""
    return _told(f"BC{frame.number(found, 'century') - 1:02}")


def _told(value: str) -> Meaning:
    return Meaning(value, None, Basis.STATED, "reference")
