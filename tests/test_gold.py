"""Dispatches of our own, annotated by hand: what they require is found, what they forbid is not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from expectations import answers, forbidden, missing

from dashboard.filters import Filter
from dashboard.ingestion import read_article, sources
from dashboard.ingestion.events import fold_all
from dashboard.model import Article, Event

DATA = Path(__file__).parents[1] / "data"
GOLD = [json.loads(line) for line in (DATA / "gold" / "dispatches.jsonl").read_text(encoding="utf-8").splitlines()]
FLOORS = json.loads((DATA / "gold" / "floors.json").read_text(encoding="utf-8"))


@cache
def articles() -> dict[str, Article]:
    """Return the samples by file name or by the id that their file gives them."""
    found = [each for path in sources.find([DATA / "samples"]) for each in sources.read(path)]
    return {each.given_id or each.origin: each for each in found if isinstance(each, Article)}


@cache
def events(name: str) -> tuple[Event, ...]:
    read = fold_all(read_article(articles()[name]))
    return tuple(event for event in read if event.confidence >= Filter().confidence)


def outcomes() -> Iterator[tuple[str, dict[str, Any], bool]]:
    for row in GOLD:
        for each in row["required"]:
            yield row["article"], each, not missing([each], events(row["article"]))


def test_every_dispatch_is_annotated_and_a_dozen_are_read_whole():
    assert len(GOLD) == len(articles()) == 46
    assert len(FLOORS["whole"]) >= 12
    assert not set(FLOORS["whole"]) & set(FLOORS["known_misreadings"])


@pytest.mark.parametrize("row", GOLD, ids=lambda row: row["article"])
def test_nothing_forbidden_is_read(row):
    """What is known to be misread is named with its cause; when it is mended, the name must go."""
    known = row["article"] in FLOORS["known_misreadings"]
    assert bool(forbidden(row["forbidden"], events(row["article"]))) is known


def test_recall_of_required_events():
    found = [(article, each) for article, each, hit in outcomes() if not hit]
    recall = 1 - len(found) / sum(len(row["required"]) for row in GOLD)
    assert recall >= FLOORS["dispatches"]["required_recall"], found


def test_precision_of_what_is_shown():
    statuses = Filter().statuses
    shown = [(row, event) for row in GOLD for event in events(row["article"]) if event.status in statuses]
    wrong = [
        (row["article"], event.title)
        for row, event in shown
        if not any(answers(each, event) for each in (*row["required"], *row["optional"]))
    ]
    assert 1 - len(wrong) / len(shown) >= FLOORS["dispatches"]["precision"], wrong


def test_quiet_sentences_tell_nothing():
    lines = (DATA / "gold" / "quiet.txt").read_text(encoding="utf-8").splitlines()
    quiet = [line for line in lines if line and not line.startswith("#")]
    told = [line for line in quiet if read_article(Article("x", "", line, date(2021, 12, 5), ""))]
    assert len(told) / len(quiet) <= FLOORS["quiet"]["told"], told


@pytest.mark.parametrize(
    "row", [row for row in GOLD if row["article"] in FLOORS["whole"]], ids=lambda row: row["article"]
)
def test_these_dispatches_are_read_whole(row):
    assert missing(row["required"], events(row["article"])) == []
