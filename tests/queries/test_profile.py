"""An actor among the events."""

from __future__ import annotations

import pytest

from dashboard.filters import Filter
from dashboard.queries import events, profile, select


@pytest.fixture
def every(snapshot):
    return select(snapshot, Filter(statuses=(), confidence=0))


OWN = [
    ("RUS", {"call", "summit", "warning", "fear", "denial"}),
    ("RUS/Sergei Lavrov", {"warning"}),
    ("POL", {"doubt"}),
    ("XKX", set()),
]


@pytest.mark.parametrize(("actor", "expected"), OWN)
def test_the_events_of_a_state_are_those_of_its_people_too(snapshot, every, actor, expected):
    assert set(events(snapshot, profile.own(every, actor))["id"]) == expected


def test_partners_are_states_and_bodies(every):
    found = profile.partners(every, "RUS")
    assert dict(zip(found["id"], found["events"], strict=True)) == {"UKR": 2, "USA": 2, "NATO": 1}
    assert profile.partners(every, "RUS/Sergei Lavrov")["id"].tolist() == ["NATO"]
    assert profile.partners(every, "POL").empty


def test_it_acts_or_is_acted_on(every):
    assert profile.roles(every, "RUS") == (2, 3)
    assert profile.roles(every, "NATO") == (1, 0)
