"""The page's address: a link restores the filter, the chart's rows and the chosen event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast, get_args

import streamlit as st

from dashboard.errors import FilterError
from dashboard.figures import By
from dashboard.filters import CONFIDENCE, STATUSES, Filter, Role
from dashboard.model import Precision, Status
from dashboard.queries import UNITS
from dashboard.searching import parse

Y, UNIT, EVENT, WHO, OTHER = "y", "unit", "event", "who", "b."
AUTO = "each"
"""The resolution that shows each event on its own days."""
OWN = (Y, UNIT, EVENT, WHO)
"""The keys that are no filter's."""
NAMED = {EVENT: "event", WHO: "actor"}
PAGE = "page"
"""The page that was drawn last."""
WRITTEN = "written"
"""What this session last put into its address."""


@dataclass(frozen=True, slots=True)
class View:
    """All that a reader chose on the timeline."""

    chosen: Filter = field(default_factory=Filter)
    by: By = "level"
    event: str = ""
    other: Filter = field(default_factory=Filter)
    """What the Compare page sets beside it: countries, actors and days only, the rest is shared."""
    unit: str = AUTO
    """The chart's resolution."""
    who: str = ""
    """The actor whose page is open among the actors."""

    def to_query(self) -> dict[str, list[str]]:
        """Give the link's parameters, only where they differ from the default."""
        own = {Y: (self.by, "level"), UNIT: (self.unit, AUTO), EVENT: (self.event, ""), WHO: (self.who, "")}
        changed = {key: [str(value)] for key, (value, usual) in own.items() if value != usual}
        other = {f"{OTHER}{key}": values for key, values in self.other.to_query().items()}
        return {**self.chosen.to_query(), **changed, **other}

    @classmethod
    def from_query(cls, query: Mapping[str, Sequence[str]]) -> View:
        """Read a link's parameters. Raises FilterError naming key, value and what is allowed."""
        rest = {key: values for key, values in query.items() if key not in OWN and not key.startswith(OTHER)}
        other = {key.removeprefix(OTHER): values for key, values in query.items() if key.startswith(OTHER)}
        by = cast(By, _one_of(Y, query.get(Y, ["level"]), get_args(By)))
        unit = _one_of(UNIT, query.get(UNIT, [AUTO]), (AUTO, *UNITS))
        event, who = (_one(key, query.get(key, [""])) for key in (EVENT, WHO))
        return cls(Filter.from_query(rest), by, event, Filter.from_query(other), unit, who)


def arrive(page: str) -> str:
    """Take over the address when it is news to this session: at first, and when the reader goes back.

    Who goes to another page takes the view along, whose address is bare at first. Returns why the link could not be
    read, in which case the default view is shown; else nothing.
    """
    query, present = _address(), held()
    written = st.session_state.get(WRITTEN)
    turned = st.session_state.get(PAGE, page) != page and not query
    st.session_state[PAGE] = page
    if written is not None and (turned or query == written or present.to_query() != written):
        hold(present)  # Streamlit forgets a widget that a run does not draw, as where nothing matches
        return ""
    try:
        view, flaw = View.from_query(query), ""
    except FilterError as error:
        view, flaw = View(), str(error)
    hold(view)
    st.session_state[WRITTEN] = query
    return flaw


def depart(view: View) -> None:
    """Put the view into the address, where it is not there yet."""
    query = view.to_query()
    if query != _address():
        st.query_params.from_dict(query)
    st.session_state[WRITTEN] = query


def hold(view: View) -> None:
    """Set the widgets, which are drawn afterwards."""
    chosen = view.chosen
    st.session_state.update(
        countries=list(chosen.countries),
        actors=list(chosen.actors),
        start=chosen.start,
        end=chosen.end,
        role=chosen.role.value,
        levels=list(chosen.levels),
        actions=list(chosen.actions),
        precisions=[precision.value for precision in chosen.precisions],
        statuses=[status.value for status in chosen.statuses],
        confidence=chosen.confidence,
        coders=list(chosen.coders),
        sources=chosen.sources,
        text=chosen.text,
        by=view.by,
        unit=view.unit,
        event=view.event,
        who=view.who or None,
        other_countries=list(view.other.countries),
        other_actors=list(view.other.actors),
        other_start=view.other.start,
        other_end=view.other.end,
    )


def choose(event: str) -> None:
    """Choose an event, whose evidence is drawn next."""
    st.session_state.event = event


def held() -> View:
    """Read the widgets; one that was not drawn last time has its default."""
    state = st.session_state
    statuses = state.get("statuses", STATUSES)
    chosen = Filter(
        countries=tuple(state.get("countries", ())),
        actors=tuple(state.get("actors", ())),
        start=state.get("start"),
        end=state.get("end"),
        role=Role(state.get("role") or Role.EITHER),
        levels=tuple(state.get("levels", ())),
        actions=tuple(state.get("actions", ())),
        precisions=tuple(Precision(each) for each in state.get("precisions", ())),
        statuses=tuple(Status(status) for status in statuses),
        confidence=round(state.get("confidence", CONFIDENCE), 4),
        coders=tuple(state.get("coders", ())),
        sources=int(state.get("sources") or 1),
        text=_sound(state.get("text", "")),
    )
    other = Filter(
        countries=tuple(state.get("other_countries", ())),
        actors=tuple(state.get("other_actors", ())),
        start=state.get("other_start"),
        end=state.get("other_end"),
    )
    return View(
        chosen,
        state.get("by", "level"),
        state.get("event") or "",
        other,
        state.get("unit", AUTO),
        state.get("who") or "",
    )


def _address() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params}


def _one_of(key: str, values: Sequence[str], allowed: Sequence[str]) -> str:
    if len(values) == 1 and values[0] in allowed:
        return values[0]
    raise FilterError(f"{key}={','.join(values)}: give one of {', '.join(allowed)}")


def _one(key: str, values: Sequence[str]) -> str:
    if len(values) == 1:
        return values[0]
    raise FilterError(f"{key}={','.join(values)}: give one {NAMED[key]}'s id")


def _sound(words: str) -> str:
    """Return the words of a search; none where they are no search, of which the sidebar tells."""
    try:
        parse(words)
    except FilterError:
        return ""
    return words
