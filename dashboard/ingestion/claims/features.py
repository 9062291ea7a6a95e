"""What a sentence shows between two actors, as numbers: the readings that the rules give, and the words on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from dashboard.ingestion.claims.participants import Places
from dashboard.ingestion.claims.tree import Tree, Word
from dashboard.lexicon.codebook import codebook
from dashboard.lexicon.grammar import Rule
from dashboard.model import Status

_FITS = 2.0
"""A reading whose both sides fit weighs 2; the next best of another root half as much."""
_LOOSE = 1.5
"""Below this a reading names neither side where it should be."""
_NEAR, _SECOND = 0.7, 0.4
"""What a word weighs that hangs on the way, and on that."""
_APART = ("relcl", "advcl", "conj", "ccomp", "parataxis", "punct")
"""Links to clauses of their own: what they tell is another act."""
_ENDINGS = ("ing", "ies", "ied", "ed", "es", "s", "e", "d")
_SHORTEST = 3


class Reading(Protocol):
    """What a rule reads, and how well the sides fit."""

    @property
    def root(self) -> str:
        """The codebook's name of the act."""

    @property
    def rule(self) -> Rule:
        """The rule that reads it."""

    @property
    def status(self) -> Status:
        """The act's standing."""

    @property
    def fit(self) -> float:
        """How well the two sides fit its slots."""


def features(tree: Tree, places: Places, readings: Sequence[Reading]) -> dict[str, float]:
    """Return the features by name; `readings` are sorted, the best first."""
    found = dict(_of_readings(readings))
    for name, weight in _of_words(tree, places):
        found.setdefault(name, weight)
    return found


def _of_readings(readings: Sequence[Reading]) -> Iterator[tuple[str, float]]:
    best = next(iter(readings), None)
    if best is None or best.fit < _LOOSE:
        yield "rule:none", 1.0
    if best is None:
        return
    yield f"rule:{codebook().named(best.root)}", max(best.fit, 0.0) / _FITS
    yield f"id:{best.rule.id}", 1.0
    yield f"status:{best.status}", _SECOND
    for other in readings[1:]:
        if codebook().named(other.root) != codebook().named(best.root):
            yield f"other:{codebook().named(other.root)}", max(other.fit, 0.0) / _FITS / 2
            return


def _of_words(tree: Tree, places: Places) -> Iterator[tuple[str, float]]:
    """Yield the words between the two sides, what hangs on them, and which side stands first."""
    ends = {mention.actor.id: tree.words[index] for index, mentions in places.items() for mention in mentions}
    source, target = ends.get("source"), ends.get("target")
    named = {word.index for end in ends.values() for word in (end, *tree.below(end))}
    way = [word for word in _way(tree, source, target) if word not in ends.values()]
    for word in way:
        yield f"on:{stem(word.lower)}", 1.0
    for word in way:
        beside = [child for child in tree.children(word) if child.dep not in _APART and child not in way]
        for child in beside:
            if child.index not in named:
                yield f"by:{stem(child.lower)}", _NEAR
                yield f"pair:{stem(word.lower)} {stem(child.lower)}", _NEAR
                yield from ((f"under:{stem(each.lower)}", _SECOND) for each in tree.children(child))
    yield "first:source" if source and target and source.index < target.index else "first:target", _SECOND


def _way(tree: Tree, source: Word | None, target: Word | None) -> list[Word]:
    """Return the words from one side up to what governs both, and down to the other."""
    up, down = ([end, *tree.ancestors(end)] if end else [] for end in (source, target))
    common = next((word for word in up if word in down), None)
    if common is None:
        return up or down
    return [*up[: up.index(common) + 1], *reversed(down[: down.index(common)])]


def stem(word: str) -> str:
    """Return what the forms of a word share, roughly: a key, and no word."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word
