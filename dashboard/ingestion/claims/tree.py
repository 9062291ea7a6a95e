"""A sentence's dependency parse as plain words, so that the rules never see the parser."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property


@dataclass(slots=True, eq=False)
class Word:
    """A token: character offsets into the sentence, Penn tag, ClearNLP label and the index of its head.

    `lower` is the word in small letters, as the lexicon has it. A word is only equal to itself, and nothing
    changes one: it is not frozen because an article makes hundreds and a frozen one takes three times as long.
    """

    index: int
    start: int
    end: int
    text: str
    lower: str
    tag: str
    dep: str
    head: int

    @property
    def is_verb(self) -> bool:
        """Whether it is tagged as a verb form."""
        return self.tag.startswith("VB")

    @property
    def is_noun(self) -> bool:
        """Whether it is tagged as a common or proper noun."""
        return self.tag.startswith("NN")


_PREPOSITIONAL = ("prep", "dative", "agent")
_PARTICLES = ("prep", "prt", "advmod")


class Tree:
    """The words of a sentence and the way between them."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = tuple(words)
        self._starts = [word.start for word in self.words]
        self._ends = [word.end for word in self.words]
        self._children: list[list[Word]] = [[] for _ in self.words]
        self._prepositions: list[dict[str, list[Word]] | None] = [None] * len(self.words)
        for word in self.words:
            if word.head != word.index:
                self._children[word.head].append(word)

    @cached_property
    def roots(self) -> tuple[Word, ...]:
        """The words that nothing governs."""
        return tuple(word for word in self.words if word.head == word.index)

    def children(self, word: Word, *deps: str) -> list[Word]:
        """Return a word's dependents, all or those of the given labels, in the order of the text."""
        below = self._children[word.index]
        if not below or not deps:
            return below
        if len(deps) == 1:  # most often asked, and faster than looking into a tuple
            (dep,) = deps
            return [child for child in below if child.dep == dep]
        return [child for child in below if child.dep in deps]

    def prepositions(self, word: Word) -> dict[str, list[Word]]:
        """Return the prepositions that hang on a word by their small form; found once, for each slot asks."""
        found = self._prepositions[word.index]
        if found is None:
            found = self._prepositions[word.index] = {}
            for child in self._opening(word):
                found.setdefault(child.lower, []).append(child)
        return found

    def head(self, word: Word) -> Word | None:
        """Return the word that governs it; None at the root."""
        return None if word.head == word.index else self.words[word.head]

    def _opening(self, word: Word) -> Iterator[Word]:
        """Yield the prepositions on a word, and those on a bare particle of it: "pulled its troops out of"."""
        for child in self._children[word.index]:
            below = self._children[child.index]
            if child.dep in _PREPOSITIONAL:
                yield child
            if child.dep in _PARTICLES and not any(one.dep in ("pobj", "pcomp") for one in below):
                yield from (one for one in below if one.dep == "prep")

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Yield what governs the word, from near to far."""
        above = self.head(word)
        while above is not None:
            yield above
            above = self.head(above)

    def below(self, word: Word) -> Iterator[Word]:
        """Yield all that hangs on a word."""
        waiting = list(self._children[word.index])
        while waiting:  # no recursion: a list of a thousand names hangs as deep
            child = waiting.pop()
            yield child
            waiting += self._children[child.index]

    def span_root(self, start: int, end: int) -> Word | None:
        """Return the word that governs the characters from `start` to `end`; None where there is no word."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        inside = reversed(self.words[first:last])
        return next((word for word in inside if word.head == word.index or not first <= word.head < last), None)

    def conjuncts(self, word: Word) -> list[Word]:
        """Return the word and all that are joined to it by "and", to its apposition too ("President Biden and")."""
        found, waiting = [], [word]
        while waiting:
            one = waiting.pop(0)
            found.append(one)
            if self._children[one.index]:
                beside = [one, *self.children(one, "appos")]
                waiting = [joined for each in beside for joined in self.children(each, "conj")] + waiting
        return found
