"""The Actors page: who deals with whom, how tense it is between them, and how that goes from month to month."""

from __future__ import annotations

import streamlit as st

from dashboard import figures, wording
from dashboard.figures.dyads import Shade
from dashboard.queries.actors import dyads, trends
from dashboard.views import frame
from dashboard.views.chart import CONFIG
from dashboard.views.prose import markdown

SHADES: dict[Shade, str] = {"level": "Mean level", "events": "Number of events"}


def page() -> None:
    """Draw the page."""
    frame.page("Actors", _actors)


def _actors(shown: frame.Shown) -> None:
    dark = st.context.theme.type == "dark"
    pairs = dyads(shown.opened.snapshot, shown.chosen)
    if pairs.empty:
        st.text("No event here is between two countries.")
        return
    st.subheader("Who deals with whom", anchor=False)
    with st.container(horizontal=True):
        shade: Shade = st.segmented_control(
            "Colour", list(SHADES), format_func=SHADES.__getitem__, key="shade", default="level", required=True
        ) or "level"  # fmt: skip
    square, web = st.columns([3, 2], gap="medium")
    top = pairs.iloc[0]
    most = f"{_pair(shown, top['one'], top['other'])}, {top['events']:,}"
    said = f"{len(pairs)} pairs of countries; most events between {most}"
    square.plotly_chart(
        figures.dyads(pairs, shown.names, shade=shade, dark=dark), theme=None, key="dyads", config=CONFIG, alt=said
    )
    web.plotly_chart(
        figures.network(pairs, shown.names, dark=dark),
        theme=None,
        key="network",
        config=CONFIG,
        alt=f"The same as a network: {said}",
    )
    with st.expander("The same as a table"):
        st.dataframe(
            pairs.assign(
                one=pairs["one"].map(lambda id: shown.names.get(id, id)),
                other=pairs["other"].map(lambda id: shown.names.get(id, id)),
            ),
            hide_index=True,
            column_config={
                "one": "Country",
                "other": "And",
                "events": "Events",
                "level": st.column_config.NumberColumn("Mean level", format="%.1f"),
            },
            alt="Pairs of countries",
            key="pairs",
        )
    st.subheader("From month to month", anchor=False)
    months = trends(shown.opened.snapshot, shown.chosen)
    named = [markdown(shown.names.get(id, id)) for id in dict.fromkeys(months["id"])]
    st.plotly_chart(
        figures.trends(months, shown.names, dark=dark), theme=None, key="trends", config=CONFIG,
        alt=f"Mean level and number of events by month for {wording.listed(named)}",
    )  # fmt: skip
    with st.expander("The same as a table"):
        st.dataframe(
            months.assign(id=months["id"].map(lambda id: shown.names.get(id, id)))[["id", "month", "events", "level"]],
            hide_index=True,
            column_config={
                "id": "Country",
                "month": st.column_config.DateColumn("Month", format="YYYY-MM"),
                "events": "Events",
                "level": st.column_config.NumberColumn("Mean level", format="%.1f"),
            },
            alt="Months of countries",
            key="months",
        )


def _pair(shown: frame.Shown, one: str, other: str) -> str:
    return f"{shown.names.get(one, one)} and {shown.names.get(other, other)}"
