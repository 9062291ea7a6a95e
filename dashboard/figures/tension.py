"""The tension index below the timeline's rows, on the same days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.figures.inks import Inks, faded
from dashboard.figures.spec import Spec, scatter

HEIGHT, GAP = 118, 40
"""Pixels of the index, and between it and the rows above."""
_BAND = 0.18
_POINTS = 600
_DAY = 86_400_000
"""Milliseconds."""
_DECIMALS = 3
"""More than a pixel shows."""


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """What `queries.tension` gives, a row a day, and where it turns."""

    days: pd.DataFrame
    turns: Sequence[date] = ()


def traces(index: Index, ink: Inks) -> list[Spec]:
    """Give the curve, its band and its turning points."""
    below = {"yaxis": "y2", "showlegend": False}
    return [{**trace, **below} for trace in (*_band(index.days, ink), _line(index.days, ink), _turns(index, ink))]


def layout(height: float, ink: Inks) -> Spec:
    """Give both axes their parts of a chart whose rows take that many pixels."""
    whole = height + GAP + HEIGHT
    return {
        "yaxis": {"domain": [(GAP + HEIGHT) / whole, 1]},
        "yaxis2": _scale(ink) | {"domain": [0, HEIGHT / whole], "anchor": "x"},
        "xaxis": {"anchor": "y2"},
        "annotations": [_title(HEIGHT / whole, ink)],
    }


def _title(top: float, ink: Inks) -> Spec:
    return {
        "text": "Tension index",
        "showarrow": False,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "yref": "paper",
        "y": top,
        "yanchor": "bottom",
        "font": {"size": 12, "color": ink.quiet},
    }


def _band(days: pd.DataFrame, ink: Inks) -> list[Spec]:
    plain = {**_days(days), "mode": "lines", "line": {"width": 0}, "hoverinfo": "skip"}
    return [
        scatter(y=_values(days, "low"), name="low", **plain),
        scatter(y=_values(days, "high"), name="high", fill="tonexty", fillcolor=faded(ink.text, _BAND), **plain),
    ]


def _line(days: pd.DataFrame, ink: Inks) -> Spec:
    return scatter(
        **_days(days),
        y=_values(days, "index"),
        name="index",
        mode="lines",
        line={"color": ink.text, "width": 1.5},
        hovertemplate="%{x|%-d %b %Y}: %{y:.1f}<extra></extra>",
    )


def _step(days: pd.DataFrame) -> int:
    """Days from one point of the line to the next: more points than pixels only take time."""
    return max(1, len(days) // _POINTS)


def _days(days: pd.DataFrame) -> Spec:
    """Say the days by the first one and their step, which takes no room."""
    first = days["day"].iloc[(len(days) - 1) % _step(days)]
    return {"x0": first.isoformat(), "dx": _step(days) * _DAY}


def _values(days: pd.DataFrame, name: str) -> list[float]:
    """Give a column as far as it is drawn, the last day always; a list, for `spec.figure` says why."""
    values: list[float] = days[name].to_numpy().round(_DECIMALS)[(len(days) - 1) % _step(days) :: _step(days)].tolist()
    return values


def _turns(index: Index, ink: Inks) -> Spec:
    found = index.days[index.days["day"].isin(pd.to_datetime(list(index.turns)))]
    return scatter(
        x=[day.isoformat() for day in found["day"]],
        y=found["index"].tolist(),
        name="turning points",
        mode="markers",
        marker={"size": 7, "color": ink.ground, "line": {"color": ink.text, "width": 1.5}},
        hoverinfo="skip",
    )


def _scale(ink: Inks) -> Spec:
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
