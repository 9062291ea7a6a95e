from __future__ import annotations

import gc
from pathlib import Path

import pytest
import summit

APP = Path(__file__).parents[2] / "dashboard" / "app.py"


@pytest.fixture
def filled(store):
    """A record with the events between the Geneva summit and the invasion."""
    summit.fill(store)
    return store


@pytest.fixture
def open_app(place, monkeypatch):
    """Give a function that opens the dashboard at a link."""
    from streamlit.testing.v1 import AppTest

    def opened(store=place, **query):
        monkeypatch.setenv("TENSION_STORE", store)
        app = AppTest.from_file(str(APP), default_timeout=30)
        for key, values in query.items():
            app.query_params[key] = values
        app.run()
        assert not app.exception, app.exception
        return app

    yield opened
    import streamlit as st

    st.cache_resource.clear()
    gc.unfreeze()  # what the dashboard keeps for good, a test does not
