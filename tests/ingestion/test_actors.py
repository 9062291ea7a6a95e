"""One line a case: whom the words of a text name, title or point at, and where they name nobody."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import lexicon
from dashboard.ingestion import actors
from dashboard.ingestion.sentences import split
from dashboard.model import Article, Mention

TABLE = Path(__file__).parents[1] / "cases" / "actors.csv"
CASES = list(csv.DictReader(TABLE.open(encoding="utf-8"), delimiter="|", quoting=csv.QUOTE_NONE))


def read(text: str, published: str = "2021-12-05") -> list[Mention]:
    article = Article("x", "", text, date.fromisoformat(published), published)
    found = actors.find(article, split(article), lexicon.load().gazetteer)
    return [mention for sentence in found for mention in sentence]


def form(words: str, text: str) -> str:
    (mention,) = (mention for mention in read(text) if mention.text == words)
    return mention.form


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['family']}: {case['text']}")
def test_a_text(case):
    found = [f"{mention.text}={mention.actor.id}" for mention in read(case["text"], case["published"])]
    assert ";".join(found) == case["expected"]


def test_the_table_is_wide():
    assert len(CASES) >= 130
    assert Counter(bool(case["expected"]) for case in CASES)[False] >= 25
    assert len({case["text"] + case["published"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_mention_is_cut_from_its_text(case):
    text = case["text"]
    found = read(text, case["published"])
    assert [text[mention.start : mention.end] for mention in found] == [mention.text for mention in found]
    assert [mention.start for mention in found] == sorted(mention.start for mention in found)
    assert all(0 < mention.strength <= 1 for mention in found)


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("Russia", "Russia spoke.", "name"),
        ("Russian", "Russian ships left.", "adjective"),
        ("Kyiv", "Kyiv answered.", "name"),
        ("Kyiv", "Shells fell in Kyiv.", "place"),
        ("Russian capital", "He flew to the Russian capital.", "place"),
        ("US president", "The US president spoke.", "office"),
        ("He", "Lavrov spoke. He left.", "anaphor"),
        ("The alliance", "NATO met. The alliance spoke.", "anaphor"),
        ("It", "Moscow spoke. It accused Kyiv.", "anaphor"),
        ("Hansen", "Norwegian envoy Ola Hansen came. Hansen left.", "name"),
    ],
)
def test_how_the_words_name_the_actor(words, text, expected):
    assert form(words, text) == expected


def test_the_surer_the_words_the_greater_the_strength():
    full, surname, pronoun = read("Sergei Lavrov met nobody. Lavrov left. He slept.")
    assert full.strength > surname.strength > pronoun.strength
    _, it = read("Moscow closed the office. It accused nobody.")
    assert it.strength < pronoun.strength


def test_a_title_gives_the_office():
    (mention,) = read("US Secretary of State Antony Blinken spoke.")
    assert mention.office == "foreign minister"


def test_a_stranger_acts_for_the_state_of_his_title():
    (mention,) = read("Norwegian envoy Ola Hansen arrived.")
    assert (mention.actor.country, mention.office) == ("NOR", "envoy")


def test_mentions_come_by_sentence():
    text = "Russia spoke.\n\nNobody answered. Ukraine did."
    article = Article("x", "", text, date(2021, 12, 5), "2021-12-05")
    found = actors.find(article, split(article), lexicon.load().gazetteer)
    assert [[mention.actor.id for mention in each] for each in found] == [["RUS"], [], ["UKR"]]


@given(
    st.lists(st.sampled_from([case["text"] for case in CASES]), max_size=6), st.sampled_from([" ", "\n\n", " — ", ", "])
)
def test_any_mixture_is_read(texts, gap):
    text = gap.join(texts)
    assert all(text[mention.start : mention.end] == mention.text for mention in read(text))


@given(st.text(max_size=80))
def test_any_text_is_read(text):
    assert all(text[mention.start : mention.end] == mention.text for mention in read(text))
