"""Migrating a record by Alembic, inside a transaction that the caller has begun."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from dashboard import __version__
from dashboard.errors import StoreError
from dashboard.store.engine import ANOTHER, shown

MIGRATIONS = "dashboard.store:migrations"


def config(connection: Connection) -> Config:
    """Give Alembic's settings for that connection."""
    settings = Config(attributes={"connection": connection})
    settings.set_main_option("script_location", MIGRATIONS)
    return settings


def migrate(connection: Connection, found: str | None) -> None:
    """Bring a record of schema `found` to the newest. Raises StoreError where that cannot be."""
    settings = config(connection)
    known = {script.revision for script in ScriptDirectory.from_config(settings).walk_revisions()}
    place = shown(connection.engine.url)
    if found is None and set(inspect(connection).get_table_names()) - {"alembic_version"}:
        raise StoreError(f"{place}: a database of something else; it is left as it was: {ANOTHER}")
    if found is not None and found not in known:
        raise StoreError(
            f"{place}: its schema {found} is newer than this version ({__version__}) knows: "
            f"update with pip install -U tension-timeline, or {ANOTHER}"
        )
    command.upgrade(settings, "head")
