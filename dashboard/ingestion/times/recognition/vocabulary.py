"""The lexicon's rules compiled, once, on first use: regexes over the codes of tokens."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from dashboard.errors import LexiconError
from dashboard.ingestion.times.recognition.alphabet import Alphabet, CodeTable, alphabet
from dashboard.ingestion.times.recognition.patterns import Group, Parser, Writer, charset, first, symbols
from dashboard.lexicon.times import Direction, Rule, Times, Value, times

GROUP = re.compile(r"\(\?P<r\d+>")

Parse = Callable[[str, str], Group]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule ready to match; `core` is its regex without the edges that all rules share, `roles` maps the
    regex's groups to roles and their classes."""

    rule: Rule
    core: str
    regex: re.Pattern[str]
    roles: dict[str, tuple[str, str]]
    starts: frozenset[str]


@dataclass(frozen=True)
class Start:
    """The rules that can begin with one code, and the edges that they share."""

    rules: tuple[Compiled, ...]
    edges: tuple[str, str]

    @cached_property
    def any(self) -> re.Pattern[str]:
        """One regex that tells whether any of them matches; most texts ask for few of these."""
        cores = "|".join(f"(?:{GROUP.sub('(?:', each.core)})" for each in self.rules)
        return re.compile(f"{self.edges[0]}(?:{cores}){self.edges[1]}")


@dataclass(frozen=True, slots=True)
class Level:
    """One pass of the cascade."""

    starts: re.Pattern[str]
    by_code: dict[str, Start]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that recognition and resolution need."""

    lexicon: Times
    table: CodeTable
    grains: dict[str, str]
    levels: tuple[Level, ...]
    direction: re.Pattern[str]
    fold: dict[int, int]

    def value(self, word_class: str, word: str) -> Value:
        """Return what a word means in its class; a number written in figures means itself."""
        known = self.lexicon.words.entries(word_class)
        found = known.get(word.lower(), known.get(word, known.get(word.capitalize())))
        if found is None:
            return int(word) if word.isdecimal() and len(word) < 5 else word
        return found


@cache
def grammar() -> Grammar:
    """Compile the lexicon on first use. Raises LexiconError."""
    return compile_lexicon(times())


def compile_lexicon(lexicon: Times) -> Grammar:
    """Return the rules as regexes. Raises LexiconError naming the rule that is wrong."""

    def parse(rule: str, pattern: str) -> Group:
        return Parser(rule, lexicon.forms.fragments).parse(pattern)

    groups = (parse(rule, pattern) for rule, pattern in _patterns(lexicon))
    names = {name for group in groups for name in symbols(group)}
    letters = alphabet(lexicon, (name[1:] for name in names if name[0] == "=" and len(name) > 1))
    rules = _Rules(lexicon, letters, parse, _edges(lexicon, letters))
    return Grammar(
        lexicon=lexicon,
        table=letters.table,
        grains=letters.grains,
        levels=tuple(rules.level(number) for number in sorted({rule.level for rule in lexicon.rules})),
        direction=rules.direction(lexicon.forms.direction),
        fold={ord(sign): ord(plain) for plain, signs in lexicon.forms.fold.items() for sign in signs},
    )


def _edges(lexicon: Times, letters: Alphabet) -> tuple[str, str]:
    """Return what may not stand before and behind any expression: a word, a number, a sign that glues."""
    before, after = (
        letters.wordish | frozenset(glue) for glue in (lexicon.forms.glue_before, lexicon.forms.glue_after)
    )
    return f"(?<!{charset(before)})", rf"(?!{charset(after)}|\.{charset(letters.wordish)})"


def _patterns(lexicon: Times) -> Iterator[tuple[str, str]]:
    """Yield every pattern of the lexicon with the rule that it is part of."""
    for rule in lexicon.rules:
        for pattern in (rule.pattern, *rule.before, *rule.not_before, *rule.after, *rule.not_after):
            yield rule.id, pattern
    for patterns in senses(lexicon.forms.direction).values():
        yield from (("direction", pattern) for pattern in patterns)


def senses(verbs: Direction) -> dict[str, tuple[str, ...]]:
    """Return the patterns of each sense; of two that match at one place the sense named first wins."""
    return {name: getattr(verbs, name) for name in verbs.__struct_fields__}


@dataclass(frozen=True, slots=True)
class _Rules:
    """Compiles rules over an alphabet."""

    lexicon: Times
    letters: Alphabet
    parse: Parse
    edges: tuple[str, str]

    def level(self, number: int) -> Level:
        """Return the rules of one level, gathered by the codes that they begin with."""
        by_code: dict[str, list[Compiled]] = defaultdict(list)
        for rule in self.lexicon.rules:
            if rule.level == number:
                compiled = self.compiled(rule)
                for code in compiled.starts:
                    by_code[code].append(compiled)
        shared: dict[tuple[str, ...], Start] = {}
        starts = {
            code: shared.setdefault(tuple(each.rule.id for each in rules), Start(tuple(rules), self.edges))
            for code, rules in by_code.items()
        }
        return Level(re.compile(charset(frozenset(starts))), starts)

    def compiled(self, rule: Rule) -> Compiled:
        """Return a rule with its regex. Raises LexiconError for one that can match nothing at all."""
        parsed = self.parse(rule.id, rule.pattern)
        starts, empty = first(parsed, self.letters.codes)
        if empty:
            raise LexiconError(f"lexicon/times: rule {rule.id} matches no words; make a part of it required")
        writer = Writer(self.letters.codes)
        core = self._before(rule) + writer.write(parsed) + self._after(rule)
        try:
            regex = re.compile(core.join(self.edges))
        except re.error as error:
            remedy = "the patterns around a rule need fixed widths"
            raise LexiconError(f"lexicon/times: rule {rule.id}: {error}; {remedy}") from error
        return Compiled(rule, core, regex, writer.roles, starts)

    def _before(self, rule: Rule) -> str:
        barred = "".join(f"(?<!{self.regex(rule.id, guard)})" for guard in rule.not_before)
        asked = "|".join(f"(?<={self.regex(rule.id, guard)})" for guard in rule.before)
        return barred + (f"(?:{asked})" if asked else "")

    def _after(self, rule: Rule) -> str:
        barred = "".join(f"(?!{self.regex(rule.id, guard)})" for guard in rule.not_after)
        asked = "|".join(self.regex(rule.id, guard) for guard in rule.after)
        return barred + (f"(?={asked})" if asked else "")

    def regex(self, rule: str, pattern: str) -> str:
        """Return a pattern as a regex without groups."""
        return Writer(self.letters.codes, capture=False).write(self.parse(rule, pattern))

    def direction(self, verbs: Direction) -> re.Pattern[str]:
        """Return one regex whose group names tell where a verb points, and where its clause ends."""
        return re.compile("|".join(f"(?P<{sense}>{self._joined(found)})" for sense, found in senses(verbs).items()))

    def _joined(self, patterns: Sequence[str]) -> str:
        return "|".join(self.regex("direction", pattern) for pattern in patterns)
