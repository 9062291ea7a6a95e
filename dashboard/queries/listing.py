"""A selection as a list: in an order of the reader's, and only what has some words in its title."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from dashboard.queries.selection import Selection, picked
from dashboard.snapshot import Snapshot
from dashboard.snapshot.columns import Columns, Numbers, Rows

Keys = Callable[[Columns, Rows], tuple[Numbers, ...]]
ORDERS: Mapping[str, Keys] = {
    "Earliest first": lambda columns, rows: (),
    "Latest first": lambda columns, rows: (-rows,),
    "Highest level first": lambda columns, rows: (-columns.level[rows], -columns.confidence[rows]),
    "Most sources first": lambda columns, rows: (-columns.sources[rows], -columns.confidence[rows]),
    "Surest first": lambda columns, rows: (-columns.confidence[rows], -columns.sources[rows]),
}
"""What is compared, the weightiest first; of equals the earlier one comes first."""
_TITLED = "SELECT rowid::INTEGER AS row FROM events WHERE list_bool_and([contains(lower(title), w) FOR w IN $words])"


def ordered(selection: Selection, order: str) -> Rows:
    """Return the selection's rows in one of ORDERS."""
    rows = selection.rows
    keys = ORDERS[order](selection.columns, rows)
    return rows[np.lexsort((rows, *reversed(keys)))] if keys else rows


def titled(snapshot: Snapshot, selection: Selection, words: str) -> Selection:
    """Return the events that have all of the words in their titles, in any order."""
    sought = words.lower().split()
    if not sought:
        return selection
    found = snapshot.ask(_TITLED, {"words": tuple(sought)})["row"].to_numpy()
    return selection.within(picked(selection.columns, found).mask)
