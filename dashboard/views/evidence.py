"""The evidence panel: the chosen event, and every sentence that tells of it within its article."""

from __future__ import annotations

from urllib.parse import urlencode

import numpy as np
import streamlit as st

from dashboard import figures, queries, wording
from dashboard.queries import Evidence
from dashboard.views import link, passages
from dashboard.views.frame import Shown

FIRST = 4
"""Sentences shown at once; the others unfold."""


def evidence(shown: Shown) -> None:
    """Draw the panel for the chosen event."""
    event, opened = shown.event, shown.opened
    row = queries.row_of(opened.snapshot, event)
    if row is None:
        st.html(passages.nothing_chosen())
        return
    (told,) = figures.rows(queries.events(opened.snapshot, shown.selection, np.array([row])))
    claims = queries.evidence(opened.store, event)
    st.html(passages.event(told, dark=st.context.theme.type == "dark"))
    with st.container(horizontal=True):
        _steps(shown, row)
        _taken(event, claims)
    if steps := queries.story(opened.snapshot, event):
        st.html(passages.story(steps, event))
    if contrary := queries.rivals(opened.snapshot, event):
        st.html(passages.rivals(contrary))
    st.html(passages.heading(claims))
    for claim in claims[:FIRST]:
        st.html(passages.claim(claim))
    if rest := claims[FIRST:]:
        with st.expander(f"{wording.counted(len(rest), 'more sentence')}"):
            for claim in rest:
                st.html(passages.claim(claim))


def _steps(shown: Shown, row: int) -> None:
    """Draw the ways to the event before and after, in the order of days."""
    rows = shown.selection.rows
    at = int(np.searchsorted(rows, row))
    near = rows[max(at - 1, 0) : at + 2]
    ids = dict(zip(near.tolist(), queries.events(shown.opened.snapshot, shown.selection, near)["id"], strict=True))
    for label, key, to in (("Earlier", "P", at - 1), ("Later", "N", at + 1)):
        args = (ids[int(rows[to])],) if 0 <= to < len(rows) else ()
        st.button(label, key=label.lower(), on_click=link.choose, args=args, disabled=not args, shortcut=key)


def _taken(event: str, claims: tuple[Evidence, ...]) -> None:
    """Draw what a reader takes along: the citation of the best sentence, and the link to the event."""
    with st.popover("Cite or link"):
        if claims:
            st.caption("The best sentence, to cite")
            st.code(citation(claims[0]), language=None, wrap_lines=True)
        st.caption("The link to this event, in this view")
        st.code(address(event), language=None, wrap_lines=True)


def citation(told: Evidence) -> str:
    """Return a sentence with where it stands: what an annex or a footnote needs."""
    title = f"“{' '.join(told.title.split())}”" if told.title else ""
    page = f"p. {told.page}" if told.page else ""
    where = ", ".join(filter(None, (told.source, title, wording.day(told.published), page, told.url)))
    return f"“{' '.join(told.sentence.split())}” ({where})"


def address(event: str) -> str:
    """Return the address of the view with the event chosen."""
    base = (st.context.url or "").partition("?")[0]
    return f"{base}?{urlencode({**link.held().to_query(), link.EVENT: [event]}, doseq=True)}"
