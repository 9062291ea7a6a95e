"""A few words that name what a claim tells: "Blinken warns Lavrov"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.lexicon.gazetteer import Gazetteer
from dashboard.model import ActorKind, Participant

_SHOWN = 3
_DANGLING = re.compile(r"(?: (?:with|on|to|near|from|of)|:| )+$")


def title(pattern: str, known: Gazetteer, initiators: Sequence[Participant], targets: Sequence[Participant]) -> str:
    """Fill an action's pattern: {a} and {b} are the sides, {B} b's states, {ab} all, {s} the ending."""
    a, b = ([_short(each, known) for each in side] for side in (initiators, targets))
    states = [_state(each, known) for each in targets]
    both = _joined(_distinct(sorted(a) if initiators == targets else [*a, *b]))
    ending = "" if _are_many(initiators) else "s"
    filled = pattern.format(a=_listed(a), b=_listed(b), B=_listed(states), ab=both, s=ending)
    text = _DANGLING.sub("", filled.replace(" ()", ""))
    return text[:1].upper() + text[1:]


def _are_many(side: Sequence[Participant]) -> bool:
    """Whether a verb after them is plural: Russia and Belarus, the Donbas separatists."""
    return len(side) > 1 or any(each.kind is ActorKind.GROUP and each.name.endswith("s") for each in side)


def _listed(names: Sequence[str]) -> str:
    names = _distinct(names)
    if len(names) > _SHOWN:
        names = [*names[: _SHOWN - 1], f"{len(names) - _SHOWN + 1} others"]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 2 else names)


def _joined(names: Sequence[str]) -> str:
    more = f" +{len(names) - _SHOWN}" if len(names) > _SHOWN else ""
    return "–".join(names[:_SHOWN]) + more


def _distinct(names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _short(participant: Participant, known: Gazetteer) -> str:
    """Return what a person is called for short; a state's or body's whole name."""
    if participant.kind is not ActorKind.PERSON:
        return participant.name
    return known.short(participant.actor, "") or participant.name.split(" ")[-1]


def _state(participant: Participant, known: Gazetteer) -> str:
    actor = known.actors.get(participant.side)
    return actor.name if actor else participant.name
