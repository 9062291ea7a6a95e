"""The model's values to rows and back, losing nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import RowMapping

from dashboard.model import Article, Claim, Doubt, Event, Interval, Run, Sentence

Row = dict[str, Any]  # a row's values are of the columns' types

SPREAD = {"sentence", "interval", "run", "claim_ids", "doubt"}
"""The fields that take several columns, or a table of their own."""
ARTICLE = tuple(field.name for field in fields(Article) if field.name not in SPREAD)
CLAIM = tuple(field.name for field in fields(Claim) if field.name not in SPREAD)
EVENT = tuple(field.name for field in fields(Event) if field.name not in SPREAD)


def from_article(article: Article) -> Row:
    """Give its row of `articles`."""
    return {name: getattr(article, name) for name in ARTICLE}


def to_article(row: Mapping[str, Any] | RowMapping) -> Article:
    """Give the article of a row; with its row of `doubts` beside it where it has one."""
    doubt = Doubt(row["reason"], row["proposed"]) if row.get("reason") else None
    return Article(**{name: row[name] for name in ARTICLE}, doubt=doubt)


def from_doubt(article: Article) -> Row | None:
    """Give its row of `doubts`; None where nothing contradicts its date."""
    if article.doubt is None:
        return None
    return {"article_id": article.id, "reason": article.doubt.reason, "proposed": article.doubt.proposed}


def from_claim(block: str, claim: Claim) -> Row:
    """Give its row of `claims`."""
    sentence = claim.sentence
    return {
        **{name: getattr(claim, name) for name in CLAIM},
        **_days(claim.interval),
        "block": block,
        "version": claim.run.version,
        "lexicon": claim.run.lexicon,
        "sentence_index": sentence.index,
        "sentence_paragraph": sentence.paragraph,
        "sentence_start": sentence.start,
        "sentence_end": sentence.end,
        "sentence_text": sentence.text,
    }


def to_claim(row: Mapping[str, Any] | RowMapping) -> Claim:
    """Give the claim of a row."""
    sentence = Sentence(
        article_id=row["article_id"],
        index=row["sentence_index"],
        paragraph=row["sentence_paragraph"],
        start=row["sentence_start"],
        end=row["sentence_end"],
        text=row["sentence_text"],
    )
    run = Run(row["version"], row["lexicon"])
    return Claim(**{name: row[name] for name in CLAIM}, sentence=sentence, interval=_interval(row), run=run)


def from_event(block: str, event: Event) -> Row:
    """Give its row of `events`."""
    return {**{name: getattr(event, name) for name in EVENT}, **_days(event.interval), "block": block}


def from_evidence(event: Event) -> list[Row]:
    """Give its rows of `event_claims`."""
    return [{"event_id": event.id, "rank": rank, "claim_id": claim} for rank, claim in enumerate(event.claim_ids)]


def to_event(row: Mapping[str, Any] | RowMapping, claim_ids: Sequence[str]) -> Event:
    """Give the event of a row, with its claims best first."""
    return Event(**{name: row[name] for name in EVENT}, interval=_interval(row), claim_ids=tuple(claim_ids))


def _days(interval: Interval) -> Row:
    return {"start_day": interval.start, "end_day": interval.end, "precision": interval.precision}


def _interval(row: Mapping[str, Any] | RowMapping) -> Interval:
    return Interval(row["start_day"], row["end_day"], row["precision"])
