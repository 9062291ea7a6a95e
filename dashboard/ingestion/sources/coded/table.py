"""A table of events: our own CSV snapshot, or another with days, actors and a PLOVER action in each row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TypeVar

from dashboard.errors import SourceError
from dashboard.ingestion.sources.article import Defaults
from dashboard.ingestion.sources.coded import rows
from dashboard.ingestion.sources.coded.build import UNSURE, Coded, Row, number, party, sentence
from dashboard.lexicon import load
from dashboard.model import ActorKind, Basis, Interval, Participant, Precision, Status

NAME = "table of events (.csv)"
CODER = "table"
SNAPSHOT = {"event id", "date start", "date end", "initiators", "initiator ids", "action"}
T = TypeVar("T", Precision, Status, Basis)
PLAIN = {"start", "initiator", "action"}


def identify(path: Path) -> bool:
    """Tell it by the names of its columns."""
    return rows.has(path, SNAPSHOT) or rows.has(path, PLAIN)


def read(path: Path, defaults: Defaults) -> Iterator[Coded | SourceError]:
    """Read an event from each row."""
    return rows.read_named(path, _of_snapshot if rows.has(path, SNAPSHOT) else _of_table)


def _of_table(cells: rows.Cells) -> Row:
    who = _party(cells["initiator"], cells["initiator country"])
    whom = _party(cells["target"], cells["target country"])
    return _row(cells, who, whom, cells["start"], cells["end"])


def _of_snapshot(cells: rows.Cells) -> Row:
    who, whom = (_listed(cells[f"{side}s"], cells[f"{side} ids"]) for side in ("initiator", "target"))
    return _row(cells, who, whom, cells["date start"], cells["date end"])


def _row(cells: rows.Cells, who: tuple[Participant, ...], whom: tuple[Participant, ...], start: str, end: str) -> Row:
    first = _day(start, "start")
    last = _day(end, "end") if end.strip() else first
    if last < first:
        raise SourceError(f"the end {last} is before the start {first}")
    action, level, sure = cells["action"].strip(), cells["level"].strip(), number(cells["confidence"], "confidence")
    return Row(
        coder=CODER,
        id=cells["event id"],
        interval=Interval(first, last + timedelta(1), _precision(cells["precision"].strip(), first, last)),
        action=action,
        mode=cells["mode"].strip(),
        code=cells["rule"].strip() or action,
        words=cells["sentence"].strip() or sentence(who, action, whom),
        initiators=who,
        targets=whom,
        goldstein=number(cells["goldstein"], "goldstein"),
        level=_level(level) if level else None,
        status=_status(cells["status"].strip() or Status.OCCURRED),
        confidence=UNSURE if sure is None else min(max(sure, 0.0), 1.0),
        source=cells["source"],
        url=cells["url"],
        title=cells["article title"] or cells["article id"],
        published=cells["published"],
        dated=_basis(cells["basis"].strip()),
    )


@cache
def _day(text: str, name: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise SourceError(f"{name} {text[:40]!r} is no day; write it as 2021-12-05") from error


def _precision(text: str, first: date, last: date) -> Precision:
    if not text:
        return Precision.DAY if first == last else Precision.OPEN
    return _known(Precision, text, "precision")


def _status(text: str) -> Status:
    return _known(Status, text, "status")


def _basis(text: str) -> Basis:
    return _known(Basis, text, "basis") if text else Basis.STATED


def _known(kind: type[T], text: str, name: str) -> T:
    try:
        return kind(text)
    except ValueError as error:
        raise SourceError(f"{name} {text[:40]!r}: give one of {', '.join(kind)}") from error


def _level(text: str) -> int:
    values = [str(rung.value) for rung in load().scale.level]
    if text not in values:
        raise SourceError(f"level {text[:40]!r}: give one of {', '.join(values)}")
    return int(text)


@cache
def _party(name: str, country: str) -> tuple[Participant, ...]:
    """Return who is named: a country by its own name is the state, another name is somebody of it."""
    entries = load().gazetteer.entries.get(name.strip(), ())
    known = next(
        (e.actor for e in entries if e.form == "name" and e.actor and e.actor.country == country.strip()), None
    )
    if known:
        return party(name, body=known.id)
    if country.strip() and name.strip():
        text = " ".join(name.split())
        # An office as often as a person: a title that took its last word would call the envoy of Poland Poland.
        return (Participant(f"{country.strip()}/{text}", text, ActorKind.GROUP, country.strip(), text),)
    return party(name, country.strip())


@cache
def _listed(names: str, ids: str) -> tuple[Participant, ...]:
    """Return the participants of a snapshot's cells, by their ids."""
    pairs = zip(*([part.strip() for part in cell.split(";") if part.strip()] for cell in (names, ids)), strict=True)
    return tuple(_identified(name, id) for name, id in pairs)


def _identified(name: str, id: str) -> Participant:
    home = id.split("/", maxsplit=1)[0]
    state = load().gazetteer.actors.get(home)
    country = state.country if state else ""
    if "/" in id:
        return Participant(id, name, ActorKind.PERSON, country, name)
    return Participant(id, name, state.kind if state else ActorKind.GROUP, country, name)
