"""What a sentence leaves to the next: "Blinken met Lavrov on Thursday. He also warned ..." is Thursday."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.ingestion.claims.dating import Clock, governor
from dashboard.ingestion.claims.participants import Places
from dashboard.ingestion.claims.slots import subjects
from dashboard.ingestion.claims.tree import Tree, Word
from dashboard.lexicon.grammar import Grammar
from dashboard.model import Mention, Sentence, TimeExpression

_LONGEST = 7
"""Days: a vaguer date is background and not handed on."""
_NEAR = 2
"""Paragraphs: a heading may stand between."""


@dataclass(frozen=True, slots=True)
class Thread:
    """The last dated sentence: its date, who acted in it, and the paragraph where it stands."""

    time: TimeExpression | None = None
    actors: frozenset[str] = frozenset()
    paragraph: int = -1


def carried(thread: Thread, sentence: Sentence, tree: Tree, places: Places, grammar: Grammar) -> TimeExpression | None:
    """Return the date that the sentence keeps from the one before, if it goes on about the same actor or act.

    So does what is told in the past in the same paragraph: it sets one scene.
    """
    if thread.time is None or sentence.paragraph - thread.paragraph > _NEAR:
        return None
    same = [mention for mention in _acting(tree, places) if mention.actor.id in thread.actors]
    goes_on = any(word.lower in grammar.continuing for word in tree.words)
    keeps = any(goes_on or mention.form == "anaphor" for mention in same) or _names_act(tree, grammar)
    scene = sentence.paragraph == thread.paragraph and any(root.tag == "VBD" for root in _roots(tree))
    return thread.time if keeps or scene else None


def _names_act(tree: Tree, grammar: Grammar) -> bool:
    """Whether the sentence is about an act told before: "The talks lasted three hours"."""
    heads = (word for root in _roots(tree) for word in tree.children(root, "nsubj", "nsubjpass"))
    return any(
        word.lower in grammar.triggers and {"the", "this", "that"} & {det.lower for det in tree.children(word, "det")}
        for word in heads
        if word.is_noun
    )


def follow(thread: Thread, sentence: Sentence, tree: Tree, places: Places, clock: Clock) -> Thread:
    """Return what the sentence leaves to the next; a date of its background leaves the scene as it was."""
    actors = frozenset(mention.actor.id for mention in _acting(tree, places))
    time = next(_main_times(tree, clock), None) or clock.carried
    if time is None and sentence.paragraph == thread.paragraph:
        return thread
    return Thread(time, actors, sentence.paragraph)


def _roots(tree: Tree) -> Iterator[Word]:
    for word in tree.roots:
        yield from tree.conjuncts(word)


def _acting(tree: Tree, places: Places) -> list[Mention]:
    """Return the mentions in the subject of the sentence: "he", "the call between the two leaders"."""
    heads = [joined for root in _roots(tree) for word in subjects(tree, root) for joined in tree.conjuncts(word)]
    inside = [word for head in heads for word in (head, *tree.below(head)) if not word.is_verb]
    return [mention for word in inside for mention in places.get(word.index, ())]


def _main_times(tree: Tree, clock: Clock) -> Iterator[TimeExpression]:
    """Yield the past dates of the main clause."""
    roots = set(_roots(tree))
    for at, time in clock.times:
        interval = time.interval
        if interval and interval.days <= _LONGEST and interval.start <= clock.published:
            owner = governor(tree, at)
            if owner in roots or (not owner.is_verb and next(tree.ancestors(owner), owner) in roots):
                yield time
