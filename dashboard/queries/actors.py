"""Who deals with whom, and how each side's level goes: counts and mean levels of a filter's events."""

from __future__ import annotations

import pandas as pd

from dashboard.filters import Filter
from dashboard.queries.timeline import CHOSEN, asked
from dashboard.snapshot import Snapshot

_PAIRS = f"""
ends AS (
    SELECT id, date_start, level, confidence, unnest(list_distinct(initiator_countries)) AS a,
        list_distinct(target_countries) AS others
    FROM {CHOSEN}
),
pairs AS (SELECT id, date_start, level, confidence, a, unnest(others) AS b FROM ends WHERE a != ''),
met AS (
    SELECT DISTINCT id, date_start, level, confidence, least(a, b) AS one, greatest(a, b) AS other
    FROM pairs WHERE b != '' AND a != b
)
"""  # noqa: S608 - a constant; values are bound
DYADS = f"""
WITH {_PAIRS}
SELECT one, other, count(*) AS events, sum(level * confidence) / nullif(sum(confidence), 0) AS level
FROM met GROUP BY one, other ORDER BY events DESC, one, other LIMIT $number
"""  # noqa: S608 - the same
TRENDS = f"""
WITH told AS (SELECT date_start, level, confidence, unnest(countries) AS id FROM {CHOSEN}),
foremost AS (SELECT id, count(*) AS events FROM told GROUP BY id ORDER BY events DESC, id LIMIT $number)
SELECT id, date_trunc('month', date_start)::TIMESTAMP AS month, count(*) AS events,
    sum(level * confidence) / nullif(sum(confidence), 0) AS level, any_value(foremost.events) AS total
FROM told JOIN foremost USING (id) GROUP BY id, month ORDER BY total DESC, id, month
"""  # noqa: S608 - the same


def dyads(snapshot: Snapshot, chosen: Filter, number: int = 400) -> pd.DataFrame:
    """Return the pairs of countries with most events: one, other (alpha-3, in their order), events, mean level.

    The mean weighs events by their confidence. An act has a direction; a pair has none here.
    """
    found: pd.DataFrame = asked(snapshot, DYADS, chosen, number=number).to_pandas()
    return found


def trends(snapshot: Snapshot, chosen: Filter, number: int = 9) -> pd.DataFrame:
    """Return the months of the countries with most events: id, month, events, mean level, total; most events first."""
    found: pd.DataFrame = asked(snapshot, TRENDS, chosen, number=number).to_pandas()
    return found
