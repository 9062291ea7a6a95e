from __future__ import annotations

import pytest
from builders import actors, day, event, fill

from dashboard.model import Precision, Status
from dashboard.snapshot import Snapshot

OCCURRED = Status.OCCURRED
EVENTS = [
    event(
        "call",
        ("c1", "c2"),
        initiators=actors("USA"),
        targets=actors("RUS"),
        interval=day("2021-12-07"),
        sources=2,
    ),
    event(
        "summit",
        ("c3",),
        initiators=actors("USA"),
        targets=actors("RUS"),
        status=OCCURRED,
        interval=day("2021-06-01/2021-06-30", Precision.MONTH),
    ),
    event(
        "warning",
        ("c4",),
        initiators=actors("NATO"),
        targets=actors("RUS/Sergei Lavrov"),
        action="THREATEN",
        status=OCCURRED,
        interval=day("2021-12-02"),
        contested=True,
    ),
    event(
        "fear",
        ("c5",),
        initiators=actors("RUS"),
        targets=actors("UKR"),
        action="ASSAULT",
        status=Status.ALLEGED,
    ),
    event(
        "denial",
        ("c6",),
        initiators=actors("RUS"),
        targets=actors("UKR"),
        action="ASSAULT",
        status=Status.DENIED,
    ),
    event(
        "doubt",
        ("c7",),
        initiators=actors("POL"),
        targets=(),
        action="ACCUSE",
        status=OCCURRED,
        confidence=0.3,
    ),
]


@pytest.fixture
def filled(store):
    """A record of six events between June and December 2021."""
    fill(store, *EVENTS)
    return store


@pytest.fixture
def snapshot(filled):
    """Its snapshot."""
    return Snapshot.load(filled)
