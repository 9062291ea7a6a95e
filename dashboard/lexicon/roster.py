"""The shape of a file of `actors/`."""

from __future__ import annotations

from datetime import date

from dashboard.lexicon.files import Table
from dashboard.model import ActorKind


class Held(Table, frozen=True):
    """An office that a person holds from `since` to before `until`."""

    title: str
    since: date | None = None
    until: date | None = None


class Person(Table, frozen=True):
    """Who acts for the state or body of the file; `weak` are the surnames, the last words of the names by default."""

    name: str
    spellings: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    offices: tuple[Held, ...] = ()


class File(Table, frozen=True):
    """A file of `actors/`: a state, body, group or medium with its people."""

    id: str
    kind: ActorKind
    name: str
    country: str = ""
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    seats: dict[str, tuple[str, ...]] = {}
    person: tuple[Person, ...] = ()
