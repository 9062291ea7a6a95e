"""Marks, bars and labels as plotly traces, in the order in which they are printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from dashboard.figures import ladder
from dashboard.figures.canvas import Box, Canvas
from dashboard.figures.hover import hover, plain
from dashboard.figures.inks import FONT, Inks, faded
from dashboard.figures.labels import SIZE, Label
from dashboard.figures.marks import Mark
from dashboard.figures.spec import Spec, scatter
from dashboard.model import Precision, Status

HOLLOW = frozenset({Status.PLANNED, Status.CONDITIONAL, Status.DENIED})
CROSSED = frozenset({Status.CONDITIONAL, Status.DENIED})
DAY = 86_400_000
"""Milliseconds."""
BAR = 6.0
"""Pixels: how thick the bar of an imprecise date is."""
FAINT = 0.4
RING, CHOSEN, CROSS = 6.0, 9.0, -5.0
"""Pixels by which a ring or a cross is larger than its mark."""


def colour(mark: Mark, dark: bool) -> str:
    """Give the colour of the mark's level, faint for what is only alleged."""
    solid = _solid(mark, dark)
    return faded(solid, FAINT) if mark.row.status is Status.ALLEGED else solid


def symbol(mark: Mark) -> str:
    """Give the symbol of the mark's level, hollow for what has not happened."""
    shape = ladder.rung(mark.row.level).marker
    if mark.row.status not in HOLLOW:
        return shape
    base, dot, _ = shape.partition("-dot")
    return f"{base}-open{dot}"


def imprecise(mark: Mark) -> bool:
    """Whether the mark stands for more than one day."""
    return mark.row.first < mark.row.last


def room(marks: Sequence[Mark], canvas: Canvas) -> Iterator[Box]:
    """Yield what the marks, their rings and their bars take of the chart.

    A ring around the chosen one does not count: labels that moved with every choice would be restless.
    """
    for mark in marks:
        yield mark.box.grown(RING / 2 if mark.row.contested else 0)
        if imprecise(mark):
            yield _extent(mark, canvas)


def _extent(mark: Mark, canvas: Canvas) -> Box:
    """Give the room that an imprecise date's bar takes."""
    first, last = canvas.span.visible(mark.row)
    down = canvas.down(mark.y)
    return Box(canvas.across(first), down - BAR / 2, canvas.across(last), down + BAR / 2)


def bars(marks: Sequence[Mark], canvas: Canvas, dark: bool) -> Iterator[Spec]:
    """Yield the bars of imprecise dates, all of them in one trace; those with an open end are dotted lines."""
    wide = [mark for mark in marks if imprecise(mark)]
    closed = [mark for mark in wide if mark.row.precision is not Precision.OPEN]
    if closed:
        yield _bars(closed, canvas, dark)
    by_ink = sorted(
        (mark for mark in wide if mark.row.precision is Precision.OPEN), key=lambda mark: _solid(mark, dark)
    )
    for ink, group in groupby(by_ink, key=lambda mark: _solid(mark, dark)):
        yield _dotted(list(group), canvas, ink)


def _bars(marks: Sequence[Mark], canvas: Canvas, dark: bool) -> Spec:
    days = [canvas.span.visible(mark.row) for mark in marks]
    return {
        "type": "bar",
        "name": "bars",
        "orientation": "h",
        "base": [first.isoformat() for first, _ in days],
        "x": [(last - first).days * DAY for first, last in days],
        "y": [mark.y for mark in marks],
        "width": BAR / canvas.lanes.pitch,
        "marker": {"color": [faded(_solid(mark, dark), 0.36) for mark in marks], "line": {"width": 0}, "opacity": 1},
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _dotted(marks: Sequence[Mark], canvas: Canvas, ink: str) -> Spec:
    days = [(*canvas.span.visible(mark.row), None) for mark in marks]
    return scatter(
        name="open",
        mode="lines",
        x=[day and day.isoformat() for ends in days for day in ends],
        y=[y for mark in marks for y in (mark.y, mark.y, None)],
        line={"color": faded(ink, 0.75), "width": 2.5, "dash": "2px,3px"},
        hoverinfo="skip",
        showlegend=False,
    )


def _solid(mark: Mark, dark: bool) -> str:
    return ladder.colour(mark.row.level, dark)


def events(marks: Sequence[Mark], dark: bool, ink: Inks) -> Spec:
    """Give the marks themselves; `customdata[0]` is the event's id."""
    solid = [_solid(mark, dark) for mark in marks]
    hollow = [mark.row.status in HOLLOW for mark in marks]
    faint = [mark.row.status is Status.ALLEGED for mark in marks]
    return _scatter(
        "events",
        marks,
        customdata=[[mark.row.id] for mark in marks],
        hovertext=[hover(mark.row) for mark in marks],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "symbol": [symbol(mark) for mark in marks],
            "size": [mark.size for mark in marks],
            "color": [colour(mark, dark) for mark in marks],
            "opacity": 1,
            "line": {
                "width": [2 if open_ else 1 for open_ in hollow],
                "color": [own if pale else ink.ground for own, pale in zip(solid, faint, strict=True)],
            },
        },
    )


def crosses(marks: Sequence[Mark], dark: bool) -> Spec:
    """Cross out what is only conditional or denied."""
    crossed = [mark for mark in marks if mark.row.status in CROSSED]
    return _overlay("crosses", crossed, "x-thin-open", CROSS, [_solid(mark, dark) for mark in crossed], 1.5)


def rings(marks: Sequence[Mark], ink: Inks) -> Spec:
    """Ring what sources contradict."""
    contested = [mark for mark in marks if mark.row.contested]
    return _overlay("contested", contested, "circle-open", RING, ink.quiet, 1.2)


def chosen(marks: Sequence[Mark], selected: str, ink: Inks) -> Spec:
    """Ring the event that the reader chose, in every lane where it stands."""
    same = [mark for mark in marks if mark.row.id == selected]
    return _overlay("selected", same, "circle-open", CHOSEN, ink.accent, 2.2)


def words(labels: Sequence[Label], ink: Inks) -> Spec:
    """Print the labels; their words start, end or centre at the mark's day."""
    ends = {"left": "middle right", "center": "middle center", "right": "middle left"}
    return scatter(
        name="labels",
        mode="text",
        x=[label.mark.day.isoformat() for label in labels],
        y=[label.y for label in labels],
        text=[plain(label.text) for label in labels],
        textposition=[ends[label.anchor] for label in labels],
        textfont={"size": SIZE, "color": ink.text, "family": FONT},
        unselected={"textfont": {"color": ink.text}},
        hoverinfo="skip",
        showlegend=False,
    )


def _overlay(name: str, marks: Sequence[Mark], shape: str, larger: float, ink: str | list[str], width: float) -> Spec:
    marker = {
        "symbol": shape,
        "size": [mark.size + larger for mark in marks],
        "color": ink,
        "line": {"width": width, "color": ink},
        "opacity": 1,
    }
    return _scatter(name, marks, marker=marker, hoverinfo="skip")


def _scatter(name: str, marks: Sequence[Mark], **look: object) -> Spec:
    return scatter(
        name=name,
        mode="markers",
        x=[mark.day.isoformat() for mark in marks],
        y=[mark.y for mark in marks],
        # A reader's choice is drawn as a ring; plotly would fade all the others.
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        cliponaxis=False,
        showlegend=False,
        **look,
    )
