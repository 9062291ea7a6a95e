"""The days that are shown: closer by a box, around the chosen event, back, and all of them again."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.views.frame import Shown

_PAST = "zooms"
"""The days that were shown before, the latest last."""
_AROUND = 15
"""Days shown on either side of an event."""
Days = tuple[date | None, date | None]


def to(first: date | None, last: date | None) -> None:
    """Show these days only, and remember those that were shown."""
    past: list[Days] = st.session_state.setdefault(_PAST, [])
    past.append((st.session_state.get("start"), st.session_state.get("end")))
    st.session_state.update(start=first, end=last)


def buttons(shown: Shown) -> None:
    """Draw the ways to other days, each only where it leads anywhere."""
    with st.container(horizontal=True, gap="small"):
        if shown.event:
            around = _days_around(shown)
            st.button("Zoom to the event", on_click=to, args=around, type="tertiary", key="zoom_event")
        if shown.chosen.start or shown.chosen.end:
            st.button("All days", on_click=to, args=(None, None), type="tertiary", key="zoom_all")
        if st.session_state.get(_PAST):
            st.button("Back to the days before", on_click=_back, type="tertiary", key="zoom_back")


def _back() -> None:
    first, last = st.session_state[_PAST].pop()
    st.session_state.update(start=first, end=last)


def _days_around(shown: Shown) -> tuple[date, date]:
    first, last = (day.toordinal() for day in shown.days_of_event)
    low, high = date.min.toordinal(), date.max.toordinal()
    return date.fromordinal(max(first - _AROUND, low)), date.fromordinal(min(last + _AROUND, high))
