"""The marks: one for each event and lane, sized by its sources, dodging those that stand in its way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import hypot, inf, sqrt

from dashboard.figures.canvas import Box, Canvas
from dashboard.figures.rows import Row

LARGEST = 24.0
"""Pixels: above, a mark would hide its neighbours."""
_STEPS = (0, -1, 1, -2, 2, -3, 3, -4, 4)
"""Steps away from the row's middle, tried in this order; up is negative."""
STEP = 7.0
"""Pixels of a dodge."""
EDGE = 5.0
"""Pixels of a mark that must still be on its own row's side."""
NEAR = 12
"""Marks of a stretch that others dodge: where there are more, dodging is in vain."""
OVERLAP = 0.8
"""Marks may touch a little: they are still told apart by the hair of space around them."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An event in one lane: at `day`, `y` rows up, `size` pixels wide."""

    row: Row
    day: date
    y: float
    size: float
    box: Box


def size(sources: int) -> float:
    """Pixels across: the area grows with the sources that tell of it."""
    return min(LARGEST, 9 + 3.2 * sqrt(sources))


Spot = tuple[float, float, float]
"""The middle of a mark and its width, in pixels."""


def place(rows: Sequence[Row], canvas: Canvas) -> list[Mark]:
    """Set every event into its lanes; where it is crowded the weightier one stands nearer to the middle."""
    placed: list[Mark] = []
    cells: defaultdict[tuple[int, int], list[Spot]] = defaultdict(list)
    places = canvas.lanes.places({row.id for row in rows})
    # Farther steps would stand among the marks of the next row.
    steps = [STEP * step for step in _STEPS if STEP * abs(step) <= canvas.lanes.pitch / 2 - EDGE]
    for row in sorted(rows, key=lambda row: -row.rank):
        day, wide = canvas.span.middle(row), size(row.sources)
        across = canvas.across(day)
        cell = int(across // LARGEST)
        for lane in places[row.id]:
            near = [spot for at in (cell - 1, cell, cell + 1) for spot in cells[lane, at][:NEAR]]
            down = _dodged((across, canvas.down(lane), wide), steps, near)
            cells[lane, cell].append((across, down, wide))
            box = Box(across - wide / 2, down - wide / 2, across + wide / 2, down + wide / 2)
            placed.append(Mark(row, day, canvas.row(down), wide, box))
    return sorted(placed, key=lambda mark: (mark.day, mark.row.id))


def _dodged(spot: Spot, steps: Sequence[float], near: Sequence[Spot]) -> float:
    """Choose how far down a mark stands: where it is least crowded, of equal places the nearest to its row's middle."""
    across, down, wide = spot
    close = [
        (abs(x - across), y - down, reach)
        for x, y, other in near
        if abs(x - across) < (reach := OVERLAP * (wide + other) / 2)
    ]
    best, least = 0.0, inf
    for step in steps:
        crowded = 0.0
        for x, y, reach in close:
            if abs(y - step) < reach:
                crowded += max(0.0, reach - hypot(x, y - step))
        if crowded < least:
            best, least = step, crowded
        if not crowded:
            break
    return down + best
