"""Which way a clause looks: ahead ("will meet on Tuesday") or back ("said on Tuesday")."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.recognition.tokens import Tokens
from dashboard.ingestion.times.recognition.vocabulary import Grammar

BYGONE = "bygone"
TOLD = "told"
BACK = ("past", BYGONE, TOLD)
"""Headings of a clause that looks back; only what was told or decided may be close ahead."""

INTENDED = "intended"
"""Heading of a clause that tells what was meant to be: its date lies where it is nearest."""

REACH = 60
"""Tokens, gaps included, that are read on either side."""


def heading(tokens: Tokens, grammar: Grammar, found: Found) -> str:
    """Return `future`, `past`, `bygone`, `told`, `intended` or nothing.

    The verb nearest before in the clause tells, else the one nearest after.
    """
    before = list(_senses(tokens, grammar, max(0, found.first - REACH), found.first))
    for sense in reversed(before):
        if sense == "boundary":
            break
        return sense
    for sense in _senses(tokens, grammar, found.last, found.last + REACH):
        return "" if sense == "boundary" else sense
    return ""


def _senses(tokens: Tokens, grammar: Grammar, start: int, end: int) -> Iterator[str]:
    for match in grammar.direction.finditer(tokens.codes, start, end):
        if match.lastgroup and match.lastgroup != "neutral":
            yield match.lastgroup
