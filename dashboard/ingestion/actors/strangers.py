"""People whom the lexicon does not know, introduced by their office: "Ola Hansen, the Norwegian foreign minister,"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dashboard.ingestion.actors.hits import Hit
from dashboard.ingestion.actors.names import NAME
from dashboard.ingestion.actors.support import LIKELY, POSSIBLE, SURE, Support
from dashboard.lexicon.gazetteer import Gazetteer
from dashboard.model import Actor, ActorKind, Mention

_INTRODUCED = re.compile(rf"\b(?P<name>{NAME}), (?P<how>who |the |an? )(?P<what>[^,;.]{{4,120}})[,.]")


def strangers(
    text: str, start: int, end: int, hits: Sequence[Hit], named: Sequence[Mention | Hit], gazetteer: Gazetteer
) -> Iterator[Mention]:
    """Yield those whom a sentence introduces with a state's office or in a clause that names one state.

    `named` is what was read in the sentence before; a surname in it that nothing supports may be part of a stranger's.
    """
    for match in _INTRODUCED.finditer(text, start, end):
        inside = [hit for hit in hits if match.start("what") <= hit.start < match.end("what")]
        owners = {hit.entries[0].actor for hit in inside if hit.form in ("name", "adjective", "seat")}
        home = owners.pop() if len(owners) == 1 else None
        titled = match["how"] == "who " or any(hit.form == "office" for hit in inside)
        name = match["name"]
        overlapping = any(match.start("name") < hit.end and hit.start < match.end("name") for hit in named)
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
            unknown = actor.kind is ActorKind.PERSON and actor.id not in self._gazetteer.actors
            if unknown and mention.strength < SURE:
                for surname in filter(self._is_free, _surnames(actor.name)):
                    self._met.setdefault(surname, replace(mention, office=""))

    def _is_free(self, surname: str) -> bool:
        """Whether it is at most the surname of somebody else, who must then be named in full."""
        return all(entry.form == "surname" for entry in self._gazetteer.entries.get(surname, ()))

    def mean(self, hit: Hit, known: Support) -> bool:
        """Whether a surname is that of one whom the article has introduced, and not of one in the lexicon."""
        others = {entry.actor.id for entry in hit.entries if entry.actor}
        return hit.form == "surname" and hit.text in self._met and others.isdisjoint(known.people)


def _surnames(name: str) -> Iterator[str]:
    """Yield what a person is called after the full name: "Lyall Grant" and "Grant" for Mark Lyall Grant."""
    first, *others = name.split(" ")
    if len(others) == 1 and "-" in others[0]:  # Pak Gil-yon is Pak
        yield first
    yield from (" ".join(others[at:]) for at in range(len(others)))
