"""Claims -> events: what tells of the same act becomes one dot; a plan that was carried out is linked to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

from dashboard.ingestion.corroboration import independent
from dashboard.ingestion.joining import Told, joined
from dashboard.ingestion.linking import linked, people_agree, sides, told
from dashboard.lexicon.scale import scale
from dashboard.model import ActorKind, Basis, Claim, Event, Interval, Participant, Status

_BASES = tuple(Basis)
_NEWS_LAG = timedelta(days=1)
"""An undated report tells of its own day or of the day before."""
_LONGEST = 4_000
"""Days: what is vaguer than a decade merges with nothing after them."""


def block(claim: Claim) -> str:
    """Return the key that two claims must share to tell of the same event: the action and the countries.

    Claims of different blocks never merge, so a new article touches only the blocks of its claims.
    """
    countries = sorted(sides(claim.initiators) | sides(claim.targets))
    return f"{claim.action}:{'+'.join(countries)}"


def fold(claims: Iterable[Claim]) -> tuple[Event, ...]:
    """Fold the claims of a block into events; the order in which they come does not matter."""
    groups: list[list[Claim]] = []
    by_day: dict[tuple[Status, date], list[int]] = {}
    for claim in sorted(claims, key=_exactness):
        near = sorted({at for day in _days(claim) for at in by_day.get((claim.status, day), ())})
        home = next((at for at in near if _tell_of_one_act(groups[at][0], claim)), None)
        if home is None:
            for day in _days(claim):
                by_day.setdefault((claim.status, day), []).append(len(groups))
            groups.append([claim])
        else:
            groups[home].append(claim)
    return linked([told(_event(group), group) for group in groups])


def _days(claim: Claim) -> Iterator[date]:
    """Yield the days that a claim may share with another, and the day before the first: reports come late."""
    start = max(claim.interval.start, date.min + _NEWS_LAG) - _NEWS_LAG
    for number in range(min((claim.interval.end - start).days, _LONGEST)):
        yield start + timedelta(days=number)


def _exactness(claim: Claim) -> tuple[int, int, Interval, float, str]:
    """Sort the best-dated claim first: it dates its event, and vaguer ones can join but not move it."""
    day = claim.interval
    return day.days, _BASES.index(claim.basis), day, -claim.confidence, claim.id


def _tell_of_one_act(first: Claim, claim: Claim) -> bool:
    """Whether two claims of a block and standing have the same direction, and dates and people that agree."""
    mutual = _is_mutual(claim) and _is_mutual(first)
    if not mutual and sides(claim.initiators) != sides(first.initiators):
        return False
    dates_agree = claim.interval.overlaps(first.interval) or _reports_late(first, claim)
    return dates_agree and people_agree(first, claim)


def _reports_late(first: Claim, claim: Claim) -> bool:
    if claim.basis is not Basis.PUBLICATION or first.basis is Basis.PUBLICATION:
        return False
    return replace(claim.interval, start=claim.interval.start - _NEWS_LAG).overlaps(first.interval)


def _is_mutual(claim: Claim) -> bool:
    return scale().action[claim.action].reciprocal or claim.initiators == claim.targets


def _event(group: Sequence[Claim]) -> Event:
    """Fold one group, whose first claim is the best dated."""
    ranked = sorted(group, key=lambda claim: (-claim.people, -claim.confidence, claim.published, claim.id))
    best = next((claim for claim in ranked if claim.mode), ranked[0])
    turned = [_turned(claim, best) for claim in ranked]
    return Event(
        id=_id(group),
        title=best.title,
        initiators=_named(claim.initiators for claim in turned),
        targets=_named(claim.targets for claim in turned),
        action=best.action,
        mode=best.mode,
        status=best.status,
        level=best.level,
        goldstein=best.goldstein,
        interval=group[0].interval,
        basis=group[0].basis,
        confidence=max(claim.confidence for claim in group),
        contested=False,
        follows="",
        sources=independent(ranked),
        claim_ids=tuple(claim.id for claim in ranked),
        coder=best.coder,
    )


def alone(claim: Claim) -> Event:
    """Return the event that a claim makes by itself: what others coded is not merged."""
    return _event([claim])


def _id(group: Sequence[Claim]) -> str:
    """Name an event by the first report of it, so that a later one does not change its links."""
    _, first = min((claim.published, claim.id) for claim in group)
    return sha256(first.encode()).hexdigest()[:16]


def _turned(claim: Claim, best: Claim) -> Claim:
    """Tell a meeting from the same side as the best claim does."""
    if sides(claim.initiators) == sides(best.targets) != sides(best.initiators):
        return replace(claim, initiators=claim.targets, targets=claim.initiators)
    return claim


def _named(told_of: Iterable[tuple[Participant, ...]]) -> tuple[Participant, ...]:
    """Join what the claims name on one side; a state gives way to its people."""
    named = {p.actor: p for side in reversed(list(told_of)) for p in reversed(side)}
    spoken_for = {p.side for p in named.values() if p.kind is ActorKind.PERSON}
    kept = [p for p in named.values() if p.kind is ActorKind.PERSON or p.side not in spoken_for]
    return tuple(reversed(kept))


def fold_all(claims: Iterable[Claim]) -> tuple[Event, ...]:
    """Fold claims of any blocks, as those of a single article; what is part of an event is within it."""
    blocks: dict[str, list[Claim]] = {}
    by_id: dict[str, Claim] = {}
    for claim in claims:
        blocks.setdefault(block(claim), []).append(claim)
        by_id[claim.id] = claim
    places: dict[tuple[str, date], list[Event]] = {}
    for event in (event for key in sorted(blocks) for event in fold(blocks[key])):
        places.setdefault((event.action, event.interval.start), []).append(event)
    return tuple(event for place in places.values() for event in _together(place, by_id))


def _together(events: Sequence[Event], by_id: Mapping[str, Claim]) -> Iterator[Event]:
    told = [Told(event, event.claim_ids, lambda ids: [by_id[id] for id in ids]) for event in events]
    return (event for event in joined(told) if not event.part_of)
