"""The Compare page: the filter beside another of its countries, actors or days, on common scales, and what differs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import figures, wording
from dashboard.filters import Filter
from dashboard.lexicon.scale import scale
from dashboard.queries import options, summary, timeline
from dashboard.views import frame, link
from dashboard.views.chart import CONFIG
from dashboard.views.downloads import COLUMNS, readable
from dashboard.views.sidebar import DAY

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
    frames = shown.frame, timeline(shown.opened.snapshot, second)
    titles = _titles(shown, second)
    # Days that were not chosen apart are the same for both, so that the charts can be laid upon each other.
    apart = other.start or other.end or any(each.empty for each in frames)
    beside = [None, None] if apart else [figures.days(each) for each in reversed(frames)]
    left, right = st.columns(2, gap="medium")
    _side(left, shown, frames[0], shown.chosen, (titles[0], "first"), beside[0])
    _side(right, shown, frames[1], second, (titles[1], "second"), beside[1])
    _levels(*frames, titles)
    _only(*frames, titles)


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
                label, list(names), format_func=names.__getitem__, key=key, placeholder="The same", width=280
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


def _side(
    place: DeltaGenerator,
    shown: frame.Shown,
    events: pd.DataFrame,
    chosen: Filter,
    named: tuple[str, str],
    beside: tuple[date, date] | None,
) -> None:
    """Draw one view: its sentence and its chart."""
    title, key = named
    with place:
        st.subheader(title, anchor=False)
        st.text(summary(events, chosen, shown.names))
        if not events.empty:
            period = figures.Period(chosen.start, chosen.end, shown.opened.horizon, beside)
            dark = st.context.theme.type == "dark"
            drawn = figures.timeline(events, by="level", dark=dark, period=period)
            st.plotly_chart(drawn, theme=None, key=f"chart_{key}", config=CONFIG, alt=figures.spoken(events, "level"))


def _levels(first: pd.DataFrame, second: pd.DataFrame, titles: tuple[str, str]) -> None:
    """Say how many events of each level both have; shares, as one view may have many more."""
    st.subheader("Levels", anchor=False)
    counts = [each["level"].value_counts() for each in (first, second)]
    rows = [
        {
            "Level": rung.name,
            **{
                f"{name}: {title}": int(count.get(rung.value, 0))
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


def count_share(counts: pd.Series[int], level: int) -> float:
    """Return a level's share of the counts; 0 where there are none."""
    return float(counts.get(level, 0)) / total if (total := int(counts.sum())) else 0.0


def _only(first: pd.DataFrame, second: pd.DataFrame, titles: tuple[str, str]) -> None:
    """List what only one of the views has."""
    both = len(set(first["id"]) & set(second["id"]))
    st.subheader("Only in one", anchor=False)
    st.text(f"{wording.counted(both, 'event')} in both views.")
    for own, rest, title, key in ((first, second, titles[0], "only_first"), (second, first, titles[1], "only_second")):
        alone = own[~own["id"].isin(rest["id"])]
        with st.expander(f"{title}: {wording.counted(len(alone), 'event')} of its own"):
            st.dataframe(
                readable(alone.head(200)), hide_index=True, column_config=COLUMNS, alt=f"Only in {title}", key=key
            )
