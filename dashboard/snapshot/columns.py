"""What a filter asks about and what is added up, as arrays: a million events are masked and counted in milliseconds.

Rows are numbered as the events stand in the snapshot, from 0. Answers to questions about single events come from the
snapshot's tables, by these numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from threading import RLock
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from cachetools import LRUCache

Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.int32]
Numbers = npt.NDArray[Any]
Ask = Callable[[str], pa.Table]

# A day is its ordinal, as Python's `date.toordinal` counts.
PLAIN = """
SELECT (date_start - DATE '0001-01-01' + 1)::INTEGER AS first, (date_end - DATE '0001-01-01' + 1)::INTEGER AS last,
    level::SMALLINT AS level, confidence, sources::INTEGER AS sources, contested,
    (hash(id) / 18446744073709551616.0)::FLOAT AS lot
FROM events
"""
_OF = "SELECT rowid::INTEGER AS row, {} AS value FROM events"
EPOCH = date(1970, 1, 1).toordinal()
"""From which numpy counts its days."""
PAIR = "\x1f"
"""Between the two sides of a dyad."""
LINKS = {
    "status": _OF.format("status"),
    "precision": _OF.format("precision"),
    "action": _OF.format("action"),
    "coder": _OF.format("coder"),
    "country": _OF.format("unnest(countries)"),
    "actor": _OF.format("unnest(actors)"),
    "initiator country": _OF.format("unnest(list_distinct(initiator_countries))"),
    "target country": _OF.format("unnest(list_distinct(target_countries))"),
    "initiator actor": _OF.format("unnest(list_distinct(initiator_ids))"),
    "target actor": _OF.format("unnest(list_distinct(target_ids))"),
    "lane": """
        SELECT DISTINCT row, split_part(id, '/', 1) AS value
        FROM (SELECT rowid::INTEGER AS row, unnest(actors) AS id FROM events)
    """,
    "dyad": """
        WITH lanes AS (
            SELECT DISTINCT row, split_part(id, '/', 1) AS lane
            FROM (SELECT rowid::INTEGER AS row, unnest(actors) AS id FROM events)
        ),
        sets AS (SELECT row, list(lane ORDER BY lane) AS own FROM lanes GROUP BY row),
        firsts AS (SELECT row, own, unnest(own) AS one FROM sets),
        pairs AS (SELECT row, own, one, unnest(own) AS other FROM firsts)
        SELECT row, CASE WHEN len(own) = 1 THEN one ELSE one || chr(31) || other END AS value
        FROM pairs WHERE one < other OR len(own) = 1
    """,
    "pair": """
        WITH ends AS (
            SELECT rowid::INTEGER AS row, unnest(initiator_countries) AS a, target_countries AS others FROM events
        ),
        met AS (SELECT row, a, unnest(others) AS b FROM ends WHERE a != '')
        SELECT DISTINCT row, least(a, b) || chr(31) || greatest(a, b) AS value FROM met WHERE b != '' AND a != b
    """,
}  # fmt: skip
"""What events are asked for by, each with the rows that have it: once or, as with countries, several times."""


KEPT = 64_000_000
"""Bytes of masks and the like that are kept, a byte a row."""
_MANY = 5
"""One in so many rows are very many."""
SINGLE = frozenset({"status", "precision", "action", "coder"})
"""Those of which each row has one."""


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """Which rows have which values: `values[codes[n]]` stands in `rows[n]`."""

    rows: Rows
    """Rising."""
    codes: Rows
    values: tuple[str, ...]
    starts: Rows | None = None
    """Where each row's values begin, and an end; none where each row has one, so that `rows` are 0, 1, 2, ..."""

    def having(self, wanted: Collection[object], size: int) -> Mask:
        """Return which of `size` rows have any of the values."""
        sought = np.array([value in wanted for value in self.values], bool)
        if self.starts is None:
            return sought[self.codes]
        mask = np.zeros(size, bool)
        mask[self.rows[sought[self.codes]]] = True
        return mask

    def within(self, rows: Rows) -> tuple[Rows, Numbers]:
        """Return the codes that these rising rows have, and which of the rows has each."""
        if self.starts is None:
            return self.codes[rows], np.arange(len(rows))
        begins, numbers = self.starts[rows], self.starts[rows + 1] - self.starts[rows]
        which = np.repeat(np.arange(len(rows)), numbers)
        before = np.cumsum(numbers) - numbers
        return self.codes[np.arange(len(which)) + (begins - before)[which]], which

    def counted(self, rows: Rows) -> Numbers:
        """Count the rows that have each value, in the values' order."""
        few = self.starts is None or len(rows) * _MANY < len(self.starts)
        codes = self.within(rows)[0] if few else self.codes[self._among(rows)]
        return np.bincount(codes, minlength=len(self.values))

    def _among(self, rows: Rows) -> Mask:
        """Return which entries are of some rows; of very many this is faster than to visit each."""
        wanted = np.zeros(int(self.rows[-1]) + 1 if len(self.rows) else 0, bool)
        wanted[rows[: np.searchsorted(rows, len(wanted))]] = True
        return wanted[self.rows]

    def counts(self, rows: Rows) -> dict[str, int]:
        """Count the rows that have each value, also those that none has."""
        return dict(zip(self.values, self.counted(rows).tolist(), strict=True))


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The events of one revision, a row each, sorted by days, level and id."""

    revision: int
    first: Numbers
    last: Numbers
    """Inclusive days, as ordinals."""
    level: Numbers
    confidence: Numbers
    sources: Numbers
    contested: Mask
    lot: Numbers
    """A number from 0 to 1 that is drawn by the event's id: it decides among equals."""
    ask: Ask
    _links: dict[str, Link] = field(default_factory=dict)
    _kept: LRUCache[object, Numbers] = field(default_factory=lambda: LRUCache(KEPT, getsizeof=lambda made: made.nbytes))
    _lock: RLock = field(default_factory=RLock)

    @classmethod
    def read(cls, revision: int, ask: Ask) -> Columns:
        """Read them by a function that answers a query, as long as it answers of that revision."""
        plain = ask(PLAIN)
        arrays = {name: plain[name].to_numpy() for name in plain.column_names}
        return cls(revision, **arrays, ask=ask)

    def __len__(self) -> int:
        return len(self.level)

    def kept(self, key: object, make: Callable[[], Numbers]) -> Numbers:
        """Return the numbers or the mask known under a key, or make them; whoever gets them must not write there."""
        with self._lock:
            found = self._kept.get(key)
        if found is None:
            found = make()
            found.flags.writeable = False
            with self._lock:
                self._kept[key] = found
        return found

    def having(self, link: str, values: tuple[object, ...]) -> Mask:
        """Return which rows have one of the values of a link."""
        return self.kept((link, values), lambda: self.link(link).having(values, len(self)))

    def link(self, name: str) -> Link:
        """Return one of LINKS, which is made when it is first asked for."""
        if name not in self._links:
            self._links[name] = _link(self.ask(LINKS[name]), None if name in SINGLE else len(self))
        return self._links[name]


def ordinals(first: date | None, last: date | None) -> tuple[int, int]:
    """Return days as the columns count them; an open end is the calendar's."""
    return (first or date.min).toordinal(), (last or date.max).toordinal()


def _link(table: pa.Table, size: int | None) -> Link:
    """Read a link; of `size` rows, unless each has one value."""
    coded = pc.dictionary_encode(table["value"]).combine_chunks()
    codes, values = coded.indices.to_numpy().astype(np.int32), tuple(coded.dictionary.to_pylist())
    rows = table["row"].to_numpy().astype(np.int32)
    if size is None:
        return Link(rows, codes, values)
    order = np.argsort(rows, kind="stable")
    starts = np.zeros(size + 1, np.int32)
    np.cumsum(np.bincount(rows, minlength=size), out=starts[1:])
    return Link(rows[order], codes[order], values, starts)
