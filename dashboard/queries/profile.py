"""One actor among a selection's events: which are its own, and with whom."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dashboard.queries.selection import Selection
from dashboard.snapshot.columns import PAIR


def own(selection: Selection, actor: str) -> Selection:
    """Return the events of an actor; those of a state or a body are those of its people too."""
    link = "actor" if "/" in actor else "lane"
    return selection.within(selection.having(link, (actor,)))


def partners(selection: Selection, actor: str, number: int = 40) -> pd.DataFrame:
    """Return with whom an actor's events are: id, events, mean level; most events first.

    Partners are states and bodies, to which their people belong.
    """
    side = actor.partition("/")[0]
    shared, told = own(selection, actor).rows, selection.columns.link("dyad")
    codes, which = told.within(shared)
    events = np.bincount(codes, minlength=len(told.values))
    levels = np.bincount(codes, selection.columns.level[shared[which]], len(told.values))
    rows = [
        {
            "id": next(end for end in ends if end != side),
            "events": int(events[code]),
            "level": levels[code] / events[code],
        }
        for code in np.flatnonzero(events)
        if side in (ends := told.values[code].split(PAIR)) and len(ends) > 1
    ]
    rows.sort(key=lambda row: (-row["events"], row["id"]))
    return pd.DataFrame(rows[:number], columns=["id", "events", "level"])


def roles(selection: Selection, actor: str) -> tuple[int, int]:
    """Return in how many events an actor acts, and in how many it is acted on, its people included."""
    mask = own(selection, actor).mask
    kinds = ("initiator actor", "target actor")
    ids = [value for value in selection.columns.link("actor").values if value == actor or value.startswith(f"{actor}/")]
    acting, acted = (len(selection.within(mask & selection.having(kind, tuple(ids)))) for kind in kinds)
    return acting, acted
