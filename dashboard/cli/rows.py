"""The rows that `tension annotate` reads and writes, and the stage behind each kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from dashboard.errors import SourceError
from dashboard.ingestion import read_article
from dashboard.ingestion.claims.dyads import Coded, code_sentence
from dashboard.ingestion.events import fold_all
from dashboard.ingestion.sources import Defaults
from dashboard.ingestion.sources.article import Record, article
from dashboard.ingestion.sources.published import publication_day
from dashboard.ingestion.times import tag
from dashboard.lexicon import load
from dashboard.lexicon.scale import scale
from dashboard.model import Claim, Participant, TimeExpression

Span = tuple[int, int] | None


class Document(msgspec.Struct, frozen=True):
    """A dated text."""

    doc: str | int
    dct: str
    text: str


class Timex(msgspec.Struct, frozen=True):
    """A time expression: offsets into the text, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


class Times(msgspec.Struct, frozen=True):
    """A document's time expressions."""

    doc: str | int
    timexes: list[Timex]


class Dyad(msgspec.Struct, frozen=True):
    """A sentence with the offsets of two actors, null where one is not named."""

    id: str | int
    text: str
    source_start: int | None = None
    source_end: int | None = None
    target_start: int | None = None
    target_end: int | None = None


class Act(msgspec.Struct, frozen=True):
    """What the source does to the target; `code` is None where the sentence tells nothing."""

    id: str | int
    code: str | None = None
    mode: str = ""
    quad: int | None = None
    level: int | None = None
    status: str = ""
    rule: str = ""


class Party(msgspec.Struct, frozen=True):
    """An actor with its country's ISO 3166 alpha-3 code, empty for a body of many states."""

    actor: str
    country: str


class Found(msgspec.Struct, frozen=True):
    """A claim: who did what to whom, in which sentence, on which days (both inclusive)."""

    article: str
    event: str
    start: int
    end: int
    sentence: str
    date_start: str
    date_end: str
    precision: str
    basis: str
    status: str
    initiators: list[Party]
    targets: list[Party]
    action: str
    mode: str
    level: int
    confidence: float
    rule: str


def times_of(document: Document) -> Iterator[Times]:
    """Find a document's time expressions."""
    found = tag(document.text, publication_day(document.dct.strip()))
    yield Times(document.doc, list(timexes(found)))


def timexes(found: Iterable[TimeExpression]) -> Iterator[Timex]:
    """Yield expressions as TIMEX3 has them: a range is its two ends."""
    for whole in found:
        for each in whole.ends or (whole,):
            yield Timex(each.start, each.end, each.type, each.value)


def action_of(dyad: Dyad) -> Iterator[Act]:
    """Code what a sentence's source does to its target."""
    source = _span("source", dyad.source_start, dyad.source_end, dyad.text)
    target = _span("target", dyad.target_start, dyad.target_end, dyad.text)
    coded = code_sentence(dyad.text, source, target, load())
    yield Act(dyad.id) if coded is None else _act(dyad.id, coded)


def claims_of(record: Record) -> Iterator[Found]:
    """Find the claims of an article. Its text is taken as it stands, so that the offsets hold."""
    # A carriage return becomes a blank of the same length.
    text = (record.text or "").replace("\r\n", " \n").replace("\r", "\n")
    record = msgspec.structs.replace(record, text=text)
    read = article(record, Defaults(), "", 'add "published": "2021-12-05"')
    claims = read_article(read)
    event_of = {claim_id: event.id for event in fold_all(claims) for claim_id in event.claim_ids}
    for claim in claims:
        yield _found(read.given_id or read.id, event_of[claim.id], claim)


def _span(side: str, start: int | None, end: int | None, text: str) -> Span:
    if start is None or end is None:
        return None
    if not 0 <= start < end <= len(text):
        raise SourceError(f"{side}_start {start}, {side}_end {end} are not in the text; count its characters")
    return start, end


def _act(given: str | int, coded: Coded) -> Act:
    level = scale().level_of(coded.action, coded.mode)
    quad = scale().action[coded.action].quad
    return Act(given, coded.action, coded.mode, quad, level, coded.status, coded.rule)


def _found(name: str, event: str, claim: Claim) -> Found:
    return Found(
        article=name,
        event=event,
        start=claim.sentence.start,
        end=claim.sentence.end,
        sentence=claim.sentence.text,
        date_start=claim.interval.start.isoformat(),
        date_end=claim.interval.last.isoformat(),
        precision=claim.interval.precision,
        basis=claim.basis,
        status=claim.status,
        initiators=_parties(claim.initiators),
        targets=_parties(claim.targets),
        action=claim.action,
        mode=claim.mode,
        level=claim.level,
        confidence=claim.confidence,
        rule=claim.rule,
    )


def _parties(side: Sequence[Participant]) -> list[Party]:
    """Name who acts; a body's people are named with it: NATO (Jens Stoltenberg)."""
    return [Party(_party(each), each.country) for each in side]


def _party(each: Participant) -> str:
    return each.name if each.country or each.side == each.actor else f"{each.side} ({each.name})"
