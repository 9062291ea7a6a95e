"""Claims -> events: what tells of the same act becomes one dot; a plan that was carried out is linked to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from dashboard.lexicon.scale import scale
from dashboard.model import ActorKind, Basis, Claim, Event, Interval, Participant, Status

_BASES = tuple(Basis)
_NEWS_LAG = timedelta(days=1)
"""An undated report tells of its own day or of the day before."""


def block(claim: Claim) -> str:
    """Return the key that two claims must share to tell of the same event: the action and the countries.

    Claims of different blocks never merge, so a new article touches only the blocks of its claims.
    """
    countries = sorted(_countries(claim.initiators) | _countries(claim.targets))
    return f"{claim.action}:{'+'.join(countries)}"


def fold(claims: Iterable[Claim]) -> tuple[Event, ...]:
    """Fold the claims of a block into events; the order in which they come does not matter."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=_exactness):
        home = next((group for group in groups if _tell_of_one_act(group[0], claim)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return _linked([_event(group) for group in groups])


def _exactness(claim: Claim) -> tuple[int, int, Interval, float, str]:
    """Sort the best-dated claim first: it dates its event, and vaguer ones can join but not move it."""
    day = claim.interval
    return day.days, _BASES.index(claim.basis), day, -claim.confidence, claim.id


def _tell_of_one_act(first: Claim, claim: Claim) -> bool:
    """Whether two claims of a block have the same standing and direction, and dates that agree."""
    if claim.status is not first.status:
        return False
    if not _is_mutual(claim) and _countries(claim.initiators) != _countries(first.initiators):
        return False
    return claim.interval.overlaps(first.interval) or _reports_late(first, claim)


def _reports_late(first: Claim, claim: Claim) -> bool:
    if claim.basis is not Basis.PUBLICATION or first.basis is Basis.PUBLICATION:
        return False
    return replace(claim.interval, start=claim.interval.start - _NEWS_LAG).overlaps(first.interval)


def _is_mutual(claim: Claim) -> bool:
    return scale().action[claim.action].reciprocal or claim.initiators == claim.targets


def _countries(participants: Iterable[Participant]) -> set[str]:
    return {p.side for p in participants}


def _event(group: Sequence[Claim]) -> Event:
    """Fold one group, whose first claim is the best dated."""
    ranked = sorted(group, key=lambda claim: (-_persons(claim), -claim.confidence, claim.published, claim.id))
    best = next((claim for claim in ranked if claim.mode), ranked[0])
    turned = [_turned(claim, best) for claim in ranked]
    return Event(
        id=sha256(min(claim.id for claim in group).encode()).hexdigest()[:12],
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
        sources=len({claim.source or claim.article_id for claim in group}),
        claim_ids=tuple(claim.id for claim in ranked),
    )


def _persons(claim: Claim) -> int:
    """Count the persons named: "Blinken warns Lavrov" tells more than "the US warns Russia"."""
    return sum(p.kind is ActorKind.PERSON for p in (*claim.initiators, *claim.targets))


def _turned(claim: Claim, best: Claim) -> Claim:
    """Tell a meeting from the same side as the best claim does."""
    if _countries(claim.initiators) == _countries(best.targets) != _countries(best.initiators):
        return replace(claim, initiators=claim.targets, targets=claim.initiators)
    return claim


def _named(sides: Iterable[tuple[Participant, ...]]) -> tuple[Participant, ...]:
    """Join what the claims name on one side; a state gives way to its people."""
    named = {p.actor: p for side in reversed(list(sides)) for p in reversed(side)}
    spoken_for = {p.side for p in named.values() if p.kind is ActorKind.PERSON}
    kept = [p for p in named.values() if p.kind is ActorKind.PERSON or p.side not in spoken_for]
    return tuple(reversed(kept))


def _linked(events: Sequence[Event]) -> tuple[Event, ...]:
    """Link each act that occurred to the plan that it carries out."""
    plans = [event for event in events if event.status is Status.PLANNED]
    return tuple(sorted((_following(event, plans) for event in events), key=lambda event: event.id))


def _following(event: Event, plans: Sequence[Event]) -> Event:
    if event.status is not Status.OCCURRED:
        return event
    fitting = [plan for plan in plans if plan.interval.overlaps(event.interval)]
    return replace(event, follows=min(plan.id for plan in fitting)) if fitting else event


def fold_all(claims: Iterable[Claim]) -> tuple[Event, ...]:
    """Fold claims of any blocks, as those of a single article."""
    blocks: dict[str, list[Claim]] = {}
    for claim in claims:
        blocks.setdefault(block(claim), []).append(claim)
    return tuple(event for key in sorted(blocks) for event in fold(blocks[key]))
