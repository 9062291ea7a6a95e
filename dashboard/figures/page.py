"""A figure as a page that stands by itself, or as a picture."""

from __future__ import annotations

from html import escape
from importlib.util import find_spec
from typing import Literal

import plotly.graph_objects as go

from dashboard.errors import TensionError

Picture = Literal["png", "svg"]
CONFIG = {"displaylogo": False, "showSendToCloud": False, "responsive": True}


def html(figure: go.Figure, words: str, link: str) -> bytes:
    """Return an interactive page: the chart with all that it needs, what it shows in words, the link to the view."""
    chart: str = figure.to_html(full_html=False, include_plotlyjs=True, config=CONFIG)
    ground = escape(str(figure.to_dict()["layout"].get("paper_bgcolor") or "#ffffff"))
    head = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Tension Timeline</title></head>'
    body = f'<body style="background:{ground};font-family:system-ui,sans-serif"><h1>Timeline</h1><p>{escape(words)}</p>'
    return f"{head}{body}{chart}<p>{escape(link)}</p></body></html>".encode()


def picture(figure: go.Figure, form: Picture) -> bytes:
    """Return the chart as PNG or SVG. Raises TensionError where there is no kaleido, or no browser for it."""
    if find_spec("kaleido") is None:  # plotly's own message would not say how to get it
        raise TensionError(
            f"pictures need kaleido and a browser: pip install 'tension-timeline[image]'; or take {form} "
            "by the camera above the chart"
        )
    try:
        made: bytes = figure.to_image(format=form, width=1400, scale=2)
    except Exception as error:  # whatever the browser says
        raise TensionError(f"no browser made the picture ({str(error)[:200]}); install Chromium") from error
    return made
