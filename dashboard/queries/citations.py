"""The rows of an export: what is on the screen, each with its best claim."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
import pyarrow as pa

from dashboard.queries.selection import Selection
from dashboard.snapshot import Snapshot
from dashboard.snapshot.columns import Rows
from dashboard.store import Store

SEPARATOR = "; "
TOGETHER = 122_880
"""Rows of a part; DuckDB keeps so many together."""
_LISTS = ("initiators", "initiator_ids", "targets", "target_ids", "countries")
_PLAIN = (
    "title", "precision", "basis", "status", "action", "mode", "level", "level_name", "goldstein", "contested",
    "follows", "coder", "sources", "claims", "sentence", "article_title", "source", "published", "published_doubt",
    "url", "rule", "claim_id", "article_id",
)  # fmt: skip
CITED = ", ".join(
    (
        "id AS event_id",
        "date_start::VARCHAR AS date_start",
        "date_end::VARCHAR AS date_end",
        "round(confidence, 2) AS confidence",
        *(f"array_to_string({name}, '{SEPARATOR}') AS {name}" for name in _LISTS),
        *_PLAIN,
    )
)


def export_rows(snapshot: Snapshot, selection: Selection, rows: Rows | None = None) -> pd.DataFrame:
    """Return the rows of `export.COLUMNS` for a selection, or some rows of it, in the snapshot's order.

    Raises RecordChangedError when the record has changed since it was made, for then no export equals the screen.
    """
    wanted = selection.rows if rows is None else rows
    found: pd.DataFrame = _cited(snapshot, selection, wanted).to_pandas()
    return found


def export_parts(snapshot: Snapshot, selection: Selection) -> Iterator[pa.Table]:
    """Yield the same in parts, at least one, so that memory does not grow with a selection."""
    for rows in np.split(selection.rows, range(TOGETHER, len(selection), TOGETHER)):
        yield _cited(snapshot, selection, rows)


def _cited(snapshot: Snapshot, selection: Selection, rows: Rows) -> pa.Table:
    return snapshot.fetch(CITED, rows, selection.columns.revision)


def dataset(store: Store) -> dict[str, object]:
    """Say what record an export is of: digest, revision, how much it holds, and what made its claims."""
    with store.reading() as reading:
        counts = reading.counts()
        return {
            "digest": reading.digest(),
            "revision": reading.revision,
            "articles": counts.articles,
            "claims": counts.claims,
            "events": counts.events,
            "runs": [{"version": run.version, "lexicon": run.lexicon} for run in reading.runs()],
        }
