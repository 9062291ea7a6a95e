"""The sentence above the chart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from dashboard import wording
from dashboard.filters import Filter
from dashboard.model import Precision, Status

SHOWN = 3
"""Countries named; of more, the first two and how many others."""


def summary(frame: pd.DataFrame, chosen: Filter | None = None, names: Mapping[str, str] | None = None) -> str:
    """Say what a timeline shows: how many events, when, of whom, and the highest level that was reached.

    `names` gives a country's name by its code; the filter is told where nothing matches it.
    """
    if frame.empty:
        return f"No events match: {(chosen or Filter()).describe(names)}."
    first, last = _period(frame)
    who = _countries(frame, names or {})
    parts = [wording.counted(len(frame), "event"), wording.days(first, last), *([who] if who else [])]
    clauses = [", ".join(parts), ", ".join(_kinds(frame)), _highest(frame)]
    return f"{'; '.join(clause for clause in clauses if clause)}."


def _period(frame: pd.DataFrame) -> tuple[date, date]:
    """First and last day; an end that is open is none, as in "since March", unless all are."""
    known = frame[frame["precision"] != Precision.OPEN.value]
    ends = (known if len(known) else frame)["date_end"]
    return frame["date_start"].min().date(), max(ends.max(), frame["date_start"].max()).date()


def _countries(frame: pd.DataFrame, names: Mapping[str, str]) -> str:
    """The countries by their number of events: `Russia, the United States and 4 other countries`."""
    lists = pa.array(frame["countries"], pa.list_(pa.string()))
    counted = pc.value_counts(pc.list_flatten(lists)).to_pylist()
    ordered = sorted(counted, key=lambda pair: (-pair["counts"], pair["values"]))
    words = [wording.definite(names.get(pair["values"], pair["values"])) for pair in ordered]
    rest = f"{len(words) - SHOWN + 1} other countries"
    return wording.listed(words if len(words) <= SHOWN else [*words[: SHOWN - 1], rest])


def _kinds(frame: pd.DataFrame) -> Iterator[str]:
    """How many are planned, ..., contested: only where there are any."""
    for status in Status:
        number = int((frame["status"] == status.value).sum())
        if number and status is not Status.OCCURRED:
            yield _share(number, len(frame), status.value)
    if number := int(frame["contested"].sum()):
        yield _share(number, len(frame), "contested")


def _share(number: int, total: int, word: str) -> str:
    if number < total:
        return f"{number:,} {word}"
    return word if total == 1 else f"all {word}"


def _highest(frame: pd.DataFrame) -> str:
    """The highest level of what occurred: a feared attack is no violence."""
    happened = frame["status"] == Status.OCCURRED.value
    occurred = frame.loc[happened, ["date_start", "date_end", "precision", "level", "level_name"]]
    if occurred.empty:
        return ""
    top = occurred[occurred["level"] == occurred["level"].max()]
    latest = top.sort_values(["date_end", "date_start"]).iloc[-1]
    day = wording.when(latest["date_start"].date(), latest["date_end"].date(), latest["precision"])
    number = f"{wording.counted(len(top), 'event')}, latest " if len(top) > 1 else ""
    return f"highest: {latest['level_name']}, {number}{day}"
