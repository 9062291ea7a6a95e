"""The words of an office: "US", "Secretary of State"; "president", "of Ukraine"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.ingestion.actors.hits import Hit
from dashboard.model import Actor

_BEFORE_OFFICE = re.compile(r"(?:['’]s?)? (?:(?!capital |city |port |town )[a-z]+ )?")
_OF = re.compile(r" of (?:the )?")
_LAST_WORDS = re.compile(r"([\w-]+)(?: (?:the|a|an))? $")
OWNING = ("name", "adjective", "seat", "capital")


@dataclass(frozen=True, slots=True)
class Title:
    """An office: whose it is (if said), the hits that name it, where it stands, and the index of the hit after it."""

    owner: Hit | None
    offices: tuple[Hit, ...]
    start: int
    end: int
    after: int

    @property
    def office(self) -> str:
        """The key of the office; empty for "Ukraine's Dmytro Kuleba"."""
        return self.offices[-1].entries[0].office if self.offices else ""

    @property
    def home(self) -> Actor | None:
        """The state or body whose office it is."""
        return self.owner.entries[0].actor if self.owner else None


def title(text: str, hits: Sequence[Hit], index: int) -> Title | None:
    """Read an office from a hit onwards; None where there is none."""
    owner = hits[index] if hits[index].form in OWNING else None
    first = last = index + (owner is not None)
    while last < len(hits) and hits[last].form == "office" and _touch(text, hits, last, index):
        last += 1
    if last == first:
        return None
    offices = tuple(hits[first:last])
    if owner is None and last < len(hits) and hits[last].form in OWNING and _is_of(text, hits[last - 1], hits[last]):
        return Title(hits[last], offices, offices[0].start, hits[last].end, last + 1)
    return Title(owner, offices, (owner or offices[0]).start, offices[-1].end, last)


def _touch(text: str, hits: Sequence[Hit], later: int, first: int) -> bool:
    return later == first or bool(_BEFORE_OFFICE.fullmatch(text, hits[later - 1].end, hits[later].start))


def _is_of(text: str, office: Hit, owner: Hit) -> bool:
    """Whether "of" joins them, and the owner is no part of a longer phrase: "president of Russia's parliament"."""
    plain = owner.form != "adjective" and not text.startswith(("'s", "’s", "'", "’", " and "), owner.end)
    return plain and bool(_OF.fullmatch(text, office.end, owner.start))


def is_former(text: str, found: Title, former: frozenset[str]) -> bool:
    """Whether the words say that the office is held no more."""
    before = _LAST_WORDS.search(text, max(0, found.start - 24), found.start)
    words = {before[1].lower()} if before else set()
    return bool(former & (words | set(text[found.start : found.end].lower().split(" "))))
