"""Compare what was read with what an analyst expects: pair, action, status and days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.lexicon.scale import scale
from dashboard.model import Event, Participant

Expected = Mapping[str, Any]


def missing(expected: Iterable[Expected], events: Sequence[Event]) -> list[str]:
    """Return what no event answers, in words."""
    return [_words(each) for each in expected if not any(answers(each, event) for event in events)]


def forbidden(rules: Iterable[Expected], events: Sequence[Event]) -> list[str]:
    """Return the events that a rule forbids."""
    return [f"{rule['why']}: {event.title}" for rule in rules for event in events if _breaks(rule, event)]


def answers(expected: Expected, event: Event) -> bool:
    """Whether an event is what is expected: its sides, its action, its standing, and days inside those given."""
    return (
        event.action in {expected["action"], *expected.get("accept_actions", ())}
        and event.status in {expected["status"], *expected.get("accept_status", ())}
        and _same_sides(expected, event)
        and date.fromisoformat(expected["date_start"]) <= event.interval.start
        and event.interval.last <= date.fromisoformat(expected["date_end"])
    )


def _same_sides(expected: Expected, event: Event) -> bool:
    """A target that the text names too may be missing; a meeting has no direction."""
    ours = _countries(event.initiators), _countries(event.targets)
    theirs = _codes(expected["initiators"]), _codes(expected["targets"])
    straight = bool(ours[0] & theirs[0]) and (bool(ours[1] & theirs[1]) or not theirs[1])
    if not scale().action[event.action].reciprocal:
        return straight
    return straight or (theirs[0] | theirs[1]) <= (ours[0] | ours[1])


def _breaks(rule: Expected, event: Event) -> bool:
    tests = {
        "action": lambda value: event.action == value,
        "status": lambda value: event.status == value,
        "initiators": lambda value: _codes(value) <= _countries(event.initiators),
        "targets": lambda value: _codes(value) <= _countries(event.targets),
        "date_start": lambda value: date.fromisoformat(value) <= event.interval.last,
        "date_end": lambda value: event.interval.start <= date.fromisoformat(value),
    }
    return all(test(rule[key]) for key, test in tests.items() if key in rule)


def _countries(participants: Iterable[Participant]) -> set[str]:
    """Return the codes that a side goes by: Stoltenberg is NATO, a group is itself and its country."""
    return {code for p in participants for code in (p.actor, p.actor.split("/")[0], p.country) if code}


def _codes(names: Iterable[str]) -> set[str]:
    return {name.split("/")[0] for name in names}


def _words(expected: Expected) -> str:
    sides = f"{'+'.join(expected['initiators'])} > {'+'.join(expected['targets'])}"
    days = f"{expected['date_start']}..{expected['date_end']}"
    return f"{sides} {expected['action']} {expected['status']} {days} ({expected.get('evidence')})"
