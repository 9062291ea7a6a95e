"""The index's figure: its days are the timeline's, and what matters is drawn."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from dashboard import figures


@pytest.fixture
def index():
    days = pd.date_range("2021-12-01", periods=9)
    values = [0.0, 2, 4, 3, 1, 0, 3, 6, 9]
    return pd.DataFrame({"day": days, "index": values, "low": [v - 1 for v in values], "high": [v + 1 for v in values]})


@pytest.mark.parametrize("dark", [False, True])
def test_it_shares_the_timelines_days(index, frame, dark):
    period = figures.Period(date(2021, 12, 1), date(2021, 12, 31))
    one = figures.tension(index, frame, by="level", dark=dark, period=period)
    other = figures.timeline(frame, by="level", dark=dark, period=period)
    assert one.layout.xaxis.range == other.layout.xaxis.range
    assert (one.layout.margin.l, one.layout.margin.r) == (other.layout.margin.l, other.layout.margin.r)
    assert one.layout.paper_bgcolor == other.layout.paper_bgcolor


def test_the_band_the_line_and_the_turns_are_drawn(index, frame):
    figure = figures.tension(index, frame, by="level", dark=False, turns=[date(2021, 12, 3)])
    traces = {trace.name: trace for trace in figure.data}
    assert list(traces["index"].y) == list(index["index"])
    assert traces["high"].fill == "tonexty"
    assert [pd.Timestamp(day).date() for day in traces["turning points"].x] == [date(2021, 12, 3)]
