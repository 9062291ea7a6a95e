"""The Events page: the filter's events as a table of pages, and the evidence for the chosen row."""

from __future__ import annotations

from math import ceil

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import wording
from dashboard.queries import events
from dashboard.queries.listing import ORDERS, ordered, titled
from dashboard.snapshot.columns import Rows
from dashboard.views import frame
from dashboard.views.downloads import COLUMNS, downloads, readable
from dashboard.views.evidence import evidence

PAGE = 200
"""Rows on a page: a table of very many silently loses search and selection."""


def page() -> None:
    """Draw the page."""
    frame.page("Events", _events)


def _events(shown: frame.Shown) -> None:
    with st.container(key="chart_and_evidence"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        head = st.container(horizontal=True, vertical_alignment="bottom")
        order = head.selectbox("Order", list(ORDERS), key="order", width=220)
        words = head.text_input("Words in the title", key="words", placeholder="sanction", width=220)
        rows = ordered(titled(shown.opened.snapshot, shown.selection, words), order)
        if not len(rows):
            st.text(f"None of the {wording.counted(len(shown.selection), 'event')} has that in its title.")
        else:
            _table(shown, rows, head)
        downloads(shown)
    with right:
        evidence(shown)


def _table(shown: frame.Shown, rows: Rows, head: DeltaGenerator) -> None:
    pages = ceil(len(rows) / PAGE)
    number = head.number_input(f"Page, of {pages:,}", 1, pages, key="page_number", width=150) if pages > 1 else 1
    part = events(shown.opened.snapshot, shown.selection, rows[(int(number) - 1) * PAGE : int(number) * PAGE])
    st.session_state.listed = part["id"].tolist()
    st.dataframe(
        readable(part),
        hide_index=True,
        column_config=COLUMNS,
        on_select=_choose,
        selection_mode="single-row",
        height=min(38 + 35 * len(part), 640),
        alt="The events of this page",
        key="events_table",
    )


def _choose() -> None:
    """Choose the event of the selected row; none where the selection is taken back."""
    rows = st.session_state.events_table.selection.rows
    listed: list[str] = st.session_state.listed
    st.session_state.event = listed[rows[0]] if rows and rows[0] < len(listed) else None
