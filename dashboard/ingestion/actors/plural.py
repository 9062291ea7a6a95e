"""Whom "they", "the two", "both" and "the two sides" mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dashboard.ingestion.actors.clauses import Clause, is_person
from dashboard.ingestion.actors.hits import Hit
from dashboard.ingestion.actors.memory import Memory, Past
from dashboard.ingestion.actors.subjects import actors_of
from dashboard.model import Actor, ActorKind, Mention

_REACH = 4
"""Sentences: how far "the two" reaches back."""


def they(hit: Hit, clause: Clause, memory: Memory) -> Sequence[Actor]:
    """Return who "they" at the head of a sentence are: its plural subject before, else the two of it."""
    if clause.body != hit.start:
        return ()
    if memory.last.plural:
        return memory.last.plural
    acts = clause.word_after(hit.end) in clause.gazetteer.references.doing
    return _subject_and_other(memory.last) if acts else ()


def their(hit: Hit, clause: Clause, memory: Memory) -> Sequence[Actor]:
    """Return whose something is: "Their telephone call lasted an hour"."""
    return (memory.last.plural or _subject_and_other(memory.last)) if hit.start == clause.body else ()


def them(found: Sequence[Mention], clause: Clause) -> Sequence[Actor]:
    """Return the people whom the same sentence joins as its object: "met Zelensky and Kuleba and assured them"."""
    runs = [run for run in clause.runs(found) if is_person(run[0]) and not clause.opens_body(run[0])]
    return actors_of(runs[0]) if len(runs) == 1 else ()


def two(hit: Hit, clause: Clause, found: Sequence[Mention], memory: Memory) -> Sequence[Actor]:
    """Return "the two" who met, "both" who agreed: the latest pair; nobody where a sentence names more."""
    references = clause.gazetteer.references
    if clause.word_after(hit.end) not in references.doing or clause.word_before(hit.start) in references.oblique:
        return ()
    here = _pair_of(
        [actors_of(run) for run in clause.runs(found)], actors_of(each for each in found if is_person(each))
    )
    if here is not None:
        return here
    reach = 1 if hit.text.lower() == "both" else _REACH
    pairs = (_pair_of(past.runs, past.people) for past in memory.past[:reach])
    return next((pair for pair in pairs if pair is not None), ())


def _pair_of(runs: Sequence[Sequence[Actor]], people: Sequence[Actor]) -> Sequence[Actor] | None:
    """Return a sentence's only pair, nobody where it is unclear, and None where it names no two."""
    pairs = [run for run in runs if len(run) == 2]
    if len(pairs) == 1:
        return pairs[0]
    if len(people) < 2 and not runs:
        return None
    return people if len(people) == 2 and _differ(people) else ()


def _subject_and_other(past: Past) -> Sequence[Actor]:
    people = past.people
    return people if len(people) == 2 and past.subject in people and _differ(people) and not past.age else ()


def _differ(people: Sequence[Actor]) -> bool:
    return len({actor.country or actor.id for actor in people}) == len(people)


def pair(hit: Hit, clause: Clause, found: Sequence[Mention], memory: Memory) -> Sequence[Actor]:
    """Return the two of "the two leaders" or "both sides", from different countries; nobody if not clear."""
    kind = hit.entries[0].office
    people = _latest(memory.people())
    heads = _latest(actor for actor in memory.people() if memory.holds(actor, "supreme leader"))
    if kind != "states":
        return heads or people if kind == "leaders" else people
    sides = actors_of(each for each in found if each.form != "place" and each.actor.kind is not ActorKind.MEDIA)
    here = {memory.home(actor).id: memory.home(actor) for actor in sides}
    if len(here) == 2:
        return tuple(here.values())
    return [memory.home(actor) for actor in heads] or _most_named(memory)


def _most_named(memory: Memory) -> Sequence[Actor]:
    """Return the two states or bodies that the article has named most."""
    counts = Counter(memory.home(actor).id for actor in memory.seen).most_common(2)
    return [memory.gazetteer.actors[each] for each, _ in counts] if len(counts) == 2 else ()


def _latest(actors: Iterable[Actor]) -> list[Actor]:
    """Return the first two of different countries, the one named earlier first; none if there are not two."""
    found: dict[str, Actor] = {}
    for actor in actors:
        found.setdefault(actor.country or actor.id, actor)
        if len(found) == 2:
            return list(found.values())[::-1]
    return []
