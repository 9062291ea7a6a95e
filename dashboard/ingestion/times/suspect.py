"""Whether an article's own words contradict its publication date, and which day would fit them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard import wording
from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.recognition.tokens import Tokens
from dashboard.ingestion.times.resolution.frame import Clue, Meaning
from dashboard.model import Doubt

SLACK = timedelta(7)
"""How long after its dateline a story may be published."""

WEEK = range(-3, 4)
"""Days from the publication date among which the one of another weekday is sought."""


@dataclass(frozen=True, slots=True)
class Witness:
    """Words of the article, and what they say of its publication day."""

    text: str
    clue: Clue


DATELINE = re.compile(r"(?:\A|\n)[^\n]{0,60}, \Z")
"""What stands before the date of a dateline: "MOSCOW, "."""

AGENCY = re.compile(r"[.,]?\s*(?:\([^)\n]{2,40}\)\s*)?[-–—_/]|[.,]?\s*\([^)\n]{2,40}\)")
"""What stands after it: " (Interfax) -"."""

OPENING = 24
"""Tokens within which a dateline stands, gaps included."""


def dateline(found: Found, denoted: Meaning, tokens: Tokens) -> Clue | None:
    """Return what the date of a dateline says of the publication day; None for any other date."""
    if found.first > OPENING or denoted.unit != "day" or denoted.interval is None:
        return None
    before, after = tokens.text(0, found.first), tokens.text(found.last, found.last + OPENING)
    if not DATELINE.search(before) or not AGENCY.match(after) or not before[:2].isupper():
        return None
    return Clue(day=denoted.interval.start, dateline=True)


def doubt(witnesses: Sequence[Witness], published: date) -> Doubt | None:
    """Return why the publication date is in doubt; None where no more words speak against it than for it.

    The proposed day is the one that the words name, else the nearest of the weekday that they imply, by all of
    them or by those against; None where they agree on none.
    """
    against = [each for each in witnesses if not _agrees(each.clue, published)]
    if not against or len(against) * 2 < len(witnesses):
        return None
    clues = [each.clue for each in witnesses]
    proposed = _proposed(clues, published) or _proposed([each.clue for each in against], published)
    told = wording.listed([f"'{' '.join(each.text.split())}'" for each in against[:3]])
    fits = f"; {wording.weekday(proposed)} would fit" if proposed else ""
    return Doubt(f"{told} cannot be said on {wording.weekday(published)}{fits}", proposed)


def _agrees(clue: Clue, day: date) -> bool:
    if clue.day is None:
        return clue.weekday == day.isoweekday()
    late = SLACK if clue.dateline else timedelta(0)
    return clue.day <= day <= clue.day + late


def _proposed(clues: Sequence[Clue], published: date) -> date | None:
    """Return the day that all clues fit: a named one, else the nearest of that weekday."""
    named = [clue.day for clue in clues if clue.day]
    near = sorted((published + timedelta(days) for days in WEEK), key=lambda day: abs(day - published))
    fitting = (day for day in (*named, *near) if all(_agrees(clue, day) for clue in clues))
    return next(fitting, None)
