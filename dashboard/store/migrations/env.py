"""Alembic's entry: it migrates inside the transaction that `schema.upgrade` has begun."""

from __future__ import annotations

from alembic import context

from dashboard.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter a column in place
)
with context.begin_transaction():
    context.run_migrations()
