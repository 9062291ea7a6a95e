"""Fill a predicate's slots with the actors that stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

from dashboard.ingestion.claims.predicates import Predicate
from dashboard.ingestion.claims.slots import SLOTS, antecedent, nearby, prepositional, subjects
from dashboard.ingestion.claims.tree import Tree, Word
from dashboard.lexicon.words import words
from dashboard.model import ActorKind, Mention, Participant

_OWNERS = ("poss", "amod", "compound", "nmod", "nummod")
_FINITE, _CLAUSES = ("VBD", "VBZ", "VBP"), ("ROOT", "ccomp", "conj", "advcl")
_PLURAL = ("NNS", "NNPS")
_SUBJECTS = ("nsubj", "nsubjpass")
_OWNED, _WITHIN = 0.95, 0.9
"""How surely "Russian forces" and "forces of Russia" stand for Russia."""
_SEATED = 0.8
"""How surely officials are those of the capital that is named first."""
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Filler:
    """An actor found in a slot, how surely (0..1: the mention's strength times the way to it), and which way."""

    mention: Mention
    sureness: float
    way: str = "named"
    """`named` itself, `owner` or `within` of what stands there, meant by `it`, where it happens (`located`)."""
    slot: str = ""


Places = Mapping[int, Sequence[Mention]]
"""The mentions of a sentence by the index of the word that governs each."""


def at_words(tree: Tree, mentions: Iterable[Mention], offset: int) -> dict[int, list[Mention]]:
    """Put each mention at the word that governs it; `offset` is where the sentence starts in the article."""
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        word = tree.span_root(mention.start - offset, mention.end - offset)
        if word is not None:
            found.setdefault(word.index, []).append(mention)
    return found


def fill(tree: Tree, predicate: Predicate, slots: Iterable[str], places: Places) -> list[Filler]:
    """Return the actors of the first slot that names any.

    A slot with "!" ends the search where it is filled by somebody else: who warned reporters warned no state.
    One with "=" takes who is named itself, not whose thing it is: "called Lavrov", but not "called French ideas".
    """
    for slot in slots:
        for found in filter(None, _slot(tree, predicate, slot.rstrip("!="))):
            joined = [one for word in found for one in tree.conjuncts(word)]
            named = slot.endswith("=")
            depths = ((word, _DEEPEST if named and word.lower not in words().people else 0) for word in joined)
            fillers = (filler for word, depth in depths for filler in _actors(tree, word, places, depth))
            usable = _distinct(replace(each, slot=slot) for each in fillers if _may_act(each, predicate))
            if usable or slot.endswith("!"):
                return usable
    return []


_BELOW = 0.75
"""How surely who is named somewhere in what is said is whom it is about."""


def about(tree: Tree, predicate: Predicate, places: Places) -> list[Filler]:
    """Return whoever is named first in what is praised, blamed or asked for: "demands over Iran's missiles"."""
    if any(slot.endswith("!") for slot in predicate.rule.target):
        return []
    bearers = [word for word in (predicate.word, predicate.object, predicate.carrier) if word]
    below = {word.index for bearer in bearers for word in tree.below(bearer) if word.index > predicate.word.index}
    below -= {word.index for word in tree.children(predicate.word, "dobj", "dative")}  # a slot would have named them
    found = (mention for index in sorted(below) for mention in places.get(index, ()))
    return _distinct(Filler(m, m.strength * _BELOW, "about") for m in found if m.actor.kind is not ActorKind.MEDIA)


_PLACED = 0.75
"""How surely "condemned the violence in Libya" is aimed at Libya."""


def located(tree: Tree, predicate: Predicate, places: Places) -> list[Filler]:
    """Return the state in which what is praised, condemned or asked for happens, where nobody else is named."""
    bearers = [predicate.object, *SLOTS["object"](tree, predicate.word)] if not predicate.is_noun else []
    bearers += [word for name in words().matters for word in nearby(tree, predicate.word, name)]
    sites = [word for bearer in bearers if bearer for word in prepositional(tree, bearer, "in")]
    found = [mention for site in sites for mention in places.get(site.index, ()) if mention.form == "place"]
    return _distinct(Filler(mention, mention.strength * _PLACED, "located") for mention in found)


def _slot(tree: Tree, predicate: Predicate, slot: str) -> Iterator[list[Word]]:
    """Yield the words in a slot of the predicate, of its object and of the verb that carries it."""
    if slot == "subject":
        yield _subject(tree, predicate)
        return
    bearers = [word for word in (predicate.word, predicate.object, predicate.carrier) if word]
    bearers += prepositional(tree, predicate.object, "of") if predicate.object else []
    if slot in ("possessor", "modifier"):
        bearers = [predicate.word] if predicate.is_noun else []
    if slot == "object" and predicate.is_noun:
        bearers = []
    if slot == "hearer":  # "told Trump in a call that"
        slot, bearers = "object", [predicate.carrier] if predicate.is_noun and predicate.carrier else []
    read = SLOTS.get(slot)
    yield from (read(tree, word) if read else nearby(tree, word, slot) for word in bearers)


def _subject(tree: Tree, predicate: Predicate) -> list[Word]:
    verb = predicate.carrier if predicate.is_noun else predicate.word
    return (subjects(tree, verb) or _before(tree, verb)) if verb else []


def _before(tree: Tree, verb: Word) -> list[Word]:
    """Return the word before a finite verb to which the parse gives no subject: "in the capital Lavrov accused"."""
    is_bare = verb.tag in _FINITE and not tree.children(verb, "aux", "auxpass", "agent") and verb.dep in _CLAUSES
    return [tree.words[verb.index - 1]] if is_bare and verb.index and tree.words[verb.index - 1].is_noun else []


def _actors(tree: Tree, word: Word, places: Places, depth: int = 0) -> Iterator[Filler]:
    """Yield the actors that a phrase names: itself, else whose it is, else whom it is "of"."""
    if word.index in places:
        yield from (Filler(mention, mention.strength) for mention in places[word.index])
    elif named := [one for one in tree.children(word, "appos") if one.index in places]:
        yield from (Filler(mention, mention.strength) for one in named for mention in places[one.index])
    elif word.tag == "PRP" and (subject := _meant_by_it(tree, word)) is not None:
        many = tree.conjuncts(subject) if word.lower in words().they else [subject]
        meant = (filler for one in many for filler in _actors(tree, one, places, depth + 1))
        yield from _weaker(meant, _OWNED, "it")
    elif depth < _DEEPEST:
        owners = list(_owners(tree, word))
        owned = [filler for owner in owners for filler in _owner(tree, owner, places, depth + 1)]
        yield from _weaker(owned, _OWNED, "owner")
        if not owned or any(owner.tag == "PRP$" for owner in owners):  # "its border with Chad"
            yield from _weaker(_nested(tree, word, places, depth + 1), _WITHIN, "within")
        if not owners and word.lower in words().people:
            yield from _at_seat(tree, word, places)


def _at_seat(tree: Tree, word: Word, places: Places) -> Iterator[Filler]:
    """Yield whose officials act where a sentence begins with their capital: "In Washington, officials accused"."""
    opener = tree.words[0]
    if opener.lower != "in" or word.dep not in _SUBJECTS:
        return
    for site in tree.children(opener, "pobj"):
        yield from (Filler(replace(m, form="name"), m.strength * _SEATED, "seat") for m in places.get(site.index, ()))


def _owners(tree: Tree, word: Word) -> Iterator[Word]:
    """Yield what stands before a noun and may own it: "Thai fighter jets", "a British-flagged tanker"."""
    for child in tree.children(word, *_OWNERS):
        yield from tree.conjuncts(child)
        if child.dep == "compound" or child.lower in words().owned:
            yield from tree.children(child, "amod", "compound", "nmod", "npadvmod")


def _owner(tree: Tree, owner: Word, places: Places, depth: int) -> Iterator[Filler]:
    """Yield whose a thing is: a mention, or whom "its" and "their" stand for."""
    if owner.tag == "PRP$" and owner.index not in places:
        subject = _meant_by_it(tree, owner)
        yield from _actors(tree, subject, places, depth) if subject else ()
    else:
        yield from (Filler(mention, mention.strength) for mention in places.get(owner.index, ()))


def _weaker(fillers: Iterable[Filler], factor: float, way: str) -> Iterator[Filler]:
    return (Filler(filler.mention, filler.sureness * factor, way) for filler in fillers)


def _nested(tree: Tree, word: Word, places: Places, depth: int) -> Iterator[Filler]:
    held = [child for child in tree.children(word, "acl") if child.lower in words().belongs]
    if not held and not tree.prepositions(word):
        return
    for bearer, name in [*product([word], words().belonging), *product(held, words().belongs_to)]:
        for inner in prepositional(tree, bearer, name):
            for joined in tree.conjuncts(inner):
                yield from _actors(tree, joined, places, depth)


def _meant_by_it(tree: Tree, pronoun: Word) -> Word | None:
    """Return what "it", "they", "its" or "their" stands for, within the sentence.

    It is the subject of the clause above; of the same clause for "its" in an object ("attacked its
    neighbour"). In "sanctions on Russia if it attacked" it is who would be hit.
    """
    if pronoun.lower not in words().it:
        return None
    path = [pronoun, *tree.ancestors(pronoun)]
    clauses = [word for word in path if word.is_verb]
    if clauses and pronoun.tag == "PRP$" and path[path.index(clauses[0]) - 1].dep not in _SUBJECTS:
        subject = _plain_subject(tree, clauses[0])
        if subject is None or pronoun.lower != "its" or subject.tag not in _PLURAL:
            return subject
    for below, above in pairwise(clauses):
        bearers = [above, *tree.children(above, "dobj")] if below.dep == "advcl" else []
        hit = [word for bearer in bearers for name in words().adverse for word in prepositional(tree, bearer, name)]
        if found := (antecedent(tree, hit[0]) if hit else _plain_subject(tree, above)):
            return found
    return None


def _plain_subject(tree: Tree, verb: Word) -> Word | None:
    """Return a verb's own subject, if it is no pronoun."""
    words = (word for word in tree.children(verb, *_SUBJECTS) if word.tag != "PRP")
    return next((antecedent(tree, word) for word in words), None)


def _may_act(filler: Filler, predicate: Predicate) -> bool:
    mention = filler.mention
    if mention.actor.kind is ActorKind.MEDIA:
        return False
    return mention.form != "place" or predicate.rule.places


def _distinct(fillers: Iterable[Filler]) -> list[Filler]:
    """Keep the surest mention of each actor, in the order of the text."""
    best: dict[str, Filler] = {}
    for filler in fillers:
        known = best.get(filler.mention.actor.id)
        if known is None or filler.sureness > known.sureness:
            best[filler.mention.actor.id] = filler
    return list(best.values())


def participant(mention: Mention) -> Participant:
    """Return what a claim keeps of a mention."""
    actor = mention.actor
    return Participant(actor.id, actor.name, actor.kind, actor.country, mention.text)
