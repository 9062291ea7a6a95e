"""Events that are part of others: three met, and a paper tells of two of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column; what was stored before is joined when an article next touches its day."""
    op.add_column("events", sa.Column("part_of", sa.String, nullable=False, server_default=""))
    op.create_index("ix_events_action_start_day", "events", ["action", "start_day"])


def downgrade() -> None:
    """Drop the column; parts become events of their own."""
    op.drop_index("ix_events_action_start_day", "events")
    op.drop_column("events", "part_of")
