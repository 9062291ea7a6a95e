"""The codebook has no status: what is promised, threatened or refused has a root of its own."""

from __future__ import annotations

import pytest

from dashboard.lexicon import load
from dashboard.lexicon.codebook import codebook
from dashboard.lexicon.readings import Weights, weights
from dashboard.lexicon.scale import scale
from dashboard.model import Status


@pytest.mark.parametrize(
    ("rule", "status", "root"),
    [
        ("consult.meet", Status.OCCURRED, "CONSULT"),
        ("consult.meet", Status.PLANNED, "AGREE"),
        ("consult.meet", Status.DENIED, "REJECT"),
        ("aid.give", Status.CONDITIONAL, "AGREE"),
        ("assault.attack", Status.PLANNED, "THREATEN"),
        ("assault.attack", Status.DENIED, "REJECT"),
        ("accuse.condemn", Status.PLANNED, "ACCUSE"),
        ("agree.sign", Status.OCCURRED, "SUPPORT"),
        ("sanction.impose", Status.OCCURRED, "COERCE"),
    ],
)
def test_what_is_told_of_a_deed_decides_its_root(rule, status, root):
    assert codebook().root(load().grammar.rule(rule), status, scale()) == root


def test_every_rule_and_root_of_the_codebook_exists():
    known = {rule.id for rule in load().grammar.rules}
    assert set(codebook().rule) <= known
    assert set(codebook().rule.values()) <= set(scale().action)
    assert {codebook().deed(root) for root in weights().roots} <= set(scale().action)


def test_the_heaviest_root_is_chosen_with_its_share_and_its_reasons():
    table = Weights(("A", "B"), (0, 0), {"x": (100, 0), "y": (0, 300)})
    assert table.choose({"x": 1.0})[0] == "A"
    root, share = table.choose({"x": 1.0, "y": 1.0, "unknown": 9.0})
    assert root == "B"
    assert 0.85 < share < 0.9
    assert table.reasons({"x": 1.0, "y": 1.0}, "B") == ("y",)
