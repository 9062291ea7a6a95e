"""What only the text before can explain: "he", "the president", "the two leaders", "the alliance"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.ingestion.actors import bodies, offices, plural, quoted, singular
from dashboard.ingestion.actors.clauses import Clause
from dashboard.ingestion.actors.gender import agreeing
from dashboard.ingestion.actors.hits import Hit
from dashboard.ingestion.actors.memory import Memory
from dashboard.model import Actor, Mention

_STRENGTHS = {"pronoun": 0.7, "office": 0.8, "pair": 0.85, "two": 0.8, "collective": 0.9, "group": 0.9}
"""How surely what points back means whom it is taken for."""
_IT = 0.6
_LIKELY = 0.95


def resolve(sentence: Sequence[Mention | Hit], clause: Clause, memory: Memory) -> tuple[Mention, ...]:
    """Return the mentions of a sentence with what points back resolved, and remember them."""
    found: list[Mention] = []
    names = [each for each in sentence if isinstance(each, Mention)]
    for each in sentence:
        if isinstance(each, Hit):
            found += _pointing(each, clause, found, names, memory)
            continue
        read = _office(each, clause, found, memory) if each.form == "office" else each
        memory.note(read)
        found.append(read)
    memory.close(clause, found)
    return tuple(found)


def _office(mention: Mention, clause: Clause, found: Sequence[Mention], memory: Memory) -> Mention:
    return replace(mention, actor=offices.of_state(mention, clause, found, memory), strength=_LIKELY)


def _pointing(
    hit: Hit, clause: Clause, found: Sequence[Mention], names: Sequence[Mention], memory: Memory
) -> Iterator[Mention]:
    kind = hit.entries[0].office
    strength = _IT if kind in ("it", "its") else _STRENGTHS[hit.form]
    meant = _pronoun(hit, clause, found, names, memory) if hit.form == "pronoun" else _noun(hit, clause, found, memory)
    meant = agreeing(hit.text, meant, memory)
    for actor in meant:
        office = kind if hit.form in ("office", "pair") else ""
        yield Mention(hit.start, hit.end, hit.text, actor, office, "anaphor", strength)


def _pronoun(
    hit: Hit, clause: Clause, found: Sequence[Mention], names: Sequence[Mention], memory: Memory
) -> Sequence[Actor]:
    kind = hit.entries[0].office
    if kind in ("they", "their", "them"):
        many = {"they": plural.they, "their": plural.their}
        return many[kind](hit, clause, memory) if kind in many else plural.them(found, clause)
    if kind == "we":
        return _some(quoted.we(hit, clause, names, memory))
    if kind in ("it", "its"):
        return _some(bodies.it(hit, clause, found, memory) if kind == "it" else bodies.its(hit, clause, memory))
    if kind == "her":
        kind = "him" if clause.is_object(hit.end) else "his"
    if kind == "him":
        return _some(singular.him(hit, clause, found, memory.last))
    one = singular.he if kind == "he" else singular.his
    return _some(one(hit, clause, found, names, memory.last))


def _noun(hit: Hit, clause: Clause, found: Sequence[Mention], memory: Memory) -> Sequence[Actor]:
    if hit.form == "pair":
        return plural.pair(hit, clause, found, memory)
    if hit.form == "two":
        return plural.two(hit, clause, found, memory)
    if hit.form == "collective":
        return _some(bodies.collective(hit, clause, found, memory))
    return _some(bodies.group(hit, memory) if hit.form == "group" else offices.bare(hit, clause, memory))


def _some(actor: Actor | None) -> Sequence[Actor]:
    return (actor,) if actor else ()
