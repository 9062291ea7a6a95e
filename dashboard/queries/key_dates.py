"""The key dates of a filter's events, ranked and told as those of articles are."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date

import pandas as pd

from dashboard.chronology import KeyDate
from dashboard.chronology.importance import ranked
from dashboard.chronology.tally import Candidate
from dashboard.model import Status
from dashboard.queries.citations import export_rows
from dashboard.store import Store

_TOLD = (Status.OCCURRED.value, Status.PLANNED.value, Status.ALLEGED.value)
"""What is only feared or denied makes no key date."""
_LONGEST = 7
"""Days: what is known no better is of no date."""
_MORE = 4
"""Events looked up for each sentence that is wanted: several may be told by the same one."""

Row = dict[Hashable, object]


def key_dates(store: Store, frame: pd.DataFrame, number: int, sentences: int = 2) -> list[KeyDate]:
    """Return at most `number` dates of a timeline's frame, the most important first, with their weightiest sentences.

    An event weighs by its level either way, its confidence and its independent sources; a date by its events against
    the month around it. Only the sentences of the dates that are returned are asked for.
    """
    weighed = _weighed(frame)
    days = weighed.groupby("day")["weight"].agg(["sum", "size"]).reset_index()
    weights = {day: round(weight, 9) for day, weight in zip(days["day"], days["sum"], strict=True)}
    order = ranked(weights, dict(zip(days["day"], days["size"], strict=True)))[:number]
    told = weighed[weighed["day"].isin([day for day, _ in order])]
    told = told.groupby("day", sort=False).head(sentences * _MORE)
    rows = {row["event_id"]: row for row in export_rows(store, frame[frame["id"].isin(told["id"])]).to_dict("records")}
    ids = told.groupby("day")["id"].agg(list).to_dict()
    return [KeyDate(day, weight, _cited([rows[id] for id in ids[day]], sentences)) for day, weight in order]


def _weighed(frame: pd.DataFrame) -> pd.DataFrame:
    """Return id, day and weight of the events that make key dates, the weightiest first."""
    short = (frame["date_end"] - frame["date_start"]).dt.days < _LONGEST
    kept = frame[frame["status"].isin(_TOLD) & short]
    weight = (1 + kept["level"].abs()) * kept["confidence"] * kept["sources"]
    made = pd.DataFrame({"id": kept["id"], "day": kept["date_start"].dt.date, "weight": weight})
    return made.sort_values(["weight", "id"], ascending=[False, True])


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
