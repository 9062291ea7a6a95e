from __future__ import annotations

import pytest

from dashboard.errors import StoreError
from dashboard.export import COLUMNS
from dashboard.filters import Filter
from dashboard.queries import dataset, export_rows, timeline


def test_rows_are_those_of_the_screen_in_its_order(filled, snapshot):
    frame = timeline(snapshot, Filter(statuses=(), confidence=0))
    for shown in (frame, frame.iloc[::-1], frame.iloc[[2, 0]]):
        assert list(export_rows(filled, shown)["event_id"]) == list(shown["id"])


def test_a_row_says_what_the_screen_does_with_its_best_claim(filled, snapshot):
    frame = timeline(snapshot, Filter())
    row = export_rows(filled, frame[frame["id"] == "call"]).to_dict("records")[0]
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


def test_the_columns_are_those_of_the_export(filled, snapshot):
    for chosen in (Filter(), Filter(("XKX",))):
        rows = export_rows(filled, timeline(snapshot, chosen))
        assert set(rows.columns) == {column.name for column in COLUMNS}


def test_what_the_record_no_longer_has_cannot_be_exported(filled, snapshot):
    frame = timeline(snapshot, Filter())
    with filled.writing() as writing:
        writing.replace_events("block-call", [])
    with pytest.raises(StoreError, match="1 event on the screen changed since: reload the page"):
        export_rows(filled, frame)


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
