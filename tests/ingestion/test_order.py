"""In whatever order and in whatever batches articles come, the record ends with the same events."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from annotated import DISPATCHES
from builders import told_events
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import _article, stories

from dashboard.ingestion import Reading, Report, _store, read_whole, sources
from dashboard.model import Article
from dashboard.store import Store


def record(readings: list[Reading], sizes: list[int]) -> list[dict[str, object]]:
    """Store the readings in batches of these sizes, again and again; return the events that are shown, whole."""
    with TemporaryDirectory() as folder, Store.open(str(Path(folder, "record.sqlite"))) as store:
        at, number = 0, 0
        while at < len(readings):
            size = sizes[number % len(sizes)]
            _store(readings[at : at + size], store, Report())
            at, number = at + size, number + 1
        assert store.check() == []
        with store.reading() as reading:
            told = {event["id"]: event for event in told_events(reading)}
            return [{**told[id], "claims": [c.id for c, _ in reading.evidence(id)]} for id in sorted(told)]


@pytest.fixture(scope="module")
def read() -> list[Reading]:
    made = [_article(one) for story in stories() for one in story["articles"]]
    samples = [each for path in sources.find(DISPATCHES) for each in sources.read(path)]
    return [read_whole(each) for each in (*made, *(each for each in samples if isinstance(each, Article)))]


@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_order_and_batches_do_not_matter(read, data):
    order = data.draw(st.permutations(read))
    sizes = data.draw(st.lists(st.integers(1, 60), min_size=1, max_size=3))
    assert record(order, sizes) == record(read, [len(read)])
