"""What tells of a part of an event is part of it; what may be something else stays apart."""

from __future__ import annotations

from itertools import permutations

import pytest
from builders import told_events
from ingestion.test_events import articles

from dashboard.ingestion import ingest, read_article
from dashboard.ingestion.events import fold_all
from dashboard.ingestion.sources import Defaults
from dashboard.store import Store

SOCHI = ("2017-11-23", "Russia, Iran and Turkey held talks in Sochi on Wednesday about a settlement.")
PAIR = ("2017-11-23", "Turkey and Russia held talks about a settlement in Sochi on Wednesday.")
FOUR = ("2017-11-23", "Russia, Iran, Turkey and Egypt held talks in Sochi on Wednesday about a settlement.")
OTHER = ("2017-11-23", "Russia, Turkey and Poland held talks in Sochi on Wednesday about a settlement.")

TELLINGS = [
    ("a pair of the three", [SOCHI, PAIR], 1),
    ("a pair of three of four", [SOCHI, PAIR, FOUR], 1),
    ("a pair that may be of one or the other", [SOCHI, PAIR, OTHER], 3),
    ("another day", [SOCHI, ("2017-11-23", "Turkey and Russia held talks about a settlement in Sochi on Monday.")], 2),
    ("in other words", [SOCHI, ("2017-11-23", "Putin called Erdogan on Wednesday over gas prices.")], 2),
    (
        "a plan",
        [SOCHI, ("2017-11-21", "Turkey and Russia will hold talks about a settlement in Sochi on Wednesday.")],
        2,
    ),
    (
        "one of those who act",
        [
            ("2021-06-22", "The United States and Canada imposed sanctions on Belarus on Monday over an airliner."),
            ("2021-06-22", "Canada imposed sanctions on Belarus on Monday over an airliner."),
        ],
        1,
    ),
    (
        "one acts, another is acted on",
        [
            ("2021-06-22", "The United States and Canada imposed sanctions on Belarus on Monday over an airliner."),
            ("2021-06-22", "Belarus imposed sanctions on Canada on Monday over an airliner."),
        ],
        2,
    ),
]


@pytest.mark.parametrize(("told", "number"), [case[1:] for case in TELLINGS], ids=[case[0] for case in TELLINGS])
def test_parts(told, number):
    claims = [claim for each in articles(*told) for claim in read_article(each)]
    assert len(fold_all(claims)) == number
    assert len({frozenset(fold_all(order)) for order in permutations(claims)}) == 1


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_record_joins_whatever_comes_first(tmp_path, order):
    told = [SOCHI, PAIR, ("2017-11-24", "On Wednesday Russia, Iran and Turkey held talks in Sochi.")]
    with Store.open(str(tmp_path / "record.sqlite")) as record:
        for number in order:
            day, text = told[number]
            (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
            report = ingest([tmp_path / f"{number}.txt"], record, Defaults(published=day, source=f"Paper {number}"))
            assert report.events == 1
        with record.reading() as reading:
            (event,) = told_events(reading)
            assert reading.counts().events == 1
        assert len(record.evidence(event["id"])) == 3
        assert event["sources"] == 3


def test_a_part_leaves_when_it_could_be_of_two(tmp_path):
    with Store.open(str(tmp_path / "record.sqlite")) as record:
        for number, (day, text) in enumerate([SOCHI, PAIR, OTHER]):
            (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
            ingest([tmp_path / f"{number}.txt"], record, Defaults(published=day, source=f"Paper {number}"))
        with record.reading() as reading:
            assert [event["sources"] for event in told_events(reading)] == [1, 1, 1]
