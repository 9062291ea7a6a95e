"""Every rule of the lexicon carries examples, and here they run through the whole reading."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.ingestion import read_article
from dashboard.lexicon import load
from dashboard.lexicon.grammar import Example, Rule
from dashboard.model import Article, Claim

RULES = load().grammar.rules
EXAMPLES = [pytest.param(rule, each, id=f"{rule.id}: {each.text}") for rule in RULES for each in rule.examples]


def read(text: str) -> tuple[Claim, ...]:
    return read_article(Article("x", "", text, date(2021, 12, 5), "2021-12-05"))


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_reads_its_examples(rule: Rule, example: Example):
    claims = [claim for claim in read(example.text) if claim.action == rule.action]
    assert any(_agrees(claim, example) for claim in claims) is not example.nothing, claims


def _agrees(claim: Claim, example: Example) -> bool:
    sides = [{p.side for p in side} for side in (claim.initiators, claim.targets)]
    if load().scale.action[claim.action].reciprocal:
        sides = [sides[0] | sides[1]] * 2
    return claim.status is example.status and example.who in sides[0] and example.whom in {"", *sides[1]}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_an_example(rule: Rule):
    assert rule.examples
    assert rule.verb or rule.noun or rule.modal or rule.adjective
