"""The events of a filter, as a frame."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pyarrow as pa

from dashboard.filters import Filter
from dashboard.snapshot import Snapshot

CHOSEN = "chosen($countries, $actors, $start, $end, $levels, $statuses, $confidence, $coders, $sources)"
"""The snapshot's macro with a filter's values; see `asked`."""
SEARCHED = CHOSEN.replace("chosen(", "chosen_of(").replace(")", ", $found)")

TIMELINE = f"""
SELECT
    id, title, date_start::TIMESTAMP AS date_start, date_end::TIMESTAMP AS date_end, precision, basis, status,
    initiators, initiator_ids, initiator_countries, targets, target_ids, target_countries, countries,
    action, mode, level, level_name, goldstein, confidence, sources, contested, follows, coder
FROM {CHOSEN}
"""  # noqa: S608 - a constant; values are bound
COUNT = f"SELECT count(*) AS events FROM {CHOSEN}"  # noqa: S608 - the same


def asked(snapshot: Snapshot, query: str, chosen: Filter, **more: object) -> pa.Table:
    """Answer a query about CHOSEN with a filter's values; words are looked up in the record first."""
    values = {**_bound(chosen), **more}
    if not chosen.text:
        return snapshot.ask(query, values)
    return snapshot.ask(query.replace(CHOSEN, SEARCHED), values | {"found": snapshot.search(chosen.text)})


def _bound(chosen: Filter) -> dict[str, object]:
    return {
        "countries": list(chosen.countries),
        "actors": list(chosen.actors),
        "start": chosen.start or date.min,
        "end": chosen.end or date.max,
        "levels": list(chosen.levels),
        "statuses": [status.value for status in chosen.statuses],
        "confidence": chosen.confidence,
        "coders": list(chosen.coders),
        "sources": chosen.sources,
    }


def timeline(snapshot: Snapshot, chosen: Filter) -> pd.DataFrame:
    """Return the filter's events, sorted as the snapshot is: one row each, days inclusive, actors as lists."""
    return frame(asked(snapshot, TIMELINE, chosen))


def count(snapshot: Snapshot, chosen: Filter) -> int:
    """Return how many events the filter lets through."""
    number: int = asked(snapshot, COUNT, chosen)["events"][0].as_py()
    return number


def frame(table: pa.Table) -> pd.DataFrame:
    """Give a table as a frame; lists stay in Arrow, which is twenty times as fast as objects."""
    made: pd.DataFrame = table.to_pandas(types_mapper=_list_type)
    return made


def _list_type(kind: pa.DataType) -> pd.ArrowDtype | None:
    return pd.ArrowDtype(kind) if pa.types.is_list(kind) else None
