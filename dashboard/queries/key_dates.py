"""The key dates of a filter's events, ranked and told as those of articles are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable
from datetime import date
from math import fsum

import pandas as pd

from dashboard.chronology import KeyDate
from dashboard.chronology.importance import ranked
from dashboard.chronology.tally import Candidate
from dashboard.model import Status

_TOLD = (Status.OCCURRED.value, Status.PLANNED.value, Status.ALLEGED.value)
"""What is only feared or denied makes no key date."""
_LONGEST = 7
"""Days: what is known no better is of no date."""

Row = dict[Hashable, object]


def key_dates(rows: pd.DataFrame, number: int, sentences: int = 2) -> list[KeyDate]:
    """Return at most `number` dates of an export's rows, the most important first, with their weightiest sentences.

    An event weighs by its level either way, its confidence and its independent sources; a date by its events against
    the month around it.
    """
    events: dict[date, list[tuple[float, Row]]] = defaultdict(list)
    for row in rows.to_dict("records"):
        first, last = (date.fromisoformat(str(row[name])) for name in ("date_start", "date_end"))
        if row["status"] in _TOLD and (last - first).days < _LONGEST:
            events[first].append((_weight(row), row))
    mentioned = {day: fsum(sorted(weight for weight, _ in told)) for day, told in events.items()}
    order = ranked(mentioned, Counter({day: len(told) for day, told in events.items()}))
    return [KeyDate(day, weight, _cited(events[day], sentences)) for day, weight in order[:number]]


def _weight(row: Row) -> float:
    level, sure, sources = (float(str(row[name])) for name in ("level", "confidence", "sources"))
    return (1 + abs(level)) * sure * sources


def _cited(told: list[tuple[float, Row]], number: int) -> tuple[Candidate, ...]:
    """Return the sentences of the weightiest events, each once."""
    heaviest = sorted(told, key=lambda each: (-each[0], str(each[1]["event_id"])))
    cited = {candidate.text: candidate for candidate in (_candidate(row) for _, row in reversed(heaviest))}
    order = dict.fromkeys(str(row["sentence"]) for _, row in heaviest)
    return tuple(cited[text] for text in order)[:number]


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
