"""Which state, body or group "it", "the alliance" and "the rebels" mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.ingestion.actors.clauses import Clause
from dashboard.ingestion.actors.hits import Hit
from dashboard.ingestion.actors.memory import Memory
from dashboard.ingestion.actors.subjects import actors_of, body_subject
from dashboard.model import Actor, ActorKind, Mention

_OF_OTHERS = re.compile(r" (?:of|between) (?!\w+ing\b)")


def it(hit: Hit, clause: Clause, found: Sequence[Mention], memory: Memory) -> Actor | None:
    """Return the state or body that did or said something; "it was clear" is nobody's."""
    references = clause.gazetteer.references
    verb = clause.word_after(hit.end)
    if hit.start == clause.body:
        return memory.last.body if verb in references.its_doing else None
    closes = clause.text[hit.start - 2 : hit.start] == ", " and verb in references.saying
    return (body_subject(clause, found) or memory.last.body) if closes else None


def its(hit: Hit, clause: Clause, memory: Memory) -> Actor | None:
    """Return whose something is, at the head of a sentence."""
    return memory.last.body if hit.start == clause.body else None


def collective(hit: Hit, clause: Clause, found: Sequence[Mention], memory: Memory) -> Actor | None:
    """Return the body of that sort that was named last, else the only one that the article names later."""
    if _OF_OTHERS.match(clause.text, hit.end):
        return None
    named = {
        entry.actor.id: entry.actor for entry in hit.entries if entry.actor and entry.actor.id in memory.known.owners
    }
    for actors in (actors_of(found), *(past.named for past in memory.past)):
        latest = {memory.home(actor).id for actor in actors} & named.keys()
        if latest:
            return named[latest.pop()] if len(latest) == 1 else None
    return next(iter(named.values())) if len(named) == 1 else None


def group(hit: Hit, memory: Memory) -> Actor | None:
    """Return the only armed group that the article names, else the only one that is called so where it is about."""
    actors = memory.gazetteer.actors
    named = [actors[each] for each in memory.known.owners if actors[each].kind is ActorKind.GROUP]
    if not named:
        called = memory.gazetteer.entries.get(hit.entries[0].office.split(" ")[0], ())
        named = [entry.actor for entry in called if entry.actor and entry.actor.country in memory.known.owners]
    return named[0] if len(named) == 1 else None
