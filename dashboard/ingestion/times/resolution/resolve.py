"""Finds -> what they denote: each in the frame that the publication date and the dates before it make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from dashboard.errors import LexiconError
from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.recognition.tokens import Tokens
from dashboard.ingestion.times.recognition.vocabulary import Grammar
from dashboard.ingestion.times.resolution.direction import heading
from dashboard.ingestion.times.resolution.frame import Frame, Meaning, Resolver
from dashboard.ingestion.times.resolution.narrative import running_dates
from dashboard.ingestion.times.resolution.periods import Period, period
from dashboard.ingestion.times.resolution.resolvers import (
    ancient,
    clock,
    compose,
    dates,
    fiscal,
    foreign,
    names,
    parts,
    ranges,
    relative,
    spans,
)
from dashboard.lexicon.outlets import Profile

MODULES = (ancient, clock, compose, dates, fiscal, foreign, names, parts, ranges, relative, spans)

DATED = frozenset({"day", "week", "weekend", "month", "quarter", "half", "season", "year", "time"})
"""Units whose mention a later "the next day" or "that month" can count from."""

LONGER = frozenset({"P6M", "P9M"})
"""Lengths of time that accounts are told for beside the quarter's."""

REPORTED = timedelta(400)
"""How long after its start a quarter is still reported on."""

CURRENT = ("deictic.", "weekday.", "unit.")
"""Rules whose finds speak of the days around publication."""

Resolved = tuple[Found, Meaning]


def resolvers() -> dict[str, Resolver]:
    """Return every resolver under the name that rules give: `dates.weekday`."""
    return {
        f"{module.__name__.rpartition('.')[2]}.{name}": function
        for module in MODULES
        for name, function in vars(module).items()
        if callable(function) and getattr(function, "__module__", "") == module.__name__
    }


def meaning_of(found: Found, frame: Frame) -> Meaning | None:
    """Resolve one find; None for words that are no time after all, as 31 February.

    Raises LexiconError for a rule that names no resolver.
    """
    resolver = RESOLVERS.get(found.rule.resolve)
    if resolver is None:
        raise LexiconError(f"lexicon/times: rule {found.rule.id} names no resolver: {found.rule.resolve!r}")
    try:
        return resolver(found, frame)
    except (ValueError, OverflowError):  # no such day, or one outside the calendar's years
        return None


RESOLVERS = resolvers()


def resolve(
    finds: Sequence[Found], tokens: Tokens, grammar: Grammar, published: date, profile: Profile
) -> Iterator[Resolved]:
    """Resolve finds in the order of the text; one that has no meaning as a whole gives way to its parts."""
    frame = Frame(
        published=published,
        previous=None,
        behind=None,
        behind_at=0,
        narrative=is_narrative(finds, published),
        heading=partial(heading, tokens, grammar),
        grammar=grammar,
        profile=profile,
        resolve=meaning_of,
    )
    if frame.narrative:
        frame = replace(frame, running=running_dates(finds, frame))
    for found in finds:
        for part, denoted in _parts(found, frame):
            yield part, denoted
            frame = _moved(frame, part, denoted)


def _parts(found: Found, frame: Frame) -> Iterator[Resolved]:
    denoted = meaning_of(found, frame)
    if denoted is None:
        for part in sorted(found.parts.values(), key=lambda each: each.first):
            yield from _parts(part, frame)
    elif not found.rule.hidden and found.rule.kind in ("", "narrative" if frame.narrative else "news"):
        yield found, denoted


def _moved(frame: Frame, found: Found, denoted: Meaning) -> Frame:
    """Return the frame of what follows: a date becomes the one mentioned before."""
    denoted = denoted.ends[-1][2] if denoted.ends else denoted
    days = denoted.interval
    if denoted.value in LONGER:
        return replace(frame, quarterly=False)
    if days is None or denoted.unit not in DATED or days.start.year < 1000 or found.rule.settings.get("aside"):
        return frame
    told = Period(denoted.unit, denoted.value, days.start, days.end)
    if denoted.unit == "time":  # "on the evening of 3 May": later dates count from the day, where it is told
        if not found.parts and not frame.narrative:
            return frame
        told = period("day", days.start)
    if told.start > frame.published:
        return replace(frame, previous=told)
    if told.unit != "quarter" or frame.published - told.start > REPORTED:
        return replace(frame, previous=told, behind=told, behind_at=found.last)
    quarter = frame.quarter or told
    return replace(frame, previous=told, behind=told, behind_at=found.last, quarter=quarter, quarterly=True)


ENOUGH = 8
"""Dates in years past that it takes for a narrative, and days of the current week that each outweigh as many."""


def is_narrative(finds: Sequence[Found], published: date) -> bool:
    """Whether an article tells of the past: most dates with a year are of years past, hardly any deictic."""
    years = [int(year) for found in finds if (year := _year(found)).isdecimal()]
    past = sum(1 for year in years if year < published.year)
    current = sum(1 for found in finds if found.rule.id.startswith(CURRENT))
    return past >= ENOUGH and past > len(years) * 0.6 and current * ENOUGH < past


def _year(found: Found) -> str:
    own = found.words.get("year", "")
    return own or next((year for part in found.parts.values() if (year := _year(part))), "")
