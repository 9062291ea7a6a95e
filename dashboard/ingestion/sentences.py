"""Article -> sentences, with offsets into its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dashboard.model import Article, Sentence

_PARAGRAPH = re.compile(r"(\n[ \t]*\n\s*)")
_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Cmdr Adm Sgt Gov Sen Rep Rev Hon St Jr Sr No vs etc approx Ltd Inc Co "
    "Corp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Art Op al"
).split()
# A full stop ends a sentence unless an abbreviation or an initial stands before it. After "the U.S." only a word
# that opens sentences tells. A closing quote goes along.
_STOP = "".join(rf"(?<!\b{word})" for word in (*_ABBREVIATIONS, "[A-Z]", r"[ap]\.m", r"[ie]\.[eg]")) + r"\."
_AFTER_INITIALS = (
    r"(?<=\b[A-Z]\.[A-Z])\.(?=\s+(?:The|He|She|It|They|But|In|On|A|An|And|His|Her|That|This|Both)\b)"
)
_END = re.compile(rf"(?:{_STOP}|{_AFTER_INITIALS}|[!?…])[\"”’')\]]*(\s+)(?=[\"“‘'(\[]?[^\Wa-z_])")


def split(article: Article) -> tuple[Sentence, ...]:
    """Return the article's sentences; a paragraph always ends one."""
    spans = (
        (number, *span)
        for number, paragraph in enumerate(_pieces(article.text, 0, len(article.text), _PARAGRAPH))
        for span in _pieces(article.text, *paragraph, _END)
    )
    return tuple(
        Sentence(article.id, index, paragraph, start, end, article.text[start:end])
        for index, (paragraph, start, end) in enumerate(spans)
    )


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
