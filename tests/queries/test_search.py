"""Words find the events whose evidence has them, on every database."""

from __future__ import annotations

import pytest
import summit

from dashboard.filters import Filter
from dashboard.model import Status
from dashboard.queries import count, options, timeline
from dashboard.snapshot import Snapshot

EVERY = Filter(statuses=tuple(Status), confidence=0.0)


@pytest.fixture
def opened(store):
    summit.fill(store)
    return Snapshot.load(store)


def found(opened, words: str) -> set[str]:
    return set(timeline(opened, Filter(statuses=EVERY.statuses, confidence=0.0, text=words))["id"])


def test_words_are_found_in_the_sentences(opened, store):
    frame = timeline(opened, EVERY)
    told = {id: " ".join(claim.sentence.text.lower() for claim, _ in store.evidence(id)) for id in frame["id"]}
    massed = {id for id, text in told.items() if "massed" in text.split()}
    assert massed
    assert found(opened, "massed") == massed == found(opened, "MASSED")
    assert massed <= found(opened, "mass*")
    assert found(opened, "massed OR nosuchword") == massed
    assert found(opened, "massed AND nosuchword") == set()
    assert found(opened, "armour NOT massed") == {id for id, text in told.items() if "armour" in text} - massed
    assert found(opened, '"massed armour"') == {id for id, text in told.items() if "massed armour" in text}
    assert found(opened, '"armour massed"') == set()


def test_counts_of_options_keep_to_the_words(opened):
    chosen = Filter(text="massed")
    assert options(opened, chosen).countries["events"].max() == count(opened, chosen)
