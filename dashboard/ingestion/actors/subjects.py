"""Who or what a sentence is about: its subject, for "he", "it" and "they" in the next one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dashboard.ingestion.actors.clauses import Clause, is_person
from dashboard.model import Actor, Mention

_MANY_OF = re.compile(r"(?:[Tt]he )?(?:[\w-]+ ){0,2}?(\w+) (?:of|from) (?:the )?")
_MANY = re.compile(r"The (?:[\w-]+ )?(\w+)\b")
_NEXT = re.compile(r" (\w+)")
_AFTER = re.compile(r"(?:['’]s?)? (\w+(?: \w+)?)")


def subject(clause: Clause, mentions: Sequence[Mention]) -> Actor | None:
    """Return the person whom the sentence is about: who says it, else the first that may be its only subject."""
    if _opens_unclear(clause, mentions):
        return None
    people = [mention for mention in mentions if is_person(mention)]
    main = [mention for mention in people if mention.start >= clause.body]
    direct = clause.direct(main)
    spoke = [mention for mention in direct if clause.speaks(mention)]
    if not spoke and any(run[0] in direct[:1] for run in clause.runs(main)):
        return None
    officials = [mention for mention in mentions if mention.form == "office" and clause.opens_body(mention)]
    alone = main if len({mention.actor.id for mention in people}) == 1 and main and not clause.owns(main[0]) else []
    return next((mention.actor for mention in (*spoke, *direct, *officials, *alone)), None)


def _opens_unclear(clause: Clause, mentions: Sequence[Mention]) -> bool:
    """Whether the main clause begins with a surname that nothing in the article explains."""
    entries = clause.gazetteer.entries.get(clause.word_after(clause.body), ())
    covered = any(each.start <= clause.body < each.end for each in mentions)
    return bool(entries) and entries[0].form == "surname" and not covered


def main(clause: Clause, names: Sequence[Mention]) -> Actor | None:
    """Return the person with whom the main clause begins: "At a news conference of his own, Putin"."""
    return next((name.actor for name in names if is_person(name) and clause.opens_body(name)), None)


def conditional(clause: Clause, found: Sequence[Mention]) -> list[Mention]:
    """Return the subject of an opening clause: "When Putin called, he"."""
    word = clause.word_after(clause.head).lower()
    opening = [mention for mention in found if is_person(mention) and mention.start < clause.body]
    direct = clause.direct(opening)
    return direct if word in clause.gazetteer.references.conjunctions and len(direct) == 1 else []


def body_subject(clause: Clause, mentions: Sequence[Mention]) -> Actor | None:
    """Return the state or body that the main clause begins with."""
    for mention in mentions:
        if clause.opens_body(mention) and not is_person(mention) and mention.form not in ("place", "office"):
            plain = mention.form != "adjective" and not clause.owns(mention)
            return mention.actor if plain or is_institution(clause, mention) else None
    return None


def is_institution(clause: Clause, mention: Mention) -> bool:
    """Whether an institution follows: "Russian embassy", "Poland's foreign ministry"."""
    found = _AFTER.match(clause.text, mention.end)
    words = found[1].split(" ") if found else []
    known = clause.gazetteer.references.institutions
    return bool(words) and (words[0] in known or " ".join(words) in known)


def plural_subject(clause: Clause, mentions: Sequence[Mention], before: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return whom "they" in the next sentence means: what the main clause begins with, if it is more than one."""
    main = [each for each in mentions if each.start >= clause.body and each.form != "place"]
    if not main:
        again = _MANY.match(clause.text, clause.body)
        return before if again and again[1] in clause.gazetteer.references.plural else ()
    run = next((run for run in clause.runs(main) if run[0] is main[0]), [main[0]])
    if clause.opens_body(main[0]):
        same = [each for each in main if each.start == main[0].start]
        return actors_of(run if len(run) > 1 else same) if _is_many(clause, run, same) else ()
    heads = _MANY_OF.fullmatch(clause.text, clause.body, main[0].start)
    open_ended = clause.word_after(run[-1].end) == "and"
    return actors_of(run) if heads and heads[1].lower() in clause.gazetteer.references.plural and not open_ended else ()


def _is_many(clause: Clause, run: Sequence[Mention], same: Sequence[Mention]) -> bool:
    plural = clause.gazetteer.references.plural
    after = _NEXT.match(clause.text, run[0].end)
    words = {run[0].text.split(" ")[-1].lower(), after[1] if after else ""}
    return len(run) > 1 or len(same) > 1 or (not is_person(run[0]) and bool(words & plural))


def actors_of(mentions: Iterable[Mention]) -> tuple[Actor, ...]:
    """Return whom the mentions mean, each once."""
    return tuple({mention.actor.id: mention.actor for mention in mentions}.values())
