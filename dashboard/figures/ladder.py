"""The ladder as a figure prints it."""

from __future__ import annotations

from functools import cache

from dashboard.lexicon.scale import Level, scale


@cache
def rung(value: int) -> Level:
    """Return the level of that value; an older lexicon's level that is gone stands on the nearest one."""
    return min(scale().level, key=lambda level: abs(level.value - value))


def index(value: int) -> int:
    """Count the rungs below it."""
    return scale().level.index(rung(value))


def colour(value: int, dark: bool) -> str:
    """Return the level's colour on that ground."""
    return rung(value).dark if dark else rung(value).light
