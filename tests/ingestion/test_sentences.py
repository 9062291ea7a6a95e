"""Where a sentence ends, and where it only seems to."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.ingestion.sentences import split
from dashboard.model import Article


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in split(Article("x", "", text, date(2021, 12, 5), ""))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Mr. Lavrov spoke to Gen. Milley.", ["Mr. Lavrov spoke to Gen. Milley."]),
        ("The U.S. President spoke.", ["The U.S. President spoke."]),
        ("He flew to the U.S. The talks began.", ["He flew to the U.S.", "The talks began."]),
        ("They met on Dec. 7. It was cold.", ["They met on Dec. 7.", "It was cold."]),
        ("It began at 5 p.m. Moscow time.", ["It began at 5 p.m. Moscow time."]),
        ('He said: "Never!" Then he left.', ['He said: "Never!"', "Then he left."]),
        ("Who knows? Nobody… Well.", ["Who knows?", "Nobody…", "Well."]),
        ("A heading\n\nA text. More", ["A heading", "A text.", "More"]),
        ("It rose 3.5 per cent. In May it fell.", ["It rose 3.5 per cent.", "In May it fell."]),
        ("Council acts GENEVA (Reuters) - The talks began.", ["Council acts GENEVA (Reuters)", "The talks began."]),
        ('"We will not. "\nThe talks began.', ['"We will not. "', "The talks began."]),
        ('They met.\n" We agreed, "he said.', ["They met.", '" We agreed, "he said.']),
        ("  \n\n  ", []),
    ],
)
def test_split(text, expected):
    assert sentences(text) == expected


@given(st.text(alphabet="aB.!? \n\"'”U", max_size=80))
def test_offsets_are_exact_and_nothing_is_lost(text):
    found = split(Article("x", "", text, date(2021, 12, 5), ""))
    assert all(text[each.start : each.end] == each.text.strip() != "" for each in found)
    assert "".join("".join(each.text.split()) for each in found) == "".join(text.split())


def test_a_paragraph_ends_a_sentence_and_is_counted():
    found = split(Article("x", "", "One. Two.\n\nThree.", date(2021, 12, 5), ""))
    assert [(each.index, each.paragraph) for each in found] == [(0, 0), (1, 0), (2, 1)]
