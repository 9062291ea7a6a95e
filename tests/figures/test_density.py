"""Very many events: the weightiest have marks, all of them are shade, or counted by stretches of time."""

from __future__ import annotations

import pandas as pd
import pytest
import summit

from dashboard.figures import Crowd, Period, counted, counts_explained, counts_spoken, explained, timeline
from dashboard.figures.lanes import lanes


def cells(*rows):
    return pd.DataFrame(
        [{"lane": lane, "start": pd.Timestamp(start), "events": events, "level": level}
         for lane, start, events, level in rows]
    )  # fmt: skip


CROWDS = {
    "level": cells(("-1", "2021-11-01", 400, -1.0), ("5", "2021-12-01", 900, 5.0), ("5", "2022-02-01", 100, 5.0)),
    "actor": cells(("RUS", "2021-11-01", 900, 3.0), ("USA", "2021-12-01", 500, -1.0), ("FRA", "2021-12-01", 9, 0.0)),
}


@pytest.fixture(params=list(CROWDS))
def by(request):
    return request.param


@pytest.fixture
def crowd(by):
    return Crowd(CROWDS[by], summit.NAMES | {"FRA": "France"}, 1409, "month")


def trace(figure, name):
    return next(each for each in figure.whole.data if each.name == name)


def test_without_a_crowd_there_is_no_shade(frame):
    figure = timeline(frame, by="level", dark=False)
    assert "shade" not in [each.name for each in figure.whole.data]
    assert "Showing" not in explained(frame, "level")


def test_the_shade_has_every_event_once_in_each_of_its_rows(frame, crowd, by):
    shade = trace(timeline(frame, by=by, dark=True, crowd=crowd), "shade")
    assert sum(round(cell**2) for row in shade.z for cell in row) == crowd.cells["events"].sum()


def test_a_month_without_events_keeps_its_room(frame, crowd):
    edges = [edge.date().isoformat() for edge in crowd.edges]
    assert edges[:3] == ["2021-11-01", "2021-12-01", "2022-01-01"]
    events, levels = crowd.grid(lanes(frame, "level", crowd.busy))
    assert events.shape[1] == len(edges) - 1
    assert levels[events > 0].min() >= -3


def test_the_busiest_lane_of_all_events_is_on_top_though_it_has_no_mark(frame):
    crowd = Crowd(CROWDS["actor"], {"FRA": "France"}, 1409, "month")
    found = lanes(frame[frame["id"] == "e01"], "actor", crowd.busy)
    assert found.names[::-1] == ("Russia", "United States", "France")


def test_it_is_said_in_words(frame, crowd, by):
    assert explained(frame, by, crowd=crowd).startswith(f"Showing {len(frame)} of 1,409 as marks")


def test_counts_are_circles_as_large_as_their_events_that_know_their_days(frame, crowd, by):
    figure = counted(frame, crowd, by=by, dark=False, period=Period())
    circles = trace(figure, "counts")
    numbers = [int(text.split(">")[1].split()[0].replace(",", "")) for text in circles.hovertext]
    assert sum(numbers) == crowd.cells["events"].sum()
    largest = max(range(len(numbers)), key=numbers.__getitem__)
    assert circles.marker.size[largest] == max(circles.marker.size)
    assert all(first < last for first, last in circles.customdata)
    assert circles.text[largest] == f"{numbers[largest]:,}"
    assert by in counts_spoken(crowd, by)


def test_a_resolution_that_is_too_fine_is_said_to_be(crowd):
    assert counts_explained(crowd, "day").startswith("Too many days to tell apart: shown by month")
    assert counts_explained(crowd, "month").startswith("Larger")
