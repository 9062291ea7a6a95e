"""Who says "we" and "I" inside quotation marks: the speaker, for his state."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.ingestion.actors.clauses import Clause
from dashboard.ingestion.actors.hits import Hit
from dashboard.ingestion.actors.memory import Memory
from dashboard.model import Actor, Mention

_PARAGRAPH = "\n\n"
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_WORD = re.compile(r"[\w’'-]+")
_GOES_ON = ("he", "she")


def we(hit: Hit, clause: Clause, names: Sequence[Mention], memory: Memory) -> Actor | None:
    """Return who speaks: whom the sentence names as saying it, else who spoke before; nobody outside a quotation."""
    if not _is_quoted(clause.text, hit.start):
        return None
    around = _outside(clause)
    outside = [name for name in names if around[name.start - clause.start] != " " and name.form in ("name", "office")]
    spoke = next((name for name in outside if clause.speaks(name)), None)
    opened = next((name for name in clause.direct(outside) if name.start < hit.start), None)
    named = spoke or (opened if opened and _says(around, clause) else None)
    if named or outside:
        return named.actor if named else None
    says = _says(around, clause)
    return memory.last.subject if not says or says in _GOES_ON else None


def _is_quoted(text: str, position: int) -> bool:
    """Whether quotation marks are open, counted from the start of the paragraph."""
    before = text[max(text.rfind(_PARAGRAPH, 0, position), 0) : position]
    return before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1


def _outside(clause: Clause) -> str:
    """Return the sentence with its quotations blanked, letter for letter."""
    sentence = clause.text[clause.start : clause.end]
    if not _is_quoted(clause.text, clause.start):
        return _QUOTED.sub(lambda quote: " " * len(quote[0]), sentence)
    end = min((at for at in (sentence.find("”"), sentence.find('"')) if at >= 0), default=len(sentence))
    return " " * end + _QUOTED.sub(lambda quote: " " * len(quote[0]), sentence[end + 1 :].rjust(len(sentence) - end))


def _says(around: str, clause: Clause) -> str:
    """Return the word before a verb of saying outside the quotation, in small letters; empty where there is none."""
    words = _WORD.findall(around)
    saying = clause.gazetteer.references.saying
    return next((before.lower() for before, word in zip(("-", *words), words, strict=False) if word in saying), "")
