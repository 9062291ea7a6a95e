"""The marks: one for each event and lane, sized by its sources, dodging those that stand in its way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import hypot, sqrt

from dashboard.figures.canvas import Box, Canvas
from dashboard.figures.rows import Row

LARGEST = 24.0
"""Pixels: above, a mark would hide its neighbours."""
DODGES = (0, -1, 1, -2, 2, -3, 3, -4, 4)
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


def place(rows: Sequence[Row], canvas: Canvas) -> list[Mark]:
    """Set every event into its lanes; where it is crowded the weightier one stands nearer to the middle."""
    placed: list[Mark] = []
    cells: defaultdict[tuple[int, int], list[Mark]] = defaultdict(list)
    places = canvas.lanes.places({row.id for row in rows})
    for row in sorted(rows, key=lambda row: -row.rank):
        day = canvas.span.middle(row)
        cell = int(canvas.across(day) // LARGEST)
        for lane in places[row.id]:
            near = [mark for at in (cell - 1, cell, cell + 1) for mark in cells[lane, at][:NEAR]]
            mark = _dodge(row, day, lane, canvas, near)
            cells[lane, cell].append(mark)
            placed.append(mark)
    return sorted(placed, key=lambda mark: (mark.day, mark.row.id))


def _dodge(row: Row, day: date, lane: int, canvas: Canvas, near: Sequence[Mark]) -> Mark:
    """Choose the least crowded spot, of equal ones the nearest to the row's middle."""
    return min(_tries(row, day, lane, canvas), key=lambda mark: sum(_crowd(mark, other) for other in near))


def _tries(row: Row, day: date, lane: int, canvas: Canvas) -> Iterator[Mark]:
    wide = size(row.sources)
    across, down = canvas.across(day), canvas.down(lane)
    for step in DODGES:
        if abs(step) * STEP > canvas.lanes.pitch / 2 - EDGE:
            return  # it would stand among the marks of the next row
        middle = down + step * STEP
        box = Box(across - wide / 2, middle - wide / 2, across + wide / 2, middle + wide / 2)
        yield Mark(row, day, canvas.row(middle), wide, box)


def _crowd(one: Mark, other: Mark) -> float:
    """Tell by how many pixels two marks overlap more than they may."""
    across = (one.box.left + one.box.right - other.box.left - other.box.right) / 2
    down = (one.box.top + one.box.bottom - other.box.top - other.box.bottom) / 2
    return max(0.0, OVERLAP * (one.size + other.size) / 2 - hypot(across, down))
