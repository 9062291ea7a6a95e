"""Is the record whole? Each check counts rows that a sound record has none of."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Table, exists, func, select, text
from sqlalchemy.exc import DBAPIError

from dashboard.store.schema import HEAD, version
from dashboard.store.tables import articles, claims, event_claims, events

LINKS = (
    ("claims of no article", claims, claims.c.article_id, articles.c.id),
    ("events of no claim", events, events.c.id, event_claims.c.event_id),
    ("evidence for no event", event_claims, event_claims.c.event_id, events.c.id),
    ("evidence of no claim", event_claims, event_claims.c.claim_id, claims.c.id),
)
"""What a broken row is; the table, its column, and the column that must have the same value."""


def check(connection: Connection) -> list[str]:
    """Return one message for each thing that is wrong; none when the record is sound."""
    if damage := _damage(connection):
        return [f"the file is damaged: {message}" for message in damage]
    found = version(connection)
    schema = [] if found == HEAD else [f"the schema is {found}, not {HEAD}"]
    return [*schema, *(f"{number} {what}" for what, number in _broken(connection) if number)]


def _damage(connection: Connection) -> list[str]:
    """SQLite's own messages; other databases watch over their files themselves."""
    if connection.dialect.name != "sqlite":
        return []
    try:
        return [line for line in connection.scalars(text("PRAGMA integrity_check")) if line != "ok"]
    except DBAPIError as error:
        return [str(error.orig)]


def _broken(connection: Connection) -> list[tuple[str, int]]:
    orphans = [(what, _count(connection, table, ~exists().where(here == there))) for what, table, here, there in LINKS]
    length = claims.c.sentence_end - claims.c.sentence_start
    there = func.substr(articles.c.text, claims.c.sentence_start + 1, length)
    moved = exists().where(articles.c.id == claims.c.article_id, there != claims.c.sentence_text)
    return [*orphans, ("claims whose sentence is not in its article", _count(connection, claims, moved))]


def _count(connection: Connection, table: Table, condition: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(table).where(condition)).scalar_one()
