"""POLECAT event data (https://doi.org/10.7910/DVN/AJGVIT): PLOVER actions and modes, countries as ISO codes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path

from dashboard.errors import SourceError
from dashboard.ingestion.sources.article import Defaults
from dashboard.ingestion.sources.coded import rows
from dashboard.ingestion.sources.coded.build import Coded, Row, number, party, sentence, sides, state, told
from dashboard.ingestion.sources.published import publication_day
from dashboard.lexicon.scale import scale
from dashboard.model import Interval, Participant, Precision

NAME = "POLECAT events (.txt, .tsv, .csv)"
NEEDED = {"event id", "event date", "event type", "event mode", "actor name", "recipient name"}


def identify(path: Path) -> bool:
    """Tell it by the names of its columns."""
    return rows.has(path, NEEDED)


def read(path: Path, defaults: Defaults) -> Iterator[Coded | SourceError]:
    """Read an event from each row."""
    return rows.read_named(path, _row)


def _row(cells: rows.Cells) -> Row:
    action = cells["event type"].strip().upper()
    if action not in scale().action:
        raise SourceError(f"Event Type {action[:40]!r} is no action of PLOVER")
    mode = cells["event mode"].strip().lower()
    who, whom = (_parties(cells[f"{side} name"], cells[f"{side} country"]) for side in ("actor", "recipient"))
    day = publication_day(cells["event date"])
    said = cells["headline"].strip() or cells["event text"].strip()
    return Row(
        coder="POLECAT",
        id=cells["event id"],
        interval=Interval(day, day + timedelta(1), Precision.DAY),
        action=action,
        mode=mode,
        code=f"{action} {mode}".strip(),
        words=said or sentence(who, f"{action} {mode}".strip(), whom, _facts(cells)),
        initiators=who,
        targets=whom,
        goldstein=number(cells["intensity"], "Intensity"),
        source=cells["source"],
        published=cells["publication date"],
    )


def _facts(cells: rows.Cells) -> str:
    place = ", ".join(filter(None, (cells["placename"] or cells["city"], cells["country"])))
    return told([("Place", place), ("Contexts", cells["contexts"]), ("Raw names", cells["actor name raw"])])


@cache
def _parties(names: str, countries: str) -> tuple[Participant, ...]:
    """Return the parties of a cell that may hold several, each with the country at its place."""
    codes = [code.strip() for code in countries.split(";")]
    named = list(sides([names]))
    homes = codes if len(codes) == len(named) else codes[:1] * len(named)
    found = [each for name, home in zip(named, homes, strict=True) for each in party(name, _code(home))]
    return tuple({each.actor: each for each in found}.values())


def _code(home: str) -> str:
    return home if len(home) == 3 and home.isupper() else state(home)
