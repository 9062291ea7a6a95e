"""What an event rests on: each claim in its article, with the words that made it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dashboard.model import PARAGRAPH, Article, Claim
from dashboard.queries.claims import dated, explain
from dashboard.store import Store


@dataclass(frozen=True, slots=True)
class Span:
    """Words to highlight: offsets into the sentence, and `trigger` or `time`."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim with its article's header and its sentence within the paragraph."""

    claim: Claim
    title: str
    source: str
    url: str
    published: date
    published_text: str
    page: int
    """Where its text has pages, the one that the sentence begins on, from 1; else 0."""
    doubt: str
    """Why its publication date is in doubt; empty where it is not."""
    before: str
    """The paragraph up to the sentence; with `sentence` and `after` it is the paragraph, untouched."""
    sentence: str
    after: str
    spans: tuple[Span, ...]
    """Sorted, not overlapping."""
    reasoning: str
    """Why it is dated so, in a sentence or less."""
    reasons: tuple[str, ...]
    """Why it was read so, each in a sentence: who, what, how far, did it happen, when, who says so."""


def evidence(store: Store, event_id: str) -> tuple[Evidence, ...]:
    """Return an event's evidence, best first; none for an unknown event."""
    return tuple(_evidence(claim, article) for claim, article in store.evidence(event_id))


def _evidence(claim: Claim, article: Article) -> Evidence:
    before, after = _context(claim, article.text)
    return Evidence(
        claim=claim,
        title=article.title,
        source=article.source,
        url=article.url,
        published=article.published,
        published_text=article.published_text,
        page=article.page(claim.sentence.start),
        doubt=article.doubt.reason if article.doubt else "",
        before=before,
        sentence=claim.sentence.text,
        after=after,
        spans=tuple(_apart(sorted(_spans(claim), key=lambda span: (span.start, -span.end)))),
        reasoning=dated(claim),
        reasons=explain(claim),
    )


def _context(claim: Claim, text: str) -> tuple[str, str]:
    """The text before and after the sentence in its paragraph."""
    start, end = claim.sentence.start, claim.sentence.end
    first = max((gap.end() for gap in PARAGRAPH.finditer(text, 0, start)), default=0)
    following = PARAGRAPH.search(text, end)
    return text[first:start], text[end : following.start() if following else len(text)]


def _spans(claim: Claim) -> Iterator[Span]:
    sentence, time = claim.sentence, claim.time
    if time and sentence.start <= time.start < time.end <= sentence.end:
        yield Span(time.start - sentence.start, time.end - sentence.start, "time")
    start = claim.trigger_start - sentence.start
    words = claim.trigger.split(" ")
    here = next((word for word in words if sentence.text.startswith(word, start)), "") if start >= 0 else ""
    if here:
        yield Span(start, start + len(here), "trigger")
    for word in words:
        near = list(re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", sentence.text)) if word != here else []
        if near:
            yield Span(*min(near, key=lambda match: abs(match.start() - start)).span(), "trigger")


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Leave out what overlaps the span before it."""
    end = 0
    for span in spans:
        if span.start >= end:
            end = span.end
            yield span
