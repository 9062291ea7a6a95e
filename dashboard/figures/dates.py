"""An event's date in words, as finely as it is known."""

from __future__ import annotations

from datetime import date

from dashboard import wording
from dashboard.model import Precision

NAMED = frozenset({Precision.MONTH, Precision.YEAR})
"""Units with a name of their own that says all: `December 2021`."""


def dated(first: date, last: date, precision: str) -> str:
    """Say when it was; both days are inclusive.

    `Sunday 5 December 2021`, `week of 29 November to 5 December 2021`, `December 2021, the day is not known`.
    """
    if precision == Precision.DAY:
        return wording.weekday(first) if first == last else wording.days(first, last)
    if precision == Precision.OPEN:
        return f"some time from {wording.days(first, last)}, one end open"
    if precision in NAMED:
        return f"{wording.when(first, last, precision)}, the day is not known"
    return f"{precision} of {wording.days(first, last)}"
