"""What all pages share: the look, the record or why it cannot be opened, the filters, the sentence above."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard.errors import TensionError
from dashboard.filters import Filter
from dashboard.queries import extent, names, summary, timeline
from dashboard.views import empty, link
from dashboard.views.prose import markdown
from dashboard.views.record import Record, record
from dashboard.views.sidebar import sidebar

LOOK = Path(__file__).with_name("look.css")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page of the filter's events has to draw."""

    opened: Record
    frame: pd.DataFrame
    """The events, at least one."""
    chosen: Filter
    names: Mapping[str, str]
    """The display name of every actor's id."""


def page(title: str, draw: Callable[[Shown], None]) -> None:
    """Draw a page of the filter's events."""
    unfiltered(lambda opened: _filtered(title, opened, draw))


def unfiltered(draw: Callable[[Record], None]) -> None:
    """Draw a page of the whole record."""
    st.html(LOOK)
    try:
        draw(record())
    except TensionError as error:
        empty.cannot_open(error)


def _filtered(title: str, opened: Record, draw: Callable[[Shown], None]) -> None:
    if extent(opened.snapshot) is None:
        empty.nothing_yet()
        return
    if flaw := link.arrive(title):
        st.warning(markdown(f"This link cannot be read, so the default view is shown. {flaw}."))
    chosen = sidebar(opened.snapshot)
    shown = Shown(opened, timeline(opened.snapshot, chosen), chosen, names(opened.snapshot))
    st.title(title, anchor=False)
    st.text(summary(shown.frame, chosen, shown.names))
    if shown.frame.empty:
        empty.no_match(opened.snapshot, chosen, shown.names)
    else:
        draw(shown)
    link.depart(link.held())
