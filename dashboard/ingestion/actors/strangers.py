"""People whom the lexicon does not know, introduced by their office: "Ola Hansen, the Norwegian foreign minister,"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dashboard.ingestion.actors.hits import Hit
from dashboard.ingestion.actors.names import NAME
from dashboard.ingestion.actors.support import LIKELY, POSSIBLE, SURE
from dashboard.lexicon.gazetteer import Gazetteer
from dashboard.model import Actor, ActorKind, Mention

_INTRODUCED = re.compile(rf"\b(?P<name>{NAME}), (?P<how>who |the |an? )(?P<what>[^,;.]{{4,120}})[,.]")


def strangers(text: str, start: int, end: int, hits: Sequence[Hit], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield those whom a sentence introduces with a state's office or in a clause that names one state."""
    for match in _INTRODUCED.finditer(text, start, end):
        inside = [hit for hit in hits if match.start("what") <= hit.start < match.end("what")]
        owners = {hit.entries[0].actor for hit in inside if hit.form in ("name", "adjective", "seat")}
        home = owners.pop() if len(owners) == 1 else None
        titled = match["how"] == "who " or any(hit.form == "office" for hit in inside)
        name = match["name"]
        overlapping = any(match.start("name") < hit.end and hit.start < match.end("name") for hit in hits)
        opener = name.split(" ")[0].lower() in gazetteer.references.openers | gazetteer.references.conjunctions
        if home and home.country and titled and not overlapping and not opener:
            yield Mention(*match.span("name"), name, _actor(home, name), "", "name", LIKELY)


def _actor(home: Actor, name: str) -> Actor:
    return Actor(f"{home.id.split('/')[0]}/{name}", name, ActorKind.PERSON, home.country)


class Acquaintances:
    """The strangers that an article has introduced, by surname."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._met: dict[str, Mention] = {}

    def again(self, text: str, start: int, end: int, taken: Iterable[Mention | Hit]) -> Iterator[Mention]:
        """Yield where a surname introduced before stands by itself."""
        spans = [(each.start, each.end) for each in taken]
        sentence = text[start:end]
        for name, mention in self._met.items():
            if name not in sentence:
                continue
            for match in re.finditer(rf"(?<![\w’'-]){re.escape(name)}\b", sentence):
                first, last = start + match.start(), start + match.end()
                if not any(first < until and since < last for since, until in spans):
                    yield replace(mention, start=first, end=last, text=name, strength=POSSIBLE)

    def meet(self, mentions: Iterable[Mention]) -> None:
        """Remember those whom the lexicon does not know."""
        for mention in mentions:
            actor = mention.actor
            surname = actor.name.split(" ")[-1]
            unknown = actor.kind is ActorKind.PERSON and actor.id not in self._gazetteer.actors
            if unknown and mention.strength < SURE and surname not in self._gazetteer.entries:
                self._met.setdefault(surname, replace(mention, office=""))
