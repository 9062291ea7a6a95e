"""Connections: SQLite by path, PostgreSQL by URL, and the database's errors as ours."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import SQLITE_BUSY, OperationalError
from sqlite3 import Connection as SQLite
from time import monotonic, sleep

from platformdirs import user_data_path
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from dashboard.errors import StoreError

VARIABLE = "TENSION_STORE"
DIALECTS = ("sqlite", "postgresql")
MAGIC = b"SQLite format 3\0"
WAIT = 30
"""Seconds that a writer waits for another one."""
PAUSE = 0.02
"""Seconds between two attempts."""
ANOTHER = f"give another one with --store or {VARIABLE}"


def default_url() -> str:
    """Return the record's place: `TENSION_STORE`, or a file in the user's data folder."""
    return os.environ.get(VARIABLE) or str(user_data_path("tension-timeline", appauthor=False) / "tension.sqlite")


def locate(place: str) -> URL:
    """Read a path or a URL. Raises StoreError for what is neither."""
    if "://" not in place:
        return URL.create("sqlite", database=str(Path(place).expanduser()))
    try:
        url = make_url(place)
    except ArgumentError as error:
        raise StoreError(f"{VARIABLE}: no URL of a database: {error}") from error
    if url.get_backend_name() not in DIALECTS or (url.get_backend_name() == "sqlite" and not url.database):
        raise StoreError(f"{shown(url)}: give the path of a file, or postgresql://user@host/database")
    return url


def shown(url: URL) -> str:
    """Name the record in a message: its path, or its URL without the password."""
    is_file = url.get_backend_name() == "sqlite"
    return str(url.database) if is_file else url.render_as_string(hide_password=True)


def connect(url: URL) -> Engine:
    """Make the engine. Raises StoreError where there can be no record."""
    is_file = url.get_backend_name() == "sqlite"
    if is_file:
        _prepare(Path(str(url.database)))
    try:
        engine = create_engine(url, connect_args={"timeout": WAIT} if is_file else {})
    except ModuleNotFoundError as error:
        raise StoreError(f"{shown(url)}: its driver is missing: pip install 'psycopg[binary]'") from error
    if is_file:
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)
    return engine


def consistent(engine: Engine) -> dict[str, str]:
    """Give the options by which a connection's queries see one moment; in SQLite's WAL they always do."""
    return {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}


@contextmanager
def guarded(url: URL) -> Iterator[None]:
    """Turn the database's errors into one StoreError that names the record."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(f"{shown(url)}: {str(error.orig).strip()}") from error
    except SQLAlchemyError as error:
        raise StoreError(f"{shown(url)}: {error}") from error


def _prepare(path: Path) -> None:
    """Create the folder; refuse a file that is something else."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            return
        with path.open("rb") as file:
            start = file.read(len(MAGIC))
    except OSError as error:
        raise StoreError(f"{path}: cannot be opened ({error.strerror}): {ANOTHER}") from error
    if start not in (b"", MAGIC):
        raise StoreError(f"{path}: not a database; it is left as it was: {ANOTHER}")


def _set_up(connection: SQLite, _: object) -> None:
    """Let readers and one writer work at once, and keep what a crash interrupts."""
    connection.isolation_level = None  # the driver would begin too late: `_begin` does
    for setting in (f"busy_timeout={WAIT * 1000}", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {setting}")
    _write_ahead(connection)


def _write_ahead(connection: SQLite) -> None:
    """Turn WAL on. SQLite's own waiting does not cover that, when several open a new file at once."""
    given_up = monotonic() + WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except OperationalError as error:
            if error.sqlite_errorcode != SQLITE_BUSY or monotonic() > given_up:
                raise
            sleep(PAUSE)
        else:
            return


def _begin(connection: Connection) -> None:
    """Take the write lock first when writing: a reader that turns writer could deadlock."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
