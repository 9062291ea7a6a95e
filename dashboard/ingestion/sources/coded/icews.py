"""ICEWS event data (https://doi.org/10.7910/DVN/28075): tab separated, CAMEO codes, countries by name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path

from dashboard.errors import SourceError
from dashboard.ingestion.sources.article import Defaults
from dashboard.ingestion.sources.coded import rows
from dashboard.ingestion.sources.coded.build import Coded, Row, number, party, sentence, state, told
from dashboard.ingestion.sources.published import publication_day
from dashboard.lexicon.cameo import cameo
from dashboard.model import Interval, Participant, Precision

NAME = "ICEWS events (.tab, .tsv, .csv)"
NEEDED = {"event id", "event date", "source name", "target name", "cameo code", "intensity"}


def identify(path: Path) -> bool:
    """Tell it by the names of its columns."""
    return rows.has(path, NEEDED)


def read(path: Path, defaults: Defaults) -> Iterator[Coded | SourceError]:
    """Read an event from each row."""
    return rows.read_named(path, _row)


def _row(cells: rows.Cells) -> Row:
    given = cells["cameo code"].strip()
    found = cameo().code(f"0{given}" if len(given) == 2 and given[0] != "0" and given not in cameo().codes else given)
    if found is None:
        raise SourceError(f"CAMEO Code {given[:20]!r} is no code of CAMEO")
    code, known = found
    who, whom = (
        _party(cells["source name"], cells["source country"]),
        _party(cells["target name"], cells["target country"]),
    )
    day = publication_day(cells["event date"])
    return Row(
        coder="ICEWS",
        id=cells["event id"],
        interval=Interval(day, day + timedelta(1), Precision.DAY),
        action=known.action,
        mode=known.mode,
        code=code,
        words=sentence(who, f"{code} {cells['event text'] or known.name}", whom, _facts(cells)),
        initiators=who,
        targets=whom,
        goldstein=number(cells["intensity"], "Intensity"),
        source=cells["publisher"],
    )


def _facts(cells: rows.Cells) -> str:
    place = ", ".join(filter(None, (cells["city"], cells["province"], cells["country"])))
    return told([("Place", place), ("Story", cells["story id"]), ("Sentence", cells["sentence number"])])


@cache
def _party(name: str, country: str) -> tuple[Participant, ...]:
    return party(name, state(country))
