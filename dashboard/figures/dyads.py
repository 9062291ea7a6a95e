"""Who deals with whom: a square of countries, a cell for each pair."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import pandas as pd

from dashboard.figures import ladder
from dashboard.figures.inks import FONT, Inks, inks
from dashboard.figures.spec import Printed, figure, heatmap
from dashboard.lexicon.scale import scale

Shade = Literal["level", "events"]
MOST = 14
"""Countries on a side: more names than that cannot be read."""
FEWEST = 8
"""Countries for which there is room at least: the names of the levels beside them need it."""
_CELL, _MARGIN = 38, 150


def dyads(pairs: pd.DataFrame, names: Mapping[str, str], *, shade: Shade, dark: bool) -> Printed:
    """Draw `queries.dyads` as a square; a cell's number is its events, its colour their mean level, or their number."""
    ink = inks(dark)
    ids = leading(pairs)
    kept = pairs[pairs["one"].isin(ids) & pairs["other"].isin(ids)]
    both = pd.concat([kept, kept.rename(columns={"one": "other", "other": "one"})])
    square = {
        name: both.pivot(index="one", columns="other", values=name).reindex(ids, columns=ids)
        for name in ("events", "level")
    }
    called = [names.get(id, id) for id in ids]
    cells = heatmap(
        x=called,
        y=called,
        z=square[shade].to_numpy().tolist(),
        text=square["events"].map(lambda number: "" if pd.isna(number) else f"{number:,.0f}").to_numpy().tolist(),
        customdata=square["level"].round(1).to_numpy().tolist(),
        texttemplate="%{text}",
        hovertemplate="%{y} and %{x}: %{text} events, mean level %{customdata}<extra></extra>",
        xgap=2,
        ygap=2,
        hoverongaps=False,
        **_colours(shade, ink, dark),
    )
    return figure([cells], _layout(len(ids), ink))


def leading(pairs: pd.DataFrame) -> list[str]:
    """Return the countries with most events, most first."""
    ends = pd.concat(
        [
            pairs[["one", "events"]].rename(columns={"one": "id"}),
            pairs[["other", "events"]].rename(columns={"other": "id"}),
        ]
    )
    totals = ends.groupby("id")["events"].sum()
    ordered = sorted(totals.items(), key=lambda each: (-each[1], str(each[0])))
    return [str(id) for id, _ in ordered[:MOST]]


def _colours(shade: Shade, ink: Inks, dark: bool) -> dict[str, object]:
    if shade == "events":
        return {"colorscale": [[0, ink.grid], [1, ladder.colour(-2, dark)]], "colorbar": _bar("Events", ink)}
    rungs = scale().level
    low, high = rungs[0].value, rungs[-1].value
    steps = [[(rung.value - low) / (high - low), ladder.colour(rung.value, dark)] for rung in rungs]
    bar = _bar("Mean level", ink) | {
        "tickvals": [rung.value for rung in rungs],
        "ticktext": [rung.name for rung in rungs],
    }
    return {"colorscale": steps, "zmin": low, "zmax": high, "colorbar": bar}


def _bar(title: str, ink: Inks) -> dict[str, object]:
    return {
        "title": {"text": title, "font": {"color": ink.quiet}},
        "tickfont": {"color": ink.quiet},
        "thickness": 10,
        "len": 0.7,
        "outlinewidth": 0,
    }


def _layout(number: int, ink: Inks) -> dict[str, object]:
    plain = {"showgrid": False, "zeroline": False, "ticks": "", "fixedrange": True, "tickfont": {"color": ink.text}}
    return {
        "height": _CELL * max(number, FEWEST) + _MARGIN,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "paper_bgcolor": ink.ground,
        "plot_bgcolor": ink.ground,
        "font": {"family": FONT, "size": 13, "color": ink.text},
        "xaxis": plain | {"side": "top", "tickangle": -45, "automargin": True},
        "yaxis": plain | {"autorange": "reversed", "automargin": True},
    }
