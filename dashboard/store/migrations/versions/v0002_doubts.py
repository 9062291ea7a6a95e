"""Articles whose own words contradict their publication date."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the table; what was stored before was not looked at for this."""
    op.create_table(
        "doubts",
        sa.Column("article_id", sa.String, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("proposed", sa.Date, comment="NULL: no day would fit"),
        sa.PrimaryKeyConstraint("article_id", name="pk_doubts"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_doubts_article_id"),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("doubts")
