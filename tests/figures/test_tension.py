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


def drawn(frame, index, turns=(), dark=False, period=figures.ANY):
    return figures.timeline(frame, by="level", dark=dark, period=period, index=figures.Index(index, turns))


@pytest.mark.parametrize("dark", [False, True])
def test_it_stands_below_the_rows_on_the_same_days(index, frame, dark):
    layout = drawn(frame, index, dark=dark).whole.layout
    assert layout.yaxis2.anchor == "x"
    assert layout.xaxis.anchor == "y2"
    assert layout.yaxis2.domain[1] < layout.yaxis.domain[0]
    rows = figures.timeline(frame, by="level", dark=dark).whole.layout
    assert rows.height < layout.height
    assert (layout.yaxis.domain[1] - layout.yaxis.domain[0]) * (layout.height - 68) == pytest.approx(
        rows.height - 68, abs=1
    )


def test_the_band_the_line_and_the_turns_are_drawn(index, frame):
    traces = {trace.name: trace for trace in drawn(frame, index, [date(2021, 12, 3)]).whole.data}
    assert list(traces["index"].y) == list(index["index"])
    assert (traces["index"].x0, traces["index"].dx) == ("2021-12-01T00:00:00", 86_400_000)
    assert traces["high"].fill == "tonexty"
    assert [pd.Timestamp(day).date() for day in traces["turning points"].x] == [date(2021, 12, 3)]
    assert {traces[name].yaxis for name in ("low", "high", "index", "turning points")} == {"y2"}


def test_of_very_many_days_the_line_has_some_and_the_last_one(frame):
    days = pd.date_range("2001-01-01", "2021-12-09")
    index = pd.DataFrame({"day": days, "index": range(len(days)), "low": 0.0, "high": 1.0})
    line = {trace.name: trace for trace in drawn(frame, index).whole.data}["index"]
    assert len(line.y) < 1300
    assert line.y[-1] == len(days) - 1
    last = pd.Timestamp(line.x0) + (len(line.y) - 1) * pd.Timedelta(milliseconds=line.dx)
    assert last == days[-1]
