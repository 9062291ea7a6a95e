from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import plotly.graph_objects as go
import pytest
import summit

from dashboard.figures import Index, Period, timeline
from dashboard.figures.marks import LARGEST
from dashboard.lexicon.scale import scale
from dashboard.model import Interval, Precision, Status


def trace(figure, name):
    return next(trace for trace in figure.whole.data if trace.name == name)


def points(figure, name):
    """The x of a trace; none where it was left out."""
    return next((trace.x for trace in figure.whole.data if trace.name == name), ())


def ids(figure):
    return [cells[0] for cells in trace(figure, "events").customdata]


def test_every_event_has_one_mark_on_its_level(frame):
    figure = timeline(frame, by="level", dark=False)
    assert sorted(ids(figure)) == sorted(frame["id"])
    level = dict(zip(frame["id"], frame["level"], strict=True))
    lowest = scale().level[0].value
    heights = dict(zip(ids(figure), trace(figure, "events").y, strict=True))
    assert all(abs(heights[id] - (level[id] - lowest)) < 0.5 for id in heights)


def test_rows_carry_the_names_of_the_ladder(frame):
    axis = timeline(frame, by="level", dark=False).whole.layout.yaxis
    assert list(axis.ticktext) == [rung.name for rung in scale().level]


@pytest.mark.parametrize("rung", scale().level, ids=lambda rung: rung.name)
@pytest.mark.parametrize("dark", [False, True])
def test_a_mark_has_its_levels_symbol_and_colour(one, rung, dark):
    marker = trace(timeline(one(level=rung.value), by="level", dark=dark), "events").marker
    assert list(marker.symbol) == [rung.marker]
    assert list(marker.color) == [rung.dark if dark else rung.light]


STATUSES = [
    # status, symbol, colour, crossed
    (Status.OCCURRED, "diamond", "#e0812f", False),
    (Status.PLANNED, "diamond-open", "#e0812f", False),
    (Status.ALLEGED, "diamond", "rgba(224, 129, 47, 0.4)", False),
    (Status.CONDITIONAL, "diamond-open", "#e0812f", True),
    (Status.DENIED, "diamond-open", "#e0812f", True),
]


@pytest.mark.parametrize(("status", "symbol", "colour", "crossed"), STATUSES)
def test_a_mark_tells_whether_it_happened(one, status, symbol, colour, crossed):
    figure = timeline(one(level=2, status=status), by="level", dark=False)
    rung = scale().rung(2)
    expected = colour.replace("#e0812f", rung.light)
    marker = trace(figure, "events").marker
    assert marker.symbol[0] == symbol
    assert marker.color[0] == expected or (status is Status.ALLEGED and marker.color[0].endswith(", 0.4)"))
    assert marker.opacity == 1
    assert bool(points(figure, "crosses")) is crossed


def test_a_dot_inside_stays_inside_when_hollow(one):
    figure = timeline(one(level=0, status=Status.PLANNED), by="level", dark=False)
    assert trace(figure, "events").marker.symbol[0] == "circle-open-dot"


@pytest.mark.parametrize(("sources", "pixels"), [(1, 12.2), (4, 15.4), (9, 18.6), (400, LARGEST)])
def test_sources_make_a_mark_larger_up_to_a_cap(one, sources, pixels):
    figure = timeline(one(sources=sources), by="level", dark=False)
    assert trace(figure, "events").marker.size[0] == pytest.approx(pixels)


def test_what_is_contested_or_chosen_has_a_ring(frame):
    figure = timeline(frame, by="level", dark=False, selected="e17")
    contested = int(frame["contested"].sum())
    assert len(trace(figure, "contested").x) == contested > 0
    assert list(trace(figure, "selected").x) == ["2021-12-02"]
    assert not points(timeline(frame, by="level", dark=False), "selected")


def bar_of(one, first, last, precision):
    end = date.fromordinal(last.toordinal() + 1)
    frame = one(interval=Interval(first, end, precision))
    figure = timeline(frame, by="level", dark=False)
    return figure, [trace for trace in figure.whole.data if trace.name in {"bars", "open"}]


def test_an_imprecise_date_is_a_bar_with_the_mark_in_its_middle(one):
    figure, (bar,) = bar_of(one, date(2021, 11, 1), date(2021, 11, 30), Precision.MONTH)
    assert (bar.type, list(bar.base), list(bar.x)) == ("bar", ["2021-11-01"], [29 * 86_400_000])
    assert list(trace(figure, "events").x) == ["2021-11-15"]


def test_an_open_end_is_dotted(one):
    _, (bar,) = bar_of(one, date(2021, 11, 1), date(2021, 11, 30), Precision.OPEN)
    assert bar.line.dash
    assert list(bar.x) == ["2021-11-01", "2021-11-30", None]


def test_a_day_has_no_bar(one):
    _, bars = bar_of(one, date(2021, 11, 1), date(2021, 11, 1), Precision.DAY)
    assert bars == []


def test_a_single_event_has_a_fortnight_around_it(one):
    axis = timeline(one(), by="level", dark=False).whole.layout.xaxis
    first, last = map(date.fromisoformat, axis.range)
    assert (last - first).days >= 14
    assert first < date(2021, 12, 2) < last


def test_nothing_is_zoomed_without_the_filter(frame):
    """What is exported is what is shown: only the filter's dates narrow the chart."""
    layout = timeline(frame, by="level", dark=False).whole.layout
    assert layout.xaxis.fixedrange
    assert layout.yaxis.fixedrange
    assert layout.uirevision


def test_text_of_an_article_never_becomes_markup(one):
    title = "<b>bold</b> & <a href='javascript:alert(1)'>x</a> %{x}"
    figure = timeline(one(title=title), by="level", dark=False)
    hover, label = trace(figure, "events").hovertext[0], trace(figure, "labels").text[0]
    assert "&lt;b&gt;bold&lt;/b&gt;" in hover
    assert "<a" not in hover
    assert "<" not in label
    assert trace(figure, "events").hovertemplate == "%{hovertext}<extra></extra>"


def test_an_actors_name_never_becomes_markup(one):
    evil = replace(summit.participants("NATO")[0], name="<i>NATO</i>")
    figure = timeline(one(initiators=(evil,)), by="actor", dark=False)
    assert "&lt;i&gt;NATO&lt;/i&gt;" in figure.whole.layout.yaxis.ticktext


@pytest.mark.parametrize(
    ("horizon", "lines"), [(None, 0), (date(2022, 2, 24), 1), (date(2025, 1, 1), 0), (date(1999, 1, 1), 0)]
)
def test_the_last_publication_is_a_line_where_it_is_in_range(frame, horizon, lines):
    shapes = timeline(frame, by="level", dark=False, period=Period(horizon=horizon)).whole.layout.shapes
    assert sum(shape.type == "line" for shape in shapes) == lines


def test_bands_part_cooperation_from_conflict(frame):
    shapes = timeline(frame, by="level", dark=False).whole.layout.shapes
    bands = sorted((shape.y0, shape.y1) for shape in shapes if shape.type == "rect")
    assert [(round(low, 1), round(high, 1)) for low, high in bands] == [(-0.6, 2.5), (3.5, 8.6)]


def test_lanes_name_their_levels_in_a_legend_that_hides_nothing(frame):
    figure = timeline(frame, by="actor", dark=True)
    entries = [trace.name for trace in figure.whole.data if trace.showlegend is not False]
    assert entries == [rung.name for rung in scale().level]
    assert figure.whole.layout.legend.itemclick is False


def test_the_chosen_event_is_ringed_in_every_lane(frame):
    figure = timeline(frame, by="actor", dark=False, selected="e17")
    assert len(trace(figure, "selected").x) == 2


def test_a_level_of_an_older_ladder_is_drawn_on_the_nearest(one):
    frame = one().assign(level=9, level_name="9")
    assert list(trace(timeline(frame, by="level", dark=False), "events").marker.symbol) == ["star"]


@pytest.mark.parametrize("by", ["level", "actor", "dyad", "action"])
@pytest.mark.parametrize("dark", [False, True])
def test_plotly_takes_every_value(frame, by, dark):
    days = pd.DataFrame({"day": pd.date_range("2021-06-16", "2022-02-24")})
    index = Index(days.assign(index=1.0, low=0.0, high=2.0), [date(2021, 12, 3)])
    figure = timeline(frame, by=by, dark=dark, selected="e17", period=Period(horizon=summit.HORIZON), index=index)
    looked_at = go.Figure(figure.to_dict())  # raises for a key or a value that plotly has no place for
    assert len(looked_at.data) == len(figure.whole.data)
