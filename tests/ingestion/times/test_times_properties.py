"""What holds for any text: it is read without an error, exactly, in order, and in time that grows with its length."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.ingestion.times import tag
from dashboard.ingestion.times.recognition.recognise import scan
from dashboard.ingestion.times.recognition.tokens import tokenise
from dashboard.ingestion.times.recognition.vocabulary import grammar

WORDS = sorted(grammar().table)
SIGNS = [
    " ",
    " ",
    " ",
    " ",
    ", ",
    ". ",
    "-",
    "–",
    "/",
    ":",
    "'s ",
    "\n",
    "\n\n",
    "(",
    ") ",
    "$",
    "é",
    "ß",
    "İ",
    "٣",
]
PIECES = st.lists(st.sampled_from(WORDS) | st.sampled_from(SIGNS) | st.just(" "), max_size=60)
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


def check(text: str, published: date) -> None:
    end = 0
    for found in tag(text, published):
        assert text[found.start : found.end] == found.text
        assert end <= found.start < found.end
        assert found.interval is None or found.interval.start < found.interval.end
        assert found.value
        assert found.rule
        assert found.reason
        end = found.end
        assert len(found.ends) <= 2
        reached = found.start
        for each in found.ends:
            assert text[each.start : each.end] == each.text
            assert reached <= each.start < each.end <= found.end
            reached = each.end


@settings(max_examples=400, deadline=None)
@given(text=PIECES.map(" ".join), published=DAYS)
def test_time_words_in_any_order(text, published):
    check(text, published)


@settings(max_examples=200, deadline=None)
@given(text=PIECES.map("".join), published=DAYS)
def test_time_words_without_gaps(text, published):
    check(text, published)


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=300), published=DAYS)
def test_any_text(text, published):
    check(text, published)


HOSTILE = [
    "9", "a", ",", "1,", "1.", "(", " ", "\n", "the ", "the first ", "May ", "1 ", "1-", "two and ", "a few ",
    "last ", "3 May to ", "from 1 to ", "Monday, ", "will Monday ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_with_the_length(unit, monkeypatch):
    assert work(unit * 4000) <= 4.2 * work(unit * 1000) + 100


def work(text: str) -> int:
    """Count the places at which rules are tried, and the tokens that the levels read."""
    known = grammar()
    tokens = tokenise(text, known)
    tried = sum(1 for _ in known.levels[0].starts.finditer(tokens.codes))
    return len(tokens.codes) + tried + sum(1 for _ in scan(tokens.codes, known.levels[0]))


def test_no_rule_repeats_without_bound():
    for level in grammar().levels:
        for start in level.by_code.values():
            for compiled in start.rules:
                assert not re.search(r"(?<!\\)[*+{]", re.sub(r"\[[^]]*\]", "", compiled.regex.pattern))


def test_what_no_class_knows_is_not_kept():
    before = len(grammar().table)
    tag(" ".join(f"word{number} 12{number}34" for number in range(1000)), date(2021, 12, 5))
    assert len(grammar().table) == before


def test_importing_it_costs_nothing():
    code = (
        "import sys, dashboard.ingestion.times.recognition.vocabulary as v\n"
        "assert 'dateparser' not in sys.modules\n"
        "assert v.grammar.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
