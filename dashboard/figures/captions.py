"""A chart's words: what its marks mean, and what a screen reader says of it."""

from __future__ import annotations

import pandas as pd

from dashboard import wording
from dashboard.figures.density import drawn
from dashboard.figures.lanes import By, lanes
from dashboard.figures.period import ANY, Period, span
from dashboard.figures.traces import CROSSED
from dashboard.model import Precision, Status


def spoken(frame: pd.DataFrame, by: By) -> str:
    """Name the chart in a sentence; the table has its events."""
    first, last = frame["date_start"].min().date(), frame["date_end"].max().date()
    what = f"Timeline of {wording.counted(len(frame), 'event')} by {'escalation level' if by == 'level' else by}"
    return f"{what}, {wording.days(first, last)}. The table below holds the same events."


def explained(frame: pd.DataFrame, by: By, period: Period = ANY) -> str:
    """Say what size, hollow, faint, crossed, ringed, bars, lines and shared lanes mean, where they occur."""
    merged = lanes(frame, by).merged
    sentences = (
        _fewer(len(drawn(frame)), len(frame)),
        "; ".join(feature for feature, occurs in _features(frame, period).items() if occurs),
        f"others: {wording.listed(merged)}" if merged else "",
    )
    return " ".join(f"{words[0].upper()}{words[1:]}." for words in sentences if words)


def _fewer(marks: int, events: int) -> str:
    shade = "the deeper the shade, the more events; narrow the filter to see each"
    return (
        f"showing {marks:,} of {events:,} as marks, those of most sources on each level; {shade}"
        if marks < events
        else ""
    )


def _features(frame: pd.DataFrame, period: Period) -> dict[str, bool]:
    status, horizon = set(frame["status"]), period.horizon
    is_open = frame["precision"] == Precision.OPEN.value
    return {
        "larger: more sources": frame["sources"].nunique() > 1,
        "hollow: planned": Status.PLANNED in status,
        "faint: alleged": Status.ALLEGED in status,
        "crossed: conditional or denied": bool(CROSSED & status),
        "ring: sources disagree": bool(frame["contested"].any()),
        "bar: some day of these": bool(((frame["date_start"] < frame["date_end"]) & ~is_open).any()),
        "dotted bar: one end is open": bool(is_open.any()),
        f"dotted line: last article, {wording.day(horizon) if horizon else ''}": bool(
            horizon and horizon in span(frame, period)
        ),
    }
