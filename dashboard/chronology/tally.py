"""What a collection says of each day, kept small: weights, counts and a sample of sentences, never the articles."""

from __future__ import annotations

import re
from bisect import insort
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from math import fsum

from dashboard.chronology.importance import remembered
from dashboard.ingestion import times
from dashboard.ingestion.sentences import split
from dashboard.model import Article, Precision, Sentence, TimeExpression

_KEPT = 120
"""Sentences kept of a day, a sample that does not depend on the order of reading."""
_LEAD = 5
"""Sentences at the head of an article that tell of its own day where they name no other."""
_SHORTEST, _LONGEST = 6, 70
"""Words of a sentence that can stand in a chronology."""
_WORD = re.compile(r"[^\W\d_]{3,}")


Frequencies = Mapping[str, int]
"""In how many sentences each word stands."""


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A sentence that may tell of a day, and where it stands."""

    rank: str
    """A hash of the words: the sample keeps the smallest."""
    published: date
    article: str
    """The id that its source gave the article, else our own."""
    text: str
    source: str
    url: str
    dated: bool
    """Whether it names the day; else it is from the head of an article of that day."""


@dataclass(slots=True)
class Tally:
    """Counts per day. Memory grows with the days and the vocabulary that are told of, not with the articles."""

    mentions: dict[date, Counter[int]] = field(default_factory=dict)
    """How many articles name a day, by the days gone by until they were published."""
    published: Counter[date] = field(default_factory=Counter)
    candidates: dict[date, list[Candidate]] = field(default_factory=dict)
    frequencies: Counter[str] = field(default_factory=Counter)

    def add(self, article: Article) -> None:
        """Count an article."""
        sentences = split(article)
        found = times.read(article.text, article.published, sentences, article.source)
        self.published[article.published] += 1
        named = {day for each in found.expressions if (day := _day(each)) is not None}
        for day in named:
            self.mentions.setdefault(day, Counter())[(article.published - day).days] += 1
        for sentence, days in _with_days(sentences, found.expressions):
            self.frequencies.update(set(words(sentence.text)))
            self._keep(article, sentence, days)

    @property
    def mentioned(self) -> dict[date, float]:
        """The weight of all mentions of each day; summed exactly, so that the order of reading does not show."""
        return {
            day: fsum(number * remembered(gone) for gone, number in counts.items())
            for day, counts in self.mentions.items()
        }

    def _keep(self, article: Article, sentence: Sentence, days: set[date]) -> None:
        if not _SHORTEST <= sentence.text.count(" ") + 1 <= _LONGEST:
            return
        lead = [article.published] if sentence.index < _LEAD and not days else []
        for day in (*sorted(days), *lead):
            kept = self.candidates.setdefault(day, [])
            one = _candidate(article, sentence, bool(days))
            same = next((each for each in kept if each.rank == one.rank), None)
            if same is not None and same <= one:  # what agencies send is printed again and again: the first counts
                continue
            if same is not None:
                kept.remove(same)
            insort(kept, one)
            del kept[_KEPT:]


def words(text: str) -> Iterator[str]:
    """Yield a text's words in small letters."""
    return (found[0].lower() for found in _WORD.finditer(text))


def _day(each: TimeExpression) -> date | None:
    """Return the day that an expression denotes; None for what is vaguer."""
    precise = each.interval is not None and each.interval.precision is Precision.DAY and each.interval.days == 1
    return each.interval.start if precise and each.interval else None


def _with_days(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> Iterator[tuple[Sentence, set[date]]]:
    """Yield each sentence with the days that it names."""
    waiting = sorted(((each.start, day) for each in expressions if (day := _day(each)) is not None), reverse=True)
    for sentence in sentences:
        days = set()
        while waiting and waiting[-1][0] < sentence.end:
            days.add(waiting.pop()[1])
        yield sentence, days


def _candidate(article: Article, sentence: Sentence, dated: bool) -> Candidate:
    rank = sha256(" ".join(sentence.text.split()).encode()).hexdigest()[:16]
    name = article.given_id or article.id
    return Candidate(rank, article.published, name, sentence.text, article.source, article.url, dated)
