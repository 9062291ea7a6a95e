from __future__ import annotations

import pytest

from dashboard.ingestion.times.recognition.vocabulary import grammar
from dashboard.ingestion.times.resolution.words import count, year


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a", 1),
        ("an", 1),
        ("one", 1),
        ("twenty-four", 24),
        ("twenty four", 24),
        ("two hundred", 200),
        ("a hundred", 100),
        ("two thousand and ten", 2010),
        ("two and a half", 2.5),
        ("2 1/2", 2.5),
        ("2.5", 2.5),
        ("1,200", 1200),
        ("a dozen", 12),
        ("a couple of", 2),
        ("half a", 0.5),
        ("several", None),
        ("a few", None),
        ("dozens of", None),
        ("9999999999", None),
    ],
)
def test_a_number(text, number):
    assert count(text, grammar()) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("2014", 2014), ("nineteen ninety-four", 1994), ("two thousand", 2000), ("two thousand and one", 2001)],
)
def test_a_year(text, number):
    assert year(text, grammar()) == number
