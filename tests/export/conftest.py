from __future__ import annotations

import pandas as pd
import pytest

from dashboard.export import COLUMNS

NUMBERS = {"level": -1, "goldstein": -6.5, "confidence": 0.8, "contested": False, "sources": 1, "claims": 2}


def row(**changes):
    """A row of an export: each text is its column's name."""
    return {column.name: NUMBERS.get(column.name, column.name) for column in COLUMNS} | changes


@pytest.fixture
def table():
    """Give a function that makes the rows of an export, with changes."""
    return lambda *changes: pd.DataFrame([row(**change) for change in changes], columns=list(row()))
