"""ACLED exports (https://acleddata.com, codebook of 2023): political violence and protest by sub-event type."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from dashboard.errors import SourceError
from dashboard.ingestion.sources.article import Defaults
from dashboard.ingestion.sources.coded import rows
from dashboard.ingestion.sources.coded.build import Coded, Row, party, sentence, state_within, told
from dashboard.ingestion.sources.published import publication_day
from dashboard.lexicon.files import Table
from dashboard.lexicon.files import read as read_table
from dashboard.model import Interval, Participant, Precision

NAME = "ACLED export (.csv)"
NEEDED = {"event id cnty", "event date", "sub event type", "actor1", "actor2"}
WIDTHS = {"1": (1, Precision.DAY), "2": (7, Precision.WEEK), "3": (31, Precision.MONTH)}
"""What ACLED's time_precision says of the day: it is exact, in that week, in that month."""


class Types(Table, frozen=True):
    """PLOVER action and mode of each sub-event type."""

    types: dict[str, tuple[str, str]]


@cache
def _types() -> dict[str, tuple[str, str]]:
    return read_table("acled.toml", Types).types


def identify(path: Path) -> bool:
    """Tell it by the names of its columns."""
    return rows.has(path, NEEDED)


def read(path: Path, defaults: Defaults) -> Iterator[Coded | SourceError]:
    """Read an event from each row."""
    return rows.read_named(path, _row)


def _row(cells: rows.Cells) -> Row:
    kind = cells["sub event type"].strip()
    found = _types().get(kind.lower())
    if found is None:
        raise SourceError(f"sub_event_type {kind[:60]!r} is not in ACLED's codebook of 2023")
    who, whom = _party(cells["actor1"]), _party(cells["actor2"])
    return Row(
        coder="ACLED",
        id=cells["event id cnty"],
        interval=_interval(cells),
        action=found[0],
        mode=found[1],
        code=kind,
        words=cells["notes"].strip() or sentence(who, kind, whom, _facts(cells)),
        initiators=who,
        targets=whom,
        source=cells["source"],
        title=told([("ACLED", cells["event id cnty"]), (kind, cells["location"] or cells["country"])]),
    )


def _interval(cells: rows.Cells) -> Interval:
    day: date = publication_day(cells["event date"])
    width, precision = WIDTHS.get(cells["time precision"].strip(), WIDTHS["1"])
    start = day.replace(day=1) if width == 31 else day - timedelta(day.weekday() if width == 7 else 0)
    end = (start + timedelta(31)).replace(day=1) if width == 31 else start + timedelta(width)
    return Interval(start, end, precision)


def _facts(cells: rows.Cells) -> str:
    return told([("Place", cells["location"]), ("Country", cells["country"]), ("Fatalities", cells["fatalities"])])


@cache
def _party(text: str) -> tuple[Participant, ...]:
    """Return who a description names: forces of a state act for it, others for themselves."""
    forces = text.lower().startswith(
        ("military forces of", "police forces of", "government of", "civilians (", "protesters (", "rioters (")
    )
    inside = (
        text[text.find("(") + 1 :].rstrip(")")
        if text.lower().startswith(("civilians (", "protesters (", "rioters ("))
        else text
    )
    return party(text, state_within(inside) if forces else "")
