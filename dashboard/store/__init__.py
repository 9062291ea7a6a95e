"""The record: it keeps every article, claim and event, and loses nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from sqlalchemy import Engine, select

from dashboard.model import Article, Claim
from dashboard.store import checks, engine, schema, tables
from dashboard.store.desk import Desk, Note
from dashboard.store.engine import default_url
from dashboard.store.reading import Counts, Reading
from dashboard.store.writing import Writing

__all__ = ["Counts", "Desk", "Note", "Reading", "Store", "Writing", "default_url"]


class Store:
    """A record in SQLite or PostgreSQL. Readers never wait; writers take turns. Threads may share it."""

    def __init__(self, database: Engine) -> None:
        self._database = database
        self._writer = database.execution_options(writes=True)
        self._reader = database.execution_options(**engine.consistent(database))
        self.desk = Desk(database)

    @classmethod
    def open(cls, place: str) -> Store:
        """Open the record at a path or URL, creating folder and tables, migrating an older one.

        Raises StoreError for a file that is something else, a newer schema, or a database out of reach.
        """
        url = engine.locate(place)
        with engine.guarded(url):
            database = engine.connect(url)
            schema.upgrade(database)
        return cls(database)

    @property
    def place(self) -> str:
        """Where it is, for messages: a path, or a URL without its password."""
        return engine.shown(self._database.url)

    @property
    def file(self) -> Path | None:
        """The file that it is; None where it is on a server."""
        url = self._database.url
        return Path(str(url.database)) if url.get_backend_name() == "sqlite" else None

    @property
    def revision(self) -> int:
        """How often the record has changed; one cheap query."""
        with self.reading() as reading:
            return reading.revision

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Look at the record as it is now, for several questions that must agree."""
        with engine.guarded(self._database.url), self._reader.connect() as connection:
            yield Reading(connection)

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Begin a transaction: commits on leaving, rolls back on error, raises the revision if it changed."""
        with engine.guarded(self._database.url), self._writer.begin() as connection:
            writing = Writing(connection)
            yield writing
            writing.finish()

    def keep_run(self, report: str) -> None:
        """Keep the report of a run of the ingestion, as JSON, with the time of its end."""
        with engine.guarded(self._database.url), self._writer.begin() as connection:
            row = {"started": datetime.now(UTC).isoformat(timespec="microseconds"), "report": report}
            connection.execute(tables.runs.insert(), row)

    def runs(self, number: int = 20) -> list[tuple[str, str]]:
        """Return the latest runs, newest first: when each ended (ISO 8601, UTC) and its report as JSON."""
        query = select(tables.runs.c.started, tables.runs.c.report).order_by(tables.runs.c.started.desc()).limit(number)
        with engine.guarded(self._database.url), self._reader.connect() as connection:
            return [(row.started, row.report) for row in connection.execute(query)]

    def known(self, ids: Collection[str]) -> set[str]:
        """Return those of the article ids that are stored already."""
        with self.reading() as reading:
            return reading.known(ids)

    def evidence(self, event_id: str) -> list[tuple[Claim, Article]]:
        """Return the event's claims, best first, each with its article; none for an unknown event."""
        with self.reading() as reading:
            return reading.evidence(event_id)

    def counts(self) -> Counts:
        """Count articles, claims and events, with the first and last day of publication."""
        with self.reading() as reading:
            return reading.counts()

    def digest(self) -> str:
        """Return 64 hex digits that are equal for equal events and claims, in whatever order they came."""
        with self.reading() as reading:
            return reading.digest()

    def check(self) -> list[str]:
        """Return one message for each thing that is wrong with it; none when it is sound."""
        with engine.guarded(self._database.url), self._reader.connect() as connection:
            return checks.check(connection)

    def close(self) -> None:
        """Let go of the file or the server."""
        self._database.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
