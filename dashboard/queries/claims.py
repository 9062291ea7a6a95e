"""Why a claim says what it says, in plain sentences: its actors, action, level, standing and date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dashboard import wording
from dashboard.lexicon import load
from dashboard.lexicon.scale import scale
from dashboard.model import OWN, Claim, Participant, Status

_AHEAD = "lies-ahead"


def explain(claim: Claim) -> tuple[str, ...]:
    """Return the reasons, each a sentence: who, what, how far, did it happen, when, who says so."""
    if claim.coder != OWN:
        return tuple(_coded(claim))
    found = (_sides(claim), _action(claim), _level(claim), _standing(claim), dated(claim), _attributed(claim))
    return tuple(sentence for sentence in found if sentence)


def dated(claim: Claim) -> str:
    """Return why it is dated so."""
    if claim.time:
        return claim.time.reason
    if claim.coder != OWN:
        return f"{wording.weekday(claim.interval.start)}, as the row of {claim.coder} has it"
    return f"No date goes with this act: the publication date, {wording.weekday(claim.published)}, is used"


def _coded(claim: Claim) -> Iterator[str]:
    """Say what a data set's row was taken for; it was coded there, and the text was not read here."""
    _, _, code = claim.rule.partition(".")
    action = f"{claim.action}, {claim.mode}" if claim.mode else claim.action
    yield f"Who: {'; '.join(dict.fromkeys(_named(p) for p in (*claim.initiators, *claim.targets)))}"
    yield f"What: {claim.coder} codes it as {code}, which is shown as {action}"
    yield _level(claim)
    yield f"Confidence: {claim.confidence:.2f}, which {claim.coder} gives or, where it gives none, the middle"
    yield dated(claim)


def _sides(claim: Claim) -> str:
    named = {p.text: p for p in (*claim.initiators, *claim.targets)}
    return "Who: " + "; ".join(_named(p) for p in named.values())


def _named(p: Participant) -> str:
    """Say for whom words stand, where they are not the name itself."""
    home = f" ({p.side})" if p.side not in (p.name, p.actor) else ""
    return f"{p.name}{home}" if p.text == p.name else f"'{p.text}' is {p.name}{home}"


def _action(claim: Claim) -> str:
    action = scale().action.get(claim.action)
    meaning = f": {action.meaning}" if action else ""
    mode = f", {claim.mode}" if claim.mode else ""
    return f"What: '{claim.trigger}' tells of {claim.action}{mode}{meaning} (rule {claim.rule})"


def _level(claim: Claim) -> str:
    rung = scale().rung(claim.level)
    return f"How far: {claim.action} stands on level {claim.level}, {rung.name}: {rung.meaning}"


def _standing(claim: Claim) -> str:
    if not claim.operators or claim.status is Status.OCCURRED:
        return "Did it happen: nothing in the sentence says that it is planned, alleged or denied, so it occurred"
    return f"Did it happen: {claim.status}, because " + "; ".join(dict.fromkeys(_reasons(claim.operators)))


def _reasons(operators: Iterable[str]) -> Iterator[str]:
    known = {operator.id: operator.reason for operator in load().grammar.operators}
    for name in operators:
        yield "its own day lies after publication" if name == _AHEAD else known.get(name) or f"{name} decides it"


def _attributed(claim: Claim) -> str:
    return f"Who says so: {claim.attribution}" if claim.attribution else ""
