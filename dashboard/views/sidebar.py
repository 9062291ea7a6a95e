"""The filters at the left of every page; their widgets have the names of the Filter's fields."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from dashboard.errors import FilterError
from dashboard.filters import Filter, Role
from dashboard.lexicon.scale import scale
from dashboard.model import Precision, Status
from dashboard.queries import Options, extent, options
from dashboard.searching import parse
from dashboard.snapshot import Snapshot
from dashboard.store import Desk
from dashboard.views import link
from dashboard.views.lists import names, pills, several
from dashboard.views.prose import markdown
from dashboard.views.saved import saved

DAY = "YYYY-MM-DD"


def heading() -> None:
    """Open the sidebar, so that it has its place before a page measures its own."""
    with st.sidebar:
        st.subheader("Filters", anchor=False)


def sidebar(snapshot: Snapshot, desk: Desk, chosen: Filter) -> None:
    """Draw the filters and the views that were kept."""
    choices = options(snapshot, chosen)
    with st.sidebar:
        _presets()
        _search()
        names("Countries", "countries", choices.countries, chosen.countries)
        names("Actors", "actors", choices.actors, chosen.actors)
        _days(snapshot, chosen)
        pills("Levels", "levels", _levels(), choices.numbers["levels"], "None chosen: all levels.")
        standing = {status.value: status.value.capitalize() for status in Status}
        asked = "Did it happen? None chosen: every status."
        pills("Status", "statuses", standing, choices.numbers["statuses"], asked)
        unfolded = st.expander("More filters", expanded=_is_more(chosen), key="more", on_change="rerun")
        if unfolded.open:  # what nobody looks at need not be drawn at each click
            with unfolded:
                _more(choices, chosen)
        st.button("Clear filters", on_click=clear, disabled=chosen == Filter(), width="stretch")
        saved(desk)


def _more(choices: Options, chosen: Filter) -> None:
    """Draw what is asked for less often."""
    st.segmented_control(
        "Countries and actors as", [role.value for role in Role], key="role", format_func=str.capitalize, required=True,
        disabled=not (chosen.countries or chosen.actors), width="stretch",
    )  # fmt: skip
    actions = {name: name.capitalize() for name in scale().action}
    several("Actions", "actions", actions, choices.numbers["actions"])
    precisions = {each.value: each.value.capitalize() for each in Precision}
    several("Date known to the", "precisions", precisions, choices.numbers["precisions"])
    st.slider("Minimum confidence", 0.0, 1.0, step=0.05, key="confidence")
    st.number_input("Independent sources, at least", 1, 999, key="sources")
    if len(choices.numbers["coders"]) > 1 or chosen.coders:
        several("Coded by", "coders", {}, choices.numbers["coders"])


def _is_more(chosen: Filter) -> bool:
    """Whether a filter asks for anything that `_more` draws."""
    usual = Filter()
    return any(getattr(chosen, name) != getattr(usual, name) for name in MORE)


MORE = ("role", "actions", "precisions", "confidence", "sources", "coders")


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


def _levels() -> dict[int, str]:
    return {rung.value: rung.name for rung in reversed(scale().level)}
