"""Who there is: states, bodies, groups, media and people, by every name that an article may give them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import ahocorasick_rs

from dashboard.errors import LexiconError
from dashboard.lexicon.files import Table, read, read_folder
from dashboard.model import Actor, ActorKind, Office


class _Held(Table, frozen=True):
    title: str
    since: date | None = None
    until: date | None = None


class _Person(Table, frozen=True):
    name: str
    spellings: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    offices: tuple[_Held, ...] = ()


class _File(Table, frozen=True):
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
    person: tuple[_Person, ...] = ()


class _Offices(Table, frozen=True):
    heads: tuple[str, ...]
    phrases: dict[str, tuple[str, ...]]


class _Traps(Table, frozen=True):
    phrases: tuple[str, ...]


class Pronouns(Table, frozen=True):
    """Words for one person named before."""

    person: tuple[str, ...]


class References(Table, frozen=True):
    """How articles point at actors without naming them, from `references.toml`."""

    locative: frozenset[str]
    prefixes: frozenset[str]
    titles: frozenset[str]
    common: frozenset[str]
    counterpart: tuple[str, ...]
    pairs: dict[str, tuple[str, ...]]
    pronouns: Pronouns


@dataclass(frozen=True, slots=True)
class Entry:
    """What a surface form may mean.

    `form` is name, adjective, seat, capital, place, person, surname, office or trap; `weak` needs support
    elsewhere in the article. An office by itself and a trap have no actor.
    """

    form: str
    actor: Actor | None = None
    office: str = ""
    weak: bool = False


class Gazetteer:
    """Actors by id, and the meanings of every surface form."""

    def __init__(self, files: Iterable[_File], offices: _Offices, traps: _Traps, references: References) -> None:
        self.heads = frozenset(offices.heads)
        self.references = references
        self.actors: dict[str, Actor] = {}
        self.entries: dict[str, tuple[Entry, ...]] = {}
        self._holders: dict[tuple[str, str], list[Actor]] = {}
        for file in files:
            self._add_file(file, offices)
        for key, phrases in offices.phrases.items():
            self._enter(phrases, Entry("office", office=key))
        for word in (*references.counterpart,):
            self._enter([word], Entry("office", office="counterpart"))
        for kind, phrases in references.pairs.items():
            self._enter(phrases, Entry("pair", office=kind))
        self._enter(references.pronouns.person, Entry("pronoun"))
        self._enter(traps.phrases, Entry("trap"))

    @cached_property
    def automaton(self) -> ahocorasick_rs.AhoCorasick:
        """Finds every surface form, the longest at each place."""
        return ahocorasick_rs.AhoCorasick(list(self.entries), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    @cached_property
    def surfaces(self) -> list[str]:
        """The surface forms in the automaton's order."""
        return list(self.entries)

    def holder(self, owner: str, office: str, day: date) -> Actor | None:
        """Return who held an office of a state or body on a day; None where unknown or not only one."""
        held = [
            actor
            for actor in self._holders.get((owner, office), ())
            if any(each.title == office and each.held_on(day) for each in actor.offices)
        ]
        return held[0] if len(held) == 1 else None

    def _add_file(self, file: _File, offices: _Offices) -> None:
        country = file.id if file.kind is ActorKind.STATE else file.country
        actor = self._add_actor(Actor(file.id, file.name, file.kind, country))
        for names, form in (
            ((file.name, *file.strong, *file.weak, *file.people), "name"),
            (file.adjectives, "adjective"),
            (file.capitals, "capital"),
            (file.places, "place"),
        ):
            for name in names:
                self._enter([name], Entry(form, actor, weak=name in file.weak))
        for office, names in file.seats.items():
            self._enter(names, Entry("seat", actor, office))
        for person in file.person:
            self._add_person(file, person, offices)

    def _add_person(self, file: _File, person: _Person, offices: _Offices) -> None:
        held = tuple(Office(each.title, each.since, each.until) for each in person.offices)
        if unknown := [each.title for each in held if each.title not in offices.phrases]:
            raise LexiconError(
                f"lexicon/actors: {person.name} ({file.id}): office '{unknown[0]}' is not in offices.toml; add it there"
            )
        country = file.id if file.kind is ActorKind.STATE else file.country
        actor = self._add_actor(Actor(f"{file.id}/{person.name}", person.name, ActorKind.PERSON, country, held))
        self._enter((person.name, *person.spellings), Entry("person", actor))
        self._enter(_surnames(person), Entry("surname", actor, weak=True))
        for office in {each.title for each in held}:
            self._holders.setdefault((file.id, office), []).append(actor)

    def _add_actor(self, actor: Actor) -> Actor:
        if actor.id in self.actors:
            raise LexiconError(f"lexicon/actors: {actor.id} is defined twice; keep one")
        self.actors[actor.id] = actor
        return actor

    def _enter(self, surfaces: Iterable[str], entry: Entry) -> None:
        for surface in (variant for each in surfaces for variant in _variants(each)):
            known = self.entries.get(surface, ())
            if clash := [other for other in known if _clashes(other, entry)]:
                raise LexiconError(
                    f"lexicon/actors: '{surface}' means both {clash[0].actor and clash[0].actor.id} and "
                    f"{entry.actor and entry.actor.id}; make it weak in one of them"
                )
            if entry not in known:
                self.entries[surface] = (*known, entry)


def _clashes(one: Entry, other: Entry) -> bool:
    """Whether two strong names mean different actors; of a place and an actor the longer list wins nothing."""
    strong = {"name", "adjective", "seat", "person"}
    return one.form in strong and other.form in strong and not (one.weak or other.weak) and one.actor is not other.actor


def _surnames(person: _Person) -> Iterator[str]:
    if person.weak:
        yield from person.weak
    else:
        yield from dict.fromkeys(name.split(" ")[-1] for name in (person.name, *person.spellings))


def _variants(surface: str) -> tuple[str, ...]:
    """Return a form as written and without its diacritics: Türkiye, Turkiye."""
    decomposed = unicodedata.normalize("NFKD", surface)
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return (surface,) if plain == surface else (surface, plain)


def near(office: Office, day: date, years: int = 2) -> bool:
    """Whether an office was held within some years of a day: who has just left it is still written about."""
    margin = timedelta(days=366 * years)
    return (office.since is None or office.since - margin <= day) and (
        office.until is None or day < office.until + margin
    )


def read_gazetteer() -> Gazetteer:
    """Read all actors. Raises LexiconError for an unknown key or office and for a name with two owners."""
    files = [file for _, file in read_folder("actors", _File)]
    return Gazetteer(
        files, read("offices.toml", _Offices), read("traps.toml", _Traps), read("references.toml", References)
    )
