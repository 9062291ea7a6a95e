"""Many events: the weightiest as marks, all of them as shade."""

from __future__ import annotations

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.canvas import Canvas
from dashboard.figures.inks import Inks, faded
from dashboard.model import Status

MOST = 1000
"""Events: up to here each has a mark."""
WEIGHTIEST = 300
"""Marks above that, at most."""
COLUMNS = 80
"""Cells of shade across the chart."""


def drawn(frame: pd.DataFrame, selected: str = "") -> pd.DataFrame:
    """Give the events that have a mark, in the frame's order: all, or the weightiest and the chosen one."""
    if len(frame) <= MOST:
        return frame
    # Of equals, the ids' hashes choose: an order by date would leave half of the chart without marks.
    lot = pd.util.hash_pandas_object(frame["id"], index=False) / 2**64
    weight = np.sqrt(frame["sources"]) + (frame["status"] == Status.OCCURRED.value) + lot / 100
    place = weight.groupby(frame["level"]).rank(method="first", ascending=False)
    share = WEIGHTIEST // frame["level"].nunique()  # each level shows its own, or a war would hide all else
    kept: pd.DataFrame = frame.loc[(place <= share) | (frame["id"] == selected)]
    return kept


def shade(frame: pd.DataFrame, canvas: Canvas, ink: Inks) -> go.Heatmap:
    """Count the events by row and time; the deeper a cell, the more there are."""
    first, last = pd.Timestamp(canvas.span.first), pd.Timestamp(canvas.span.last)
    middle = frame["date_start"] + (frame["date_end"] - frame["date_start"]) / 2
    column = ((middle - first) / (last - first) * COLUMNS).clip(0, COLUMNS - 1).astype(int)
    spots = canvas.lanes.spots.merge(pd.DataFrame({"id": frame["id"], "column": column}), on="id")
    cells = np.zeros((len(canvas.lanes.names), COLUMNS))
    np.add.at(cells, (spots["row"].to_numpy(), spots["column"].to_numpy()), 1)
    edges = [first + (last - first) * at / COLUMNS for at in range(COLUMNS + 1)]
    return go.Heatmap(
        name="shade",
        x=[edge.isoformat() for edge in edges],
        y=list(range(len(cells))),
        z=np.sqrt(cells).tolist(),  # a root keeps a quiet month visible beside a war
        colorscale=[[0, faded(ink.line, 0)], [1, faded(ink.line, 0.75)]],
        showscale=False,
        hoverinfo="skip",
    )
