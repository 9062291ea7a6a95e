"""The key dates of a filter's events."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import article, claim, day, event

from dashboard.filters import Filter
from dashboard.model import Event, Precision, Status
from dashboard.queries import key_dates, select
from dashboard.snapshot import Snapshot


def happened(id: str, days: str = "2021-12-07", **changes) -> Event:
    return event(id, (f"c-{id}",), interval=day(days), status=Status.OCCURRED, **changes)


def found(store, *events: Event, sentences: dict[str, str] | None = None):
    """The key dates of a record with these events, each told by a sentence of its own, or by the one given."""
    with store.writing() as writing:
        for each in events:
            text = (sentences or {}).get(each.id, f"Sentence {each.id}.")
            of = replace(article(f"a-{each.id}"), title="Title")
            told = claim(f"c-{each.id}", of)
            told = replace(told, sentence=replace(told.sentence, text=text))
            writing.add(of, [(f"block-{each.id}", told)])
            writing.replace_events(f"block-{each.id}", [each])
    every = Filter(statuses=tuple(Status), confidence=0.0)
    snapshot = Snapshot.load(store)
    return key_dates(snapshot, select(snapshot, every), 9)


ORDERS = [
    # events; the dates in their order
    ([happened("a", "2021-12-01", level=5), happened("b")], ["2021-12-01", "2021-12-07"]),
    ([happened("a", "2021-12-01"), happened("b", sources=3)], ["2021-12-07", "2021-12-01"]),
    ([happened("a", "2021-12-01", level=1), happened("b", level=-3)], ["2021-12-07", "2021-12-01"]),
    ([replace(happened("a"), status=Status.DENIED)], []),
    ([replace(happened("a"), interval=day("2021-01-01/2021-12-31", Precision.YEAR))], []),
]


@pytest.mark.parametrize(("events", "expected"), ORDERS)
def test_the_order_of_dates(store, events, expected):
    assert [each.day.isoformat() for each in found(store, *events)] == expected


def test_a_date_is_told_by_its_weightiest_events_each_sentence_once(store):
    same = {"b": "They met and warned.", "c": "They met and warned."}
    events = happened("a", level=1), happened("b", level=5), happened("c", level=2)
    (one,) = found(store, *events, sentences=same)
    assert [each.text for each in one.sentences] == ["They met and warned.", "Sentence a."]
    assert one.sentences[0].article == "Title"
