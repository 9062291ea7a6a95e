"""Events of a selection as a frame, a row each."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pyarrow as pa

from dashboard.errors import RecordChangedError
from dashboard.filters import Filter
from dashboard.queries.selection import Selection, select
from dashboard.snapshot import Snapshot
from dashboard.snapshot.columns import Rows

SHOWN = """
    id, title, date_start::TIMESTAMP AS date_start, date_end::TIMESTAMP AS date_end, precision, basis, status,
    initiators, initiator_ids, initiator_countries, targets, target_ids, target_countries, countries,
    action, mode, level, level_name, goldstein, confidence, sources, contested, follows, coder
"""


def timeline(snapshot: Snapshot, chosen: Filter) -> pd.DataFrame:
    """Return all of a filter's events, in the order of days, levels and ids: days inclusive, actors as lists."""
    while True:
        try:
            return events(snapshot, select(snapshot, chosen))
        except RecordChangedError:  # another thread read news in between
            continue


def events(snapshot: Snapshot, selection: Selection, rows: Rows | None = None, columns: str = SHOWN) -> pd.DataFrame:
    """Return the events of a selection, or of the rows that are given, in their order.

    Raises RecordChangedError where the record has changed since the selection was made.
    """
    wanted = selection.rows if rows is None else rows
    found = frame(snapshot.fetch(columns, wanted, selection.columns.revision))
    if rows is None or len(rows) < 2 or bool((np.diff(rows) > 0).all()):
        return found
    return found.iloc[np.argsort(np.argsort(rows))].reset_index(drop=True)


def count(snapshot: Snapshot, chosen: Filter) -> int:
    """Return how many events the filter lets through."""
    return len(select(snapshot, chosen))


def frame(table: pa.Table) -> pd.DataFrame:
    """Give a table as a frame; lists stay in Arrow, which is twenty times as fast as objects."""
    made: pd.DataFrame = table.to_pandas(types_mapper=_list_type)
    return made


def _list_type(kind: pa.DataType) -> pd.ArrowDtype | None:
    return pd.ArrowDtype(kind) if pa.types.is_list(kind) else None
