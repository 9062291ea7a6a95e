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


def figure(traces: Sequence[Spec], layout: Spec) -> go.Figure:
    """Put a figure together as it is.

    Streamlit draws a chart, clones its values and draws it again. The revision tells plotly that the clones are the
    same, so that the second time takes 13 ms instead of 120; that holds for lists, not for plotly's packed arrays.
    """
    return go.Figure(list(traces), {**layout, "datarevision": 1, "clickmode": "event+select", "dragmode": "pan"}, _validate=False)
