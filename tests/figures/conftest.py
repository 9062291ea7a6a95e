from __future__ import annotations

from dataclasses import replace

import pytest
import summit


@pytest.fixture
def frame():
    return summit.frame()


@pytest.fixture
def one():
    """Give a function that makes a frame of one event, with changes."""

    def make(id="e17", **changes):
        event = next(event for event in summit.EVENTS if event.id == id)
        return summit.frame([replace(event, **changes)])

    return make
