"""The chart: a click on a mark chooses its event, a box narrows the dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd
import streamlit as st

from dashboard import figures
from dashboard.figures import By
from dashboard.filters import Filter
from dashboard.views import passages

ROWS: Mapping[By, str] = {"level": "Escalation level", "actor": "Actors", "dyad": "Dyads", "action": "Actions"}
CONFIG = {
    "displaylogo": False,
    "showSendToCloud": False,
    "modeBarButtonsToRemove": ["lasso2d", "autoScale2d"],
}


def rows_choice() -> By:
    """Draw the choice of the chart's rows and return it."""
    by: By | None = st.segmented_control(
        "Rows",
        list(ROWS),
        format_func=ROWS.__getitem__,
        key="by",
        required=True,
        label_visibility="collapsed",
    )
    return by or "level"


def chart(frame: pd.DataFrame, by: By, event: str, chosen: Filter, horizon: date | None) -> None:
    """Draw the chart."""
    period = figures.Period(chosen.start, chosen.end, horizon)
    dark = st.context.theme.type == "dark"
    st.plotly_chart(
        figures.timeline(frame, by=by, dark=dark, selected=event, period=period),
        theme=None,
        key="chart",
        on_select=_pick,
        selection_mode=("points", "box"),
        config=CONFIG,
        alt=figures.spoken(frame, by),
    )
    if said := figures.explained(frame, by, period):
        st.html(passages.note(said))


def _pick() -> None:
    """Choose the event that was clicked, or the days that a box spans."""
    selection = st.session_state.chart.selection
    if selection.box:
        first, last = sorted(str(day)[:10] for day in selection.box[0]["x"])
        st.session_state.update(start=date.fromisoformat(first), end=date.fromisoformat(last))
    else:
        st.session_state.event = selection.points[0]["customdata"][0] if selection.points else None
