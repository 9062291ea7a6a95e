"""The tension index under the chart: the curve, what it means, and what moved it lately."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from dashboard import figures, wording
from dashboard.figures import By
from dashboard.filters import Filter
from dashboard.queries.tension import HALF_LIFE, Mover, change, movers, tension, turning_points
from dashboard.views import passages
from dashboard.views.chart import CONFIG

_WEEK, _FOUR_WEEKS = 7, 28


def index(frame: pd.DataFrame, by: By, chosen: Filter, horizon: date | None) -> None:
    """Draw the index of the events that are shown; nothing where none of them occurred."""
    found = tension(frame, horizon)
    if found.empty:
        return
    period = figures.Period(chosen.start, chosen.end, horizon)
    turns = turning_points(found)
    st.subheader("Tension index", anchor=False)
    st.plotly_chart(
        figures.tension(found, frame, by=by, dark=st.context.theme.type == "dark", turns=turns, period=period),
        theme=None,
        key="tension",
        config=CONFIG,
        alt=_spoken(found, turns),
    )
    last = found["day"].iloc[-1].date()
    st.text(_change(found, last))
    if moved := movers(frame, last, _FOUR_WEEKS):
        st.text(f"What moved it in the last four weeks: {wording.listed([_mover(each) for each in moved])}.")
    st.html(passages.note(FORMULA))


FORMULA = (
    f"Each event that occurred counts its level times its confidence and weighs half after {HALF_LIFE:g} days; "
    "cooperation counts below zero. The band is one standard deviation of what confidence, vague dates and single "
    "sources leave open; rings are turning points."
)


def _spoken(found: pd.DataFrame, turns: list[date]) -> str:
    first, last = found["day"].iloc[0].date(), found["day"].iloc[-1].date()
    turned = f", turning on {wording.listed([wording.day(each) for each in turns[-3:]])}" if turns else ""
    return f"Tension index, {wording.days(first, last)}: {found['index'].iloc[-1]:.1f} at the end{turned}."


def _change(found: pd.DataFrame, last: date) -> str:
    week, month = change(found, _WEEK), change(found, _FOUR_WEEKS)
    now = found["index"].iloc[-1]
    return f"{wording.day(last)}: {now:.1f}; {week:+.1f} in 7 days, {month:+.1f} in 28 days."


def _mover(each: Mover) -> str:
    return f"{each.title} ({each.share:+.1f})"
