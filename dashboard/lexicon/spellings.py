"""The spellings of one name by rule: Mohammed and Mohammad, Zelensky and Zelenskiy, al-Maliki and Maliki."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice, product

import msgspec

_MOST = 24
"""Spellings of one name: the product of many rules would be endless."""
_LONG = 6
"""Letters from which on an ending is one: "Lenski", but no "Ski"."""
_ARTICLE = re.compile(r"(?:[AaEe]l|[AaEe]s|[Aa]d|[Aa]n|[Aa]r)-(?=[A-Z])")
_SYLLABLES = re.compile(r"([A-Z][a-z]+)-([a-z]+)")


class Spellings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The table of `spellings.toml`: what stands for each other, and the Arabic `articles`."""

    given: tuple[tuple[str, ...], ...]
    surnames: tuple[tuple[str, ...], ...]
    endings: tuple[tuple[str, ...], ...]
    articles: tuple[str, ...]

    def of(self, names: Iterable[str]) -> Iterator[str]:
        """Yield the other spellings of some names of one person, each once."""
        given = dict.fromkeys(names)
        made = (spelling for name in given for spelling in self._made(name))
        yield from (spelling for spelling in dict.fromkeys(made) if spelling not in given)

    def _made(self, name: str) -> Iterable[str]:
        words = name.split(" ")
        choices = [self._word(word, len(words) > 1) for word in words]
        if all(len(choice) == 1 for choice in choices):
            return ()
        return (" ".join(each) for each in islice(product(*choices), _MOST))

    def _word(self, word: str, in_name: bool) -> tuple[str, ...]:
        key = (word, in_name)
        if key not in self._known:
            self._known[key] = tuple(self._read(word, in_name))
        return self._known[key]

    def _read(self, word: str, in_name: bool) -> Iterator[str]:
        article = _ARTICLE.match(word)
        if article:
            stems = list(self._stem(word[article.end() :], in_name))
            yield from (word[: article.end()] + stem for stem in stems)
            yield from (other + stem for stem in stems for other in self.articles if other or stem not in self._given)
            return
        yield from self._stem(word, in_name)
        syllables = _SYLLABLES.fullmatch(word) if in_name else None
        if syllables:
            first, second = syllables.groups()
            yield from (f"{first} {second.capitalize()}", f"{first}-{second.capitalize()}", f"{first}{second}")

    def _stem(self, word: str, in_name: bool) -> Iterator[str]:
        yield word
        if word in self._given:
            yield from (other for other in self._given[word] if in_name and other != word)
        elif word in self._alike:
            yield from (other for other in self._alike[word] if other != word)
        elif len(word) >= _LONG and (ending := self._ends.search(word)):
            yield from (word[: ending.start()] + other for other in self._alike[ending[0]] if other != ending[0])

    @cached_property
    def _known(self) -> dict[tuple[str, bool], tuple[str, ...]]:
        return {}

    @cached_property
    def _alike(self) -> dict[str, tuple[str, ...]]:
        return {one: group for group in (*self.surnames, *self.endings) for one in group}

    @cached_property
    def _given(self) -> dict[str, tuple[str, ...]]:
        return {one: group for group in self.given for one in group}

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        """The longest first: "iyev" before "yev"."""
        endings = sorted((ending for group in self.endings for ending in group), key=len, reverse=True)
        return re.compile(f"(?:{'|'.join(endings)})$")
