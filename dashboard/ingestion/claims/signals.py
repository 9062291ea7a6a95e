"""What speaks for and against a reading: how its sides, its date and its standing were found."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.ingestion.claims.dating import Dated
from dashboard.ingestion.claims.predicates import Predicate
from dashboard.ingestion.claims.scene import Scene
from dashboard.ingestion.claims.sides import Sides
from dashboard.ingestion.claims.stance import Stance

_LEAD = 3
"""Sentences with which an article tells its news."""
_CROWDED = 4
"""Actors in a sentence from which on it is easy to take one for another."""


def signals(scene: Scene, predicate: Predicate, held: Stance, sides: Sides, when: Dated) -> tuple[str, ...]:
    """Return the signals by name, `kind:value`."""
    return (*sides.ways, *_of_words(predicate), *_of_sentence(scene), f"basis:{when.basis}", f"status:{held.status}")


def _of_words(predicate: Predicate) -> Iterator[str]:
    yield f"rule:{predicate.rule.id}"
    yield f"action:{predicate.rule.action}"
    bare = predicate.is_noun and predicate.carrier is None
    yield "word:bare noun" if bare else "word:noun" if predicate.is_noun else "word:verb"
    if predicate.object is not None:
        yield "word:object"
    carrier = predicate.carrier or predicate.word
    yield f"link:{carrier.dep}"
    yield f"form:{carrier.tag}"


def _of_sentence(scene: Scene) -> Iterator[str]:
    actors = {mention.actor.id.split("/")[0] for mentions in scene.places.values() for mention in mentions}
    yield "sentence:lead" if scene.sentence.index < _LEAD else "sentence:later"
    if len(actors) >= _CROWDED:
        yield "sentence:crowded"
