"""The record's tables. A change here needs a migration; a test compares the two."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

from dashboard.model import OWN, Basis, Participant, Precision, Status, TimeExpression
from dashboard.store.columns import Json, Named

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _what() -> tuple[Column[Any], ...]:
    """What a claim says and an event tells: the columns that both have."""
    return (
        Column("title", Text, nullable=False),
        Column("initiators", Json(tuple[Participant, ...]), nullable=False),
        Column("targets", Json(tuple[Participant, ...]), nullable=False),
        Column("action", String, nullable=False),
        Column("mode", String, nullable=False),
        Column("status", Named(Status), nullable=False),
        Column("level", Integer, nullable=False),
        Column("goldstein", Double, nullable=False),
        Column("start_day", Date, nullable=False),
        Column("end_day", Date, nullable=False, comment="exclusive"),
        Column("precision", Named(Precision), nullable=False),
        Column("basis", Named(Basis), nullable=False),
        Column("confidence", Double, nullable=False),
        Column("coder", String, nullable=False, server_default=OWN, comment="who coded it"),
    )


articles = Table(
    "articles",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", Text, nullable=False),
    Column("published", Date, nullable=False, index=True),
    Column("published_text", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("language", String, nullable=False),
    Column("origin", Text, nullable=False),
    Column("given_id", Text, nullable=False),
    # Last: SQLite walks through a long text to reach what stands behind it.
    Column("text", Text, nullable=False),
)

doubts = Table(
    "doubts",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("reason", Text, nullable=False),
    Column("proposed", Date, comment="NULL: no day would fit"),
)

claims = Table(
    "claims",
    metadata,
    Column("id", String, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), nullable=False, index=True),
    Column("block", String, nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("published", Date, nullable=False),
    *_what(),
    Column("time", Json(TimeExpression), comment="NULL: the publication date dates it"),
    Column("attribution", Text, nullable=False),
    Column("trigger", Text, nullable=False),
    Column("trigger_start", Integer, nullable=False),
    Column("rule", String, nullable=False),
    Column("operators", Json(tuple[str, ...]), nullable=False),
    Column("version", String, nullable=False),
    Column("lexicon", String, nullable=False),
    Column("sentence_index", Integer, nullable=False),
    Column("sentence_paragraph", Integer, nullable=False),
    Column("sentence_start", Integer, nullable=False, comment="characters into articles.text"),
    Column("sentence_end", Integer, nullable=False),
    Column("sentence_text", Text, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("id", String, primary_key=True),
    Column("block", String, nullable=False, index=True),
    *_what(),
    Column("contested", Boolean, nullable=False),
    Column("follows", String, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("part_of", String, nullable=False, server_default=""),
    Index("ix_events_action_start_day", "action", "start_day"),
)

event_claims = Table(
    "event_claims",
    metadata,
    Column("event_id", ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    Column("rank", Integer, primary_key=True, comment="0 is the best evidence"),
    Column("claim_id", ForeignKey("claims.id"), nullable=False, index=True),
    sqlite_with_rowid=False,
)

fingerprints = Table(
    "fingerprints",
    metadata,
    Column("piece", BigInteger, primary_key=True, autoincrement=False),
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    sqlite_with_rowid=False,
)

runs = Table(
    "runs",
    metadata,
    Column("started", String, primary_key=True, comment="ISO 8601, UTC"),
    Column("report", Text, nullable=False, comment="JSON"),
)

blocks = Table(
    "blocks",
    metadata,
    Column("block", String, primary_key=True),
    Column("revision", Integer, nullable=False, index=True, comment="in which its events last changed"),
)

revision = Table(
    "revision",
    metadata,
    Column("value", Integer, primary_key=True, autoincrement=False, comment="one row: how often it changed"),
)

stamps = Table(
    "stamps",
    metadata,
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("stamp", String, nullable=False, comment="random"),
)

views = Table(
    "views",
    metadata,
    Column("name", String, primary_key=True),
    Column("link", Text, nullable=False, comment="what follows the '?' of its address"),
)

notes = Table(
    "notes",
    metadata,
    Column("id", String, primary_key=True),
    Column("day", Date, nullable=False),
    Column("text", Text, nullable=False),
)
