"""The predicates (what tells of an action) and the operators (what changes its status)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import ahocorasick_rs
import msgspec

from dashboard.errors import LexiconError
from dashboard.lexicon.files import Table, read, read_folder
from dashboard.lexicon.inflection import noun_forms, verb_forms
from dashboard.lexicon.scale import Scale, check_label
from dashboard.model import Status


class Example(Table, frozen=True):
    """A sentence and what the rule must read in it; `whom` may be empty, `nothing` says that no claim arises."""

    text: str
    who: str = ""
    whom: str = ""
    status: Status = Status.OCCURRED
    nothing: bool = False


class Rule(Table, frozen=True):
    """A predicate: the words that tell of an action and the slots that hold who did it to whom.

    The first slot that names an actor wins; one with "!" ends the search if anybody stands in it, one with "=" takes
    no "French ideas" for France. A verb of two words ("rule out") has its particle anywhere beside it; `object` asks
    for a certain object ("@AID": any noun that tells of one, "*": any at all, "joint~": one that this word stands
    before); `unless` bars some, and what may stand before them ("seized the moment", "a stinging attack"), "to leave"
    a verb that follows; `negated` fires under a negation only ("did not accept"); `lays` is the status of whatever
    stands below the predicate; `alone` lets it stand without a target; `places` lets "in Ukraine" be one.
    """

    id: str
    mode: str = ""
    verb: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()
    """Adjectives that tell with the verb they complete: "is critical of", "said that B was responsible"."""
    modal: tuple[str, ...] = ()
    """Auxiliaries that tell by themselves: "said that Russia must withdraw"."""
    object: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    initiator: tuple[str, ...] = ("subject", "possessor", "modifier", "by", "controller")
    target: tuple[str, ...] = ("object", "to", "with", "against", "on")
    lays: Status | None = None
    reciprocal: bool = False
    phrase: bool = False
    """Whether its object may stand after a preposition though it has another: "put its troops on alert"."""
    intransitive: bool = False
    """Whether a verb tells it only without an object: "returned to Moscow", but not "returned the statue"."""
    plain: bool = False
    """Whether a verb tells it only where it names its object nothing: "called Lavrov", not "called Lavrov a liar"."""
    negated: bool = False
    alone: bool = False
    answers: Literal["", "any", "hostile"] = ""
    """Which act of another, told just before, it may answer: "condemned the move", "vowed to retaliate"."""
    places: bool = False
    occasion: bool = False
    """Whether one can be at it, and act there: "after talks with Orban, he complained"."""
    stative: bool = False
    """Whether its participle describes rather than tells: "separatists backed by Russia"."""
    ahead: bool = False
    """Whether it tells only of what is to come: "would retaliate" is a threat, "retaliated" is not."""
    carried: bool = False
    """Whether a noun tells only with a verb that carries it: "weighs sanctions", but not "US sanctions hurt"."""
    uttered: bool = False
    """Whether it exists once it is said: to reject a warning does not undo it, and promised support is support."""
    label: str = ""
    examples: tuple[Example, ...] = ()
    action: str = ""


class _Actions(Table, frozen=True):
    action: str
    rule: tuple[Rule, ...]


class Operator(Table, frozen=True):
    """Words that stand over a predicate, by the way in which they do, and the status that they give it."""

    id: str
    reason: str = ""
    """What it does, in an analyst's words."""
    status: Status | None = None
    reported: Status | None = None
    """The status instead, where a verb of saying in the past stands above ("said it would")."""
    attributes: bool = False
    """Whether its subject is who says so."""
    own: bool = False
    """Whether the subject of its governors is the one who would act."""
    auxiliary: tuple[str, ...] = ()
    negation: tuple[str, ...] = ()
    governor: tuple[str, ...] = ()
    modifier: tuple[str, ...] = ()
    marker: tuple[str, ...] = ()
    preposition: tuple[str, ...] = ()
    infinitive: tuple[str, ...] = ()
    """The links of a bare "to" verb: `advcl` is a purpose, `ROOT` a headline's future."""


class _Operators(Table, frozen=True):
    light: tuple[str, ...]
    """Verbs that lend a noun their subject: held talks, issued a warning."""
    support: tuple[str, ...]
    """Verbs that say only that their subject happens: the talks began, a meeting took place."""
    occasions: tuple[str, ...]
    """Prepositions between an act and the meeting at which it was done: "after talks with"."""
    measures: tuple[str, ...]
    """What meetings are counted in: "hours of talks"."""
    continuing: tuple[str, ...]
    """Words with which a sentence goes on about the one before."""
    operator: tuple[Operator, ...]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A rule, the kind of word that triggers it (verb, noun, adjective, modal) and the particles beside it;
    what it must act on and what bars it are the rule's own, to look up quickly."""

    rule: Rule
    kind: str
    particles: frozenset[str]
    objects: frozenset[str]
    barred: frozenset[str]


class Grammar:
    """Rules by the surface forms that trigger them, operators by the words that they are."""

    def __init__(self, rules: tuple[Rule, ...], operators: _Operators) -> None:
        self.rules = _spelled_out(rules)
        self.operators = operators.operator
        self.carriers = _forms(operators.light)
        self.light = _forms((*operators.light, *(word for op in self.operators if op.own for word in op.governor)))
        self.support = _forms(operators.support)
        self.measures = frozenset(operators.measures)
        self.occasions = frozenset(operators.occasions)
        self.continuing = frozenset(operators.continuing)
        self.triggers: dict[str, list[Trigger]] = {}
        for rule in self.rules:
            for form, trigger in _surfaces(rule):
                self.triggers.setdefault(form, []).append(trigger)
        self.alone = _forms_alone(self.triggers)
        self.auxiliaries = _index(self.operators, lambda op: op.auxiliary)
        self.negations = _index(self.operators, lambda op: op.negation)
        self.modifiers = _index(self.operators, lambda op: op.modifier)
        self.markers = _index(self.operators, lambda op: op.marker)
        self.prepositions = _index(self.operators, lambda op: op.preposition)
        self.infinitives = _index(self.operators, lambda op: op.infinitive)
        self.governors = _index((*self.operators, *_laying(rules)), lambda op: _forms(op.governor))

    @cached_property
    def automaton(self) -> ahocorasick_rs.AhoCorasick:
        """Finds every trigger in a lower-case text, the longest at each place."""
        return ahocorasick_rs.AhoCorasick(list(self.triggers), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def rule(self, rule_id: str) -> Rule:
        """Return the rule of that id, `threaten.warn`."""
        return next(rule for rule in self.rules if rule.id == rule_id)


def _forms_alone(triggers: Mapping[str, Iterable[Trigger]]) -> frozenset[str]:
    """Return what may tell of an act where one side is named: it needs no target, or answers what was told."""
    return frozenset(form for form, found in triggers.items() if any(t.rule.alone or t.rule.answers for t in found))


def _spelled_out(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Put the nouns that tell of an action in the place of "@AID" in what a rule asks for and bars."""
    nouns: dict[str, list[str]] = {}
    for rule in rules:
        heads = [form.split(" ")[-1] for noun in rule.noun for form in noun_forms(noun)]
        nouns.setdefault(f"@{rule.action}", []).extend(heads)
    return tuple(
        msgspec.structs.replace(rule, object=_filled(rule.object, nouns), unless=_filled(rule.unless, nouns))
        for rule in rules
    )


def _filled(words: tuple[str, ...], nouns: dict[str, list[str]]) -> tuple[str, ...]:
    return tuple(word for each in words for word in nouns.get(each, [each]))


def _index(
    operators: Iterable[Operator], words: Callable[[Operator], Iterable[str]]
) -> dict[str, tuple[Operator, ...]]:
    table: dict[str, tuple[Operator, ...]] = {}
    for operator in operators:
        for word in words(operator):
            table[word] = (*table.get(word, ()), operator)
    return table


def _laying(rules: Iterable[Rule]) -> Iterator[Operator]:
    """Yield the rules whose predicate decides what stands below it, as operators."""
    for rule in rules:
        if rule.lays and not rule.negated and not rule.object:
            yield Operator(rule.id, status=rule.lays, governor=(*rule.verb, *rule.noun))


def _forms(words: tuple[str, ...]) -> frozenset[str]:
    """Return the inflected forms of words that may be verbs or nouns; of several words the first inflects."""
    found = set()
    for word in words:
        head, *rest = word.split(" ")
        found |= {" ".join([form, *rest]) for form in (*verb_forms(head), *noun_forms(head))}
    return frozenset(found)


def _surfaces(rule: Rule) -> Iterator[tuple[str, Trigger]]:
    objects, barred = frozenset(rule.object), frozenset(rule.unless)
    for verb in rule.verb:
        head, *particles = verb.split(" ")
        for form in verb_forms(head):
            yield form, Trigger(rule, "verb", frozenset(particles), objects, barred)
    for noun in rule.noun:
        for form in noun_forms(noun):
            yield form, Trigger(rule, "noun", frozenset(), objects, barred)
    for kind, words in (("modal", rule.modal), ("adjective", rule.adjective)):
        yield from ((word, Trigger(rule, kind, frozenset(), objects, barred)) for word in words)


def read_grammar(scale: Scale) -> Grammar:
    """Read the rules of all actions. Raises LexiconError for an unknown action or mode and for a double id."""
    rules: dict[str, Rule] = {}
    for name, table in read_folder("actions", _Actions):
        if table.action not in scale.action:
            raise LexiconError(f"lexicon/{name}: action {table.action} is not in scale.toml; add it there")
        for rule in table.rule:
            full = msgspec.structs.replace(rule, id=f"{table.action.lower()}.{rule.id}", action=table.action)
            if full.id in rules:
                raise LexiconError(f"lexicon/{name}: two rules are called {rule.id}; rename one")
            if full.mode and full.mode not in scale.action[table.action].modes:
                raise LexiconError(f"lexicon/{name}: rule {rule.id}: {table.action} has no mode {rule.mode}")
            check_label(full.label, f"lexicon/{name}: rule {rule.id}")
            rules[full.id] = full
    return Grammar(tuple(rules.values()), read("operators.toml", _Operators))
