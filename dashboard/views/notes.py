"""A reader's notes on days, which stand in the chart."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard import wording
from dashboard.store import Desk
from dashboard.store.desk import LONGEST
from dashboard.views.prose import markdown
from dashboard.views.sidebar import DAY

_DAY, _TEXT = "note_day", "note_text"


def notes(desk: Desk) -> None:
    """Draw what adds a note and what takes one away."""
    unfolded = st.expander("Notes on days", key="notes", on_change="rerun")
    if not unfolded.open:
        return
    with unfolded:
        with st.container(horizontal=True, vertical_alignment="bottom"):
            day = st.date_input("Day", None, date.min, date.max, key=_DAY, format=DAY, width=170)
            text = st.text_input("Note", key=_TEXT, max_chars=LONGEST, placeholder="Talks resume")
            st.button("Add", on_click=_add, args=(desk, day, text), disabled=not (day and text.strip()))
        for note in desk.notes():
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"{wording.day(note.day)}: {markdown(note.text)}")
                st.button("Remove", key=f"note {note.id}", type="tertiary", on_click=desk.drop_note, args=(note.id,))


def _add(desk: Desk, day: date, text: str) -> None:
    desk.add_note(day, text)
    st.session_state.update({_DAY: None, _TEXT: ""})
