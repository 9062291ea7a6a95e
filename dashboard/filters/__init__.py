"""The Filter: one frozen value that is the link, the sidebar, the query and the export's manifest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard import wording
from dashboard.filters import reading, words
from dashboard.filters.fields import CONFIDENCE, KEYS, STATUSES, Role
from dashboard.model import Precision, Status

__all__ = ["CONFIDENCE", "KEYS", "STATUSES", "Filter", "Query", "Role"]

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
    role: Role = Role.EITHER
    """On which side countries and actors are asked for; it means nothing without any."""
    start: date | None = None
    end: date | None = None
    """Inclusive days; an event meets them when its interval overlaps."""
    levels: tuple[int, ...] = ()
    actions: tuple[str, ...] = ()
    """PLOVER actions."""
    statuses: tuple[Status, ...] = STATUSES
    confidence: float = CONFIDENCE
    """The minimum, 0 to 1."""
    precisions: tuple[Precision, ...] = ()
    """How finely the date is known."""
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
        put(self, "actions", tuple(sorted(set(self.actions))))
        put(self, "precisions", tuple(each for each in Precision if each in self.precisions))
        put(self, "role", self.role if self.countries or self.actors else Role.EITHER)
        put(self, "statuses", tuple(s for s in Status if s in self.statuses or not self.statuses))
        reading.check(self)

    @classmethod
    def from_query(cls, query: Query) -> Filter:
        """Read a link's parameters. Raises FilterError naming key, value and what is allowed."""
        values = {key: reading.texts(key, value) for key, value in query.items()}
        return cls(
            countries=tuple(values.get("country", ())),
            actors=tuple(values.get("actor", ())),
            role=next((reading.member("role", text, Role) for text in values.get("role", ())), Role.EITHER),
            start=reading.day(values, "from"),
            end=reading.day(values, "to"),
            levels=tuple(reading.level(text) for text in values.get("level", ())),
            actions=tuple(values.get("action", ())),
            statuses=tuple(reading.member("status", text, Status) for text in values.get("status", ())) or STATUSES,
            confidence=reading.number(values, "confidence", CONFIDENCE),
            precisions=tuple(reading.member("precision", text, Precision) for text in values.get("precision", ())),
            coders=tuple(values.get("coder", ())),
            sources=reading.count(values, "sources"),
            text=" ".join(values.get("text", ())),
        )

    def to_query(self) -> dict[str, list[str]]:
        """Give the link's parameters, only where they differ from the default."""
        fields = {
            "country": list(self.countries),
            "actor": list(self.actors),
            "role": [] if self.role is Role.EITHER else [self.role.value],
            "from": [self.start.isoformat()] if self.start else [],
            "to": [self.end.isoformat()] if self.end else [],
            "level": [str(level) for level in self.levels],
            "action": list(self.actions),
            "status": [] if self.statuses == STATUSES else [status.value for status in self.statuses],
            "confidence": [] if self.confidence == CONFIDENCE else [str(self.confidence)],
            "precision": [each.value for each in self.precisions],
            "coder": list(self.coders),
            "text": [self.text] if self.text else [],
            "sources": [] if self.sources == 1 else [str(self.sources)],
        }
        return {key: texts for key, texts in fields.items() if texts}

    def active(self, names: Mapping[str, str] | None = None) -> tuple[str, ...]:
        """Label each field that differs from the default, in plain words.

        `names` gives the display name of a country's code and of an actor's id; without one the id shows.
        """
        return tuple(words.labels(self, names or {}))

    def describe(self, names: Mapping[str, str] | None = None) -> str:
        """Say the whole filter: `Ukraine; 1 to 31 December 2021; levels Threat and Coercion; planned`."""
        usual = (wording.listed(STATUSES), words.at_least(CONFIDENCE))
        return "; ".join(self.active(names) or usual)
