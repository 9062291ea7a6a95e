"""Find the words of a sentence that tell of an action, each with the rule that reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.ingestion.claims.slots import objects
from dashboard.ingestion.claims.tree import Tree, Word
from dashboard.lexicon.grammar import Grammar, Rule, Trigger
from dashboard.lexicon.words import words
from dashboard.model import Status
from dashboard.wording import MONTHS

_ANY = "*"
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that tells of an action.

    `object` is the direct object that a verb's rule asks for or may look into; `carrier` is the verb
    that lends a noun its subject ("held talks").
    """

    rule: Rule
    word: Word
    is_noun: bool
    object: Word | None = None
    carrier: Word | None = None
    particles: frozenset[str] = frozenset()


def triggers(text: str, grammar: Grammar) -> list[tuple[int, int]]:
    """Return where a sentence has words that may tell of an action: the gate before the parser."""
    low = text.lower()
    if len(low) != len(text):  # a letter whose small form is longer would shift the offsets
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    found = grammar.automaton.find_matches_as_indexes(low)
    return [(start, end) for _, start, end in found if _is_word(low, start, end)]


def _is_word(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    return not (_LETTER.match(before) or _LETTER.match(after))


def predicates(tree: Tree, text: str, grammar: Grammar) -> list[list[Predicate]]:
    """Return the readings of each word that tells of an action, the most specific first.

    Words whose rule asks for an object come first: what they read, the object need not tell again.
    """
    found = (_readings(tree, text, start, end, grammar) for start, end in triggers(text, grammar))
    return sorted((readings for readings in found if readings), key=lambda readings: not readings[0].rule.object)


def _readings(tree: Tree, text: str, start: int, end: int, grammar: Grammar) -> list[Predicate]:
    word = tree.span_root(start, end)
    if word is None or word.start < start or word.end > end:  # it stands inside a name
        return []
    matches = [_match(tree, word, each, grammar) for each in grammar.triggers[text[start:end].lower()]]
    return sorted((match for match in matches if match), key=_specificity, reverse=True)


def _specificity(match: Predicate) -> tuple[bool, ...]:
    rule = match.rule
    return bool(rule.object), rule.negated, rule.ahead, bool(match.particles), not rule.alone


_CARRIED = {"modal": ("aux",), "adjective": ("acomp", "attr", "oprd")}
"""The links by which a word that is no verb tells with the verb above it."""


def _match(tree: Tree, word: Word, trigger: Trigger, grammar: Grammar) -> Predicate | None:
    rule = trigger.rule
    if rule.negated and not is_negated(tree, word, grammar):
        return None
    if trigger.kind == "noun":
        return None if _is_barred(tree, word, trigger.barred) else _noun(tree, word, rule, grammar)
    if trigger.kind in _CARRIED:
        verb = tree.head(word) if word.dep in _CARRIED[trigger.kind] else None
        return Predicate(rule, verb, False, word) if verb and verb.is_verb else None
    return _verb(tree, word, trigger)


def _verb(tree: Tree, word: Word, trigger: Trigger) -> Predicate | None:
    if not word.is_verb or _is_attribute(tree, word) or not _has_particles(tree, word, trigger.particles):
        return None
    rule, own = trigger.rule, objects(tree, word)
    if (rule.intransitive and own) or (rule.plain and _is_named(tree, word, own)):
        return None
    if own and any(_opens_phrase(tree, child) for child in tree.children(word) if child.lower in trigger.particles):
        return None
    if not rule.object and not rule.unless:
        return Predicate(rule, word, False, next(iter(own), None), particles=trigger.particles)
    return _with_object(tree, word, trigger, own)


def _has_particles(tree: Tree, word: Word, wanted: frozenset[str]) -> bool:
    """Whether the particles that a rule asks for stand beside a verb, and no other: "called off" is no call."""
    beside = tree.children(word)
    if any(child.dep == "prt" and child.lower not in wanted for child in beside):
        return False
    return not wanted or wanted <= {child.lower for child in beside}


def _with_object(tree: Tree, word: Word, trigger: Trigger, own: list[Word]) -> Predicate | None:
    """Return a verb whose object is one that the rule asks for and does not bar."""
    rule = trigger.rule
    is_open = rule.object and all(one.lower in trigger.particles for one in own)
    after = _phrases(tree, word) if is_open or rule.phrase else []
    named = tree.children(word, "oprd")  # "branded it an aggressor"
    found = [one for top in (*own, *named, *after) for one in tree.conjuncts(top)]
    refused = tree.children(word, "xcomp") if rule.lays is Status.DENIED else []  # "declined to comment"
    if any(_is_barred(tree, one, trigger.barred) for one in (*found, *refused)):
        return None
    if any(f"to {one.lower}" in trigger.barred for one in tree.children(word, "xcomp", "ccomp")):
        return None  # "ordered the troops to leave"
    wanted = trigger.objects
    fitting = own if _ANY in wanted else [one for one in found if not wanted or _is_wanted(tree, one, wanted)]
    if wanted and not fitting:
        return None
    return Predicate(rule, word, False, next(iter(fitting), None), particles=trigger.particles)


def _is_wanted(tree: Tree, noun: Word, wanted: frozenset[str]) -> bool:
    """Whether a rule asks for a noun, or by "peacekeeping~" for any that stands behind that word."""
    if noun.text in MONTHS:  # "called Putin on 12 March" is no march
        return False
    return noun.lower in wanted or any(f"{one.lower}~" in wanted for one in tree.children(noun, "compound", "amod"))


def _is_named(tree: Tree, verb: Word, own: list[Word]) -> bool:
    """Whether what its object is called follows it: "called Sharif a leader" is no telephone call."""
    names = [name for one in own for name in tree.children(one, "appos")]
    starts = (min(word.index for word in (name, *tree.below(name))) for name in names)
    return bool(tree.children(verb, "oprd")) or any(tree.words[start - 1].dep != "punct" for start in starts)


def _opens_phrase(tree: Tree, word: Word) -> bool:
    """Whether it opens a phrase of its own: in "took it to court over a road" the verb is not "take over"."""
    return word.dep == "prep" and bool(tree.children(word, "pobj", "pcomp"))


def _phrases(tree: Tree, verb: Word) -> list[Word]:
    return [noun for prep in tree.children(verb, "prep") for noun in tree.children(prep, "pobj")]


def _is_barred(tree: Tree, noun: Word, barred: frozenset[str]) -> bool:
    """Whether a rule bars a noun, or what stands before it: "a stinging attack" is words."""
    if not barred:
        return False
    before = (one for one in tree.children(noun, "amod", "compound", "nmod") if one.tag != "NNP")
    return any(one.lower in barred for one in (noun, *before))


def _is_attribute(tree: Tree, word: Word) -> bool:
    """Whether a verb form only describes a noun; with an auxiliary of its own the parse is wrong about that."""
    return word.dep in ("aux", "auxpass") or (word.dep == "amod" and not tree.children(word, "aux", "nsubj"))


def _noun(tree: Tree, word: Word, rule: Rule, grammar: Grammar) -> Predicate | None:
    """A noun inside another noun's name ("attack plans") tells nothing by itself."""
    if word.is_verb or word.dep in ("compound", "amod", "nmod", "ROOT"):
        return None
    carrying = carrier(tree, word, grammar)
    if carrying is None and (rule.occasion or rule.uttered):
        carrying = occasion(tree, word, grammar)
    return None if rule.carried and carrying is None else Predicate(rule, word, True, None, carrying)


def carrier(tree: Tree, noun: Word, grammar: Grammar) -> Word | None:
    """Return the verb that a noun is the object of, or whose participle follows it, and that lends it a subject."""
    above = tree.head(noun)
    if above is None:
        return None
    if noun.dep == "conj" and not above.is_verb:
        return carrier(tree, above, grammar)
    if noun.dep in ("dobj", "nsubjpass") and is_light(tree, above, grammar):
        return above
    if noun.dep == "pobj" and (bearer := tree.head(above)):
        if above.lower == "of" and bearer.lower in grammar.measures:  # "a package of sanctions"
            return carrier(tree, bearer, grammar)
        if f"{bearer.lower} {above.lower}" in grammar.light:
            return bearer
    return next((child for child in tree.children(noun, "acl") if child.lower in grammar.light), None)


def occasion(tree: Tree, noun: Word, grammar: Grammar) -> Word | None:
    """Return the verb whose subject was there: "after hours of talks with Orban, he complained"."""
    above = tree.head(noun)
    if noun.dep != "pobj" or above is None:
        return None
    measure = tree.head(above)
    if above.lower == "of" and measure is not None and measure.lower in grammar.measures:
        return occasion(tree, measure, grammar)
    return measure if above.lower in grammar.occasions and measure is not None and measure.is_verb else None


def is_light(tree: Tree, verb: Word, grammar: Grammar) -> bool:
    """Whether a verb lends its object a subject, with its particle ("carry out") or without."""
    names = (f"{verb.lower} {child.lower}" for child in tree.children(verb, "prt", "prep"))
    return verb.lower in grammar.light or any(name in grammar.light for name in names)


def is_negated(tree: Tree, word: Word, grammar: Grammar) -> bool:
    """Whether a negation stands on the word itself."""
    return any(child.lower in grammar.negations for child in tree.children(word, "neg", "det", "preconj"))


def points_back(tree: Tree, predicate: Predicate) -> bool:
    """Whether what a verb acts on was told before: "the move", "it"; or is told in a clause: "denied that"."""
    if predicate.object is None:
        return bool(tree.children(predicate.word, "ccomp", "xcomp"))
    determiners = {child.lower for child in tree.children(predicate.object, "det", "poss")}
    pointing = words().pointing
    return predicate.object.lower in pointing or not determiners.isdisjoint(pointing)


def actions_named(predicate: Predicate, grammar: Grammar) -> set[str]:
    """Return the actions that the noun acted on tells of: "condemned the attack" names an ASSAULT."""
    triggers = grammar.triggers.get(predicate.object.lower, ()) if predicate.object else ()
    return {trigger.rule.action for trigger in triggers if trigger.kind == "noun"}
