"""A sentence with both sides given -> what the one does to the other: the best of all readings of its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.ingestion.claims.features import features
from dashboard.ingestion.claims.parsing import parse
from dashboard.ingestion.claims.participants import Filler, Places, at_words, fill
from dashboard.ingestion.claims.predicates import Predicate, predicates
from dashboard.ingestion.claims.slots import subjects
from dashboard.ingestion.claims.stance import stance
from dashboard.ingestion.claims.tree import Tree, Word
from dashboard.lexicon import Lexicon
from dashboard.lexicon.codebook import codebook
from dashboard.lexicon.grammar import Rule
from dashboard.lexicon.readings import weights
from dashboard.model import Actor, ActorKind, Mention, Status

Span = tuple[int, int]
LEARNT = "learnt"
_PURPOSE = "purpose"
_FITS = 2.0
"""From here on a reading has a side where its frame wants it."""
_UNSURE = 0.12
"""Below this share of all roots, words alone tell nothing."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule reads: the codebook's root, the act's standing, and how well the two sides fit."""

    root: str
    rule: Rule
    status: Status
    fit: float


@dataclass(frozen=True, slots=True)
class Coded:
    """What the source does to the target, by which rule, and what spoke for it."""

    action: str
    mode: str
    status: Status
    rule: str
    """`aid.give`; "learnt" where no rule reads what the words between the two sides speak for."""
    reasons: tuple[str, ...]


def code_sentence(text: str, source: Span | None, target: Span | None, lexicon: Lexicon) -> Coded | None:
    """Code what the source does to the target, both given by their offsets; None where the text tells nothing.

    A reading whose sides fit is taken; between the others weights choose that annotated sentences have taught.
    """
    tree, places, readings = read_dyad(text, source, target, lexicon)
    found = features(tree, places, readings)
    root, sureness = weights().choose(found)
    if readings and readings[0].fit >= _FITS:
        root = codebook().named(readings[0].root)
    reasons = weights().reasons(found, root)
    fitting = next((each for each in readings if codebook().named(each.root) == root), None)
    if fitting is not None:
        mode = fitting.rule.mode if fitting.root == fitting.rule.action else ""
        return Coded(fitting.root, mode, fitting.status, fitting.rule.id, reasons)
    if not readings and sureness < _UNSURE:
        return None
    return Coded(codebook().deed(root), "", Status.OCCURRED, LEARNT, reasons)


def read_dyad(
    text: str, source: Span | None, target: Span | None, lexicon: Lexicon
) -> tuple[Tree, Places, list[Reading]]:
    """Return the sentence's parse, where the two sides stand in it, and all readings, the best first."""
    (tree,) = parse([text])
    sides = {"source": source, "target": target}
    places = at_words(tree, [_side(name, span, text) for name, span in sides.items() if span], 0)
    return tree, places, sorted(_readings(text, tree, places, lexicon), key=lambda each: -each.fit)


def _side(name: str, span: Span, text: str) -> Mention:
    return Mention(*span, text[slice(*span)], Actor(name, name, ActorKind.GROUP, name), "", "name", 1.0)


def _readings(text: str, tree: Tree, places: Places, lexicon: Lexicon) -> Iterator[Reading]:
    for readings in predicates(tree, text, lexicon.grammar):
        for rank, predicate in enumerate(readings):
            held = stance(tree, predicate.word, predicate.rule, lexicon.grammar)
            if held is not None:
                # What an act serves is done with it: "gave money to help the refugees".
                status = Status.OCCURRED if held.operators == (_PURPOSE,) else held.status
                root = _outer(held.operators, lexicon) or codebook().root(predicate.rule, status, lexicon.scale)
                yield Reading(root, predicate.rule, status, _fit(tree, predicate, places) - rank / 100)


def _outer(operators: Sequence[str], lexicon: Lexicon) -> str:
    """Return the root of what is said of an act, where that is what is done: "threatened to veto"."""
    said = [lexicon.grammar.rule(name) for name in operators if "." in name]
    return next((rule.action for rule in reversed(said) if rule.action in codebook().words), "")


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
