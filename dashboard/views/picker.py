"""Choosing an event by its name: the way for a keyboard and a screen reader."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.figures import drawn
from dashboard.model import Status
from dashboard.views.prose import markdown


def _standing(status: str) -> str:
    """Say it where an event has not occurred, for its name alone would pass for done."""
    return "" if status == Status.OCCURRED else f" ({status})"


def picker(frame: pd.DataFrame) -> str:
    """Draw the list of the events that have marks and return the id of the chosen one, or nothing."""
    asked = st.session_state.get("event") or ""
    frame = drawn(frame, asked)
    shown = {
        id: f"{wording.when(first.date(), last.date(), precision)}: {title}{_standing(status)}"
        for id, title, status, first, last, precision in zip(
            *(frame[name] for name in ("id", "title", "status", "date_start", "date_end", "precision")), strict=True
        )
    }
    if asked and asked not in shown:
        st.session_state.event = None
        st.info(markdown(f"The chosen event ({asked}) is not among these; loosen the filters to see it."))
    st.selectbox(
        "Event",
        list(shown),
        format_func=shown.__getitem__,
        key="event",
        index=None,
        placeholder="Choose an event, or click a mark",
        label_visibility="collapsed",
    )
    return st.session_state.event or ""
