"""The Timeline page: a sentence, the chart, the evidence for the chosen event, the same as a table and as files."""

from __future__ import annotations

import streamlit as st

from dashboard.views import frame, tension
from dashboard.views.chart import chart, rows_choice
from dashboard.views.downloads import downloads, table
from dashboard.views.evidence import evidence
from dashboard.views.picker import picker


def page() -> None:
    """Draw the page."""
    frame.page("Timeline", _events)


def _events(shown: frame.Shown) -> None:
    with st.container(key="chart_and_evidence"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        with st.container(horizontal=True, vertical_alignment="center"):
            by = rows_choice()
            event = picker(shown.frame)
        chart(shown.frame, by, event, shown.chosen, shown.opened.horizon)
        tension.index(shown.frame, by, shown.chosen, shown.opened.horizon)
        downloads(shown.opened.store, shown.frame, shown.chosen, shown.names)
        table(shown.frame)
    with right:
        evidence(shown.opened, shown.frame, event)
