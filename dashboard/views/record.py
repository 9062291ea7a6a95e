"""The record and its snapshot, opened once for the server and as fresh as the last click."""

from __future__ import annotations

import atexit
import gc
from dataclasses import dataclass
from datetime import date

import streamlit as st

from dashboard.snapshot import Snapshot
from dashboard.store import Store, default_url


@dataclass(frozen=True, slots=True)
class Record:
    """What the pages ask."""

    store: Store
    snapshot: Snapshot
    horizon: date | None
    """The last day that an article was published; none where there are no articles."""


def record() -> Record:
    """Return the record with everything that was ingested up to now. Raises StoreError."""
    url = default_url()
    store, snapshot = _opened(url)
    snapshot.refresh(store)
    return Record(store, snapshot, _horizon(store, url, snapshot.revision))


@st.cache_resource(show_spinner="Opening the record …")
def _opened(url: str) -> tuple[Store, Snapshot]:
    store = Store.open(url)
    return store, Snapshot.load(store)


@st.cache_resource(show_spinner=False)
def settled(page: str) -> None:
    """Let the garbage collector forget what a page's first run has loaded, for that stays.

    Streamlit collects all garbage after every run: 150 ms with these libraries.
    """
    gc.collect()
    gc.freeze()
    atexit.register(gc.unfreeze)  # else what was kept is reported as leaked when the server ends


@st.cache_data(show_spinner=False, max_entries=8)
def _horizon(_store: Store, url: str, revision: int) -> date | None:
    return _store.counts().last
