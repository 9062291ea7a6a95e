"""Articles, claims, events with their evidence, and the revision."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables, in words of its own: it must do the same when `tables.py` has changed."""
    _articles()
    _claims()
    _events()
    _counters()


def _articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("published", sa.Date, nullable=False),
        sa.Column("published_text", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("given_id", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
    )
    op.create_index("ix_articles_published", "articles", ["published"])


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("article_id", sa.String, nullable=False),
        sa.Column("block", sa.String, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("published", sa.Date, nullable=False),
        *_what(),
        sa.Column("time", sa.Text, comment="NULL: the publication date dates it"),
        sa.Column("attribution", sa.Text, nullable=False),
        sa.Column("trigger", sa.Text, nullable=False),
        sa.Column("trigger_start", sa.Integer, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("operators", sa.Text, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("lexicon", sa.String, nullable=False),
        sa.Column("sentence_index", sa.Integer, nullable=False),
        sa.Column("sentence_paragraph", sa.Integer, nullable=False),
        sa.Column("sentence_start", sa.Integer, nullable=False, comment="characters into articles.text"),
        sa.Column("sentence_end", sa.Integer, nullable=False),
        sa.Column("sentence_text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_claims"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_claims_article_id"),
    )
    op.create_index("ix_claims_article_id", "claims", ["article_id"])
    op.create_index("ix_claims_block", "claims", ["block"])


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("block", sa.String, nullable=False),
        *_what(),
        sa.Column("contested", sa.Boolean, nullable=False),
        sa.Column("follows", sa.String, nullable=False),
        sa.Column("sources", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
    )
    op.create_index("ix_events_block", "events", ["block"])
    op.create_table(
        "event_claims",
        sa.Column("event_id", sa.String, nullable=False),
        sa.Column("rank", sa.Integer, nullable=False, comment="0 is the best evidence"),
        sa.Column("claim_id", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("event_id", "rank", name="pk_event_claims"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_event_claims_event_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name="fk_event_claims_claim_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_event_claims_claim_id", "event_claims", ["claim_id"])


def _counters() -> None:
    op.create_table(
        "blocks",
        sa.Column("block", sa.String, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False, comment="in which its events last changed"),
        sa.PrimaryKeyConstraint("block", name="pk_blocks"),
    )
    op.create_index("ix_blocks_revision", "blocks", ["revision"])
    counter = op.create_table(
        "revision",
        sa.Column("value", sa.Integer, autoincrement=False, nullable=False, comment="one row: how often it changed"),
        sa.PrimaryKeyConstraint("value", name="pk_revision"),
    )
    op.bulk_insert(counter, [{"value": 0}])


def _what() -> list[sa.Column[object]]:
    return [
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("initiators", sa.Text, nullable=False),
        sa.Column("targets", sa.Text, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("mode", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("goldstein", sa.Double, nullable=False),
        sa.Column("start_day", sa.Date, nullable=False),
        sa.Column("end_day", sa.Date, nullable=False, comment="exclusive"),
        sa.Column("precision", sa.String, nullable=False),
        sa.Column("basis", sa.String, nullable=False),
        sa.Column("confidence", sa.Double, nullable=False),
    ]


def downgrade() -> None:
    """Drop the tables."""
    for table in ("revision", "blocks", "event_claims", "events", "claims", "articles"):
        op.drop_table(table)
