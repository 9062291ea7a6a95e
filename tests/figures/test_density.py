"""Very many events: the weightiest have marks, all of them are shade."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import summit

from dashboard.figures import density, drawn, explained, timeline
from dashboard.model import Interval


def many(number):
    """Copies of the events, spread over the years before."""

    def moved(at):
        event = summit.EVENTS[at % len(summit.EVENTS)]
        back = timedelta(days=at * 7 % 800)
        interval = Interval(event.interval.start - back, event.interval.end - back, event.interval.precision)
        return replace(event, id=f"x{at}", interval=interval)

    return summit.frame([moved(at) for at in range(number)])


@pytest.fixture(scope="module")
def crowd():
    return many(density.MOST + 500)


def names(figure):
    return [trace.name for trace in figure.data]


def test_up_to_a_thousand_each_event_has_a_mark():
    frame = many(density.MOST)
    assert drawn(frame) is frame
    assert "shade" not in names(timeline(frame, by="level", dark=False))
    assert "Showing" not in explained(frame, "level")


def test_above_the_weightiest_have_marks_in_the_frames_order(crowd):
    kept = drawn(crowd)
    assert len(kept) <= density.WEIGHTIEST
    assert set(kept["level"]) == set(crowd["level"]), "no level is left without marks"
    assert list(kept["id"]) == [id for id in crowd["id"] if id in set(kept["id"])]
    left = crowd[~crowd["id"].isin(kept["id"])]
    assert kept["sources"].mean() > left["sources"].mean()


def test_the_chosen_event_always_has_one(crowd):
    light = next(id for id in crowd["id"] if id not in set(drawn(crowd)["id"]))
    assert light in set(drawn(crowd, light)["id"])


@pytest.mark.parametrize("by", ["level", "actor"])
def test_the_shade_counts_every_event_once_in_each_of_its_rows(crowd, by):
    figure = timeline(crowd, by=by, dark=True)
    (shade,) = [trace for trace in figure.data if trace.name == "shade"]
    counted = sum(round(cell**2) for row in shade.z for cell in row)
    from dashboard.figures.lanes import lanes

    assert counted == len(lanes(crowd, by).spots)
    assert counted >= len(crowd)


def test_it_is_said_in_words(crowd):
    said = explained(crowd, "level")
    assert said.startswith(f"Showing {len(drawn(crowd))} of {len(crowd):,} as marks")
