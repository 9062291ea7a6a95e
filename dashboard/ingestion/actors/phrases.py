"""Put a sentence's hits together: "US Secretary of State Antony Blinken" is one mention of one person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dashboard.ingestion.actors.hits import Hit
from dashboard.ingestion.actors.support import LIKELY, SURE, Support, is_supported, surname
from dashboard.lexicon.gazetteer import Gazetteer
from dashboard.model import Actor, ActorKind, Mention

_BEFORE_OFFICE = re.compile(r"(?:['’]s?)? (?:[a-z]+ )?")
_BEFORE_NAME = re.compile(r",? ")
_UNKNOWN = re.compile(r" ((?:[A-Z][\w-]*[a-z]\w* ){1,2}(?:(?:al|el|bin|de|van|von|der)[- ])?[A-Z][\w-]*[a-z]\w*)")
_OWNING = ("name", "adjective", "seat", "capital")
_LAST_WORD = re.compile(r"([\w’']+)(?: the)? $")


@dataclass(frozen=True, slots=True)
class Title:
    """The words of an office: whose it is (if said), the offices, and the index of the hit after them."""

    owner: Hit | None
    offices: tuple[Hit, ...]
    after: int

    @property
    def start(self) -> int:
        """Where the title begins."""
        return (self.owner or self.offices[0]).start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.offices[-1].end

    @property
    def office(self) -> str:
        """The key of the office."""
        return self.offices[-1].entries[0].office

    @property
    def home(self) -> Actor | None:
        """The state or body whose office it is."""
        return self.owner.entries[0].actor if self.owner else None


def phrases(text: str, hits: Sequence[Hit], known: Support, gazetteer: Gazetteer) -> Iterator[Mention | Hit]:
    """Yield a sentence's mentions, and the hits that only the text before can explain."""
    index = 0
    while index < len(hits):
        title = _title(text, hits, index)
        if title is None:
            yield from _single(text, hits, index, known, gazetteer)
            index += 1
            continue
        name = hits[title.after] if title.after < len(hits) else None
        found = _named(text, title, name, known, gazetteer) if name else None
        yield found or _unnamed(text, title, name, known, gazetteer)
        index = title.after + (1 if found else 0)


def _title(text: str, hits: Sequence[Hit], index: int) -> Title | None:
    """Read "US", "Secretary of State" from a hit onwards."""
    owner = hits[index] if hits[index].form in _OWNING else None
    first = index + (owner is not None)
    last = first
    while last < len(hits) and hits[last].form == "office" and _touch(text, hits, last, index, _BEFORE_OFFICE):
        last += 1
    return Title(owner, tuple(hits[first:last]), last) if last > first else None


def _touch(text: str, hits: Sequence[Hit], later: int, first: int, gap: re.Pattern[str]) -> bool:
    return later == first or bool(gap.fullmatch(text, hits[later - 1].end, hits[later].start))


def _named(text: str, title: Title, name: Hit, known: Support, gazetteer: Gazetteer) -> Mention | None:
    """Read the person whose title it is."""
    if name.form not in ("person", "surname") or not _BEFORE_NAME.fullmatch(text, title.end, name.start):
        return None
    home = title.home
    if name.form == "person":
        actor, strength = name.entries[0].actor, SURE
    else:
        actor, strength = surname(name, home.id if home else "", text, known, gazetteer) or (None, 0.0)
    if actor is None or (home and home.country and home.country != actor.country):
        return None
    return Mention(title.start, name.end, text[title.start : name.end], actor, title.office, "name", strength)


def _unnamed(
    text: str, title: Title, name: Hit | None, known: Support, gazetteer: Gazetteer
) -> Mention | Hit:
    """Read an office by itself: its holder on the day, a person that the lexicon does not know, or its state."""
    home = title.home
    if home is None:
        return title.offices[-1]
    stranger = _UNKNOWN.match(text, title.end)
    if stranger and home.country and (name is None or stranger.end() <= name.start):
        actor = Actor(f"{home.id}/{stranger[1]}", stranger[1], ActorKind.PERSON, home.country)
        return Mention(
            title.start, stranger.end(), text[title.start : stranger.end()], actor, title.office, "name", LIKELY
        )
    holder = gazetteer.holder(home.id, title.office, known.published)
    return Mention(title.start, title.end, text[title.start : title.end], holder or home, title.office, "office", LIKELY)


def _single(
    text: str, hits: Sequence[Hit], index: int, known: Support, gazetteer: Gazetteer
) -> Iterator[Mention | Hit]:
    """Read a hit without a title."""
    hit = hits[index]
    entry = hit.entries[0]
    if entry.actor is None:
        yield hit
        return
    plain = Mention(hit.start, hit.end, hit.text, entry.actor, entry.office, _form(text, hit, gazetteer), SURE)
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
