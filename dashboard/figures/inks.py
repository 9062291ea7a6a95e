"""The chart's greys and tints, light and dark: the events alone carry strong colour."""

from __future__ import annotations

from dataclasses import dataclass

FONT = "Source Sans, system-ui, -apple-system, Segoe UI, Liberation Sans, sans-serif"
"""The first is served by the dashboard itself, the rest are the system's: nothing is fetched."""


@dataclass(frozen=True, slots=True)
class Inks:
    """One printing of the chart."""

    ground: str
    """The page's own background, for the paper and the hair of space between marks."""
    text: str
    quiet: str
    grid: str
    line: str
    accent: str
    cooperation: str
    conflict: str
    raised: str
    """The background of what floats above the chart."""


LIGHT = Inks(
    ground="#fcfbf8",
    text="#2b2f36",
    quiet="#5f656e",
    grid="#e9e7e1",
    line="#9a9ea6",
    accent="#1f2937",
    cooperation="rgba(47, 127, 184, 0.065)",
    conflict="rgba(200, 70, 50, 0.055)",
    raised="#ffffff",
)
DARK = Inks(
    ground="#11151b",
    text="#dfe3e8",
    quiet="#a2a9b3",
    grid="#232932",
    line="#6b7380",
    accent="#f4f6f8",
    cooperation="rgba(88, 169, 224, 0.08)",
    conflict="rgba(238, 113, 84, 0.07)",
    raised="#1b212a",
)


def inks(dark: bool) -> Inks:
    """Choose the printing."""
    return DARK if dark else LIGHT


def faded(colour: str, opacity: float) -> str:
    """Give a `#rrggbb` colour at that opacity.

    plotly's own opacity fades a mark's outline too, and differs once something is selected.
    """
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {opacity})"
