"""Who there is: states, bodies, groups, media and people, by every name that an article may give them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import ahocorasick_rs

from dashboard.errors import LexiconError
from dashboard.lexicon.files import read, read_folder
from dashboard.lexicon.references import Offices, References, Traps
from dashboard.lexicon.roster import File, Person
from dashboard.lexicon.spellings import Spellings
from dashboard.model import Actor, ActorKind, Office

_SHARED = frozenset({
    "ambassador", "commander", "deputy defence minister", "deputy foreign minister", "deputy prime minister", "envoy",
    "minister", "official", "presidential aide", "senator", "spokesperson",
})  # fmt: skip
"""Offices that several people hold at once, of whom the lexicon may know one: nobody is meant without a name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a surface form may mean.

    `form` is name, adjective, seat, capital, place, person, surname, office or trap, or what points back: pronoun,
    pair, two, collective ("the alliance") or group ("the rebels"), with its kind in `office`. `weak` needs support
    elsewhere in the article. An office by itself, a trap and most that points back have no actor.
    """

    form: str
    actor: Actor | None = None
    office: str = ""
    weak: bool = False


class Gazetteer:
    """Actors by id, and the meanings of every surface form."""

    def __init__(
        self,
        files: Iterable[tuple[str, File]],
        offices: Offices,
        traps: Traps,
        references: References,
        spellings: Spellings,
    ) -> None:
        self.heads = frozenset(offices.heads)
        self.offices = offices
        self.references = references
        self.actors: dict[str, Actor] = {}
        self.entries: dict[str, tuple[Entry, ...]] = {}
        self._holders: dict[tuple[str, str], list[Actor]] = {}
        self._shorts: dict[str, str] = {}
        self._spellings = spellings
        self._spelt: dict[str, list[Entry]] = {}
        self._origins: dict[str, str] = {}
        read = list(files)
        self._names: dict[str, tuple[str, ...]] = {}
        for person in (person for _, file in read for person in file.person):
            self._names[person.name] = (*self._names.get(person.name, (person.name,)), *person.spellings)
        for name, file in read:
            self._origins.setdefault(file.id, name)
            self._add_file(name, file, offices)
        for key, phrases in offices.phrases.items():
            self._enter(phrases, Entry("office", office=key))
        self._enter(references.counterpart, Entry("office", office="counterpart"))
        self._enter(traps.phrases, Entry("trap"))
        self._add_references(references)
        self._add_spellings()

    @cached_property
    def automaton(self) -> ahocorasick_rs.AhoCorasick:
        """Finds every surface form, also those inside others."""
        return ahocorasick_rs.AhoCorasick(self.surfaces, matchkind=ahocorasick_rs.MatchKind.Standard)

    @cached_property
    def surfaces(self) -> list[str]:
        """The surface forms in the automaton's order."""
        return list(self.entries)

    def holder(self, owner: str, office: str, day: date) -> Actor | None:
        """Return who held an office of a state or body on a day; None where unknown or not only one."""
        if office in _SHARED:
            return None
        held = [
            actor
            for actor in self._holders.get((owner, office), ())
            if any(each.title == office and each.held_on(day) for each in actor.offices)
        ]
        return held[0] if len(held) == 1 else None

    def short(self, actor: str, otherwise: str) -> str:
        """Return what a person is called for short, by id: "Xi" for Xi Jinping; `otherwise` where not known."""
        return self._shorts.get(actor, otherwise)

    def _add_references(self, references: References) -> None:
        for kind, words in references.pronouns.items():
            self._enter(words, Entry("pronoun", office=kind))
        for kind, nouns in references.pairs.items():
            both = [f"{two} {noun}" for two in references.bare_pairs["two"] for noun in nouns]
            self._enter(both, Entry("pair", office=kind))
        for kind, phrases in references.bare_pairs.items():
            self._enter(phrases, Entry("two" if kind == "two" else "pair", office=kind))
        for body, nouns in references.collectives.items():
            if body not in self.actors:
                raise LexiconError(f"lexicon/references.toml: collectives: {body} is no actor; add it or drop the line")
            self._enter(_definite(nouns), Entry("collective", self.actors[body]))
        for noun in references.groups.nouns:
            self._enter((*_definite([noun]), noun.capitalize()), Entry("group", office=noun))

    def _add_spellings(self) -> None:
        """Enter the spellings that the rules make; what a file says wins, and so does a name over a surname."""
        for spelling, entries in self._spelt.items():
            known = self.entries.get(spelling, ())
            if not known or {entry.form for entry in (*known, *entries)} == {"surname"}:
                best = [entry for entry in entries if entry.form == "person"] or entries
                self.entries[spelling] = tuple(dict.fromkeys((*known, *best)))

    def _add_file(self, origin: str, file: File, offices: Offices) -> None:
        country = file.id if file.kind is ActorKind.STATE else file.country
        actor = self._add_actor(origin, Actor(file.id, file.name, file.kind, country))
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
            self._add_person(origin, file, person, offices)

    def _add_person(self, origin: str, file: File, person: Person, offices: Offices) -> None:
        held = tuple(Office(each.title, each.since, each.until) for each in person.offices)
        if unknown := [each.title for each in held if each.title not in offices.phrases]:
            raise LexiconError(
                f"lexicon/{origin}: {person.name}: office '{unknown[0]}' is not in offices.toml; add it there"
            )
        country = file.id if file.kind is ActorKind.STATE else file.country
        actor = self._add_actor(origin, Actor(f"{file.id}/{person.name}", person.name, ActorKind.PERSON, country, held))
        names, surnames = tuple(dict.fromkeys(self._names[person.name])), list(_surnames(person))
        self._shorts[actor.id] = surnames[0]
        for forms, entry in ((names, Entry("person", actor)), (surnames, Entry("surname", actor, weak=True))):
            self._enter(forms, entry)
            for spelling in self._spellings.of(forms):
                self._spelt.setdefault(spelling, []).append(entry)
        for office in {each.title for each in held}:
            self._holders.setdefault((file.id, office), []).append(actor)

    def _add_actor(self, origin: str, actor: Actor) -> Actor:
        if actor.id in self.actors:
            raise LexiconError(f"lexicon/{origin}: {actor.id} is defined before, in {self._origin(actor)}; keep one")
        self.actors[actor.id] = actor
        return actor

    def _enter(self, surfaces: Iterable[str], entry: Entry) -> None:
        for surface in (variant for each in surfaces for variant in _variants(each)):
            known = self.entries.get(surface, ())
            if clash := [other for other in known if _clashes(other, entry)]:
                raise LexiconError(
                    f"lexicon/{self._origin(entry.actor)}: '{surface}' is a strong name in "
                    f"{self._origin(clash[0].actor)} too; make it weak in one of them"
                )
            if entry not in known:
                self.entries[surface] = tuple(sorted((*known, entry), key=_is_surname))

    def _origin(self, actor: Actor | None) -> str:
        """Return the file that an actor comes from, for messages."""
        return self._origins.get(actor.id.split("/")[0], "actors") if actor else "references.toml"


def _clashes(one: Entry, other: Entry) -> bool:
    """Whether two strong names mean different actors; of a place and an actor the longer list wins nothing."""
    strong = {"name", "adjective", "seat", "person"}
    return (
        one.form in strong
        and other.form in strong
        and not (one.weak or other.weak)
        and one.actor is not other.actor
        and not (one.form == other.form == "person" and _same_name(one, other))
    )


def _is_surname(entry: Entry) -> bool:
    """Surnames come last: where a town bears one, the town is meant."""
    return entry.form == "surname"


def _same_name(one: Entry, other: Entry) -> bool:
    """Whether both are one person, who served a state first and a body later: the day tells which."""
    return one.actor is not None and other.actor is not None and one.actor.name == other.actor.name


def _definite(nouns: Iterable[str]) -> list[str]:
    return [f"{article} {noun}" for noun in nouns for article in ("the", "The")]


def _surnames(person: Person) -> Iterator[str]:
    if person.weak:
        yield from person.weak
    else:
        yield from dict.fromkeys(name.split(" ")[-1] for name in (person.name, *person.spellings))


def _variants(surface: str) -> tuple[str, ...]:
    """Return a form as written and without its diacritics: Türkiye, Turkiye."""
    if surface.isascii():
        return (surface,)
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
    return Gazetteer(
        read_folder("actors", File),
        read("offices.toml", Offices),
        read("traps.toml", Traps),
        read("references.toml", References),
        read("spellings.toml", Spellings),
    )
