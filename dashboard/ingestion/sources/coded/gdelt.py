"""GDELT 1.0 and 2.0 event tables, with or without their header: https://www.gdeltproject.org/data.html"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from dashboard.errors import SourceError
from dashboard.ingestion.sources.article import Defaults
from dashboard.ingestion.sources.coded import rows
from dashboard.ingestion.sources.coded.build import UNSURE, Coded, Row, number, party, sentence, told
from dashboard.lexicon.cameo import Code, cameo
from dashboard.model import Interval, Participant, Precision

NAME = "GDELT events (.csv, .tsv)"
CODER = "GDELT"
_ACTOR = (
    "code",
    "name",
    "countrycode",
    "knowngroupcode",
    "ethniccode",
    "religion1code",
    "religion2code",
    "type1code",
    "type2code",
    "type3code",
)
_GEO = ("type", "fullname", "countrycode", "adm1code", "lat", "long", "featureid")
_GEO_2 = ("type", "fullname", "countrycode", "adm1code", "adm2code", "lat", "long", "featureid")
_HEAD = ["globaleventid", "sqldate", "monthyear", "year", "fractiondate"]
_WHAT = [
    "isrootevent",
    "eventcode",
    "eventbasecode",
    "eventrootcode",
    "quadclass",
    "goldsteinscale",
    "nummentions",
    "numsources",
    "numarticles",
    "avgtone",
]
_RENAMED = {
    "globaleventid": "globaleventid", "global event id": "globaleventid", "day": "sqldate",
    "actor 1 country code": "actor1code", "actor 2 country code": "actor2code",
    "actor 1 country abbr": "actor1countrycode", "actor 2 country abbr": "actor2countrycode",
    "actor 1 known group code": "actor1knowngroupcode", "actor 2 know group code": "actor2knowngroupcode",
    "st pr cntry": "actiongeofullname",
}  # fmt: skip
"""Names under which a study exported them that differ by more than case and blanks."""


def _columns(geo: tuple[str, ...]) -> list[str]:
    actors = [f"actor{number}{name}" for number in (1, 2) for name in _ACTOR]
    places = [f"{who}geo{name}" for who in ("actor1", "actor2", "action") for name in geo]
    return [*_HEAD, *actors, *_WHAT, *places, "dateadded", "sourceurl"]


BY_WIDTH = {57: _columns(_GEO)[:-1], 58: _columns(_GEO), 61: _columns(_GEO_2)}
"""Columns by position: 1.0 until March 2013 and after, 2.0."""


def identify(path: Path) -> bool:
    """Tell it by the names of its columns, or by their number and the event's number and day."""
    cells, _ = rows.header(path)
    return _is_header(cells) or _is_row(cells)


def read(path: Path, defaults: Defaults) -> Iterator[Coded | SourceError]:
    """Read an event from each row."""
    cells, _ = rows.header(path)
    named = _is_header(cells)
    columns = [_name(cell) for cell in cells] if named else BY_WIDTH[max(BY_WIDTH) if len(cells) == 61 else 58]
    yield from rows.read(path, columns, int(named), _row)


def _is_header(cells: list[str]) -> bool:
    return {"globaleventid", "sqldate", "eventcode", "actor1countrycode"} <= set(map(_name, cells))


def _is_row(cells: list[str]) -> bool:
    return len(cells) in BY_WIDTH and cells[0].isdigit() and len(cells[1]) == 8 and cells[1].isdigit()


def _name(cell: str) -> str:
    plain = rows.plain(cell)
    return _RENAMED.get(plain, plain.replace(" ", ""))


def _row(cells: rows.Cells) -> Row:
    code, known = _code(cells["eventcode"].strip(), cells["eventrootcode"].strip())
    who, whom = _party(cells, "1"), _party(cells, "2")
    day = _day(cells["sqldate"])
    sure = number(cells["confidence"], "Confidence")
    return Row(
        coder=CODER,
        id=cells["globaleventid"],
        interval=Interval(day, day + timedelta(1), Precision.DAY),
        action=known.action,
        mode=known.mode,
        code=code,
        words=sentence(who, f"{code} {known.name}", whom, _facts(cells)),
        initiators=who,
        targets=whom,
        goldstein=number(cells["goldsteinscale"], "GoldsteinScale"),
        confidence=UNSURE if sure is None else min(max(sure / 100, 0.0), 1.0),
        url=cells["sourceurl"],
        published=_day(cells["dateadded"][:8]).isoformat() if cells["dateadded"].strip() else "",
    )


def _facts(cells: rows.Cells) -> str:
    return told([
        ("Place", cells["actiongeofullname"]), ("Mentions", cells["nummentions"]), ("Sources", cells["numsources"]),
        ("Tone", cells["avgtone"][:6]),
    ])  # fmt: skip


def _code(code: str, root: str) -> tuple[str, Code]:
    """Return an event's code with the zero that spreadsheets take from it, and its meaning."""
    whole = f"0{code}" if len(root) == 1 and not code.startswith("0") else code
    found = cameo().code(whole)
    if found is None:
        raise SourceError(f"EventCode {code!r} is no code of CAMEO")
    return found


def _party(cells: rows.Cells, number: str) -> tuple[Participant, ...]:
    code, group = cells[f"actor{number}countrycode"].strip(), cells[f"actor{number}knowngroupcode"].strip()
    return _named(cells[f"actor{number}name"], code, group)


@cache
def _named(name: str, code: str, group: str) -> tuple[Participant, ...]:
    """Return who is meant; regions and unnamed roles are actors without a country."""
    country = cameo().countries.get(code, code)
    if region := cameo().regions.get(code, ""):
        return party(name or region, body=cameo().bodies.get(group, ""))
    return party(name, country, cameo().bodies.get(group, ""))


@cache
def _day(text: str) -> date:
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError as error:
        raise SourceError(f"day {text[:20]!r} is not of the form 20211205") from error
