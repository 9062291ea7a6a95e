"""The vocabulary as data: the ladder, actors, actions, operators and time words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dashboard.lexicon.gazetteer import Gazetteer, read_gazetteer
from dashboard.lexicon.grammar import Grammar, read_grammar
from dashboard.lexicon.scale import Scale, scale


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that the stages know of the world and of its words."""

    scale: Scale
    gazetteer: Gazetteer
    grammar: Grammar


@cache
def load() -> Lexicon:
    """Read and validate the whole vocabulary once. Raises LexiconError naming the file, the place and the flaw."""
    ladder = scale()
    return Lexicon(ladder, read_gazetteer(), read_grammar(ladder))
