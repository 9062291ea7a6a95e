from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest
import summit

from dashboard.figures import Period, rows
from dashboard.figures import period as axis
from dashboard.model import Interval, Precision


def span(shown, period):
    return axis.span(pd.concat([summit.frame([event]) for event in shown], ignore_index=True), period)


def middle(found, event):
    return found.middle(rows(summit.frame([event]))[0])


def event(first, last, precision=Precision.DAY):
    interval = Interval(date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1), precision)
    return replace(summit.EVENTS[0], interval=interval)


DAY = event("2021-12-02", "2021-12-02")
NOVEMBER = event("2021-11-01", "2021-11-30", Precision.MONTH)
SINCE = event("2014-03-01", "2099-12-31", Precision.OPEN)
PAST = event("2014-03-01", "2014-12-31", Precision.OPEN)


def test_all_of_an_interval_is_in_range():
    found = span([DAY, NOVEMBER], Period())
    assert date(2021, 11, 1) in found
    assert date(2021, 12, 2) in found


def test_an_open_end_does_not_stretch_the_axis():
    assert span([DAY, NOVEMBER, SINCE], Period()).days < 60


def test_an_open_date_long_past_is_still_in_range():
    found = span([DAY, PAST], Period())
    assert middle(found, PAST) in found
    assert middle(found, PAST) <= date(2014, 12, 31)


def test_a_mark_never_stands_outside_its_own_interval():
    found = span([DAY, SINCE, PAST], Period())
    for one in (DAY, SINCE, PAST):
        assert one.interval.start <= middle(found, one) <= one.interval.last


def test_what_was_asked_for_cuts_a_long_interval():
    found = span(
        [DAY, event("2021-01-01", "2021-12-31", Precision.YEAR)], Period(date(2021, 11, 20), date(2021, 12, 10))
    )
    assert date(2021, 6, 1) not in found


@pytest.mark.parametrize("days", [1, 5, 13, 14, 400])
def test_the_axis_has_a_fortnight_at_least(days):
    last = (date(2021, 1, 1) + timedelta(days=days - 1)).isoformat()
    assert span([event("2021-01-01", last, Precision.WEEK)], Period()).days >= 14
