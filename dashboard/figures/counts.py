"""Events counted by stretches of time: a circle for each row and day, week, month, quarter or year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

import pandas as pd

from dashboard import wording
from dashboard.figures import ladder
from dashboard.figures.canvas import WIDTH, Canvas
from dashboard.figures.crowd import Crowd
from dashboard.figures.hover import plain
from dashboard.figures.inks import FONT, Inks, inks
from dashboard.figures.lanes import By, Lanes, lanes
from dashboard.figures.period import ANY, Period, span
from dashboard.figures.spec import Printed, Spec, scatter
from dashboard.figures.tension import Index
from dashboard.figures.timeline import finished

_LEAST, _LARGEST = 5.0, 40.0
"""Pixels across a circle."""
_NUMBERED = 17.0
"""Pixels across from which on a circle has room for its number."""
_PERIODS: Mapping[str, str] = {"day": "%-d %B %Y", "week": "week of %-d %B %Y", "month": "%B %Y", "year": "%Y"}


@dataclass(frozen=True, slots=True)
class _Circle:
    """The events of a row and a stretch of time, both days inclusive."""

    row: int
    first: pd.Timestamp
    last: pd.Timestamp
    events: int
    level: float

    @property
    def middle(self) -> str:
        """Where it stands."""
        return str((self.first + (self.last - self.first) / 2).isoformat())


def counted(
    frame: pd.DataFrame, crowd: Crowd, *, by: By, dark: bool, period: Period = ANY, index: Index | None = None
) -> Printed:
    """Draw a crowd: the larger a circle, the more events; its colour is that of their mean level.

    `frame` has those of the events that would have marks. A circle's `customdata` is its first and its last day.
    """
    ink, own = inks(dark), lanes(frame, by, crowd.busy)
    canvas = Canvas(span(frame, period), own)
    printed = [_trace(list(_circles(crowd, own)), canvas, crowd, dark, ink)]
    levels = set(frame["level"]) if by != "level" else set()
    return finished(printed, canvas, ink, dark, period=period, levels=levels, index=index)


def counts_spoken(crowd: Crowd, by: By) -> str:
    """Name the chart in a sentence."""
    rows = "escalation level" if by == "level" else by
    return f"{wording.counted(crowd.total, 'event')} counted by {rows} and {crowd.unit}."


def counts_explained(crowd: Crowd, asked: str) -> str:
    """Say what a circle is, and why the stretches are longer than was asked for, where they are."""
    longer = (
        "" if crowd.unit == asked else f"Too many {asked}s to tell apart: shown by {crowd.unit}; narrow the dates. "
    )
    return (
        f"{longer}Larger: more events. Colour: their mean level. Click a circle, or draw a box, to see its days alone."
    )


def _circles(crowd: Crowd, own: Lanes) -> Iterator[_Circle]:
    events, levels = crowd.grid(own)
    edges = crowd.edges
    for row, column in zip(*events.nonzero(), strict=True):
        last = edges[column + 1] - timedelta(1)
        yield _Circle(int(row), edges[column], last, int(events[row, column]), float(levels[row, column]))


def _trace(shown: list[_Circle], canvas: Canvas, crowd: Crowd, dark: bool, ink: Inks) -> Spec:
    most = max((each.events for each in shown), default=1)
    widest = max(_LEAST, min(_LARGEST, canvas.lanes.pitch - 6, 1.6 * WIDTH / max(len(crowd.edges) - 1, 1)))
    sizes = [max(_LEAST, widest * (each.events / most) ** 0.5) for each in shown]
    return scatter(
        name="counts",
        mode="markers+text",
        x=[each.middle for each in shown],
        y=[each.row for each in shown],
        customdata=[[each.first.date().isoformat(), each.last.date().isoformat()] for each in shown],
        text=[f"{each.events:,}" if size >= _NUMBERED else "" for each, size in zip(shown, sizes, strict=True)],
        textfont={"size": 10.5, "color": ink.ground, "family": FONT},
        hovertext=[_hover(each, canvas, crowd.unit) for each in shown],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "size": sizes,
            "opacity": 1,
            "color": [ladder.colour(round(each.level), dark) for each in shown],
            "line": {"width": 1, "color": ink.ground},
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}, "textfont": {"color": ink.ground}},
        cliponaxis=False,
        showlegend=False,
    )


def _hover(each: _Circle, canvas: Canvas, unit: str) -> str:
    quarter = f"{each.first.year}, quarter {each.first.quarter}"
    when = quarter if unit == "quarter" else each.first.strftime(_PERIODS[unit])
    name = plain(canvas.lanes.names[each.row])
    return f"<b>{wording.counted(each.events, 'event')}</b><br>{name}<br>{when}<br>mean level {each.level:.1f}"
