"""The Timeline page: a sentence, the chart, the evidence for the chosen event, the same as a table and as files."""

from __future__ import annotations

import streamlit as st

from dashboard.views import frame, tension, zoom
from dashboard.views.chart import chart, rows_choice, unit_choice
from dashboard.views.downloads import downloads, table
from dashboard.views.evidence import evidence
from dashboard.views.notes import notes
from dashboard.views.picker import picker


def page() -> None:
    """Draw the page."""
    frame.page("Timeline", _events)


def _events(shown: frame.Shown) -> None:
    with st.container(key="chart_and_evidence"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        with st.container(horizontal=True, vertical_alignment="center"):
            by, unit = rows_choice(), unit_choice()
        index = chart(shown, by, unit)
        zoom.buttons(shown)
        if index:
            tension.told(shown, index)
        notes(shown.opened.store.desk)
        downloads(shown)
        table(shown)
    with right:
        picker(shown)
        evidence(shown)
