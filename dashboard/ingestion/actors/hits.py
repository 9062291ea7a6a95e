"""Every place in a text where a known surface form stands, with what it may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.lexicon.gazetteer import Entry, Gazetteer

_WORD = re.compile(r"\w")
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
    surfaces = gazetteer.surfaces
    for pattern, start, end in gazetteer.automaton.find_matches_as_indexes(text):
        entries = gazetteer.entries[surfaces[pattern]]
        if entries[0].form != "trap" and _stands_alone(text, start, end, gazetteer):
            yield Hit(start, end, text[start:end], entries)


def _stands_alone(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether no letter touches the form, and no prefix that turns its meaning: "pro-Russian", "anti-US"."""
    if _WORD.match(text, end) or (start and _WORD.match(text[start - 1])):
        return False
    before = _PREFIX.search(text, max(0, start - 8), start)
    return not before or before[1].lower() not in gazetteer.references.prefixes
