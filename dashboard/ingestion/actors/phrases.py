"""Put a sentence's hits together: "US Secretary of State Antony Blinken" is one mention of one person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.ingestion.actors.hits import Hit
from dashboard.ingestion.actors.names import NAME
from dashboard.ingestion.actors.support import LIKELY, SURE, Support, is_supported, person, surname
from dashboard.ingestion.actors.titles import OWNING, Title, is_former, title
from dashboard.lexicon.gazetteer import Gazetteer
from dashboard.model import Actor, ActorKind, Mention

_BEFORE_NAME = re.compile(r"(?:['’]s?|,)? ")
_UNKNOWN = re.compile(rf" ({NAME})|, ({NAME})(?=,)")
_OWNS = re.compile(r"['’]s? ")
_SITE = re.compile(r" (\w+)\b")
_LAST_WORD = re.compile(r"([\w’']+)(?: the)? $")


def phrases(text: str, hits: Sequence[Hit], known: Support, gazetteer: Gazetteer) -> Iterator[Mention | Hit]:
    """Yield a sentence's mentions, and the hits that only the text before can explain."""
    index = 0
    while index < len(hits):
        found = title(text, hits, index)
        if found:
            yield from _titled(text, hits, found, known, gazetteer)
            index = found.after + _takes_name(text, hits, found, known, gazetteer)
        elif owned := _owned(text, hits, index, known, gazetteer):
            yield owned
            index += 2
        else:
            yield from _single(text, hits, index, known, gazetteer)
            index += 1


def _name(hits: Sequence[Hit], index: int) -> Hit | None:
    return hits[index] if index < len(hits) else None


def _takes_name(text: str, hits: Sequence[Hit], found: Title, known: Support, gazetteer: Gazetteer) -> bool:
    name = _name(hits, found.after)
    return name is not None and _named(text, found, name, known, gazetteer) is not None


def _titled(
    text: str, hits: Sequence[Hit], found: Title, known: Support, gazetteer: Gazetteer
) -> Iterator[Mention | Hit]:
    """Yield whom an office with its owner and its name means; nobody where it is held no more."""
    name = _name(hits, found.after)
    read = _named(text, found, name, known, gazetteer) if name else None
    if read:
        yield read
    elif not is_former(text, found, gazetteer.offices.former):
        yield _unnamed(text, found, name, known, gazetteer)


def _owned(text: str, hits: Sequence[Hit], index: int, known: Support, gazetteer: Gazetteer) -> Mention | None:
    """Read a state's person without an office: "Ukraine's Dmytro Kuleba"."""
    owner, name = hits[index], _name(hits, index + 1)
    if name is None or owner.form not in OWNING or not _OWNS.fullmatch(text, owner.end, name.start):
        return None
    return _named(text, Title(owner, (), owner.start, owner.end, index + 1), name, known, gazetteer)


def _named(text: str, title: Title, name: Hit, known: Support, gazetteer: Gazetteer) -> Mention | None:
    """Read the person whose title it is."""
    if name.form not in ("person", "surname") or not _BEFORE_NAME.fullmatch(text, title.end, name.start):
        return None
    home = title.home
    read = (person(name, known), SURE) if name.form == "person" else None
    read = read or surname(name, home.id if home else "", text, known, gazetteer)
    if read is None or (home and home.country and home.country != read[0].country):
        return None
    actor, strength = read
    return Mention(title.start, name.end, text[title.start : name.end], actor, title.office, "name", strength)


def _unnamed(text: str, title: Title, name: Hit | None, known: Support, gazetteer: Gazetteer) -> Mention | Hit:
    """Read an office by itself: its holder on the day, a person that the lexicon does not know, or its state."""
    home = title.home
    if home is None:
        return title.offices[-1]
    stranger = _UNKNOWN.match(text, title.end)
    if stranger and home.country and (name is None or stranger.end() <= name.start or _is_inside(name, stranger)):
        who = stranger[1] or stranger[2]
        actor = Actor(f"{home.id}/{who}", who, ActorKind.PERSON, home.country)
        return Mention(
            title.start, stranger.end(), text[title.start : stranger.end()], actor, title.office, "name", LIKELY
        )
    holder = gazetteer.holder(home.id, title.office, known.published)
    return Mention(
        title.start, title.end, text[title.start : title.end], holder or home, title.office, "office", LIKELY
    )


def _is_inside(name: Hit, stranger: re.Match[str]) -> bool:
    """Whether somebody else's surname is part of a stranger's name: "Russian Deputy Prime Minister Yuri Borisov"."""
    return name.form == "surname" and stranger.start() < name.start and name.end <= stranger.end()


def _single(
    text: str, hits: Sequence[Hit], index: int, known: Support, gazetteer: Gazetteer
) -> Iterator[Mention | Hit]:
    """Read a hit without a title."""
    hit = hits[index]
    entry = hit.entries[0]
    if entry.actor is None or entry.form == "collective":
        yield hit
        return
    plain = Mention(hit.start, hit.end, hit.text, entry.actor, entry.office, _form(text, hit, gazetteer), SURE)
    if entry.form == "person":
        plain = replace(plain, actor=person(hit, known))
    site = _SITE.match(text, hit.end)
    if entry.form == "adjective" and site and site[1] in gazetteer.references.sites:
        plain = replace(plain, end=site.end(), text=text[hit.start : site.end()], form="place")
    if entry.form == "surname":
        found = surname(hit, None, text, known, gazetteer)
        if found:
            yield replace(plain, actor=found[0], strength=found[1])
    elif not entry.weak or is_supported(hit, text, known, [*hits[:index], *hits[index + 1 :]]):
        yield plain


def _form(text: str, hit: Hit, gazetteer: Gazetteer) -> str:
    """Return how the words name the actor: "in Ukraine" and "to Kyiv" name a place."""
    entry = hit.entries[0]
    if entry.form in ("place", "adjective"):
        return entry.form
    if entry.form in ("person", "surname", "seat"):
        return "name"
    before = _LAST_WORD.search(text, max(0, hit.start - 24), hit.start)
    word = before[1].lower() if before else ""
    return "place" if word in gazetteer.references.locative and not text.startswith(("'s", "’s"), hit.end) else "name"
