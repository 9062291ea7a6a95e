"""The Actors page: who deals with whom, how tense it is between them, and how that goes from month to month."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from dashboard import figures, wording
from dashboard.figures.dyads import Shade
from dashboard.queries.actors import dyads, trends
from dashboard.views import frame
from dashboard.views.chart import CONFIG
from dashboard.views.profile import page_of

Columns = dict[str, ColumnConfig | str | None]

LEVEL = st.column_config.NumberColumn("Mean level", format="%.1f")
PAIRS: Columns = {"one": "Country", "other": "And", "events": "Events", "level": LEVEL}
MONTH = st.column_config.DateColumn("Month", format="YYYY-MM")
MONTHS: Columns = {"id": "Country", "month": MONTH, "events": "Events", "level": LEVEL}
SHADES: dict[Shade, str] = {"level": "Mean level", "events": "Number of events"}


def page() -> None:
    """Draw the page."""
    frame.page("Actors", _actors)


def _actors(shown: frame.Shown) -> None:
    if actor := _choice(shown):
        page_of(shown, actor)
        return
    dark = st.context.theme.type == "dark"
    pairs = dyads(shown.selection)
    if pairs.empty:
        st.text("No event here is between two countries.")
        return
    st.subheader("Who deals with whom", anchor=False)
    _charts(shown, pairs, dark)
    _table(_named(pairs, shown, "one", "other"), PAIRS, "pairs", "Pairs of countries")
    st.subheader("From month to month", anchor=False)
    months = trends(shown.selection)
    called = [shown.names.get(id, id) for id in dict.fromkeys(months["id"])]
    drawn = figures.trends(months, shown.names, dark=dark)
    said = f"Mean level and number of events by month for {wording.listed(called)}"
    st.plotly_chart(drawn, theme=None, key="trends", config=CONFIG, alt=said)
    _table(_named(months, shown, "id")[list(MONTHS)], MONTHS, "months", "Months of countries")


def _choice(shown: frame.Shown) -> str:
    """Draw the list of actors, those of most events first, and return the chosen one's id."""
    columns, rows = shown.selection.columns, shown.selection.rows
    counts = columns.link("actor").counts(rows) | columns.link("lane").counts(rows)  # a state has its people's events
    held = st.session_state.get("who")
    ids = sorted((id for id, events in counts.items() if events), key=lambda id: (-counts[id], id))
    ids += [held] if held and held not in counts else []
    st.selectbox(
        "An actor's own page",
        ids,
        index=None,
        format_func=lambda id: f"{shown.names.get(id, id)} ({counts.get(id, 0):,})",
        key="who",
        placeholder="Everyone",
        width=320,
    )
    return st.session_state.get("who") or ""


def _charts(shown: frame.Shown, pairs: pd.DataFrame, dark: bool) -> None:
    """Draw the square and the web."""
    with st.container(horizontal=True):
        shade: Shade | None = st.segmented_control(
            "Colour", list(SHADES), format_func=SHADES.__getitem__, key="shade", default="level", required=True
        )
    square, web = st.columns([3, 2], gap="medium")
    top = pairs.iloc[0]
    most = f"{_pair(shown, top['one'], top['other'])}, {top['events']:,}"
    said = f"{len(pairs)} pairs of countries; most events between {most}"
    drawn = figures.dyads(pairs, shown.names, shade=shade or "level", dark=dark)
    square.plotly_chart(drawn, theme=None, key="dyads", config=CONFIG, alt=said)
    drawn = figures.network(pairs, shown.names, dark=dark)
    web.plotly_chart(drawn, theme=None, key="network", config=CONFIG, alt=f"The same as a network: {said}")


def _table(rows: pd.DataFrame, columns: Columns, key: str, said: str) -> None:
    with st.expander("The same as a table"):
        st.dataframe(rows, hide_index=True, column_config=columns, alt=said, key=key)


def _named(rows: pd.DataFrame, shown: frame.Shown, *columns: str) -> pd.DataFrame:
    """Return the rows with names in the place of codes."""
    return rows.assign(**{column: [shown.names.get(id, id) for id in rows[column]] for column in columns})


def _pair(shown: frame.Shown, one: str, other: str) -> str:
    return f"{shown.names.get(one, one)} and {shown.names.get(other, other)}"
