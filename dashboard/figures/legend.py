"""What the marks mean: the levels' symbols where no axis names them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dashboard.figures import ladder
from dashboard.figures.inks import Inks
from dashboard.figures.spec import Spec, scatter
from dashboard.lexicon.scale import scale

HIGH = 34
"""Pixels above the chart: two lines."""


def entries(levels: Collection[int], dark: bool) -> Iterator[Spec]:
    """Yield an entry for each level that occurs, the gravest last."""
    for rung in scale().level:
        if rung.value in levels:
            marker = {"symbol": rung.marker, "size": 11, "color": ladder.colour(rung.value, dark)}
            yield scatter(name=rung.name, mode="markers", x=[None], y=[None], marker=marker, showlegend=True)


def layout(ink: Inks, lift: float = 0) -> dict[str, object]:
    """Give the legend's place above the lanes, lifted by a share of the chart. A click on it hides nothing."""
    return {
        "showlegend": True,
        "legend": {
            "orientation": "h",
            "x": -0.2,
            "y": 1 + lift,
            "xanchor": "left",
            "yanchor": "bottom",
            "entrywidth": 76,
            "tracegroupgap": 0,
            "itemclick": False,
            "itemdoubleclick": False,
            "font": {"size": 11.5, "color": ink.quiet},
        },
    }
