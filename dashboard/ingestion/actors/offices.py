"""Whom an office without a name means: "the minister", "the Russian leader", "his Russian counterpart"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.ingestion.actors.clauses import Clause, is_person
from dashboard.ingestion.actors.hits import Hit
from dashboard.ingestion.actors.memory import Memory
from dashboard.model import Actor, Mention

_APPOSED = re.compile(r", (?:the |an? )?")


def of_state(mention: Mention, clause: Clause, found: Sequence[Mention], memory: Memory) -> Actor:
    """Return the person whom "the Russian minister" means; the state where none or several may be meant."""
    before = found[-1] if found else None
    home = memory.home(mention.actor)
    if before and is_person(before) and memory.home(before.actor) is home and _apposed(clause, before, mention):
        return before.actor
    if mention.office == "counterpart":
        return _counterpart(home, clause, found, memory) or mention.actor
    if is_person(mention) or clause.text[max(0, mention.start - 4) : mention.start].lower() != "the ":
        return mention.actor
    held = [actor for actor in memory.people() if memory.home(actor) is home and memory.holds(actor, mention.office)]
    return held[0] if len(held) == 1 else _leader(mention, memory) or mention.actor


def _apposed(clause: Clause, before: Mention, mention: Mention) -> bool:
    return bool(_APPOSED.fullmatch(clause.text, before.end, mention.start))


def _leader(mention: Mention, memory: Memory) -> Actor | None:
    """Return who leads a state on the day: its president, or its head of government where that is who leads."""
    if mention.office != "supreme leader":
        return None
    governs = mention.actor.id in memory.gazetteer.offices.parliamentary
    offices = ("chancellor", "prime minister") if governs else ("president",)
    day = memory.known.published
    held = [memory.gazetteer.holder(mention.actor.id, office, day) for office in offices]
    return next((actor for actor in held if actor), None)


def _counterpart(home: Actor, clause: Clause, found: Sequence[Mention], memory: Memory) -> Actor | None:
    """Return who holds the subject's office on the other side."""
    local = [mention.actor for mention in found if is_person(mention)]
    subject = local[0] if local else memory.last.subject
    titles = [each.title for each in subject.offices if each.held_on(memory.known.published)] if subject else []
    held = (memory.gazetteer.holder(home.id, title, memory.known.published) for title in titles)
    return next((actor for actor in held if actor), None)


def bare(hit: Hit, clause: Clause, memory: Memory) -> Actor | None:
    """Return whom "the president" means: the only one of the sentence before, else of the article so far."""
    if clause.text[max(0, hit.start - 4) : hit.start].lower() != "the " or clause.word_after(hit.end) == "of":
        return None
    office = hit.entries[0].office
    owner = memory.gazetteer.offices.whose.get(hit.text.lower(), "")
    if owner:
        held = memory.gazetteer.holder(owner, office, memory.known.published)
        return held if owner in memory.known.owners else None
    if office in ("supreme leader", "official", "commander", "counterpart"):
        return None
    named = [actor for actor in memory.people() if memory.holds(actor, office)]
    latest = [actor for actor in named if actor in memory.last.people]
    return latest[0] if len(latest) == 1 else named[0] if len(named) == 1 else None
