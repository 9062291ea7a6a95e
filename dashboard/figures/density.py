"""Very many events as shade behind the marks of the weightiest."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dashboard.figures.crowd import Crowd
from dashboard.figures.inks import Inks, faded
from dashboard.figures.lanes import Lanes
from dashboard.figures.spec import Spec, heatmap


def shade(crowd: Crowd, lanes: Lanes, ink: Inks) -> Spec:
    """Count the events by row and time; the deeper a cell, the more there are."""
    events, _ = crowd.grid(lanes)
    first, last = crowd.edges[0], crowd.edges[-1]
    step = (last - first) / events.shape[1]
    return heatmap(
        name="shade",
        # Months are taken as equally long, which nobody sees; plotly paints equal cells twenty times as fast.
        x0=(first + step / 2).isoformat(),
        dx=step / pd.Timedelta(milliseconds=1),
        y0=0,
        dy=1,
        z=np.sqrt(events).tolist(),  # a root keeps a quiet month visible beside a war
        colorscale=[[0, faded(ink.line, 0)], [1, faded(ink.line, 0.75)]],
        showscale=False,
        hoverinfo="skip",
    )
