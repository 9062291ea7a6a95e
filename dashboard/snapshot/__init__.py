"""The record's events column by column and sorted by date, for answers within milliseconds.

They stand in a DuckDB file of this process's own, which takes a twentieth of the memory that they would take as
objects. Of a large record a copy is kept beside it, so that the next process need not read it all again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock, RLock

import duckdb
import pyarrow as pa
from cachetools import LRUCache, cachedmethod

from dashboard.errors import RecordChangedError
from dashboard.lexicon.scale import scale
from dashboard.searching import parse
from dashboard.snapshot import copies, statements
from dashboard.snapshot.columns import Columns, Rows
from dashboard.snapshot.shown import COLUMNS, TOGETHER, Shown
from dashboard.store import Reading, Store

SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,  # nothing is ever fetched from elsewhere
    "autoload_known_extensions": False,
    "enable_external_access": False,
    "memory_limit": "512MB",  # what does not fit is read from the file again
    "python_enable_replacements": False,  # a name in a query is a table, never a variable of the program
    "preserve_insertion_order": True,  # the table is sorted, and so are its answers without sorting again
}
KEPT = 64_000_000
"""Bytes of answers that are kept until the record changes."""
CHANGED = "the record changed since: reload the page and try again"
Values = Mapping[str, object]


class Snapshot:
    """The events as they stood at `revision`. Threads may share it; each question sees one moment."""

    def __init__(self, store: Store | None = None) -> None:
        self.revision = 0
        self._turn = Lock()
        self._store: Store | None = store
        self._folder = TemporaryDirectory(prefix="tension-", ignore_cleanup_errors=True)
        self._answers: LRUCache[object, pa.Table] = LRUCache(KEPT, getsizeof=lambda table: table.nbytes)
        self._lock = RLock()
        self._columns: Columns | None = None
        self._shown: Shown | None = None
        self._own = Path(self._folder.name, "events.duckdb")
        begun = copies.take(store, self._own) if store else False
        self._database = duckdb.connect(str(self._own), config=SETTINGS)
        if begun:
            self.revision, self._stamp, _ = self._database.execute(statements.KNOWN).fetchone() or (0, "", "")
        else:
            self._stamp = ""
            self._database.execute(statements.TABLES)
            ladder = [(level.value, level.name) for level in scale().level]
            self._database.executemany("INSERT INTO levels VALUES (?, ?)", ladder)

    @classmethod
    def load(cls, store: Store) -> Snapshot:
        """Read all events of the record, once per process; most of them from a kept copy, where there is one."""
        snapshot = cls(store)
        snapshot.refresh(store)
        return snapshot

    def refresh(self, store: Store) -> bool:
        """Read the events that have changed; say whether any news came.

        While one thread does so, the others go on with what is there.
        """
        self._store = store
        if store.revision == self.revision or not self._turn.acquire(blocking=False):
            return False
        try:
            with store.reading() as reading:
                return self._catch_up(reading)
        finally:
            self._turn.release()

    @property
    def columns(self) -> Columns:
        """The events' columns at the snapshot's revision."""
        found = self._columns
        if found is None or found.revision != self.revision:
            revision = self.revision
            found = self._columns = Columns.read(revision, lambda query: self._at(revision, query))
        return found

    def ask(self, query: str, values: Values | None = None, words: str = "") -> pa.Table:
        """Answer a query with `$name`s bound to values; small answers are kept until the record changes.

        Where there are words, `$found` are the ids of the events whose evidence has them. Raises FilterError for
        what is no search.
        """
        return self._answer(self.revision, query, tuple((values or {}).items()), words)

    def fetch(self, columns: str, rows: Rows, revision: int) -> pa.Table:
        """Return columns of these rows of `events`, in the snapshot's order.

        Raises RecordChangedError where the rows were numbered at another revision.
        """
        if not len(rows):
            return self._at(revision, f"SELECT {columns} FROM events LIMIT 0")  # noqa: S608  columns are constants
        first, last = int(rows.min()), int(rows.max())
        gaps = last - first + 1 > len(rows)
        # A join may change the order; a scan does not, and to sort costs as much as to read.
        among = "AND rowid IN (SELECT row FROM picked) ORDER BY rowid" if gaps else ""
        query = f"SELECT {columns} FROM events WHERE rowid BETWEEN {first} AND {last} {among}"  # noqa: S608
        return self._at(revision, query, pa.table({"row": pa.array(rows)}) if gaps else None)

    def shown(self, rows: Rows, revision: int) -> pa.Table:
        """Return `shown.COLUMNS` of these rows, in their order.

        Raises RecordChangedError where the rows were numbered at another revision.
        """
        with self._lock:
            if self._shown is None or self._shown.revision != self.revision:
                self._shown = self._printed(self.revision)
            found = self._shown
        if found.revision != revision:
            raise RecordChangedError(CHANGED)
        return found.take(rows)

    def _printed(self, revision: int) -> Shown:
        for old in Path(self._folder.name).glob("*.arrow"):
            with suppress(OSError):  # where a file that is mapped stays, it goes with the folder
                old.unlink()
        with self._moment(revision) as cursor:
            parts = cursor.sql(f"SELECT {COLUMNS} FROM events").to_arrow_reader(TOGETHER)  # noqa: S608
            return Shown.write(Path(self._folder.name, f"{revision}.arrow"), revision, parts)

    @contextmanager
    def _moment(self, revision: int) -> Iterator[duckdb.DuckDBPyConnection]:
        """Give what answers as of a revision, which must be the present one."""
        with self._database.cursor() as cursor:
            cursor.begin()
            known = cursor.execute(statements.KNOWN).fetchall()
            if (known[0][0] if known else 0) != revision:
                raise RecordChangedError(CHANGED)
            yield cursor

    def _at(self, revision: int, query: str, picked: pa.Table | None = None) -> pa.Table:
        """Answer a query as of a revision."""
        with self._moment(revision) as cursor:
            if picked is not None:
                cursor.register("picked", picked)
            return cursor.sql(query).to_arrow_table()

    @cachedmethod(lambda self: self._answers, lock=lambda self: self._lock)
    def _answer(self, revision: int, query: str, values: tuple[tuple[str, object], ...], words: str) -> pa.Table:
        found = {"found": self._search(words)} if words else {}
        with self._database.cursor() as cursor:  # each question has one of its own
            return cursor.sql(query, params=dict(values) | found).to_arrow_table()

    def _search(self, words: str) -> list[str]:
        if self._store is None:
            return []
        with self._store.reading() as reading:
            return reading.search(parse(words))

    def _catch_up(self, reading: Reading) -> bool:
        if reading.revision == self.revision:  # another thread has just done so
            return False
        # Where the record never went through our revision, it is another one in the old one's place.
        known = bool(self._stamp) and reading.stamp(self.revision) == self._stamp
        read = self._replace(self.revision if known else 0, reading)
        self.revision, self._stamp = reading.revision, reading.stamp(reading.revision)
        if self._store and read >= copies.WORTH:
            self._database.execute("CHECKPOINT")
            copies.keep(self._store, self._own)
        return True

    def _replace(self, since: int, reading: Reading) -> int:
        """Put the events of changed blocks in the place of the old ones, all at once; return how many were read."""
        stale = reading.changed(since)
        with self._database.cursor() as cursor:
            cursor.register("stale", pa.table({"block": pa.array(stale, pa.string())}))
            cursor.execute(statements.BEGIN)
            read = sum(_decode(cursor, part) for part in reading.events(since)) if stale or not since else 0
            cursor.begin()
            if stale or not since:
                cursor.execute(statements.REPLACE, {"since": since})
                cursor.execute(statements.ACTORS)
            stamp = reading.stamp(reading.revision)
            cursor.execute(statements.ORIGIN, {"revision": reading.revision, "stamp": stamp, "form": statements.FORM})
            cursor.commit()
        return read


def _decode(cursor: duckdb.DuckDBPyConnection, part: pa.Table) -> int:
    cursor.register("incoming", part)
    cursor.execute(statements.DECODE, {"shape": statements.SHAPE})
    return len(part)
