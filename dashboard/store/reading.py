"""The record at one moment: what the snapshot, the evidence panel and an export need of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

import pyarrow as pa
from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, select, text

from dashboard.model import Article, Claim, Run
from dashboard.searching import Part, fts5, tsquery
from dashboard.store import columnar, rows, tables

IDS = 10_000
"""Ids asked for at once: SQLite takes at most 32,766 parameters."""

_WHOLE = tables.events.c.part_of == ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the record holds, and the first and last day that its articles were published."""

    articles: int
    claims: int
    events: int
    first: date | None
    last: date | None


class Reading:
    """One consistent view: what is written meanwhile does not show."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.revision: int = connection.execute(select(tables.revision.c.value)).scalar_one()

    def changed(self, since: int = 0) -> list[str]:
        """Return the blocks whose events changed after that revision."""
        query = select(tables.blocks.c.block).where(tables.blocks.c.revision > since)
        return list(self._connection.scalars(query))

    def stamp(self, revision: int) -> str:
        """Return the stamp of a revision that the record has gone through; nothing for any other."""
        found = self._connection.scalar(select(tables.stamps.c.stamp).where(tables.stamps.c.revision == revision))
        return found or ""

    def events(self, since: int = 0) -> Iterator[pa.Table]:
        """Yield the events of the blocks changed after that revision: ISO days, participants as JSON.

        Each comes with its best claim and that one's article. What is part of another is in that one: who follows the
        part follows the whole.
        """
        events, blocks, before = tables.events, tables.blocks, tables.events.alias()
        whole = select(func.nullif(before.c.part_of, "")).where(before.c.id == events.c.follows).scalar_subquery()
        own = [column for column in events.c if column.name not in {"follows", "part_of"}]
        chosen = [*own, func.coalesce(whole, events.c.follows).label("follows"), *_cited()]
        query = select(*columnar.raw(chosen)).select_from(_with_best_claim()).where(_WHOLE)
        if since:  # else one walk through the table, in its own order, is all
            query = query.join(blocks, blocks.c.block == events.c.block).where(blocks.c.revision > since)
        return columnar.read(self._connection, query, columnar.schema(chosen))

    def search(self, words: Sequence[Part]) -> list[str]:
        """Return the ids of the events of which a claim has these words; see `searching.parse`."""
        links, claims = tables.event_claims, tables.claims
        if self._connection.dialect.name == "sqlite":
            found = text("SELECT claim_id FROM claim_words WHERE claim_words MATCH :words")
            values = {"words": fts5(words)}
            query = select(links.c.event_id).where(links.c.claim_id.in_(found.columns(claims.c.id))).distinct()
        else:
            told = text("to_tsvector('simple', sentence_text || ' ' || title) @@ to_tsquery('simple', :words)")
            values = {"words": tsquery(words)}
            query = select(links.c.event_id).join(claims).where(told).distinct()
        return list(self._connection.scalars(query, values))

    def evidence(self, event_id: str) -> list[tuple[Claim, Article]]:
        """Return the event's claims, best first, each with its article; none for an unknown event."""
        links, claims, articles = tables.event_claims, tables.claims, tables.articles
        ranked = select(claims).join(links).where(links.c.event_id == event_id).order_by(links.c.rank)
        found = [rows.to_claim(row) for row in self._connection.execute(ranked).mappings()]
        ids = {claim.article_id for claim in found}
        told = _with_doubts(articles.c).where(articles.c.id.in_(ids))
        by_id = {row["id"]: rows.to_article(row) for row in self._connection.execute(told).mappings()}
        return [(claim, by_id[claim.article_id]) for claim in found]

    def doubts(self) -> list[Article]:
        """Return the articles whose own words contradict their publication date, newest first."""
        articles = tables.articles.c
        query = _with_doubts(articles).where(tables.doubts.c.reason.is_not(None))
        found = self._connection.execute(query.order_by(articles.published.desc(), articles.id)).mappings()
        return [rows.to_article(row) for row in found]

    def known(self, article_ids: Collection[str]) -> set[str]:
        """Return those of the article ids that are stored."""
        column = tables.articles.c.id
        queries = (select(column).where(column.in_(part)) for part in parts(article_ids))
        return {found for query in queries for found in self._connection.scalars(query)}

    def counts(self) -> Counts:
        """Count what is there."""
        published = tables.articles.c.published
        articles, claims, events = (
            self._connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (tables.articles, tables.claims, select(tables.events).where(_WHOLE).subquery())
        )
        first, last = self._connection.execute(select(func.min(published), func.max(published))).one()
        return Counts(articles, claims, events, first, last)

    def runs(self) -> list[Run]:
        """Return the versions and lexicons that the claims were made with."""
        claims = tables.claims.c
        pairs = self._connection.execute(select(claims.version, claims.lexicon).distinct())
        return sorted((Run(*pair) for pair in pairs), key=lambda run: (run.version, run.lexicon))

    def digest(self) -> str:
        """Sixty-four hex digits for the events and their claims, in whatever order they came."""
        links = tables.event_claims.c
        pairs = self._connection.execute(select(links.event_id, links.claim_id))
        return sha256("\n".join(sorted(map("\t".join, pairs))).encode()).hexdigest()


def _with_doubts(columns: Iterable[ColumnElement[Any]]) -> Select[Any]:
    """Ask for columns of articles, and for what contradicts their dates."""
    doubts = tables.doubts
    return select(*columns, doubts.c.reason, doubts.c.proposed).outerjoin_from(tables.articles, doubts)


def parts(ids: Collection[str]) -> Iterator[list[str]]:
    """Yield the ids in lists that a database takes at once."""
    ordered = sorted(ids)
    return (ordered[start : start + IDS] for start in range(0, len(ordered), IDS))


def _cited() -> list[ColumnElement[Any]]:
    """What an export says of an event's best claim, and how many claims it has."""
    claims, articles, every = tables.claims.c, tables.articles.c, tables.event_claims.alias()
    number = select(func.count()).where(every.c.event_id == tables.events.c.id).scalar_subquery()
    return [
        number.label("claims"),
        claims.id.label("claim_id"),
        claims.rule,
        claims.sentence_text.label("sentence"),
        claims.article_id,
        claims.source,
        claims.published,
        articles.title.label("article_title"),
        articles.url,
        func.coalesce(tables.doubts.c.reason, "").label("published_doubt"),
    ]


def _with_best_claim() -> FromClause:
    """Join each event to its best claim, that one's article and what contradicts its date."""
    links = tables.event_claims
    best = (links.c.event_id == tables.events.c.id) & (links.c.rank == 0)
    joined = tables.events.outerjoin(links, best).outerjoin(tables.claims, tables.claims.c.id == links.c.claim_id)
    return joined.outerjoin(tables.articles, tables.articles.c.id == tables.claims.c.article_id).outerjoin(
        tables.doubts, tables.doubts.c.article_id == tables.articles.c.id
    )
