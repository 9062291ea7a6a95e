"""Which way a clause looks: ahead ("will meet on Tuesday") or back ("said on Tuesday")."""

from __future__ import annotations

from dashboard.ingestion.times.recognition.recognise import Found
from dashboard.ingestion.times.recognition.tokens import Tokens
from dashboard.ingestion.times.recognition.vocabulary import Grammar

BYGONE = "bygone"
BACK = ("past", BYGONE)
"""Headings of a clause that looks back; nothing ahead of publication is meant by one that had done so by then."""

REACH = 60
"""Tokens, gaps included, that are read on either side."""


def heading(tokens: Tokens, grammar: Grammar, found: Found) -> str:
    """Return `future`, `past`, `bygone` or nothing: the verb nearest before in the clause, else nearest after."""
    before = _senses(tokens, grammar, max(0, found.first - REACH), found.first)
    for sense in reversed(before):
        if sense == "boundary":
            break
        return sense
    for sense in _senses(tokens, grammar, found.last, found.last + REACH):
        return "" if sense == "boundary" else sense
    return ""


def _senses(tokens: Tokens, grammar: Grammar, start: int, end: int) -> list[str]:
    matches = grammar.direction.finditer(tokens.codes, start, end)
    return [match.lastgroup for match in matches if match.lastgroup and match.lastgroup != "neutral"]
