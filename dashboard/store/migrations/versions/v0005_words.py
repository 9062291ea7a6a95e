"""An index of the words in the sentences of claims."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the index and put in what is stored already."""
    if op.get_context().dialect.name == "sqlite":
        # The text is kept once more: without a table of its own, an index hangs on row numbers that may change.
        op.execute(
            "CREATE VIRTUAL TABLE claim_words USING fts5(sentence, title, claim_id UNINDEXED, "
            "tokenize = 'unicode61 remove_diacritics 2')"
        )
        op.execute("INSERT INTO claim_words (sentence, title, claim_id) SELECT sentence_text, title, id FROM claims")
    else:
        op.execute(
            "CREATE INDEX ix_claims_words ON claims USING gin (to_tsvector('simple', sentence_text || ' ' || title))"
        )


def downgrade() -> None:
    """Drop the index."""
    if op.get_context().dialect.name == "sqlite":
        op.execute("DROP TABLE claim_words")
    else:
        op.execute("DROP INDEX ix_claims_words")
