"""What is told of some of an event's sides only is part of it: three met, and a paper tells of two of them.

Blocks hold the claims that name the same sides. Between blocks, events of one action, standing and day are compared,
so that what a new article touches stays small; the larger event keeps its identity and gains the evidence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.ingestion.corroboration import independent
from dashboard.ingestion.linking import people_agree, sides
from dashboard.lexicon.scale import scale
from dashboard.model import Claim, Event, Precision

_WORD = re.compile(r"\w{4,}")
_MEETING, _ACT = 0.15, 0.35
"""Share of the rarer sentence's words that the other must hold: states that meet are often told of in few words."""


Find = Callable[[Sequence[str]], Sequence[Claim]]
"""Gives the claims of these ids, in their order."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event with those of its claims that its own block has, best first, and what finds claims."""

    event: Event
    own: tuple[str, ...]
    find: Find

    @property
    def said(self) -> list[frozenset[str]]:
        """What its own sentences say, without the names of its sides."""
        return [_said(claim) for claim in self.find(self.own)]


def joined(told: Sequence[Told]) -> list[Event]:
    """Return the events of one action and day, each part naming its whole, each whole with all its evidence.

    An event that could be part of two others is part of none.
    """
    above = {each.event.id: _whole(each, told) for each in told}
    homes = {id: _root(id, above) for id in above}
    return [_settled(each, homes, told) for each in told]


def _settled(each: Told, homes: Mapping[str, str], told: Sequence[Told]) -> Event:
    parts = sorted((one for one in told if homes[one.event.id] == each.event.id), key=lambda one: one.event.id)
    ids = (*each.own, *(id for part in parts for id in part.own))
    sources = each.event.sources if ids == each.event.claim_ids else independent(each.find(ids))
    return replace(each.event, part_of=homes[each.event.id], sources=sources, claim_ids=ids)


def _whole(part: Told, told: Sequence[Told]) -> str:
    """Return the id of the one smallest event that this is part of; empty where there is none, or a choice."""
    found = [one for one in told if _is_part(part, one)]
    smallest = [one for one in found if not any(_sides(other.event) < _sides(one.event) for other in found)]
    return smallest[0].event.id if len(smallest) == 1 else ""


def _root(id: str, above: Mapping[str, str]) -> str:
    """Return the end of the way up; empty for what is at the top. Each step has more sides, so it ends."""
    home = above[id]
    return (_root(home, above) or home) if home else ""


def _is_part(part: Told, whole: Told) -> bool:
    """Whether the days are one day, the sides fewer, the people and manners such as agree, the words alike."""
    one, other = part.event, whole.event
    return (
        one.status is other.status
        and one.interval == other.interval
        and one.interval.precision is Precision.DAY
        and _fewer(one, other)
        and (one.mode == other.mode or not (one.mode and other.mode))
        and people_agree(one, other)
        and _likeness(part, whole) >= (_MEETING if scale().action[one.action].reciprocal else _ACT)
    )


def _fewer(one: Event, other: Event) -> bool:
    """Whether an event names fewer sides; of an act with a direction, on one end only."""
    if scale().action[one.action].reciprocal:
        return len(_sides(one)) > 1 and _sides(one) < _sides(other)
    ends = [(sides(one.initiators), sides(other.initiators)), (sides(one.targets), sides(other.targets))]
    return all(few and few <= many for few, many in ends) and sum(few < many for few, many in ends) == 1


def _sides(event: Event) -> set[str]:
    return sides(event.initiators) | sides(event.targets)


def _likeness(part: Told, whole: Told) -> float:
    """Return the largest share of words that a sentence of one has in common with a sentence of the other."""
    return max((_shared(one, other) for one in part.said for other in whole.said), default=0)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _said(claim: Claim) -> frozenset[str]:
    """Return the words of a claim's sentence but for short ones, its sides' names and its date."""
    names = [f"{p.name} {p.text}" for p in (*claim.initiators, *claim.targets)]
    known = " ".join([*names, claim.time.text if claim.time else ""])
    return frozenset(_words(claim.sentence.text)) - frozenset(_words(known))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
