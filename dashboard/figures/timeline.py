"""The timeline: every event at its date, by escalation level or in the lanes of its actors."""

from __future__ import annotations

import pandas as pd

from dashboard.figures import axes, density, labels, legend, marks, tension, traces
from dashboard.figures.canvas import Canvas
from dashboard.figures.crowd import Crowd
from dashboard.figures.inks import Inks, inks
from dashboard.figures.lanes import By, lanes
from dashboard.figures.period import ANY, Period, span
from dashboard.figures.rows import rows
from dashboard.figures.spec import Printed, Spec, figure, some
from dashboard.figures.tension import Index


def timeline(  # noqa: PLR0913  all but the first by name
    frame: pd.DataFrame,
    *,
    by: By,
    dark: bool,
    selected: str = "",
    period: Period = ANY,
    crowd: Crowd | None = None,
    index: Index | None = None,
) -> Printed:
    """Draw the events of a frame that has at least one; `selected` is ringed.

    A mark's `customdata[0]` is the event's id. Where they stand for very many, these are given as a crowd, and shade.
    The tension index, where it is given, stands below on the same days.
    """
    ink = inks(dark)
    canvas = Canvas(span(frame, period), lanes(frame, by, crowd.busy if crowd else None))
    placed = marks.place(rows(frame), canvas)
    printed = [
        *([density.shade(crowd, canvas.lanes, ink)] if crowd else ()),
        *traces.bars(placed, canvas, dark),
        *some(traces.rings(placed, ink)),
        traces.events(placed, dark, ink),
        *some(traces.crosses(placed, dark)),
        *some(traces.chosen(placed, selected, ink)),
        *some(traces.words(labels.place(placed, canvas, list(traces.room(placed, canvas))), ink)),
    ]
    levels = set(frame["level"]) if by != "level" else set()
    return finished(printed, canvas, ink, dark, period=period, levels=levels, index=index)


def finished(  # noqa: PLR0913  what the two charts share
    printed: list[Spec],
    canvas: Canvas,
    ink: Inks,
    dark: bool,
    *,
    period: Period,
    levels: set[int],
    index: Index | None,
) -> Printed:
    """Put the chart's frame around what is printed in its rows; `levels` are named above where no row names them."""
    lines, own = axes.notes(canvas, period, ink)
    shapes = [*axes.horizon(canvas, period, ink), *lines]
    below = tension.layout(canvas.height, ink) if index else {}
    room = axes.NOTES if own else 0
    deeper = tension.GAP + tension.HEIGHT if index else 0
    layout = axes.layout(canvas, ink, room + (legend.HIGH if levels else 0), deeper)
    notes = [*own, *below.pop("annotations", ())]
    if levels:
        printed = [*printed, *legend.entries(levels, dark)]
        layout |= legend.layout(ink, room / (canvas.height + deeper))
    else:
        notes += axes.titles(ink)
        shapes += axes.bands(ink)
    for axis, own in below.items():
        layout[axis] = layout.get(axis, {}) | own
    printed = [*printed, *(tension.traces(index, ink) if index else ())]
    return figure(printed, layout | {"annotations": notes, "shapes": shapes})
