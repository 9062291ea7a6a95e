from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
import summit
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.figures import labels, marks, rows, traces
from dashboard.figures.canvas import Canvas
from dashboard.figures.lanes import lanes
from dashboard.figures.period import Period, span
from dashboard.model import Interval, Precision

SAMPLE = summit.EVENTS[0]


def placed(events, by):
    frame = summit.frame(events)
    canvas = Canvas(span(frame, Period()), lanes(frame, by))
    set_marks = marks.place(rows(frame), canvas)
    return canvas, set_marks, labels.place(set_marks, canvas, list(traces.room(set_marks, canvas)))


def made(number, day, title, length, sources):
    first = date(2021, 1, 1) + timedelta(days=day)
    interval = Interval(first, first + timedelta(days=length), Precision.DAY if length == 1 else Precision.WEEK)
    return replace(SAMPLE, id=f"x{number}", title=title, interval=interval, level=number % 9 - 3, sources=sources)


EVENTS = st.lists(
    st.tuples(st.integers(0, 200), st.text(min_size=1, max_size=60), st.integers(1, 30), st.integers(1, 20)),
    min_size=1,
    max_size=40,
).map(lambda drawn: [made(number, *values) for number, values in enumerate(drawn)])


def assert_apart(canvas, set_marks, set_labels):
    occupied = list(traces.room(set_marks, canvas))
    boxes = [label.box for label in set_labels]
    assert not any(one.touches(other) for one, other in combinations(boxes, 2))
    assert not any(label.touches(other) for label in boxes for other in occupied)
    assert all(canvas.holds(box) for box in boxes)


@given(EVENTS)
@settings(max_examples=40, deadline=None)
def test_labels_touch_neither_each_other_nor_any_mark(events):
    assert_apart(*placed(events, "level"))


@pytest.mark.parametrize("by", ["level", "actor"])
def test_labels_of_the_summit_to_the_war(by):
    canvas, set_marks, set_labels = placed(summit.EVENTS, by)
    assert_apart(canvas, set_marks, set_labels)
    assert 8 <= len(set_labels) <= labels.MOST


def test_the_weightiest_event_is_labelled():
    alone = [event for event in summit.EVENTS if event.status == "occurred"]
    _, _, set_labels = placed(alone, "level")
    assert "Invasion" in {label.text.strip() for label in set_labels}


def test_equal_words_stand_once():
    _, _, set_labels = placed([replace(SAMPLE, id=f"x{n}", level=n) for n in range(3)], "level")
    assert len(set_labels) == 1


WIDTHS = [("iiii", "mmmm"), ("words", "WORDS"), ("abc", "漢字語")]


@pytest.mark.parametrize(("narrow", "wide"), WIDTHS)
def test_width_knows_letters(narrow, wide):
    assert labels.width(narrow) < labels.width(wide)
