"""Dispatches of our own, annotated by hand: what they require is found, what they forbid is not."""

from __future__ import annotations

import json
from datetime import date
from functools import cache

import pytest
from annotated import GOLD as FOLDER
from annotated import articles, quiet, rows
from expectations import answers, forbidden, missing

from dashboard.filters import Filter
from dashboard.ingestion import read_article
from dashboard.ingestion.events import fold_all
from dashboard.lexicon import load
from dashboard.lexicon.scale import scale
from dashboard.model import Article, Event

GOLD = rows("dispatches.jsonl")
SETS = {"dispatches": GOLD, "articles": rows("claims.jsonl")}
"""The samples, which the rules were made with, and articles that were written and annotated without a look at them."""
FLOORS = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))


@cache
def events(name: str) -> tuple[Event, ...]:
    read = fold_all(read_article(articles()[name]))
    return tuple(event for event in read if event.confidence >= Filter().confidence)


def test_every_dispatch_is_annotated_and_a_dozen_are_read_whole():
    assert len(GOLD) == 46
    assert {row["article"] for each in SETS.values() for row in each} == set(articles())
    assert len(FLOORS["whole"]) >= 12
    assert not set(FLOORS["whole"]) & set(FLOORS["known_misreadings"])


@pytest.mark.parametrize("row", GOLD, ids=lambda row: row["article"])
def test_nothing_forbidden_is_read(row):
    """What is known to be misread is named with its cause; when it is mended, the name must go."""
    known = row["article"] in FLOORS["known_misreadings"]
    assert bool(forbidden(row["forbidden"], events(row["article"]))) is known


@pytest.mark.parametrize("name", SETS)
def test_recall_of_required_events(name):
    wanted = [(row["article"], each) for row in SETS[name] for each in row["required"]]
    lost = [(article, each) for article, each in wanted if missing([each], events(article))]
    assert 1 - len(lost) / len(wanted) >= FLOORS[name]["required_recall"], lost


@pytest.mark.parametrize("name", SETS)
def test_precision_of_what_is_shown(name):
    statuses = Filter().statuses
    shown = [(row, event) for row in SETS[name] for event in events(row["article"]) if event.status in statuses]
    wrong = [
        (row["article"], event.title)
        for row, event in shown
        if not any(answers(each, event) for each in (*row["required"], *row["optional"]))
    ]
    assert 1 - len(wrong) / len(shown) >= FLOORS[name]["precision"], wrong


def test_the_annotation_quotes_its_articles_and_names_what_exists():
    known = load().gazetteer.actors
    for row in SETS["articles"]:
        for each in (*row["required"], *row["optional"]):
            assert each["evidence"] in articles()[row["article"]].text + articles()[row["article"]].title
            assert each["date_start"] <= each["date_end"]
            assert each["mode"] in {"", *scale().action[each["action"]].modes}
            assert {side.split("/")[0] for side in (*each["initiators"], *each["targets"])} <= set(known)


def test_coded_sentences_name_their_sides():
    for row in rows("sentences.jsonl"):
        for side in ("source", "target"):
            assert row["text"][row[f"{side}_start"] : row[f"{side}_end"]] == row[f"{side}_actor"]


def test_quiet_sentences_tell_nothing():
    told = [line for line in quiet() if read_article(Article("x", "", line, date(2021, 12, 5), ""))]
    assert len(told) / len(quiet()) <= FLOORS["quiet"]["told"], told


@pytest.mark.parametrize(
    "row", [row for row in GOLD if row["article"] in FLOORS["whole"]], ids=lambda row: row["article"]
)
def test_these_dispatches_are_read_whole(row):
    assert missing(row["required"], events(row["article"])) == []
