"""Text and publication date -> time expressions: words are recognised first, and resolved to days after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dashboard.ingestion.times.frame import Meaning
from dashboard.ingestion.times.reasons import reason
from dashboard.ingestion.times.recognise import Found, recognise
from dashboard.ingestion.times.resolve import resolve
from dashboard.ingestion.times.tokens import tokenise
from dashboard.ingestion.times.vocabulary import grammar
from dashboard.model import Sentence, TimeExpression

TYPES = {"time": "TIME", "duration": "DURATION", "set": "SET"}


def tag(
    text: str, published: date, sentences: Sequence[Sentence] | None = None, source: str = ""
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of an article: offsets into its text, sorted, not overlapping."""
    known = grammar()
    tokens = tokenise(text, known, [sentence.start for sentence in sentences or ()])
    finds = recognise(tokens, known)
    resolved = resolve(finds, tokens, known, published, known.lexicon.profile(source))
    offsets = tokens.offsets
    return tuple(_expression(text, offsets, found, (found.first, found.last, denoted)) for found, denoted in resolved)


def _expression(
    text: str, offsets: Sequence[int], found: Found, placed: tuple[int, int, Meaning]
) -> TimeExpression:
    first, last, denoted = placed
    start, end = offsets[first], offsets[last]
    words = text[start:end]
    return TimeExpression(
        start=start,
        end=end,
        text=words,
        type=TYPES.get(denoted.unit, "DATE"),
        value=denoted.value,
        mod=denoted.mod or found.rule.mod,
        interval=denoted.interval,
        basis=denoted.basis,
        rule=found.rule.id,
        reason=reason(words, denoted, found.rule.note),
        ends=tuple(_expression(text, offsets, found, each) for each in denoted.ends),
    )
