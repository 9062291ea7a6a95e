"""The Timeline page: a sentence, the chart, the evidence for the chosen event, the same as a table and as files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard.errors import TensionError
from dashboard.filters import Filter
from dashboard.queries import extent, names, summary, timeline
from dashboard.views import empty, link, tension
from dashboard.views.chart import chart, rows_choice
from dashboard.views.downloads import downloads, table
from dashboard.views.evidence import evidence
from dashboard.views.picker import picker
from dashboard.views.prose import markdown
from dashboard.views.record import Record, record
from dashboard.views.sidebar import sidebar

LOOK = Path(__file__).with_name("look.css")


def page() -> None:
    """Draw the page."""
    st.html(LOOK)
    try:
        _page(record())
    except TensionError as error:
        empty.cannot_open(error)


def _page(opened: Record) -> None:
    if extent(opened.snapshot) is None:
        empty.nothing_yet()
        return
    if flaw := link.arrive():
        st.warning(markdown(f"This link cannot be read, so the default view is shown. {flaw}."))
    chosen = sidebar(opened.snapshot)
    frame = timeline(opened.snapshot, chosen)
    called = names(opened.snapshot)
    st.title("Timeline", anchor=False)
    st.text(summary(frame, chosen, called))
    if frame.empty:
        empty.no_match(opened.snapshot, chosen, called)
    else:
        _events(opened, frame, chosen, called)
    link.depart(link.held())


def _events(opened: Record, frame: pd.DataFrame, chosen: Filter, called: Mapping[str, str]) -> None:
    with st.container(key="chart_and_evidence"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        with st.container(horizontal=True, vertical_alignment="center"):
            by = rows_choice()
            event = picker(frame)
        chart(frame, by, event, chosen, opened.horizon)
        tension.index(frame, by, chosen, opened.horizon)
        downloads(opened.store, frame, chosen, called)
        table(frame)
    with right:
        evidence(opened, frame, event)
