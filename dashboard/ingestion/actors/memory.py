"""What an article has said so far: who was named, who was the subject, who was joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from dashboard.ingestion.actors.clauses import Clause, is_person
from dashboard.ingestion.actors.subjects import actors_of, body_subject, plural_subject, subject
from dashboard.ingestion.actors.support import Support
from dashboard.lexicon.gazetteer import Gazetteer, near
from dashboard.model import Actor, ActorKind, Mention

_LASTS = 2
"""Sentences without a person after which "he" is nobody."""


@dataclass(frozen=True, slots=True)
class Past:
    """What a sentence leaves for the next one."""

    subject: Actor | None = None
    people: tuple[Actor, ...] = ()
    runs: tuple[tuple[Actor, ...], ...] = ()
    plural: tuple[Actor, ...] = ()
    body: Actor | None = None
    named: tuple[Actor, ...] = ()
    age: int = 0


@dataclass(slots=True)
class Memory:
    """The actors that an article has named so far, the latest last, and its sentences, the latest first."""

    gazetteer: Gazetteer
    known: Support
    seen: list[Actor] = field(default_factory=list)
    past: list[Past] = field(default_factory=lambda: [Past()])
    titled: dict[str, str] = field(default_factory=dict)

    @property
    def last(self) -> Past:
        """The sentence before."""
        return self.past[0]

    def note(self, mention: Mention) -> None:
        """Remember who was named."""
        state = mention.form != "place" or mention.text.split(" ")[-1] in self.gazetteer.references.sites
        if mention.actor.kind is not ActorKind.MEDIA and state:
            self.seen.append(mention.actor)
        if is_person(mention) and mention.office:
            self.titled[mention.actor.id] = mention.office

    def close(self, clause: Clause, mentions: Sequence[Mention]) -> None:
        """Remember a sentence."""
        persons = [mention for mention in mentions if is_person(mention)]
        people = () if clause.goes_on(persons) else actors_of(persons)
        about = subject(clause, mentions)
        runs = tuple(actors_of(run) for run in clause.runs(mentions))
        plural = plural_subject(clause, mentions, self.last.plural)
        body = body_subject(clause, mentions)
        named = actors_of(mention for mention in mentions if mention.form != "place")
        self._keep(Past(about, people, runs, plural, body, named))

    def pass_by(self) -> None:
        """Remember a sentence that names nobody: most sentences of most articles."""
        self._keep(Past())

    def _keep(self, past: Past) -> None:
        if not past.people and past.subject is None and self.last.age < _LASTS:
            past = replace(past, subject=self.last.subject, people=self.last.people, age=self.last.age + 1)
        self.past.insert(0, past)

    def home(self, actor: Actor) -> Actor:
        """Return the state or body that a person acts for."""
        return self.gazetteer.actors[actor.id.split("/")[0]]

    def people(self) -> Iterator[Actor]:
        """Yield the people named so far, the latest first."""
        return iter({actor.id: actor for actor in reversed(self.seen) if actor.kind is ActorKind.PERSON}.values())

    def holds(self, actor: Actor, office: str) -> bool:
        """Whether an actor is called by an office: "the minister" may be a foreign minister."""
        titles = {each.title for each in actor.offices if near(each, self.known.published, 0)}
        titles |= {self.titled.get(actor.id, "")}
        if office == "supreme leader":
            return bool(titles & self.gazetteer.heads)
        return any(title == office or title.endswith(f" {office}") for title in titles)
