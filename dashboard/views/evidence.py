"""The evidence panel: the chosen event, and every sentence that tells of it within its article."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import figures, queries, wording
from dashboard.views import passages
from dashboard.views.record import Record

FIRST = 4
"""Sentences shown at once; the others unfold."""


def evidence(opened: Record, frame: pd.DataFrame, event: str) -> None:
    """Draw the panel for the event of that id; it must be in the frame."""
    if not event:
        st.html(passages.nothing_chosen())
        return
    (shown,) = figures.rows(frame[frame["id"] == event])
    claims = queries.evidence(opened.store, event)
    st.html(passages.event(shown, dark=st.context.theme.type == "dark"))
    if steps := queries.story(opened.snapshot, event):
        st.html(passages.story(steps, event))
    st.html(passages.heading(claims))
    for claim in claims[:FIRST]:
        st.html(passages.claim(claim))
    if rest := claims[FIRST:]:
        with st.expander(f"{wording.counted(len(rest), 'more sentence')}"):
            for claim in rest:
                st.html(passages.claim(claim))
