"""What became of a plan or a threat, and what some say and others deny: links between the events of a block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dashboard.ingestion.claims import CANCELLED
from dashboard.lexicon.scale import scale
from dashboard.model import ActorKind, Claim, Event, Participant, Status

_SOON = timedelta(days=90)
"""How long after it was put off a new date may be the same plan's, and after a threat an act its fulfilment."""
_MATERIAL_CONFLICT = 4
"""The quad class of acts that are threatened."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event with what links it: when it was first reported, and whether it was called off."""

    event: Event
    reported: date
    cancelled: bool


def told(event: Event, claims: Iterable[Claim]) -> Told:
    """Return an event with what its claims say for linking."""
    known = list(claims)
    cancelled = event.status is Status.DENIED and any(CANCELLED in claim.operators for claim in known)
    return Told(event, min(claim.published for claim in known), cancelled)


def linked(events: Sequence[Told]) -> tuple[Event, ...]:
    """Link each act to the plan that it carries out, calls off or renews, and mark what some deny."""
    return tuple(sorted((_linked(each, events) for each in events), key=lambda event: event.id))


def _linked(each: Told, events: Sequence[Told]) -> Event:
    before = _before(each, events)
    contested = not each.cancelled and _is_contested(each.event, events)
    return replace(each.event, contested=contested, follows=before.event.id if before else "")


def _before(each: Told, events: Sequence[Told]) -> Told | None:
    """Return what an event follows: the plan with the best date, of these the nearest; a new plan follows an end."""
    if each.event.status is Status.OCCURRED or each.cancelled:
        plans = [one for one in events if one.event.status is Status.PLANNED and _is_of(one, each)]
        return min(plans, key=lambda one: _nearness(one.event), default=None) or _threatened(each, events)
    if each.event.status is Status.PLANNED:
        ended = [one for one in events if one.cancelled and _renews(each, one)]
        return max(ended, key=lambda one: (one.reported, one.event.id), default=None)
    return None


def _threatened(each: Told, events: Sequence[Told]) -> Told | None:
    """Return the latest threat or fear of an act that has come true with it, and with none before it."""
    if each.event.status is not Status.OCCURRED or scale().action[each.event.action].quad != _MATERIAL_CONFLICT:
        return None
    alike = [one for one in events if one.event.mode == each.event.mode and same_way(one.event, each.event)]
    done = [one.event.interval.start for one in alike if one.event.status is Status.OCCURRED]
    last = max((day for day in done if day < each.event.interval.start), default=date.min)
    feared = [one for one in alike if one.event.status is Status.CONDITIONAL]
    since = [one for one in feared if last <= one.reported and _comes_soon(one.reported, each.event.interval.start)]
    return max(since, key=lambda one: (one.reported, one.event.id), default=None)


def _comes_soon(reported: date, day: date) -> bool:
    return timedelta(0) < day - reported <= _SOON


def _is_of(plan: Told, each: Told) -> bool:
    """Whether days agree; of what is called off, its own day often goes unsaid, so the plan may lie ahead of it."""
    ahead = plan.event.interval.start - each.reported
    off = each.cancelled and plan.reported <= each.reported and timedelta(0) <= ahead <= _SOON
    return (off or plan.event.interval.overlaps(each.event.interval)) and same_way(plan.event, each.event)


def _nearness(plan: Event) -> tuple[int, date, str]:
    return plan.interval.days, plan.interval.start, plan.id


def _renews(plan: Told, ended: Told) -> bool:
    """Whether a plan was made when an older one had been put off, for a later day."""
    later = ended.reported <= plan.reported and ended.event.interval.start < plan.event.interval.start
    soon = plan.reported - ended.reported <= _SOON
    return later and soon and same_way(ended.event, plan.event)


def _is_contested(event: Event, events: Sequence[Told]) -> bool:
    """Whether others say the contrary: what occurred or is alleged is denied, or what is denied is told as done."""
    said = {Status.OCCURRED, Status.ALLEGED}
    against = said if event.status is Status.DENIED else {Status.DENIED} if event.status in said else set()
    rivals = (other.event for other in events if other.event.status in against and not other.cancelled)
    return any(other.interval.overlaps(event.interval) and same_way(other, event) for other in rivals)


def same_way(one: Event, other: Event) -> bool:
    """Whether two events of a block lead from the same side; a meeting has no direction."""
    return sides(one.initiators) == sides(other.initiators) or scale().action[one.action].reciprocal


def sides(participants: Iterable[Participant]) -> set[str]:
    """Return whom participants act for."""
    return {p.side for p in participants}


def people_agree(one: Claim | Event, other: Claim | Event) -> bool:
    """Whether the people named may be the same: Blinken's meeting with Lavrov is not Biden's with Putin."""
    ours, theirs = _people(one), _people(other)
    return all(ours[side] & theirs[side] for side in ours.keys() & theirs.keys())


def _people(told: Claim | Event) -> dict[str, set[str]]:
    people: dict[str, set[str]] = {}
    for p in (*told.initiators, *told.targets):
        if p.kind is ActorKind.PERSON:
            people.setdefault(p.side, set()).add(p.actor)
    return people
