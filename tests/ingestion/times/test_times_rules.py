"""Every rule's own examples, as they stand in the lexicon: "a sentence with [the words] = VALUE"."""

from __future__ import annotations

import re
from datetime import date

import pytest

from dashboard.errors import LexiconError
from dashboard.ingestion.times import tag
from dashboard.ingestion.times.recognition.vocabulary import grammar
from dashboard.ingestion.times.resolution.resolve import RESOLVERS
from dashboard.lexicon.times import times

RULES = times().rules
NAMES = [each for rule in RULES if rule.resolve == "names.nothing" for each in rule.examples]
EXAMPLES = [
    pytest.param(rule.id, each, id=f"{rule.id}: {each}")
    for rule in RULES
    if rule.resolve != "names.nothing"
    for each in rule.examples
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_reads_its_examples(rule, example):
    marked, value = example.rsplit(" = ", 1)
    words = re.search(r"\[(.+)\]", marked)[1]
    found = {each.text: each for each in tag(marked.replace("[", "").replace("]", ""), date(2021, 12, 5))}
    assert words in found, found
    assert (found[words].value, found[words].rule) == (value, rule)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_only_looks_like_a_time_is_none(name):
    assert tag(name, date(2021, 12, 5)) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_names_a_resolver(rule):
    assert rule.resolve in RESOLVERS


def test_every_resolver_serves_a_rule():
    inner = {
        "dates.calendar",
        "dates.occurrences",
        "dates.place",
        "dates.stated_year",
        "relative.before",
        "relative.blurred",
        "relative.shift",
        "spans.iso",
    }
    named = {rule.resolve for rule in RULES}
    assert {name for name in RESOLVERS if "._" not in name} - named <= inner | {"foreign.parsed"}


def test_the_grammar_is_compiled_once():
    assert grammar() is grammar()


def test_a_rule_without_a_resolver_is_told(monkeypatch):
    monkeypatch.delitem(RESOLVERS, "dates.weekday")
    with pytest.raises(LexiconError, match=r"weekday\.bare names no resolver"):
        tag("on Friday", date(2021, 12, 5))
