"""The chart: a click on a mark chooses its event, a box narrows the dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import cast

import streamlit as st

from dashboard import figures
from dashboard.figures import By
from dashboard.queries import UNITS, Unit
from dashboard.views import passages, tension, zoom
from dashboard.views.frame import Shown
from dashboard.views.link import AUTO

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


def unit_choice() -> Unit | None:
    """Draw the choice of the chart's resolution and return it; none: each event on its own days."""
    unit: str = st.selectbox(
        "Resolution",
        [AUTO, *UNITS],
        format_func=lambda each: "Each event" if each == AUTO else f"By {each}",
        key="unit",
        label_visibility="collapsed",
        width=140,
    )
    return None if unit == AUTO else cast(Unit, unit)


def chart(shown: Shown, by: By, unit: Unit | None) -> figures.Index | None:
    """Draw the chart: a mark for each event, or the numbers of events by stretches of time.

    Below stands the tension index, which is returned; none where nothing occurred.
    """
    dark, index = st.context.theme.type == "dark", tension.index(shown)
    many = shown.crowd(by, unit) if unit or len(shown.selection) > len(shown.marks) else None
    if unit and many:
        drawn = figures.counted(shown.marks, many, by=by, dark=dark, period=shown.period, index=index)
        said, spoken = figures.counts_explained(many, unit), figures.counts_spoken(many, by)
    else:
        drawn = figures.timeline(
            shown.marks, by=by, dark=dark, selected=shown.event, period=shown.period, crowd=many, index=index
        )
        said = figures.explained(shown.marks, by, shown.period, many)
        spoken = figures.spoken(shown.marks, by, len(shown.selection))
    spoken = " ".join([spoken, *([tension.spoken(index)] if index else [])])
    st.plotly_chart(
        drawn, theme=None, key="chart", on_select=_pick, selection_mode=("points", "box"), config=CONFIG, alt=spoken
    )
    if said:
        st.html(passages.note(said))
    return index


def _pick() -> None:
    """Choose the event that was clicked, or the days that a box or a circle spans."""
    selection = st.session_state.chart.selection
    told = next((point["customdata"] for point in selection.points if "customdata" in point), [None])
    if selection.box:
        zoom.to(*sorted(date.fromisoformat(str(day)[:10]) for day in selection.box[0]["x"]))
    elif len(told) > 1:
        zoom.to(*map(date.fromisoformat, told))
    else:
        st.session_state.event = told[0]
