"""Who did it and to whom: the slots of a predicate, else what was told before, else where it happens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

from dashboard.ingestion.claims.participants import Filler, about, fill, located, participant
from dashboard.ingestion.claims.predicates import Predicate, actions_named, points_back
from dashboard.ingestion.claims.scene import Scene
from dashboard.lexicon import Lexicon
from dashboard.lexicon.grammar import Rule
from dashboard.model import Claim, Participant

_ANSWERED = 0.75
"""How surely "the move" means the latest act of another."""
_VERBAL_CONFLICT = 3
"""The class of what is asked, blamed, refused and threatened."""
_RECENT = 8
"""Sentences: how far back "the move" may point."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Who did it, to whom, and how surely (0..1)."""

    initiators: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    sureness: float
    ways: tuple[str, ...]
    """How each side was found, `target:within`: signals of how far to trust it."""


def find_sides(scene: Scene, predicate: Predicate, lexicon: Lexicon) -> Sides | None:
    """Fill both sides; a meeting of "the two leaders" has the same actors on either."""
    rule = predicate.rule
    initiators = fill(scene.tree, predicate, rule.initiator, scene.places)
    if not initiators:
        return None
    named = fill(scene.tree, predicate, rule.target, scene.places)
    targets = _others(named, initiators)
    if not targets and _is_reciprocal(predicate, lexicon) and len(_countries(initiators)) > 1:
        targets = initiators
    if not targets and rule.answers:
        return _answer(scene, predicate, initiators, lexicon)
    if not named and _is_verbal(rule, lexicon):
        found = located(scene.tree, predicate, scene.places) or about(scene.tree, predicate, scene.places)
        targets = _others(found, initiators)[:1]
    if not targets and rule.alone:
        sureness = min(filler.sureness for filler in initiators)
        known = _known_target(scene, predicate, initiators)
        return Sides(_participants(initiators), known, sureness, (*_ways("initiator", initiators), "target:alone"))
    if not targets:
        return None
    sureness = prod(min(filler.sureness for filler in side) for side in (initiators, targets))
    ways = (*_ways("initiator", initiators), *_ways("target", targets))
    return Sides(_participants(initiators), _participants(targets), sureness, ways)


def _ways(side: str, fillers: Sequence[Filler]) -> list[str]:
    """Say how the least sure filler of a side was found: by which way, in which slot, by which words."""
    weakest = min(fillers, key=lambda filler: filler.sureness)
    mention = weakest.mention
    return [
        f"{side}:{weakest.way}",
        f"{side}:{weakest.slot.rstrip('!=')}",
        f"{side}:{mention.form}:{mention.actor.kind}",
    ]


def _answer(scene: Scene, predicate: Predicate, initiators: Sequence[Filler], lexicon: Lexicon) -> Sides | None:
    """Take whoever did what is answered: "NATO expelled eight diplomats. Moscow condemned the move"."""
    own = _countries(initiators)
    least = 1 if predicate.rule.answers == "hostile" else min(level.value for level in lexicon.scale.level)
    acts = [one for one in reversed(scene.before) if one.level >= least and not {p.side for p in one.initiators} & own]
    named = actions_named(predicate, lexicon.grammar) - {predicate.rule.action}
    alike = [one for one in acts if one.action in named]
    recent = [one for one in acts if one.sentence.index >= scene.sentence.index - _RECENT]
    aimed = [one for one in recent if own & {p.side for p in one.targets}]
    back = aimed or (recent if predicate.rule.answers == "hostile" or predicate.object is None else [])
    found = alike or (back if points_back(scene.tree, predicate) else _commonest(acts))
    if not found:
        return None
    sureness = min(filler.sureness for filler in initiators) * _ANSWERED
    ways = (*_ways("initiator", initiators), "target:answered")
    return Sides(_participants(initiators), found[0].initiators, sureness, ways)


def _commonest(acts: Sequence[Claim]) -> list[Claim]:
    """Return the acts of whoever has done most of them; nobody where that is only one act."""
    counts = Counter(tuple(p.side for p in act.initiators) for act in acts)
    sides, number = next(iter(counts.most_common(1)), ((), 0))
    return [act for act in acts if tuple(p.side for p in act.initiators) == sides] if number > 1 else []


def _known_target(scene: Scene, predicate: Predicate, initiators: Sequence[Filler]) -> tuple[Participant, ...]:
    """Return at whom the same actor's same act was said to be aimed: "the build-up" may be the one near Ukraine."""
    own = _countries(initiators)
    same = (one for one in reversed(scene.before) if one.action == predicate.rule.action and one.targets)
    return next((one.targets for one in same if {p.side for p in one.initiators} == own), ())


def _is_reciprocal(predicate: Predicate, lexicon: Lexicon) -> bool:
    return predicate.rule.reciprocal or lexicon.scale.action[predicate.rule.action].reciprocal


def _is_verbal(rule: Rule, lexicon: Lexicon) -> bool:
    """Whether it is something said of others: blame, a demand, a threat."""
    action = lexicon.scale.action[rule.action]
    return action.quad == _VERBAL_CONFLICT


def _countries(fillers: Sequence[Filler]) -> set[str]:
    return {participant(filler.mention).side for filler in fillers}


def _others(targets: Sequence[Filler], initiators: Sequence[Filler]) -> list[Filler]:
    """Leave out who stands on the other side already: acts inside one country are not diplomacy."""
    own = _countries(initiators)
    return [one for one in targets if not _countries([one]) & own]


def _participants(fillers: Sequence[Filler]) -> tuple[Participant, ...]:
    return tuple(participant(filler.mention) for filler in fillers)
