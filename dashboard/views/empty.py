"""What a page says where there is nothing to show, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace

import streamlit as st

from dashboard import wording
from dashboard.errors import TensionError
from dashboard.filters import Filter
from dashboard.queries import count
from dashboard.snapshot import Snapshot
from dashboard.views import link
from dashboard.views.prose import markdown
from dashboard.views.sidebar import clear


def nothing_yet() -> None:
    """Say how to fill an empty record."""
    with st.container(width=620):
        st.title("No events yet", anchor=False)
        st.text("This record holds no events. Look at the articles that come along:")
        st.code("tension demo", language=None)
        st.text("Or read articles of your own, files or whole folders, and reload this page:")
        st.code("tension ingest PATH", language=None)
        st.text("Or upload, paste or fetch them here, on the page Sources.")


def no_match(snapshot: Snapshot, chosen: Filter, names: Mapping[str, str]) -> None:
    """Say which part of the filter to drop, and what would show without it."""
    loosened = [(label, wider, count(snapshot, wider)) for label, wider in _looser(chosen, names)]
    helpful = [(label, wider, number) for label, wider, number in loosened if number]
    st.text("It is enough to drop one part of the filter:" if helpful else "Dropping one part is not enough.")
    for label, wider, number in helpful:
        text = markdown(f"Drop “{label}”: {wording.counted(number, 'event')}")
        st.button(text, key=f"drop {label}", on_click=_choose, args=(wider,))
    st.button("Clear filters", key="clear in place", on_click=clear)


def cannot_open(error: TensionError) -> None:
    """Say why the record cannot be read; the message names file and remedy."""
    st.error(markdown(str(error)))


def _looser(chosen: Filter, names: Mapping[str, str]) -> Iterator[tuple[str, Filter]]:
    """Yield each field that differs from its default, in words, with the filter that lacks it."""
    usual = Filter()
    for field in fields(Filter):
        value = getattr(chosen, field.name)
        if value != getattr(usual, field.name):
            alone = replace(usual, **{field.name: value})
            yield alone.describe(names), replace(chosen, **{field.name: getattr(usual, field.name)})


def _choose(chosen: Filter) -> None:
    link.hold(replace(link.held(), chosen=chosen))
