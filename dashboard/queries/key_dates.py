"""The key dates of a selection's events, ranked and told as those of articles are."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date

import numpy as np
import pandas as pd

from dashboard.chronology import KeyDate
from dashboard.chronology.importance import ranked
from dashboard.chronology.tally import Candidate
from dashboard.model import Status
from dashboard.queries.citations import export_rows
from dashboard.queries.selection import Selection
from dashboard.snapshot import Snapshot

_TOLD = (Status.OCCURRED, Status.PLANNED, Status.ALLEGED)
"""What is only feared or denied makes no key date."""
_LONGEST = 7
"""Days: what is known no better is of no date."""
_MORE = 4
"""Events looked up for each sentence that is wanted: several may be told by the same one."""

Row = dict[Hashable, object]


def key_dates(snapshot: Snapshot, selection: Selection, number: int, sentences: int = 2) -> list[KeyDate]:
    """Return at most `number` dates of a selection, the most important first, with their weightiest sentences.

    An event weighs by its level either way, its confidence and its independent sources; a date by its events against
    the month around it. Only the sentences of the dates that are returned are asked for.
    """
    weighed = _weighed(selection)
    days = weighed.groupby("day")["weight"].agg(["sum", "size"]).reset_index()
    called = [date.fromordinal(int(day)) for day in days["day"]]
    weights = {day: round(weight, 9) for day, weight in zip(called, days["sum"], strict=True)}
    order = ranked(weights, dict(zip(called, days["size"], strict=True)))[:number]
    told = weighed[weighed["day"].isin([day.toordinal() for day, _ in order])]
    told = told.sort_values(["weight", "row"], ascending=[False, True])
    told = told.groupby("day", sort=False).head(sentences * _MORE)
    rows = np.sort(told["row"].to_numpy())
    cited = dict(zip(rows.tolist(), export_rows(snapshot, selection, rows).to_dict("records"), strict=True))
    own = told.groupby("day")["row"].agg(list).to_dict()
    return [
        KeyDate(day, weight, _cited([cited[at] for at in own[day.toordinal()]], sentences)) for day, weight in order
    ]


def _weighed(selection: Selection) -> pd.DataFrame:
    """Return row, day (as an ordinal) and weight of the events that make key dates."""
    columns = selection.columns
    short = columns.last - columns.first < _LONGEST
    rows = selection.within(short & selection.having("status", _TOLD)).rows
    weight = (1 + np.abs(columns.level[rows])) * columns.confidence[rows] * columns.sources[rows]
    return pd.DataFrame({"row": rows, "day": columns.first[rows], "weight": weight})


def _cited(told: list[Row], number: int) -> tuple[Candidate, ...]:
    """Return the sentences of the weightiest events, each once."""
    first = {str(row["sentence"]): row for row in reversed(told)}
    order = dict.fromkeys(str(row["sentence"]) for row in told)
    return tuple(_candidate(first[text]) for text in order)[:number]


def _candidate(row: Row) -> Candidate:
    return Candidate(
        rank=str(row["event_id"]),
        published=date.fromisoformat(str(row["published"])[:10]),
        article=str(row["article_title"] or row["article_id"]),
        text=str(row["sentence"]),
        source=str(row["source"]),
        url=str(row["url"] or ""),
        dated=True,
    )
