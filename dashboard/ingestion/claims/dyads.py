"""A sentence with both sides given -> what the one does to the other: the best of all readings of its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.ingestion.claims.participants import Filler, Places, at_words, fill
from dashboard.ingestion.claims.predicates import Predicate, predicates
from dashboard.ingestion.claims.slots import subjects
from dashboard.ingestion.claims.stance import stance
from dashboard.ingestion.claims.tree import Tree, Word, parse
from dashboard.lexicon import Lexicon
from dashboard.lexicon.codebook import codebook
from dashboard.lexicon.grammar import Rule
from dashboard.model import Actor, ActorKind, Mention, Status

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Coded:
    """What a rule reads: the PLOVER root, and our own action's mode and standing."""

    root: str
    rule: Rule
    status: Status
    fit: float


def code_sentence(text: str, source: Span | None, target: Span | None, lexicon: Lexicon) -> Coded | None:
    """Code what the source does to the target, both given by their offsets; None where the text tells nothing."""
    (tree,) = parse([text])
    sides = {"source": source, "target": target}
    mentions = [_side(name, span, text) for name, span in sides.items() if span]
    return max(_readings(text, tree, at_words(tree, mentions, 0), lexicon), key=lambda each: each.fit, default=None)


def _side(name: str, span: Span, text: str) -> Mention:
    return Mention(*span, text[slice(*span)], Actor(name, name, ActorKind.GROUP, name), "", "name", 1.0)


def _readings(text: str, tree: Tree, places: Places, lexicon: Lexicon) -> Iterator[Coded]:
    for readings in predicates(tree, text, lexicon.grammar):
        for rank, predicate in enumerate(readings):
            held = stance(tree, predicate.word, predicate.rule, lexicon.grammar)
            if held is not None:
                root = codebook().root(predicate.rule, held.status, lexicon.scale)
                yield Coded(root, predicate.rule, held.status, _fit(tree, predicate, places) - rank / 100)


_SLOT, _NEAR = 2.0, 1.0
_DEEPER = 0.15
_OBJECT = 0.4


def _fit(tree: Tree, predicate: Predicate, places: Places) -> float:
    """Weigh a reading: who stands in its slots, how near it is to the source's own verb, how special its rule is."""
    by, to = (
        _named(fill(tree, predicate, slots, places)) for slots in (predicate.rule.initiator, predicate.rule.target)
    )
    depth = _depth(tree, predicate, places)
    acts = _SLOT if "source" in by else _NEAR if depth is not None else 0.0
    inside = _inside(tree, predicate, places)
    hits = _SLOT if "target" in to else _NEAR if "target" in inside else 0.0
    turned = "target" in by and "source" in to
    return acts + hits + _OBJECT * bool(predicate.object) - _DEEPER * (depth or 0) - turned


def _named(fillers: Iterable[Filler]) -> set[str]:
    return {filler.mention.actor.id for filler in fillers}


def _depth(tree: Tree, predicate: Predicate, places: Places) -> int | None:
    """Return how many verbs lie between the predicate and the one whose subject the source is; None where none is."""
    depth = 0
    word: Word | None = predicate.carrier or predicate.word
    while word is not None:
        if word.is_verb or word.dep == "ROOT":
            if "source" in _ids(tree, subjects(tree, word), places):
                return depth
            depth += 1
        word = tree.head(word)
    return None


def _inside(tree: Tree, predicate: Predicate, places: Places) -> set[str]:
    bearers = [word for word in (predicate.word, predicate.object, predicate.carrier) if word]
    return _ids(tree, bearers, places)


def _ids(tree: Tree, words: Iterable[Word], places: Places) -> set[str]:
    everything = [inner for word in words for inner in (word, *tree.below(word))]
    return {mention.actor.id for word in everything for mention in places.get(word.index, ())}
