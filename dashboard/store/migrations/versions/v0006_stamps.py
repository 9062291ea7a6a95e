"""A stamp for each revision, so that a copy of the events is never taken for one of another record."""

from __future__ import annotations

from secrets import token_hex

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table; of the past only the present revision gets a stamp."""
    op.create_table(
        "stamps",
        sa.Column("revision", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("stamp", sa.String, nullable=False, comment="random"),
        sa.PrimaryKeyConstraint("revision", name="pk_stamps"),
    )
    stamp = sa.text("INSERT INTO stamps (revision, stamp) SELECT value, :stamp FROM revision")
    op.execute(stamp.bindparams(stamp=token_hex(8)))


def downgrade() -> None:
    """Drop it."""
    op.drop_table("stamps")
