"""Whether a pronoun fits a person: "she" is no man that the lexicon knows, and "he" no woman."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.ingestion.actors.memory import Memory
from dashboard.model import Actor, ActorKind

_SHE, _HE = ("she", "her"), ("he", "him", "his")


def agreeing(pronoun: str, meant: Sequence[Actor], memory: Memory) -> Sequence[Actor]:
    """Return who is meant where the pronoun fits; else the only one of the sentence before whom it does fit."""
    if pronoun.lower() not in (*_SHE, *_HE) or not meant:
        return meant
    is_she = pronoun.lower() in _SHE
    if all(_may_be(actor, is_she, memory) for actor in meant):
        return meant
    others = [actor for actor in memory.last.people if actor not in meant and _may_be(actor, is_she, memory)]
    return others if len(others) == 1 else ()


def _may_be(actor: Actor, is_she: bool, memory: Memory) -> bool:
    """Whether a person may be called so; of a stranger with an unknown given name nothing is known."""
    women = memory.gazetteer.references.women
    is_woman = actor.name in women or actor.name.split(" ")[0] in women
    is_stranger = actor.kind is not ActorKind.PERSON or actor.id not in memory.gazetteer.actors
    return is_she == is_woman or (is_stranger and not is_woman)
