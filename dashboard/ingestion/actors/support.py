"""Which meaning of a form an article supports: a surname needs its person, Georgia its country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from dashboard.ingestion.actors.hits import Hit
from dashboard.lexicon.gazetteer import Gazetteer, near
from dashboard.model import Actor

SURE, LIKELY, POSSIBLE, ALONE = 1.0, 0.95, 0.9, 0.8
"""The strength of a full name, of one that the article supports, of one that its date and country support,
and of a rare surname that only the date does."""
_WORD_BEFORE = re.compile(r"([\w’'-]+|\b[A-Z]\.|\b[DM]\w{1,2}\.) $")
_WORD_AFTER = re.compile(r" ((?:[A-Z]\. )?[A-Z][a-z]{2,}|[A-Z][a-z]*-[A-Za-z]?[a-z]+)(?![\w-])")
_SAME_NAME = 0.7
_CERTAIN = ("name", "adjective", "capital", "seat", "person")


@dataclass(frozen=True, slots=True)
class Support:
    """What an article says for certain: the people it names in full, and the countries and bodies."""

    published: date
    people: frozenset[str]
    owners: frozenset[str]


def support(hits: Iterable[Hit], published: date) -> Support:
    """Collect what a whole article says for certain."""
    entries = [hit.entries[0] for hit in hits if hit.form in _CERTAIN and not hit.entries[0].weak]
    people = frozenset(entry.actor.id for entry in entries if entry.actor and entry.form == "person")
    owners = frozenset(entry.actor.id.split("/")[0] for entry in entries if entry.actor)
    return Support(published, people, owners)


def person(hit: Hit, known: Support) -> Actor:
    """Return whom a full name means: of one who served two homes, the office held on the day decides."""
    actors = [entry.actor for entry in hit.entries if entry.form == "person" and entry.actor]
    return max(actors, key=lambda actor: _in_office(actor, known.published))


def _in_office(actor: Actor, day: date) -> int:
    return sum(1 + each.held_on(day) for each in actor.offices if near(each, day))


def surname(hit: Hit, owner: str | None, text: str, known: Support, gazetteer: Gazetteer) -> tuple[Actor, float] | None:
    """Return whom a surname means, and how surely; None where nothing supports it.

    `owner` is the state or body whose title stands before it ("French President Macron"), empty for a
    bare title ("President Macron") and None without one.
    """
    people = [entry.actor for entry in hit.entries if entry.form == "surname" and entry.actor]
    before = _WORD_BEFORE.search(text, max(0, hit.start - 20), hit.start)
    word = before[1] if before and owner is None else ""
    if word in gazetteer.references.calendar or hit.text.isupper():
        word = ""
    if word in gazetteer.references.titles:
        owner, word = "", ""
    if owner is None and _goes_on(hit, text, gazetteer):
        return None
    if word[:1].isupper() and _is_given_name(word, text, hit.start - len(word) - 1, gazetteer):
        people = [actor for actor in people if _resembles(word, actor)]
        return (people[0], LIKELY) if len(people) == 1 else None
    common = hit.text in gazetteer.references.common
    return _surest([(actor, _strength(actor, owner, known, common)) for actor in people], known)


def _is_given_name(word: str, text: str, start: int, gazetteer: Gazetteer) -> bool:
    """Whether a capital letter is a name's and not that of a sentence's first word or of an actor."""
    opens = start < 2 or text[start - 2 : start].strip(' "“”‘’\n') in ("", ".", "!", "?", ":")
    return not opens and word not in gazetteer.entries and not word.endswith(("’s", "'s"))


def _goes_on(hit: Hit, text: str, gazetteer: Gazetteer) -> bool:
    """Whether it is the given name of somebody else: "Ibrahim Dabbashi" is no Ibrahim."""
    after = _WORD_AFTER.match(text, hit.end)
    return (
        after is not None and after[1] not in gazetteer.references.calendar and after[1] not in gazetteer.entries
    ) and after[1].lower() not in gazetteer.references.institutions


def _resembles(given: str, actor: Actor) -> bool:
    """Whether a given name is a spelling of the actor's: Anthony and Antony, but not Hunter and Joe."""
    own = actor.name.split(" ")[0]
    return given[0] == own[0] and SequenceMatcher(None, given, own).ratio() >= _SAME_NAME


def _strength(actor: Actor, owner: str | None, known: Support, common: bool) -> float:
    if actor.id in known.people:
        return LIKELY
    home = actor.id.split("/")[0]
    in_office = any(near(office, known.published) for office in actor.offices)
    if owner is not None and in_office:
        return LIKELY if owner in ("", home) and (owner or home in known.owners or not common) else 0.0
    if not in_office or common:
        return 0.0
    return POSSIBLE if home in known.owners else ALONE


def _surest(found: Sequence[tuple[Actor, float]], known: Support) -> tuple[Actor, float] | None:
    """Return the best supported; between equals the one in office, and nobody if that does not decide."""
    best = max((strength for _, strength in found), default=0.0)
    equals = [actor for actor, strength in found if strength == best and best]
    if len(equals) > 1:
        equals = [actor for actor in equals if any(each.held_on(known.published) for each in actor.offices)]
    return (equals[0], best) if len(equals) == 1 else None


def is_supported(hit: Hit, text: str, known: Support, neighbours: Iterable[Hit]) -> bool:
    """Whether a weak name of a country is meant: the article is about it, or another state stands near by."""
    owner = hit.entries[0].actor
    if owner is None or owner.id in known.owners:
        return owner is not None
    before = _WORD_BEFORE.search(text, max(0, hit.start - 20), hit.start)
    if (before and before[1][:1].isupper()) or re.match(r" [A-Z]", text[hit.end : hit.end + 2]):
        return False
    return any(other.form in ("name", "adjective", "capital") and not other.entries[0].weak for other in neighbours)
