"""One character for each set of word classes that a token can belong to: a text becomes a string of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.errors import LexiconError
from dashboard.lexicon.times import Forms, Run, Times, Words

GAP, BREAK = " ", "\n"
"""Codes of a gap between words and of a paragraph's end."""

WORD, PLURAL, PAST, NUMBER = "w", "s", "d", "0"
LOOKS = {WORD: "other", PLURAL: "plural", PAST: "past", NUMBER: "other_number"}
"""Codes of tokens that no class names, told apart by their look alone: "troops", "agreed", "175"."""


class CodeTable(dict[str, str]):
    """Token -> code; the unknown are classed by their look and not kept, so that no text can fill it."""

    def __init__(self, known: dict[str, str], shapes: list[tuple[re.Pattern[str], str]]) -> None:
        super().__init__({" ": GAP, "\n": GAP, **known})  # every other token is one of these
        self.shapes = shapes

    def __missing__(self, token: str) -> str:
        if token[0].isalpha():
            return _look(token)
        if token[0].isdigit():
            return next((code for shape, code in self.shapes if shape.fullmatch(token)), NUMBER)
        if token[0].isspace():
            return BREAK if token.count("\n") > 1 else GAP
        return token[0] if token[0].isascii() else WORD


def _look(token: str) -> str:
    if not token.islower():
        return WORD
    if token.endswith("ed"):
        return PAST
    return PLURAL if token[-1] == "s" else WORD


@dataclass(frozen=True, slots=True)
class Alphabet:
    """Which codes stand for a class, a literal word (`=day`), a sign or a grain (`<week>`)."""

    table: CodeTable
    by_class: dict[str, frozenset[str]]
    grains: dict[str, str]
    groups: dict[str, tuple[str, ...]]
    """Names for several grains at once."""
    wordish: frozenset[str]
    """Codes of words and numbers, which may not touch an expression."""

    def codes(self, name: str) -> frozenset[str]:
        """Return the codes of a symbol. Raises LexiconError for one that nothing defines."""
        if name[0] == "<" and len(name) > 1:
            return frozenset(self.grains[grain] for grain in self._grain_names(name[1:-1]))
        if name in self.by_class:
            return self.by_class[name]
        if len(name) == 1 and not name.isalnum():
            return frozenset(name)
        raise LexiconError(f"lexicon/times.toml: no class, fragment or shape is named {name!r}; add or correct it")

    def _grain_names(self, names: str) -> Iterator[str]:
        for name in names.split("|"):
            for grain in self.groups.get(name, (name,)):
                if grain not in self.grains:
                    raise LexiconError(f"lexicon/times: no rule has the grain {grain!r}; correct it")
                yield grain


def alphabet(lexicon: Times, literals: Iterable[str]) -> Alphabet:
    """Give a code to each set of classes that some word has; `literals` are the bare words of the patterns."""
    points = _code_points()
    members = _members(lexicon.words, lexicon.forms, literals)
    signatures = sorted({frozenset(classes) for classes in members.values()}, key=sorted)
    codes = {signature: next(points) for signature in signatures}
    known = {token: codes[frozenset(classes)] for token, classes in members.items()}
    shapes = {name: next(points) for name in lexicon.forms.shapes}
    by_class: dict[str, set[str]] = defaultdict(set)
    named = [(name, code) for signature, code in codes.items() for name in signature]
    for name, code in (*named, *shapes.items(), *((look, code) for code, look in LOOKS.items())):
        by_class[name].add(code)
    patterns = [(re.compile(shape), shapes[name]) for name, shape in lexicon.forms.shapes.items()]
    wordish = frozenset({*LOOKS, *known.values(), *shapes.values()})
    return Alphabet(
        table=CodeTable(known, patterns),
        by_class={name: frozenset(found) for name, found in by_class.items()} | {"any": wordish},
        grains={grain: next(points) for grain in sorted({rule.grain for rule in lexicon.rules})},
        groups=lexicon.forms.grains,
        wordish=wordish,
    )


def _code_points() -> Iterator[str]:
    """Characters that are no code already, the compact ones first."""
    letters = (chr(point) for point in (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xA1, 0x1000)))
    return (letter for letter in letters if letter not in LOOKS)


def _members(words: Words, forms: Forms, literals: Iterable[str]) -> dict[str, set[str]]:
    """Token -> the classes that it belongs to."""
    members: dict[str, set[str]] = defaultdict(set)
    listed = ((name, word) for name in words.words for word in words.entries(name))
    for name, word in (*listed, *((f"={literal}", literal) for literal in literals)):
        for surface in _surfaces(word):
            members[surface].add(name)
            if _look(surface) == PAST:  # "signed" stays a past form where a pattern names it
                members[surface].add(LOOKS[PAST])
    for name, run in forms.numbers.items():
        for figures in _figures(run):
            members[figures].add(name)
    return members


def _surfaces(word: str) -> Iterable[str]:
    return {word, word.upper(), word[0].upper() + word[1:]} if word.islower() else {word, word.upper()}


def _figures(run: Run) -> Iterator[str]:
    for number in range(run.first, run.last + 1, run.step):
        if run.without and number % run.without == 0:
            continue
        yield str(number)
        if run.padded and number < 10:
            yield f"{number:02}"
