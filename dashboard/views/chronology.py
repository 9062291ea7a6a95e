"""The Chronology page: the dates that matter among the filter's events, with numbered sources, to read and to take."""

from __future__ import annotations

import streamlit as st

from dashboard import queries
from dashboard.chronology import KeyDate, render
from dashboard.views import frame

MOST, USUAL = 60, 12
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def page() -> None:
    """Draw the page."""
    frame.page("Chronology", _dates)


def _dates(shown: frame.Shown) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        number = st.slider("Dates", 3, MOST, USUAL, key="dates", width=320)
        sentences = st.slider("Sentences for each", 1, 4, 2, key="sentences", width=220)
    found = queries.key_dates(shown.opened.snapshot, shown.selection, number, sentences)
    if not found:
        st.text("No event of these is dated to within a week, so no date stands out.")
        return
    st.caption("A date matters by the level, confidence and sources of its events against the month around it.")
    with st.container(key="chronology", width=760):
        st.markdown(render.markdown(found).partition("\n")[2])
    _downloads(found)


def _downloads(found: list[KeyDate]) -> None:
    forms = [
        ("Markdown", "md", "text/markdown", lambda: render.markdown(found).encode()),
        ("HTML", "html", "text/html", lambda: render.html(found).encode()),
        ("Word", "docx", WORD, lambda: render.docx(found)),
        ("JSON lines", "jsonl", "application/jsonl", lambda: render.jsonl(found).encode()),
    ]
    with st.container(horizontal=True):
        for label, ending, kind, made in forms:
            st.download_button(f"Download {label}", made, f"chronology.{ending}", kind, on_click="ignore", key=ending)
