"""Which of a sentence's times dates a predicate; none is a result too, and is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.ingestion.claims.distances import distance, shifted
from dashboard.ingestion.claims.tree import Tree, Word
from dashboard.lexicon.words import words
from dashboard.model import Basis, Interval, Precision, Status, TimeExpression

_INHERITING = (
    "xcomp",
    "ccomp",
    "conj",
    "advcl",
    "dobj",
    "nsubj",
    "nsubjpass",
    "attr",
    "pcomp",
    "pobj",
    "prep",
    "agent",
)
"""The links over which a date above counts for what stands below; not `acl` and `relcl`: they tell background."""
_TELLING = ("relcl", "acl")
_TOLD = ("ccomp", "xcomp", "dobj")


@dataclass(frozen=True, slots=True)
class Dated:
    """When a claim's act took or takes place, and what says so."""

    interval: Interval
    basis: Basis
    time: TimeExpression | None


@dataclass(frozen=True, slots=True)
class Clock:
    """A sentence's dates at their words, the article's day, and a date carried over from the sentence before."""

    published: date
    times: Sequence[tuple[Word, TimeExpression]]
    lengths: Sequence[tuple[Word, TimeExpression]] = ()
    carried: TimeExpression | None = None


def clock(tree: Tree, times: Sequence[TimeExpression], begin: int, published: date) -> Clock:
    """Place the expressions that denote days at the words that govern them."""
    placed = [(word, time) for time in times if (word := tree.span_root(time.start - begin, time.end - begin))]
    days = [(word, time) for word, time in placed if time.interval]
    return Clock(published, days, [each for each in placed if each[1].type == "DURATION"])


def dated(tree: Tree, word: Word, status: Status, clock: Clock) -> Dated:
    """Date a predicate: by its own clause, a clause above that fits, the sentence's opener, or publication."""
    verb = _teller(tree, word)
    apart, above = distance(tree, verb, clock.lengths), tree.head(verb)
    if apart and above:
        time = shifted(*apart, dated(tree, above, Status.OCCURRED, clock).interval)
        if time and time.interval:
            return Dated(time.interval, time.basis, time)
    for time in _candidates(tree, word, clock):
        if time.interval and _fits(time.interval, status, clock.published):
            return Dated(time.interval, time.basis, time)
    if clock.carried and clock.carried.interval and status is not Status.PLANNED:
        return Dated(clock.carried.interval, Basis.NARRATIVE, clock.carried)
    return Dated(_day(clock.published), Basis.PUBLICATION, None)


def _teller(tree: Tree, word: Word) -> Word:
    """Return the verb whose clause tells what a word does: "a day after Zuma said that it had gone too far"."""
    above = tree.head(word)
    while word.dep in _TOLD and above is not None and above.is_verb:
        word, above = above, tree.head(above)
    return word


def _day(day: date) -> Interval:
    return Interval(day, day + timedelta(days=1), Precision.DAY)


def lies_ahead(tree: Tree, word: Word, carrier: Word | None, clock: Clock) -> bool:
    """Whether the predicate's own clause names a day after publication: "meets on Tuesday" is a plan."""
    verb = carrier or word
    if verb.tag == "VBD" or any(child.lower in words().past for child in tree.children(verb, "aux", "auxpass")):
        return False
    own = [time for at, time in clock.times if governor(tree, at) in (word, carrier)]
    return any(time.interval and time.interval.start > clock.published for time in own)


def _fits(interval: Interval, status: Status, published: date) -> bool:
    """What occurred did not occur in the future, and what is planned does not lie behind."""
    if status is Status.OCCURRED:
        ends_ahead = interval.precision is Precision.OPEN and interval.last > published  # "agreed on a plan until 2025"
        return interval.start <= published and not ends_ahead
    if status is Status.PLANNED:
        return interval.last >= published
    return True


def _candidates(tree: Tree, word: Word, clock: Clock) -> Iterator[TimeExpression]:
    """Yield the times from the nearest to the farthest that may still count."""
    owners = [(governor(tree, at), time) for at, time in clock.times if not _names_thing(tree, at, time, word)]
    here: Word | None = word
    of_when = False
    while here is not None:
        found = (time for owner, time in owners if owner == here or _belongs(tree, owner, here))
        yield from (_edge(time) if of_when else time for time in found)
        of_when = of_when or _is_when(tree, here)
        here = tree.head(here) if here.dep in _INHERITING or of_when else None
    yield from (time for at, time in clock.times if at.index <= _OPENING)


def _names_thing(tree: Tree, at: Word, time: TimeExpression, word: Word) -> bool:
    """Whether a year only says which thing is meant: "the 2020 election", but not "the 2014 annexation" told of."""
    is_vague = time.interval is not None and time.interval.days > _MONTH
    return is_vague and at.dep in _BEFORE_NOUN and tree.head(at) != word


_MONTH = 31
"""Days."""
_BEFORE_NOUN = ("nummod", "compound", "nmod", "amod")
_OPENING = 4
"""A date within the first words of a sentence opens it: "On Tuesday, ..."."""


def _edge(time: TimeExpression) -> TimeExpression:
    """Return the date that an open time begins or ends with: "since July, when they met" tells of July."""
    is_open = time.interval is not None and time.interval.precision is Precision.OPEN
    return time.ends[0] if is_open and time.ends else time


def _is_when(tree: Tree, verb: Word) -> bool:
    """ "spoke on 9 July, when Biden urged": the clause tells of the same day."""
    return any(child.lower in words().simultaneous for child in tree.children(verb, "advmod"))


def governor(tree: Tree, time: Word) -> Word:
    """Return the verb or noun that a time belongs to, over its preposition."""
    above = tree.head(time)
    while above is not None and above.dep == "prep":
        above = tree.head(above)
    return above or time


def _belongs(tree: Tree, owner: Word, here: Word) -> bool:
    """Whether the time's owner is a plain argument of the word ("in a statement on Friday"), no clause of its own.

    A clause on a noun tells of that noun: "in a call which took place on Monday".
    """
    if owner.is_verb:
        return owner.dep in _TELLING and tree.head(owner) == here and not here.is_verb
    for above in tree.ancestors(owner):
        if above == here:
            return True
        if above.is_verb:
            return False
    return False
