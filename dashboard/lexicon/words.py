"""Small words that the claims' walk over the parse asks for, from `words.toml`."""

from __future__ import annotations

import re
from functools import cache

from dashboard.lexicon.files import Table, read


class Words(Table, frozen=True):
    """Word classes; the file says what each is for."""

    replies: frozenset[str]
    grounds: tuple[str, ...]
    belonging: tuple[str, ...]
    concerned: tuple[str, ...]
    matters: tuple[str, ...]
    adverse: tuple[str, ...]
    it: frozenset[str]
    they: frozenset[str]
    belongs: frozenset[str]
    belongs_to: tuple[str, ...]
    pointing: frozenset[str]
    past: frozenset[str]
    background: frozenset[str]
    conditions: frozenset[str]
    simultaneous: frozenset[str]
    own_doing: frozenset[str]
    texts: frozenset[str]
    people: frozenset[str]
    owned: frozenset[str]
    sport: tuple[str, ...]
    apart: dict[str, int]


@cache
def about_sport() -> re.Pattern[str]:
    """Return what finds a word of games in a text."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words().sport))})\b")


@cache
def words() -> Words:
    """Read them once. Raises LexiconError for an unknown or missing class."""
    return read("words.toml", Words)
