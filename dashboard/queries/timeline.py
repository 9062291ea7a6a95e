"""Events of a selection as a frame, a row each."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa

from dashboard.errors import RecordChangedError
from dashboard.filters import Filter
from dashboard.queries.selection import Selection, select
from dashboard.snapshot import Snapshot
from dashboard.snapshot.columns import Rows


def timeline(snapshot: Snapshot, chosen: Filter) -> pd.DataFrame:
    """Return all of a filter's events, in the order of days, levels and ids: days inclusive, actors as lists."""
    while True:
        try:
            return events(snapshot, select(snapshot, chosen))
        except RecordChangedError:  # another thread read news in between
            continue


def events(snapshot: Snapshot, selection: Selection, rows: Rows | None = None) -> pd.DataFrame:
    """Return the events of a selection, or of the rows that are given, in their order.

    Raises RecordChangedError where the record has changed since the selection was made.
    """
    wanted = selection.rows if rows is None else rows
    return frame(snapshot.shown(wanted, selection.columns.revision))


def count(snapshot: Snapshot, chosen: Filter) -> int:
    """Return how many events the filter lets through."""
    return len(select(snapshot, chosen))


def frame(table: pa.Table) -> pd.DataFrame:
    """Give a table as a frame; lists stay in Arrow, which is twenty times as fast as objects."""
    made: pd.DataFrame = table.to_pandas(types_mapper=_list_type)
    return made


def _list_type(kind: pa.DataType) -> pd.ArrowDtype | None:
    return pd.ArrowDtype(kind) if pa.types.is_list(kind) else None
