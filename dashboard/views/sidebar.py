"""The filters at the left of every page; their widgets have the names of the Filter's fields."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.errors import FilterError
from dashboard.filters import Filter
from dashboard.lexicon.scale import scale
from dashboard.model import Status
from dashboard.queries import extent, options
from dashboard.searching import parse
from dashboard.snapshot import Snapshot
from dashboard.views import link
from dashboard.views.prose import markdown

DAY = "YYYY-MM-DD"


def sidebar(snapshot: Snapshot) -> Filter:
    """Draw the filters and return what they say."""
    chosen = link.held().chosen
    choices = options(snapshot, chosen)
    with st.sidebar:
        st.subheader("Filters", anchor=False)
        _presets()
        _search()
        _names("Countries", "countries", choices.countries, chosen.countries)
        _names("Actors", "actors", choices.actors, chosen.actors)
        _days(snapshot, chosen)
        _levels()
        _statuses()
        st.slider("Minimum confidence", 0.0, 1.0, step=0.05, key="confidence")
        st.number_input("Independent sources, at least", 1, 999, key="sources")
        if len(choices.coders) > 1 or chosen.coders:
            _names("Coded by", "coders", choices.coders, chosen.coders)
        st.button("Clear filters", on_click=clear, disabled=chosen == Filter(), width="stretch")
    return link.held().chosen


PRESETS = {
    "Crises": {"levels": (2, 3, 4, 5), "statuses": (Status.OCCURRED,)},
    "Planned": {"statuses": (Status.PLANNED,)},
    "Corroborated": {"sources": 2},
}
"""Changes of the filter that are asked for most; the rest of it stays."""


def _presets() -> None:
    with st.container(horizontal=True):
        for name, changes in PRESETS.items():
            st.button(name, key=f"preset {name}", on_click=_change, args=(changes,), type="tertiary")


def _change(changes: dict[str, Any]) -> None:
    held = link.held()
    link.hold(replace(held, chosen=replace(held.chosen, **changes)))


def _search() -> None:
    """Draw the search; where what was typed is none, say why and search for nothing."""
    words = st.text_input("Words in the evidence", key="text", placeholder='sanction* AND "gas pipeline"')
    try:
        parse(words)
    except FilterError as error:
        st.caption(markdown(str(error)))


def clear() -> None:
    """Go back to the default filter; the chart's rows and the chosen event stay."""
    link.hold(replace(link.held(), chosen=Filter()))


def _names(label: str, key: str, choices: pd.DataFrame, chosen: tuple[str, ...]) -> None:
    """Draw a choice of names with their number of events; what a link chose stays, though nothing has it."""
    shown = {
        id: f"{name} ({events:,})"
        for id, name, events in zip(choices["id"], choices["name"], choices["events"], strict=True)
    }
    shown |= {id: f"{id} (0)" for id in chosen if id not in shown}
    st.multiselect(label, list(shown), format_func=shown.__getitem__, key=key, placeholder="Any")


def _days(snapshot: Snapshot, chosen: Filter) -> None:
    """Draw the first and the last day, within what occurs or a link asked for."""
    days = [day for day in (*(extent(snapshot) or ()), chosen.start, chosen.end) if day]
    if not days:
        return
    for label, key in (("From", "start"), ("To", "end")):
        st.date_input(label, None, min(days), max(days), key=key, format=DAY, on_change=_in_order)


def _in_order() -> None:
    """Swap the two days where the first one comes after the last one."""
    days: list[date] = [day for day in (st.session_state.start, st.session_state.end) if day]
    if len(days) == 2:
        st.session_state.start, st.session_state.end = sorted(days)


def _levels() -> None:
    names = {rung.value: rung.name for rung in reversed(scale().level)}
    st.pills(
        "Levels", list(names), selection_mode="multi", format_func=names.__getitem__, key="levels",
        help="None chosen: all levels.",
    )  # fmt: skip


def _statuses() -> None:
    st.pills(
        "Status", [status.value for status in Status], selection_mode="multi", format_func=str.capitalize,
        key="statuses", help="Did it happen? None chosen: every status.",
    )  # fmt: skip
