"""Events that others coded: one module a data set. They keep their codes and are never merged with what we read."""

from __future__ import annotations

from pathlib import Path

from dashboard.ingestion.sources.coded import acled, gdelt, icews, polecat, table
from dashboard.ingestion.sources.coded.build import Coded

__all__ = ["DATA_SETS", "Coded", "recognised"]

DATA_SETS = (gdelt, acled, icews, polecat, table)


def recognised(path: Path) -> bool:
    """Whether a table is of coded events, so that it is none of articles."""
    return any(each.identify(path) for each in DATA_SETS)
