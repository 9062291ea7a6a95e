"""Articles -> the dates that matter in them, the most important first, each with its most telling sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.chronology.importance import ranked
from dashboard.chronology.tally import Candidate, Tally
from dashboard.chronology.telling import telling
from dashboard.model import Article

_BEFORE = timedelta(days=31)
"""How far back what led to the first article may lie."""


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A date, how far it stands out of the month around it, and what tells best of it."""

    day: date
    importance: float
    sentences: tuple[Candidate, ...]

    @property
    def summary(self) -> str:
        """Its sentences as one text."""
        return " ".join(" ".join(each.text.split()) for each in self.sentences)


def key_dates(articles: Iterable[Article], number: int, sentences: int = 2) -> list[KeyDate]:
    """Return at most `number` dates with at most so many sentences each.

    The articles are read one after the other and not kept; the result does not depend on their order. Dates are
    those of the time that they cover: what lies longer back ("since 1969") is history to them.
    """
    tally = Tally()
    for article in articles:
        tally.add(article)
    told = [each for each in ranked(tally.mentioned, tally.published) if _is_covered(each[0], tally)]
    return [
        KeyDate(day, weight, telling(tally.candidates[day], tally.frequencies, sentences))
        for day, weight in told[:number]
    ]


def _is_covered(day: date, tally: Tally) -> bool:
    """Whether it lies between the month before the first publication and the last, and something tells of it."""
    last = max(tally.published)
    return min(tally.published) - day <= _BEFORE and day <= last and day in tally.candidates
