"""Which articles repeat others: the smallest hashes of a text's word groups (bottom-k sketches, Broder 1997)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import blake2b

_WORD = re.compile(r"\w+")
_GROUP = 4
"""Words in a group."""
KEPT = 8
"""Hashes kept of an article."""
_ALIKE = 6
"""Equal ones from which on an article repeats another: some four fifths of their groups of words are the same."""
_LEAST = 30
"""Words; shorter texts are alike by chance."""
_BITS = 0x7FFF_FFFF_FFFF_FFFF
"""What a database's whole number holds."""


def fingerprint(text: str) -> tuple[int, ...]:
    """Return the smallest hashes; none for a text that is too short to compare."""
    words = _WORD.findall(text.lower())
    if len(words) < _LEAST:
        return ()
    groups = {" ".join(words[at : at + _GROUP]) for at in range(len(words) - _GROUP + 1)}
    return tuple(sorted(map(_hash, groups))[:KEPT])


def repeats(shared: Mapping[str, int]) -> str:
    """Return the id of the article with most hashes in common, if they are enough; else nothing."""
    best = min(shared, key=lambda id: (-shared[id], id), default="")
    return best if best and shared[best] >= _ALIKE else ""


def _hash(group: str) -> int:
    return int.from_bytes(blake2b(group.encode(), digest_size=8).digest()) & _BITS
