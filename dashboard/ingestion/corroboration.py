"""How many sources tell of an event independently: who copies what another wrote confirms nothing.

Sentences are compared, not whole articles: a paper often takes over a paragraph of an agency and writes the rest. Their
likeness is estimated from their sketches.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dashboard.ingestion.sketch import sketch, words
from dashboard.lexicon.outlets import outlets
from dashboard.model import Claim

_SHINGLE = 3
"""Words in a piece."""
_SKETCH = 16
"""Hashes kept of a sentence."""
_ALIKE = 0.6
"""Share of equal hashes from which on one sentence is taken from the other."""

Sketch = frozenset[int]


def independent(claims: Sequence[Claim]) -> int:
    """Return the number of independent sources: claims of one house, or in nearly the same words, are one."""
    if len(claims) < 2:
        return len(claims)
    parents = list(range(len(claims)))
    first: dict[object, int] = {}
    sketches = [sketched(claim.sentence.text) for claim in claims]
    for at, claim in enumerate(claims):
        _join(parents, at, first.setdefault(outlets().house(claim.source) or claim.article_id, at))
        for other in {first[piece] for piece in sketches[at] if piece in first}:
            if alike(sketches[at], sketches[other]):
                _join(parents, at, other)
        for piece in sketches[at]:
            first.setdefault(piece, at)
    return len({_root(parents, at) for at in range(len(claims))})


def alike(one: Sketch, other: Sketch) -> bool:
    """Whether two sketches are those of nearly the same words."""
    smallest = sorted(one | other)[:_SKETCH]
    shared = sum(piece in one and piece in other for piece in smallest)
    return bool(smallest) and shared / len(smallest) >= _ALIKE


@lru_cache(maxsize=4_096)
def sketched(text: str) -> Sketch:
    """Return the smallest hashes of a sentence's word triples."""
    return frozenset(sketch(words(text), _SHINGLE, _SKETCH))


def _root(parents: list[int], at: int) -> int:
    while parents[at] != at:
        parents[at] = parents[parents[at]]
        at = parents[at]
    return at


def _join(parents: list[int], one: int, other: int) -> None:
    parents[_root(parents, one)] = _root(parents, other)
