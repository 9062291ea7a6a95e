"""A filter in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from dashboard import wording
from dashboard.filters.fields import CONFIDENCE, STATUSES, Role
from dashboard.lexicon.scale import scale
from dashboard.model import OWN, Status

if TYPE_CHECKING:
    from dashboard.filters import Filter


def labels(chosen: Filter, names: Mapping[str, str]) -> Iterator[str]:
    """Yield a label for each field that differs from the default."""
    role = "" if chosen.role is Role.EITHER else f" as {chosen.role}"
    if chosen.countries:
        yield wording.listed([names.get(code, code) for code in chosen.countries], "or") + role
    if chosen.actors:
        actors = wording.listed([names.get(actor, actor) for actor in chosen.actors], "or")
        yield f"{_plural('actor', chosen.actors)} {actors}{role}"
    if chosen.start or chosen.end:
        yield _span(chosen.start, chosen.end)
    if chosen.levels:
        rungs = wording.listed([scale().rung(level).name for level in chosen.levels])
        yield f"{_plural('level', chosen.levels)} {rungs}"
    if chosen.actions:
        actions = wording.listed([action.capitalize() for action in chosen.actions])
        yield f"{_plural('action', chosen.actions)} {actions}"
    yield from _standing(chosen)


def _standing(chosen: Filter) -> Iterator[str]:
    """Yield what is asked of the evidence: did it happen, how sure, by whom."""
    if chosen.statuses != STATUSES:
        yield "every status" if len(chosen.statuses) == len(Status) else wording.listed(chosen.statuses)
    if chosen.confidence != CONFIDENCE:
        yield at_least(chosen.confidence)
    if chosen.precisions:
        yield f"dated to the {wording.listed(chosen.precisions, 'or')}"
    if chosen.text:
        yield f"with the words {chosen.text}"
    if chosen.sources != 1:
        yield f"at least {chosen.sources} independent sources"
    if chosen.coders:
        yield f"coded by {wording.listed([_coder(coder) for coder in chosen.coders], 'or')}"


def _coder(name: str) -> str:
    return "ourselves" if name == OWN else name


def _plural(noun: str, values: Sequence[object]) -> str:
    return noun if len(values) == 1 else f"{noun}s"


def _span(start: date | None, end: date | None) -> str:
    """Say days of which either end may be open."""
    if start and end:
        return wording.days(start, end)
    return f"from {wording.day(start)}" if start else f"until {wording.day(end)}" if end else ""


def at_least(confidence: float) -> str:
    """Say a least confidence."""
    return f"confidence {confidence:g} or more" if confidence else "any confidence"
