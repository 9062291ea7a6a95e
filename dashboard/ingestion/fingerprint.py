"""Which articles repeat others: what their sketches have in common."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.ingestion.sketch import sketch, words

_GROUP = 4
"""Words in a group."""
KEPT = 8
"""Hashes kept of an article."""
_ALIKE = 6
"""Equal ones from which on an article repeats another: some four fifths of their groups of words are the same."""
_LEAST = 30
"""Words; shorter texts are alike by chance."""


def fingerprint(text: str) -> tuple[int, ...]:
    """Return the smallest hashes, halved to what a database's whole number holds; none for a text that is too short."""
    told = words(text)
    return () if len(told) < _LEAST else tuple(value >> 1 for value in sketch(told, _GROUP, KEPT))


def repeats(shared: Mapping[str, int]) -> str:
    """Return the id of the article with most hashes in common, if they are enough; else nothing."""
    best = min(shared, key=lambda id: (-shared[id], id), default="")
    return best if best and shared[best] >= _ALIKE else ""
