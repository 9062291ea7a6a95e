from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from dashboard.filters import Filter
from dashboard.model import Status
from dashboard.queries import count, timeline
from dashboard.snapshot import Snapshot

ALL = {"statuses": (), "confidence": 0}

CASES = [
    ({}, "summit warning call fear"),
    (ALL, "summit warning call doubt denial fear"),
    ({"countries": ("RUS",)}, "summit warning call fear"),
    ({"countries": ("UKR",)}, "fear"),
    ({"countries": ("UKR", "USA")}, "summit call fear"),
    ({"countries": ("XKX",)}, ""),
    ({"actors": ("RUS",)}, "summit call fear"),
    ({"actors": ("RUS/Sergei Lavrov",)}, "warning"),
    ({"actors": ("NATO", "UKR")}, "warning fear"),
    ({"countries": ("UKR",), "actors": ("USA",)}, ""),
    ({"countries": ("RUS",), "actors": ("USA",)}, "summit call"),
    ({"start": date(2021, 12, 7)}, "call fear"),
    ({"end": date(2021, 12, 2)}, "summit warning"),
    ({"start": date(2021, 6, 30), "end": date(2021, 7, 1)}, "summit"),
    ({"start": date(2021, 5, 1), "end": date(2021, 6, 1)}, "summit"),
    ({"start": date(2021, 7, 1), "end": date(2021, 12, 1)}, ""),
    ({"levels": (5,)}, "fear"),
    ({"levels": (-1, 2)}, "summit warning call"),
    ({"statuses": (Status.DENIED,)}, "denial"),
    ({"statuses": (Status.OCCURRED,)}, "summit warning"),
    ({"confidence": 0.3, "levels": (1,)}, "doubt"),
    ({"confidence": 0.8}, "summit warning call fear"),
    ({"confidence": 0.81}, ""),
]


@pytest.mark.parametrize(("fields", "expected"), CASES)
def test_a_filter_lets_through_what_meets_it(snapshot, fields, expected):
    chosen = Filter(**fields)
    assert set(timeline(snapshot, chosen)["id"]) == set(expected.split())
    assert count(snapshot, chosen) == len(expected.split())


def test_rows_are_sorted_by_date_level_and_id(snapshot):
    frame = timeline(snapshot, Filter(**ALL))
    assert list(frame["id"]) == ["summit", "warning", "call", "doubt", "denial", "fear"]
    order = ["date_start", "date_end", "level", "id"]
    assert frame[order].equals(frame[order].sort_values(order))


def test_a_row_has_the_agreed_columns_and_types(snapshot):
    frame = timeline(snapshot, Filter())
    row = next(frame.itertuples())
    assert row._asdict() == {
        "Index": 0,
        "id": "summit",
        "title": "Annalena Baerbock, Sergei Lavrov meeting",
        "date_start": pd.Timestamp("2021-06-01"),
        "date_end": pd.Timestamp("2021-06-30"),
        "precision": "month",
        "basis": "stated",
        "status": "occurred",
        "initiators": ["United States"],
        "initiator_ids": ["USA"],
        "initiator_countries": ["USA"],
        "targets": ["Russia"],
        "target_ids": ["RUS"],
        "target_countries": ["RUS"],
        "countries": ["RUS", "USA"],
        "action": "CONSULT",
        "mode": "visit",
        "level": -1,
        "level_name": "Dialogue",
        "goldstein": 2.5,
        "confidence": 0.8,
        "sources": 1,
        "contested": False,
        "follows": "",
        "coder": "tension",
    }
    assert isinstance(row.initiators, list)
    assert frame["level"].dtype == "int64"
    assert frame["date_start"].dtype.kind == "M"


def test_no_events_have_the_same_columns(store, snapshot):
    nothing, something = timeline(snapshot, Filter(("XKX",))), timeline(snapshot, Filter())
    assert list(nothing.columns) == list(something.columns)
    assert list(nothing.dtypes) == list(something.dtypes)


@pytest.mark.parametrize("text", ["'", "'; DROP TABLE events; --", "$countries", "%", "RUS' OR '1'='1"])
def test_values_are_bound_and_never_run(snapshot: Snapshot, text):
    assert count(snapshot, Filter(actors=(text,))) == 0
    assert count(snapshot, Filter()) == 4
