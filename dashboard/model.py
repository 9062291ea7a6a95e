"""The types that flow from an article to a dot; every value keeps the text it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Precision(StrEnum):
    """How finely a date is known. `open` has one known end only ("since March")."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    OPEN = "open"


class Basis(StrEnum):
    """What a date rests on."""

    STATED = "stated"
    """An explicit date: "7 December 2021"."""
    RELATIVE = "relative"
    """Counted from the publication date: "last week"."""
    NARRATIVE = "narrative"
    """Taken or counted from the date before it in the text: "the next day"."""
    PUBLICATION = "publication"
    """None given: the article's own date, and the reader is told so."""


class Status(StrEnum):
    """Did it happen? Only `occurred` counts in the tension index."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    ALLEGED = "alleged"
    CONDITIONAL = "conditional"
    DENIED = "denied"


class ActorKind(StrEnum):
    """What sort of actor it is. Media are named so that they are never taken for one."""

    STATE = "state"
    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    MEDIA = "media"


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Days from `start` to before `end` (half-open), known to `precision`."""

    start: date
    end: date
    precision: Precision

    @property
    def last(self) -> date:
        """The last day of the interval, inclusive."""
        return self.end - timedelta(days=1)

    @property
    def days(self) -> int:
        """Its length in days."""
        return (self.end - self.start).days

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share a day."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why an article's own words contradict its publication date; the date itself is left as it is."""

    reason: str
    """In an analyst's words: "'yesterday, Saturday' cannot be said on Wednesday 8 December 2021"."""
    proposed: date | None
    """The day that would fit; None where the words agree on none."""


@dataclass(frozen=True, slots=True)
class Article:
    """A dated text. `id` is a hash of its content: reading it twice adds nothing."""

    id: str
    title: str
    text: str
    published: date
    published_text: str
    """The publication date as the source gives it, with time and zone where it has them."""
    source: str = ""
    url: str = ""
    language: str = "en"
    origin: str = ""
    """Where it was read, for messages: `wire.jsonl:12`."""
    given_id: str = ""
    """The id that the source gave it; not part of its identity."""
    doubt: Doubt | None = None
    """Set where the article's own words contradict `published`."""

    def page(self, offset: int) -> int:
        """Return the number of the page, from 1, that an offset into the text is on; 0 where it has no pages."""
        return self.text.count(PAGE, 0, offset) + 1 if PAGE in self.text else 0


PAGE, PARAGRAPH = "\f", re.compile(r"(\n[ \t]*\n\s*)")
"""What parts the pages, and what the paragraphs, of an article's text."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: `Article.text[start:end] == text`, always."""

    article_id: str
    index: int
    paragraph: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that denote a time: offsets into the article's text, TIMEX3 type and value, the days meant."""

    start: int
    end: int
    text: str
    type: str
    """TIMEX3: DATE, TIME, DURATION or SET."""
    value: str
    """TIMEX3: `2021-12-07`, `2021-W49`, `2021-06`, `P3M`, `PRESENT_REF`, ..."""
    mod: str
    """TIMEX3: START, MID, END, APPROX, BEFORE, AFTER, ... or empty."""
    interval: Interval | None
    """The days that it denotes; None for a duration, a set or a vague reference."""
    basis: Basis
    rule: str
    reason: str
    """In an analyst's words: "'next Tuesday', counted from Sunday 5 December 2021"."""
    ends: tuple[TimeExpression, ...] = ()
    """The first and the last date of a range, which TIMEX3 marks as two expressions; the one date of an open time."""


@dataclass(frozen=True, slots=True)
class Office:
    """A post that a person holds from `since` to before `until` (None: open)."""

    title: str
    since: date | None
    until: date | None

    def held_on(self, day: date) -> bool:
        """Whether the person holds it on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts. `id` is a state's ISO 3166 alpha-3 code, a body's name, or `RUS/Sergei Lavrov`."""

    id: str
    name: str
    kind: ActorKind
    country: str
    """ISO 3166 alpha-3; empty for bodies of many states."""
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an actor: offsets into the article's text."""

    start: int
    end: int
    text: str
    actor: Actor
    office: str
    """The office that the words give or imply: "the Kremlin" is RUS, `government`."""
    form: str
    """`name`, `adjective` ("Russian"), `office` ("the US president") or `anaphor` ("the two leaders")."""
    strength: float
    """0..1: how surely the words mean this actor."""


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in a claim, with the words that named it there."""

    actor: str
    """`Actor.id`."""
    name: str
    kind: ActorKind
    country: str
    text: str

    @property
    def side(self) -> str:
        """Whom it acts for: RUS for Lavrov, NATO for its secretary-general, a group for itself."""
        home = self.actor.split("/")[0]
        return home if self.kind is ActorKind.GROUP else self.country or home


OWN = "tension"
"""The coder of what we read ourselves."""


@dataclass(frozen=True, slots=True)
class Run:
    """What made a claim: the package's version and the digest of the lexicon it was read with."""

    version: str
    lexicon: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence says that the initiators did this to the targets at that time. Provenance lives here."""

    id: str
    article_id: str
    source: str
    """The article's source; independent sources corroborate."""
    published: date
    sentence: Sentence
    initiators: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    """For a reciprocal action (a meeting of "the two leaders") both sides may name the same actors."""
    action: str
    mode: str
    status: Status
    level: int
    goldstein: float
    interval: Interval
    basis: Basis
    time: TimeExpression | None
    """The expression that dates it; None when the publication date does."""
    attribution: str
    """Who says so, in the article's words; empty when the article itself does."""
    trigger: str
    """The words that the rule fired on."""
    trigger_start: int
    """Where the first of them that matters stands in the article's text."""
    rule: str
    """The lexicon's rule: `threaten.warn`."""
    operators: tuple[str, ...]
    """The operators that decided the status, innermost first: `planned.will`."""
    title: str
    """A short name for what it tells: "Blinken warns Lavrov"."""
    confidence: float
    run: Run
    coder: str = OWN

    @property
    def people(self) -> int:
        """How many people it names: "Blinken warns Lavrov" tells more than "the US warns Russia"."""
        return sum(p.kind is ActorKind.PERSON for p in (*self.initiators, *self.targets))


@dataclass(frozen=True, slots=True)
class Event:
    """What one or more claims tell of: a fold over them, with nothing that they lack."""

    id: str
    title: str
    initiators: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    action: str
    mode: str
    status: Status
    level: int
    goldstein: float
    interval: Interval
    basis: Basis
    confidence: float
    contested: bool
    follows: str
    """The id of the plan that it carries out or calls off, an older plan's end, the threat come true; or empty."""
    sources: int
    """How many sources tell of it independently."""
    claim_ids: tuple[str, ...]
    """Best evidence first."""
    coder: str = OWN
    part_of: str = ""
    """The id of the event that this one tells a part of, and is shown with; or empty."""
