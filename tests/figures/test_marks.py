from __future__ import annotations

from dataclasses import replace
from math import hypot

import pytest
import summit

from dashboard.figures import marks, rows
from dashboard.figures.canvas import Canvas
from dashboard.figures.lanes import lanes
from dashboard.figures.period import Period, span


def place(events, by="level"):
    frame = summit.frame(events)
    return marks.place(rows(frame), Canvas(span(frame, Period()), lanes(frame, by)))


@pytest.mark.parametrize("number", [2, 3, 5])
def test_events_of_one_day_and_level_stand_apart(number):
    same = [replace(summit.EVENTS[0], id=f"x{at}", sources=1) for at in range(number)]
    heights = [mark.y for mark in place(same)]
    assert len(set(heights)) == number
    assert max(heights) - min(heights) < 1, "they stay in their row"


def test_the_weightiest_of_them_stands_in_the_middle():
    light, heavy = (replace(summit.EVENTS[0], id=f"x{sources}", sources=sources) for sources in (1, 20))
    by_id = {mark.row.id: mark for mark in place([light, heavy])}
    assert by_id["x20"].y == pytest.approx(2)
    assert by_id["x1"].y != pytest.approx(2)


def test_marks_of_the_summit_to_the_war_can_be_told_apart():
    placed = place(summit.EVENTS)
    for at, one in enumerate(placed):
        for other in placed[at + 1 :]:
            apart = hypot(one.box.left - other.box.left, one.box.top - other.box.top)
            assert apart > 4, (one.row.title, other.row.title)
