"""The record's events in memory, column by column and sorted by date, for answers within milliseconds."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock

import duckdb
import pyarrow as pa

from dashboard.lexicon.scale import scale
from dashboard.searching import parse
from dashboard.store import Reading, Store

SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,  # nothing is ever fetched from elsewhere
    "autoload_known_extensions": False,
    "enable_external_access": False,
    "python_enable_replacements": False,  # a name in a query is a table, never a variable of the program
    "preserve_insertion_order": True,  # the table is sorted, and so are its answers without sorting again
}

TABLES = """
SET GLOBAL late_materialization_max_rows = 10000;  -- a page of 200 of 1M rows: 6 ms instead of 208
CREATE TABLE levels (value BIGINT, name VARCHAR);
CREATE TABLE actors (id VARCHAR, name VARCHAR, kind VARCHAR, country VARCHAR);
CREATE TABLE events (
    id VARCHAR, block VARCHAR, title VARCHAR,
    date_start DATE, date_end DATE,                  -- inclusive
    precision VARCHAR, basis VARCHAR, status VARCHAR,
    initiators VARCHAR[], initiator_ids VARCHAR[], initiator_countries VARCHAR[], initiator_kinds VARCHAR[],
    targets VARCHAR[], target_ids VARCHAR[], target_countries VARCHAR[], target_kinds VARCHAR[],
    countries VARCHAR[], actors VARCHAR[],           -- of both sides, each once, sorted
    action VARCHAR, mode VARCHAR, level BIGINT, level_name VARCHAR, goldstein DOUBLE, confidence DOUBLE,
    sources BIGINT, contested BOOLEAN, follows VARCHAR, coder VARCHAR
);
CREATE MACRO chosen(
    any_country, any_actor, first, last, any_level, any_status, minimum, any_coder, told_by
) AS TABLE
    SELECT * FROM events
    WHERE (len(any_country) = 0 OR list_has_any(countries, any_country))
      AND (len(any_actor) = 0 OR list_has_any(actors, any_actor))
      AND date_end >= first AND date_start <= last
      AND (len(any_level) = 0 OR list_contains(any_level, level))
      AND list_contains(any_status, status) AND confidence >= minimum
      AND (len(any_coder) = 0 OR list_contains(any_coder, coder))
      AND sources >= told_by;
-- Apart from the other, for a join does not keep the order.
CREATE MACRO chosen_of(
    any_country, any_actor, first, last, any_level, any_status, minimum, any_coder, told_by, found
) AS TABLE
    SELECT * FROM chosen(any_country, any_actor, first, last, any_level, any_status, minimum, any_coder, told_by)
    WHERE id IN (SELECT unnest(found)) ORDER BY date_start, date_end, level, id;
"""

# A level that is on no rung of today's ladder comes from an older lexicon: its number is its name.
DECODE = """
CREATE TEMP TABLE decoded AS
WITH told AS (
    SELECT *, from_json(initiators, $shape) AS one, from_json(targets, $shape) AS other FROM incoming
)
SELECT
    id, block, title, start_day::DATE AS date_start, end_day::DATE - 1 AS date_end, precision, basis, status,
    [p.name for p in one] AS initiators, [p.actor for p in one] AS initiator_ids,
    [p.country for p in one] AS initiator_countries, [p.kind for p in one] AS initiator_kinds,
    [p.name for p in other] AS targets, [p.actor for p in other] AS target_ids,
    [p.country for p in other] AS target_countries, [p.kind for p in other] AS target_kinds,
    list_sort(list_distinct([p.country for p in one || other if p.country != ''])) AS countries,
    list_sort(list_distinct([p.actor for p in one || other])) AS actors,
    action, mode, level, coalesce(name, level::VARCHAR) AS level_name, goldstein, confidence,
    sources, contested, follows, coder
FROM told LEFT JOIN levels ON value = level
"""
SHAPE = '[{"actor": "VARCHAR", "name": "VARCHAR", "kind": "VARCHAR", "country": "VARCHAR"}]'

REPLACE = """
CREATE OR REPLACE TABLE events AS
    SELECT * FROM events WHERE $since > 0 AND block NOT IN (SELECT block FROM stale)
    UNION ALL SELECT * FROM decoded
    ORDER BY date_start, date_end, level, id
"""

# Should claims of several lexicons name an actor differently, the choice must not hang on their order.
ACTORS = """
CREATE OR REPLACE TABLE actors AS
    SELECT id, min(name) AS name, min(kind) AS kind, min(country) AS country
    FROM (
        SELECT unnest(initiator_ids || target_ids) AS id, unnest(initiators || targets) AS name,
            unnest(initiator_kinds || target_kinds) AS kind,
            unnest(initiator_countries || target_countries) AS country
        FROM events
    ) GROUP BY id
"""


class Snapshot:
    """The events as they stood at `revision`. Threads may share it; each question sees one moment."""

    def __init__(self) -> None:
        self.revision = 0
        self._turn = Lock()
        self._store: Store | None = None
        self._database = duckdb.connect(":memory:", config=SETTINGS)
        self._database.execute(TABLES)
        ladder = [(level.value, level.name) for level in scale().level]
        self._database.executemany("INSERT INTO levels VALUES (?, ?)", ladder)

    @classmethod
    def load(cls, store: Store) -> Snapshot:
        """Read all events of the record, once per process."""
        snapshot = cls()
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

    def search(self, words: str) -> list[str]:
        """Return the ids of the events whose evidence has these words. Raises FilterError for what is no search."""
        if self._store is None:
            return []
        with self._store.reading() as reading:
            return reading.search(parse(words))

    def ask(self, query: str, values: Mapping[str, object] | None = None) -> pa.Table:
        """Answer a query with `$name`s bound to values. Each call has a cursor of its own."""
        with self._database.cursor() as cursor:
            return cursor.sql(query, params=dict(values or {})).to_arrow_table()

    def _catch_up(self, reading: Reading) -> bool:
        if reading.revision == self.revision:  # another thread has just done so
            return False
        # A lower revision is another record in the old one's place.
        self._replace(self.revision if self.revision < reading.revision else 0, reading)
        self.revision = reading.revision
        return True

    def _replace(self, since: int, reading: Reading) -> None:
        """Put the events of changed blocks in the place of the old ones, all at once."""
        stale = reading.changed(since)
        if since and not stale:
            return
        with self._database.cursor() as cursor:
            cursor.register("incoming", reading.events(since))
            cursor.register("stale", pa.table({"block": pa.array(stale, pa.string())}))
            cursor.begin()
            cursor.execute(DECODE, {"shape": SHAPE})
            cursor.execute(REPLACE, {"since": since})
            cursor.execute(ACTORS)
            cursor.commit()
