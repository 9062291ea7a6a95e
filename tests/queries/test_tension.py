"""The tension index: what it adds up, how it fades, what moved it and where it turns."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.queries import Selection
from dashboard.queries.tension import HALF_LIFE, change, movers, tension, turning_points
from dashboard.snapshot.columns import Columns, Link


def told(*rows: dict) -> Selection:
    """Make a selection of events; what a row does not say is a sure act of level 5 on 1 January."""
    plain = {"start": "2021-01-01", "end": None, "level": 5, "confidence": 1.0, "sources": 1, "status": "occurred"}
    full = [plain | {"precision": "day"} | row for row in rows]
    numbers = np.arange(len(full), dtype=np.int32)
    links = {}
    for name in ("status", "precision"):
        values = tuple(sorted({row[name] for row in full}))
        codes = np.array([values.index(row[name]) for row in full], np.int32)
        links[name] = Link(numbers, codes, values)
    first = [date.fromisoformat(row["start"]).toordinal() for row in full]
    last = [date.fromisoformat(row["end"] or row["start"]).toordinal() for row in full]
    level, confidence, sources = (np.array([row[name] for row in full]) for name in ("level", "confidence", "sources"))
    never = np.zeros(len(full), bool)
    columns = Columns(
        1, np.array(first), np.array(last), level, confidence, sources, never, numbers, ask=None, _links=links
    )
    return Selection(columns, ~never)


VALUES = [
    # events, the day, the index
    ([{}], "2021-01-01", 5.0),
    ([{}, {"start": "2021-01-15", "level": 0}], "2021-01-15", 2.5),
    ([{}, {"start": "2021-01-15", "level": -2, "confidence": 0.5}], "2021-01-15", 1.5),
    ([{"confidence": 0.6}], "2021-01-01", 3.0),
    ([{"start": "2021-01-01", "end": "2021-01-05"}], "2021-01-01", 1.0),
    ([{}, {"status": "denied"}, {"status": "planned"}, {"status": "alleged"}], "2021-01-01", 5.0),
    ([{}, {"start": "2014-01-01", "end": "2021-12-31"}], "2021-01-01", 5.0),
    ([{}, {"precision": "open", "end": "2021-02-01"}], "2021-01-01", 5.0),
]


@pytest.mark.parametrize(("rows", "day", "expected"), VALUES)
def test_the_index_of_a_day(rows, day, expected):
    index = tension(told(*rows)).set_index("day")["index"]
    assert index[day] == pytest.approx(expected)


def test_nothing_that_occurred_has_no_index():
    found = tension(told({"status": "planned"}))
    assert found.empty
    assert change(found, 7) == 0
    assert turning_points(found) == []


def test_it_reaches_to_the_day_that_is_asked_for():
    found = tension(told({}), date(2021, 1, 29))
    assert len(found) == 29
    assert found["index"].iloc[-1] == pytest.approx(5 * 0.25)
    assert change(found, 14) == pytest.approx(5 * 0.25 - 2.5)
    assert change(found, 100) == pytest.approx(5 * 0.25)


BANDS = [
    # the same event told more surely has the narrower band
    ({"confidence": 0.9}, {"confidence": 0.6}),
    ({"confidence": 0.6, "sources": 4}, {"confidence": 0.6}),
    ({"level": 1, "confidence": 0.6}, {"level": 5, "confidence": 0.6}),
]


@pytest.mark.parametrize(("sure", "unsure"), BANDS)
def test_the_band_is_as_wide_as_the_doubt(sure, unsure):
    widths = [float((found := tension(told(row)))["high"].iloc[0] - found["low"].iloc[0]) for row in (sure, unsure)]
    assert widths[0] < widths[1]


def test_a_vague_day_leaves_a_band_even_of_a_sure_act():
    found = tension(told({"end": "2021-01-07"}))
    assert (found["high"] > found["index"]).all()


def test_what_moved_it_comes_largest_first():
    events = told(
        {"level": 1, "start": "2021-01-10"}, {"start": "2021-01-08"}, {"level": -3, "start": "2021-01-10"}, {}
    )
    found = movers(events, date(2021, 1, 10), 7)
    assert [each.row for each in found] == [1, 2, 0]
    assert found[1].share == -3
    assert found[0].share == pytest.approx(5 * 0.5 ** (2 / HALF_LIFE), abs=1e-3)


SERIES = [
    ([0, 10, 0], [1]),
    ([0, 10, 9.5, 10.5, 0], [3]),
    ([5, 0, 10, 0, 10], [1, 2, 3]),
    ([0, 1, 2, 3], []),
    ([1, 1, 1], []),
    ([10, 0, 10], [1]),
]


@pytest.mark.parametrize(("values", "expected"), SERIES)
def test_turning_points(values, expected):
    days = pd.date_range("2021-01-01", periods=len(values))
    found = turning_points(pd.DataFrame({"day": days, "index": values}))
    assert found == [days[at].date() for at in expected]


def _day(number: int) -> str:
    return str((pd.Timestamp("2021-01-01") + pd.Timedelta(days=number)).date())


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9), st.integers(-3, 5), st.floats(0.1, 1)), min_size=1))
def test_the_fast_sum_is_the_plain_sum(events):
    rows = [
        {"start": _day(at), "end": _day(at + long), "level": level, "confidence": sure}
        for at, long, level, sure in events
    ]
    found = tension(told(*rows))
    begin = min(at for at, *_ in events)
    last = begin + len(found) - 1
    plain = sum(
        level * sure / (long + 1) * 0.5 ** ((last - day) / HALF_LIFE)
        for at, long, level, sure in events
        for day in range(at, at + long + 1)
    )
    assert found["index"].iloc[-1] == pytest.approx(plain, abs=1e-6)
    assert np.all(found["low"] <= found["high"])
