"""Tokens -> what time expressions stand in them; what they mean is not asked here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.ingestion.times.recognition.alphabet import BREAK
from dashboard.ingestion.times.recognition.tokens import Tokens
from dashboard.ingestion.times.recognition.vocabulary import Compiled, Grammar, Level
from dashboard.lexicon.times import Rule

REACH = 16
"""Tokens around a find that a rule of a higher level may read: eight words and their gaps."""


@dataclass(frozen=True, slots=True)
class Found:
    """Words that a rule matched: tokens `first` to before `last`, its words by role
    with the class that each matched as and the tokens it spans, and the finds within."""

    rule: Rule
    first: int
    last: int
    words: Mapping[str, str]
    classes: Mapping[str, str]
    spans: Mapping[str, tuple[int, int]]
    parts: Mapping[str, Found]


@dataclass(frozen=True, slots=True)
class Track:
    """What one level reads: a code for each item, and the item: a token's index or a find."""

    codes: str
    items: list[int | Found] | range


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule's match in a track."""

    rule: Compiled
    match: re.Match[str]


def recognise(tokens: Tokens, grammar: Grammar) -> tuple[Found, ...]:
    """Run the cascade: the finds of the last level, in the order of the text, without overlap."""
    track = Track(tokens.codes, range(len(tokens.codes)))
    for number, level in enumerate(grammar.levels):
        hits = [(hit, _found(hit, track, tokens)) for hit in scan(track.codes, level)]
        track = _collapse(track, hits, grammar, REACH if number == 0 else len(track.codes))
    return tuple(item for item in track.items if isinstance(item, Found))


def scan(codes: str, level: Level) -> Iterator[Hit]:
    """Yield the longest match at each place where one begins, left to right."""
    at = 0
    for start in level.starts.finditer(codes):
        position = start.start()
        if position < at:
            continue
        rules = level.by_code[codes[position]]
        if rules.any.match(codes, position):
            hit = _longest(rules.rules, codes, position)
            yield hit
            at = hit.match.end()


def _longest(rules: tuple[Compiled, ...], codes: str, position: int) -> Hit:
    """Return the longest match of any rule here; of two as long, the rule named first wins."""
    best, end = None, -1
    for rule in rules:  # the innermost loop of the cascade
        match = rule.regex.match(codes, position)
        if match and match.end() > end:
            best, end = Hit(rule, match), match.end()
    if best is None:
        raise AssertionError("no rule matches where their common pattern did")
    return best


def _found(hit: Hit, track: Track, tokens: Tokens) -> Found:
    words: dict[str, str] = {}
    classes: dict[str, str] = {}
    spans: dict[str, tuple[int, int]] = {}
    parts: dict[str, Found] = {}
    for name, (role, word_class) in hit.rule.roles.items():
        begin, end = hit.match.span(name)
        if begin < 0 or role in words or role in parts:
            continue
        item = track.items[begin]
        if isinstance(item, Found) and end == begin + 1:
            parts[role] = item
        else:
            spans[role] = _first(item), _last(track.items[end - 1])
            words[role] = tokens.text(*spans[role])
            classes[role] = word_class
    first, last = track.items[hit.match.start()], track.items[hit.match.end() - 1]
    return Found(hit.rule.rule, _first(first), _last(last), words, classes, spans, parts)


def _first(item: int | Found) -> int:
    return item if isinstance(item, int) else item.first


def _last(item: int | Found) -> int:
    return item + 1 if isinstance(item, int) else item.last


def _collapse(track: Track, hits: list[tuple[Hit, Found]], grammar: Grammar, reach: int) -> Track:
    """Put one code for each find; keep `reach` items around it and a break where more is left out."""
    codes: list[str] = []
    items: list[int | Found] = []
    done = 0
    for number, (hit, found) in enumerate(hits):
        begin, end = hit.match.span()
        left = max(done, begin - reach)
        if left > done:
            codes.append(BREAK)
            items.append(done)
        following = hits[number + 1][0].match.start() if number + 1 < len(hits) else len(track.codes)
        right = min(following, end + reach)
        codes += [track.codes[left:begin], grammar.grains[found.rule.grain], track.codes[end:right]]
        items += [*track.items[left:begin], found, *track.items[end:right]]
        done = right
    return Track("".join(codes), items) if hits else track if reach >= len(track.codes) else Track("", [])
