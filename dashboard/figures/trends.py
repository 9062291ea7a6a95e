"""How each country's level goes from month to month: small charts on common scales."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

import pandas as pd
import plotly.graph_objects as go

from dashboard.figures.inks import FONT, Inks, inks
from dashboard.lexicon.scale import scale

_COLUMNS = 3
_ROW = 130


def trends(months: pd.DataFrame, names: Mapping[str, str], *, dark: bool) -> go.Figure:
    """Draw `queries.trends`: a line for the mean level, marks as large as the number of events."""
    from plotly.subplots import make_subplots

    ink = inks(dark)
    ids = list(dict.fromkeys(months["id"]))
    rows = max(ceil(len(ids) / _COLUMNS), 1)
    titles = [names.get(id, id) for id in ids]
    figure = make_subplots(
        rows, _COLUMNS, shared_xaxes=True, shared_yaxes=True, subplot_titles=titles, vertical_spacing=0.16 / rows
    )
    most = max(int(months["events"].max()), 1) if len(months) else 1
    for at, id in enumerate(ids):
        figure.add_trace(_line(months[months["id"] == id], most, ink), at // _COLUMNS + 1, at % _COLUMNS + 1)
    figure.update_layout(_layout(rows, ink))
    figure.update_annotations(font={"size": 13, "color": ink.text})
    ends = [rung.value for rung in (scale().level[0], scale().level[-1])]
    values = [ends[0], 0, ends[1]]
    figure.update_yaxes(
        range=[ends[0] - 0.7, ends[1] + 0.7], tickvals=values, ticktext=[scale().rung(value).name for value in values],
        gridcolor=ink.grid, zerolinecolor=ink.line, fixedrange=True, automargin=True, tickfont={"color": ink.quiet},
    )  # fmt: skip
    figure.update_xaxes(gridcolor=ink.grid, fixedrange=True, tickfont={"color": ink.quiet}, nticks=4)
    return figure


def _line(own: pd.DataFrame, most: int, ink: Inks) -> go.Scatter:
    return go.Scatter(
        x=own["month"],
        y=own["level"],
        customdata=own["events"],
        mode="lines+markers",
        line={"color": ink.line, "width": 1.2},
        marker={"color": ink.text, "size": 4 + 10 * (own["events"] / most) ** 0.5, "opacity": 1},
        hovertemplate="%{x|%B %Y}: %{y:.1f}, %{customdata:,} events<extra></extra>",
        showlegend=False,
    )


def _layout(rows: int, ink: Inks) -> dict[str, object]:
    return {
        "height": _ROW * rows + 60,
        "margin": {"l": 8, "r": 8, "t": 30, "b": 8},
        "paper_bgcolor": ink.ground,
        "plot_bgcolor": ink.ground,
        "font": {"family": FONT, "size": 12, "color": ink.text},
    }
