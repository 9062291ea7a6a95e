"""Figures: a frame of events in, a plotly figure out; no page, no database."""

from __future__ import annotations

from dashboard.figures.captions import explained, spoken
from dashboard.figures.dates import dated
from dashboard.figures.density import drawn
from dashboard.figures.dyads import dyads
from dashboard.figures.hover import sides
from dashboard.figures.lanes import By
from dashboard.figures.network import network
from dashboard.figures.period import Period, days
from dashboard.figures.rows import Row, rows
from dashboard.figures.tension import tension
from dashboard.figures.timeline import timeline
from dashboard.figures.trends import trends

__all__ = [
    "By", "Period", "Row", "dated", "days", "drawn", "dyads", "explained", "network", "rows", "sides", "spoken",
    "tension", "timeline", "trends",
]  # fmt: skip
