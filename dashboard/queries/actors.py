"""Who deals with whom, and how each side's level goes: counts and mean levels of a selection's events.

A mean weighs events by their confidence.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from dashboard.queries.selection import Selection
from dashboard.snapshot.columns import EPOCH, PAIR, Numbers


def dyads(selection: Selection, number: int = 400) -> pd.DataFrame:
    """Return the pairs of countries with most events: one, other (alpha-3, in their order), events, mean level.

    An act has a direction; a pair has none here.
    """
    pairs = selection.columns.link("pair")
    codes, which = pairs.within(selection.rows)
    events, level = _means(selection, selection.rows[which], codes, len(pairs.values))
    found = pd.DataFrame({"pair": pairs.values, "events": events, "level": level})
    found = found[found["events"] > 0].sort_values(["events", "pair"], ascending=[False, True]).head(number)
    sides = found["pair"].str.split(PAIR, expand=True).reindex(columns=[0, 1])
    return pd.DataFrame(
        {"one": sides[0], "other": sides[1], "events": found["events"], "level": found["level"]}
    ).reset_index(drop=True)


def trends(selection: Selection, number: int = 9) -> pd.DataFrame:
    """Return the months of the countries with most events: id, month, events, mean level, total; most events first."""
    told = selection.columns.link("country")
    codes, which_row = told.within(selection.rows)
    totals = np.bincount(codes, minlength=len(told.values))
    foremost = sorted(range(len(told.values)), key=lambda code: (-totals[code], told.values[code]))[:number]
    rank = np.full(len(told.values), -1)
    rank[foremost] = np.arange(len(foremost))
    kept = rank[codes] >= 0
    rows, ranks = selection.rows[which_row[kept]], rank[codes[kept]]
    days = (selection.columns.first[rows] - EPOCH).astype("datetime64[D]")
    months, which = np.unique(days.astype("datetime64[M]"), return_inverse=True)
    events, level = _means(selection, rows, ranks * max(len(months), 1) + which, len(foremost) * len(months))
    any_ = np.flatnonzero(events)
    at = any_ // max(len(months), 1)
    return pd.DataFrame(
        {
            "id": [told.values[foremost[each]] for each in at],
            "month": months[any_ % max(len(months), 1)].astype("datetime64[s]"),
            "events": events[any_],
            "level": level[any_],
            "total": [int(totals[foremost[each]]) for each in at],
        }
    )


def _means(selection: Selection, rows: Numbers, keys: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """Return the number of events and their mean level, by key."""
    sure = selection.columns.confidence[rows]
    events, weight = np.bincount(keys, minlength=size), np.bincount(keys, sure, size)
    level = np.bincount(keys, sure * selection.columns.level[rows], size)
    return events, np.divide(level, weight, out=np.full(size, np.nan), where=weight > 0)
