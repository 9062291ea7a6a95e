"""Views that readers kept by name: what is on the screen, to come back to."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode

import streamlit as st

from dashboard.errors import FilterError
from dashboard.store import Desk
from dashboard.store.desk import LONGEST
from dashboard.views import link
from dashboard.views.prose import markdown

_NAME = "view_name"


def saved(desk: Desk) -> None:
    """Draw the views that were kept, each to open or to forget, and what keeps the present one."""
    unfolded = st.expander("Saved views", key="saved", on_change="rerun")
    if not unfolded.open:
        return
    with unfolded:
        for name, query in desk.views().items():
            with st.container(horizontal=True, vertical_alignment="center"):
                st.button(markdown(name), key=f"view {name}", on_click=_open, args=(query,), type="tertiary")
                forget = f"Forget the view {name}"
                st.button("×", key=f"drop {name}", help=forget, on_click=desk.drop_view, args=(name,), type="tertiary")
        name = st.text_input("Name", key=_NAME, max_chars=LONGEST, placeholder="December, Russia and the US")
        st.button("Save this view", on_click=_keep, args=(desk, name), disabled=not name.strip(), width="stretch")


def _keep(desk: Desk, name: str) -> None:
    desk.keep_view(name, urlencode(link.held().to_query(), doseq=True))
    st.session_state[_NAME] = ""


def _open(query: str) -> None:
    try:
        link.hold(link.View.from_query(parse_qs(query, keep_blank_values=True)))
    except FilterError:  # kept by another version
        st.toast("This view asks for something that there is no more.")
