from __future__ import annotations

from datetime import date

import pyarrow as pa
import pytest

from dashboard.errors import StoreError
from dashboard.export import COLUMNS
from dashboard.filters import Filter
from dashboard.queries import citations, dataset, events, export_parts, export_rows, select, timeline


def test_rows_are_those_of_the_screen_in_its_order(snapshot):
    every = Filter(statuses=(), confidence=0)
    shown = select(snapshot, every)
    assert list(export_rows(snapshot, shown)["event_id"]) == list(timeline(snapshot, every)["id"])
    some = shown.rows[[0, 2]]
    assert list(export_rows(snapshot, shown, some)["event_id"]) == list(events(snapshot, shown, some)["id"])


def test_parts_are_the_whole(snapshot, monkeypatch):
    monkeypatch.setattr(citations, "TOGETHER", 2)
    shown = select(snapshot, Filter(statuses=(), confidence=0))
    parts = list(export_parts(snapshot, shown))
    assert [len(part) for part in parts] == [2, 2, 2]
    assert pa.concat_tables(parts).to_pandas().equals(export_rows(snapshot, shown))
    assert len(list(export_parts(snapshot, select(snapshot, Filter(("XKX",)))))) == 1


def test_a_row_says_what_the_screen_does_with_its_best_claim(snapshot):
    (row,) = export_rows(snapshot, select(snapshot, Filter(("USA",), start=date(2021, 12, 7)))).to_dict("records")
    assert row == {
        "event_id": "call",
        "title": "Annalena Baerbock, Sergei Lavrov meeting",
        "date_start": "2021-12-07",
        "date_end": "2021-12-07",
        "precision": "day",
        "basis": "stated",
        "status": "planned",
        "initiators": "United States",
        "initiator_ids": "USA",
        "targets": "Russia",
        "target_ids": "RUS",
        "countries": "RUS; USA",
        "action": "CONSULT",
        "mode": "visit",
        "level": -1,
        "level_name": "Dialogue",
        "goldstein": 2.5,
        "confidence": 0.8,
        "contested": False,
        "follows": "",
        "coder": "tension",
        "sources": 2,
        "claims": 2,
        "sentence": "The minister will meet her counterpart on 7 December 2021.",
        "article_title": "Ministers to meet",
        "source": "The Courier",
        "published": "2021-12-05",
        "published_doubt": "",
        "url": "https://courier.example/a-c1",
        "rule": "consult.meet",
        "claim_id": "c1",
        "article_id": "a-c1",
    }


def test_the_columns_are_those_of_the_export(snapshot):
    for chosen in (Filter(), Filter(("XKX",))):
        rows = export_rows(snapshot, select(snapshot, chosen))
        assert set(rows.columns) == {column.name for column in COLUMNS}


def test_what_is_on_the_screen_of_an_older_record_cannot_be_exported(filled, snapshot):
    shown = select(snapshot, Filter())
    with filled.writing() as writing:
        writing.replace_events("block-call", [])
    assert len(export_rows(snapshot, shown)) == len(shown)
    snapshot.refresh(filled)
    with pytest.raises(StoreError, match="the record changed since: reload the page"):
        export_rows(snapshot, shown)


def test_the_dataset_says_what_the_record_is(filled):
    said = dataset(filled)
    assert said == {
        "digest": filled.digest(),
        "revision": 1,
        "articles": 7,
        "claims": 7,
        "events": 6,
        "runs": [{"version": "0.1.0", "lexicon": "0123456789abcdef"}],
    }
