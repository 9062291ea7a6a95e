"""What an event is part of: the plan before it, what called it off, the threat that it carries out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dashboard.snapshot import Snapshot

_LONGEST = 12
"""Links that are followed either way: a bound for what cannot be, not for what is."""

_ROW = "id, title, status, date_start, date_end, precision, follows"
_BY_ID = f"SELECT {_ROW} FROM events WHERE id = $id"  # noqa: S608  constants; values are bound
_NEXT = f"SELECT {_ROW} FROM events WHERE follows = $id ORDER BY date_start, id LIMIT 1"  # noqa: S608
_THREAT = f"""
WITH done AS (
    SELECT *, list_filter(initiator_countries, lambda c: c != '') AS by_country,
        list_filter(target_countries, lambda c: c != '') AS to_country
    FROM events WHERE id = $id AND status = 'occurred' AND level >= 3
)
SELECT {", ".join(f"e.{name.strip()}" for name in _ROW.split(","))}
FROM events AS e, done
WHERE e.action = 'THREATEN' AND e.status = 'occurred'
  AND (list_has_any(e.initiator_countries, by_country) OR list_has_any(e.initiator_ids, done.initiator_ids))
  AND (list_has_any(e.target_countries, to_country) OR list_has_any(e.target_ids, done.target_ids))
  AND e.date_end <= done.date_start AND e.date_end >= done.date_start - INTERVAL 60 DAY
ORDER BY e.date_end DESC, e.id LIMIT 1
"""  # noqa: S608
_RIVALS = f"""
WITH own AS (SELECT * FROM events WHERE id = $id AND contested)
SELECT {", ".join(f"e.{name.strip()}" for name in _ROW.split(","))}
FROM events AS e, own
WHERE e.contested AND e.id != own.id AND e.action = own.action AND e.countries = own.countries
  AND e.date_start <= own.date_end AND e.date_end >= own.date_start
  AND (e.status = 'denied') != (own.status = 'denied')
ORDER BY e.date_start, e.id LIMIT {_LONGEST}
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Step:
    """One event of a story; days are inclusive."""

    id: str
    title: str
    status: str
    first: date
    last: date
    precision: str


def story(snapshot: Snapshot, event: str) -> tuple[Step, ...]:
    """Return the events that an event is linked with, itself among them, in the order of the story; none where alone.

    What is carried out follows its plan; before an act of force or coercion stands the latest threat of the same side
    against the same within sixty days.
    """
    found = list(_one(snapshot, _BY_ID, event))
    for _ in range(_LONGEST):
        found = [*_one(snapshot, _BY_ID, found[0][1]), *found] if found and found[0][1] else found
    for _ in range(_LONGEST):
        found += _one(snapshot, _NEXT, found[-1][0].id) if found else []
    steps = [step for step, _ in found]
    threat = [step for step, _ in _one(snapshot, _THREAT, event)]
    whole = [*(step for step in threat if step not in steps), *steps]
    return tuple(whole) if len(whole) > 1 else ()


def rivals(snapshot: Snapshot, event: str) -> tuple[Step, ...]:
    """Return the events that say the contrary of a contested one: what is denied, or who denies it."""
    return tuple(step for step, _ in _one(snapshot, _RIVALS, event))


def _one(snapshot: Snapshot, query: str, event: str) -> Iterator[tuple[Step, str]]:
    """Yield the events that a query finds, each with the id of what it follows."""
    for row in snapshot.ask(query, {"id": event}).to_pylist():
        days = row["date_start"], row["date_end"]
        yield Step(row["id"], row["title"], row["status"], *days, row["precision"]), row["follows"]
