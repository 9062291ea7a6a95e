"""The Events page: the filter's events as a table of pages, and the evidence for the chosen row."""

from __future__ import annotations

from math import ceil

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import wording
from dashboard.views import frame
from dashboard.views.downloads import COLUMNS, downloads, readable
from dashboard.views.evidence import evidence

PAGE = 200
"""Rows on a page: a table of very many silently loses search and selection."""
ORDERS = {
    "Earliest first": (["date_start", "date_end", "level", "id"], True),
    "Latest first": (["date_start", "date_end", "level", "id"], False),
    "Highest level first": (["level", "confidence", "date_start", "id"], False),
    "Most sources first": (["sources", "confidence", "date_start", "id"], False),
    "Surest first": (["confidence", "sources", "date_start", "id"], False),
}


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
        found = _found(shown.frame, words, order)
        if found.empty:
            st.text(f"None of the {wording.counted(len(shown.frame), 'event')} has that in its title.")
        else:
            _table(found, head)
        downloads(shown.opened.store, shown.frame, shown.chosen, shown.names)
    with right:
        chosen = st.session_state.get("event") or ""
        evidence(shown.opened, shown.frame, chosen if (shown.frame["id"] == chosen).any() else "")


def _found(events: pd.DataFrame, words: str, order: str) -> pd.DataFrame:
    """Return the events with all of the words in their titles, sorted."""
    titles = events["title"].str.lower()
    kept = pd.Series(True, index=events.index)
    for word in words.lower().split():
        kept &= titles.str.contains(word, regex=False)
    by, ascending = ORDERS[order]
    return events[kept].sort_values(by, ascending=ascending, kind="stable")


def _table(found: pd.DataFrame, head: DeltaGenerator) -> None:
    pages = ceil(len(found) / PAGE)
    number = head.number_input(f"Page, of {pages:,}", 1, pages, key="page_number", width=150) if pages > 1 else 1
    part = found.iloc[(int(number) - 1) * PAGE : int(number) * PAGE]
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
