"""A chart's words: what its marks mean, and what a screen reader says of it."""

from __future__ import annotations

import pandas as pd

from dashboard import wording
from dashboard.figures.crowd import Crowd
from dashboard.figures.lanes import By, lanes
from dashboard.figures.period import ANY, Period, span
from dashboard.figures.traces import CROSSED
from dashboard.model import Precision, Status


def spoken(frame: pd.DataFrame, by: By, total: int = 0) -> str:
    """Name the chart in a sentence; the table has its events. `total` is their number where not all have marks."""
    first, last = frame["date_start"].min().date(), frame["date_end"].max().date()
    number = max(total, len(frame))
    what = f"Timeline of {wording.counted(number, 'event')} by {'escalation level' if by == 'level' else by}"
    same = "the same events" if number == len(frame) else f"the {len(frame):,} that have marks"
    return f"{what}, {wording.days(first, last)}. The table below holds {same}."


def explained(frame: pd.DataFrame, by: By, period: Period = ANY, crowd: Crowd | None = None) -> str:
    """Say what size, hollow, faint, crossed, ringed, bars, lines and shared lanes mean, where they occur."""
    merged = lanes(frame, by, crowd.busy if crowd else None).merged
    sentences = (
        _fewer(len(frame), crowd.total) if crowd else "",
        "; ".join(feature for feature, occurs in _features(frame, period).items() if occurs),
        f"others: {wording.listed(merged)}" if merged else "",
    )
    return " ".join(f"{words[0].upper()}{words[1:]}." for words in sentences if words)


def _fewer(marks: int, events: int) -> str:
    shade = "the deeper the shade, the more events; narrow the filter to see each"
    return f"showing {marks:,} of {events:,} as marks, those of most sources on each level; {shade}"


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
