"""Which sentences tell most of a day: those nearest to what all of them say, and unlike each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt

from dashboard.chronology.tally import Candidate, Frequencies, words

_ALIKE = 0.5
"""Cosine from which on a second sentence says the same."""
_FULL = 12
"""Different words from which on a sentence says enough; shorter ones count by their share."""
_DATED = 1.2
"""How much more a sentence weighs that names the day."""

Vector = Mapping[str, float]


def telling(candidates: Sequence[Candidate], frequencies: Frequencies, number: int) -> tuple[Candidate, ...]:
    """Return the most telling sentences, the best first.

    The measure is the cosine to the centroid of a day's sentences (Radev et al. 2004), whose words count by the
    square root of their rarity.
    """
    total = max(frequencies.values(), default=1)
    vectors = [_vector(each.text, frequencies, total) for each in candidates]
    centroid = _unit(_sum(vectors))
    weighed = {
        at: _cosine(vector, centroid) * min(1.0, len(vector) / _FULL) * (_DATED if candidates[at].dated else 1.0)
        for at, vector in enumerate(vectors)
    }
    chosen: list[int] = []
    for at in sorted(weighed, key=lambda at: (-weighed[at], candidates[at])):
        if all(_cosine(vectors[at], vectors[other]) < _ALIKE for other in chosen):
            chosen.append(at)
        if len(chosen) == number:
            break
    return tuple(candidates[at] for at in chosen)


def _vector(text: str, frequencies: Frequencies, total: int) -> Vector:
    counts = Counter(words(text))
    return _unit({w: (1 + log(n)) * sqrt(log(1 + total / frequencies.get(w, 1))) for w, n in counts.items()})


def _unit(vector: Vector) -> Vector:
    length = sqrt(sum(value * value for value in vector.values())) or 1.0
    return {word: value / length for word, value in vector.items()}


def _sum(vectors: Sequence[Vector]) -> Vector:
    total: dict[str, float] = {}
    for vector in vectors:
        for word, value in vector.items():
            total[word] = total.get(word, 0.0) + value
    return total


def _cosine(one: Vector, other: Vector) -> float:
    return sum(value * other.get(word, 0.0) for word, value in one.items())
