"""Events that others coded, articles that repeat others, and what each run of the ingestion did."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add columns and tables; what was stored before is our own reading, and was not compared."""
    for table in ("claims", "events"):
        coder = sa.Column("coder", sa.String, nullable=False, server_default="tension", comment="who coded it")
        op.add_column(table, coder)
    op.create_table(
        "fingerprints",
        sa.Column("piece", sa.BigInteger, nullable=False),
        sa.Column("article_id", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("piece", "article_id", name="pk_fingerprints"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_fingerprints_article_id"),
    )
    op.create_table(
        "runs",
        sa.Column("started", sa.String, nullable=False, comment="ISO 8601, UTC"),
        sa.Column("report", sa.Text, nullable=False, comment="JSON"),
        sa.PrimaryKeyConstraint("started", name="pk_runs"),
    )


def downgrade() -> None:
    """Drop them; the events of others stay as if they were ours."""
    op.drop_table("runs")
    op.drop_table("fingerprints")
    for table in ("claims", "events"):
        op.drop_column(table, "coder")
