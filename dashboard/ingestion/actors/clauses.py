"""How a sentence is built, as far as its words tell without a parse: what opens it, who is its subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.ingestion.actors.hits import Hit
from dashboard.lexicon.gazetteer import Gazetteer
from dashboard.model import ActorKind, Mention, Sentence

_DATELINE = re.compile(r"[A-Z][A-Z/.,’' ]{2,40}(?:\([A-Za-z]+\) )?[—–-]{1,2} ")
_WORD = re.compile(r"\W{0,2}([\w’'-]+)")
_WORDS = re.compile(r"[\w’'-]+(?: [\w’'-]+){0,2}")
_BEFORE = re.compile(r"([\w’'-]+) (?:(?:the|a|an|his|her|its|their|then|former|fellow|senior|\d+) )*$")
_AND = re.compile(r",?(?: and| as well as)(?: the)? |, (?:the )?")
_AND_MORE = re.compile(r",? and (?:the )?[A-Z]")
_DETERMINER = re.compile(r"[“\"]?(?:[Tt]he |[Aa]n? |[Bb]oth )?")
_OWNS = re.compile(r"['’]s?\b")
_CLOSES = re.compile(r"[,;][“\"”’]* (?:the )?$")
_WHO = re.compile(r",? who\b")


def is_person(mention: Mention) -> bool:
    """Whether the words mean one person."""
    return mention.actor.kind is ActorKind.PERSON


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence of the article's `text`; its main clause begins at `body`, after a dateline and an opening phrase."""

    text: str
    start: int
    end: int
    head: int
    body: int
    gazetteer: Gazetteer

    def word_before(self, position: int) -> str:
        """Return the word before a phrase, past its determiners."""
        found = _BEFORE.search(self.text, max(self.head, position - 48), position)
        return found[1].lower() if found else ""

    def word_after(self, position: int) -> str:
        """Return the word that follows."""
        found = _WORD.match(self.text, position, self.end)
        return found[1] if found else ""

    def is_object(self, end: int) -> bool:
        """Whether "her" that ends here is an object and owns nothing: "told her that"."""
        after = self.text[end : end + 1]
        return not after.isspace() or self.word_after(end) in self.gazetteer.references.after_object

    def owns(self, mention: Mention) -> bool:
        """Whether it is whose something is: "Putin's speech"."""
        return bool(_OWNS.match(self.text, mention.end))

    def is_direct(self, mention: Mention) -> bool:
        """Whether it may be a subject: no preposition stands before it, and it owns nothing."""
        references = self.gazetteer.references
        pronoun = mention.form == "anaphor" and mention.text in (
            *references.pronouns["his"],
            *references.pronouns["him"],
        )
        return not pronoun and not self.owns(mention) and self.word_before(mention.start) not in references.oblique

    def opens_body(self, mention: Mention) -> bool:
        """Whether the main clause begins with it."""
        return mention.start >= self.body and bool(_DETERMINER.fullmatch(self.text, self.body, mention.start))

    def speaks(self, mention: Mention) -> bool:
        """Whether it is who said the sentence: "..., Blinken added"."""
        saying = self.gazetteer.references.saying
        closes = _CLOSES.search(self.text, max(self.start, mention.start - 8), mention.start)
        after = closes and self.word_after(mention.end) in saying
        return bool(after) or self.word_before(mention.start) in self.gazetteer.references.inverting

    def direct(self, people: Sequence[Mention]) -> list[Mention]:
        """Return those that may be subjects; what "and" joins to an object is one."""
        found: list[Mention] = []
        for before, mention in zip((None, *people), people, strict=False):
            joined = before is not None and bool(_AND.fullmatch(self.text, before.end, mention.start))
            if self.is_direct(mention) and (not joined or before in found):
                found.append(mention)
        return found

    def local(self, found: Sequence[Mention], position: int) -> list[Mention]:
        """Return who may be the subject of the words at `position`, the likeliest first."""
        people = [mention for mention in found if is_person(mention) and self.body <= mention.start < position]
        telling = [mention for mention in people if _WHO.match(self.text, mention.end)]
        if telling and telling[-1] in people[-2:]:
            return telling[-1:]
        return self.direct(people)

    def runs(self, mentions: Sequence[Mention]) -> list[list[Mention]]:
        """Return what "and" joins: [[Russia, Belarus]]."""
        runs: list[list[Mention]] = []
        names = [mention for mention in mentions if mention.form in ("name", "office") or mention.text in ("he", "He")]
        for mention in names:
            gap = self.text[runs[-1][-1].end : mention.start] if runs else ""
            if runs and _AND.fullmatch(gap) and is_person(runs[-1][-1]) == is_person(mention):
                runs[-1].append(mention)
            else:
                runs.append([mention])
        return [run for run in runs if len({each.actor.id for each in run}) > 1 and self._is_joined(run)]

    def goes_on(self, people: Sequence[Mention]) -> bool:
        """Whether somebody unknown is joined to those who are named: "Biden and Ola Hansen"."""
        return any(_AND_MORE.match(self.text, each.end) for each in people) and not self.runs(people)

    def _is_joined(self, run: Sequence[Mention]) -> bool:
        gap = self.text[run[-2].end : run[-1].start]
        return " and" in gap if len(run) > 2 else gap.startswith((" and", " as well"))


def clause(text: str, sentence: Sentence, read: Iterable[Mention | Hit], gazetteer: Gazetteer) -> Clause:
    """Read how a sentence is built, given what it names."""
    dateline = _DATELINE.match(text, sentence.start, sentence.end)
    head = body = dateline.end() if dateline else sentence.start
    starts = [each.start for each in read if isinstance(each, Mention)]
    while (end := _opening(text, body, sentence.end, gazetteer)) > body:
        if any(body < start < end and _begins(text, body, start, gazetteer) for start in starts):
            break
        body = end
    return Clause(text, sentence.start, sentence.end, head, body, gazetteer)


def _begins(text: str, first: int, start: int, gazetteer: Gazetteer) -> bool:
    """Whether a subject begins here, for a time or a place stands before it: "On Tuesday Burns met"."""
    found = _BEFORE.search(text, max(0, start - 48), start)
    if found is None or found.start(1) <= first or found[1].lower() in gazetteer.references.oblique:
        return False
    return found[1][0].isupper() or found[1].isdigit() or found[1] in gazetteer.references.moments


def _opening(text: str, position: int, end: int, gazetteer: Gazetteer) -> int:
    """Return where a phrase that stands before the subject ends; `position` where there is none."""
    words = _WORDS.match(text, position)
    first, *rest = words[0].split(" ") if words else [""]
    comma = text.find(", ", position, end)
    if comma < 0 or first in gazetteer.entries:
        return position
    references = gazetteer.references
    starts = {" ".join((first, *rest[:count])).lower() for count in range(3)}
    opens = starts & (references.openers | references.conjunctions) or first.endswith("ing")
    return comma + 2 if opens else position
