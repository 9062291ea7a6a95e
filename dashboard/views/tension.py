"""The tension index in words: how it has changed, what moved it lately, what it is."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import streamlit as st

from dashboard import figures, wording
from dashboard.queries import events
from dashboard.queries.tension import HALF_LIFE, Mover, change, movers, tension, turning_points
from dashboard.views import link, passages
from dashboard.views.frame import Shown
from dashboard.views.prose import markdown

_WEEK, _FOUR_WEEKS = 7, 28


def index(shown: Shown) -> figures.Index | None:
    """Return the index of the events that are shown; none where none of them occurred."""
    found = tension(shown.selection, shown.opened.horizon)
    return None if found.empty else figures.Index(found, turning_points(found))


def told(shown: Shown, index: figures.Index) -> None:
    """Say below the chart how the index has changed, what moved it, and what it is."""
    last = index.days["day"].iloc[-1].date()
    st.text(_change(index.days, last))
    _movers(shown, movers(shown.selection, last, _FOUR_WEEKS))
    st.html(passages.note(FORMULA))


def spoken(index: figures.Index) -> str:
    """Say the index for who does not see it."""
    turned = f", turning on {wording.listed([wording.day(each) for each in index.turns[-3:]])}" if index.turns else ""
    first, last = (index.days["day"].iloc[at].date() for at in (0, -1))
    now = index.days["index"].iloc[-1]
    return f"Tension index below, {wording.days(first, last)}: {now:.1f} at the end{turned}."


def _movers(shown: Shown, moved: list[Mover]) -> None:
    """List what moved it; each is chosen by a click."""
    if not moved:
        return
    rows = np.array([each.row for each in moved])
    listed = events(shown.opened.snapshot, shown.selection, rows)
    st.caption("What moved it in the last four weeks")
    with st.container(key="movers", gap=None):
        for each, id, title in zip(moved, listed["id"], listed["title"], strict=True):
            label = markdown(f"{title} ({each.share:+.1f})")
            st.button(label, key=f"mover {id}", type="tertiary", on_click=link.choose, args=(id,))


FORMULA = (
    f"Each event that occurred counts its level times its confidence and weighs half after {HALF_LIFE:g} days; "
    "cooperation counts below zero. The band is one standard deviation of what confidence, vague dates and single "
    "sources leave open; rings are turning points."
)


def _change(found: pd.DataFrame, last: date) -> str:
    week, month = change(found, _WEEK), change(found, _FOUR_WEEKS)
    now = found["index"].iloc[-1]
    return f"Tension index on {wording.day(last)}: {now:.1f}; {week:+.1f} in 7 days, {month:+.1f} in 28 days."
