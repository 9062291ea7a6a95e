"""Article -> sentences, with offsets into its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dashboard.lexicon.files import Table, read
from dashboard.model import PARAGRAPH, Article, Sentence


class _Stops(Table, frozen=True):
    """What stands before an article's first sentence, and where a full stop does and does not end one."""

    dateline: str
    abbreviations: tuple[str, ...]
    months: tuple[str, ...]
    openers: tuple[str, ...]


@cache
def _stops() -> _Stops:
    return read("stops.toml", _Stops)


@cache
def _end() -> re.Pattern[str]:
    """Compile where a sentence ends: the white space after its stop and after a quote that closes there."""
    stops = _stops()
    words = (*map(re.escape, stops.abbreviations), "[A-Z]", r"[ap]\.m", r"[ie]\.[eg]")
    numbered = rf"(?!(?<=\d\.)\s(?:{'|'.join(stops.months)}))"
    plain = "".join(rf"(?<!\b{word}\.)" for word in words) + numbered
    initials = rf"(?<=\b[A-Z]\.[A-Z]\.)(?=\s+(?:{'|'.join(stops.openers)})\b)"
    closing = r"[\"”’')\]]*"
    # What tells most stops apart stands first: the words before it are only looked at where white space follows.
    stop = rf"[.!?…](?={closing}\s)(?:(?<!\.)|{plain}|{initials})"
    # Some archives set quotes apart: a blank stands before the one that closes a line, and after the one that opens it.
    apart = r"(?:[ \t]+[\"”](?=[ \t]*\n))?"
    return re.compile(rf"{stop}{closing}{apart}(\s+)(?=[\"“‘'(\[]?\s?[^\Wa-z_])")


_AGENCY = re.compile(r"\([A-Z][\w. ]{1,20}\)(\s+[-–—]{1,2}\s+)(?=[\"“‘']?[A-Z])")
"""Where an agency's dateline ends inside a paragraph, behind a heading that the page has run into it."""


def split(article: Article) -> tuple[Sentence, ...]:
    """Return the article's sentences, without the dateline before the first; a paragraph always ends one."""
    dateline = re.match(_stops().dateline, article.text)
    begin = dateline.end() if dateline else 0
    spans = (
        (number, *span)
        for number, paragraph in enumerate(_pieces(article.text, begin, len(article.text), PARAGRAPH))
        for dispatch in _pieces(article.text, *paragraph, _AGENCY)
        for span in _pieces(article.text, *dispatch, _end())
    )
    return tuple(
        Sentence(article.id, index, paragraph, start, end, article.text[start:end])
        for index, (paragraph, start, end) in enumerate(spans)
    )


def starts(text: str) -> list[int]:
    """Return where sentences begin that follow another in their paragraph."""
    return [match.end() for match in _end().finditer(text)]


def _pieces(text: str, start: int, end: int, separator: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the stretches between separators, without the white space around them."""
    for match in separator.finditer(text, start, end):
        yield from _trimmed(text, start, match.start(1))
        start = match.end(1)
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    if start < end:
        yield start, end
