"""The rules' pattern language: a regular expression over tokens, without repetition, so that it stays bounded.

`{month}` is a word class or a fragment, `{from:month}` the same under another role, `<day|week>` a find of
that grain, a bare word itself, a space any gap; `( | )` and `?` are as usual and
stand for themselves after a backslash, as all else does without one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from dashboard.errors import LexiconError

PIECE = re.compile(r"\{(?:(\w+):)?(\w+)\}|<(?:(\w+):)?([\w|]+)>|([^\W\d_]+)|\\(.)|(.)", re.DOTALL)

Codes = Callable[[str], frozenset[str]]
"""From a symbol's name (`month`, `=day`, `<week>`, `,`) to the code characters that it stands for."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """One token (or one find of a lower level)."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Alternatives, each a sequence; `role` when their words are asked for."""

    choices: tuple[tuple[Node, ...], ...]
    role: str = ""
    name: str = ""
    optional: bool = False


Node = Symbol | Group


@dataclass
class Parser:
    """Reads one pattern; `fragments` are expanded in place."""

    rule: str
    fragments: Mapping[str, str]
    pieces: list[re.Match[str]] = field(default_factory=list)
    at: int = 0

    def parse(self, pattern: str) -> Group:
        """Return the pattern as a group. Raises LexiconError where a bracket has no partner."""
        self.pieces, self.at = list(PIECE.finditer(pattern)), 0
        found = self._choices(top=True)
        if self.at < len(self.pieces):
            raise LexiconError(f"lexicon/times: rule {self.rule}: stray ')' in {pattern!r}")
        return found

    def _choices(self, *, top: bool = False) -> Group:
        choices: list[list[Node]] = [[]]
        while self.at < len(self.pieces):
            piece = self.pieces[self.at][0]
            if piece == ")":
                break
            self.at += 1
            if piece == "|":
                choices.append([])
            elif piece == "?":
                self._make_optional(choices[-1])
            else:
                choices[-1].append(self._node(self.pieces[self.at - 1]))
        if not top:
            self._close()
        return Group(tuple(tuple(choice) for choice in choices))

    def _close(self) -> None:
        if self.at >= len(self.pieces):
            raise LexiconError(f"lexicon/times: rule {self.rule}: '(' is never closed")
        self.at += 1

    def _make_optional(self, sequence: list[Node]) -> None:
        if not sequence:
            raise LexiconError(f"lexicon/times: rule {self.rule}: '?' follows nothing")
        sequence.append(Group(((sequence.pop(),),), optional=True))

    def _node(self, piece: re.Match[str]) -> Node:
        role, name, child_role, grains, word, escaped, sign = piece.groups()
        if sign == "(":
            return self._choices()
        if name in self.fragments:
            inner = Parser(self.rule, self.fragments).parse(self.fragments[name])
            return Group(inner.choices, role=role or name, name=name)
        if name:
            return Symbol(name, role or name)
        if grains:
            return Symbol(f"<{grains}>", child_role or "child")
        return Symbol(f"={word}" if word else escaped or sign)


def symbols(node: Node) -> Iterator[str]:
    """Yield the names of all symbols in a pattern."""
    if isinstance(node, Symbol):
        yield node.name
        return
    for choice in node.choices:
        for part in choice:
            yield from symbols(part)


def first(node: Node, codes: Codes) -> tuple[frozenset[str], bool]:
    """Return the codes that a match may begin with, and whether the pattern can match nothing."""
    if isinstance(node, Symbol):
        return codes(node.name), False
    starts: frozenset[str] = frozenset()
    empty = node.optional
    for choice in node.choices:
        choice_empty = True
        for part in choice:
            part_starts, part_empty = first(part, codes)
            starts |= part_starts
            if not part_empty:
                choice_empty = False
                break
        empty = empty or choice_empty
    return starts, empty


@dataclass
class Writer:
    """Writes a pattern as a regex over code strings; `roles` maps its groups to roles and their classes."""

    codes: Codes
    capture: bool = True
    roles: dict[str, tuple[str, str]] = field(default_factory=dict)

    def write(self, node: Node) -> str:
        """Return the regex of a node."""
        if isinstance(node, Symbol):
            return self._captured(node, charset(self.codes(node.name)))
        choices = "|".join("".join(self.write(part) for part in choice) for choice in node.choices)
        group = self._captured(node, choices) if node.role and self.capture else f"(?:{choices})"
        return group + "?" if node.optional else group

    def _captured(self, node: Node, regex: str) -> str:
        if not node.role or not self.capture:
            return regex
        name = f"r{len(self.roles)}"
        self.roles[name] = (node.role, node.name)
        return f"(?P<{name}>{regex})"


def charset(codes: frozenset[str]) -> str:
    """Return a regex for any one of the codes; for none of them, one that never matches."""
    points = sorted(map(ord, codes))
    # Runs of neighbours as ranges: a class of words has hundreds of codes, and regexes are read a character at a time.
    runs = groupby(enumerate(points), key=lambda each: each[1] - each[0])
    ends = [[point for _, point in run] for _, run in runs]
    return "[" + "".join(_range(run[0], run[-1]) for run in ends) + "]" if codes else "(?!)"


def _range(first: int, last: int) -> str:
    one, other = re.escape(chr(first)), re.escape(chr(last))
    return one if first == last else f"{one}-{other}"
