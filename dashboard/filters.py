"""The Filter: one frozen value that is the link, the sidebar, the query and the export's manifest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard import wording
from dashboard.errors import FilterError
from dashboard.lexicon.scale import scale
from dashboard.model import OWN, Status
from dashboard.searching import parse

KEYS = ("country", "actor", "from", "to", "level", "status", "confidence", "coder", "sources", "text")
"""The keys of a link that make a filter; a page's own keys must be taken out first."""
ONCE = frozenset({"from", "to", "confidence", "sources", "text"})
STATUSES = (Status.OCCURRED, Status.PLANNED, Status.ALLEGED)
"""On by default: what is only conditional or denied never shows unasked."""
CONFIDENCE = 0.5
"""The minimum by default."""

Query = Mapping[str, str | Sequence[str]]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which events to show: those that meet every field; an empty tuple asks for nothing, so all meet it.

    An order or a repetition of values means nothing: they are kept sorted and once. Raises FilterError.
    """

    countries: tuple[str, ...] = ()
    """ISO 3166 alpha-3; an event meets it when either side is of any of them."""
    actors: tuple[str, ...] = ()
    """`Actor.id`; an event meets it when any of them is on either side."""
    start: date | None = None
    end: date | None = None
    """Inclusive days; an event meets them when its interval overlaps."""
    levels: tuple[int, ...] = ()
    statuses: tuple[Status, ...] = STATUSES
    confidence: float = CONFIDENCE
    """The minimum, 0 to 1."""
    coders: tuple[str, ...] = ()
    """Who coded it: `tension` for what was read here, else the data set it came in with."""
    sources: int = 1
    """The least number of independent sources."""
    text: str = ""
    """Words in the sentences; see `searching.parse`."""

    def __post_init__(self) -> None:
        put = object.__setattr__  # the one way to tidy a frozen value while it is made
        put(self, "countries", tuple(sorted(set(self.countries))))
        put(self, "actors", tuple(sorted(set(self.actors))))
        put(self, "coders", tuple(sorted(set(self.coders))))
        put(self, "text", " ".join(self.text.split()))
        put(self, "levels", tuple(sorted(set(self.levels))))
        put(self, "statuses", tuple(s for s in Status if s in self.statuses or not self.statuses))
        _check(self)

    @classmethod
    def from_query(cls, query: Query) -> Filter:
        """Read a link's parameters. Raises FilterError naming key, value and what is allowed."""
        values = {key: _texts(key, value) for key, value in query.items()}
        return cls(
            countries=tuple(values.get("country", ())),
            actors=tuple(values.get("actor", ())),
            start=_day(values, "from"),
            end=_day(values, "to"),
            levels=tuple(_level(text) for text in values.get("level", ())),
            statuses=tuple(_status(text) for text in values.get("status", ())) or STATUSES,
            confidence=_number(values, "confidence", CONFIDENCE),
            coders=tuple(values.get("coder", ())),
            sources=_count(values, "sources"),
            text=" ".join(values.get("text", ())),
        )

    def to_query(self) -> dict[str, list[str]]:
        """Give the link's parameters, only where they differ from the default."""
        fields = {
            "country": list(self.countries),
            "actor": list(self.actors),
            "from": [self.start.isoformat()] if self.start else [],
            "to": [self.end.isoformat()] if self.end else [],
            "level": [str(level) for level in self.levels],
            "status": [] if self.statuses == STATUSES else [status.value for status in self.statuses],
            "confidence": [] if self.confidence == CONFIDENCE else [str(self.confidence)],
            "coder": list(self.coders),
            "text": [self.text] if self.text else [],
            "sources": [] if self.sources == 1 else [str(self.sources)],
        }
        return {key: texts for key, texts in fields.items() if texts}

    def active(self, names: Mapping[str, str] | None = None) -> tuple[str, ...]:
        """Label each field that differs from the default, in plain words.

        `names` gives the display name of a country's code and of an actor's id; without one the id shows.
        """
        return tuple(_labels(self, names or {}))

    def describe(self, names: Mapping[str, str] | None = None) -> str:
        """Say the whole filter: `Ukraine; 1 to 31 December 2021; levels Threat and Coercion; planned`."""
        usual = (wording.listed(STATUSES), _at_least(CONFIDENCE))
        return "; ".join(self.active(names) or usual)


def _labels(chosen: Filter, names: Mapping[str, str]) -> Iterator[str]:
    """Yield a label for each field that differs from the default."""
    if chosen.countries:
        yield wording.listed([names.get(code, code) for code in chosen.countries], "or")
    if chosen.actors:
        actors = wording.listed([names.get(actor, actor) for actor in chosen.actors], "or")
        yield f"{_plural('actor', chosen.actors)} {actors}"
    if chosen.start or chosen.end:
        yield _span(chosen.start, chosen.end)
    if chosen.levels:
        rungs = wording.listed([scale().rung(level).name for level in chosen.levels])
        yield f"{_plural('level', chosen.levels)} {rungs}"
    yield from _standing(chosen)


def _standing(chosen: Filter) -> Iterator[str]:
    """Yield what is asked of the evidence: did it happen, how sure, by whom."""
    if chosen.statuses != STATUSES:
        yield "every status" if len(chosen.statuses) == len(Status) else wording.listed(chosen.statuses)
    if chosen.confidence != CONFIDENCE:
        yield _at_least(chosen.confidence)
    if chosen.text:
        yield f"with the words {chosen.text}"
    if chosen.sources != 1:
        yield f"at least {chosen.sources} independent sources"
    if chosen.coders:
        yield f"coded by {wording.listed([_coder(coder) for coder in chosen.coders], 'or')}"


def _count(values: Mapping[str, list[str]], key: str) -> int:
    """Read the whole number of a key that may be missing."""
    for text in values.get(key, ()):
        if not (text.isdecimal() and text.isascii() and 0 < int(text) < 1_000):
            raise _wrong(key, text, "a whole number from 1")
        return int(text)
    return 1


def _coder(name: str) -> str:
    return "ourselves" if name == OWN else name


def _plural(noun: str, values: Sequence[object]) -> str:
    return noun if len(values) == 1 else f"{noun}s"


def _span(start: date | None, end: date | None) -> str:
    """Say days of which either end may be open."""
    if start and end:
        return wording.days(start, end)
    return f"from {wording.day(start)}" if start else f"until {wording.day(end)}" if end else ""


def _at_least(confidence: float) -> str:
    return f"confidence {confidence:g} or more" if confidence else "any confidence"


def _check(chosen: Filter) -> None:
    """Raise FilterError at the first value that no filter can have."""
    for code in chosen.countries:
        if not re.fullmatch("[A-Z]{3}", code):
            raise _wrong("country", code, "the ISO 3166 alpha-3 code of a country, such as UKR")
    _check_names("actor", chosen.actors, "an actor's id, such as RUS, NATO or RUS/Sergei Lavrov")
    _check_names("coder", chosen.coders, f"{OWN}, or the name of a data set, such as GDELT")
    parse(chosen.text)
    for level in chosen.levels:
        _level(str(level))
    if not 0 <= chosen.confidence <= 1:
        raise _wrong("confidence", str(chosen.confidence), "a number from 0 to 1")
    if chosen.start and chosen.end and chosen.start > chosen.end:
        raise _wrong("from", str(chosen.start), f"a day that is not after the last one, to={chosen.end}")


def _check_names(key: str, values: Sequence[str], allowed: str) -> None:
    for value in values:
        if not (value.strip() and value.isprintable()):
            raise _wrong(key, value, allowed)


def _wrong(key: str, value: str, allowed: str) -> FilterError:
    return FilterError(f"{key}={value}: give {allowed}")


def _texts(key: str, value: str | Sequence[str]) -> list[str]:
    """The values of a key, which may be given as one text."""
    texts = [value] if isinstance(value, str) else list(value)
    if key not in KEYS:
        raise FilterError(f"{key}={','.join(texts)}: no such filter; there are {', '.join(KEYS)}")
    if key in ONCE and len(texts) > 1:
        raise _wrong(key, ",".join(texts), "one value only")
    return texts


def _day(values: Mapping[str, list[str]], key: str) -> date | None:
    """Read the day of a key that may be missing."""
    for text in values.get(key, ()):
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise _wrong(key, text, "a day as YYYY-MM-DD") from error
    return None


def _number(values: Mapping[str, list[str]], key: str, default: float) -> float:
    """Read the number of a key that may be missing."""
    for text in values.get(key, ()):
        try:
            return float(text)
        except ValueError as error:
            raise _wrong(key, text, "a number from 0 to 1") from error
    return default


def _level(text: str) -> int:
    values = [rung.value for rung in scale().level]
    if text not in map(str, values):
        raise _wrong("level", text, f"one of {', '.join(map(str, values))}")
    return int(text)


def _status(text: str) -> Status:
    try:
        return Status(text)
    except ValueError as error:
        raise _wrong("status", text, f"one of {', '.join(Status)}") from error
