"""Figures: a frame of events in, a plotly figure out; no page, no database."""

from __future__ import annotations

from dashboard.figures.captions import explained, spoken
from dashboard.figures.dates import dated
from dashboard.figures.density import drawn
from dashboard.figures.hover import sides
from dashboard.figures.lanes import By
from dashboard.figures.period import Period
from dashboard.figures.rows import Row, rows
from dashboard.figures.tension import tension
from dashboard.figures.timeline import timeline

__all__ = ["By", "Period", "Row", "dated", "drawn", "explained", "rows", "sides", "spoken", "tension", "timeline"]
