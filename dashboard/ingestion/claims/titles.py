"""A few words that name what a claim tells: "Blinken warns Lavrov"."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.lexicon.grammar import Rule
from dashboard.lexicon.scale import Scale
from dashboard.model import ActorKind, Participant

_SHOWN = 3


def title(rule: Rule, scale: Scale, initiators: Sequence[Participant], targets: Sequence[Participant]) -> str:
    """Fill the rule's or the action's pattern with the actors' short names."""
    pattern = rule.label or scale.label_of(rule.action, rule.mode)
    a, b = _names(initiators, " and "), _names(targets, " and ")
    both = list(dict.fromkeys(_short(each) for each in (*initiators, *targets)))
    text = pattern.format(a=a, b=b, ab="–".join(both[:_SHOWN]))
    text = text if b else text.rstrip(" :").removesuffix(" with").removesuffix(" on")
    return text[:1].upper() + text[1:]


def _names(participants: Sequence[Participant], joined: str) -> str:
    names = [_short(each) for each in participants]
    if len(names) > _SHOWN:
        names = [*names[: _SHOWN - 1], f"{len(names) - _SHOWN + 1} others"]
    return joined.join([", ".join(names[:-1]), names[-1]] if len(names) > 2 else names)


def _short(participant: Participant) -> str:
    """Return a person's last name; a state's or body's whole one."""
    if participant.kind is ActorKind.PERSON:
        return participant.name.split(" ")[-1]
    return participant.name
