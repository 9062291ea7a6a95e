"""Very many events as shade behind the marks of the weightiest."""

from __future__ import annotations

import numpy as np

from dashboard.figures.crowd import Crowd
from dashboard.figures.inks import Inks, faded
from dashboard.figures.lanes import Lanes
from dashboard.figures.spec import Spec, heatmap


def shade(crowd: Crowd, lanes: Lanes, ink: Inks) -> Spec:
    """Count the events by row and time; the deeper a cell, the more there are."""
    events, _ = crowd.grid(lanes)
    return heatmap(
        name="shade",
        x=[edge.isoformat() for edge in crowd.edges],
        y=list(range(len(events))),
        z=np.sqrt(events).tolist(),  # a root keeps a quiet month visible beside a war
        colorscale=[[0, faded(ink.line, 0)], [1, faded(ink.line, 0.75)]],
        showscale=False,
        hoverinfo="skip",
    )
