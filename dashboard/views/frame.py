"""What all pages share: the look, the record or why it cannot be opened, the filters, the sentence above."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard import figures
from dashboard.errors import RecordChangedError, TensionError
from dashboard.filters import Filter
from dashboard.queries import (
    Selection,
    Unit,
    crowd,
    events,
    extent,
    fitting,
    names,
    row_of,
    select,
    summary,
    totals,
    within,
)
from dashboard.views import empty, link
from dashboard.views.prose import markdown
from dashboard.views.record import Record, record, settled
from dashboard.views.sidebar import heading, sidebar

LOOK = Path(__file__).with_name("look.css")


@dataclass(frozen=True, eq=False)
class Shown:
    """What a page of the filter's events has to draw."""

    opened: Record
    selection: Selection
    """The events, at least one."""
    chosen: Filter
    names: Mapping[str, str]
    """The display name of every actor's id."""

    @cached_property
    def event(self) -> str:
        """The id of the chosen event; nothing where it is not among these."""
        asked = str(st.session_state.get("event") or "")
        row = row_of(self.opened.snapshot, asked)
        return asked if row is not None and self.selection.mask[row] else ""

    @property
    def days_of_event(self) -> tuple[date, date]:
        """The first and the last day of the chosen event."""
        row = row_of(self.opened.snapshot, self.event)
        columns = self.selection.columns
        first, last = (int(each[row]) for each in (columns.first, columns.last))
        return date.fromordinal(first), date.fromordinal(last)

    @cached_property
    def marks(self) -> pd.DataFrame:
        """The events that have a mark: all of them, or of very many the weightiest and the chosen one."""
        rows = totals.marked(self.selection, row_of(self.opened.snapshot, self.event))
        return events(self.opened.snapshot, self.selection, rows)

    @cached_property
    def period(self) -> figures.Period:
        """The days of the charts: what was asked for, else all that there is."""
        spanned = totals.days(self.selection)
        notes = tuple((note.day, note.text) for note in self.opened.store.desk.notes())
        return figures.Period(self.chosen.start, self.chosen.end, self.opened.horizon, notes, spanned)

    def crowd(self, by: figures.By, unit: Unit | None = None) -> figures.Crowd:
        """All of the events, counted by the chart's rows and stretches of time; the finest ones that it can show."""
        first, last = within(totals.days(self.selection), self.chosen.start, self.chosen.end)
        unit = fitting(first, last, unit or "day")
        cells = crowd(self.selection, by, unit, first, last)
        return figures.Crowd(cells, self.names, len(self.selection), unit)


def page(title: str, draw: Callable[[Shown], None]) -> None:
    """Draw a page of the filter's events."""
    unfiltered(lambda opened: _filtered(title, opened, draw))


def unfiltered(draw: Callable[[Record], None]) -> None:
    """Draw a page of the whole record."""
    st.html(LOOK)
    try:
        draw(record())
    except RecordChangedError:  # another session read news while this one drew
        st.rerun()
    except TensionError as error:
        empty.cannot_open(error)


def _filtered(title: str, opened: Record, draw: Callable[[Shown], None]) -> None:
    if extent(opened.snapshot) is None:
        empty.nothing_yet()
        return
    if flaw := link.arrive(title):
        st.warning(markdown(f"This link cannot be read, so the default view is shown. {flaw}."))
    chosen = link.held().chosen
    heading()
    shown = Shown(opened, select(opened.snapshot, chosen), chosen, names(opened.snapshot))
    st.title(title, anchor=False)
    st.text(summary(shown.selection, chosen, shown.names))
    if not len(shown.selection):
        empty.no_match(opened.snapshot, chosen, shown.names)
    else:
        draw(shown)
    # Last, for the widgets show a reader's click by themselves: what they lead to comes first.
    sidebar(opened.snapshot, opened.store.desk, chosen)
    link.depart(link.held())
    settled(title)
