"""The dashboard's entry: its pages, and nothing else."""

from __future__ import annotations

import streamlit as st

from dashboard.views import timeline

# A :material: icon would be fetched from a foreign host; an emoji is a letter.
st.set_page_config("Tension Timeline", "🌡️", layout="wide", initial_sidebar_state=310)
st.navigation([st.Page(timeline.page, title="Timeline", default=True)], position="top").run()
