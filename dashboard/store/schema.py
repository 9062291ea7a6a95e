"""Whether a record has the schema that this version knows."""

from __future__ import annotations

from threading import Lock

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

HEAD = "0007"
"""The newest migration; known here so that opening an up-to-date record need not import Alembic (0.3 s)."""

_ALONE = Lock()  # Alembic keeps its state in module globals


def upgrade(engine: Engine) -> None:
    """Migrate to HEAD in one transaction. Raises StoreError for what is not ours or is newer."""
    with engine.connect() as connection:
        if version(connection) == HEAD:
            return
    try:
        with _ALONE, engine.execution_options(writes=True).begin() as connection:
            _upgrade(connection)
    except DBAPIError:
        with engine.connect() as connection:
            if version(connection) != HEAD:  # else another process was quicker
                raise


def version(connection: Connection) -> str | None:
    """Return the record's schema; None when it has none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _upgrade(connection: Connection) -> None:
    found = version(connection)
    if found != HEAD:
        from dashboard.store.migration import migrate  # slow to import, seldom needed

        migrate(connection, found)
