"""What a reader types to find words in the evidence: words, "phrases", beginnings*, AND, OR, NOT and brackets.

It is read once here and written for each database, so that both mean the same, and nothing that is typed is ever a
part of a query's own words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.errors import FilterError

_PIECE = re.compile(r'\s*(?:"([^"]*)"|([()])|([^\s()"]+))')
_WORD = re.compile(r"\w+")
_OPERATORS = ("AND", "OR", "NOT")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand one after the other; the last one may go on where `prefix` is set."""

    words: tuple[str, ...]
    prefix: bool = False


Part = Term | str
"""A term, an operator or a bracket."""


def parse(text: str) -> tuple[Part, ...]:
    """Return what is searched for, in its order, AND put in where two terms stand side by side.

    Raises FilterError saying what is wrong with it.
    """
    parts: list[Part] = []
    depth = at = 0
    while at < len(text.rstrip()):
        found = _PIECE.match(text, at)
        if found is None:
            raise _wrong(text, "a quotation mark is not closed")
        at = found.end()
        part = _part(text, *found.groups())
        depth += (part == "(") - (part == ")")
        if depth < 0:
            raise _wrong(text, "a bracket is closed that was not opened")
        parts += ["AND"] if parts and _ends(parts[-1]) and _begins(part) else []
        _check_order(text, parts, part)
        parts.append(part)
    if depth or (parts and not _ends(parts[-1])):
        raise _wrong(text, "a bracket is not closed" if depth else f"nothing follows {parts[-1]}")
    return tuple(parts)


def fts5(parts: Sequence[Part]) -> str:
    """Write it for SQLite's FTS5: each word in quotation marks, so that none of them is an operator."""
    return " ".join(_phrase(part) if isinstance(part, Term) else part for part in parts)


def tsquery(parts: Sequence[Part]) -> str:
    """Write it for PostgreSQL's to_tsquery."""
    signs = {"AND": "&", "OR": "|", "NOT": "& !"}
    return " ".join(_followed(part) if isinstance(part, Term) else signs.get(part, part) for part in parts)


def _part(text: str, phrase: str | None, bracket: str | None, word: str | None) -> Part:
    if bracket:
        return bracket
    if word in _OPERATORS:
        return str(word)
    words = tuple(_WORD.findall(phrase if phrase is not None else word or ""))
    if not words:
        raise _wrong(text, f"{phrase or word!r} has no letters or digits")
    return Term(words, prefix=phrase is None and (word or "").endswith("*"))


def _check_order(text: str, before: Sequence[Part], part: Part) -> None:
    if part in {*_OPERATORS, ")"} and not (before and _ends(before[-1])):
        raise _wrong(text, f"nothing stands before {part}")


def _ends(part: Part) -> bool:
    return isinstance(part, Term) or part == ")"


def _begins(part: Part) -> bool:
    return isinstance(part, Term) or part == "("


def _phrase(term: Term) -> str:
    quoted = f'"{" ".join(term.words)}"'
    return f"{quoted} *" if term.prefix else quoted


def _followed(term: Term) -> str:
    words = [f"'{word}'" for word in term.words]
    words[-1] += ":*" if term.prefix else ""
    return f"({' <-> '.join(words)})"


def _wrong(text: str, why: str) -> FilterError:
    return FilterError(f'text={text[:80]}: {why}; write words, "a phrase", begin*, AND, OR, NOT, brackets')
