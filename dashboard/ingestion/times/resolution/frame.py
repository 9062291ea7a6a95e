"""What an expression is resolved against, and what comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.recognition.vocabulary import Grammar
from dashboard.ingestion.times.resolution.direction import BACK
from dashboard.ingestion.times.resolution.periods import Period, period
from dashboard.lexicon.outlets import Profile
from dashboard.lexicon.times import Value
from dashboard.model import Basis, Interval


@dataclass(frozen=True, slots=True)
class Clue:
    """What words say of the publication day: its weekday (1 is Monday), or which day it is or, of a
    dateline, shortly follows."""

    weekday: int = 0
    day: date | None = None
    dateline: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression denotes. `anchor` is the day that it was counted from, `note` a reason
    of its own; `ends` are the dates that a range runs between, each with the tokens it spans; `clue` is
    what it says of the publication day."""

    value: str
    interval: Interval | None
    basis: Basis
    unit: str = ""
    mod: str = ""
    note: str = ""
    anchor: date | None = None
    ends: tuple[tuple[int, int, Meaning], ...] = ()
    clue: Clue | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """The reference of one expression in its article."""

    published: date
    previous: Period | None
    """The date mentioned before it."""
    behind: Period | None
    """The latest one of them that does not lie ahead of publication."""
    behind_at: int
    """The token after that one."""
    narrative: bool
    """Whether the article tells of the past, so that a date without a year follows the one before it."""
    heading: Callable[[Found], str]
    """Whether the clause looks to the `future`, the `past` or what is `bygone`; empty where it does not say."""
    grammar: Grammar
    profile: Profile
    resolve: Callable[[Found, Frame], Meaning | None]
    running: Mapping[int, Period] = field(default_factory=dict)
    """Where a narrative's dates without a year lie, by the token that each begins at."""
    quarter: Period | None = None
    """The quarter that the article reports on: the first told that has begun."""
    quarterly: bool = False
    """Whether figures of that quarter are told, so that "a year earlier" means the same quarter."""
    within: Period | None = None
    """The year that the words around it give: "June last year"."""
    within_basis: Basis = Basis.RELATIVE
    side: str = ""
    """`past` or `future` where the words around it say so: "since March", "until Friday"."""

    @property
    def anchor(self) -> date:
        """The day that dates without a year are counted from."""
        return self.previous.start if self.narrative and self.previous else self.published

    @property
    def basis(self) -> Basis:
        """What a date counted from the anchor rests on."""
        return Basis.NARRATIVE if self.narrative and self.previous else Basis.RELATIVE

    def looks_back(self, found: Found) -> bool:
        """Whether the clause looks back."""
        return self.heading(found) in BACK

    def value(self, found: Found, role: str) -> Value:
        """Return what the word in a role means in the class that it matched as."""
        return self.grammar.value(found.classes[role], found.words[role])

    def number(self, found: Found, role: str) -> int:
        """Return the whole number that the word in a role means."""
        return int(self.value(found, role))

    def period(self, unit: str, day: date) -> Period:
        """Return the unit around a day, weeks as the source counts them."""
        return period(unit, day, self.profile.week_starts)

    def inside(self, year: Period, basis: Basis) -> Frame:
        """Return the frame of an expression that is told to lie in that year."""
        return replace(self, within=year, within_basis=basis)

    def towards(self, side: str) -> Frame:
        """Return the frame of an expression that is told to lie in the `past` or the `future`."""
        return replace(self, side=side)

    def as_news(self) -> Frame:
        """Return the frame that counts from the publication date."""
        return replace(self, narrative=False)


Resolver = Callable[[Found, Frame], Meaning | None]


def meaning(found: Period, basis: Basis, anchor: date | None = None, *, mod: str = "", note: str = "") -> Meaning:
    """Return a period as what an expression denotes."""
    return Meaning(found.value, found.interval, basis, found.unit, mod=mod, note=note, anchor=anchor)
