"""Every place in a text where a known surface form stands, with what it may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dashboard.lexicon.gazetteer import Entry, Gazetteer

_WORD = re.compile(r"\w")
_NOTHING, _PLURAL = re.compile(r"(?!\w)"), re.compile(r"(?:e?s)?(?!\w)")
_SHOUTED = re.compile(r"^(?=(?:[^a-z\n]*\b[A-Z]{2,}\b){3})[^a-z\n]+$", re.M)
_CAPITALS = re.compile(r"[A-Z][A-Z’']+")
_NAMES = ("name", "adjective", "capital", "seat", "place", "person", "surname")
_PREFIX = re.compile(r"(\w+)[-–]$")


@dataclass(frozen=True, slots=True)
class Hit:
    """A surface form at `start` to `end` of the article's text, with all its meanings."""

    start: int
    end: int
    text: str
    entries: tuple[Entry, ...]

    @property
    def form(self) -> str:
        """What kind of form it is, by its first meaning."""
        return self.entries[0].form


def hits(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Yield the forms in the order of the text; traps are left out, they have only kept others away."""
    found = list(_matches(text, gazetteer))
    shouted = [line.span() for line in _SHOUTED.finditer(text)]
    yield from _calmed(text, found, shouted, gazetteer) if shouted else found


def _matches(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Yield the longest form at each place that stands alone: in "Iraq warned" no "Iraq war" hides Iraq."""
    surfaces, free = gazetteer.surfaces, 0
    found = gazetteer.automaton.find_matches_as_indexes(text, overlapping=True)
    spans = ((start, end, gazetteer.entries[surfaces[pattern]]) for pattern, start, end in found)
    whole = (each for each in spans if _is_word(text, *each))
    for start, end, entries in sorted(whole, key=lambda each: (each[0], -each[1])):
        if start < free:
            continue
        free = end
        if entries[0].form != "trap" and not _is_turned(text, start, gazetteer):
            yield Hit(start, end, text[start:end], entries)


def _calmed(text: str, found: list[Hit], shouted: list[tuple[int, int]], gazetteer: Gazetteer) -> list[Hit]:
    """Return the hits with those of headlines in capitals: "BIDEN WARNS PUTIN", and no "US" in "LET US TALK"."""
    calm = _CAPITALS.sub(lambda word: word[0].capitalize(), text)
    named = [hit for hit in _matches(calm, gazetteer) if hit.form in _NAMES and _within(hit, shouted)]
    named = [replace(hit, text=text[hit.start : hit.end]) for hit in named]
    kept = [hit for hit in found if not any(hit.start < other.end and other.start < hit.end for other in named)]
    words = gazetteer.references.shouted
    calmed = [_weak(hit) if hit.text in words and _within(hit, shouted) else hit for hit in kept]
    return sorted([*named, *calmed], key=lambda hit: hit.start)


def _within(hit: Hit, spans: list[tuple[int, int]]) -> bool:
    return any(start <= hit.start and hit.end <= end for start, end in spans)


def _weak(hit: Hit) -> Hit:
    return replace(hit, entries=tuple(replace(entry, weak=True) for entry in hit.entries))


def _is_word(text: str, start: int, end: int, entries: tuple[Entry, ...]) -> bool:
    """Whether no letter touches the form; a trap may be a plural: "Turkey sandwiches"."""
    ending = _PLURAL if entries[0].form == "trap" else _NOTHING
    return bool(ending.match(text, end)) and not (start and _WORD.match(text[start - 1]))


def _is_turned(text: str, start: int, gazetteer: Gazetteer) -> bool:
    """Whether a prefix makes it mean another: "pro-Russian", "anti-US"."""
    before = _PREFIX.search(text, max(0, start - 8), start)
    return before is not None and before[1].lower() in gazetteer.references.prefixes
