"""The timeline: every event at its date, by escalation level or in the lanes of its actors."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures import axes, density, labels, legend, marks, traces
from dashboard.figures.canvas import Canvas
from dashboard.figures.inks import inks
from dashboard.figures.lanes import By, lanes
from dashboard.figures.period import ANY, Period, span
from dashboard.figures.rows import rows


def timeline(frame: pd.DataFrame, *, by: By, dark: bool, selected: str = "", period: Period = ANY) -> go.Figure:
    """Draw the events of a frame that has at least one; `selected` is ringed.

    A mark's `customdata[0]` is the event's id. Of very many events the weightiest have marks, the others shade.
    """
    ink, shown = inks(dark), density.drawn(frame, selected)
    canvas = Canvas(span(frame, period), lanes(frame, by))
    placed = marks.place(rows(shown), canvas)
    printed = [
        *([density.shade(frame, canvas, ink)] if len(shown) < len(frame) else ()),
        *traces.bars(placed, canvas, dark),
        traces.rings(placed, ink),
        traces.events(placed, dark, ink),
        traces.crosses(placed, dark),
        traces.chosen(placed, selected, ink),
        traces.words(labels.place(placed, canvas, list(traces.room(placed, canvas))), ink),
    ]
    shapes = list(axes.horizon(canvas, period, ink))
    if by != "level":
        printed += legend.entries(set(shown["level"]), dark)
        layout = axes.layout(canvas, ink, legend.HIGH) | legend.layout(ink)
    else:
        layout = axes.layout(canvas, ink) | {"annotations": list(axes.titles(ink))}
        shapes += axes.bands(ink)
    return go.Figure(printed, layout | {"shapes": shapes})
