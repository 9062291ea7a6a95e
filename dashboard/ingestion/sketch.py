"""A text as its smallest hashes: what two texts have of these in common tells how many of their word groups they share.

Bottom-k sketches (Broder 1997): the work grows with the texts and not with their pairs.
"""

from __future__ import annotations

import re
from hashlib import blake2b

_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """Return a text's words in lower case."""
    return _WORD.findall(text.lower())


def sketch(told: list[str], group: int, kept: int) -> tuple[int, ...]:
    """Return the `kept` smallest 64-bit hashes of groups of so many words; of a shorter text, that of all its words."""
    groups = {" ".join(told[at : at + group]) for at in range(max(1, len(told) - group + 1))}
    return tuple(sorted(map(_hash, groups))[:kept])


def _hash(group: str) -> int:
    return int.from_bytes(blake2b(group.encode(), digest_size=8).digest())
