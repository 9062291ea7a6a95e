"""The sentence above the chart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from dashboard import wording
from dashboard.filters import Filter
from dashboard.lexicon.scale import scale
from dashboard.model import Status
from dashboard.queries import totals
from dashboard.queries.selection import Selection

SHOWN = 3
"""Countries named; of more, the first two and how many others."""


def summary(selection: Selection, chosen: Filter | None = None, names: Mapping[str, str] | None = None) -> str:
    """Say what a timeline shows: how many events, when, of whom, and the highest level that was reached.

    `names` gives a country's name by its code; the filter is told where nothing matches it.
    """
    if not len(selection):
        return f"No events match: {(chosen or Filter()).describe(names)}."
    who = _countries(selection, names or {})
    when = wording.days(*totals.period(selection))
    parts = [wording.counted(len(selection), "event"), when, *([who] if who else [])]
    clauses = [", ".join(parts), ", ".join(_kinds(selection)), _highest(selection)]
    return f"{'; '.join(clause for clause in clauses if clause)}."


def _countries(selection: Selection, names: Mapping[str, str]) -> str:
    """The countries by their number of events: `Russia, the United States and 4 other countries`."""
    counted = selection.columns.link("country").counts(selection.rows)
    ordered = sorted((code for code, events in counted.items() if events), key=lambda code: (-counted[code], code))
    words = [wording.definite(names.get(code, code)) for code in ordered]
    rest = f"{len(words) - SHOWN + 1} other countries"
    return wording.listed(words if len(words) <= SHOWN else [*words[: SHOWN - 1], rest])


def _kinds(selection: Selection) -> Iterator[str]:
    """How many are planned, ..., contested: only where there are any."""
    for status, number in totals.statuses(selection).items():
        if number and status is not Status.OCCURRED:
            yield _share(number, len(selection), status.value)
    if number := int(np.count_nonzero(selection.columns.contested[selection.rows])):
        yield _share(number, len(selection), "contested")


def _share(number: int, total: int, word: str) -> str:
    if number < total:
        return f"{number:,} {word}"
    return word if total == 1 else f"all {word}"


def _highest(selection: Selection) -> str:
    found = totals.highest(selection)
    if found is None:
        return ""
    day = wording.when(found.first, found.last, found.precision)
    number = f"{wording.counted(found.events, 'event')}, latest " if found.events > 1 else ""
    return f"highest: {scale().called(found.level)}, {number}{day}"
