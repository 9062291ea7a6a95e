"""The rows of an export: what is on the screen, each with its best claim."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from dashboard import wording
from dashboard.errors import StoreError
from dashboard.store import Store

SEPARATOR = "; "
LISTS = ("initiators", "initiator_ids", "targets", "target_ids", "countries")
DAYS = ("date_start", "date_end")
SHOWN = (
    "title", "precision", "basis", "status", "action", "mode", "level", "level_name", "goldstein",
    "contested", "follows", "coder", "sources",
)  # fmt: skip
CITED = (
    "claims", "sentence", "article_title", "source", "published", "published_doubt", "url", "rule", "claim_id",
    "article_id",
)  # fmt: skip


def export_rows(store: Store, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `export.COLUMNS` for a timeline's frame, in its order.

    Raises StoreError when the record no longer has some of the events, for then no export equals the screen.
    """
    with store.reading() as reading:
        found = reading.citations(frame["id"].tolist()).to_pandas()
    if missing := len(frame) - len(found):
        raise StoreError(
            f"{store.place}: {wording.counted(missing, 'event')} on the screen changed since: "
            "reload the page and export again"
        )
    cited = frame[["id"]].merge(found, left_on="id", right_on="event_id", how="left")
    return pd.DataFrame(
        {
            "event_id": frame["id"].array,
            **{name: frame[name].array for name in SHOWN},
            **{name: _iso(frame[name]) for name in DAYS},
            **{name: _joined(frame[name]) for name in LISTS},
            "confidence": frame["confidence"].round(2).array,
            **{name: cited[name].array for name in CITED},
        }
    )


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


def _iso(days: pd.Series[pd.Timestamp]) -> pd.Series[str]:
    """Days as YYYY-MM-DD."""
    texts: pd.Series[str] = pa.array(days).cast(pa.date32()).cast(pa.string()).to_pandas()
    return texts


def _joined(lists: pd.Series[Any]) -> pd.Series[str]:
    """Each list as one text."""
    joined = pc.binary_join(pa.array(lists, pa.list_(pa.string())), SEPARATOR)
    texts: pd.Series[str] = joined.to_pandas()
    return texts
