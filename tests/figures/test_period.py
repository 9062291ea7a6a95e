from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
import summit

from dashboard.figures import Period, rows
from dashboard.figures.period import span
from dashboard.model import Interval, Precision


def row(first, last, precision=Precision.DAY):
    interval = Interval(date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1), precision)
    return rows(summit.frame([replace(summit.EVENTS[0], interval=interval)]))[0]


DAY = row("2021-12-02", "2021-12-02")
NOVEMBER = row("2021-11-01", "2021-11-30", Precision.MONTH)
SINCE = row("2014-03-01", "2099-12-31", Precision.OPEN)
PAST = row("2014-03-01", "2014-12-31", Precision.OPEN)


def test_all_of_an_interval_is_in_range():
    found = span([DAY, NOVEMBER], Period())
    assert date(2021, 11, 1) in found
    assert date(2021, 12, 2) in found


def test_an_open_end_does_not_stretch_the_axis():
    assert span([DAY, NOVEMBER, SINCE], Period()).days < 60


def test_an_open_date_long_past_is_still_in_range():
    found = span([DAY, PAST], Period())
    assert found.middle(PAST) in found
    assert found.middle(PAST) <= date(2014, 12, 31)


def test_a_mark_never_stands_outside_its_own_interval():
    found = span([DAY, SINCE, PAST], Period())
    assert all(one.first <= found.middle(one) <= one.last for one in (DAY, SINCE, PAST))


def test_what_was_asked_for_cuts_a_long_interval():
    found = span([DAY, row("2021-01-01", "2021-12-31", Precision.YEAR)], Period(date(2021, 11, 20), date(2021, 12, 10)))
    assert date(2021, 6, 1) not in found


@pytest.mark.parametrize("days", [1, 5, 13, 14, 400])
def test_the_axis_has_a_fortnight_at_least(days):
    last = (date(2021, 1, 1) + timedelta(days=days - 1)).isoformat()
    assert span([row("2021-01-01", last, Precision.WEEK)], Period()).days >= 14
