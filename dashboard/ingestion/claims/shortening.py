"""Titled names cut to the surname for the parser, which stumbles over "US Under Secretary of State Victoria Nuland".

The words of the tree keep the offsets of the whole sentence; the surname stands for the whole name.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dashboard.ingestion.claims.tree import Tree, Word
from dashboard.model import ActorKind, Mention

_LONG = 6
"""Words from which on a name is cut: what is shorter the parser reads well."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Short:
    """A sentence with its long names cut, and where each name stands: in it and in the whole."""

    text: str
    names: tuple[tuple[Span, Span], ...] = ()


def long_names(mentions: Iterable[Mention], offset: int) -> list[Span]:
    """Return where a sentence has a person's name with a title; `offset` is where the sentence starts.

    A title after a comma is left, as it may be what was acted on: "recalled its ambassador, Anatoly Antonov".
    """
    people = (each for each in mentions if each.form == "name" and each.actor.kind is ActorKind.PERSON)
    return [(each.start - offset, each.end - offset) for each in people if _is_long(each.text)]


def _is_long(name: str) -> bool:
    return name.count(" ") + 1 >= _LONG and "," not in name


def shorten(text: str, names: Sequence[Span]) -> Short:
    """Cut each name to its last word."""
    if not names:
        return Short(text)
    pieces, kept, done = "", [], 0
    for start, end in sorted(set(names)):
        if start < done:
            continue
        surname = text[start:end].rsplit(" ", 1)[-1]
        pieces += text[done:start]
        kept.append(((len(pieces), len(pieces) + len(surname)), (start, end)))
        pieces, done = pieces + surname, end
    return Short(pieces + text[done:], tuple(kept))


def restored(tree: Tree, short: Short, text: str) -> Tree:
    """Return the tree of a shortened sentence with the offsets of the whole one."""
    if not short.names:
        return tree
    starts = [cut[0] for cut, _ in short.names]
    return Tree([_placed(word, short, starts, text) for word in tree.words])


def _placed(word: Word, short: Short, starts: Sequence[int], text: str) -> Word:
    at = bisect_right(starts, word.start) - 1
    if at < 0:
        return word
    (_, cut_end), (start, end) = short.names[at]
    if word.start < cut_end:  # a surname of several tokens, as with a hyphen, begins and ends where the name does
        first, last = word.start == starts[at], word.end >= cut_end
        return replace(word, start=start if first else end - (cut_end - word.start), end=end if last else word.end)
    away = end - cut_end
    return replace(word, start=word.start + away, end=word.end + away, text=text[word.start + away : word.end + away])
