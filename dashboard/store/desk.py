"""What readers leave in a record: views by name, and notes on days. Nothing of it changes an event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from secrets import token_hex

from sqlalchemy import Engine, delete, select

from dashboard.store import engine, tables

LONGEST = 120
"""Characters of a name or a note."""


@dataclass(frozen=True, slots=True)
class Note:
    """A reader's words on a day."""

    id: str
    day: date
    text: str


class Desk:
    """Views and notes of one record. Threads and processes may share it."""

    def __init__(self, database: Engine) -> None:
        self._database = database
        self._writer = database.execution_options(writes=True)

    def views(self) -> dict[str, str]:
        """Return the links of the views that were kept, by name, in the names' order."""
        query = select(tables.views.c.name, tables.views.c.link)
        with engine.guarded(self._database.url), self._database.connect() as connection:
            return dict(sorted((name, link) for name, link in connection.execute(query)))

    def keep_view(self, name: str, link: str) -> None:
        """Keep a view under a name, in the place of one that has it already."""
        with engine.guarded(self._database.url), self._writer.begin() as connection:
            connection.execute(delete(tables.views).where(tables.views.c.name == _short(name)))
            connection.execute(tables.views.insert(), {"name": _short(name), "link": link})

    def drop_view(self, name: str) -> None:
        """Forget a view."""
        with engine.guarded(self._database.url), self._writer.begin() as connection:
            connection.execute(delete(tables.views).where(tables.views.c.name == name))

    def notes(self) -> list[Note]:
        """Return all notes, the earliest day first."""
        columns = tables.notes.c
        query = select(columns.id, columns.day, columns.text).order_by(columns.day, columns.id)
        with engine.guarded(self._database.url), self._database.connect() as connection:
            return [Note(*row) for row in connection.execute(query)]

    def add_note(self, day: date, text: str) -> None:
        """Keep some words on a day."""
        with engine.guarded(self._database.url), self._writer.begin() as connection:
            row = {"id": token_hex(8), "day": day, "text": _short(text)}
            connection.execute(tables.notes.insert(), row)

    def drop_note(self, id: str) -> None:
        """Forget a note."""
        with engine.guarded(self._database.url), self._writer.begin() as connection:
            connection.execute(delete(tables.notes).where(tables.notes.c.id == id))


def _short(text: str) -> str:
    return " ".join(text.split())[:LONGEST]
