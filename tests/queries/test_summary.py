from __future__ import annotations

from datetime import date

import pytest
from builders import actors, day, event, fill

from dashboard.filters import Filter
from dashboard.model import Precision, Status
from dashboard.queries import names, select, summary
from dashboard.snapshot import Snapshot

PLANNED, OCCURRED, ALLEGED = Status.PLANNED, Status.OCCURRED, Status.ALLEGED
USA, RUS, NATO = actors("USA"), actors("RUS"), actors("NATO")


def made(number, **changes):
    return event(f"e{number}", (f"c{number}",), **{"initiators": USA, "targets": RUS, **changes})


CASES = [
    ([], "No events match: occurred, planned and alleged; confidence 0.5 or more."),
    ([{}], "1 event, 7 December 2021, Russia and the United States; planned."),
    (
        [{"status": OCCURRED}],
        "1 event, 7 December 2021, Russia and the United States; highest: Dialogue, 7 December 2021.",
    ),
    ([{}, {}], "2 events, 7 December 2021, Russia and the United States; all planned."),
    (
        [{}, {"status": OCCURRED, "contested": True, "action": "THREATEN", "interval": day("2021-12-02")}],
        "2 events, 2 to 7 December 2021, Russia and the United States; 1 planned, 1 contested; "
        "highest: Threat, 2 December 2021.",
    ),
    (
        [{"status": OCCURRED, "interval": day("2021-06-01/2021-06-30", Precision.MONTH)}],
        "1 event, 1 to 30 June 2021, Russia and the United States; highest: Dialogue, June 2021.",
    ),
    (
        [
            {"status": OCCURRED, "action": "ASSAULT", "interval": day("2022-02-24")},
            {"status": OCCURRED, "action": "ASSAULT", "interval": day("2022-02-25")},
            {"status": OCCURRED},
        ],
        "3 events, 7 December 2021 to 25 February 2022, Russia and the United States; "
        "highest: Violence, 2 events, latest 25 February 2022.",
    ),
    (
        [{"status": ALLEGED, "action": "ASSAULT"}, {"status": OCCURRED}],
        "2 events, 7 December 2021, Russia and the United States; 1 alleged; highest: Dialogue, 7 December 2021.",
    ),
    ([{"initiators": NATO, "targets": ()}], "1 event, 7 December 2021; planned."),
    (
        [{"targets": RUS + actors("UKR", "POL")}, {"targets": actors("UKR")}],
        "2 events, 7 December 2021, Ukraine, the United States and 2 other countries; all planned.",
    ),
    (
        [{"targets": RUS + actors("UKR")}],
        "1 event, 7 December 2021, Russia, Ukraine and the United States; planned.",
    ),
]


@pytest.mark.parametrize(("changes", "said"), CASES)
def test_the_sentence_above_the_chart(store, changes, said):
    fill(store, *(made(number, **change) for number, change in enumerate(changes)))
    snapshot = Snapshot.load(store)
    assert summary(select(snapshot, Filter()), Filter(), names(snapshot)) == said


def test_where_nothing_matches_the_filter_is_said(snapshot):
    chosen = Filter(("UKR",), start=date(2022, 1, 1))
    assert summary(select(snapshot, chosen), chosen, names(snapshot)) == (
        "No events match: Ukraine; from 1 January 2022."
    )


def test_without_names_codes_are_shown(snapshot):
    assert "RUS, USA and UKR" in summary(select(snapshot, Filter()))
