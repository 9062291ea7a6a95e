"""Whom "he", "him" and "his" mean. Gender is not known, so it is the subject of the sentence before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.ingestion.actors.clauses import Clause, is_person
from dashboard.ingestion.actors.hits import Hit
from dashboard.ingestion.actors.memory import Past
from dashboard.ingestion.actors.subjects import conditional, main
from dashboard.model import Actor, Mention

_SAID = re.compile(r"((?:,? and)? )(\w+)(?: that)? $")


def he(hit: Hit, clause: Clause, found: Sequence[Mention], names: Sequence[Mention], last: Past) -> Actor | None:
    """Return the subject that "he" means; nobody where two are as likely."""
    closes = clause.text[hit.start - 2 : hit.start] in (", ", "” ", '" ', "’ ")
    if closes and hit.start > clause.body and clause.word_after(hit.end) in clause.gazetteer.references.saying:
        return _in_same_breath(hit, clause, found) or last.subject
    if hit.start < clause.body:
        return _in_opening(clause, found, names, last)
    spoke = [name.actor for name in names if is_person(name) and clause.speaks(name)]
    if hit.start == clause.body and spoke and not conditional(clause, found):
        return spoke[0] if last.subject in (None, spoke[0]) else None
    return _nearest(hit, clause, found, last)


def _in_opening(clause: Clause, found: Sequence[Mention], names: Sequence[Mention], last: Past) -> Actor | None:
    """Return whom "Before he left, Biden said" means; "If he did" is unclear after a sentence about two."""
    unclear = (
        len(last.people) > 1 and clause.word_after(clause.head).lower() in clause.gazetteer.references.conjunctions
    )
    return main(clause, names) or _one(conditional(clause, found)) or (None if unclear else last.subject)


def _nearest(hit: Hit, clause: Clause, found: Sequence[Mention], last: Past) -> Actor | None:
    local = clause.local(found, hit.start)
    if len({mention.actor.id for mention in local}) > 1:
        return _speaker(hit, clause, local)
    return _one(local) or _one(conditional(clause, found)) or _before(hit, clause, found, last)


def _before(hit: Hit, clause: Clause, found: Sequence[Mention], last: Past) -> Actor | None:
    """Return the subject of the sentence before, unless this one has named somebody else since it began."""
    people = [each.actor for each in found if is_person(each) and clause.body <= each.start < hit.start]
    return last.subject if all(actor == last.subject for actor in people) else None


def _speaker(hit: Hit, clause: Clause, local: Sequence[Mention]) -> Actor | None:
    """Return who says of himself what "he" does: "Blinken told Lavrov that he", "Macron met Putin and said he"."""
    saying = clause.gazetteer.references.saying
    if clause.word_before(local[1].start) in saying:
        return local[0].actor
    said = _SAID.search(clause.text, clause.body, hit.start)
    if said is None or said[2] not in saying:
        return None
    if "and" in said[1]:
        return local[0].actor
    return next((each.actor for each in local if each.end == said.start(1)), None)


def _in_same_breath(hit: Hit, clause: Clause, found: Sequence[Mention]) -> Actor | None:
    """Return the subject before a semicolon: "Biden refused; it was wrong, he said"."""
    stop = clause.text.rfind(";", clause.body, hit.start)
    return _one(clause.local([mention for mention in found if mention.start < stop], stop)) if stop > 0 else None


def _one(mentions: Sequence[Mention]) -> Actor | None:
    return mentions[0].actor if mentions else None


def his(hit: Hit, clause: Clause, found: Sequence[Mention], names: Sequence[Mention], last: Past) -> Actor | None:
    """Return whose something is: the subject's; nobody's where another person may be meant."""
    if hit.start < clause.body:
        return _in_opening(clause, found, names, last)
    local = clause.local(found, hit.start)
    if local:
        return local[0].actor if len({mention.actor.id for mention in local}) == 1 else None
    return _before(hit, clause, found, last)


def him(hit: Hit, clause: Clause, found: Sequence[Mention], last: Past) -> Actor | None:
    """Return the object that "him" means: not the subject of its own clause."""
    before = [mention for mention in found if mention.start < hit.start and mention.form not in ("place", "adjective")]
    if before and not is_person(before[-1]) and clause.is_direct(before[-1]):
        local = clause.local(found, hit.start)
        return _one(local) if len(local) == 1 else last.subject if not local else None
    local = clause.local(found, hit.start)
    if not local:
        return last.subject
    people = [mention.actor for mention in before if is_person(mention) and mention.start >= clause.body]
    others = {actor.id: actor for actor in people if actor.id != local[0].actor.id}
    if not others and last.subject not in (None, local[0].actor):
        return last.subject
    others = others or {actor.id: actor for actor in last.people if actor.id != local[0].actor.id}
    return next(iter(others.values())) if len(others) == 1 else None
