"""Number words -> numbers: "two and a half", "twenty-four", "several"."""

from __future__ import annotations

import re

from dashboard.ingestion.times.recognition.vocabulary import Grammar

WORD = re.compile(r"\d[\d.,]*/\d+|[\d.,]*\d|[^\W\d_]+")
LONGEST = 9
"""Digits of the largest number that counts anything here."""


def count(text: str, grammar: Grammar) -> float | None:
    """Return the number that the words denote; None for "several" and for one too large to count with."""
    total = part = 0.0
    for word in WORD.findall(text.lower()):
        value = _value(word, grammar)
        if value is None:
            return None
        if value >= 100 and part and word.isalpha():
            part *= value
        elif value >= 1000:
            total += value
        else:
            part += value
    return total + part or 1.0  # "a" and "an" alone


def _value(word: str, grammar: Grammar) -> float | None:
    if word[0].isdigit():
        return _figures(word)
    if word in grammar.lexicon.words.entries("vague"):
        return None
    value = grammar.value("cardinal", word)
    return float(value) if not isinstance(value, str) else 0.0


def _figures(word: str) -> float | None:
    if len(word) > LONGEST:
        return None
    if "/" in word:
        above, below = word.split("/", 1)
        return int(above) / int(below) if above.isdecimal() and int(below) else None
    plain = re.sub(r",(?=\d{3}\b)", "", word)
    return float(plain) if plain.count(".") <= 1 and "," not in plain else None


def year(text: str, grammar: Grammar) -> int:
    """Return a year in figures or words: "nineteen ninety-four", "two thousand one"; of "1944/45" the first."""
    words = WORD.findall(text.lower())
    if (first := words[0].partition("/")[0]).isdigit():
        return int(first)
    if len(words) > 1 and (tens := grammar.value("cardinal", words[0])) in range(10, 22):
        return int(tens) * 100 + int(count(" ".join(words[1:]), grammar) or 0)
    return int(count(text, grammar) or 0)
