"""The key dates of a filter's events."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.queries import key_dates


def rows(*given: dict) -> pd.DataFrame:
    plain = {
        "date_start": "2021-12-07", "date_end": "2021-12-07", "status": "occurred", "level": 1, "confidence": 0.9,
        "sources": 1, "article_title": "Title", "article_id": "a1", "source": "Wire", "published": "2021-12-08",
        "url": "",
    }  # fmt: skip
    full = [plain | {"event_id": f"e{at}", "sentence": f"Sentence {at}."} | row for at, row in enumerate(given)]
    return pd.DataFrame(full)


ORDERS = [
    # events; the dates in their order
    ([{"date_start": "2021-12-01", "date_end": "2021-12-01", "level": 5}, {}], ["2021-12-01", "2021-12-07"]),
    ([{"date_start": "2021-12-01", "date_end": "2021-12-01"}, {"sources": 3}], ["2021-12-07", "2021-12-01"]),
    ([{"date_start": "2021-12-01", "date_end": "2021-12-01", "level": 1}, {"level": -3}], ["2021-12-07", "2021-12-01"]),
    ([{"status": "denied"}], []),
    ([{"date_start": "2021-01-01", "date_end": "2021-12-31"}], []),
]


@pytest.mark.parametrize(("events", "expected"), ORDERS)
def test_the_order_of_dates(events, expected):
    assert [each.day.isoformat() for each in key_dates(rows(*events), 9)] == expected


def test_a_date_is_told_by_its_weightiest_events_each_sentence_once():
    same = {"sentence": "They met and warned."}
    (found,) = key_dates(rows({"level": 1}, {"level": 5} | same, {"level": 2} | same), 9)
    assert [each.text for each in found.sentences] == ["They met and warned.", "Sentence 0."]
    assert found.sentences[0].article == "Title"
