from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.ingestion.times.resolution.periods import period, step

UNITS = ["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]


@pytest.mark.parametrize(
    ("unit", "day", "value", "first", "last"),
    [
        ("day", "2021-12-05", "2021-12-05", "2021-12-05", "2021-12-05"),
        ("week", "2021-12-05", "2021-W48", "2021-11-29", "2021-12-05"),
        ("week", "2021-01-01", "2020-W53", "2020-12-28", "2021-01-03"),
        ("weekend", "2021-12-01", "2021-W48-WE", "2021-12-04", "2021-12-05"),
        ("month", "2024-02-10", "2024-02", "2024-02-01", "2024-02-29"),
        ("quarter", "2021-12-05", "2021-Q4", "2021-10-01", "2021-12-31"),
        ("half", "2021-06-30", "2021-H1", "2021-01-01", "2021-06-30"),
        ("season", "2021-12-05", "2021-WI", "2021-12-01", "2022-02-28"),
        ("season", "2022-02-05", "2021-WI", "2021-12-01", "2022-02-28"),
        ("season", "2021-11-05", "2021-FA", "2021-09-01", "2021-11-30"),
        ("year", "2021-12-05", "2021", "2021-01-01", "2021-12-31"),
        ("decade", "1995-12-05", "199", "1990-01-01", "1999-12-31"),
        ("century", "1895-12-05", "18", "1800-01-01", "1899-12-31"),
    ],
)
def test_the_unit_around_a_day(unit, day, value, first, last):
    found = period(unit, date.fromisoformat(day))
    assert (found.value, found.start.isoformat(), found.interval.last.isoformat()) == (value, first, last)


def test_a_week_from_sunday():
    found = period("week", date(2021, 12, 5), week_starts=7)
    assert (found.start, found.value) == (date(2021, 12, 5), "2021-W49")


@pytest.mark.parametrize(
    ("unit", "day", "count", "expected"),
    [
        ("day", "2021-03-01", -1, "2021-02-28"),
        ("week", "2021-12-05", 2, "2021-12-19"),
        ("month", "2021-01-31", 1, "2021-02-28"),
        ("quarter", "2021-12-05", -1, "2021-09-05"),
        ("year", "2024-02-29", -1, "2023-02-28"),
        ("century", "2021-12-05", -1, "1921-12-05"),
    ],
)
def test_a_step(unit, day, count, expected):
    assert step(unit, date.fromisoformat(day), count) == date.fromisoformat(expected)


@given(day=st.dates(date(400, 1, 1), date(9700, 1, 1)), unit=st.sampled_from(UNITS), count=st.integers(-2, 2))
def test_steps_lead_from_unit_to_unit(day, unit, count):
    here, there = period(unit, day), period(unit, step(unit, period(unit, day).start, count))
    assert (there.start > here.start) == (count > 0)
    assert unit == "weekend" or day in here
