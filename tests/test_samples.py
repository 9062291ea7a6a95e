"""The sample dispatches and the gold made from them keep to their own rules."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest
from annotated import DISPATCHES

from dashboard.ingestion.sources import find, read
from dashboard.lexicon.scale import scale
from dashboard.model import Article, Basis, Precision, Status

DATA = Path(__file__).parents[1] / "data"
ARTICLES = [article for path in find(DISPATCHES) for article in read(path)]
BY_NAME = {getattr(a, "given_id", "") or getattr(a, "origin", ""): a for a in ARTICLES}
RULE = {"why", "action", "status", "initiators", "targets", "date_start", "date_end"}
QUIET = (DATA / "gold" / "quiet.txt").read_text(encoding="utf-8").splitlines()


class Expected(msgspec.Struct, forbid_unknown_fields=True):
    initiators: list[str]
    targets: list[str]
    action: str
    mode: str
    status: Status
    date_start: date
    date_end: date
    precision: Precision
    basis: Basis
    evidence: str
    accept_actions: list[str] = []
    accept_status: list[Status] = []
    note: str = ""


class Row(msgspec.Struct, forbid_unknown_fields=True):
    article: str
    required: list[Expected]
    optional: list[Expected]
    forbidden: list[dict[str, str | list[str]]]


GOLD = [msgspec.json.decode(line, type=Row) for line in (DATA / "gold" / "dispatches.jsonl").open("rb")]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: getattr(a, "title", str(a)))
def test_each_dispatch_is_whole_and_of_a_dispatchs_length(article):
    assert isinstance(article, Article)
    assert all((article.title, article.source))
    assert article.url.startswith("https://example.org/")
    assert article.published_text[:10] in article.url
    assert 80 <= len(article.text.split()) <= 250


def test_dispatches_are_many_of_several_houses_and_none_twice():
    assert len(ARTICLES) == len({a.text for a in ARTICLES}) == len({a.url for a in ARTICLES}) >= 40
    assert len({a.source for a in ARTICLES}) >= 6


@pytest.mark.parametrize("row", GOLD, ids=lambda row: row.article)
def test_gold_quotes_its_article_in_the_scales_words(row):
    text = BY_NAME[row.article].text
    assert 4 <= len(row.required) <= 8
    for event in (*row.required, *row.optional):
        assert event.evidence in text
        assert event.initiators or event.targets
        assert event.date_start <= event.date_end
        assert event.mode in {"", *scale().action[event.action].modes}
        assert {*event.accept_actions} <= scale().action.keys()
    assert all({"why", "action"} <= rule.keys() <= RULE for rule in row.forbidden)
    assert {rule["action"] for rule in row.forbidden} <= scale().action.keys()
    assert {rule.get("status", "occurred") for rule in row.forbidden} <= set(Status)


def test_gold_covers_enough_articles_once_and_the_quiet_sentences_are_distinct():
    assert len(GOLD) == len({row.article for row in GOLD}) >= 14
    assert len(QUIET) == len(set(QUIET)) == 600
