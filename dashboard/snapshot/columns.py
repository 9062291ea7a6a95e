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


MASKS = 32_000_000
"""Bytes of masks that are kept, a byte a row."""
SINGLE = frozenset({"status", "precision", "action", "coder"})
"""Those of which each row has one."""


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """Which rows have which values: `values[codes[n]]` stands in `rows[n]`."""

    rows: Rows
    codes: Rows
    values: tuple[str, ...]
    single: bool = False
    """Whether each row has one, so that `rows` are 0, 1, 2, ..."""

    def having(self, wanted: Collection[object], size: int) -> Mask:
        """Return which of `size` rows have any of the values."""
        sought = np.array([value in wanted for value in self.values], bool)
        if self.single:
            return sought[self.codes]
        mask = np.zeros(size, bool)
        mask[self.rows[sought[self.codes]]] = True
        return mask

    def within(self, mask: Mask) -> Link:
        """Return the part of it that is in the masked rows."""
        kept = mask if self.single else mask[self.rows]
        return Link(self.rows[kept], self.codes[kept], self.values)

    def counts(self, mask: Mask) -> dict[str, int]:
        """Count the masked rows that have each value, also those that none has."""
        found = np.bincount(self.codes[mask if self.single else mask[self.rows]], minlength=len(self.values))
        return dict(zip(self.values, found.tolist(), strict=True))


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
    _masks: LRUCache[object, Mask] = field(default_factory=lambda: LRUCache(MASKS, getsizeof=lambda mask: mask.nbytes))
    _lock: RLock = field(default_factory=RLock)

    @classmethod
    def read(cls, revision: int, ask: Ask) -> Columns:
        """Read them by a function that answers a query, as long as it answers of that revision."""
        plain = ask(PLAIN)
        arrays = {name: plain[name].to_numpy() for name in plain.column_names}
        return cls(revision, **arrays, ask=ask)

    def __len__(self) -> int:
        return len(self.level)

    def mask(self, key: object, make: Callable[[], Mask]) -> Mask:
        """Return the mask that is known under a key, or make it; whoever gets one must not write into it."""
        with self._lock:
            found = self._masks.get(key)
        if found is None:
            found = make()
            found.flags.writeable = False
            with self._lock:
                self._masks[key] = found
        return found

    def having(self, link: str, values: tuple[object, ...]) -> Mask:
        """Return which rows have one of the values of a link."""
        return self.mask((link, values), lambda: self.link(link).having(values, len(self)))

    def link(self, name: str) -> Link:
        """Return one of LINKS, which is made when it is first asked for."""
        if name not in self._links:
            self._links[name] = _link(self.ask(LINKS[name]), name in SINGLE)
        return self._links[name]


def ordinals(first: date | None, last: date | None) -> tuple[int, int]:
    """Return days as the columns count them; an open end is the calendar's."""
    return (first or date.min).toordinal(), (last or date.max).toordinal()


def _link(table: pa.Table, single: bool) -> Link:
    coded = pc.dictionary_encode(table["value"]).combine_chunks()
    codes = coded.indices.to_numpy().astype(np.int32)
    return Link(table["row"].to_numpy().astype(np.int32), codes, tuple(coded.dictionary.to_pylist()), single)
