"""The dashboard's entry: its pages, and nothing else."""

from __future__ import annotations

import streamlit as st

from dashboard.views import actors, chronology, compare, events, guide, sources, timeline

# A :material: icon would be fetched from a foreign host; an emoji is a letter.
st.set_page_config("Tension Timeline", "🌡️", layout="wide", initial_sidebar_state=310)
PAGES = [
    st.Page(timeline.page, title="Timeline", default=True),
    st.Page(events.page, title="Events", url_path="events"),
    st.Page(actors.page, title="Actors", url_path="actors"),
    st.Page(compare.page, title="Compare", url_path="compare"),
    st.Page(chronology.page, title="Chronology", url_path="chronology"),
    st.Page(sources.page, title="Sources", url_path="sources"),
    st.Page(guide.page, title="Help", url_path="help"),
]
st.navigation(PAGES, position="top").run()
