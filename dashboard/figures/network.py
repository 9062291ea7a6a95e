"""Who talks to whom: countries on a circle, a line for each pair, as thick as its events, coloured by their level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import cos, pi, sin

import pandas as pd

from dashboard.figures import ladder
from dashboard.figures.dyads import leading
from dashboard.figures.inks import FONT, Inks, faded, inks
from dashboard.figures.spec import Printed, Spec, figure, scatter

_HEIGHT = 560
_WIDEST = 9.0
"""Pixels."""


def network(pairs: pd.DataFrame, names: Mapping[str, str], *, dark: bool) -> Printed:
    """Draw `queries.dyads` of the countries with most events."""
    ink = inks(dark)
    ids = leading(pairs)
    places = {id: (cos(angle), sin(angle)) for id, angle in zip(ids, _angles(len(ids)), strict=True)}
    kept = pairs[pairs["one"].isin(ids) & pairs["other"].isin(ids)].sort_values("events")
    return figure([*_lines(kept, places, names, dark), _nodes(kept, places, names, ink)], _layout(ink))


def _angles(number: int) -> Iterator[float]:
    return (pi / 2 - 2 * pi * at / max(number, 1) for at in range(number))


def _lines(
    kept: pd.DataFrame, places: Mapping[str, tuple[float, float]], names: Mapping[str, str], dark: bool
) -> Iterator[Spec]:
    most = max(int(kept["events"].max()), 1) if len(kept) else 1
    for one, other, events, level in kept[["one", "other", "events", "level"]].itertuples(index=False):
        (x, y), (x2, y2) = places[one], places[other]
        yield scatter(
            x=[x, (x + x2) / 2, x2],
            y=[y, (y + y2) / 2, y2],
            mode="lines",
            line={
                "width": 1 + _WIDEST * (events / most) ** 0.7,
                "color": faded(ladder.colour(round(level), dark), 0.65),
            },
            hoverinfo="text",
            text=f"{names.get(one, one)} and {names.get(other, other)}: {events:,} events, mean level {level:.1f}",
            showlegend=False,
        )


def _nodes(kept: pd.DataFrame, places: Mapping[str, tuple[float, float]], names: Mapping[str, str], ink: Inks) -> Spec:
    total = {id: int(kept[(kept["one"] == id) | (kept["other"] == id)]["events"].sum()) for id in places}
    most = max([*total.values(), 1])
    sides = [
        "middle right" if x > 0.15 else "middle left" if x < -0.15 else "top center" if y > 0 else "bottom center"
        for x, y in places.values()
    ]
    return scatter(
        x=[x for x, _ in places.values()],
        y=[y for _, y in places.values()],
        mode="markers+text",
        marker={
            "size": [10 + 22 * (total[id] / most) ** 0.5 for id in places],
            "color": ink.text,
            "opacity": 1,
            "line": {"color": ink.ground, "width": 2},
        },
        text=[f" {names.get(id, id)} " for id in places],
        textposition=sides,
        customdata=list(total.values()),
        hovertemplate="%{text}: %{customdata:,} events<extra></extra>",
        showlegend=False,
    )


def _layout(ink: Inks) -> dict[str, object]:
    hidden = {"visible": False, "fixedrange": True}
    return {
        "height": _HEIGHT,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "paper_bgcolor": ink.ground,
        "plot_bgcolor": ink.ground,
        "font": {"family": FONT, "size": 13, "color": ink.text},
        "xaxis": hidden | {"range": [-2.1, 2.1]},
        "yaxis": hidden | {"range": [-1.2, 1.2], "scaleanchor": "x"},
    }
