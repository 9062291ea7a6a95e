"""Whole sentences through the reading: who, whom, action, status and first day."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from dashboard.ingestion import read_article
from dashboard.model import Article, Claim

CASES = Path(__file__).parents[2] / "cases"


def rows(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def read(text: str, published: str = "2021-12-05") -> tuple[Claim, ...]:
    return read_article(Article("x", "", text, date.fromisoformat(published), published))


def words(claim: Claim) -> str:
    sides = ("+".join(p.side for p in side) for side in (claim.initiators, claim.targets))
    return f"{'>'.join(sides)} {claim.action} {claim.status} {claim.interval.start}"


@pytest.mark.parametrize("row", rows("claims.csv"), ids=lambda row: f"{row['family']}: {row['text']}")
def test_a_sentence_tells(row):
    assert row["expected"] in [words(claim) for claim in read(row["text"], row["published"])]


@pytest.mark.parametrize("row", rows("no_claims.csv"), ids=lambda row: f"{row['why']}: {row['text']}")
def test_a_sentence_tells_nothing(row):
    assert [words(claim) for claim in read(row["text"])] == []


def test_a_claim_keeps_the_words_that_it_came_from():
    text = "A quiet day.\n\nBlinken warned Lavrov on Thursday that Russia would pay a price."
    (claim, *_) = read(text)
    sentence = claim.sentence
    assert text[sentence.start : sentence.end] == sentence.text == text.split("\n\n")[1]
    assert claim.trigger == "warned"
    assert claim.rule == "threaten.warn"
    assert [p.text for p in (*claim.initiators, *claim.targets)] == ["Blinken", "Lavrov"]
    assert claim.time is not None
    assert text[claim.time.start : claim.time.end] == claim.time.text
    assert claim.title == "Blinken warns Lavrov"


def test_who_says_so_is_kept():
    claims = read("US intelligence concluded that Russia was planning an attack on Ukraine.")
    assert [claim.attribution for claim in claims if claim.action == "ASSAULT"] == ["US intelligence"]


def test_the_same_article_gives_the_same_claims():
    text = "Biden held a call with Putin on Friday. He warned Putin of sanctions."
    assert read(text) == read(text)
