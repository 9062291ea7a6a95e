"""Figures: a frame of events in, a plotly figure out; no page, no database."""

from __future__ import annotations

from dashboard.figures.captions import explained, spoken
from dashboard.figures.counts import counted, counts_explained, counts_spoken
from dashboard.figures.crowd import Crowd
from dashboard.figures.dates import dated
from dashboard.figures.dyads import dyads
from dashboard.figures.hover import sides
from dashboard.figures.lanes import By
from dashboard.figures.network import network
from dashboard.figures.period import ANY, Period
from dashboard.figures.rows import Row, rows
from dashboard.figures.tension import Index
from dashboard.figures.timeline import timeline
from dashboard.figures.trends import trends

__all__ = [
    "ANY",
    "By",
    "Crowd",
    "Index",
    "Period",
    "Row",
    "counted",
    "counts_explained",
    "counts_spoken",
    "dated",
    "dyads",
    "explained",
    "network",
    "rows",
    "sides",
    "spoken",
    "timeline",
    "trends",
]
