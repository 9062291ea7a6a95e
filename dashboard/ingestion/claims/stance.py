"""Climb from a predicate to the root and collect what stands over it: did it happen, and who says so?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.ingestion.claims.tree import Tree, Word
from dashboard.lexicon.grammar import Grammar, Operator, Rule
from dashboard.lexicon.words import words
from dashboard.model import Status

_STRENGTH = (Status.OCCURRED, Status.PLANNED, Status.ALLEGED, Status.CONDITIONAL, Status.DENIED)
"""The strongest operator wins: in "denied that it planned to attack" that is the denial."""
_OPEN = ("xcomp", "acomp")
_SHARING = ("xcomp", "acomp", "acl", "dobj", "nsubj", "nsubjpass", "attr")
"""The links over which what stands beside the upper word counts too: "will hold talks", "no plan to"."""
_MODIFIERS = ("amod", "advmod", "det", "nmod", "compound")

Found = tuple[Operator, Word]
Step = tuple[Word | None, tuple[Operator, ...], bool]


@dataclass(frozen=True, slots=True)
class Stance:
    """A predicate's status, the operators that gave it (innermost first) and the word that says so."""

    status: Status
    operators: tuple[str, ...]
    sayer: Word | None


def stance(tree: Tree, word: Word, rule: Rule, grammar: Grammar) -> Stance | None:
    """Return how a predicate is meant; None where its rule asks for what lies ahead and it does not."""
    climbed = list(_climb(tree, word, grammar))
    if rule.ahead and (not _lies_ahead(climbed) or _is_content(rule, climbed)):
        return None
    found = [(op, at) for op, at in climbed if not _used_up(tree, word, rule, op, at)]
    sayer = next((at for op, at in found if op.attributes), None)
    given = [(status, op.id) for op, at in found if (status := _status(op, at, tree, sayer))]
    strongest = max((status for status, _ in given), key=_STRENGTH.index, default=Status.OCCURRED)
    return Stance(strongest, tuple(op for _, op in given), sayer)


def _lies_ahead(found: list[Found]) -> bool:
    return any(op.status in (Status.PLANNED, Status.CONDITIONAL) for op, _ in found)


def _is_content(rule: Rule, found: list[Found]) -> bool:
    """Whether it is only what another word of the action says: "warned that Russia would pay a price"."""
    return any(op.id.startswith(f"{rule.action.lower()}.") for op, _ in found)


def _used_up(tree: Tree, word: Word, rule: Rule, op: Operator, at: Word) -> bool:
    """Whether the rule itself has read what the operator says.

    A rule for "did not accept" has read the negation, one for "would retaliate" what lies ahead. What exists
    once it is uttered is not undone by who rejects it.
    """
    beside = tree.head(at) == word
    if rule.negated:
        return (beside and op.status is Status.DENIED) or (rule.ahead and op.status is not Status.ALLEGED)
    if rule.ahead:
        return op.status in (Status.PLANNED, Status.CONDITIONAL)
    return rule.uttered and bool(op.governor) and not beside and not op.attributes


def _status(op: Operator, at: Word, tree: Tree, sayer: Word | None) -> Status | None:
    """ "would" under "said" is a plan, unless a condition hangs on the same verb."""
    verb = tree.head(at)
    if op.reported is None or sayer is None or verb is None:
        return op.status
    openers = (mark for clause in tree.children(verb, "advcl") for mark in tree.children(clause, "mark"))
    return op.status if any(mark.lower in words().conditions for mark in openers) else op.reported


def _climb(tree: Tree, word: Word, grammar: Grammar) -> Iterator[Found]:
    """Yield the operators from the predicate upwards, until a link that carries nothing further."""
    here: Word | None = word
    yield from _beside(tree, word, grammar)
    while here is not None:
        here, governors, shares = _step(tree, here, grammar)
        if here is not None:
            yield from ((op, here) for op in governors)
            yield from _beside(tree, here, grammar) if shares else ()


def _step(tree: Tree, here: Word, grammar: Grammar) -> Step:
    """Return the next word up, the operators that it is, and whether those beside it count as well."""
    above, link = tree.head(here), here.dep
    if above is None:
        return _STOP
    if link in ("pobj", "pcomp"):
        return _over_preposition(tree, above, grammar)
    if link == "conj":
        return above, (), not tree.children(here, "nsubj", "nsubjpass", "aux")
    if link == "nsubj":
        return (above, _predicated(tree, above, grammar), True) if above.lower in grammar.support else _STOP
    return _adverbial(tree, here, above, grammar) if link == "advcl" else _argument(tree, here, above, grammar)


def _argument(tree: Tree, here: Word, above: Word, grammar: Grammar) -> Step:
    """ "planned an attack", "will hold talks", "believes that", "wants to"."""
    link = here.dep
    if link == "acl" and here.tag == "VBG" and above.lower in words().texts:
        return _STOP  # "signed an order imposing tariffs": it says so, and orders nobody
    carried = link in _SHARING and link not in _OPEN and above.lower in grammar.light | grammar.support
    lent = link == "dobj" and above.is_verb and above.lower in grammar.carriers
    governors = () if lent else _governors(tree, above, grammar)
    passes = carried or governors or link in _OPEN
    return (above, governors, link in _SHARING) if passes and link in (*_SHARING, "ccomp", "acl") else _STOP


def _adverbial(tree: Tree, here: Word, above: Word, grammar: Grammar) -> Step:
    """A purpose hangs on what it serves; "ruled out sending troops" is no clause of its own, whatever the parse."""
    if any(child.lower == "to" for child in tree.children(here, "aux")):
        return above, (), False
    governors = _phrasal(tree, above, grammar) if here.tag == "VBG" else ()
    return (above, governors, True) if governors else _STOP


def _governors(tree: Tree, word: Word, grammar: Grammar) -> tuple[Operator, ...]:
    """Return the operators that a word is, with its particle ("ruled out") or without."""
    return _phrasal(tree, word, grammar) or grammar.governors.get(word.lower, ())


def _phrasal(tree: Tree, word: Word, grammar: Grammar) -> tuple[Operator, ...]:
    phrases = (f"{word.lower} {particle.lower}" for particle in tree.children(word, "prt"))
    return next((found for phrase in phrases if (found := grammar.governors.get(phrase, ()))), ())


def _predicated(tree: Tree, verb: Word, grammar: Grammar) -> tuple[Operator, ...]:
    """ "An attack is possible"."""
    said = tree.children(verb, "acomp", "attr")
    return tuple(op for word in said for op in grammar.governors.get(word.lower, ()))


_STOP: Step = (None, (), False)


def _over_preposition(tree: Tree, preposition: Word, grammar: Grammar) -> Step:
    """ "ahead of talks", "called for talks", "the possibility of talks"."""
    outer, name = tree.head(preposition), preposition.lower
    if outer is None:
        return _STOP
    if name == "of" and outer.lower in grammar.measures:  # "prepared a package of sanctions"
        return outer, (), True
    table = grammar.governors
    own = grammar.prepositions.get(name) or (grammar.prepositions.get(outer.lower) if name == "of" else None)
    plain = () if name in grammar.occasions and not outer.is_noun else table.get(outer.lower, ())
    governors = own or table.get(f"{outer.lower} {name}") or plain or _asked_for(tree, outer, name, grammar)
    return (outer, governors, False) if governors else _STOP


_ASKING = ("to", "for")


def _asked_for(tree: Tree, verb: Word, name: str, grammar: Grammar) -> tuple[Operator, ...]:
    """ "Renewed its invitation to a meeting": the parse gives what is asked for to the verb."""
    asked = tree.children(verb, "dobj") if name in _ASKING and verb.is_verb else []
    return next((found for noun in asked if (found := grammar.governors.get(noun.lower, ()))), ())


def _beside(tree: Tree, word: Word, grammar: Grammar) -> Iterator[Found]:
    """Yield what stands on the word itself: auxiliaries, negation, adjectives, adverbs, the clause's opener."""
    tables = {
        "aux": grammar.auxiliaries,
        "neg": grammar.negations,
        "preconj": grammar.negations,
        "mark": grammar.markers,
    } | dict.fromkeys(_MODIFIERS, grammar.modifiers)
    for child in tree.children(word):
        found = tables.get(child.dep, {}).get(child.lower, ())
        if child.dep == "det":
            found = grammar.negations.get(child.lower, found)
        if child.dep in ("nsubj", "nsubjpass"):
            found = tuple(op for det in tree.children(child, "det") for op in grammar.negations.get(det.lower, ()))
        if child.lower == "to" and child.dep == "aux":
            found = grammar.infinitives.get(_infinitive_link(tree, word), ())
        yield from ((operator, child) for operator in found)


def _infinitive_link(tree: Tree, word: Word) -> str:
    """Return how a "to" verb hangs in the sentence: its label, or the very verb that it completes ("is to")."""
    above = tree.head(word)
    return above.lower if above and word.dep == "xcomp" else word.dep
