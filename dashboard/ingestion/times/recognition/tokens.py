"""A text as tokens, gaps included, each with the one character that stands for its word classes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from dashboard.ingestion.times.recognition.alphabet import BREAK, GAP
from dashboard.ingestion.times.recognition.vocabulary import Grammar

TOKEN = re.compile(r"\s+|\d{4}-\d\d-\d\d(?![\d-])|\d+(?:[.,:/]\d+)*|[^\W\d_]+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Tokens:
    """`codes[i]` classes `words[i]`, which begins at character `offsets[i]`; one offset more ends the text."""

    words: list[str]
    offsets: list[int]
    codes: str

    def text(self, first: int, last: int) -> str:
        """Return the words from token `first` to before `last`."""
        return "".join(self.words[first:last])


def tokenise(text: str, grammar: Grammar, starts: Iterable[int] = ()) -> Tokens:
    """Cut a text into tokens; no expression reaches over one of `starts`, the sentences' offsets."""
    words = TOKEN.findall(text if text.isascii() else text.translate(grammar.fold))
    offsets = [0, *accumulate(map(len, words))]
    codes = "".join(map(grammar.table.__getitem__, words))
    return Tokens(words, offsets, _with_breaks(codes, offsets, starts))


def _with_breaks(codes: str, offsets: list[int], starts: Iterable[int]) -> str:
    """Turn the gap before each sentence into a break."""
    pieces, done = [], 0
    for start in starts:
        gap = bisect_left(offsets, start) - 1
        if gap >= done and codes[gap] == GAP:
            pieces += [codes[done:gap], BREAK]
            done = gap + 1
    return "".join([*pieces, codes[done:]])
