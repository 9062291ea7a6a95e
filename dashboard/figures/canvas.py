"""The chart measured in pixels, so that marks and labels can make room for each other.

The height is ours and exact. The width is the narrowest that a reader's window usually leaves;
a wider one only adds space between things.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.figures.lanes import Lanes
from dashboard.figures.period import Span

WIDTH = 460
"""Pixels of the plotting area."""
EDGE = 0.62
"""Rows that stand free above the top one and below the bottom one."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels, from the top left corner of the plotting area."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Box:
        """The same with that many more pixels on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def touches(self, other: Box) -> bool:
        """Whether the two share any area."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class Canvas:
    """Days and rows to pixels, and pixels back to rows."""

    span: Span
    lanes: Lanes

    @property
    def height(self) -> float:
        """Pixels of the plotting area."""
        return (self.rows[1] - self.rows[0]) * self.lanes.pitch

    @property
    def rows(self) -> tuple[float, float]:
        """The y-axis' range: a row is one unit, the bottom one is 0."""
        return -EDGE, len(self.lanes.names) - 1 + EDGE

    def holds(self, box: Box) -> bool:
        """Whether a box is inside, with nothing cut."""
        return box.left >= 0 and box.right <= WIDTH and box.top >= 0 and box.bottom <= self.height

    def across(self, day: date) -> float:
        """Pixels from the left edge."""
        return self.span.share(day) * WIDTH

    def down(self, row: float) -> float:
        """Pixels from the top edge."""
        return (self.rows[1] - row) * self.lanes.pitch

    def row(self, down: float) -> float:
        """The row at that many pixels from the top edge."""
        return self.rows[1] - down / self.lanes.pitch
