"""What became of a plan, and what some say and others deny: links between the events of a block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dashboard.ingestion.claims import CANCELLED
from dashboard.lexicon.scale import scale
from dashboard.model import Claim, Event, Participant, Status

_SOON = timedelta(days=90)
"""How long after it was put off a new date may be the same plan's."""


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
        return min(plans, key=lambda one: _nearness(one.event), default=None)
    if each.event.status is Status.PLANNED:
        ended = [one for one in events if one.cancelled and _renews(each, one)]
        return max(ended, key=lambda one: (one.reported, one.event.id), default=None)
    return None


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
