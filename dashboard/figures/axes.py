"""The chart's frame: axes, the bands behind the rows, the line at the end of what is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dashboard.figures.canvas import EDGE, Canvas
from dashboard.figures.hover import cut, plain
from dashboard.figures.inks import FONT, Inks
from dashboard.figures.period import Period
from dashboard.figures.spec import Spec
from dashboard.lexicon.scale import scale

NOTE, NOTES = 28, 28
"""Characters of a note that are printed; pixels that two lines of them take."""
NAME = 18
"""Characters of a lane's name that fit beside it."""
MARGIN = {"l": 116, "r": 22, "t": 24, "b": 44, "pad": 0}
FORTNIGHT = 14 * 86_400_000
"""Milliseconds: the widest tick step that is not a month."""


def layout(canvas: Canvas, ink: Inks, above: int = 0, below: int = 0) -> Spec:
    """Give everything that does not depend on the single events, with so many pixels more above and below the rows."""
    margin = MARGIN | {"t": MARGIN["t"] + above}
    return {
        "template": "none",
        "height": round(canvas.height) + below + margin["t"] + margin["b"],
        "margin": margin,
        # The chart prints its own paper: when a reader changes the theme, the server hears of it at the next click.
        "paper_bgcolor": ink.ground,
        "plot_bgcolor": ink.ground,
        "font": {"family": FONT, "size": 12, "color": ink.text},
        "hovermode": "closest",
        "barmode": "overlay",
        "hoverdistance": 12,
        "hoverlabel": {
            "align": "left",
            "bgcolor": ink.raised,
            "bordercolor": ink.line,
            "font": {"family": FONT, "size": 13, "color": ink.text},
        },
        "showlegend": False,
        "modebar": {"bgcolor": "rgba(0, 0, 0, 0)", "color": ink.line, "activecolor": ink.text},
        "selectdirection": "h",
        "uirevision": "timeline",
        "xaxis": _days(canvas, ink),
        "yaxis": _rows(canvas, ink),
    }


def _days(canvas: Canvas, ink: Inks) -> Spec:
    """The axis of time. It is fixed: the dates of the filter zoom, so that an export equals the screen."""
    return {
        "type": "date",
        "range": [canvas.span.first.isoformat(), canvas.span.last.isoformat()],
        "fixedrange": True,
        "showgrid": True,
        "gridcolor": ink.grid,
        "zeroline": False,
        "ticklen": 0,
        "tickfont": {"color": ink.quiet},
        "nticks": 10,
        "tickformatstops": [
            {"dtickrange": [None, FORTNIGHT], "value": "%-d %b\n%Y"},
            {"dtickrange": ["M1", "M6"], "value": "%b\n%Y"},
            {"dtickrange": ["M12", None], "value": "%Y"},
        ],
        "minor": {"showgrid": False},
    }


def _rows(canvas: Canvas, ink: Inks) -> Spec:
    names = canvas.lanes.names
    return {
        "type": "linear",
        "range": list(canvas.rows),
        "fixedrange": True,
        "tickvals": list(range(len(names))),
        "ticktext": [plain(cut(name, NAME)) for name in names],
        "ticklabelstandoff": 8,
        "showgrid": True,
        "gridcolor": ink.grid,
        "zeroline": False,
        "ticklen": 0,
    }


def bands(ink: Inks) -> Iterator[Spec]:
    """Yield the faint bands that part cooperation from conflict; the row of appeals is left blank."""
    values = [rung.value for rung in scale().level]
    zero = values.index(0)
    yield _band(-EDGE, zero - 0.5, ink.cooperation)
    yield _band(zero + 0.5, len(values) - 1 + EDGE, ink.conflict)


def _band(bottom: float, top: float, tint: str) -> Spec:
    return {
        "type": "rect",
        "layer": "below",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": bottom,
        "y1": top,
        "fillcolor": tint,
        "line": {"width": 0},
    }


def titles(ink: Inks) -> Iterator[Spec]:
    """Yield the bands' names, written down their right edge."""
    values = [rung.value for rung in scale().level]
    zero = values.index(0)
    for text, row in (("cooperation", (zero - 1) / 2), ("conflict", (zero + len(values)) / 2)):
        yield {
            "text": text,
            "textangle": 90,
            "showarrow": False,
            "xref": "paper",
            "x": 1,
            "xanchor": "left",
            "y": row,
            "yanchor": "middle",
            "font": {"size": 11, "color": ink.quiet},
        }


def horizon(canvas: Canvas, period: Period, ink: Inks) -> Iterator[Spec]:
    """Yield the line at the last day of publication: behind it nothing has happened yet."""
    if period.horizon is None or period.horizon not in canvas.span:
        return
    yield _upright(period.horizon, {"color": ink.line, "width": 1, "dash": "dot"})


def notes(canvas: Canvas, period: Period, ink: Inks) -> tuple[list[Spec], list[Spec]]:
    """Give a line for each of the reader's notes on a day in sight, and its words at the top, in turn on two lines."""
    shown = [(day, text) for day, text in period.notes if day in canvas.span]
    lines = [_upright(day, {"color": ink.quiet, "width": 1}) for day, _ in shown]
    words = [
        {
            "text": plain(cut(text, NOTE)),
            "showarrow": False,
            "x": day.isoformat(),
            "xanchor": "left" if canvas.span.share(day) < 0.6 else "right",
            "xshift": 3 if canvas.span.share(day) < 0.6 else -3,
            "yref": "paper",
            "y": 1,
            "yanchor": "bottom",
            "yshift": 0 if number % 2 else 11,
            "font": {"size": 11, "color": ink.accent},
        }
        for number, (day, text) in enumerate(shown)
    ]
    return lines, words


def _upright(day: date, line: Spec) -> Spec:
    """Give a line from the bottom to the top of the chart."""
    at = {"x0": day.isoformat(), "x1": day.isoformat(), "y0": 0, "y1": 1}
    return {"type": "line", "layer": "below", "yref": "paper", **at, "line": line}
