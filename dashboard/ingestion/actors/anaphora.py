"""What only the text before can explain: "he", "the president", "the two leaders", "both sides"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dashboard.ingestion.actors.hits import Hit
from dashboard.lexicon.gazetteer import Gazetteer
from dashboard.model import Actor, ActorKind, Mention

_HE, _OFFICE, _PAIR = 0.7, 0.8, 0.85
"""How surely a pronoun, a bare office and a pair mean whom they are taken for."""
_OPENING = 40
"""Characters: "A senior US official" opens a sentence and is whom "he" in the next one means."""


class Memory:
    """The actors that an article has named so far, the latest last."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._seen: list[Actor] = []
        self._titled: dict[str, Actor] = {}
        self._subject: Actor | None = None

    def resolve(self, sentence: Sequence[Mention | Hit], text: str, start: int) -> tuple[Mention, ...]:
        """Return the mentions of a sentence that begins at `start`, with what points backwards resolved."""
        found: list[Mention] = []
        for each in sentence:
            if isinstance(each, Hit):
                found += self._pointing(each, text, found)
            else:
                found.append(each)
                self._remember(each)
        people = [mention.actor for mention in found if _is_person(mention.actor)]
        openers = [mention.actor for mention in found if mention.start - start < _OPENING]
        self._subject = next(iter(people or openers), self._subject)
        return tuple(found)

    def _remember(self, mention: Mention) -> None:
        if mention.actor.kind is not ActorKind.MEDIA and mention.form != "place":
            self._seen.append(mention.actor)
        if _is_person(mention.actor):
            offices = {mention.office, *(office.title for office in mention.actor.offices)}
            self._titled |= dict.fromkeys(offices, mention.actor)

    def _pointing(self, hit: Hit, text: str, found: Sequence[Mention]) -> Iterator[Mention]:
        entry = hit.entries[0]
        if entry.form == "pronoun":
            before = next((mention.actor for mention in found if _is_person(mention.actor)), self._subject)
            yield from _meaning(hit, [before] if before else [], _HE)
        elif entry.form == "pair":
            yield from _meaning(hit, self._pair(entry.office), _PAIR)
        elif text[max(0, hit.start - 4) : hit.start].lower() == "the " and entry.office in self._titled:
            yield from _meaning(hit, [self._titled[entry.office]], _OFFICE)

    def _pair(self, kind: str) -> list[Actor]:
        """Return the two that are meant, from different countries; nobody where the text names no two."""
        people = _latest(actor for actor in reversed(self._seen) if _is_person(actor))
        heads = _latest(actor for actor in reversed(self._seen) if self._is_head(actor))
        if kind == "states":
            return [self._home(actor) for actor in heads] or self._most_named()
        return heads or people if kind == "leaders" else people

    def _is_head(self, actor: Actor) -> bool:
        return any(office.title in self._gazetteer.heads for office in actor.offices)

    def _most_named(self) -> list[Actor]:
        counts = Counter(self._home(actor) for actor in self._seen)
        two = [actor for actor, _ in counts.most_common(2)]
        return two if len(two) == 2 else []

    def _home(self, actor: Actor) -> Actor:
        """Return the state or body that a person acts for."""
        return self._gazetteer.actors[actor.id.split("/")[0]]


def _latest(actors: Iterator[Actor]) -> list[Actor]:
    """Return the first two of different countries, the one named earlier first; none if there are not two."""
    found: dict[str, Actor] = {}
    for actor in actors:
        found.setdefault(actor.country or actor.id, actor)
        if len(found) == 2:
            return list(found.values())[::-1]
    return []


def _is_person(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON


def _meaning(hit: Hit, actors: Sequence[Actor], strength: float) -> Iterator[Mention]:
    for actor in actors:
        yield Mention(hit.start, hit.end, hit.text, actor, hit.entries[0].office, "anaphor", strength)
