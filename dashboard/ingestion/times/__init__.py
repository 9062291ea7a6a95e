"""Text and publication date -> time expressions: words are recognised first, and resolved to days after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.ingestion.sentences import starts
from dashboard.ingestion.times.reasons import reason
from dashboard.ingestion.times.recognition.recognise import Found, recognise
from dashboard.ingestion.times.recognition.tokens import tokenise
from dashboard.ingestion.times.recognition.vocabulary import grammar
from dashboard.ingestion.times.resolution.frame import Meaning
from dashboard.ingestion.times.resolution.resolve import resolve
from dashboard.ingestion.times.suspect import Witness, dateline, doubt
from dashboard.lexicon.outlets import outlets
from dashboard.model import Doubt, Sentence, TimeExpression

TYPES = {"time": "TIME", "duration": "DURATION", "set": "SET"}


@dataclass(frozen=True, slots=True)
class Dates:
    """What an article says of time: its expressions, and whether they contradict its publication date."""

    expressions: tuple[TimeExpression, ...]
    doubt: Doubt | None


def tag(
    text: str, published: date, sentences: Sequence[Sentence] | None = None, source: str = ""
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of an article: offsets into its text, sorted, not overlapping."""
    return read(text, published, sentences, source).expressions


def read(text: str, published: date, sentences: Sequence[Sentence] | None = None, source: str = "") -> Dates:
    """Return the time expressions of an article, as `tag` does, and whether they fit its publication date."""
    known = grammar()
    tokens = tokenise(text, known, starts(text) if sentences is None else [each.start for each in sentences])
    finds = recognise(tokens, known)
    resolved = tuple(resolve(finds, tokens, known, published, outlets().profile(source)))
    expressions = tuple(
        _expression(text, tokens.offsets, found, (found.first, found.last, denoted)) for found, denoted in resolved
    )
    clues = (dateline(found, denoted, tokens) or denoted.clue for found, denoted in resolved)
    witnesses = [Witness(each.text, clue) for each, clue in zip(expressions, clues, strict=True) if clue]
    return Dates(expressions, doubt(witnesses, published))


def _expression(text: str, offsets: Sequence[int], found: Found, placed: tuple[int, int, Meaning]) -> TimeExpression:
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
