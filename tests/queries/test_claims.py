"""A claim explains itself in plain sentences, each with the words that it rests on."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.ingestion import read_article
from dashboard.model import Article
from dashboard.queries.claims import explain


def explained(text: str) -> str:
    (claim, *_) = read_article(Article("x", "", text, date(2021, 12, 5), ""))
    return "\n".join(explain(claim))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "Blinken warned Lavrov on Thursday.",
            "Who: 'Blinken' is Antony Blinken (USA); 'Lavrov' is Sergei Lavrov (RUS)",
        ),
        ("Blinken warned Lavrov on Thursday.", "What: 'warned' tells of THREATEN"),
        ("Blinken warned Lavrov on Thursday.", "(rule threaten.warn)"),
        ("Blinken warned Lavrov on Thursday.", "How far: THREATEN stands on level 2, Threat: "),
        ("Blinken warned Lavrov on Thursday.", "so it occurred"),
        ("Blinken warned Lavrov on Thursday.", "'Thursday'"),
        ("Blinken warned Lavrov.", "No date goes with this act"),
        (
            "Blinken will meet Lavrov on Thursday.",
            "Did it happen: planned, because an auxiliary tells of what is to come",
        ),
        ("Russia denied that it was planning to attack Ukraine.", "Did it happen: "),
        ("Blinken said that Russia attacked Ukraine.", "Who says so: Blinken"),
    ],
)
def test_a_reason(text, says):
    assert says in explained(text)


def test_every_operator_has_a_reason():
    from dashboard.lexicon import load

    assert all(operator.reason for operator in load().grammar.operators)
