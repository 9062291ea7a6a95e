"""The Compare page: the filter beside another of its countries, actors or days, on common scales, and what differs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import figures, wording
from dashboard.filters import Filter
from dashboard.lexicon.scale import scale
from dashboard.queries import events, options, select, summary, totals
from dashboard.views import frame, link
from dashboard.views.chart import CONFIG
from dashboard.views.downloads import COLUMNS, readable
from dashboard.views.sidebar import DAY

LISTED = 200
"""Events listed that only one has."""
DIFFERENT = ("countries", "actors", "start", "end")
"""What the second view may have of its own."""


def page() -> None:
    """Draw the page."""
    frame.page("Compare", _compare)


def _compare(shown: frame.Shown) -> None:
    st.text("The filters at the left are the first view. Choose here in what the second one differs.")
    _choice(shown)
    other = link.held().other
    own = {name: getattr(other, name) for name in DIFFERENT if getattr(other, name)}
    if not own:
        st.info("Choose other countries, other actors or other days, and both views stand here side by side.")
        return
    second = _second(shown.chosen, other)
    opened = shown.opened
    both = shown, frame.Shown(opened, select(opened.snapshot, second), second, shown.names)
    titles = _titles(shown, second)
    # Days that were not chosen apart are the same for both, so that the charts can be laid upon each other.
    apart = other.start or other.end or not len(both[1].selection)
    beside = [None, None] if apart else [each.period.beside for each in reversed(both)]
    left, right = st.columns(2, gap="medium")
    _side(left, both[0], (titles[0], "first"), beside[0])
    _side(right, both[1], (titles[1], "second"), beside[1])
    _levels(*both, titles)
    _only(*both, titles)


def _choice(shown: frame.Shown) -> None:
    """Draw what the second view may differ in."""
    choices = options(shown.opened.snapshot)
    held = link.held().other
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for label, key, known, chosen in (
            ("Other countries", "other_countries", choices.countries, held.countries),
            ("Other actors", "other_actors", choices.actors, held.actors),
        ):
            names = dict(zip(known["id"], known["name"], strict=True)) | {id: shown.names.get(id, id) for id in chosen}
            st.multiselect(
                label,
                list(names),
                format_func=names.__getitem__,
                key=key,
                placeholder="The same",
                width=280,
                select_all=False,
            )
        st.date_input("Other first day", None, key="other_start", format=DAY, width=170, min_value=date.min)
        st.date_input("Other last day", None, key="other_end", format=DAY, width=170, min_value=date.min)


def _second(chosen: Filter, other: Filter) -> Filter:
    """Return the second view's filter: days go together, the rest is shared where it does not differ."""
    start, end = (other.start, other.end) if other.start or other.end else (chosen.start, chosen.end)
    if start and end and start > end:
        start, end = end, start
    return replace(
        chosen,
        countries=other.countries or chosen.countries,
        actors=other.actors or chosen.actors,
        start=start,
        end=end,
    )


def _titles(shown: frame.Shown, second: Filter) -> tuple[str, str]:
    first, other = (" and ".join(each.active(shown.names)) or "everything" for each in (shown.chosen, second))
    return first[:1].upper() + first[1:], other[:1].upper() + other[1:]


def _side(place: DeltaGenerator, shown: frame.Shown, named: tuple[str, str], beside: tuple[date, date] | None) -> None:
    """Draw one view: its sentence and its chart."""
    title, key = named
    with place:
        st.subheader(title, anchor=False)
        st.text(summary(shown.selection, shown.chosen, shown.names))
        if len(shown.selection):
            period = shown.period.with_days(beside)
            dark = st.context.theme.type == "dark"
            many = shown.crowd("level") if len(shown.selection) > len(shown.marks) else None
            drawn = figures.timeline(shown.marks, by="level", dark=dark, period=period, crowd=many)
            said = figures.spoken(shown.marks, "level", len(shown.selection))
            st.plotly_chart(drawn, theme=None, key=f"chart_{key}", config=CONFIG, alt=said)


def _levels(first: frame.Shown, second: frame.Shown, titles: tuple[str, str]) -> None:
    """Say how many events of each level both have; shares, as one view may have many more."""
    st.subheader("Levels", anchor=False)
    counts = [totals.levels(each.selection) for each in (first, second)]
    rows = [
        {
            "Level": rung.name,
            **{
                f"{name}: {title}": count.get(rung.value, 0)
                for name, title, count in zip("AB", titles, counts, strict=True)
            },
            "Share of A": count_share(counts[0], rung.value),
            "Share of B": count_share(counts[1], rung.value),
        }
        for rung in reversed(scale().level)
    ]
    share = st.column_config.ProgressColumn(format="percent", min_value=0, max_value=1)
    st.dataframe(
        rows,
        hide_index=True,
        alt="Events by level in both views",
        key="levels_table",
        column_config={"Share of A": share, "Share of B": share},
    )


def count_share(counts: Mapping[int, int], level: int) -> float:
    """Return a level's share of the counts; 0 where there are none."""
    return counts.get(level, 0) / total if (total := sum(counts.values())) else 0.0


def _only(first: frame.Shown, second: frame.Shown, titles: tuple[str, str]) -> None:
    """List what only one of the views has."""
    one, other = first.selection, second.selection
    st.subheader("Only in one", anchor=False)
    st.text(f"{wording.counted(len(one.within(other.mask)), 'event')} in both views.")
    for own, rest, title, key in ((one, other, titles[0], "only_first"), (other, one, titles[1], "only_second")):
        alone = own.within(~rest.mask)
        with st.expander(f"{title}: {wording.counted(len(alone), 'event')} of its own"):
            rows = events(first.opened.snapshot, alone, alone.rows[:LISTED])
            st.dataframe(readable(rows), hide_index=True, column_config=COLUMNS, alt=f"Only in {title}", key=key)
