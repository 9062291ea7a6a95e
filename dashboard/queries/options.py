"""What can be chosen: the countries, actors, days and all else that occurs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from dashboard.filters import Filter
from dashboard.lexicon import load
from dashboard.queries.selection import ANY, select
from dashboard.queries.totals import levels
from dashboard.snapshot import Snapshot

NAMES = "SELECT id, name, kind, country FROM actors"
FEW = {"statuses": "status", "actions": "action", "precisions": "precision", "coders": "coder"}
"""The fields whose values are few, and the columns' links that they ask."""
LINKED = {**FEW, "countries": "country", "actors": "actor"}


@dataclass(frozen=True, slots=True)
class Options:
    """What occurs at all, with the number of events that each would show under the rest of the filter."""

    countries: pd.DataFrame
    """id (alpha-3), name, events; most events first."""
    actors: pd.DataFrame
    """id, name, kind, country, events; most events first."""
    numbers: Mapping[str, Mapping[Any, int]]
    """By field of the filter and value: levels, statuses, actions, precisions, coders."""


def options(snapshot: Snapshot, chosen: Filter | None = None) -> Options:
    """Return what can be chosen. What is chosen of the same kind does not count."""
    chosen = chosen or Filter()
    numbers: dict[str, Mapping[Any, int]] = {field: _counts(snapshot, chosen, field) for field in FEW}
    numbers["levels"] = levels(select(snapshot, _without(chosen, "levels")))
    return Options(_countries(snapshot, chosen), _actors(snapshot, chosen), numbers)


def _counts(snapshot: Snapshot, chosen: Filter, field: str) -> Mapping[str, int]:
    """Count the events of each value of a field. All but this field decide, so the next choice of it finds them."""
    link = snapshot.columns.link(LINKED[field])
    rest = _without(chosen, field)
    numbers = snapshot.columns.kept((field, rest), lambda: link.counted(select(snapshot, rest).rows))
    return dict(zip(link.values, numbers.tolist(), strict=True))


def _without(chosen: Filter, field: str) -> Filter:
    free: dict[str, Any] = {field: ANY[field]}
    return replace(chosen, **free)


def _countries(snapshot: Snapshot, chosen: Filter) -> pd.DataFrame:
    found = _counts(snapshot, chosen, "countries")
    state = {row["id"]: row["name"] for row in snapshot.ask(NAMES).to_pylist()}
    made = pd.DataFrame({"id": list(found), "name": [state.get(id, id) for id in found], "events": found.values()})
    return _ordered(made)


def _actors(snapshot: Snapshot, chosen: Filter) -> pd.DataFrame:
    found = _counts(snapshot, chosen, "actors")
    known: pd.DataFrame = snapshot.ask(NAMES).to_pandas()
    return _ordered(known.assign(events=[found.get(id, 0) for id in known["id"]]))


def _ordered(made: pd.DataFrame) -> pd.DataFrame:
    return made.sort_values(["events", "name", "id"], ascending=[False, True, True], ignore_index=True)


def names(snapshot: Snapshot) -> dict[str, str]:
    """Return the display name of each actor, country and body, also where only its people act."""
    table = snapshot.ask(NAMES)
    told = dict(zip(table["id"].to_pylist(), table["name"].to_pylist(), strict=True))
    sides = {id.partition("/")[0] for id in told} | set(table["country"].to_pylist())
    others = {side for side in sides if side and side not in told}
    known = load().gazetteer.actors if others else {}
    return {side: known[side].name for side in others if side in known} | told


def extent(snapshot: Snapshot) -> tuple[date, date] | None:
    """Return the first and the last day of all events, inclusive; None when there are none."""
    columns = snapshot.columns
    if not len(columns):
        return None
    return date.fromordinal(int(columns.first.min())), date.fromordinal(int(columns.last.max()))
