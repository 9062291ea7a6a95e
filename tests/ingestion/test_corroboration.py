"""Who copies what another wrote confirms nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import claim
from hypothesis import given
from hypothesis import strategies as st

from dashboard.ingestion.corroboration import alike, independent, sketched

WIRE = "US President Joe Biden and Russian leader Vladimir Putin held a video call that lasted two hours on Tuesday."
TRIMMED = "President Joe Biden and Russian leader Vladimir Putin held a video call that lasted two hours on Tuesday."
OWN = "The Kremlin said the two presidents had talked for two hours by secure video link about Ukraine and NATO."

CASES = [
    # (source, sentence) of each claim; how many tell of it independently
    ([("A", WIRE)], 1),
    ([("A", WIRE), ("B", OWN)], 2),
    ([("A", WIRE), ("B", WIRE), ("C", WIRE)], 1),
    ([("A", WIRE), ("B", TRIMMED)], 1),
    ([("A", WIRE), ("A", OWN)], 1),
    ([("A", WIRE), ("B", WIRE), ("B", OWN), ("C", OWN)], 1),
    ([("A", "Biden met Putin."), ("B", "Biden met Putin.")], 1),
    ([("A", "Biden met Putin."), ("B", "Putin met Biden.")], 2),
    ([("", WIRE), ("", OWN)], 2),
]


def told(pairs):
    for number, (source, text) in enumerate(pairs):
        one = claim(f"c{number}")
        yield replace(one, source=source, article_id=f"a{number}", sentence=replace(one.sentence, text=text))


@pytest.mark.parametrize(("pairs", "expected"), CASES)
def test_independent_sources(pairs, expected):
    assert independent(list(told(pairs))) == expected


@given(st.text(max_size=200))
def test_a_sentence_is_like_itself(text):
    assert alike(sketched(text), sketched(text))


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from([WIRE, TRIMMED, OWN])), min_size=1, max_size=8))
def test_the_order_does_not_matter(pairs):
    claims = list(told(pairs))
    assert independent(claims) == independent(claims[::-1]) <= len({source for source, _ in pairs})
