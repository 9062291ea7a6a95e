"""Plotly's vocabulary as plain values.

plotly looks at each of a trace's values before it takes it, 100 ms for a chart of 300 marks, half of what a click may
take. What is printed here is always of the same form, so a test lets plotly look once instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

Spec = dict[str, Any]
"""A part of a figure: its keys are plotly's."""


def scatter(**look: object) -> Spec:
    """Give a trace of points, lines or words."""
    return {"type": "scatter", **look}


def heatmap(**look: object) -> Spec:
    """Give a trace of cells."""
    return {"type": "heatmap", **look}


def some(trace: Spec) -> list[Spec]:
    """Give a trace that has any points; an empty one would cost the browser some milliseconds."""
    return [trace] if trace["x"] else []


class Printed(go.Figure):  # type: ignore[misc]  # plotly gives no types
    """A figure that is passed on as it was given: plotly's own copies all its values, and again whenever it is sent."""

    def __init__(self, given: Spec) -> None:
        super().__init__()
        self._given = given

    def to_dict(self) -> Spec:
        """Give the values, which nobody may change."""
        return self._given

    @property
    def whole(self) -> go.Figure:
        """The same with its parts as plotly's objects, for who wants to look into it."""
        return go.Figure(self._given, _validate=False)


STEADY: Spec = {"datarevision": 1, "clickmode": "event+select", "dragmode": "pan"}
"""Streamlit draws a chart, clones its values, adds what it lacks of these modes and draws it again.

Where they are there, and a revision tells plotly that the clones are the same, the second time takes a tenth of the
first. That holds for lists, not for plotly's packed arrays.
"""


def figure(traces: Sequence[Spec], layout: Spec) -> Printed:
    """Put a figure together as it is: numbers, words and lists of them."""
    return Printed({"data": list(traces), "layout": {**layout, **STEADY}})
