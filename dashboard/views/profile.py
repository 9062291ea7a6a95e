"""An actor's own page: how much it does, its timeline beside that of its partners, and its weightiest events."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from dashboard import figures, wording
from dashboard.queries import events, profile, summary, totals
from dashboard.views.chart import CONFIG
from dashboard.views.downloads import COLUMNS, readable
from dashboard.views.frame import Shown

SHOWN = 25
"""Weightiest events listed."""
LEVEL = st.column_config.NumberColumn("Mean level", format="%.1f")


def page_of(shown: Shown, actor: str) -> None:
    """Draw the page of an actor that has at least one of the events."""
    alone = replace(shown, selection=profile.own(shown.selection, actor))
    name = shown.names.get(actor, actor)
    st.subheader(name, anchor=False)
    if not len(alone.selection):
        st.text("None of these events is of this actor; loosen the filters to see its own.")
        return
    acting, acted = profile.roles(shown.selection, actor)
    st.text(f"{summary(alone.selection, shown.chosen, shown.names)}")
    st.text(f"It acts in {wording.counted(acting, 'event')} and is acted on in {acted:,}.")
    _timeline(alone, name)
    left, right = st.columns([1, 2], gap="medium")
    with left:
        _partners(shown, actor)
    with right:
        st.caption("Its weightiest events on each level")
        rows = totals.weightiest(alone.selection, SHOWN)
        listed = readable(events(alone.opened.snapshot, alone.selection, rows))
        st.dataframe(listed, hide_index=True, column_config=COLUMNS, alt=f"Events of {name}", key="profile_events")


def _timeline(alone: Shown, name: str) -> None:
    by: figures.By = "actor"
    many = alone.crowd(by) if len(alone.selection) > len(alone.marks) else None
    dark = st.context.theme.type == "dark"
    drawn = figures.timeline(alone.marks, by=by, dark=dark, period=alone.period, crowd=many)
    said = f"{name}: {figures.spoken(alone.marks, by, len(alone.selection))}"
    st.plotly_chart(drawn, theme=None, key="profile_chart", config=CONFIG, alt=said)


def _partners(shown: Shown, actor: str) -> None:
    st.caption("With whom")
    found = profile.partners(shown.selection, actor)
    found = found.assign(id=[shown.names.get(id, id) for id in found["id"]])
    columns: dict[str, ColumnConfig | str | None] = {"id": "Partner", "events": "Events", "level": LEVEL}
    st.dataframe(found, hide_index=True, column_config=columns, alt="Partners", key="profile_partners")
