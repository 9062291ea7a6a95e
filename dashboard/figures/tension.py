"""The tension index below the timeline, on the same days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures import axes
from dashboard.figures.canvas import Canvas
from dashboard.figures.inks import Inks, faded, inks
from dashboard.figures.lanes import By, lanes
from dashboard.figures.period import ANY, Period, span

_HEIGHT = 168
_BAND = 0.18


def tension(
    index: pd.DataFrame,
    frame: pd.DataFrame,
    *,
    by: By,
    dark: bool,
    turns: Sequence[date] = (),
    period: Period = ANY,
) -> go.Figure:
    """Draw an index with its band; `frame` holds the timeline's events, whose days the axis shares."""
    ink = inks(dark)
    canvas = Canvas(span(frame, period), lanes(frame, by))
    printed = [*_band(index, ink), _line(index, ink), _turns(index, turns, ink)]
    layout = axes.layout(canvas, ink) | {
        "height": _HEIGHT,
        "margin": axes.MARGIN | {"t": 8, "b": 40},
        "yaxis": _scale(ink),
        "hovermode": "x",
        "uirevision": "tension",
    }
    return go.Figure(printed, layout | {"shapes": list(axes.horizon(canvas, period, ink))})


def _band(index: pd.DataFrame, ink: Inks) -> list[go.Scatter]:
    plain = {"x": index["day"], "mode": "lines", "line": {"width": 0}, "hoverinfo": "skip"}
    return [
        go.Scatter(y=index["low"], name="low", **plain),
        go.Scatter(y=index["high"], name="high", fill="tonexty", fillcolor=faded(ink.text, _BAND), **plain),
    ]


def _line(index: pd.DataFrame, ink: Inks) -> go.Scatter:
    return go.Scatter(
        x=index["day"],
        y=index["index"],
        name="index",
        mode="lines",
        line={"color": ink.text, "width": 1.5},
        hovertemplate="%{x|%-d %b %Y}: %{y:.1f}<extra></extra>",
    )


def _turns(index: pd.DataFrame, turns: Sequence[date], ink: Inks) -> go.Scatter:
    found = index[index["day"].isin(pd.to_datetime(list(turns)))]
    return go.Scatter(
        x=found["day"],
        y=found["index"],
        name="turning points",
        mode="markers",
        marker={"size": 7, "color": ink.ground, "line": {"color": ink.text, "width": 1.5}},
        hoverinfo="skip",
    )


def _scale(ink: Inks) -> dict[str, Any]:
    return {
        "type": "linear",
        "fixedrange": True,
        "nticks": 4,
        "showgrid": True,
        "gridcolor": ink.grid,
        "zeroline": True,
        "zerolinecolor": ink.line,
        "ticklen": 0,
        "ticklabelstandoff": 8,
        "tickfont": {"color": ink.quiet},
    }
