"""Resolvers of the periods that accounts are told by: "the quarter", "the 1988 period", "year-end"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.resolution.frame import Frame, Meaning, meaning
from dashboard.ingestion.times.resolution.periods import Period, period, step
from dashboard.model import Basis


def quarter(found: Found, frame: Frame) -> Meaning | None:
    """Take "the quarter" for the one told before, else for the latest that is over."""
    told = frame.quarter
    place = told or frame.period("quarter", step("quarter", frame.published, -1))
    basis = Basis.NARRATIVE if told else Basis.RELATIVE
    return meaning(place, basis, told.start if told else frame.published)


def period_of_year(found: Found, frame: Frame) -> Meaning | None:
    """Take "the 1988 period" for the year, or for that year's part where a quarter was told before."""
    year = int(found.words["year"])
    if frame.quarter is None:
        return meaning(period("year", date(year, 1, 1)), Basis.STATED)
    # A comparison is a glance aside: "the quarter" stays the one told before.
    return replace(meaning(_in_year(frame.quarter, year), Basis.STATED), unit="comparison")


def _in_year(told: Period, year: int) -> Period:
    return period(told.unit, told.start.replace(year=year))


def last_year(found: Found, frame: Frame) -> Meaning | None:
    """Take "the corresponding period last year" for the reported quarter's, a year before; else for the year."""
    year = frame.published.year - 1
    if frame.quarter is None:
        return meaning(period("year", date(year, 1, 1)), Basis.RELATIVE, frame.published)
    told = _in_year(frame.quarter, year)
    return replace(meaning(told, Basis.RELATIVE, frame.published), unit="comparison")


def year_end(found: Found, frame: Frame) -> Meaning | None:
    """The last day of the year of publication, or of the narrative's."""
    return meaning(period("day", date(frame.anchor.year, 12, 31)), frame.basis, frame.anchor)
