"""Labels for the events that matter most; where one would touch something, the hover says it instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from unicodedata import east_asian_width

import numpy as np

from dashboard.figures.canvas import Box, Canvas
from dashboard.figures.hover import cut
from dashboard.figures.marks import Mark

MOST = 16
"""Labels: more would be read as noise."""
TRIES = 5
"""Marks tried for each label that may be set."""
LONGEST = 34
"""Characters."""
SIZE = 11.5
"""Pixels of the type."""
HIGH = 14.0
"""Pixels of a line of it."""
GAP = 3.0
"""Pixels kept free around a label and between it and its mark."""
SPACE, THIN, THICK = "\N{NO-BREAK SPACE}", 0.2, 0.35
"""A space is this wide in the chart's fonts, as a share of the type's size."""
NARROW, WIDE = frozenset("iIljtfr.,:;'!|-() "), frozenset("mwMW@%—…")


@dataclass(frozen=True, slots=True)
class Label:
    """Words beside a mark: `anchor` is the side of the words that stands at the mark's day."""

    mark: Mark
    text: str
    anchor: str
    """`left`, `center` or `right`."""
    y: float
    box: Box


def place(marks: Sequence[Mark], canvas: Canvas, occupied: Sequence[Box]) -> list[Label]:
    """Set the labels, the most important events' first, where nothing of what is `occupied` is touched."""
    taken = Taken(occupied)
    labels: dict[str, Label] = {}
    for mark in sorted(marks, key=lambda mark: -mark.row.rank)[: MOST * TRIES]:
        text = cut(mark.row.title, LONGEST)
        spot = None if text in labels else _free(mark, text, canvas, taken)
        if spot:
            labels[text] = spot
            taken.add(spot.box)
        if len(labels) == MOST:
            break
    return list(labels.values())


class Taken:
    """Rectangles where something stands already, as columns: there are hundreds, and each label tries eight spots."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self._edges = np.array([(box.left, box.top, box.right, box.bottom) for box in boxes]).reshape(-1, 4)

    def add(self, box: Box) -> None:
        """Take one more."""
        self._edges = np.vstack([self._edges, (box.left, box.top, box.right, box.bottom)])

    def touch(self, box: Box) -> bool:
        """Whether any of them shares any area with a box."""
        left, top, right, bottom = self._edges.T
        across = (left < box.right) & (box.left < right)
        return bool((across & (top < box.bottom) & (box.top < bottom)).any())


def width(text: str) -> float:
    """Pixels of a text, a little more than any of the chart's fonts needs."""
    return SIZE * sum(map(_share, text))


def _share(letter: str) -> float:
    """How wide a letter is, as a share of the type's size."""
    if letter in NARROW:
        return 0.30
    if east_asian_width(letter) in "WF":
        return 1.05
    return 0.80 if letter in WIDE or letter.isupper() else 0.56


def _free(mark: Mark, text: str, canvas: Canvas, taken: Taken) -> Label | None:
    """Find the first spot beside the mark where nothing stands."""
    for label in _spots(mark, text, canvas):
        if canvas.holds(label.box) and not taken.touch(label.box):
            return label
    return None


def _spots(mark: Mark, text: str, canvas: Canvas) -> Iterator[Label]:
    """Yield the spots above and below a mark, centred or to one of its sides; then those beside it."""
    wide, across, down = width(text), canvas.across(mark.day), canvas.down(mark.y)
    lefts = {"center": across - wide / 2, "left": across, "right": across - wide}
    for top in (mark.box.top - GAP - HIGH, mark.box.bottom + GAP):
        for anchor, left in lefts.items():
            box = Box(left - GAP, top, left + wide + GAP, top + HIGH)
            yield Label(mark, text, anchor, canvas.row(top + HIGH / 2), box)
    # plotly anchors words at a day, not beside a mark of some pixels: spaces keep them off it.
    near = mark.size / 2 + GAP
    spaces = SPACE * ceil(near / (SIZE * THIN))
    far = len(spaces) * SIZE * THICK + wide
    top, bottom = down - HIGH / 2, down + HIGH / 2
    yield Label(mark, spaces + text, "left", mark.y, Box(across + near, top, across + far, bottom))
    yield Label(mark, text + spaces, "right", mark.y, Box(across - far, top, across - near, bottom))
