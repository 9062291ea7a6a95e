"""What can be chosen: the countries, actors and days that occur."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from dashboard.filters import Filter
from dashboard.lexicon import load
from dashboard.queries.timeline import CHOSEN, asked, frame
from dashboard.snapshot import Snapshot

COUNTRIES = f"""
WITH told AS (SELECT unnest(countries) AS id FROM {CHOSEN}),
    counted AS (SELECT id, count(*) AS events FROM told GROUP BY id)
SELECT every.country AS id, coalesce(any_value(state.name), every.country) AS name,
    coalesce(any_value(events), 0) AS events
FROM actors AS every
    LEFT JOIN actors AS state ON state.id = every.country
    LEFT JOIN counted ON counted.id = every.country
WHERE every.country != '' GROUP BY every.country ORDER BY events DESC, name, every.country
"""  # noqa: S608 - a constant; values are bound
ACTORS = f"""
WITH told AS (SELECT unnest(actors) AS id FROM {CHOSEN}),
    counted AS (SELECT id, count(*) AS events FROM told GROUP BY id)
SELECT id, name, kind, country, coalesce(events, 0) AS events FROM actors LEFT JOIN counted USING (id)
ORDER BY events DESC, name, id
"""  # noqa: S608 - the same
CODERS = f"""
WITH counted AS (SELECT coder AS id, count(*) AS events FROM {CHOSEN} GROUP BY coder)
SELECT id, id AS name, coalesce(events, 0) AS events FROM (SELECT DISTINCT coder AS id FROM events)
    LEFT JOIN counted USING (id) ORDER BY events DESC, id
"""  # noqa: S608 - the same
NAMES = "SELECT id, name, country FROM actors"
EXTENT = "SELECT min(date_start) AS first, max(date_end) AS last FROM events"


@dataclass(frozen=True, slots=True)
class Options:
    """What occurs at all, with the number of events that each would show under the rest of the filter."""

    countries: pd.DataFrame
    """id (alpha-3), name, events; most events first."""
    actors: pd.DataFrame
    """id, name, kind, country, events; most events first."""
    coders: pd.DataFrame
    """id, name, events; most events first."""


def options(snapshot: Snapshot, chosen: Filter | None = None) -> Options:
    """Return the countries and actors to choose from. What is chosen of the same kind does not count."""
    chosen = chosen or Filter()
    return Options(
        countries=frame(asked(snapshot, COUNTRIES, replace(chosen, countries=()))),
        actors=frame(asked(snapshot, ACTORS, replace(chosen, actors=()))),
        coders=frame(asked(snapshot, CODERS, replace(chosen, coders=()))),
    )


def names(snapshot: Snapshot) -> dict[str, str]:
    """Return the display name of every actor's id and each country's code, also where only its people act."""
    table = snapshot.ask(NAMES)
    told = dict(zip(table["id"].to_pylist(), table["name"].to_pylist(), strict=True))
    codes = {code for code in table["country"].to_pylist() if code and code not in told}
    known = load().gazetteer.actors if codes else {}
    return {code: known[code].name for code in codes if code in known} | told


def extent(snapshot: Snapshot) -> tuple[date, date] | None:
    """Return the first and the last day of all events, inclusive; None when there are none."""
    (row,) = snapshot.ask(EXTENT).to_pylist()
    return None if row["first"] is None else (row["first"], row["last"])
