"""Named days against almanacs."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.ingestion.times.resolution.holidays import named_day


@pytest.mark.parametrize(
    ("settings", "year", "day"),
    [
        ({"fixed": "12-25"}, 2021, "2021-12-25"),
        ({"nth": "11-4-4"}, 2021, "2021-11-25"),
        ({"nth": "9-1-1"}, 2022, "2022-09-05"),
        ({"nth": "5-1--1"}, 2022, "2022-05-30"),
        ({"easter": "0"}, 2022, "2022-04-17"),
        ({"easter": "-2"}, 2021, "2021-04-02"),
        ({"orthodox": "0"}, 2022, "2022-04-24"),
        ({"islamic": "9-1"}, 2021, "2021-04-13"),
        ({"islamic": "10-1"}, 2021, "2021-05-13"),
        ({"islamic": "12-10"}, 2021, "2021-07-20"),
        ({"dates": "2021-02-12 2022-02-01"}, 2022, "2022-02-01"),
    ],
)
def test_a_named_day(settings, year, day):
    assert named_day(settings, year) == date.fromisoformat(day)


@pytest.mark.parametrize(("settings", "year"), [({"fixed": "2-29"}, 2021), ({"dates": "2021-02-12"}, 1990)])
def test_a_year_without_that_day(settings, year):
    with pytest.raises(ValueError):  # noqa: PT011  the calendar's own words, or ours
        named_day(settings, year)


@given(year=st.integers(1900, 2100), month=st.integers(1, 12), weekday=st.integers(1, 7), which=st.integers(1, 4))
def test_the_nth_weekday_lies_in_its_week_of_the_month(year, month, weekday, which):
    day = named_day({"nth": f"{month}-{weekday}-{which}"}, year)
    assert (day.month, day.isoweekday()) == (month, weekday)
    assert (day.day - 1) // 7 == which - 1


@given(year=st.integers(1950, 2100))
def test_the_fast_begins_once_a_year_or_more(year):
    assert named_day({"islamic": "9-1"}, year).year == year
