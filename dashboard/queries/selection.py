"""The events that a filter lets through, as rows of the snapshot's columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np

from dashboard.filters import Filter, Role
from dashboard.model import Status
from dashboard.snapshot import Snapshot
from dashboard.snapshot.columns import Columns, Mask, Rows, ordinals

_FOUND = "SELECT rowid::INTEGER AS row FROM events WHERE id IN (SELECT unnest($found))"
_BY_ID = "SELECT rowid::INTEGER AS row FROM events WHERE id = $id"


@dataclass(frozen=True, eq=False)
class Selection:
    """Some of the columns' rows; whatever is counted or added up is asked of this."""

    columns: Columns
    mask: Mask

    @cached_property
    def rows(self) -> Rows:
        """Their numbers, in the order of days, levels and ids."""
        return np.flatnonzero(self.mask).astype(np.int32)

    @cached_property
    def size(self) -> int:
        """How many they are."""
        return int(np.count_nonzero(self.mask))

    def __len__(self) -> int:
        return self.size

    def having(self, link: str, values: tuple[object, ...]) -> Mask:
        """Return which of all rows have one of the values; see `columns.LINKS`."""
        return self.columns.having(link, values)

    def within(self, mask: Mask) -> Selection:
        """Return those of them that a mask has too."""
        return Selection(self.columns, self.mask & mask)


Condition = Callable[[Columns, Filter], Mask]


def _having(link: str, values: Callable[[Filter], tuple[object, ...]]) -> Condition:
    return lambda columns, chosen: columns.having(link, values(chosen))


def _side(kind: str, values: Callable[[Filter], tuple[str, ...]]) -> Condition:
    """Ask for countries or actors on either side, or on the one that the filter says."""

    def condition(columns: Columns, chosen: Filter) -> Mask:
        name = kind if chosen.role is Role.EITHER else f"{chosen.role} {kind}"
        return columns.having(name, values(chosen))

    return condition


def _overlap(columns: Columns, chosen: Filter) -> Mask:
    first, last = ordinals(chosen.start, chosen.end)
    return columns.kept(("days", first, last), lambda: (columns.last >= first) & (columns.first <= last))


CONDITIONS: Mapping[str, Condition] = {
    "countries": _side("country", lambda chosen: chosen.countries),
    "actors": _side("actor", lambda chosen: chosen.actors),
    "start": _overlap,
    "end": _overlap,
    "levels": lambda columns, chosen: columns.kept(
        ("levels", chosen.levels), lambda: np.isin(columns.level, chosen.levels)
    ),
    "actions": _having("action", lambda chosen: chosen.actions),
    "statuses": _having("status", lambda chosen: chosen.statuses),
    "confidence": lambda columns, chosen: columns.kept(
        ("confidence", chosen.confidence), lambda: columns.confidence >= chosen.confidence
    ),
    "precisions": _having("precision", lambda chosen: chosen.precisions),
    "coders": _having("coder", lambda chosen: chosen.coders),
    "sources": lambda columns, chosen: columns.kept(
        ("sources", chosen.sources), lambda: columns.sources >= chosen.sources
    ),
}
"""What each field of a filter asks of an event. Words are looked up in the record."""
ANY = {field.name: field.default for field in fields(Filter)} | {"statuses": tuple(Status), "confidence": 0.0}
"""What each field is where it asks nothing."""


def select(snapshot: Snapshot, chosen: Filter) -> Selection:
    """Return the events that meet a filter."""
    columns = snapshot.columns
    mask = np.ones(len(columns), bool)
    for name, condition in CONDITIONS.items():
        if getattr(chosen, name) != ANY[name]:
            mask &= condition(columns, chosen)
    if chosen.text:
        found = np.zeros(len(columns), bool)
        found[snapshot.ask(_FOUND, words=chosen.text)["row"].to_numpy()] = True
        mask &= found
    return Selection(columns, mask)


def row_of(snapshot: Snapshot, event: str) -> int | None:
    """Return the row of the event with that id; none where there is none."""
    found = snapshot.ask(_BY_ID, {"id": event})["row"].to_pylist() if event else []
    return found[0] if found else None


def picked(columns: Columns, rows: Rows) -> Selection:
    """Return some rows as a selection."""
    mask = np.zeros(len(columns), bool)
    mask[rows] = True
    return Selection(columns, mask)
