"""What readers leave in a record: views by name, and notes on days."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "views",
        sa.Column("name", sa.String, nullable=False),
        sa.Column("link", sa.Text, nullable=False, comment="what follows the '?' of its address"),
        sa.PrimaryKeyConstraint("name", name="pk_views"),
    )
    op.create_table(
        "notes",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_notes"),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("notes")
    op.drop_table("views")
