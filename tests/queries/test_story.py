"""What an event is part of."""

from __future__ import annotations

import pytest
from builders import actors, day, event, fill

from dashboard.model import Status
from dashboard.queries import rivals, story
from dashboard.snapshot import Snapshot

USA, RUS, UKR, NATO = (actors(name) for name in ("USA", "RUS", "UKR", "NATO"))
VISIT = {"initiators": USA, "targets": RUS}


def act(id: str, action: str, on: str, by=USA, to=RUS, **more):
    level = {"THREATEN": 2, "SANCTION": 3, "ACCUSE": 1}[action]
    more = {"status": Status.OCCURRED, "follows": ""} | more
    return event(id, (f"c-{id}",), action=action, level=level, initiators=by, targets=to, interval=day(on), **more)


EVENTS = [
    event("plan", ("c1",), **VISIT, status=Status.PLANNED, follows="", interval=day("2021-03-01")),
    event("off", ("c2",), **VISIT, status=Status.DENIED, follows="plan", interval=day("2021-02-20")),
    event("again", ("c3",), **VISIT, status=Status.PLANNED, follows="off", interval=day("2021-04-01")),
    event("held", ("c4",), **VISIT, status=Status.OCCURRED, follows="again", interval=day("2021-04-01")),
    act("threat", "THREATEN", "2021-05-01"),
    act("older threat", "THREATEN", "2021-04-20"),
    act("sanction", "SANCTION", "2021-05-20"),
    act("late sanction", "SANCTION", "2021-09-20"),
    act("their threat", "THREATEN", "2021-06-01", by=RUS, to=USA),
    act("their sanction", "SANCTION", "2021-06-10", by=RUS, to=UKR),
    act("alliance threat", "THREATEN", "2021-10-01", by=NATO),
    act("alliance sanction", "SANCTION", "2021-10-05", by=NATO),
    act("blame", "ACCUSE", "2021-05-21"),
]

STORIES = [
    ("held", ["plan", "off", "again", "held"]),
    ("plan", ["plan", "off", "again", "held"]),
    ("sanction", ["threat", "sanction"]),
    ("late sanction", []),
    ("their sanction", []),
    ("alliance sanction", ["alliance threat", "alliance sanction"]),
    ("blame", []),
    ("unknown", []),
]


@pytest.fixture
def snapshot(store):
    fill(store, *EVENTS)
    return Snapshot.load(store)


@pytest.mark.parametrize(("chosen", "expected"), STORIES)
def test_story(snapshot, chosen, expected):
    assert [step.id for step in story(snapshot, chosen)] == expected


def test_what_is_contested_is_linked_with_its_contrary(store):
    attack = {"initiators": USA, "targets": RUS, "contested": True, "action": "ASSAULT", "level": 5}
    fill(
        store,
        event("told", ("c1",), **attack, status=Status.OCCURRED, interval=day("2021-03-01")),
        event("denied", ("c2",), **attack, status=Status.DENIED, interval=day("2021-03-01")),
        event("later", ("c3",), **attack, status=Status.DENIED, interval=day("2021-04-01")),
        event("plain", ("c4",), **(attack | {"contested": False}), status=Status.DENIED, interval=day("2021-03-01")),
    )
    snapshot = Snapshot.load(store)
    assert [step.id for step in rivals(snapshot, "told")] == ["denied"]
    assert [step.id for step in rivals(snapshot, "denied")] == ["told"]
    assert rivals(snapshot, "plain") == rivals(snapshot, "none") == ()
