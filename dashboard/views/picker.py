"""Choosing an event by its name: the way for a keyboard and a screen reader."""

from __future__ import annotations

import streamlit as st

from dashboard import wording
from dashboard.model import Status
from dashboard.views.frame import Shown
from dashboard.views.prose import markdown


def _standing(status: str) -> str:
    """Say it where an event has not occurred, for its name alone would pass for done."""
    return "" if status == Status.OCCURRED else f" ({status})"


def picker(shown: Shown) -> None:
    """Draw the list of the events that have marks."""
    asked = st.session_state.get("event") or ""
    listed = {
        id: f"{wording.when(first.date(), last.date(), precision)}: {title}{_standing(status)}"
        for id, title, status, first, last, precision in zip(
            *(shown.marks[name] for name in ("id", "title", "status", "date_start", "date_end", "precision")),
            strict=True,
        )
    }
    if asked and asked not in listed:
        st.session_state.event = None
        st.info(markdown(f"The chosen event ({asked}) is not among these; loosen the filters to see it."))
    st.selectbox(
        "Event",
        list(listed),
        format_func=listed.__getitem__,
        key="event",
        index=None,
        placeholder="Choose an event, or click a mark",
        label_visibility="collapsed",
    )
